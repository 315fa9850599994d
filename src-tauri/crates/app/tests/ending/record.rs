//! The record: everything that happened, and nothing that is still covered.

use app::between::{MakeWish, NoteBump, NoteLookIn};
use app::gate::OfChild;
use app::record::{RecordKind, RecordLine, RecordPage, Search};
use app::review::{AnswerQuestion, BeginReview, OfReview};
use chrono::TimeDelta;
use domain::between::How;
use domain::platform::Method;
use domain::review::{Answer, Review, ReviewState, Voice};
use testkit::{Kit, PASSPHRASE};
use uuid::Uuid;
use vault::{Encryption, Entry, Header, Vault, Way};

fn record(kit: &mut Kit, search: Search) -> RecordPage {
    app::record::record(&mut kit.desk, search).unwrap()
}

fn words(kit: &mut Kit, words: &str) -> Vec<RecordLine> {
    record(kit, Search { words: words.to_owned(), ..Search::default() }).lines
}

fn kinds(kit: &mut Kit, kinds: &[RecordKind]) -> Vec<RecordLine> {
    record(kit, Search { kinds: kinds.to_vec(), ..Search::default() }).lines
}

fn look_in(kit: &mut Kit, account: Uuid, note: &str) {
    let (guardian, how, note) = (kit.guardians()[0], How::Announced, note.to_owned());
    let input = NoteLookIn { account, guardian, how, note };
    app::between::note_look_in(&mut kit.desk, input).unwrap();
}

#[test]
fn it_tells_the_way_newest_first() {
    let mut kit = Kit::default();
    let account = kit.on_the_road(Method::Envelope);
    kit.clock.pass(TimeDelta::days(1));
    look_in(&mut kit, account, "We laughed about the otter video");
    let page = record(&mut kit, Search::default());
    assert!(!page.more);
    let first = &page.lines[0];
    assert_eq!((first.kind, &*first.what), (RecordKind::LookIn, "announced"));
    assert_eq!(first.child_name.as_deref(), Some("Sam"));
    assert_eq!(first.network_name.as_deref(), Some("Instagram"));
    assert_eq!(first.who.as_deref(), Some("Alex"));
    assert!(page.lines.windows(2).all(|two| two[0].day >= two[1].day));
    let told: Vec<_> = page.lines.iter().map(|line| (line.kind, &*line.what)).collect();
    for line in [
        (RecordKind::Gate, "yes"),
        (RecordKind::Lesson, "done"),
        (RecordKind::Agreement, "signed"),
        (RecordKind::Setting, "done"),
        (RecordKind::Envelope, "sealed"),
        (RecordKind::Stage, "permit"),
    ] {
        let gate = line.0 == RecordKind::Gate;
        let there = told.iter().any(|one| *one == line || gate && one.0 == RecordKind::Gate);
        assert!(there, "{line:?} is missing in {told:?}");
    }
    let mut keys: Vec<_> = page.lines.iter().map(|line| (line.id, line.kind, &line.what)).collect();
    keys.sort();
    keys.dedup();
    assert_eq!(keys.len(), page.lines.len(), "each line can be told from each other");
}

#[test]
fn all_words_must_be_there_in_any_order_and_case() {
    let mut kit = Kit::default();
    let account = kit.on_the_road(Method::OpenOnRequest);
    look_in(&mut kit, account, "We laughed about the ÖTTER video 🦦");
    assert_eq!(words(&mut kit, "video ötter").len(), 1);
    assert_eq!(words(&mut kit, "  OTTER\u{308} ").len(), 0, "letters as they were typed");
    assert_eq!(words(&mut kit, "🦦 sam instagram ALEX").len(), 1, "name, network and person too");
    assert_eq!(words(&mut kit, "video zebra").len(), 0);
    let lesson = kinds(&mut kit, &[RecordKind::Lesson])[0].about.clone().unwrap();
    let found = words(&mut kit, &lesson.to_uppercase());
    assert!(found.iter().any(|line| line.about.as_ref() == Some(&lesson)));
}

