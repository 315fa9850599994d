//! Guardians, children, and how the vault locks.

use domain::age::{Age, BirthMonth};
use domain::family::{Child, Family, Guardian, check_birth};
use domain::text::{NAME, clean};
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use uuid::Uuid;
use vault::Tx;

use crate::desk::{Desk, family, found};
use crate::fault::{ErrorCode, Fault};
use crate::operation::Operation;
use crate::overview::{Overview, overview};

/// A guardian by name.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct Person {
    /// Their id.
    pub id: Uuid,
    /// Their name.
    pub name: String,
}

/// A child, with what follows from the month of birth.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ChildView {
    /// Its id.
    pub id: Uuid,
    /// Name or nickname.
    pub name: String,
    /// Full years that are certain today.
    pub age: u32,
    /// A birthday comes this month.
    pub birthday_this_month: bool,
    /// Year of birth.
    pub birth_year: i32,
    /// Month of birth.
    pub birth_month: u32,
    /// ISO 3166-1 alpha-2.
    pub country: String,
    /// The part after the dash of ISO 3166-2.
    pub state: Option<String>,
}

/// A child to add.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct NewChild {
    /// Name or nickname.
    pub name: String,
    /// Year of birth.
    pub birth_year: i32,
    /// Month of birth, 1 to 12.
    pub birth_month: u32,
    /// ISO 3166-1 alpha-2.
    pub country: String,
    /// The part after the dash of ISO 3166-2, where laws differ by state.
    pub state: Option<String>,
}

/// A guardian to add, or to give another name.
#[derive(Debug, Deserialize, TS)]
pub struct SaveGuardian {
    /// `null` adds one.
    pub id: Option<Uuid>,
    /// The name.
    pub name: String,
}

/// A child to add or to change.
#[derive(Debug, Deserialize, TS)]
pub struct SaveChild {
    /// `null` adds one.
    pub id: Option<Uuid>,
    /// The fields.
    pub child: NewChild,
}

/// How soon the vault locks.
#[derive(Debug, Deserialize, TS)]
pub struct SaveLock {
    /// Minutes without a touch, 1 to 60.
    pub minutes: u32,
}

impl ChildView {
    pub(crate) fn of(child: &Child, today: chrono::NaiveDate) -> Self {
        let Age { years, birthday_this_month } = child.age_on(today);
        Self {
            id: child.id,
            name: child.name.clone(),
            age: years,
            birthday_this_month,
            birth_year: child.birth_year,
            birth_month: child.birth_month,
            country: child.country.clone(),
            state: child.state.clone(),
        }
    }
}

impl NewChild {
    /// The child with an id, its fields checked.
    pub(crate) fn check(&self, id: Uuid, today: chrono::NaiveDate) -> Result<Child, Fault> {
        let mut issues = Vec::new();
        let name = clean(&self.name, NAME)
            .map_err(|problem| issues.extend(Fault::text("childName", problem).fields));
        let birth = BirthMonth { year: self.birth_year, month: self.birth_month };
        let birth = check_birth(birth, today)
            .map_err(|problem| issues.extend(Fault::birth(problem).fields));
        let two_letters =
            self.country.len() == 2 && self.country.bytes().all(|byte| byte.is_ascii_uppercase());
        if !two_letters {
            issues.extend(Fault::field("country", "empty").fields);
        }
        let state = self.state.clone().filter(|state| !state.is_empty());
        let known = |state: &String| {
            (1..=3).contains(&state.len())
                && state.bytes().all(|byte| byte.is_ascii_uppercase() || byte.is_ascii_digit())
        };
        if (self.country == "US" && state.is_none()) || !state.iter().all(known) {
            issues.extend(Fault::field("state", "empty").fields);
        }
        Fault::unless_empty(issues)?;
        let (Ok(name), Ok(birth)) = (name, birth) else { return Err(ErrorCode::Internal.into()) };
        let country = self.country.clone();
        Ok(Child { id, name, birth_year: birth.year, birth_month: birth.month, country, state })
    }
}

pub(crate) fn guardians(tx: &Tx<'_>) -> Result<Vec<Person>, Fault> {
    let all = tx.all::<Guardian>()?;
    Ok(all.into_iter().map(|guardian| Person { id: guardian.id, name: guardian.name }).collect())
}

/// Adds a guardian or gives one another name.
///
/// # Errors
/// The field, where the name cannot be taken or somebody has it.
pub fn save_guardian(desk: &mut Desk, input: SaveGuardian) -> Result<Overview, Fault> {
    let name = clean(&input.name, NAME).map_err(|problem| Fault::text("name", problem))?;
    let new = desk.new_id();
    desk.transact(Operation::SaveGuardian, None, |tx, entry| {
        let id = match input.id {
            Some(id) => found::<Guardian>(tx, id)?.id,
            None => new,
        };
        let taken = guardians(tx)?
            .iter()
            .any(|other| other.id != id && other.name.to_lowercase() == name.to_lowercase());
        if taken {
            return Err(Fault::field("name", "same_name"));
        }
        Ok(tx.put(entry, &Guardian { id, name })?)
    })?;
    overview(desk, ())
}

/// Adds a child or changes one.
///
/// # Errors
/// The fields that cannot be taken.
pub fn save_child(desk: &mut Desk, input: SaveChild) -> Result<Overview, Fault> {
    let (new, today) = (desk.new_id(), desk.today());
    let child = input.child.check(input.id.unwrap_or(new), today)?;
    desk.transact(Operation::SaveChild, None, |tx, entry| {
        if let Some(id) = input.id {
            found::<Child>(tx, id)?;
        }
        Ok(tx.put(entry, &child)?)
    })?;
    overview(desk, ())
}

/// Chooses after how many minutes the vault locks.
///
/// # Errors
/// The field, where it is not 1 to 60.
pub fn save_lock(desk: &mut Desk, input: SaveLock) -> Result<Overview, Fault> {
    if !(1..=60).contains(&input.minutes) {
        return Err(Fault::field("minutes", "out_of_range"));
    }
    desk.transact(Operation::SaveLock, None, |tx, entry| {
        let changed = Family { lock_after: input.minutes, ..family(tx)? };
        Ok(tx.put(entry, &changed)?)
    })?;
    overview(desk, ())
}

/// The person's name, whether guardian or child.
pub(crate) fn name_of(tx: &Tx<'_>, person: Uuid) -> Result<String, Fault> {
    if let Some(guardian) = tx.get::<Guardian>(person)? {
        return Ok(guardian.name);
    }
    tx.get::<Child>(person)?.map(|child| child.name).ok_or_else(|| ErrorCode::NotFound.into())
}
