use std::collections::{BTreeMap, BTreeSet};

use domain::agreement::{Agreement, Signature};
use domain::between::{Bump, DroveAlong, LookIn, MovedDate, Pause, Wish};
use domain::calendar::CalendarDate;
use domain::envelope::{Envelope, Opening};
use domain::freedom::FreedomMove;
use domain::review::{Answer, Review, StageMove};
use domain::walk::{PolicyAnswer, Walked};
use serde_json::Value;
use uuid::Uuid;
use vault::{Change, Record, Row, Tx};

use crate::fault::Fault;

/// Tables of which every row of the account goes.
const OF_ACCOUNT: [&str; 11] = [
    FreedomMove::TABLE,
    LookIn::TABLE,
    DroveAlong::TABLE,
    Bump::TABLE,
    Wish::TABLE,
    Pause::TABLE,
    StageMove::TABLE,
    Envelope::TABLE,
    CalendarDate::TABLE,
    PolicyAnswer::TABLE,
    Walked::TABLE,
];

/// What is written anew after the erasing, as if it had always stood so.
pub(super) struct Stays {
    /// How the settings are, for a self-check; not why.
    pub(super) settings: Vec<Walked>,
    /// The child's reviews while another account needs them, without what they decided about this one.
    pub(super) reviews: Vec<Review>,
}

/// What of the rows that go stays, bare of what supervision wrote about the account.
pub(super) fn stays(tx: &Tx<'_>, reach: &Reach) -> Result<Stays, Fault> {
    let settings = tx.of::<Walked>("account", reach.account)?;
    let settings = settings.into_iter().map(|walked| Walked { why: None, ..walked }).collect();
    let wishes = tx.of::<Wish>("account", reach.account)?.iter().map(|wish| wish.id).collect();
    let reviews = if reach.whole_child { Vec::new() } else { tx.of("child", reach.child)? };
    let reviews = reviews.into_iter().map(|review: Review| Review {
        decisions: review.decisions.without(reach.account, &wishes),
        ..review
    });
    Ok(Stays { settings, reviews: reviews.collect() })
}

/// How far an erasing reaches.
pub(super) struct Reach {
    /// The account.
    pub(super) account: Uuid,
    /// Its child.
    pub(super) child: Uuid,
    /// The version of the agreement that is kept.
    pub(super) keeps: Option<Uuid>,
    /// Also what is about all of the child's accounts; else the reviews stay, without what they decided about this one.
    pub(super) whole_child: bool,
}

/// The rows that go, by table and id; those that stay are written anew. They are read from the changes, so that what was undone or taken back goes too,
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
    let reviews = of(Review::TABLE, &|row| is(row, "child", reach.child));
    if reach.whole_child {
        all.insert(Answer::TABLE, of(Answer::TABLE, &|row| in_one_of(row, "review", &reviews)));
        for table in [MovedDate::TABLE, CalendarDate::TABLE] {
            all.entry(table).or_default().extend(of(table, &|row| is(row, "child", reach.child)));
        }
        let bumps = of(Bump::TABLE, &|row| {
            is(row, "child", reach.child) && row.get("account").is_none_or(Value::is_null)
        });
        all.entry(Bump::TABLE).or_default().extend(bumps);
    }
    all.insert(Review::TABLE, reviews);
    let envelopes = all.get(Envelope::TABLE).cloned().unwrap_or_default();
    all.insert(Opening::TABLE, of(Opening::TABLE, &|row| in_one_of(row, "envelope", &envelopes)));
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
