//! One doorway for each line of the one table: read the input, call the use case, answer. Each runs off the window's
//! thread.

use std::panic::{self, AssertUnwindSafe};
use std::sync::mpsc;
use std::thread;

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

        /// Whether a command needs nothing but the desk; `None` where there is no such command.
        fn takes_its_turn(command: &str) -> Option<bool> {
            match command {
                $(stringify!($name) => Some(matches!(stringify!($access), "reads" | "writes")),)*
                _ => None,
            }
        }

        /// Answers every command of the table. All go through one task: with one for each doorway, as Tauri would make
        /// them, the program would be 0.6 MB larger.
        ///
        /// What needs the desk takes its turn on one thread: there is one desk, and each thread more that works with the
        /// vault keeps a heap of its own, some 40 MB after ten years. What also waits for a person, a disk or a paper has
        /// a thread for itself, so that nobody waits for that.
        pub fn handler<R: Runtime>() -> impl Fn(Invoke<R>) -> bool + Send + Sync + 'static {
            let (in_turn, turns) = mpsc::channel();
            thread::spawn(move || turns.into_iter().for_each(unharmed));
            move |asked| match takes_its_turn(asked.message.command()) {
                Some(true) => in_turn.send(asked).is_ok(),
                Some(false) => {
                    async_runtime::spawn_blocking(move || answer(asked));
                    true
                }
                None => false,
            }
        }

        /// Answers one; where that panics, those after it are still answered.
        fn unharmed<R: Runtime>(asked: Invoke<R>) {
            let _ = panic::catch_unwind(AssertUnwindSafe(|| answer(asked)));
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
