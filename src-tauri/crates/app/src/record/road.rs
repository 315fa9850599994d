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
use vault::{Change, Record, Tx};

use super::RecordKind;
use super::lines::{People, below, row};
use super::told::Told;
use crate::fault::Fault;

/// The road itself: gate, lessons, agreements, permits, settings, envelopes, PINs, licences.
pub(super) fn of_row(
    tx: &Tx<'_>,
    people: &People,
    entity: &str,
    id: Uuid,
) -> Result<Option<Vec<Told>>, Fault> {
    match entity {
        GateAnswer::TABLE => row(tx, id, |asked| Ok(vec![gate(people, &asked)])),
        LessonDone::TABLE => row(tx, id, |done| Ok(vec![lesson(people, done)])),
        Agreement::TABLE => row(tx, id, |agreed| agreement(tx, people, &agreed)),
        Account::TABLE => permits(tx, people, id).map(Some),
        Walked::TABLE => row(tx, id, |walked| Ok(setting(people, walked))),
        Envelope::TABLE => row(tx, id, |sealed| Ok(envelope(people, &sealed))),
        Opening::TABLE => row(tx, id, |opened| opening(tx, people, opened)),
        PinEntry::TABLE => row(tx, id, |entry| Ok(vec![pin(people, &entry)])),
        LockChanged::TABLE => row(tx, id, |changed| Ok(vec![lock(people, &changed)])),
        Restored::TABLE => row(tx, id, |came| Ok(vec![restored(people, &came)])),
        Licence::TABLE => row(tx, id, |given| Ok(vec![licence(people, &given)])),
        _ => Ok(None),
    }
}

fn gate(people: &People, gate: &GateAnswer) -> Told {
    let what = (RecordKind::Gate, gate.verdict.as_str());
    people.of_account(gate.account, what, gate.id, gate.asked_on)
}

fn lesson(people: &People, done: LessonDone) -> Told {
    let key = format!("lesson.{}.title", done.lesson);
    let title = Library::in_force().say(&key).to_owned();
    let told = people.of_child(done.child, (RecordKind::Lesson, "done"), done.id, done.done_on);
    told.about(title, [key]).text(done.teach_back)
}

/// The day of a permit stands nowhere but in the changes once the account has moved on.
fn permits(tx: &Tx<'_>, people: &People, account: Uuid) -> Result<Vec<Told>, Fault> {
    let (moves, id) = (tx.changes_to::<Account>("stage")?, account.to_string());
    let permits = moves.into_iter().filter(|change| {
        change.entity_id == id && change.before == "instruction" && change.after == "permit"
    });
    let what = (RecordKind::Stage, "permit");
    let line =
        |change: Change| people.of_account(account, what, account, people.day(change.entry.at));
    Ok(permits.map(line).collect())
}

fn setting(people: &People, walked: Walked) -> Vec<Told> {
    let Some(account) = people.accounts.get(&walked.account) else { return Vec::new() };
    let key = format!("network.{}.setting.{}.name", account.network, walked.setting);
    let what = (RecordKind::Setting, outcome(walked.outcome));
    let told = people.of_account(account.id, what, walked.id, walked.walked_on);
    vec![told.about(people.shelf.say(&key), [key]).text(walked.why)]
}

fn pin(people: &People, entry: &PinEntry) -> Told {
    let what = match entry.what {
        PinChange::Set => "set",
        PinChange::Removed => "removed",
        PinChange::Reset => "reset",
    };
    people.of_child(entry.child, (RecordKind::Pin, what), entry.id, entry.changed_on)
}

fn lock(people: &People, changed: &LockChanged) -> Told {
    let what = match changed.what {
        LockChange::PassphraseSet => "passphrase_set",
        LockChange::PassphraseChanged => "passphrase_changed",
        LockChange::RecoveryRenewed => "recovery_renewed",
        LockChange::KeyringOn => "keyring_on",
        LockChange::KeyringOff => "keyring_off",
    };
    Told::of_family((RecordKind::Lock, what), changed.id, people.day(changed.changed_at))
}

fn restored(people: &People, restored: &Restored) -> Told {
    let what = match restored.came_from {
        RestoredFrom::Backup => "backup",
        RestoredFrom::KeptAside => "kept_aside",
        RestoredFrom::Rescue => "rescue",
    };
    let day = people.day(restored.restored_at);
    let told = Told::of_family((RecordKind::Vault, what), restored.id, day);
    told.value(people.day(restored.until).to_string())
}

fn licence(people: &People, licence: &Licence) -> Told {
    let what = (RecordKind::Licence, "given");
    let told = people.of_account(licence.account, what, licence.id, licence.given_on);
    told.named(Some(licence.given_by.join(", ")))
}

fn agreement(tx: &Tx<'_>, people: &People, agreement: &Agreement) -> Result<Vec<Told>, Fault> {
    let Some(day) = agreement.signed_on else { return Ok(Vec::new()) };
    let signed = tx.of::<Signature>("agreement", agreement.id)?;
    let names: Vec<_> = signed.into_iter().map(|signature| signature.name).collect();
    let what = (RecordKind::Agreement, "signed");
    let told = people.of_account(agreement.account, what, agreement.id, day);
    let told = told.named((!names.is_empty()).then(|| names.join(", ")));
    Ok(vec![told.value(agreement.version.to_string()).text(own_words(&agreement.terms))])
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

fn envelope(people: &People, envelope: &Envelope) -> Vec<Told> {
    let line = |what, day| {
        people.of_account(envelope.account, (RecordKind::Envelope, what), envelope.id, day)
    };
    let destroyed = envelope.destroyed_on.map(|day| line("destroyed", day));
    [line("sealed", envelope.sealed_on)].into_iter().chain(destroyed).collect()
}

fn opening(tx: &Tx<'_>, people: &People, opening: Opening) -> Result<Vec<Told>, Fault> {
    let Some(envelope) = tx.get::<Envelope>(opening.envelope)? else { return Ok(Vec::new()) };
    let what = if opening.danger { "opened_in_danger" } else { "opened" };
    let what = (RecordKind::Envelope, what);
    let day = people.day(opening.opened_at);
    let told = people.of_account(envelope.account, what, opening.id, day);
    Ok(vec![told.by(people, opening.guardian).text(Some(opening.reason))])
}

fn outcome(outcome: Outcome) -> &'static str {
    match outcome {
        Outcome::Done => "done",
        Outcome::Differently => "differently",
        Outcome::NotOffered => "not_offered",
        Outcome::Later => "later",
    }
}
