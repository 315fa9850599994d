//! A word that stands nowhere else goes into every field in which a family writes. Then all files are searched for them,
//! in each way in which bytes can hold words. On a vault that is not encrypted the same search finds every one.

#![expect(clippy::unwrap_used, reason = "a step that fails ends the test")]

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use app::Secret;
use app::account::OfAccount;
use app::agreement::{SaveTerms, SignAgreement, agreement};
use app::between::{
    BeginPause, MakeWish, MoveReview, NoteBump, NoteDriveAlong, NoteLookIn, StepBack,
};
use app::envelope::{OpenEnvelope, SealEnvelope};
use app::family::SaveGuardian;
use app::gate::OfChild;
use app::lesson::DoLesson;
use app::licence::NoteSelfCheck;
use app::own::{NetworkTexts, SaveOwnNetwork, SaveOwnSetting, SettingTexts};
use app::review::{AnswerQuestion, BeginReview, HoldReview, SaveDecisions, begin_review, review};
use app::start::NewFamily;
use app::walk::{AnswerPolicy, OfWalk, WalkSetting};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use chrono::TimeDelta;
use domain::agreement::{Clause, Line};
use domain::between::{How, WishAnswer};
use domain::platform::{Method, Platform};
use domain::review::{Decision, Decisions, StageDecision, Voice};
use domain::walk::Outcome;
use rusqlite::Connection;
use testkit::{Kit, PASSPHRASE, child, new_family, own_network, own_setting};
use uuid::Uuid;
use vault::Encryption;

/// What every one of them begins with.
const BEGINNING: &str = "Zilpzälp-";
/// How a signature is drawn; a drawing has no letters.
const DRAWN: &str = "M4711 4712l4713 4714";
/// An address has no other letters.
const URL: &str = "zilpzaelp-url";
const PASSWORD: &str = "Fjord-glyphs-vext-quiz";

/// Columns that hold a code, an id, a day, a time, such in a list, or where on this computer a file is: nothing that a
/// family writes.
const CODES: &str = "
    account.child account.id account.look_again account.network account.next_review
    account.platform account.review_time account.stage account.stage_since
    agreement.account agreement.id agreement.signed_on
    backup_copy.made_at backup_copy.path
    backup_place.folder backup_place.id
    bump.account bump.by bump.child bump.happened_on bump.id bump.playbook
    calendar_date.account calendar_date.child calendar_date.day calendar_date.id
    calendar_date.kind calendar_date.rings calendar_date.since calendar_date.time
    calendar_date.uid calendar_date.zone
    change.at change.device change.entity change.entity_id change.entry change.field
    change.operation change.person change.undoes
    child.country child.id child.state
    drove_along.account drove_along.done_on drove_along.id drove_along.topic
    envelope.account envelope.destroyed_on envelope.ends_on envelope.id envelope.sealed_on
    family.holidays family.id family.reminders family.zone
    freedom_move.account freedom_move.agreement freedom_move.cause freedom_move.freedom
    freedom_move.id freedom_move.since
    gate_answer.account gate_answer.asked_on gate_answer.changes_on gate_answer.id
    gate_answer.reasons gate_answer.verdict
    guardian.id
    line.entity line.entity_id line_key.key
    lock_change.changed_at lock_change.id lock_change.what
    lesson_done.answers lesson_done.child lesson_done.done_on lesson_done.id lesson_done.lesson
    licence.account licence.erased_on licence.given_on licence.id licence.steps
    look_in.account look_in.guardian look_in.how look_in.id look_in.looked_on
    moved_date.by moved_date.child moved_date.from_day moved_date.id moved_date.moved_on
    moved_date.to_day
    opening.envelope opening.guardian opening.id opening.opened_at
    own_network.freedoms own_network.id own_network.kind own_network.methods
    own_network.platforms own_network.written_on
    own_setting.freedom own_setting.id own_setting.network own_setting.written_on
    pause.account pause.began_on pause.by pause.ended_on pause.freedoms pause.id pause.until
    pin_entry.changed_on pin_entry.child pin_entry.id pin_entry.what
    policy_answer.account policy_answer.answered_on policy_answer.id policy_answer.question
    restored.came_from restored.id restored.restored_at restored.until
    review.begun_on review.child review.ended_on review.guardian review.id review.questions
    review.state
    review_answer.id review_answer.question review_answer.review
   review_answer.voice
    secret.id
    self_check.account self_check.checked_on self_check.id
    signature.agreement signature.id signature.person signature.signed_on
    stage_move.account stage_move.evidence stage_move.from_stage stage_move.id
    stage_move.moved_on stage_move.review stage_move.to_stage
    vault_name.vault
    walked.account walked.guardian walked.id walked.now walked.outcome walked.platform walked.recorded
    walked.setting walked.told walked.walked_on walked.was
    wish.account wish.answered_on wish.freedom wish.id wish.wished_on
