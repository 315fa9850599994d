//! What the documents program is asked for, and what it says back. Types alone: the app writes an [`Order`] as JSON, the
//! program answers with a PDF or with [`Pictures`] on standard output, and with one [`Report`] on standard error.
//!
//! Every word arrives finished and in the family's language: the program knows none of its own. Words are only ever
//! letters to be drawn; nothing in them is read as instructions.

mod agreement;
mod card;
mod child_page;
mod help;
mod log_book;
mod minutes;
mod order;
mod parts;
mod recovery;
mod report;

pub use agreement::{Agreement, Difference, DifferenceColumns, FridgeSheet, Version};
pub use card::{CardSide, Licence, PermitCard};
pub use child_page::{ChildAccount, ChildPage, Road, Stop, StopPlace};
pub use help::{CrisisCard, Helpline, Helplines, Situation};
pub use log_book::{LogBook, LogColumns, SettingRow, WalkLog};
pub use minutes::{Compared, Minutes, Said};
pub use order::{Direction, Document, Form, LARGEST_ORDER, Order, Size};
pub use parts::{Fact, Freedoms, Head, Part, Plate, Signature, Stage, StepRow};
pub use recovery::{QrCode, RecoverySheet};
pub use report::{Picture, Pictures, Refused, Report};
