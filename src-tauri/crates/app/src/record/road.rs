use std::collections::BTreeMap;

use domain::account::{Account, GateAnswer};
use domain::agreement::{Agreement, Line, Signature, Terms};
use domain::backup::{Restored, RestoredFrom};
use domain::envelope::{Envelope, Opening};
use domain::lesson::LessonDone;
use domain::licence::{Licence, PinChange, PinEntry};
use domain::lock::{LockChange, LockChanged};
use domain::walk::{Outcome, Walked};
use library::Library;
use uuid::Uuid;
use vault::Tx;

use super::lines::{People, below};
use super::{RecordKind, RecordLine};
use crate::fault::Fault;
use crate::own::Shelf;

/// The road itself: gate, lessons, agreements, permits, settings, envelopes, PINs, licences.
pub(super) fn lines(tx: &Tx<'_>, people: &People) -> Result<Vec<RecordLine>, Fault> {
    let (library, shelf) = (Library::in_force(), Shelf::of(tx)?);
    let mut lines = Vec::new();
    for gate in tx.all::<GateAnswer>()? {
        let what = (RecordKind::Gate, gate.verdict.as_str());
        lines.push(people.of_account(gate.account, what, gate.id, gate.asked_on));
    }
    for done in tx.all::<LessonDone>()? {
        let key = format!("lesson.{}.title", done.lesson);
        lines.push(RecordLine {
            about: Some(library.say(&key).to_owned()),
            text: done.teach_back,
            ..people.of_child(done.child, (RecordKind::Lesson, "done"), done.id, done.done_on)
        });
    }
    lines.extend(agreements(tx, people)?);
    // The day of a permit stands nowhere else once the account has moved on.
    for change in tx.changes_to::<Account>("stage")? {
        let account = change.entity_id.parse::<Uuid>().unwrap_or_default();
        if change.before == "instruction" && change.after == "permit" {
            let day = people.day(change.entry.at);
            lines.push(people.of_account(account, (RecordKind::Stage, "permit"), account, day));
        }
    }
    for walked in tx.all::<Walked>()? {
        let Some(account) = people.accounts.get(&walked.account) else { continue };
        let key = format!("network.{}.setting.{}.name", account.network, walked.setting);
        let what = (RecordKind::Setting, outcome(walked.outcome));
        lines.push(RecordLine {
            about: Some(shelf.say(&key)),
            text: walked.why,
            ..people.of_account(account.id, what, walked.id, walked.walked_on)
        });
    }
    lines.extend(envelopes(tx, people)?);
    for entry in tx.all::<PinEntry>()? {
        let what = match entry.what {
            PinChange::Set => "set",
            PinChange::Removed => "removed",
            PinChange::Reset => "reset",
        };
        let what = (RecordKind::Pin, what);
        lines.push(people.of_child(entry.child, what, entry.id, entry.changed_on));
    }
    for changed in tx.all::<LockChanged>()? {
        let what = match changed.what {
            LockChange::PassphraseSet => "passphrase_set",
            LockChange::PassphraseChanged => "passphrase_changed",
            LockChange::RecoveryRenewed => "recovery_renewed",
            LockChange::KeyringOn => "keyring_on",
            LockChange::KeyringOff => "keyring_off",
        };
        let day = people.day(changed.changed_at);
        lines.push(people.of_family((RecordKind::Lock, what), changed.id, day));
    }
    for restored in tx.all::<Restored>()? {
        let what = match restored.came_from {
            RestoredFrom::Backup => "backup",
            RestoredFrom::KeptAside => "kept_aside",
            RestoredFrom::Rescue => "rescue",
        };
        let day = people.day(restored.restored_at);
        lines.push(RecordLine {
            about: Some(people.day(restored.until).to_string()),
            ..people.of_family((RecordKind::Vault, what), restored.id, day)
        });
    }
    for licence in tx.all::<Licence>()? {
        let what = (RecordKind::Licence, "given");
        lines.push(RecordLine {
            who: Some(licence.given_by.join(", ")),
            ..people.of_account(licence.account, what, licence.id, licence.given_on)
        });
    }
    Ok(lines)
}

fn agreements(tx: &Tx<'_>, people: &People) -> Result<Vec<RecordLine>, Fault> {
    let mut signed_by: BTreeMap<Uuid, Vec<String>> = BTreeMap::new();
    for signature in tx.all::<Signature>()? {
        signed_by.entry(signature.agreement).or_default().push(signature.name);
    }
    let mut lines = Vec::new();
    for agreement in tx.all::<Agreement>()? {
        let Some(day) = agreement.signed_on else { continue };
        let what = (RecordKind::Agreement, "signed");
        lines.push(RecordLine {
            who: signed_by.remove(&agreement.id).map(|names| names.join(", ")),
            about: Some(agreement.version.to_string()),
            text: own_words(&agreement.terms),
            ..people.of_account(agreement.account, what, agreement.id, day)
        });
    }
    Ok(lines)
}

/// What an agreement says in the family's own words.
fn own_words(terms: &Terms) -> Option<String> {
    let rules = terms.rules.iter().map(|rule| &rule.line);
    let lines = rules.chain(&terms.promises).chain(&terms.consequences).map(|line| match line {
        Line::Own { text } => Some(text.clone()),
        Line::Library { .. } => None,
    });
    below(lines.chain(terms.clauses.iter().map(|clause| Some(clause.text.clone()))))
}

fn envelopes(tx: &Tx<'_>, people: &People) -> Result<Vec<RecordLine>, Fault> {
    let mut lines = Vec::new();
    let mut accounts = BTreeMap::new();
    let kind = RecordKind::Envelope;
    for Envelope { id, account, sealed_on, destroyed_on, .. } in tx.all()? {
        accounts.insert(id, account);
        lines.push(people.of_account(account, (kind, "sealed"), id, sealed_on));
        if let Some(day) = destroyed_on {
            lines.push(people.of_account(account, (kind, "destroyed"), id, day));
        }
    }
    for opening in tx.all::<Opening>()? {
        let Some(account) = accounts.get(&opening.envelope) else { continue };
        let what = if opening.danger { "opened_in_danger" } else { "opened" };
        lines.push(RecordLine {
            who: people.name(opening.guardian),
            text: Some(opening.reason),
            ..people.of_account(*account, (kind, what), opening.id, people.day(opening.opened_at))
        });
    }
    Ok(lines)
}

fn outcome(outcome: Outcome) -> &'static str {
    match outcome {
        Outcome::Done => "done",
        Outcome::Differently => "differently",
        Outcome::NotOffered => "not_offered",
        Outcome::Later => "later",
    }
}