";

fn canary(place: &str) -> String {
    format!("{BEGINNING}{place}")
}

/// A family's road through every field there is.
fn live(kit: &mut Kit) {
    let family = NewFamily {
        guardians: vec![canary("guardian")],
        child: child(&canary("child"), 2012, 3),
        ..new_family()
    };
    app::start::create(&mut kit.desk, family).unwrap();
    kit.keep_recovery_key();
    let (child, guardian) = (kit.child(), kit.guardians()[0]);
    let answers = BTreeMap::new();
    let lesson = DoLesson {
        child,
        lesson: "auditorium".to_owned(),
        teach_back: canary("teach-back"),
        answers,
    };
    app::lesson::do_lesson(&mut kit.desk, lesson).unwrap();
    let account = kit.account(child, "instagram");
    sign(kit, account, Method::Envelope);
    walk(kit, account);
    let password = Secret::new(PASSWORD.to_owned());
    app::envelope::seal(&mut kit.desk, SealEnvelope { account, password, again: false }).unwrap();
    let open = OpenEnvelope { account, guardian, reason: canary("opening"), danger: false };
    app::envelope::open(&mut kit.desk, open).unwrap();
    kit.permit(account);
    between(kit, account);
    hold(kit, child, account);
    give(kit, child);
    let network = NetworkTexts {
        about: canary("about"),
        url: format!("{URL}.example"),
        read_at: canary("read-at"),
        ..own_network(&canary("network"))
    };
    app::own::save_own_network(&mut kit.desk, SaveOwnNetwork { id: None, network }).unwrap();
    let choices = vec![canary("choice"), canary("other-choice")];
    let setting = SettingTexts {
        why: canary("own-why"),
        places: [(Platform::Ios, vec![canary("place")])].into(),
        suggested: Some(choices[0].clone()),
        choices,
        ..own_setting(&canary("setting"))
    };
    let setting = SaveOwnSetting { id: None, of: "instagram".to_owned(), setting };
    app::own::save_own_setting(&mut kit.desk, setting).unwrap();
    let freedom = "comments";
    let steps = library::Library::in_force().freedom(freedom).unwrap().steps;
    let setting = SettingTexts {
        choices: vec![canary("step"), canary("other-step")],
        freedom: Some(freedom.to_owned()),
        by_step: vec![canary("step"); usize::from(steps)],
        suggested: None,
        ..own_setting(&canary("governed"))
    };
    let setting = SaveOwnSetting { id: None, of: "instagram".to_owned(), setting };
    app::own::save_own_setting(&mut kit.desk, setting).unwrap();
    // What was there before is kept beside what came.
    let name = canary("guardian-later");
    app::family::save_guardian(&mut kit.desk, SaveGuardian { id: Some(guardian), name }).unwrap();
}