#[test]
fn it_can_be_narrowed_to_a_child_an_account_kinds_and_days() {
    let mut kit = Kit::default();
    let account = kit.on_the_road(Method::OpenOnRequest);
    let sam = kit.child();
    let robin = testkit::child("Robin", 2013, 5);
    let input = app::family::SaveChild { id: None, child: robin };
    let robin = app::family::save_child(&mut kit.desk, input).unwrap().children[1].child.id;
    let discord = kit.account(robin, "discord");
    kit.clock.pass(TimeDelta::days(3));
    look_in(&mut kit, account, "");
    let day = record(&mut kit, Search::default()).lines[0].day;
    let ask = |kit: &mut Kit, search: Search| record(kit, search).lines;
    let of = ask(&mut kit, Search { child: Some(robin), ..Search::default() });
    assert!(!of.is_empty() && of.iter().all(|line| line.child == Some(robin)));
    let of = ask(&mut kit, Search { account: Some(discord), ..Search::default() });
    assert!(!of.is_empty() && of.iter().all(|line| line.account == Some(discord)));
    let of =
        ask(&mut kit, Search { account: Some(discord), child: Some(sam), ..Search::default() });
    assert!(of.is_empty());
    let of = ask(&mut kit, Search { from: Some(day), ..Search::default() });
    assert_eq!(of.len(), 1);
    let of = ask(&mut kit, Search { until: day.pred_opt(), ..Search::default() });
    assert!(!of.is_empty() && of.iter().all(|line| line.kind != RecordKind::LookIn));
    let of = kinds(&mut kit, &[RecordKind::LookIn, RecordKind::Gate]);
    assert_eq!(of.len(), 3);
}

#[test]
fn answers_are_told_only_of_a_review_that_was_held() {
    let mut kit = Kit::default();
    kit.on_the_road(Method::OpenOnRequest);
    let (child, guardian) = (kit.child(), kit.guardians()[0]);
    let begin = BeginReview { child, guardian };
    let open = app::review::begin_review(&mut kit.desk, begin).unwrap().open.unwrap();
    let (review, mut said) = (open.id, Vec::new());
    for voice in [Voice::Child, Voice::Guardian] {
        for question in &open.questions {
            let first = question.answers.first();
            let answer = first.map_or("The zebra song".to_owned(), |one| one.id.clone());
            said.push(first.map_or("The zebra song".to_owned(), |one| one.text.clone()));
            let question = question.id.clone();
            let input = AnswerQuestion { review, voice, question, answer, pin: None };
            app::review::answer_question(&mut kit.desk, input).unwrap();
        }
    }
    let told = |kit: &mut Kit| {
        let line = kinds(kit, &[RecordKind::Review]).remove(0);
        (line.what, line.text)
    };
    assert_eq!(told(&mut kit), ("begun".to_owned(), None));
    assert!(words(&mut kit, "zebra").is_empty());
    app::review::stop_review(&mut kit.desk, OfReview { review }).unwrap();
    assert_eq!(told(&mut kit), ("stopped".to_owned(), None));
    kit.clock.pass(TimeDelta::hours(1));
    let review = kit.answered_review(child);
    app::review::look_back_alone(&mut kit.desk, OfReview { review }).unwrap();
    assert_eq!(told(&mut kit), ("alone".to_owned(), None));

    kit.clock.pass(TimeDelta::hours(1));
    kit.hold_review(child, |decisions| decisions.minutes = "Pizza afterwards".to_owned());
    let (what, text) = told(&mut kit);
    let text = text.unwrap();
    assert_eq!(what, "held");
    assert!(text.starts_with("You asked first.\nPizza afterwards\n"), "{text}");
    assert!(text.contains("\nSam: Go on like this\nAlex: Go on like this"), "{text}");
    assert!(!text.contains("{child}"));
    let view = app::review::review(&mut kit.desk, OfChild { child }).unwrap();
    assert_eq!(view.held, 1);
    assert_eq!(words(&mut kit, "pizza sam").len(), 1);
}

