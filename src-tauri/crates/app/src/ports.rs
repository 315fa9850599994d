//! What the outside gives: time, randomness, the system keyring, the desktop.

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

use chrono::{DateTime, Utc};
use zeroize::Zeroizing;

use crate::fault::{ErrorCode, Fault};
use crate::how_far::HowFar;
use crate::pack::read_up_to_largest;

/// The time of day and where we are.
pub trait Clock: Send {
    /// Now.
    fn now(&self) -> DateTime<Utc>;
    /// The computer's IANA time zone, e.g. `Europe/London`.
    fn zone(&self) -> String;
}

/// Randomness fit for keys.
pub trait Randomness: Send {
    /// Fills `bytes`.
    fn fill(&mut self, bytes: &mut [u8]);
}

/// The system keyring cannot be used here: there is none, it is locked, it was refused, or it does not answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct KeyringRefused;

/// The system keyring. Each question is answered within a few seconds: a keyring that takes longer counts as one that
/// refuses. What it keeps or takes late is then put back as it was; what it deletes late stays deleted.
pub trait Keyring: Send {
    /// Keeps `secret` under `name`.
    ///
    /// # Errors
    /// [`KeyringRefused`].
    fn set(&self, name: &str, secret: &[u8]) -> Result<(), KeyringRefused>;
    /// The secret under `name`; `None` where there is none.
    ///
    /// # Errors
    /// [`KeyringRefused`].
    fn get(&self, name: &str) -> Result<Option<Zeroizing<Vec<u8>>>, KeyringRefused>;
    /// Takes the secret under `name` out; fine where there is none.
    ///
    /// # Errors
    /// [`KeyringRefused`].
    fn delete(&self, name: &str) -> Result<(), KeyringRefused>;
    /// Takes the secret under `name` out, looks that it is gone, and hands it over; `None` where there was none.
    ///
    /// # Errors
    /// [`KeyringRefused`]: what was there is put back.
    fn take(&self, name: &str) -> Result<Option<Zeroizing<Vec<u8>>>, KeyringRefused> {
        let secret = self.get(name)?;
        // One that has let go and does not answer the second question has let go all the same.
        if self.delete(name).is_ok() && !matches!(self.get(name), Ok(Some(_))) {
            return Ok(secret);
        }
        if let Some(secret) = &secret {
            // It may be gone without our knowing. The refusal that led here is what the family must hear of.
            let _ = self.set(name, secret);
        }
        Err(KeyringRefused)
    }
}

/// A file to be kept where the family chooses.
pub struct File {
    /// The name it is offered under. Nobody's name is in it.
    pub name: &'static str,
    /// What is in it.
    pub content: Zeroizing<Vec<u8>>,
}

impl File {
    /// Asks where to keep it and writes it there, wholly or not at all. False when they changed their mind.
    ///
    /// # Errors
    /// What the disk says.
    pub fn keep(&self, desktop: &dyn Desktop) -> Result<bool, Fault> {
        let Some(path) = desktop.ask_where_to_save(self.name) else { return Ok(false) };
        vault::write_aside(&path, &self.content)?;
        Ok(true)
    }
}

/// Asks for a file to bring in and reads it, at most one byte more than is taken of any. `None` when they changed
/// their mind.
///
/// # Errors
/// [`ErrorCode::FileUnreadable`].
pub fn ask_for_file(desktop: &dyn Desktop) -> Result<Option<Vec<u8>>, Fault> {
    let Some(path) = desktop.ask_what_to_open() else { return Ok(None) };
    read_up_to_largest(&path).map(Some).map_err(|_| ErrorCode::FileUnreadable.into())
}

/// What else the desktop does for us.
pub trait Desktop: Send + Sync {
    /// Asks where to save a file that would be called `name`; `None` where they changed their mind.
    fn ask_where_to_save(&self, name: &str) -> Option<PathBuf>;
    /// Asks which file to open; `None` where they changed their mind.
    fn ask_what_to_open(&self) -> Option<PathBuf>;
    /// Asks for a folder; `None` where they changed their mind.
    fn ask_which_folder(&self) -> Option<PathBuf>;
    /// Copies a secret, kept out of clipboard histories where the desktop allows it, and takes it off again after
    /// `seconds` if it is still there. False where there is no clipboard.
    fn copy_for(&self, secret: &str, seconds: u32) -> bool;
    /// Opens a page in the browser. False where there is none.
    fn open(&self, url: &str) -> bool;
    /// Whether the reminder program starts at each login.
    fn reminders_on(&self) -> bool;
    /// Lets the reminder program of `folder` start at each login, and now; or stops it and lets it start no more. False
    /// where that does not go.
    fn switch_reminders(&self, folder: &Path, on: bool) -> bool;
    /// Lets the reminder program show one notification at once. False where it is known that none was shown.
    fn send_reminder(&self, folder: &Path) -> bool;
    /// Tells the window how far something is that takes long.
    fn tell(&self, how_far: HowFar);
}

/// What became of an errand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Errand {
    /// It is done.
    Done,
    /// It takes longer than anybody waits, and goes on. Perhaps it never ends.
    UnderWay,
    /// An earlier one to the same place is under way, so this one was not sent.
    NotSent,
}

/// Errands to places outside our own folder, which may never answer: a stick that is pulled, a network that is gone.
pub trait Errands: Send + Sync {
    /// Does an errand on a thread of its own and waits for it at most so long. One at a time for each place.
    fn send(&self, place: &Path, at_most: Duration, errand: Box<dyn FnOnce() + Send>) -> Errand;
}

/// Why the documents program left no paper.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NoAnswer {
    /// It is not here, or cannot be started.
    NotThere,
    /// It did not end in time, or said more than any paper holds.
    GaveUp,
}

/// What the documents program said.
pub struct Answer {
    /// Standard output: the paper.
    pub paper: Zeroizing<Vec<u8>>,
    /// Standard error: a [`paper::Report`] as JSON, in its last line.
    pub report: Vec<u8>,
}

/// The documents program, fonts of this computer, and its printer.
pub trait Documents: Send + Sync {
    /// Hands an order, a [`paper::Order`] as JSON, to the program. The order is in no file and no argument.
    ///
    /// # Errors
    /// [`NoAnswer`].
    fn make(&self, order: &[u8]) -> Result<Answer, NoAnswer>;
    /// Font files of this computer that have these letters, the best first; none where it knows of none.
    fn fonts_for(&self, letters: &str) -> Vec<Vec<u8>>;
    /// Hands a PDF to the printer, without a file. False where there is no printer, or it refused.
    fn print(&self, pdf: &[u8]) -> bool;
}

/// What may take long and must not keep others from the desk.
#[derive(Clone)]
pub struct Outside {
    /// The desktop.
    pub desktop: Arc<dyn Desktop>,
    /// The documents program.
    pub documents: Arc<dyn Documents>,
}

/// Everything from outside.
pub struct Ports {
    /// Time.
    pub clock: Box<dyn Clock>,
    /// Randomness.
    pub randomness: Box<dyn Randomness>,
    /// The system keyring.
    pub keyring: Box<dyn Keyring>,
    /// Errands to places that may never answer.
    pub errands: Box<dyn Errands>,
    /// The desktop.
    pub desktop: Arc<dyn Desktop>,
    /// The documents program.
    pub documents: Arc<dyn Documents>,
}
