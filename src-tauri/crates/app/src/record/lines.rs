use std::collections::BTreeMap;

use chrono::{DateTime, NaiveDate, Utc};
use chrono_tz::Tz;
use domain::account::Account;
use domain::family::{Child, Guardian};
use library::Library;
use uuid::Uuid;
use vault::{Record, Tx};

use super::told::Told;
use super::{RecordKind, between, reviews, road};
use crate::desk::zone;
use crate::fault::Fault;
use crate::own::Shelf;

/// The lines of one row; most rows have one or none.
pub(super) fn of_row(
    tx: &Tx<'_>,
    people: &People,
    entity: &str,
    id: Uuid,
) -> Result<Vec<Told>, Fault> {
    let lines = road::of_row(tx, people, entity, id)?;
    let lines = lines.map_or_else(|| reviews::of_row(tx, people, entity, id), |of| Ok(Some(of)))?;
    let lines = lines.map_or_else(|| between::of_row(tx, people, entity, id), |of| Ok(Some(of)))?;
    Ok(lines.unwrap_or_default())
}

/// The lines of the record with this id; `Some`, so that no other table is looked at.
pub(super) fn row<R: Record>(
    tx: &Tx<'_>,
    id: Uuid,
    lines: impl FnOnce(R) -> Result<Vec<Told>, Fault>,
) -> Result<Option<Vec<Told>>, Fault> {
    tx.get::<R>(id)?.map_or(Ok(Vec::new()), lines).map(Some)
}

/// Who and what the lines are about, read once.
pub(super) struct People {
    pub(super) accounts: BTreeMap<Uuid, Account>,
    pub(super) names: BTreeMap<Uuid, String>,
    pub(super) networks: BTreeMap<Uuid, String>,
    pub(super) shelf: Shelf,
    zone: Tz,
}

impl People {
    pub(super) fn of(tx: &Tx<'_>) -> Result<Self, Fault> {
        let guardians = tx.all::<Guardian>()?.into_iter().map(|one| (one.id, one.name));
        let children = tx.all::<Child>()?.into_iter().map(|one| (one.id, one.name));
        let names = guardians.chain(children).collect();
        let accounts: BTreeMap<_, _> =
            tx.all::<Account>()?.into_iter().map(|account| (account.id, account)).collect();
        let shelf = Shelf::of(tx)?;
        let name = |id: &str| shelf.name(id).unwrap_or(id).to_owned();
        let networks =
            accounts.values().map(|account| (account.id, name(&account.network))).collect();
        Ok(Self { accounts, names, networks, shelf, zone: zone(tx)? })
    }

    /// The name of a guardian or child.
    pub(super) fn name(&self, person: Uuid) -> Option<String> {
        self.names.get(&person).cloned()
    }

    /// The day of an instant, where the family lives.
    pub(super) fn day(&self, at: DateTime<Utc>) -> NaiveDate {
        at.with_timezone(&self.zone).date_naive()
    }

    /// A line about a child.
    pub(super) fn of_child(
        &self,
        child: Uuid,
        what: (RecordKind, &str),
        id: Uuid,
        day: NaiveDate,
    ) -> Told {
        let mut told = Told::of_family(what, id, day);
        (told.line.child, told.line.child_name) = (Some(child), self.name(child));
        told
    }

    /// A line about an account.
    pub(super) fn of_account(
        &self,
        account: Uuid,
        what: (RecordKind, &str),
        id: Uuid,
        day: NaiveDate,
    ) -> Told {
        let child = self.accounts.get(&account).map(|account| account.child);
        let mut told = Told::of_family(what, id, day);
        told.line.child = child;
        told.line.child_name = child.and_then(|child| self.name(child));
        told.line.account = Some(account);
        told.line.network_name = self.networks.get(&account).cloned();
        told
    }

    /// The words for a dotted key, with a child's name where it stands in for one.
    pub(super) fn say(&self, key: &str, child: Uuid) -> String {
        let name = self.names.get(&child).map_or("", String::as_str);
        Library::in_force().say(key).replace("{child}", name)
    }
}

/// What is there, one below the other.
pub(super) fn below(parts: impl IntoIterator<Item = Option<String>>) -> Option<String> {
    let parts: Vec<_> = parts.into_iter().flatten().filter(|part| !part.is_empty()).collect();
    Some(parts.join("\n")).filter(|text| !text.is_empty())
}

/// Words with the name of who said them.
pub(super) fn said(name: Option<String>, words: Option<String>) -> Option<String> {
    words.map(|words| match name {
        Some(name) => format!("{name}: {words}"),
        None => words,
    })
}