fn sign(kit: &mut Kit, account: Uuid, method: Method) {
    let child = kit.child();
    let mut terms = kit.agree(account, method).terms;
    terms.rules[0].line = Line::Own { text: canary("rule") };
    terms.promises.push(Line::Own { text: canary("promise") });
    terms.consequences.push(Line::Own { text: canary("consequence") });
    terms.clauses.push(Clause { id: Uuid::nil(), text: canary("clause") });
    app::agreement::save(&mut kit.desk, SaveTerms { account, by: child, terms }).unwrap();
    while let Some(person) = agreement(&mut kit.desk, OfAccount { account }).unwrap().signs_next {
        let typed = canary(if person == child { "child" } else { "guardian" });
        let drawn = Some(DRAWN.to_owned());
        let input = SignAgreement { account, person, typed, drawn, pin: None };
        app::agreement::sign(&mut kit.desk, input).unwrap();
    }
}

fn walk(kit: &mut Kit, account: Uuid) {
    let platform = Platform::Ios;
    kit.walk(account);
    let view = app::walk::walk(&mut kit.desk, OfWalk { account, platform }).unwrap();
    let step = view.steps.into_iter().rfind(|step| !step.must_do && step.fits.is_some()).unwrap();
    let input = WalkSetting {
        account,
        platform,
        setting: step.setting,
        outcome: Outcome::Differently,
        was: step.fits.clone(),
        now: step.fits,
        why: canary("walked"),
        elsewhere: false,
        guardian: None,
    };
    app::walk::walk_setting(&mut kit.desk, input).unwrap();
    let (question, answer) = ("collects".to_owned(), canary("policy"));
    let input = AnswerPolicy { account, platform, question, answer };
    app::walk::answer_policy(&mut kit.desk, input).unwrap();
}

fn between(kit: &mut Kit, account: Uuid) {
    let (child, guardian) = (kit.child(), kit.guardians()[0]);
    let today = "2026-11-21".parse().unwrap();
    let desk = &mut kit.desk;
    let drive = NoteDriveAlong { account, topic: "first_post".to_owned(), note: canary("drive") };
    app::between::note_drive_along(desk, drive).unwrap();
    let look_in = NoteLookIn { account, guardian, how: How::Together, note: canary("look-in") };
    app::between::note_look_in(desk, look_in).unwrap();
    let bump = NoteBump {
        child,
        account: Some(account),
        playbook: "bullying".to_owned(),
        happened_on: today,
        what: canary("what"),
        helped: canary("helped"),
        change: canary("change"),
        by: child,
    };
    app::between::note_bump(desk, bump).unwrap();
    let freedom = Some("comments".to_owned());
    app::between::make_wish(desk, MakeWish { account, freedom, words: canary("wish") }).unwrap();
    let (freedom, reason) = ("messages".to_owned(), canary("step-back"));
    app::between::step_back(desk, StepBack { account, freedom, step: 0, by: child, reason })
        .unwrap();
    let (to, reason) = (today + TimeDelta::days(9), canary("moved"));
    let moved = MoveReview { child, by: guardian, to, reason, child_agrees: true, pin: None };
    app::between::move_review(desk, moved).unwrap();
    let (freedoms, reason) = (vec!["posting".to_owned()], canary("pause"));
    let review = today + TimeDelta::days(9);
    app::between::begin_pause(desk, BeginPause { account, by: guardian, freedoms, reason, review })
        .unwrap();
}

