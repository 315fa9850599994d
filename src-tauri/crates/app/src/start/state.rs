use serde::Serialize;
use ts_rs::TS;
use vault::{DATABASE_FILE, HEADER_FILE, Header, SlowDown, Vault, Way};

use crate::desk::Desk;
use crate::fault::{ErrorCode, Fault};

/// What the window shows first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(rename_all = "snake_case")]
pub enum Phase {
    /// No family here yet.
    Welcome,
    /// There is one, and it is locked.
    Locked,
    /// It is open.
    Open,
    /// It cannot be opened; the trouble says why.
    Trouble,
}

/// The state of the app before anything is known of the family.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct AppState {
    /// What to show.
    pub phase: Phase,
    /// What is wrong, in [`Phase::Trouble`].
    pub trouble: Option<ErrorCode>,
    /// A passphrase opens it.
    pub by_passphrase: bool,
    /// The system keyring opens it.
    pub by_keyring: bool,
    /// Seconds to wait before the next try.
    pub wait: u32,
    /// Whether there is a system keyring that answers; `None` where it was not asked.
    pub keyring: Option<bool>,
    /// Today, for date fields.
    pub today: chrono::NaiveDate,
    /// The computer's time zone.
    pub zone: String,
}

/// The state of the app.
///
/// # Errors
/// None that is not told in [`AppState::trouble`].
pub fn state(desk: &mut Desk, (): ()) -> Result<AppState, Fault> {
    Ok(AppState { keyring: Some(desk.ports.keyring.get("probe").is_ok()), ..state_at_once(desk) })
}

/// The state of the app, without the keyring, which may take its time to answer: what the first page is drawn from.
pub fn state_at_once(desk: &mut Desk) -> AppState {
    // Where it cannot go on, what is wrong with the header says why.
    let _ = vault::finish_restore(&desk.folder);
    let header = Header::read(&desk.folder);
    let has_database = Vault::is_in(&desk.folder);
    let has_header = desk.folder.join(HEADER_FILE).exists();
    let ways = header.as_ref().map(Header::ways).unwrap_or_default();
    let (phase, trouble) = match header {
        _ if desk.open.is_some() => (Phase::Open, None),
        // A database that is still aside and has no header broke off while it was made: begin again.
        _ if !has_header && !desk.folder.join(DATABASE_FILE).exists() => (Phase::Welcome, None),
        Err(error) => (Phase::Trouble, Some(Fault::from(error).code)),
        Ok(_) if !has_database => (Phase::Trouble, Some(ErrorCode::VaultMissing)),
        Ok(_) => (Phase::Locked, None),
    };
    AppState {
        phase,
        trouble,
        by_passphrase: ways.contains(&Way::Passphrase),
        by_keyring: ways.contains(&Way::Keyring),
        wait: SlowDown::read(&desk.folder).wait(desk.ports.clock.now()),
        keyring: None,
        today: desk.today(),
        zone: desk.ports.clock.zone(),
    }
}

/// Locks the vault. Nobody waits for the keyring to see that it is locked.
///
/// # Errors
/// As for [`state`].
pub fn lock(desk: &mut Desk, (): ()) -> Result<AppState, Fault> {
    desk.close();
    Ok(state_at_once(desk))
}

/// Notes that somebody is there, so that the vault stays open.
///
/// # Errors
/// None.
pub fn stay_awake(desk: &mut Desk, (): ()) -> Result<(), Fault> {
    desk.touch();
    Ok(())
}
