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

        /// Answers every command of the table.
        ///
        /// What needs the desk takes its turn on one thread: there is one desk, and each thread more that works with the
        /// vault keeps a heap of its own, some 40 MB after ten years. What also waits for a person, a disk or a paper has
        /// a thread for itself, so that nobody waits for that. Tauri would make a task for each doorway, and the program
        /// would be 0.6 MB larger.
        pub fn handler<R: Runtime>() -> impl Fn(Invoke<R>) -> bool + Send + Sync + 'static {
            let turns = in_turn(answer);
            move |asked| match takes_its_turn(asked.message.command()) {
                Some(true) => turns.send(asked).is_ok(),
                Some(false) => {
                    async_runtime::spawn_blocking(move || answer(asked));
                    true
                }
                None => false,
            }
        }
    };
}

/// Does one after the other on one thread, in the order they are sent. Where one panics, those after it are still done.
fn in_turn<T: Send + 'static>(does: impl Fn(T) + Send + 'static) -> mpsc::Sender<T> {
    let (turns, waiting) = mpsc::channel();
    thread::spawn(move || {
        for one in waiting {
            let _ = panic::catch_unwind(AssertUnwindSafe(|| does(one)));
        }
    });
    turns
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_waits_for_the_one_before_and_one_that_breaks_keeps_none_from_its_turn() {
        let (done, heard) = mpsc::channel();
        let turns = in_turn(move |number| {
            // As long as the first takes, all others wait.
            if number == 0 {
                (0..1_000).for_each(|_| thread::yield_now());
            }
            if number == 3 {
                panic::resume_unwind(Box::new("broken"));
            }
            done.send((number, thread::current().id())).unwrap();
        });
        (0..100).for_each(|number| turns.send(number).unwrap());
        drop(turns);
        let (numbers, threads): (Vec<_>, Vec<_>) = heard.into_iter().unzip();
        assert_eq!(numbers, (0..100).filter(|number| *number != 3).collect::<Vec<_>>());
        assert!(threads.iter().all(|one| *one == threads[0]));
    }
}
