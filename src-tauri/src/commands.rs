//! One doorway for each line of the one table: read the input, call the use case, answer. Each runs off the window's
//! thread.

use app::Fault;
use tauri::ipc::Invoke;
use tauri::{Runtime, State};

use crate::Shared;

macro_rules! doorways {
    ($($name:ident($input:ty) -> $output:ty = $use_case:path, $access:ident;)*) => {
        $(#[tauri::command(async)]
        fn $name(shared: State<'_, Shared>, input: $input) -> Result<$output, Fault> {
            $use_case(&mut shared.desk(), input)
        })*

        /// Answers every command of the table.
        pub fn handler<R: Runtime>() -> impl Fn(Invoke<R>) -> bool + Send + Sync + 'static {
            tauri::generate_handler![$($name),*]
        }
    };
}

app::command_table!(doorways);
