use std::collections::BTreeMap;

use domain::account::Account;
use domain::family::{Child, Guardian};
use domain::platform::Platform;
use domain::walk::{Outcome, PolicyAnswer, Walked};
use paper::{Head, LogBook, LogColumns, Part, SettingRow, WalkLog};
use uuid::Uuid;
use vault::Tx;

use super::lines::{foot, part};
use super::minutes::below;
use super::words::Words;
use crate::account::network_name;
use crate::desk::{Desk, found};
use crate::fault::{ErrorCode, Fault};
use crate::own::Shelf;

/// Every setting of a child's accounts as it was written down.
pub(super) fn log_book(desk: &mut Desk, words: &Words, child: Uuid) -> Result<LogBook, Fault> {
    let today = desk.today();
    desk.read(|tx| {
        let child = found::<Child>(tx, child)?;
        let (mut walks, mut parts) = (Vec::new(), Vec::new());
        for account in tx.of::<Account>("child", child.id)? {
            walks.extend(walks_of(tx, words, &account, &child.name)?);
            parts.push(policy(tx, words, &account)?);
        }
        if walks.is_empty() {
            return Err(ErrorCode::NotNow.into());
        }
        Ok(LogBook {
            head: Head {
                title: words.with("paper-log-title", &[("name", &child.name)]),
                under: words.say("paper-log-under"),
                plate: None,
                foot: foot(words, today),
            },
            columns: LogColumns {
                setting: words.say("paper-log-setting"),
                was: words.say("paper-log-was"),
                now: words.say("paper-log-now"),
                who: words.say("paper-log-who"),
                on: words.say("paper-log-on"),
            },
            walks,
            parts,
        })
    })
}

/// A table for each device, in the order of the walk.
fn walks_of(
    tx: &Tx<'_>,
    words: &Words,
    account: &Account,
    child: &str,
) -> Result<Vec<WalkLog>, Fault> {
    let guardians: BTreeMap<Uuid, String> =
        tx.all::<Guardian>()?.into_iter().map(|guardian| (guardian.id, guardian.name)).collect();
    let mut devices: BTreeMap<Platform, Vec<Walked>> = BTreeMap::new();
    for walked in tx.of::<Walked>("account", account.id)? {
        devices.entry(walked.platform).or_default().push(walked);
    }
    let who = |walked: &Walked| {
        let guardian = walked.guardian.and_then(|guardian| guardians.get(&guardian));
        guardian.map_or_else(
            || words.say("paper-log-together"),
            |guardian| words.with("paper-log-with", &[("child", child), ("guardian", guardian)]),
        )
    };
    let shelf = Shelf::of(tx)?;
    let facts = shelf.network(&account.network);
    let place = |id: &str| {
        facts.and_then(|facts| facts.settings.iter().position(|setting| setting.id == id))
    };
    let network = network_name(tx, &account.network)?;
    let tables = devices.into_iter().map(|(platform, mut all)| {
        all.sort_by_key(|walked| place(&walked.setting).unwrap_or(usize::MAX));
        let device = match platform {
            Platform::Ios => "ios",
            Platform::Android => "android",
            Platform::Web => "web",
            Platform::Console => "console",
        };
        let values = [("network", network.as_str()), ("platform", device)];
        WalkLog {
            heading: words.with("paper-log-heading", &values),
            note: String::new(),
            rows: all
                .iter()
                .map(|walked| row(words, &shelf, account, walked, who(walked)))
                .collect(),
        }
    });
    Ok(tables.collect())
}

fn row(
    words: &Words,
    shelf: &Shelf,
    account: &Account,
    walked: &Walked,
    who: String,
) -> SettingRow {
    let named = |id: &str, name: &str, value: &str| words.with(id, &[(name, value)]);
    let drifted = walked.recorded.as_deref().filter(|_| walked.drifted()).map(|recorded| {
        named("paper-log-drifted", "recorded", &choice(shelf, account, walked, recorded))
    });
    let why = walked.why.as_deref().filter(|_| walked.outcome == Outcome::Differently);
    let why = why.map(|why| named("paper-log-differently", "why", why));
    let elsewhere = walked.elsewhere.then(|| words.say("paper-log-elsewhere"));
    let notes: Vec<String> = [why, drifted, elsewhere].into_iter().flatten().collect();
    SettingRow {
        setting: setting_name(shelf, account, walked),
        was: match &walked.was {
            Some(was) => choice(shelf, account, walked, was),
            None => words.say("paper-log-not-looked"),
        },
        now: value(words, shelf, account, walked),
        note: notes.join(" "),
        who,
        on: words.day(walked.walked_on),
    }
}

/// A setting's name.
pub(super) fn setting_name(shelf: &Shelf, account: &Account, walked: &Walked) -> String {
    let key = format!("network.{}.setting.{}.name", account.network, walked.setting);
    shelf.words(&key).unwrap_or_else(|| walked.setting.clone())
}

/// How a setting was left.
pub(super) fn value(words: &Words, shelf: &Shelf, account: &Account, walked: &Walked) -> String {
    match (walked.outcome, &walked.now) {
        (Outcome::Later, _) => words.say("paper-log-later"),
        (Outcome::NotOffered, _) => words.say("paper-log-not-offered"),
        (_, Some(now)) => choice(shelf, account, walked, now),
        (_, None) => words.say("paper-log-not-looked"),
    }
}

/// A choice as it was called when it was walked, else as it is called now.
fn choice(shelf: &Shelf, account: &Account, walked: &Walked, id: &str) -> String {
    let told = walked.told.as_ref().and_then(|told| told.text(id));
    let key = format!("network.{}.setting.{}.choice.{id}", account.network, walked.setting);
    told.map(str::to_owned).or_else(|| shelf.words(&key)).unwrap_or_else(|| id.to_owned())
}

/// What they found in the privacy policy.
fn policy(tx: &Tx<'_>, words: &Words, account: &Account) -> Result<Part, Fault> {
    let (unanswered, shelf) = (words.say("paper-log-policy-unanswered"), Shelf::of(tx)?);
    let answers = tx.of::<PolicyAnswer>("account", account.id)?.into_iter().map(|answer| {
        let key = format!("network.{}.policy.{}.ask", account.network, answer.question);
        let ask = shelf.words(&key).unwrap_or_else(|| answer.question.clone());
        below(ask, Some(answer.answer.unwrap_or_else(|| unanswered.clone())))
    });
    let network = network_name(tx, &account.network)?;
    Ok(part(words.with("paper-log-policy", &[("network", &network)]), answers.collect()))
}
