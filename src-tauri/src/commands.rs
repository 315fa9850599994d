//! One doorway for each line of the one table: read the input, call the use case, answer. Each runs off the window's
//! thread.

use app::Fault;
use tauri::ipc::Invoke;
use tauri::{Runtime, State, async_runtime};

use crate::Shared;

macro_rules! doorways {
    ($($name:ident($input:ty) -> $output:ty = $use_case:path, $access:ident;)*) => {
        $(#[tauri::command]
        fn $name(shared: State<'_, Shared>, input: $input) -> Result<$output, Fault> {
            doorway!($access, $use_case, shared, input)
        })*

        fn answer<R: Runtime>(asked: Invoke<R>) {
            let answer: fn(Invoke<R>) -> bool = tauri::generate_handler![$($name),*];
            answer(asked);
        }

        /// Answers every command of the table. All go through one task: with one for each doorway, as Tauri would make
        /// them, the program would be 0.6 MB larger. It is one that may wait: the runtime has a thread for each processor
        /// only, and two papers in the making, or a paper and an open file dialog, would keep everything else waiting.
        pub fn handler<R: Runtime>() -> impl Fn(Invoke<R>) -> bool + Send + Sync + 'static {
            |asked| {
                let known = [$(stringify!($name)),*].contains(&asked.message.command());
                if known {
                    async_runtime::spawn_blocking(move || answer(asked));
                }
                known
            }
        }
    };
}

/// What stands behind a doorway, by its access.
macro_rules! doorway {
    (apart, $use_case:path, $shared:ident, $input:ident) => {{
        let _waits_for_nobody = $shared;
        $use_case($input)
    }};
    (beside, $use_case:path, $shared:ident, $input:ident) => {
        $use_case($shared.desktop(), $input)
    };
    (draws, $use_case:path, $shared:ident, $input:ident) => {
        $use_case(|| $shared.desk(), $shared.outside(), $input)
    };
    (saves, $use_case:path, $shared:ident, $input:ident) => {{
        let file = $use_case(&mut $shared.desk(), $input)?;
        file.keep($shared.desktop())
    }};
    (sends, $use_case:path, $shared:ident, $input:ident) => {{
        let ready = $use_case(&mut $shared.desk(), $input)?;
        ready.send($shared.desktop())
    }};
    (loads, $use_case:path, $shared:ident, $input:ident) => {{
        let desktop = $shared.desk().desktop();
        let file = app::ports::ask_for_file(desktop.as_ref())?;
        $use_case(&mut $shared.desk(), $input, file)
    }};
    (folders, $use_case:path, $shared:ident, $input:ident) => {{
        let folder = $shared.desktop().ask_which_folder();
        $use_case(&mut $shared.desk(), $input, folder)
    }};
    (finds, $use_case:path, $shared:ident, $input:ident) => {{
        let looking = app::backup::look(&$shared.desk());
        let path = $shared.desktop().ask_what_to_open();
        let found = path.map(|path| looking.fetch(&path)).transpose()?;
        $use_case(&mut $shared.desk(), $input, found)
    }};
    ($access:ident, $use_case:path, $shared:ident, $input:ident) => {
        $use_case(&mut $shared.desk(), $input)
    };
}

app::command_table!(doorways);
