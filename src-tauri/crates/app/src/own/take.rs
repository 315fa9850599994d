//! Bringing in a file: first it is read and shown, then taken, wholly or not at all.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use domain::own::{OwnNetwork, OwnSetting, own_id};
use library::Library;
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use vault::Tx;

use super::OwnView;
use super::check::{self, Home, same};
use super::file::{OwnFile, parse};
use super::save::{MOST_NETWORKS, MOST_SETTINGS, keeps_devices};
use super::view::own;
use crate::desk::Desk;
use crate::fault::{ErrorCode, Fault};
use crate::operation::Operation;

/// What is in a file, before it is taken.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct OwnFileView {
    /// False where the family changed its mind and chose none.
    pub chosen: bool,
    /// What is in it.
    pub lines: Vec<OwnFileLine>,
}

/// A network or a setting of a file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct OwnFileLine {
    /// Its name.
    pub name: String,
    /// For a setting: the name of its network.
    pub of: Option<String>,
    /// Whether it is here already.
    pub state: OwnFileState,
}

/// Whether something of a file is here already.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum OwnFileState {
    /// It is new.
    New,
    /// It is here, and says the same.
    Same,
    /// It is here, and says something else.
    Other,
}

/// Takes the file that was read last.
#[derive(Debug, Deserialize, TS)]
pub struct TakeOwnFile {
    /// What is here and says something else is replaced; else it stays, and only what is new comes in.
    pub replace: bool,
}

/// What a file would bring: each one as it would be kept, beside the one that is here.
struct Brought {
    networks: Vec<(OwnNetwork, Option<OwnNetwork>)>,
    settings: Vec<(OwnSetting, Option<OwnSetting>)>,
}

/// Reads a file and shows what is in it. Nothing is written. `None` is a family that changed its mind.
///
/// # Errors
/// [`ErrorCode::OwnFileTooLarge`], [`ErrorCode::OwnFileNewer`], [`ErrorCode::OwnFileUnreadable`]; [`ErrorCode::Locked`].
pub fn read_own_file(
    desk: &mut Desk,
    (): (),
    bytes: Option<Vec<u8>>,
) -> Result<OwnFileView, Fault> {
    desk.open()?.own_file = None;
    let Some(bytes) = bytes else { return Ok(OwnFileView { chosen: false, lines: Vec::new() }) };
    let file = parse(&bytes)?;
    let today = desk.today();
    let lines = desk.read(|tx| Ok(lines(&brought(tx, &file, today)?)))?;
    desk.open()?.own_file = Some(file);
    Ok(OwnFileView { chosen: true, lines })
}

/// Brings in the file that was read last.
///
/// # Errors
/// [`ErrorCode::NotFound`] where none was read; [`ErrorCode::OwnTooMany`]; [`ErrorCode::OwnFileUnreadable`] where it no
/// longer fits what is here.
pub fn take_own_file(desk: &mut Desk, input: TakeOwnFile) -> Result<OwnView, Fault> {
    let today = desk.today();
    let file = desk.open()?.own_file.clone().ok_or(ErrorCode::NotFound)?;
    desk.transact(Operation::TakeOwnFile, None, |tx, entry| {
        let Brought { networks, settings } = brought(tx, &file, today)?;
        for (network, before) in networks {
            if before.is_none() || (input.replace && !network_says(before.as_ref(), &network)) {
                keeps_devices(tx, &network).map_err(|_| ErrorCode::OwnFileUnreadable)?;
                tx.put(entry, &network)?;
            }
        }
        for (setting, before) in settings {
            if before.is_none() || (input.replace && !setting_says(before.as_ref(), &setting)) {
                tx.put(entry, &setting)?;
            }
        }
        let fits = tx.all::<OwnNetwork>()?.len() <= MOST_NETWORKS
            && tx.all::<OwnSetting>()?.len() <= MOST_SETTINGS;
        if fits { Ok(()) } else { Err(ErrorCode::OwnTooMany.into()) }
    })?;
    desk.open()?.own_file = None;
    own(desk, ())
}

