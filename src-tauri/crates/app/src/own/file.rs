//! A file of own networks and settings: JSON that people can read, described in ADR 11.

use chrono::NaiveDate;
use domain::own::{OwnNetwork, OwnSetting, own_id};
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use uuid::Uuid;
use zeroize::Zeroizing;

use super::save::{MOST_NETWORKS, MOST_SETTINGS};
use super::{NetworkTexts, SettingTexts};
use crate::desk::Desk;
use crate::fault::{ErrorCode, Fault};
use crate::ports::File;

/// What such a file calls itself.
const FORMAT: &str = "passenger-seat-own-networks";
/// The version of its shape that is written, and the newest that is read.
const VERSION: u32 = 1;
/// The largest file that is read, in bytes.
const LARGEST: usize = 1 << 20;

/// Which of them to keep as a file.
#[derive(Debug, Deserialize, TS)]
pub struct SaveOwnFile {
    /// One network with the settings of the family's own; `null` for all there is.
    pub network: Option<String>,
}

/// The file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct OwnFile {
    /// Always the same.
    pub format: String,
    /// The version of its shape.
    pub version: u32,
    /// Networks.
    pub networks: Vec<FileNetwork>,
    /// Settings, of these networks and of the library's.
    pub settings: Vec<FileSetting>,
}

/// A network in a file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct FileNetwork {
    /// Its id, by which it is known again.
    pub id: Uuid,
    /// The day it was written or changed last.
    pub written_on: NaiveDate,
    /// What was written.
    pub network: NetworkTexts,
}

/// A setting in a file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct FileSetting {
    /// Its id, by which it is known again.
    pub id: Uuid,
    /// The network: an id of the library, or `own-` and the id of one in this file.
    pub of: String,
    /// The day it was written or changed last.
    pub written_on: NaiveDate,
    /// What was written.
    pub setting: SettingTexts,
}

/// The first look at a file, before its shape is known.
#[derive(Deserialize)]
struct Stamp {
    format: String,
    version: u32,
}

/// What the family wrote down itself as a file. Nobody's name is in it but those the family typed into it.
///
/// # Errors
/// [`ErrorCode::NotFound`] where there is nothing to keep.
pub fn save_own_file(desk: &mut Desk, input: SaveOwnFile) -> Result<File, Fault> {
    let file = desk.read(|tx| {
        let wanted = |id: &str| input.network.as_ref().is_none_or(|network| network == id);
        let networks = tx.all::<OwnNetwork>()?.into_iter().filter(|own| wanted(&own_id(own.id)));
        let settings = tx.all::<OwnSetting>()?.into_iter().filter(|own| wanted(&own.network));
        Ok(OwnFile {
            format: FORMAT.to_owned(),
            version: VERSION,
            networks: networks
                .map(|own| FileNetwork {
                    id: own.id,
                    written_on: own.written_on,
                    network: own.into(),
                })
                .collect(),
            settings: settings
                .map(|own| FileSetting {
                    id: own.id,
                    of: own.network.clone(),
                    written_on: own.written_on,
                    setting: own.into(),
                })
                .collect(),
        })
    })?;
    if file.networks.is_empty() && file.settings.is_empty() {
        return Err(ErrorCode::NotFound.into());
    }
    let mut content = serde_json::to_vec_pretty(&file).map_err(|_| ErrorCode::Internal)?;
    content.push(b'\n');
    Ok(File { name: "own-networks.json", content: Zeroizing::new(content) })
}

/// Reads a file that anybody may have written. What it says is checked when it is taken.
pub(super) fn parse(bytes: &[u8]) -> Result<OwnFile, ErrorCode> {
    if bytes.len() > LARGEST {
        return Err(ErrorCode::OwnFileTooLarge);
    }
    let stamp: Stamp = serde_json::from_slice(bytes).map_err(|_| ErrorCode::OwnFileUnreadable)?;
    if stamp.format != FORMAT || stamp.version == 0 {
        return Err(ErrorCode::OwnFileUnreadable);
    }
    if stamp.version > VERSION {
        return Err(ErrorCode::OwnFileNewer);
    }
    let file: OwnFile = serde_json::from_slice(bytes).map_err(|_| ErrorCode::OwnFileUnreadable)?;
    if file.networks.len() > MOST_NETWORKS || file.settings.len() > MOST_SETTINGS {
        return Err(ErrorCode::OwnFileTooLarge);
    }
    Ok(file)
}
