//! Everything out: a family's records, or those about one child, as JSON. The schema is in `docs/EXPORT.md`.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use domain::family::Child;
use domain::review::ReviewState;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use ts_rs::TS;
use uuid::Uuid;
use vault::{Row, Tx};
use zeroize::Zeroizing;

use crate::desk::{Desk, found};
use crate::fault::{ErrorCode, Fault};
use crate::how_far::{LongWork, Telling};
use crate::pin::check_pin;
use crate::ports::File;
use crate::secret::Secret;

/// The version of the schema.
const VERSION: u32 = 1;

/// Reading everything, and writing it.
const ROUNDS: u64 = 2;

/// Asks for everything of the family.
#[derive(Debug, Deserialize, TS)]
pub struct ExportFamily {
    /// They have read that the file is outside the lock, and want it.
    pub wanted: bool,
}

/// Asks for everything about one child.
#[derive(Debug, Deserialize, TS)]
pub struct ExportChild {
    /// The child.
    pub child: Uuid,
    /// The child has read that the file is outside the lock, and wants it.
    pub wanted: bool,
    /// The child's PIN, where there is one.
    pub pin: Option<Secret>,
}

#[derive(Serialize)]
struct Export {
    format: &'static str,
    version: u32,
    about: &'static str,
    schema: usize,
    made_on: NaiveDate,
    tables: BTreeMap<String, Vec<Row>>,
}

/// Every record of the family, but nothing that is covered: no secret of the vault, no PIN, neither half of an envelope, no
/// answer of a review that was not held, no note of a self-check.
///
/// # Errors
/// The field `wanted`, where nobody said so; [`ErrorCode::Locked`].
pub fn family(desk: &mut Desk, input: ExportFamily) -> Result<File, Fault> {
    check_wanted(input.wanted)?;
    let today = desk.today();
    let telling = Telling::begin(desk, LongWork::Export, ROUNDS);
    let tables = desk.read(|tx| {
        let mut rows = uncovered(tx, &telling)?;
        for check in rows.get_mut("self_check").into_iter().flatten() {
            // The child's own, behind the PIN.
            check.insert("note".to_owned(), Value::Null);
        }
        Ok(rows)
    })?;
    file("everything.json", "family", (today, &telling), tables)
}

/// Every record about one child, on the child's own wish, with the notes of the self-checks.
///
/// # Errors
/// The field `wanted`, where the child did not say so; [`ErrorCode::NotFound`]; [`ErrorCode::PinNeeded`],
/// [`ErrorCode::WrongPin`], [`ErrorCode::TooSoon`].
pub fn child(desk: &mut Desk, input: ExportChild) -> Result<File, Fault> {
    check_wanted(input.wanted)?;
    desk.read(|tx| found::<Child>(tx, input.child).map(drop))?;
    check_pin(desk, input.child, input.pin.as_ref())?;
    let today = desk.today();
    let telling = Telling::begin(desk, LongWork::Export, ROUNDS);
    let tables = desk.read(|tx| Ok(only(input.child, uncovered(tx, &telling)?)))?;
    file("about-me.json", "child", (today, &telling), tables)
}

fn check_wanted(wanted: bool) -> Result<(), Fault> {
    if wanted { Ok(()) } else { Err(Fault::field("wanted", "not_wanted")) }
}

fn file(
    name: &'static str,
    about: &'static str,
    (made_on, telling): (NaiveDate, &Telling),
    tables: BTreeMap<String, Vec<Row>>,
) -> Result<File, Fault> {
    let format = "passenger-seat";
    let schema = vault::MIGRATIONS.len();
    let export = Export { format, version: VERSION, about, schema, made_on, tables };
    let content = serde_json::to_vec_pretty(&export).map_err(|_| ErrorCode::Internal)?;
    telling.end();
    Ok(File { name, content: Zeroizing::new(content) })
}

/// Every row that both sides may see. The answers of a review stay covered until it is held.
fn uncovered(tx: &Tx<'_>, telling: &Telling) -> Result<BTreeMap<String, Vec<Row>>, Fault> {
    let held = tx.all::<domain::review::Review>()?.into_iter();
    let held = held.filter(|review| review.state == ReviewState::Held);
    let held: BTreeSet<_> = held.map(|review| review.id.to_string()).collect();
    let mut tables: BTreeMap<String, Vec<Row>> = BTreeMap::new();
    for ((table, _), row) in tx.dump_heard_by(&telling.progress())? {
        let covered = table == "review_answer" && !held.contains(text(&row, "review"));
        if !covered {
            tables.entry(table).or_default().push(row);
        }
    }
    Ok(tables)
}

/// The rows about one child, and the guardians' names that they speak of.
fn only(child: Uuid, mut tables: BTreeMap<String, Vec<Row>>) -> BTreeMap<String, Vec<Row>> {
    let child = BTreeSet::from([child.to_string()]);
    let ids = |table: &str, field: &str, of: &BTreeSet<String>| -> BTreeSet<String> {
        let rows = tables.get(table).into_iter().flatten();
        let rows = rows.filter(|row| of.contains(text(row, field)));
        rows.map(|row| text(row, "id").to_owned()).collect()
    };
    let accounts = ids("account", "child", &child);
    let agreements = ids("agreement", "account", &accounts);
    let envelopes = ids("envelope", "account", &accounts);
    let reviews = ids("review", "child", &child);
    // The nearest tie comes first: a bump may name a child and an account.
    let ties = [
        ("account", &accounts),
        ("child", &child),
        ("agreement", &agreements),
        ("envelope", &envelopes),
        ("review", &reviews),
    ];
    for (table, rows) in &mut tables {
        rows.retain(|row| match table.as_str() {
            "guardian" => true,
            "child" => child.contains(text(row, "id")),
            _ => ties
                .iter()
                .find(|(field, _)| !text(row, field).is_empty())
                .is_some_and(|(field, ids)| ids.contains(text(row, field))),
        });
    }
    tables.retain(|_, rows| !rows.is_empty());
    tables
}

/// A field's text; empty where it has none.
fn text<'r>(row: &'r Row, field: &str) -> &'r str {
    row.get(field).and_then(Value::as_str).unwrap_or_default()
}
