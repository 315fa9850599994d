//! A network's own page: what it is, what it does for young people, how to act, what changed.

use std::collections::BTreeMap;

use domain::family::Child;
use domain::own::own_uuid;
use domain::platform::{Method, Platform};
use library::ageing::{FactKind, is_past_limit};
use library::facts::{NetworkKind, PasswordSharing, Place, SignInWay, Source};
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use uuid::Uuid;

use crate::desk::{Desk, found};
use crate::fault::{ErrorCode, Fault};
use crate::own::Shelf;

/// A network, seen by a child's family.
#[derive(Debug, Deserialize, TS)]
pub struct OfNetwork {
    /// The child.
    pub child: Uuid,
    /// The network's id.
    pub network: String,
}

/// What the library knows of a network.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct NetworkPage {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: String,
    /// Whether the family wrote it down itself.
    pub own: bool,
    /// Its address, for one of the family's own.
    pub url: Option<String>,
    /// Who runs it; empty for one of the family's own.
    pub operator: String,
    /// What kind of place it is.
    pub kind: NetworkKind,
    /// Where it can be used.
    pub platforms: Vec<Platform>,
    /// What it is, for an adult.
    pub about: String,
    /// What it is, for a child.
    pub about_child: String,
    /// What it does by itself for young accounts; the ones of the child's age first.
    pub teen_accounts: Vec<TeenAccountView>,
    /// Its own tool for guardians.
    pub family_tool: Option<FamilyToolView>,
    /// How one signs in.
    pub sign_in: Vec<SignInWay>,
    /// What its terms say on giving a password to somebody else.
    pub password_sharing: PasswordSharing,
    /// Where that was read.
    pub sign_in_sources: Vec<Source>,
    /// The methods that are not possible, with the reason.
    pub not_possible: Vec<NotPossible>,
    /// Block, report, download, delete, two-step sign-in.
    pub actions: Vec<ActionView>,
    /// What changed lately, newest first.
    pub changes: Vec<ChangeView>,
    /// How many settings the walk has, and how many of them are must-do.
    pub settings: u32,
    /// See [`NetworkPage::settings`].
    pub must_do: u32,
    /// How many of the settings the family wrote down itself.
    pub own_settings: u32,
    /// Whether something here was read longer ago than such facts stay fresh.
    pub past_its_limit: bool,
}

/// What a network calls a teen account.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct TeenAccountView {
    /// First age.
    pub from: u32,
    /// Last age.
    pub to: u32,
    /// Whether the child is of that age.
    pub fits: bool,
    /// What it is.
    pub text: String,
    /// Where it was read.
    pub sources: Vec<Source>,
}

/// A network's own tool for guardians.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct FamilyToolView {
    /// Its own name.
    pub name: String,
    /// What it shows and what not.
    pub text: String,
    /// Whether the young person must accept; `null` where unknown.
    pub young_person_accepts: Option<bool>,
    /// Where it is; empty where not known.
    pub path: Vec<String>,
    /// Where it was read.
    pub sources: Vec<Source>,
}

/// A method that does not work here.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct NotPossible {
    /// Which.
    pub method: Method,
    /// Why.
    pub why: String,
}

/// Something to know before it is needed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct ActionView {
    /// `report`, `block`, `download_data`, `delete_account` or `two_step`.
    pub id: String,
    /// How, in words.
    pub how: String,
    /// Where, by platform.
    #[ts(as = "BTreeMap<String, Place>")]
    pub places: BTreeMap<Platform, Place>,
    /// Where it was read.
    pub sources: Vec<Source>,
}

/// A dated change.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct ChangeView {
    /// `2026`, `2026-08` or `2026-08-20`.
    pub date: String,
    /// What changed.
    pub text: String,
    /// Where it was read.
    pub sources: Vec<Source>,
}

/// The page of a network.
///
/// # Errors
/// [`ErrorCode::NotFound`] for an unknown child, and for a network of which only the age rule is known.
pub fn network(desk: &mut Desk, input: OfNetwork) -> Result<NetworkPage, Fault> {
    let today = desk.today();
    let (child, shelf) = desk.read(|tx| Ok((found::<Child>(tx, input.child)?, Shelf::of(tx)?)))?;
    let fact = shelf.network(&input.network).ok_or(ErrorCode::NotFound)?;
    let key = |rest: &str| format!("network.{}.{rest}", fact.id);
    let say = |rest: &str| shelf.say(&key(rest));
    let years = child.age_on(today).years;
    let mut teen_accounts: Vec<_> = fact
        .teen_accounts
        .iter()
        .map(|teen| TeenAccountView {
            from: teen.from,
            to: teen.to,
            fits: (teen.from..=teen.to).contains(&years),
            text: say(&format!("teen_account.{}", teen.id)),
            sources: fact.cited(&teen.sources),
        })
        .collect();
    teen_accounts.sort_by_key(|teen| !teen.fits);
    let not_possible = fact.methods.iter().filter(|(_, method)| !method.possible);
    let count = |count: usize| u32::try_from(count).unwrap_or(u32::MAX);
    let mut read = fact.sources.values();
    Ok(NetworkPage {
        name: fact.name.clone(),
        own: own_uuid(&fact.id).is_some(),
        url: fact
            .sources
            .values()
            .next()
            .filter(|_| own_uuid(&fact.id).is_some())
            .map(|source| source.url.clone()),
        operator: fact.operator.clone(),
        kind: fact.kind,
        platforms: fact.platforms.clone(),
        about: say("about"),
        about_child: say("about_child"),
        teen_accounts,
        family_tool: fact.family_tool.as_ref().map(|tool| FamilyToolView {
            name: tool.name.clone(),
            text: say("family_tool"),
            young_person_accepts: tool.young_person_accepts,
            path: tool.path.clone(),
            sources: fact.cited(&tool.sources),
        }),
        sign_in: fact.sign_in.ways.clone(),
        password_sharing: fact.sign_in.password_sharing,
        sign_in_sources: fact.cited(&fact.sign_in.sources),
        not_possible: not_possible
            .map(|(method, _)| {
                let name = serde_json::to_value(method).unwrap_or_default();
                let name = name.as_str().unwrap_or_default();
                NotPossible { method: *method, why: say(&format!("method.{name}.why_not")) }
            })
            .collect(),
        actions: fact
            .actions
            .iter()
            .map(|action| ActionView {
                id: action.id.clone(),
                how: say(&format!("action.{}.how", action.id)),
                places: action.places.clone(),
                sources: fact.cited(&action.sources),
            })
            .collect(),
        changes: fact
            .changes
            .iter()
            .map(|change| ChangeView {
                date: change.date.clone(),
                text: say(&format!("change.{}", change.id)),
                sources: fact.cited(&change.sources),
            })
            .collect(),
        settings: count(fact.settings.len()),
        own_settings: count(
            fact.settings.iter().filter(|setting| own_uuid(&setting.id).is_some()).count(),
        ),
        must_do: count(fact.settings.iter().filter(|setting| setting.must_do).count()),
        past_its_limit: read.any(|source| is_past_limit(FactKind::Setting, source.checked, today)),
        id: fact.id.clone(),
    })
}
