//! What happens between two reviews, as a family notices it. Real vault, fake outside.
//!
//! One binary, so that it is linked once; a module for each noun.

#![expect(clippy::unwrap_used, reason = "a step that fails ends the test")]

mod bump;
mod date;
mod drive_along;
mod holiday;
mod lapse;
mod look_in;
mod pause;
mod step_back;
mod wish;

use app::Fault;
use app::account::{AccountView, FreedomRow, OfAccount};
use chrono::{DateTime, NaiveDate, Utc};
use testkit::Kit;
use uuid::Uuid;

/// Emoji with joiners, Arabic and Hebrew: it must come back as it was typed.
const KEPT: &str = "👩‍👧 نور שלום 🙈";

fn long() -> String {
    "x".repeat(10_000)
}

fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap()
}

fn at(text: &str) -> DateTime<Utc> {
    DateTime::parse_from_rfc3339(text).unwrap().with_timezone(&Utc)
}

fn today(kit: &mut Kit) -> NaiveDate {
    app::overview::overview(&mut kit.desk, ()).unwrap().today
}

fn page(kit: &mut Kit, account: Uuid) -> AccountView {
    app::account::account(&mut kit.desk, OfAccount { account }).unwrap()
}

fn freedom(kit: &mut Kit, account: Uuid, id: &str) -> FreedomRow {
    page(kit, account).freedoms.into_iter().find(|row| row.id == id).unwrap()
}

/// Today's steps of all freedoms.
fn steps(kit: &mut Kit, account: Uuid) -> Vec<(String, u8)> {
    page(kit, account).freedoms.into_iter().map(|row| (row.id, row.today)).collect()
}

/// The fields of a refusal with their rules.
fn fields(fault: Fault) -> Vec<(String, String)> {
    fault.fields.into_iter().map(|issue| (issue.field, issue.rule)).collect()
}

fn field(name: &str, rule: &str) -> Vec<(String, String)> {
    vec![(name.to_owned(), rule.to_owned())]
}

/// A second account of the same child on the road.
fn second_account(kit: &mut Kit) -> Uuid {
    let child = kit.child();
    let account = kit.account(child, "discord");
    kit.agree(account, domain::platform::Method::OpenOnRequest);
    kit.sign(account);
    kit.walk(account);
    kit.permit(account);
    account
}