#[test]
fn a_page_has_fifty_lines_and_the_rest_follows() {
    let mut kit = Kit::default();
    let account = kit.on_the_road(Method::OpenOnRequest);
    for number in 0..60 {
        look_in(&mut kit, account, &format!("look {number}"));
    }
    let kinds = vec![RecordKind::LookIn];
    let page = |kit: &mut Kit, skip: u32| {
        record(kit, Search { kinds: kinds.clone(), skip, ..Search::default() })
    };
    let (first, second) = (page(&mut kit, 0), page(&mut kit, 50));
    assert_eq!((first.lines.len(), second.lines.len()), (50, 10));
    assert_eq!((first.more, second.more), (true, false));
    assert_eq!(first.lines[0].text.as_deref(), Some("look 59"), "the newest of a day first");
    assert_eq!(second.lines[9].text.as_deref(), Some("look 0"));
    assert_eq!(page(&mut kit, 60).lines, []);
    assert_eq!(page(&mut kit, u32::MAX).lines, []);
}

#[test]
fn bumps_wishes_and_the_pin_are_told_and_a_locked_desk_tells_nothing() {
    let mut kit = Kit::default();
    let account = kit.on_the_road(Method::OpenOnRequest);
    let child = kit.child();
    let happened_on = app::overview::overview(&mut kit.desk, ()).unwrap().today;
    let bump = NoteBump {
        child,
        account: None,
        playbook: "bullying".to_owned(),
        happened_on,
        what: "Mean words".to_owned(),
        helped: "A walk".to_owned(),
        change: String::new(),
        by: child,
    };
    app::between::note_bump(&mut kit.desk, bump).unwrap();
    let (freedom, words_) = (Some("comments".to_owned()), "From followers".to_owned());
    let wish = MakeWish { account, freedom, words: words_ };
    app::between::make_wish(&mut kit.desk, wish).unwrap();
    kit.set_pin(child, "2580");
    let bump = &kinds(&mut kit, &[RecordKind::Bump])[0];
    assert_eq!(bump.text.as_deref(), Some("Mean words\nA walk"));
    assert_eq!((bump.who.as_deref(), &*bump.what), (Some("Sam"), "noted"));
    let wish = &kinds(&mut kit, &[RecordKind::Wish])[0];
    assert_eq!((wish.text.as_deref(), &*wish.what), (Some("From followers"), "wished"));
    assert_eq!(kinds(&mut kit, &[RecordKind::Pin])[0].what, "set");
    assert!(words(&mut kit, "2580").is_empty());
    kit.restart();
    let fault = app::record::record(&mut kit.desk, Search::default()).unwrap_err();
    assert_eq!(fault.code, app::ErrorCode::Locked);
}

#[test]
fn what_is_undone_is_not_found_and_what_is_done_again_is() {
    let mut kit = Kit::default();
    kit.on_the_road(Method::OpenOnRequest);
    let child = kit.child();
    let happened_on = app::overview::overview(&mut kit.desk, ()).unwrap().today;
    let bump = NoteBump {
        child,
        account: None,
        playbook: "bullying".to_owned(),
        happened_on,
        what: "A zebra in the chat".to_owned(),
        helped: String::new(),
        change: String::new(),
        by: child,
    };
    let before = record(&mut kit, Search::default()).lines.len();
    app::between::note_bump(&mut kit.desk, bump).unwrap();
    assert_eq!(words(&mut kit, "zeb").len(), 1, "the beginning of a word is enough");
    app::undo::undo(&mut kit.desk, ()).unwrap();
    assert_eq!(words(&mut kit, "zebra").len(), 0);
    assert_eq!(record(&mut kit, Search::default()).lines.len(), before);
    app::undo::redo(&mut kit.desk, ()).unwrap();
    assert_eq!(words(&mut kit, "zebra chat").len(), 1);
    assert_eq!(record(&mut kit, Search::default()).lines.len(), before + 1);
}

