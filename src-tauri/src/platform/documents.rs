//! The documents program, the fonts of this computer, and its printer.

mod fonts;
mod run;

use std::path::PathBuf;
use std::process::Command;
use std::time::Duration;

use app::ports::{Answer, Documents, NoAnswer};
use run::{Ended, Limits, run};
use zeroize::Zeroizing;

/// The program, where it lies beside this one.
const PROGRAM: &str = "passenger-seat-documents";

/// A paper takes well under a second; a slow computer with many fonts some.
const TO_MAKE: Limits = Limits { patience: Duration::from_secs(30), most: 96 * 1024 * 1024 };

/// Handing a paper to the printer's queue. It prints later.
const TO_PRINT: Limits = Limits { patience: Duration::from_secs(20), most: 64 * 1024 };

/// The documents program that lies beside this one.
pub(super) struct SystemDocuments;

impl Documents for SystemDocuments {
    /// It gets no environment: everything it may know is in the order.
    fn make(&self, order: &[u8]) -> Result<Answer, NoAnswer> {
        let mut command = Command::new(program().ok_or(NoAnswer::NotThere)?);
        command.env_clear();
        let Ended { out, err, .. } =
            run(command, order, TO_MAKE).map_err(|error| match error.kind() {
                std::io::ErrorKind::TimedOut | std::io::ErrorKind::FileTooLarge => NoAnswer::GaveUp,
                _ => NoAnswer::NotThere,
            })?;
        Ok(Answer { paper: Zeroizing::new(out), report: err })
    }

    fn fonts_for(&self, letters: &str) -> Vec<Vec<u8>> {
        fonts::with(letters)
    }

    /// By the printing system's own program, on its standard input: the paper is in no file of ours, and its name in the
    /// queue is ours and not the family's.
    fn print(&self, pdf: &[u8]) -> bool {
        let mut command = Command::new("lp");
        command.args(["-t", "Passenger Seat", "-"]);
        run(command, pdf, TO_PRINT).is_ok_and(|ended| ended.well)
    }
}

fn program() -> Option<PathBuf> {
    let here = std::env::current_exe().ok()?;
    let program = here.with_file_name(PROGRAM).with_extension(std::env::consts::EXE_EXTENSION);
    program.is_file().then_some(program)
}
