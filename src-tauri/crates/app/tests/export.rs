//! Everything out, and back in.

#![expect(clippy::unwrap_used, reason = "a step that fails ends the test")]

use std::collections::BTreeMap;

use app::export::{ExportChild, ExportFamily};
use app::family::SaveChild;
use app::licence::NoteSelfCheck;
use app::{Desk, ErrorCode, Secret};
use chrono::{DateTime, Utc};
use domain::platform::Method;
use serde_json::Value;
use testkit::{Kit, child, rows};
use uuid::Uuid;
use vault::{Encryption, Entry, Header, Record, Row, Tx, Vault, VaultKey};

fn family(desk: &mut Desk) -> Value {
    let file = app::export::family(desk, ExportFamily { wanted: true }).unwrap();
    assert_eq!(file.name, "everything.json");
    serde_json::from_slice(&file.content).unwrap()
}

fn about(desk: &mut Desk, child: Uuid, pin: Option<&str>) -> Result<Value, ErrorCode> {
    let pin = pin.map(|pin| Secret::new(pin.to_owned()));
    let input = ExportChild { child, wanted: true, pin };
    let file = app::export::child(desk, input).map_err(|fault| fault.code)?;
    Ok(serde_json::from_slice(&file.content).unwrap())
}

/// The rows of an export, as a dump has them.
fn dump(export: &Value) -> BTreeMap<(String, String), Row> {
    let tables = export["tables"].as_object().unwrap().iter();
    let rows = tables.flat_map(|(table, rows)| {
        rows.as_array().unwrap().iter().map(move |row| {
            let id = row["id"].as_str().unwrap().to_owned();
            ((table.clone(), id), row.as_object().unwrap().clone())
        })
    });
    rows.collect()
}

/// Reads the rows of an export into a vault as the records they are: parents first.
fn put_back(tx: &Tx<'_>, entry: &Entry, export: &Value) {
    fn put<R: Record>(tx: &Tx<'_>, entry: &Entry, export: &Value) -> usize {
        let rows = export["tables"][R::TABLE].as_array().into_iter().flatten();
        let put = rows.map(|row| {
            let record: R = serde_json::from_value(row.clone()).unwrap();
            tx.put(entry, &record).unwrap();
        });
        put.count()
    }
    macro_rules! all {
        ($($record:ty),* $(,)?) => { 0 $(+ put::<$record>(tx, entry, export))* };
    }
    let put = all!(
        domain::family::Family,
        domain::family::Guardian,
        domain::family::Child,
        domain::account::Account,
        domain::account::GateAnswer,
        domain::lesson::LessonDone,
        domain::agreement::Agreement,
        domain::agreement::Signature,
        domain::walk::Walked,
        domain::walk::PolicyAnswer,
        domain::envelope::Envelope,
        domain::envelope::Opening,
        domain::review::Review,
        domain::review::Answer,
        domain::freedom::FreedomMove,
        domain::review::StageMove,
        domain::between::LookIn,
        domain::between::DroveAlong,
        domain::between::Bump,
        domain::between::Pause,
        domain::between::Wish,
        domain::between::MovedDate,
        domain::licence::Licence,
        domain::licence::SelfCheck,
        domain::licence::PinEntry,
    );
    assert_eq!(put, dump(export).len(), "a table of the export is not known here");
}

#[test]
fn what_comes_out_goes_into_an_empty_vault_and_is_the_same() {
    let mut kit = Kit::default();
    let account = kit.on_the_road(Method::Envelope);
    let sam = kit.child();
    let noor = child("Noor", 2015, 9);
    app::family::save_child(&mut kit.desk, SaveChild { id: None, child: noor }).unwrap();
    kit.clock.pass(chrono::TimeDelta::days(7));
    kit.hold_review(sam, |_| {});
    let open = app::envelope::OpenEnvelope {
        account,
        guardian: kit.guardians()[0],
        reason: "Lost phone".to_owned(),
        danger: false,
    };
    app::envelope::open(&mut kit.desk, open).unwrap();
    let export = family(&mut kit.desk);
    assert_eq!((&export["format"], &export["version"]), (&"passenger-seat".into(), &1.into()));
    assert_eq!(dump(&export), rows(&kit.folder().join("family")), "nothing is left out");

    let folder = tempfile::tempdir().unwrap();
    let key = VaultKey::new([7; 32]);
    let header = Header::new(Uuid::from_u128(1));
    let at: DateTime<Utc> = "2026-11-28T10:00:00Z".parse().unwrap();
    let (id, device) = (Uuid::from_u128(2), Uuid::from_u128(3));
    let operation = "put_back".to_owned();
    let entry = Entry { id, operation, person: None, device, at, undoes: None };
    let mut vault = Vault::create(folder.path(), &header, &key, Encryption::Keyed, |tx| {
        put_back(tx, &entry, &export);
        Ok(())
    })
    .unwrap();
    assert_eq!(vault.begin().unwrap().dump().unwrap(), dump(&export));
}