#[test]
fn a_new_name_finds_all_that_was_written_under_the_old_one() {
    let mut kit = Kit::default();
    let account = kit.on_the_road(Method::OpenOnRequest);
    look_in(&mut kit, account, "We sorted the feed");
    let child = kit.child();
    let renamed =
        app::family::SaveChild { id: Some(child), child: testkit::child("Samira", 2012, 3) };
    assert_eq!(words(&mut kit, "samira").len(), 0);
    app::family::save_child(&mut kit.desk, renamed).unwrap();
    assert_eq!(words(&mut kit, "samira feed").len(), 1);
}

#[test]
fn a_mark_that_nobody_sees_does_not_hide_a_word() {
    let mut kit = Kit::default();
    let account = kit.on_the_road(Method::OpenOnRequest);
    look_in(&mut kit, account, "\u{feff}Calm talk\u{feff}about strangers");
    for typed in ["calm", "about", "\u{feff}calm talk", "talk\u{feff}about"] {
        assert_eq!(words(&mut kit, typed).len(), 1, "{typed}");
    }
}

#[test]
fn marks_that_mean_something_to_the_index_are_only_words() {
    let mut kit = Kit::default();
    let account = kit.on_the_road(Method::OpenOnRequest);
    look_in(&mut kit, account, "He said \"later\" and didn’t, AND that was OR is odd");
    for typed in
        ["\"later\"", "didn’t", "AND", "or", "NEAR", "*", "text:", "(", "a* OR", "\"", "-", "'"]
    {
        words(&mut kit, typed);
    }
    for typed in ["\"later\" odd", "didn’t", "and odd or", "(odd)"] {
        assert_eq!(words(&mut kit, typed).len(), 1, "{typed}");
    }
}

/// Ten years of a lively family, written past the desk: a review a fortnight, four look-ins a week.
fn ten_years(kit: &mut Kit, account: Uuid) {
    let (child, guardian) = (kit.child(), kit.guardians()[0]);
    let today = app::overview::overview(&mut kit.desk, ()).unwrap().today;
    let model = kit.answered_review(child);
    app::review::stop_review(&mut kit.desk, OfReview { review: model }).unwrap();
    kit.restart();
    let family = kit.folder().join("family");
    let header = Header::read(&family).unwrap();
    let key = header.unwrap(Way::Passphrase, PASSPHRASE.as_bytes()).unwrap();
    let mut vault = Vault::open(&family, &header, &key, Encryption::Keyed).unwrap();
    let tx = vault.begin().unwrap();
    let model = tx.get::<Review>(model).unwrap().unwrap();
    let answers = tx.of::<Answer>("review", model.id).unwrap();
    let mut next = 0;
    let mut id = || {
        next += 1;
        Uuid::from_u128(next)
    };
    let entry = Entry {
        id: id(),
        operation: "test".to_owned(),
        person: None,
        device: id(),
        at: chrono::DateTime::UNIX_EPOCH,
        undoes: None,
    };
    for fortnight in 0..260 {
        let day = today - TimeDelta::days(14 * fortnight);
        let (review, state) = (id(), ReviewState::Held);
        let held =
            Review { id: review, begun_on: day, ended_on: Some(day), state, ..model.clone() };
        tx.put(&entry, &held).unwrap();
        for answer in &answers {
            tx.put(&entry, &Answer { id: id(), review, ..answer.clone() }).unwrap();
        }
        for number in 0..8 {
            let note = Some(format!("Note {number} of {day}"));
            let (how, looked_on) = (How::Together, day);
            let look =
                domain::between::LookIn { id: id(), account, guardian, looked_on, how, note };
            tx.put(&entry, &look).unwrap();
        }
    }
    tx.commit().unwrap();
    drop(vault);
    kit.unlock().unwrap();
}

#[test]
fn it_is_there_at_once_also_after_ten_years() {
    let mut kit = Kit::default();
    let account = kit.on_the_road(Method::OpenOnRequest);
    ten_years(&mut kit, account);
    let began = std::time::Instant::now();
    let found = record(&mut kit, Search { words: "note 7".to_owned(), ..Search::default() });
    let took = began.elapsed();
    assert!(found.lines.len() == 50 && found.more, "{}", found.lines.len());
    // A build for tests is far slower than a released one; one query a row would take minutes.
    assert!(took.as_secs() < 3, "{took:?}");
}
