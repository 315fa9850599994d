use domain::account::Account;
use domain::agreement::{Agreement as Version, Signature as Signed, differences};
use domain::family::Child;
use paper::{Agreement, DifferenceColumns, Head, Part};
use uuid::Uuid;
use vault::Tx;

use super::differences::difference;
use super::lines::{
    Wording, conditions, fact, foot, freedoms, lines, looking_in, part, rules, signatures, table,
};
use super::words::Words;
use crate::account::{freedom_rows, network_name};
use crate::agreement::{draft, in_force};
use crate::desk::{Desk, found};
use crate::fault::{ErrorCode, Fault};

/// The agreement in force, whole; the draft with lines for a pen, where nothing is in force yet.
pub(super) fn agreement(desk: &mut Desk, words: &Words, account: Uuid) -> Result<Agreement, Fault> {
    let today = desk.today();
    desk.read(|tx| {
        let account = found::<Account>(tx, account)?;
        let child = found::<Child>(tx, account.child)?;
        let shown = match in_force(tx, account.id)? {
            Some(signed) => signed,
            None => draft(tx, account.id)?.ok_or(ErrorCode::NotNow)?,
        };
        let terms = &shown.terms;
        let rows = freedom_rows(tx, &account, &child, &terms.freedoms, today)?;
        let network = network_name(tx, &account.network)?;
        let mut facts = looking_in(words, terms, &rows);
        if let Some(day) = terms.first_review {
            let meeting = words.meeting(day, Some(terms.review_time));
            facts.push(fact(words.say("paper-first-review"), meeting));
        }
        let number = shown.version.to_string();
        let under = match shown.signed_on {
            Some(day) => words
                .with("paper-agreement-under", &[("version", &number), ("day", &words.day(day))]),
            None => words.with("paper-agreement-draft", &[("version", &number)]),
        };
        let over_signatures =
            if shown.signed_on.is_some() { "paper-signatures" } else { "paper-signatures-draft" };
        Ok(Agreement {
            head: Head {
                title: words
                    .with("paper-agreement-title", &[("name", &child.name), ("network", &network)]),
                under,
                plate: Some(words.plate(account.stage)),
                foot: foot(words, today),
            },
            promise: words.say("paper-promise"),
            facts,
            parts: parts(words, &shown, &child),
            freedoms: table(
                words,
                ("paper-freedoms-start", "paper-start"),
                freedoms(&rows, Wording::Both),
            ),
            signatures_heading: words.say(over_signatures),
            signatures: signatures(tx, words, &shown, &child)?,
            versions_heading: words.say("paper-versions"),
            difference_columns: DifferenceColumns {
                what: words.say("paper-what"),
                before: words.say("paper-before"),
                now: words.say("paper-now"),
            },
            versions: versions(tx, words, account.id, &child)?,
        })
    })
}

/// What it says, in both wordings.
fn parts(words: &Words, shown: &Version, child: &Child) -> Vec<Part> {
    let terms = &shown.terms;
    let said = |heading: &str, kind, list: Vec<_>| {
        part(words.say(heading), lines(words, (kind, Wording::Both), child, list.into_iter()))
    };
    vec![
        said("paper-rules", "rule", rules(terms, false).collect()),
        part(
            words.with("paper-clauses", &[("name", &child.name)]),
            terms.clauses.iter().map(|clause| clause.text.clone()).collect(),
        ),
        said("paper-promises", "promise", terms.promises.iter().collect()),
        said("paper-consequences", "consequence", terms.consequences.iter().collect()),
        said("paper-later", "rule", rules(terms, true).collect()),
        Part {
            note: words.say("paper-conditions-note"),
            ..part(words.say("paper-conditions"), conditions(words, &terms.conditions))
        },
    ]
}

/// The signed versions, newest first, each with what it changed. One alone says nothing that is not above.
fn versions(
    tx: &Tx<'_>,
    words: &Words,
    account: Uuid,
    child: &Child,
) -> Result<Vec<paper::Version>, Fault> {
    let mut signed = tx.of::<Version>("account", account)?;
    signed.retain(|version| version.signed_on.is_some());
    signed.sort_by_key(|version| version.version);
    if signed.len() < 2 {
        return Ok(Vec::new());
    }
    let mut all = Vec::new();
    for (index, version) in signed.iter().enumerate() {
        let before = index.checked_sub(1).and_then(|before| signed.get(before));
        let names: Vec<_> = tx
            .of::<Signed>("agreement", version.id)?
            .into_iter()
            .map(|signature| signature.name)
            .collect();
        let day = version.signed_on.map(|day| words.day(day)).unwrap_or_default();
        let signed_by = words.with("paper-signed-by", &[("names", &words.list(&names))]);
        all.push(paper::Version {
            heading: words
                .with("paper-version", &[("version", &version.version.to_string()), ("day", &day)]),
            signed_by: match before {
                Some(_) => signed_by,
                None => format!("{}. {signed_by}", words.say("paper-first-version")),
            },
            differences: before
                .map(|before| differences(&before.terms, &version.terms))
                .unwrap_or_default()
                .iter()
                .flat_map(|one| difference(words, child, one))
                .collect(),
        });
    }
    all.reverse();
    Ok(all)
}
