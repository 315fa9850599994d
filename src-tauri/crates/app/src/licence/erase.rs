use std::collections::{BTreeMap, BTreeSet};

use domain::agreement::{Agreement, Signature};
use domain::between::{Bump, DroveAlong, LookIn, MovedDate, Pause, Wish};
use domain::calendar::CalendarDate;
use domain::envelope::{Envelope, Opening};
use domain::freedom::FreedomMove;
use domain::review::{Answer, Review, StageMove};
use serde_json::Value;
use uuid::Uuid;
use vault::{Change, Record, Row};

/// Tables of which every row of the account goes.
const OF_ACCOUNT: [&str; 9] = [
    FreedomMove::TABLE,
    LookIn::TABLE,
    DroveAlong::TABLE,
    Bump::TABLE,
    Wish::TABLE,
    Pause::TABLE,
    StageMove::TABLE,
    Envelope::TABLE,
    CalendarDate::TABLE,
];

/// Tables of which every row of the child goes with its last account on the road.
const OF_CHILD: [&str; 3] = [Review::TABLE, MovedDate::TABLE, CalendarDate::TABLE];

/// How far an erasing reaches.
pub(super) struct Reach {
    /// The account.
    pub(super) account: Uuid,
    /// Its child.
    pub(super) child: Uuid,
    /// The version of the agreement that is kept.
    pub(super) keeps: Option<Uuid>,
    /// Also what is about all of the child's accounts.
    pub(super) whole_child: bool,
}

/// The rows that go, by table and id. They are read from the changes, so that what was undone or taken back goes too,
/// of which nothing else is left.
pub(super) fn goes(changes: &[Change], reach: &Reach) -> Vec<(&'static str, Uuid)> {
    let rows = rows(changes);
    let is = |row: &Row, field: &str, id: Uuid| {
        row.get(field).and_then(Value::as_str) == Some(&*id.to_string())
    };
    let of = |table: &'static str, goes: &dyn Fn(&Row) -> bool| -> BTreeSet<Uuid> {
        let rows = rows.iter().filter(|((entity, _), row)| *entity == table && goes(row));
        rows.filter_map(|((_, id), _)| id.parse().ok()).collect()
    };
    let in_one_of = |row: &Row, field: &str, ids: &BTreeSet<Uuid>| {
        let id = row.get(field).and_then(Value::as_str).and_then(|id| id.parse().ok());
        id.is_some_and(|id| ids.contains(&id))
    };
    let mut all: BTreeMap<&'static str, BTreeSet<Uuid>> = BTreeMap::new();
    for table in OF_ACCOUNT {
        all.insert(table, of(table, &|row| is(row, "account", reach.account)));
    }
    let agreements = of(Agreement::TABLE, &|row| {
        is(row, "account", reach.account) && reach.keeps.is_none_or(|id| !is(row, "id", id))
    });
    let signed = of(Signature::TABLE, &|row| in_one_of(row, "agreement", &agreements));
    all.insert(Agreement::TABLE, agreements);
    all.insert(Signature::TABLE, signed);
    if reach.whole_child {
        for table in OF_CHILD {
            all.entry(table).or_default().extend(of(table, &|row| is(row, "child", reach.child)));
        }
        let bumps = of(Bump::TABLE, &|row| {
            is(row, "child", reach.child) && row.get("account").is_none_or(Value::is_null)
        });
        all.entry(Bump::TABLE).or_default().extend(bumps);
    }
    let under = |table: &'static str, field: &str, above: &'static str| {
        let ids = all.get(above).cloned().unwrap_or_default();
        of(table, &|row| in_one_of(row, field, &ids))
    };
    let (openings, answers) = (
        under(Opening::TABLE, "envelope", Envelope::TABLE),
        under(Answer::TABLE, "review", Review::TABLE),
    );
    all.insert(Opening::TABLE, openings);
    all.insert(Answer::TABLE, answers);
    all.into_iter().flat_map(|(table, ids)| ids.into_iter().map(move |id| (table, id))).collect()
}

/// Every row that ever was, as it came: also those that went again.
fn rows(changes: &[Change]) -> BTreeMap<(&str, &str), &Row> {
    let whole = changes.iter().filter(|change| change.field == "*");
    let rows = whole.filter_map(|change| {
        Some(((&*change.entity, &*change.entity_id), change.after.as_object()?))
    });
    rows.collect()
}
