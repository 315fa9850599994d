use domain::account::Account;
use domain::family::Child;
use domain::stage::Stage;
use paper::{FridgeSheet, Head};
use uuid::Uuid;

use super::lines::{
    Wording, fact, foot, freedoms, lines, looking_in, part, rules, signatures, table,
};
use super::words::Words;
use crate::account::{freedom_rows, network_name, steps_now};
use crate::agreement::in_force;
use crate::desk::{Desk, found};
use crate::fault::{ErrorCode, Fault};

/// The agreement in force on one page, in the child's words: it hangs where both read it.
pub(super) fn fridge_sheet(
    desk: &mut Desk,
    words: &Words,
    account: Uuid,
) -> Result<FridgeSheet, Fault> {
    let today = desk.today();
    desk.read(|tx| {
        let account = found::<Account>(tx, account)?;
        let child = found::<Child>(tx, account.child)?;
        let agreed = in_force(tx, account.id)?.ok_or(ErrorCode::NotNow)?;
        let terms = &agreed.terms;
        let rows = freedom_rows(tx, &account, &child, &steps_now(tx, account.id, today)?, today)?;
        let core: Vec<_> = rows.iter().filter(|row| row.core).cloned().collect();
        let network = network_name(tx, &account.network)?;
        let said = |kind, list: &[_]| lines(words, (kind, Wording::Child), &child, list.iter());
        let review = match (account.stage, account.next_review) {
            (Stage::Licence, _) => words.say("paper-next-review-over"),
            (_, Some(day)) => words.meeting(day, account.review_time),
            (_, None) => terms.first_review.map_or_else(
                || words.say("paper-next-review-none"),
                |day| words.meeting(day, Some(terms.review_time)),
            ),
        };
        Ok(FridgeSheet {
            head: Head {
                title: words
                    .with("paper-fridge-title", &[("name", &child.name), ("network", &network)]),
                under: words
                    .with("paper-fridge-under", &[("version", &agreed.version.to_string())]),
                plate: Some(words.plate(account.stage)),
                foot: foot(words, today),
            },
            next_review: fact(words.say("paper-next-review"), review),
            rules: part(
                words.say("paper-rules"),
                lines(words, ("rule", Wording::Child), &child, rules(terms, false)),
            ),
            clauses: part(
                words.with("paper-clauses", &[("name", &child.name)]),
                terms.clauses.iter().map(|clause| clause.text.clone()).collect(),
            ),
            promises: part(words.say("paper-promises"), said("promise", &terms.promises)),
            consequences: part(
                words.say("paper-consequences"),
                said("consequence", &terms.consequences),
            ),
            freedoms: table(
                words,
                ("paper-freedoms", "paper-today"),
                freedoms(&core, Wording::Child),
            ),
            facts: looking_in(words, terms, &rows),
            signatures: signatures(tx, words, &agreed, &child)?,
            promise: words.say("paper-promise"),
            more: words.say("paper-more"),
        })
    })
}