#[test]
fn no_secret_and_nothing_that_is_covered_comes_out() {
    let mut kit = Kit::default();
    let account = kit.on_the_road(Method::Envelope);
    let sam = kit.child();
    kit.set_pin(sam, "4711");
    kit.clock.pass(chrono::TimeDelta::days(7));
    let guardian = kit.guardians()[0];
    let begin = app::review::BeginReview { child: sam, guardian };
    let review = app::review::begin_review(&mut kit.desk, begin).unwrap().open.unwrap().id;
    let (voice, question) = (domain::review::Voice::Child, "how_is_it".to_owned());
    let pin = Some(Secret::new("4711".to_owned()));
    let answer = "not_good".to_owned();
    let covered = app::review::AnswerQuestion { review, voice, question, answer, pin };
    app::review::answer_question(&mut kit.desk, covered).unwrap();
    let export = family(&mut kit.desk);
    let text = export.to_string();
    assert!(!text.contains("not_good"), "an answer stays covered until both are done");
    assert!(!text.contains("correct-horse") && !text.contains("4711"));
    for bytes in kit.keyring.bytes().windows(16).step_by(16) {
        assert!(!text.contains(&String::from_utf8_lossy(bytes).into_owned()));
    }
    assert!(export["tables"].get("secret").is_none());
    assert_eq!(export["tables"]["account"][0]["id"], account.to_string());
    let asked = app::export::family(&mut kit.desk, ExportFamily { wanted: false }).err().unwrap();
    assert_eq!(asked.fields[0].field, "wanted");
}

#[test]
fn everything_about_me_is_about_one_child_and_asks_for_the_pin() {
    let mut kit = Kit::default();
    let account = kit.on_the_road(Method::OpenOnRequest);
    let sam = kit.child();
    let noor = child("Noor", 2012, 9);
    app::family::save_child(&mut kit.desk, SaveChild { id: None, child: noor }).unwrap();
    let overview = app::overview::overview(&mut kit.desk, ()).unwrap();
    let noor = overview.children.iter().find(|line| line.child.name == "Noor").unwrap().child.id;
    let theirs = kit.account(noor, "youtube");
    kit.lesson(noor, "auditorium");
    kit.decide_licence(sam, account);
    kit.set_pin(sam, "4711");
    kit.give_licence(account, true, Some("4711"));
    let note = "I am fine.".to_owned();
    let pin = Secret::new("4711".to_owned());
    let check = NoteSelfCheck { account, pin, note: note.clone() };
    app::licence::note_self_check(&mut kit.desk, check).unwrap();

    assert_eq!(about(&mut kit.desk, sam, None), Err(ErrorCode::PinNeeded));
    let export = about(&mut kit.desk, sam, Some("4711")).unwrap();
    let text = export.to_string();
    assert!(text.contains("Sam") && text.contains(&note), "the child's own notes are the child's");
    for other in ["Noor".to_owned(), noor.to_string(), theirs.to_string()] {
        assert!(!text.contains(&other), "{other}");
    }
    let all = family(&mut kit.desk);
    assert!(!all.to_string().contains(&note), "in the family's file it stays behind the PIN");
    let ours = dump(&export);
    let everything = dump(&all);
    for ((table, id), row) in &everything {
        let kept = ours.contains_key(&(table.clone(), id.clone()));
        let others = [noor.to_string(), theirs.to_string()];
        let of_sam = !row.values().any(|value| others.iter().any(|other| value == other));
        assert_eq!(kept, of_sam && table != "family", "{table} {row:?}");
    }
}
