use std::ffi::OsString;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::{Path, PathBuf};

use app::Desk;
use app::desk::{Encryption, Manner};
use app::ports::Ports;
use uuid::Uuid;

/// The made-up family is not in what is shipped.
#[cfg(not(feature = "sample"))]
const USAGE: &str = "\
Usage: passenger-seat [--data-dir DIR] [--about ID]

  --data-dir DIR  keep everything in DIR instead of the usual folder
  --about ID      open what a reminder was about";
#[cfg(feature = "sample")]
const USAGE: &str = "\
Usage: passenger-seat [--data-dir DIR] [--about ID] [--sample]

  --data-dir DIR  keep everything in DIR instead of the usual folder
  --about ID      open what a reminder was about
  --sample        open a made-up family in a folder that is thrown away afterwards";

/// What the program was started with.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Arguments {
    data_dir: Option<PathBuf>,
    /// What *Start* was pressed for in a reminder.
    pub(crate) about: Option<Uuid>,
    sample: bool,
    /// Only for the test that proves that its search would find what is stored.
    unkeyed: bool,
    /// Only for rehearsals: a file with the seconds by which the clock is ahead.
    pub(crate) ahead: Option<PathBuf>,
}

/// The folder a family lives in, for as long as the program runs.
pub struct Place {
    folder: PathBuf,
    named: bool,
    manner: Manner,
    #[cfg(feature = "sample")]
    sample: Option<tempfile::TempDir>,
}

impl Arguments {
    /// Reads the arguments after the program's name.
    ///
    /// # Errors
    /// How to use it.
    pub fn read(mut arguments: impl Iterator<Item = OsString>) -> Result<Self, &'static str> {
        let mut read = Self::default();
        while let Some(argument) = arguments.next() {
            match argument.to_str() {
                Some("--data-dir") => read.data_dir = Some(arguments.next().ok_or(USAGE)?.into()),
                Some("--about") => read.about = Some(id(arguments.next()).ok_or(USAGE)?),
                Some("--unkeyed") if cfg!(feature = "sample") => read.unkeyed = true,
                Some("--ahead") if cfg!(feature = "sample") => {
                    read.ahead = Some(arguments.next().ok_or(USAGE)?.into());
                }
                Some("--sample") if cfg!(feature = "sample") => read.sample = true,
                _ => return Err(USAGE),
            }
        }
        if read.sample && read.data_dir.is_some() { Err(USAGE) } else { Ok(read) }
    }

    /// Where the family is. The folder is made only together with a family.
    ///
    /// # Errors
    /// Where the system names no folder for data.
    pub fn place(&self) -> Result<Place, Box<dyn std::error::Error>> {
        let mut manner = Manner::default();
        if self.unkeyed {
            manner.encryption = Encryption::ForASearchTest;
        }
        #[cfg(feature = "sample")]
        if self.sample {
            let sample = tempfile::tempdir()?;
            return Ok(Place {
                folder: sample.path().join("family"),
                named: true,
                manner,
                sample: Some(sample),
            });
        }
        let usual = dirs::data_dir().map(|data| data.join("passenger-seat"));
        let named = self.data_dir.clone().map(std::path::absolute).transpose()?;
        // The reminder program names the usual folder too.
        let is_named =
            named.as_ref().is_some_and(|named| Some(real(named)) != usual.as_deref().map(real));
        let folder = named.or(usual);
        Ok(Place {
            folder: folder.ok_or("this system names no folder for data; use --data-dir")?,
            named: is_named,
            manner,
            #[cfg(feature = "sample")]
            sample: None,
        })
    }
}

/// The folder behind links. Of one that is made only together with a family, the part that is there: it must not have
/// another name afterwards.
fn real(folder: &Path) -> PathBuf {
    let there = folder
        .ancestors()
        .find_map(|part| Some(part.canonicalize().ok()?.join(folder.strip_prefix(part).ok()?)));
    there.unwrap_or_else(|| folder.to_owned())
}

fn id(argument: Option<OsString>) -> Option<Uuid> {
    argument?.to_str()?.parse().ok()
}

impl Place {
    /// One bus name a folder, so that a second start shows the first window of the same family and no other.
    #[must_use]
    pub fn bus_name(&self) -> String {
        if !self.named {
            return "org.passengerseat.app".to_owned();
        }
        let mut hasher = DefaultHasher::new();
        real(&self.folder).hash(&mut hasher);
        format!("org.passengerseat.app.at{:x}", hasher.finish())
    }

    /// The desk over the folder.
    ///
    /// # Errors
    /// Where the sample family cannot be made.
    pub fn desk(&self, ports: Ports) -> Result<Desk, Box<dyn std::error::Error>> {
        #[cfg(feature = "sample")]
        if let Some(folder) = &self.sample {
            return testkit::sample::desk(folder, ports)
                .map_err(|fault| format!("{:?}", fault.code).into());
        }
        let mut desk = Desk::new(self.folder.clone(), self.manner, ports);
        app::pack::begin(&mut desk);
        Ok(desk)
    }
}

#[cfg(all(test, unix))]
#[expect(clippy::unwrap_used, reason = "a step that fails ends the test")]
mod tests {
    use super::*;

    fn name(folder: &Path) -> String {
        let arguments = ["--data-dir".into(), folder.as_os_str().to_owned()];
        Arguments::read(arguments.into_iter()).unwrap().place().unwrap().bus_name()
    }

    #[test]
    fn a_folder_has_one_name_before_and_after_it_is_made_and_by_every_way_to_it() {
        let home = tempfile::tempdir().unwrap();
        let (there, link) = (home.path().join("there"), home.path().join("link"));
        std::fs::create_dir(&there).unwrap();
        std::os::unix::fs::symlink(&there, &link).unwrap();
        let before = name(&link.join("family"));
        assert_eq!(before, name(&there.join("family")));
        assert_ne!(before, name(&there.join("another")));
        std::fs::create_dir(there.join("family")).unwrap();
        assert_eq!(before, name(&link.join("family")));
        assert_eq!(before, name(&there.join("family")));
    }
}