fn hold(kit: &mut Kit, child: Uuid, account: Uuid) {
    let guardian = kit.guardians()[0];
    let begun = begin_review(&mut kit.desk, BeginReview { child, guardian }).unwrap();
    let open = begun.open.unwrap();
    for voice in [Voice::Child, Voice::Guardian] {
        for question in &open.questions {
            let fine = question.answers.last().map(|answer| answer.id.clone());
            let (question, answer) =
                (question.id.clone(), fine.unwrap_or_else(|| canary("answer")));
            let input = AnswerQuestion { review: open.id, voice, question, answer, pin: None };
            app::review::answer_question(&mut kit.desk, input).unwrap();
        }
    }
    let (id, open) = (open.id, review(&mut kit.desk, OfChild { child }).unwrap().open.unwrap());
    let wish = open.accounts.iter().flat_map(|account| &account.wishes).next().unwrap().id;
    let words = StageDecision {
        decision: Decision::On,
        child: canary("stage-child"),
        guardian: canary("stage-guardian"),
    };
    let decisions = Decisions {
        praise: canary("praise"),
        minutes: canary("minutes"),
        stages: [(account, words)].into(),
        wishes: [(wish, WishAnswer { yes: false, reason: canary("wish-answer") })].into(),
        next: Some(open.proposed),
        time: Some(open.proposed_time),
        ..open.decisions
    };
    app::review::save_decisions(&mut kit.desk, SaveDecisions { review: id, decisions }).unwrap();
    app::review::hold_review(&mut kit.desk, HoldReview { review: id, pin: None }).unwrap();
}

/// Another account, with its licence and a look back a year later.
fn give(kit: &mut Kit, child: Uuid) {
    let account = kit.account(child, "youtube");
    kit.agree(account, Method::OpenOnRequest);
    kit.sign(account);
    kit.walk(account);
    kit.permit(account);
    kit.decide_licence(child, account);
    kit.give_licence(account, true, None);
    kit.set_pin(child, "2580");
    let pin = Secret::new("2580".to_owned());
    let note = NoteSelfCheck { account, pin, note: canary("self-check") };
    app::licence::note_self_check(&mut kit.desk, note).unwrap();
}

/// Each column of text with all that stands in it.
#[expect(clippy::disallowed_methods, reason = "a vault that is not encrypted is looked into")]
fn columns(folder: &Path) -> BTreeMap<String, Vec<String>> {
    let connection = Connection::open(folder.join("family/vault.db")).unwrap();
    let sql = "SELECT m.name, c.name FROM sqlite_master m JOIN pragma_table_info(m.name) c
               WHERE m.type = 'table' AND c.type = 'TEXT'";
    let mut statement = connection.prepare(sql).unwrap();
    let named = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?))).unwrap();
    let named: Vec<(String, String)> = named.map(Result::unwrap).collect();
    let values = |(table, column): (String, String)| {
        let sql = format!("SELECT {column} FROM {table} WHERE {column} IS NOT NULL");
        let mut statement = connection.prepare(&sql).unwrap();
        let values = statement.query_map([], |row| row.get(0)).unwrap();
        (format!("{table}.{column}"), values.map(Result::unwrap).collect())
    };
    named.into_iter().map(values).collect()
}

#[test]
fn every_column_of_text_has_a_word_of_ours_or_holds_nothing_that_a_family_writes() {
    let mut kit = Kit::new(Encryption::ForASearchTest);
    live(&mut kit);
    kit.desk.close();
    let columns = columns(kit.folder());
    // The words of the record's lines are kept small and apart, to be found however they are typed.
    let small = BEGINNING.trim_end_matches('-').to_lowercase();
    let ours =
        |value: &String| [BEGINNING, URL, DRAWN, &small].iter().any(|word| value.contains(word));
    let without = columns.iter().filter(|(_, values)| !values.iter().any(ours));
    let without: BTreeSet<&str> = without.map(|(name, _)| name.as_str()).collect();
    let codes: BTreeSet<&str> = CODES.split_whitespace().collect();
    assert_eq!(without, codes);
}

/// The bytes in which these words could stand in a file.
fn writings(words: &str) -> Vec<Vec<u8>> {
    let utf16: Vec<u16> = words.encode_utf16().collect();
    let hex: String = words.bytes().map(|byte| format!("{byte:02x}")).collect();
    let escaped: String = utf16
        .iter()
        .map(|unit| match u8::try_from(*unit) {
            Ok(byte) if byte.is_ascii() => char::from(byte).to_string(),
            _ => format!("\\u{unit:04x}"),
        })
        .collect();
    let mut all = vec![
        words.as_bytes().to_vec(),
        words.to_lowercase().into_bytes(),
        utf16.iter().flat_map(|unit| unit.to_le_bytes()).collect(),
        utf16.iter().flat_map(|unit| unit.to_be_bytes()).collect(),
        escaped.into_bytes(),
        hex.to_uppercase().into_bytes(),
        hex.into_bytes(),
    ];
    // Wherever in a longer text it begins, its middle looks one of three ways.
    for before in 0..3 {
        let text = [vec![b'x'; before], words.as_bytes().to_vec()].concat();
        let coded = STANDARD.encode(text);
        let middle: String = coded.chars().skip(4).take(words.len() / 3 * 4 - 4).collect();
        all.push(middle.into_bytes());
    }
    all
}

