use std::ffi::OsString;
use std::path::PathBuf;

use crate::clock::Clock;

pub(crate) const USAGE: &str =
    "passenger-seat-reminder DIR [--program PATH] [--once | --send-test]";

/// The app, where it lies beside this program.
const APP: &str = "passenger-seat";

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Mode {
    /// Stay and remind.
    Resident,
    /// Show what is due, and end.
    Once,
    /// Show one notification that says that reminders work, and end.
    Trial,
}

#[derive(Debug)]
pub(crate) struct Arguments {
    /// The folder of the family's vault.
    pub(crate) folder: PathBuf,
    /// The app that *Start* opens.
    pub(crate) program: PathBuf,
    pub(crate) mode: Mode,
    pub(crate) clock: Clock,
}

impl Arguments {
    pub(crate) fn read(mut given: impl Iterator<Item = OsString>) -> Result<Self, String> {
        let mut folder = None;
        let mut program = None;
        let mut mode = Mode::Resident;
        #[cfg_attr(
            not(feature = "rehearsal"),
            expect(unused_mut, reason = "only a rehearsal has another clock")
        )]
        let mut clock = Clock::default();
        while let Some(argument) = given.next() {
            let mut value = || given.next().map(PathBuf::from).ok_or("a path is missing");
            match argument.to_str() {
                Some("--program") => program = Some(value()?),
                #[cfg(feature = "rehearsal")]
                Some("--ahead") => clock = Clock::ahead(value()?),
                Some("--once") if mode == Mode::Resident => mode = Mode::Once,
                Some("--send-test") if mode == Mode::Resident => mode = Mode::Trial,
                Some(option) if option.starts_with('-') => {
                    return Err(format!("{option} is not known here"));
                }
                _ if folder.is_none() => folder = Some(PathBuf::from(argument)),
                _ => return Err("one folder is enough".to_owned()),
            }
        }
        let folder = folder.ok_or("the folder is missing")?;
        let program = program.unwrap_or_else(beside);
        Ok(Self { folder, program, mode, clock })
    }
}

fn beside() -> PathBuf {
    let here = std::env::current_exe().unwrap_or_default();
    here.with_file_name(APP).with_extension(std::env::consts::EXE_EXTENSION)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(given: &[&str]) -> Result<Arguments, String> {
        Arguments::read(given.iter().map(OsString::from))
    }

    #[test]
    fn without_a_program_it_starts_the_app_beside_it() {
        let arguments = read(&["/home/a", "--once"]).unwrap();
        assert_eq!(arguments.mode, Mode::Once);
        assert_eq!(arguments.program.file_stem().unwrap(), APP);
        assert!(arguments.program.is_absolute());
    }

    #[test]
    fn what_makes_no_sense_is_refused() {
        for misuse in [
            &[][..],
            &["--once"],
            &["/a", "/b"],
            &["/a", "--program"],
            &["/a", "--once", "--send-test"],
            &["/a", "--name=b"],
        ] {
            assert!(read(misuse).is_err(), "{misuse:?}");
        }
    }
}