/// Checks all of a file with the rules of what is typed, and finds what is here already: by its id, else by its name.
fn brought(tx: &Tx<'_>, file: &OwnFile, today: NaiveDate) -> Result<Brought, Fault> {
    let library = Library::in_force();
    let unfit = |_| Fault::from(ErrorCode::OwnFileUnreadable);
    let (ours, our_settings) = (tx.all::<OwnNetwork>()?, tx.all::<OwnSetting>()?);
    let mut networks: Vec<(OwnNetwork, Option<OwnNetwork>)> = Vec::new();
    // The network that an id of the file stands for here.
    let mut homes: BTreeMap<String, OwnNetwork> = BTreeMap::new();
    for one in &file.networks {
        let before = ours.iter().find(|own| own.id == one.id);
        let before = before.or_else(|| ours.iter().find(|own| same(&own.name, &one.network.name)));
        let id = before.map_or(one.id, |before| before.id);
        let written_on = one.written_on.min(today);
        let own = check::network(library, id, one.network.clone(), written_on).map_err(unfit)?;
        let twice = |other: &OwnNetwork| other.id == own.id || same(&other.name, &own.name);
        if networks.iter().any(|(other, _)| twice(other)) {
            return Err(ErrorCode::OwnFileUnreadable.into());
        }
        homes.insert(own_id(one.id), own.clone());
        networks.push((own, before.cloned()));
    }
    let mut settings: Vec<(OwnSetting, Option<OwnSetting>)> = Vec::new();
    for one in &file.settings {
        let (of, platforms, freedoms) = match (homes.get(&one.of), library.network(&one.of)) {
            (Some(own), _) => (own_id(own.id), &own.platforms, &own.freedoms),
            (None, Some(known)) => (known.id.clone(), &known.platforms, &known.freedoms),
            (None, None) => return Err(ErrorCode::OwnFileUnreadable.into()),
        };
        let there = || our_settings.iter().filter(|own| own.network == of);
        let before = there().find(|own| own.id == one.id);
        let before = before.or_else(|| there().find(|own| same(&own.name, &one.setting.name)));
        let id = before.map_or(one.id, |before| before.id);
        // An id that is another setting's here would move that one away.
        if before.is_none() && our_settings.iter().any(|own| own.id == id) {
            return Err(ErrorCode::OwnFileUnreadable.into());
        }
        let before = before.cloned();
        let written_on = one.written_on.min(today);
        let home = Home { network: of, platforms, freedoms };
        let own =
            check::setting(library, home, id, one.setting.clone(), written_on).map_err(unfit)?;
        let twice = |other: &OwnSetting| {
            other.id == own.id || (other.network == own.network && same(&other.name, &own.name))
        };
        if settings.iter().any(|(other, _)| twice(other)) {
            return Err(ErrorCode::OwnFileUnreadable.into());
        }
        settings.push((own, before));
    }
    Ok(Brought { networks, settings })
}

fn lines(brought: &Brought) -> Vec<OwnFileLine> {
    let library = Library::in_force();
    let name_of = |id: &str| {
        let own = brought.networks.iter().map(|(own, _)| own).find(|own| own_id(own.id) == id);
        let name = own.map(|own| own.name.as_str()).or_else(|| library.network_name(id));
        name.unwrap_or_default().to_owned()
    };
    let state = |here: bool, says: bool| match (here, says) {
        (false, _) => OwnFileState::New,
        (true, true) => OwnFileState::Same,
        (true, false) => OwnFileState::Other,
    };
    let networks = brought.networks.iter().map(|(own, before)| OwnFileLine {
        name: own.name.clone(),
        of: None,
        state: state(before.is_some(), network_says(before.as_ref(), own)),
    });
    let settings = brought.settings.iter().map(|(own, before)| OwnFileLine {
        name: own.name.clone(),
        of: Some(name_of(&own.network)),
        state: state(before.is_some(), setting_says(before.as_ref(), own)),
    });
    networks.chain(settings).collect()
}

/// Whether the one that is here says the same, whenever it was written.
fn network_says(before: Option<&OwnNetwork>, now: &OwnNetwork) -> bool {
    before.is_some_and(|before| OwnNetwork { written_on: now.written_on, ..before.clone() } == *now)
}

/// See [`network_says`].
fn setting_says(before: Option<&OwnSetting>, now: &OwnSetting) -> bool {
    before.is_some_and(|before| OwnSetting { written_on: now.written_on, ..before.clone() } == *now)
}