/// Which of these words stand in some file below a folder, or in its name.
fn found(folder: &Path, words: &BTreeSet<String>) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().as_encoded_bytes().to_vec();
        let bytes = if path.is_dir() { Vec::new() } else { fs::read(&path).unwrap() };
        if path.is_dir() {
            found.extend(self::found(&path, words));
        }
        let holds = |part: &[u8]| {
            [&name, &bytes].iter().any(|in_| in_.windows(part.len()).any(|window| window == part))
        };
        found.extend(
            words.iter().filter(|words| writings(words).iter().any(|part| holds(part))).cloned(),
        );
    }
    found
}

/// Every canary that the family's road leaves.
fn words() -> BTreeSet<String> {
    let mut kit = Kit::new(Encryption::ForASearchTest);
    live(&mut kit);
    kit.desk.close();
    let all: Vec<String> = columns(kit.folder()).into_values().flatten().collect();
    let in_one = |value: &String| -> Vec<String> {
        let rest =
            |rest: &str| rest.chars().take_while(|c| c.is_alphanumeric() || *c == '-').collect();
        value.split(BEGINNING).skip(1).map(rest).collect()
    };
    let places = all.iter().flat_map(in_one).map(|place| canary(&place));
    let words: BTreeSet<String> = places.chain([URL.to_owned(), DRAWN.to_owned()]).collect();
    assert!(words.len() > 35, "{words:?}");
    words
}

#[test]
fn none_of_them_can_be_found_in_any_file_however_it_is_written() {
    let mut kit = Kit::default();
    live(&mut kit);
    let mut secret = words();
    secret.extend([PASSWORD, PASSPHRASE].map(str::to_owned));
    assert_eq!(found(kit.folder(), &secret), BTreeSet::new());
    app::backup::back_up_now(&mut kit.desk, ()).unwrap();
    kit.restart();
    assert_eq!(found(kit.folder(), &secret), BTreeSet::new(), "after closing");
}

#[test]
fn the_same_search_finds_every_one_where_nothing_is_encrypted() {
    let mut kit = Kit::new(Encryption::ForASearchTest);
    live(&mut kit);
    let found = found(kit.folder(), &words());
    assert_eq!(found, words());
    let secrets = [PASSWORD, PASSPHRASE].map(str::to_owned).into();
    assert_eq!(self::found(kit.folder(), &secrets), BTreeSet::new(), "not even there");
}

#[test]
fn the_search_knows_the_ways_in_which_bytes_hold_words() {
    let folder = tempfile::tempdir().unwrap();
    let word = canary("somewhere");
    let search = || found(folder.path(), &[word.clone()].into());
    let text = format!("before {word} after");
    let writings: [Vec<u8>; 5] = [
        text.clone().into_bytes(),
        text.encode_utf16().flat_map(u16::to_le_bytes).collect(),
        STANDARD.encode(&text).into_bytes(),
        STANDARD.encode(format!("x{text}")).into_bytes(),
        text.bytes().map(|byte| format!("{byte:02X}")).collect::<String>().into_bytes(),
    ];
    for bytes in writings {
        fs::write(folder.path().join("file"), bytes).unwrap();
        assert_eq!(search().len(), 1);
    }
    fs::write(folder.path().join("file"), "nothing").unwrap();
    assert_eq!(search().len(), 0);
}
