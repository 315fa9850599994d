use domain::own::{OwnNetwork, OwnSetting};
use serde::Deserialize;
use ts_rs::TS;

use super::OwnView;
use super::save::known_id;
use super::view::{network_in_use, own, setting_in_use};
use crate::desk::{Desk, found};
use crate::fault::{ErrorCode, Fault};
use crate::operation::Operation;

/// A network to take out.
#[derive(Debug, Deserialize, TS)]
pub struct RemoveOwnNetwork {
    /// Its id.
    pub network: String,
}

/// A setting to take out.
#[derive(Debug, Deserialize, TS)]
pub struct RemoveOwnSetting {
    /// Its id.
    pub setting: String,
}

/// Takes a network of the family's own out, with its settings.
///
/// # Errors
/// [`ErrorCode::OwnInUse`] while an account has it; [`ErrorCode::NotFound`].
pub fn remove_own_network(desk: &mut Desk, input: RemoveOwnNetwork) -> Result<OwnView, Fault> {
    let id = known_id(Some(&input.network))?.ok_or(ErrorCode::NotFound)?;
    desk.transact(Operation::RemoveOwnNetwork, None, |tx, entry| {
        found::<OwnNetwork>(tx, id)?;
        if network_in_use(tx, &input.network)? {
            return Err(ErrorCode::OwnInUse.into());
        }
        let settings = tx.all::<OwnSetting>()?.into_iter();
        for setting in settings.filter(|setting| setting.network == input.network) {
            tx.remove::<OwnSetting>(entry, setting.id)?;
        }
        Ok(tx.remove::<OwnNetwork>(entry, id)?)
    })?;
    own(desk, ())
}

/// Takes a setting of the family's own out.
///
/// # Errors
/// [`ErrorCode::OwnInUse`] once it was gone through; [`ErrorCode::NotFound`].
pub fn remove_own_setting(desk: &mut Desk, input: RemoveOwnSetting) -> Result<OwnView, Fault> {
    let id = known_id(Some(&input.setting))?.ok_or(ErrorCode::NotFound)?;
    desk.transact(Operation::RemoveOwnSetting, None, |tx, entry| {
        found::<OwnSetting>(tx, id)?;
        if setting_in_use(tx, &input.setting)? {
            return Err(ErrorCode::OwnInUse.into());
        }
        Ok(tx.remove::<OwnSetting>(entry, id)?)
    })?;
    own(desk, ())
}
