use chrono::NaiveDate;
use domain::account::Account;
use domain::between::{Wish, WishAnswer, proposes_talk};
use domain::family::Child;
use domain::text::{SENTENCE, clean_optional};
use library::Library;
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use uuid::Uuid;
use vault::{Tx, Which};

use super::{NEWEST, on_the_road};
use crate::account::{AccountView, account_view, caps};
use crate::desk::{Desk, found};
use crate::fault::{ErrorCode, Fault};
use crate::operation::Operation;
use crate::pin::check_pin;
use crate::secret::Secret;

/// A wish to put on the table.
#[derive(Debug, Deserialize, TS)]
pub struct MakeWish {
    /// The account.
    pub account: Uuid,
    /// The freedom it is about; `null` for anything else.
    pub freedom: Option<String>,
    /// The child's words; may be empty where a freedom says it.
    pub words: String,
}

/// A wish to take off the table again.
#[derive(Debug, Deserialize, TS)]
pub struct TakeWishBack {
    /// The wish.
    pub wish: Uuid,
    /// The child's PIN, where there is one: a wish is the child's.
    pub pin: Option<Secret>,
}

/// A wish.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct WishView {
    /// Its id.
    pub id: Uuid,
    /// The freedom's id.
    pub freedom: Option<String>,
    /// The freedom's name.
    pub freedom_name: Option<String>,
    /// The child's words.
    pub words: String,
    /// The day.
    pub day: NaiveDate,
    /// The answer; `null` while it is on the table.
    pub answer: Option<WishAnswer>,
    /// The day of the answer.
    pub answered_on: Option<NaiveDate>,
    /// The third "not yet" within ninety days: an extra talk is proposed.
    pub talk: bool,
}

/// Puts a wish on the table. It comes up at the next review. One wish for a freedom at a time.
///
/// # Errors
/// [`ErrorCode::NotNow`] without a permit; the fields: `freedom`, where it is not this account's (`no_such_choice`) or
/// on the table already (`on_the_table`); `words`.
pub fn make_wish(desk: &mut Desk, input: MakeWish) -> Result<AccountView, Fault> {
    let (id, today) = (desk.new_id(), desk.today());
    desk.transact(Operation::MakeWish, None, |tx, entry| {
        let account = on_the_road(tx, input.account)?;
        let child = found::<Child>(tx, account.child)?;
        let mut issues = Vec::new();
        if let Some(freedom) = &input.freedom {
            let open = |wish: &Wish| wish.freedom.as_ref() == Some(freedom);
            if !caps(tx, &account, &child, today)?.contains_key(freedom) {
                issues.extend(Fault::field("freedom", "no_such_choice").fields);
            } else if on_the_table(tx, account.id)?.iter().any(open) {
                issues.extend(Fault::field("freedom", "on_the_table").fields);
            }
        }
        let words = match clean_optional(&input.words, SENTENCE) {
            Ok(None) if input.freedom.is_none() => {
                issues.extend(Fault::field("words", "empty").fields);
                String::new()
            }
            Ok(words) => words.unwrap_or_default(),
            Err(problem) => {
                issues.extend(Fault::text("words", problem).fields);
                String::new()
            }
        };
        Fault::unless_empty(issues)?;
        let wish = Wish {
            id,
            account: account.id,
            freedom: input.freedom,
            words,
            wished_on: today,
            answer: None,
            answered_on: None,
        };
        Ok(tx.put(entry, &wish)?)
    })?;
    account_view(desk, input.account)
}

/// Takes a wish off the table, as long as it has no answer.
///
/// # Errors
/// [`ErrorCode::NotFound`], [`ErrorCode::NotNow`].
pub fn take_wish_back(desk: &mut Desk, input: TakeWishBack) -> Result<AccountView, Fault> {
    let child = desk.read(|tx| {
        let wish = found::<Wish>(tx, input.wish)?;
        Ok(found::<Account>(tx, wish.account)?.child)
    })?;
    check_pin(desk, child, input.pin.as_ref())?;
    let account = desk.transact(Operation::TakeWishBack, Some(child), |tx, entry| {
        let wish = found::<Wish>(tx, input.wish)?;
        if wish.answer.is_some() {
            return Err(ErrorCode::NotNow.into());
        }
        tx.remove::<Wish>(entry, wish.id)?;
        Ok(wish.account)
    })?;
    account_view(desk, account)
}

/// The wishes of an account that have no answer yet.
pub(crate) fn on_the_table(tx: &Tx<'_>, account: Uuid) -> Result<Vec<Wish>, Fault> {
    Ok(tx.some(&Which::of("account", account).without("answered_on"))?)
}

/// The wishes of an account that are on the table, and the last ones, newest first. The newest one of a freedom tells
/// whether a talk is proposed.
pub(crate) fn wishes(tx: &Tx<'_>, account: Uuid, today: NaiveDate) -> Result<Vec<WishView>, Fault> {
    let mut all = on_the_table(tx, account)?;
    all.extend(tx.some::<Wish>(&Which::of("account", account).last("wished_on", NEWEST))?);
    all.sort_by_key(|wish| wish.id);
    all.dedup_by_key(|wish| wish.id);
    let talk = |n: usize, wish: &Wish| {
        wish.freedom.as_deref().is_some_and(|freedom| {
            let later = all.iter().skip(n + 1).any(|other| other.freedom == wish.freedom);
            !later && proposes_talk(&all, freedom, today)
        })
    };
    let views = all.iter().enumerate().rev().map(|(n, wish)| WishView {
        id: wish.id,
        freedom: wish.freedom.clone(),
        freedom_name: wish
            .freedom
            .as_ref()
            .map(|id| Library::in_force().say(&format!("freedom.{id}.name")).to_owned()),
        words: wish.words.clone(),
        day: wish.wished_on,
        answer: wish.answer.clone(),
        answered_on: wish.answered_on,
        talk: talk(n, wish),
    });
    Ok(views.collect())
}
