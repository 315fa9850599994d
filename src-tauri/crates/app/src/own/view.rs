use chrono::NaiveDate;
use domain::account::Account;
use domain::own::{OwnNetwork, OwnSetting, own_id};
use domain::platform::Platform;
use domain::walk::Walked;
use library::Library;
use serde::Serialize;
use ts_rs::TS;
use vault::Tx;

use super::{NetworkTexts, SettingTexts, Shelf};
use crate::desk::Desk;
use crate::fault::Fault;

/// What the family wrote down itself, and what there is to choose from for more.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct OwnView {
    /// Networks of its own.
    pub networks: Vec<OwnNetworkView>,
    /// Settings of its own, for these and for networks of the library.
    pub settings: Vec<OwnSettingView>,
    /// Every network that can get a setting.
    pub homes: Vec<OwnHome>,
    /// The freedoms to choose from.
    pub freedoms: Vec<OwnFreedom>,
}

/// A network of the family's own.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct OwnNetworkView {
    /// Its id, as that of a network of the library.
    pub id: String,
    /// What was written.
    pub network: NetworkTexts,
    /// The day it was written or changed last.
    pub written_on: NaiveDate,
    /// An account has it, so it cannot be taken out.
    pub in_use: bool,
}

/// A setting of the family's own.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct OwnSettingView {
    /// Its id, as that of a setting of the library.
    pub id: String,
    /// The network it belongs to.
    pub of: String,
    /// That network's name.
    pub of_name: String,
    /// What was written.
    pub setting: SettingTexts,
    /// It was gone through, so it cannot be taken out.
    pub in_use: bool,
}

/// A network that can get a setting.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct OwnHome {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: String,
    /// Where it can be used.
    pub platforms: Vec<Platform>,
    /// The freedoms that mean something there.
    pub freedoms: Vec<String>,
}

/// A freedom to choose.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct OwnFreedom {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: String,
    /// Its steps, from the most careful one.
    pub steps: Vec<String>,
    /// One of the few that matter most.
    pub core: bool,
}

/// What the family wrote down itself.
///
/// # Errors
/// [`crate::ErrorCode::Locked`].
pub fn own(desk: &mut Desk, (): ()) -> Result<OwnView, Fault> {
    desk.read(|tx| {
        let shelf = Shelf::of(tx)?;
        let networks = tx.all::<OwnNetwork>()?.into_iter();
        let settings = tx.all::<OwnSetting>()?.into_iter();
        let homes = shelf.networks().map(|network| OwnHome {
            id: network.id.clone(),
            name: network.name.clone(),
            platforms: network.platforms.clone(),
            freedoms: network.freedoms.clone(),
        });
        Ok(OwnView {
            networks: networks.map(|own| network_view(tx, own)).collect::<Result<_, _>>()?,
            settings: settings
                .map(|own| setting_view(tx, &shelf, own))
                .collect::<Result<_, _>>()?,
            homes: homes.collect(),
            freedoms: freedoms(),
        })
    })
}

pub(super) fn network_view(tx: &Tx<'_>, own: OwnNetwork) -> Result<OwnNetworkView, Fault> {
    let (id, written_on) = (own_id(own.id), own.written_on);
    let in_use = network_in_use(tx, &id)?;
    Ok(OwnNetworkView { id, network: own.into(), written_on, in_use })
}

pub(super) fn setting_view(
    tx: &Tx<'_>,
    shelf: &Shelf,
    own: OwnSetting,
) -> Result<OwnSettingView, Fault> {
    let (id, of) = (own_id(own.id), own.network.clone());
    let of_name = shelf.name(&of).unwrap_or(&of).to_owned();
    let in_use = setting_in_use(tx, &id)?;
    Ok(OwnSettingView { id, of, of_name, setting: own.into(), in_use })
}

/// Whether an account has the network.
pub(super) fn network_in_use(tx: &Tx<'_>, id: &str) -> Result<bool, Fault> {
    Ok(tx.all::<Account>()?.iter().any(|account| account.network == id))
}

/// Whether the setting was gone through.
pub(super) fn setting_in_use(tx: &Tx<'_>, id: &str) -> Result<bool, Fault> {
    Ok(tx.all::<Walked>()?.iter().any(|walked| walked.setting == id))
}

fn freedoms() -> Vec<OwnFreedom> {
    let library = Library::in_force();
    let say = |key: String| library.say(&key).to_owned();
    library
        .freedoms()
        .iter()
        .map(|fact| OwnFreedom {
            id: fact.id.clone(),
            name: say(format!("freedom.{}.name", fact.id)),
            steps: (0..fact.steps)
                .map(|step| say(format!("freedom.{}.step.{step}.adult", fact.id)))
                .collect(),
            core: fact.core,
        })
        .collect()
}
