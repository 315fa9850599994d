use std::collections::{BTreeMap, BTreeSet};

use domain::agreement::{Agreement, Signature};
use domain::between::{Bump, DroveAlong, LookIn, MovedDate, Pause, Wish};
use domain::calendar::CalendarDate;
use domain::envelope::{Envelope, Opening};
use domain::freedom::FreedomMove;
use domain::review::{Answer, Decisions, Review, StageMove};
use domain::walk::{PolicyAnswer, Walked};
use serde::Deserialize;
use serde::de::DeserializeOwned;
use uuid::Uuid;
use vault::{Record, Tx};

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

/// Tables of which some rows go.
const BESIDE: [&str; 6] = [
    Agreement::TABLE,
    Signature::TABLE,
    Review::TABLE,
    Answer::TABLE,
    MovedDate::TABLE,
    Opening::TABLE,
];

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

/// What an erasing takes, and what it puts back.
pub(super) struct Erasing {
    /// The rows that go, by table and id.
    pub(super) goes: Vec<(&'static str, Uuid)>,
    /// How the settings are, for a self-check; not why.
    pub(super) settings: Vec<Walked>,
    /// Reviews that other accounts need, without what they decided about this one, as if they had always stood so.
    pub(super) reviews: Vec<Review>,
}

/// What a row is about.
#[derive(Deserialize)]
struct About {
    account: Option<Uuid>,
    child: Option<Uuid>,
    agreement: Option<Uuid>,
    review: Option<Uuid>,
    envelope: Option<Uuid>,
}

/// A row of a review.
#[derive(Deserialize)]
struct Decided {
    decisions: Decisions,
}

/// What goes is read from the changes, so that what was undone or taken back goes too, of which nothing else is left.
pub(super) fn erasing(tx: &Tx<'_>, reach: &Reach) -> Result<Erasing, Fault> {
    let (mut goes, mut wishes) = (BTreeSet::new(), BTreeSet::new());
    // The child's reviews, and the accounts and wishes they ever decided about.
    let mut reviews = BTreeMap::<Uuid, BTreeSet<Uuid>>::new();
    // Rows that go with another one, which may have been written anew since.
    let mut with = Vec::new();
    tx.ever(&[&OF_ACCOUNT[..], &BESIDE].concat(), |table, id, field, after| {
        if let Some(about) = whole::<About>(field, after) {
            let of_account = about.account == Some(reach.account);
            let of_child = about.child == Some(reach.child);
            let whose = [
                about.agreement.map(|id| (Agreement::TABLE, id)),
                about.envelope.map(|id| (Envelope::TABLE, id)),
                about.review.map(|id| (Review::TABLE, id)),
            ];
            let is_gone = match table {
                Agreement::TABLE => of_account && reach.keeps != Some(id),
                Signature::TABLE | Opening::TABLE | Answer::TABLE => {
                    with.extend(whose.into_iter().flatten().map(|other| (other, (table, id))));
                    false
                }
                Review::TABLE => reach.whole_child && of_child,
                Bump::TABLE if about.account.is_some() => of_account,
                _ => of_account || reach.whole_child && of_child,
            };
            if is_gone {
                goes.insert((table, id));
            }
            if table == Wish::TABLE && of_account {
                wishes.insert(id);
            }
            if table == Review::TABLE && of_child {
                reviews.entry(id).or_default();
            }
        }
        if let Some(decided) = reviews.get_mut(&id) {
            let decisions: Option<Decisions> = match field {
                "decisions" => serde_json::from_str(after).ok(),
                field => whole::<Decided>(field, after).map(|row| row.decisions),
            };
            if let Some(Decisions { freedoms, stages, wishes, .. }) = decisions {
                decided.extend(freedoms.into_keys().chain(stages.into_keys()));
                decided.extend(wishes.into_keys());
            }
        }
    })?;
    with.retain(|(other, _)| goes.contains(other));
    goes.extend(with.into_iter().map(|(_, row)| row));
    let mut stays = Vec::new();
    for (id, decided) in reviews {
        let told = decided.contains(&reach.account) || !decided.is_disjoint(&wishes);
        if told && !reach.whole_child {
            goes.insert((Review::TABLE, id));
            stays.extend(tx.get::<Review>(id)?);
        }
    }
    let settings = tx.of::<Walked>("account", reach.account)?.into_iter();
    let without = |review: Review| {
        let decisions = review.decisions.without(reach.account, &wishes);
        Review { decisions, ..review }
    };
    Ok(Erasing {
        goes: goes.into_iter().collect(),
        settings: settings.map(|walked| Walked { why: None, ..walked }).collect(),
        reviews: stays.into_iter().map(without).collect(),
    })
}

/// A row that came.
fn whole<T: DeserializeOwned>(field: &str, after: &str) -> Option<T> {
    if field == "*" { serde_json::from_str(after).ok() } else { None }
}
