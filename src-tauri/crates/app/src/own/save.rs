use domain::account::Account;
use domain::own::{OwnNetwork, OwnSetting, own_id, own_uuid};
use library::Library;
use serde::Deserialize;
use ts_rs::TS;
use uuid::Uuid;
use vault::Tx;

use super::check::{self, Home, same};
use super::view::{network_view, setting_view};
use super::{NetworkTexts, OwnNetworkView, OwnSettingView, SettingTexts, Shelf};
use crate::desk::{Desk, found};
use crate::fault::{ErrorCode, Fault};
use crate::operation::Operation;

/// Networks of its own that a family can have.
pub(super) const MOST_NETWORKS: usize = 50;
/// Settings of its own that a family can have, all networks together.
pub(super) const MOST_SETTINGS: usize = 200;

/// A network to write down or to change.
#[derive(Debug, Deserialize, TS)]
pub struct SaveOwnNetwork {
    /// Which one; `null` for a new one.
    pub id: Option<String>,
    /// What they wrote.
    pub network: NetworkTexts,
}

/// A setting to write down or to change.
#[derive(Debug, Deserialize, TS)]
pub struct SaveOwnSetting {
    /// Which one; `null` for a new one.
    pub id: Option<String>,
    /// The network it belongs to; a setting that is there stays where it is.
    pub of: String,
    /// What they wrote.
    pub setting: SettingTexts,
}

/// Writes down a network of the family's own.
///
/// # Errors
/// The fields that cannot be taken; [`ErrorCode::NotFound`]; [`ErrorCode::OwnTooMany`].
pub fn save_own_network(desk: &mut Desk, input: SaveOwnNetwork) -> Result<OwnNetworkView, Fault> {
    let (today, new) = (desk.today(), desk.new_id());
    let id = known_id(input.id.as_deref())?;
    desk.transact(Operation::SaveOwnNetwork, None, |tx, entry| {
        let before = id.map(|id| found::<OwnNetwork>(tx, id)).transpose()?;
        let all = tx.all::<OwnNetwork>()?;
        if before.is_none() && all.len() >= MOST_NETWORKS {
            return Err(ErrorCode::OwnTooMany.into());
        }
        let own = check::network(Library::in_force(), id.unwrap_or(new), input.network, today)?;
        let renamed = before.as_ref().is_none_or(|before| !same(&before.name, &own.name));
        let other = all.iter().any(|other| other.id != own.id && same(&other.name, &own.name));
        if other || (renamed && is_known(&own.name)) {
            return Err(Fault::field("name", "same_network"));
        }
        keeps_devices(tx, &own)?;
        tx.put(entry, &own)?;
        network_view(tx, own)
    })
}

/// Writes down a setting of the family's own.
///
/// # Errors
/// As for [`save_own_network`].
pub fn save_own_setting(desk: &mut Desk, input: SaveOwnSetting) -> Result<OwnSettingView, Fault> {
    let (today, new) = (desk.today(), desk.new_id());
    let id = known_id(input.id.as_deref())?;
    desk.transact(Operation::SaveOwnSetting, None, |tx, entry| {
        let before = id.map(|id| found::<OwnSetting>(tx, id)).transpose()?;
        let all = tx.all::<OwnSetting>()?;
        if before.is_none() && all.len() >= MOST_SETTINGS {
            return Err(ErrorCode::OwnTooMany.into());
        }
        let of = before.map_or(input.of, |before| before.network);
        let shelf = Shelf::of(tx)?;
        let network = shelf.network(&of).ok_or(ErrorCode::NotFound)?;
        let (platforms, freedoms) = (&network.platforms, &network.freedoms);
        let home = Home { network: of, platforms, freedoms };
        let own =
            check::setting(Library::in_force(), home, id.unwrap_or(new), input.setting, today)?;
        // Also one of the library's by that name would be asked twice on the walk.
        let this = own_id(own.id);
        let mut others = network.settings.iter().filter(|setting| setting.id != this);
        let name = |id: &str| shelf.say(&format!("network.{}.setting.{id}.name", own.network));
        if others.any(|setting| same(&name(&setting.id), &own.name)) {
            return Err(Fault::field("name", "same_setting"));
        }
        tx.put(entry, &own)?;
        setting_view(tx, &shelf, own)
    })
}

/// The row behind an id, `None` for a new one.
pub(super) fn known_id(id: Option<&str>) -> Result<Option<Uuid>, Fault> {
    id.map(|id| own_uuid(id).ok_or_else(|| ErrorCode::NotFound.into())).transpose()
}

/// Whether the library knows a network by that name.
fn is_known(name: &str) -> bool {
    let library = Library::in_force();
    library.networks().any(|network| same(&network.name, name))
        || library.terms().any(|terms| same(&terms.name, name))
}

/// An account's device stays among those of its network.
pub(super) fn keeps_devices(tx: &Tx<'_>, own: &OwnNetwork) -> Result<(), Fault> {
    let id = own_id(own.id);
    let mut accounts = tx.all::<Account>()?.into_iter().filter(|account| account.network == id);
    let lost = accounts
        .any(|account| account.platform.is_some_and(|device| !own.platforms.contains(&device)));
    if lost { Err(Fault::field("platforms", "device_in_use")) } else { Ok(()) }
}
