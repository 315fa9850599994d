use std::collections::BTreeMap;

use chrono::{DateTime, NaiveDate, Utc};
use chrono_tz::Tz;
use domain::account::Account;
use domain::family::{Child, Guardian};
use library::Library;
use uuid::Uuid;
use vault::Tx;

use super::{RecordKind, RecordLine, between, reviews, road};
use crate::desk::zone;
use crate::fault::Fault;
use crate::own::Shelf;

/// Every line there is, in no order. Each table is read once.
pub(super) fn all(tx: &Tx<'_>) -> Result<Vec<RecordLine>, Fault> {
    let people = People::of(tx)?;
    let mut lines = road::lines(tx, &people)?;
    lines.extend(reviews::lines(tx, &people)?);
    lines.extend(between::lines(tx, &people)?);
    Ok(lines)
}

/// Who and what the lines are about, read once.
pub(super) struct People {
    pub(super) accounts: BTreeMap<Uuid, Account>,
    names: BTreeMap<Uuid, String>,
    networks: BTreeMap<Uuid, String>,
    zone: Tz,
}

impl People {
    fn of(tx: &Tx<'_>) -> Result<Self, Fault> {
        let guardians = tx.all::<Guardian>()?.into_iter().map(|one| (one.id, one.name));
        let children = tx.all::<Child>()?.into_iter().map(|one| (one.id, one.name));
        let names = guardians.chain(children).collect();
        let accounts: BTreeMap<_, _> =
            tx.all::<Account>()?.into_iter().map(|account| (account.id, account)).collect();
        let shelf = Shelf::of(tx)?;
        let name = |id: &str| shelf.name(id).unwrap_or(id).to_owned();
        let networks =
            accounts.values().map(|account| (account.id, name(&account.network))).collect();
        Ok(Self { accounts, names, networks, zone: zone(tx)? })
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
    ) -> RecordLine {
        RecordLine {
            child: Some(child),
            child_name: self.name(child),
            ..self.of_family(what, id, day)
        }
    }

    /// A line about all of them.
    #[expect(clippy::unused_self, reason = "like its siblings")]
    pub(super) fn of_family(
        &self,
        (kind, what): (RecordKind, &str),
        id: Uuid,
        day: NaiveDate,
    ) -> RecordLine {
        RecordLine {
            id,
            kind,
            what: what.to_owned(),
            day,
            child: None,
            child_name: None,
            account: None,
            network_name: None,
            who: None,
            about: None,
            text: None,
        }
    }

    /// A line about an account.
    pub(super) fn of_account(
        &self,
        account: Uuid,
        what: (RecordKind, &str),
        id: Uuid,
        day: NaiveDate,
    ) -> RecordLine {
        let child = self.accounts.get(&account).map(|account| account.child);
        RecordLine {
            child,
            child_name: child.and_then(|child| self.name(child)),
            account: Some(account),
            network_name: self.networks.get(&account).cloned(),
            ..self.of_child(Uuid::nil(), what, id, day)
        }
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
