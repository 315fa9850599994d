//! Networks and settings that a family wrote down itself: their whole life, their file, and what cannot be taken.

#![expect(clippy::unwrap_used, reason = "a step that fails ends the test")]

mod change;
mod file;
mod hostile;
mod life;
mod typed;

use app::own::{OwnFileState, OwnFileView, OwnView, TakeOwnFile};
use app::{ErrorCode, Fault};
use serde_json::Value;
use testkit::Kit;

/// A family without accounts.
fn home() -> Kit {
    let mut kit = Kit::default();
    kit.family();
    kit.keep_recovery_key();
    kit
}

fn own(kit: &mut Kit) -> OwnView {
    app::own::own(&mut kit.desk, ()).unwrap()
}

/// What the family wrote down as a file.
fn export(kit: &mut Kit) -> Value {
    let file = app::own::save_own_file(&mut kit.desk, app::own::SaveOwnFile { network: None });
    serde_json::from_slice(&file.unwrap().content).unwrap()
}

fn read(kit: &mut Kit, file: &Value) -> Result<OwnFileView, Fault> {
    let bytes = serde_json::to_vec(file).unwrap();
    app::own::read_own_file(&mut kit.desk, (), Some(bytes))
}

fn take(kit: &mut Kit, replace: bool) -> Result<OwnView, Fault> {
    app::own::take_own_file(&mut kit.desk, TakeOwnFile { replace })
}

fn states(view: &OwnFileView) -> Vec<OwnFileState> {
    view.lines.iter().map(|line| line.state).collect()
}

fn refused<T: std::fmt::Debug>(result: Result<T, Fault>) -> ErrorCode {
    result.unwrap_err().code
}
