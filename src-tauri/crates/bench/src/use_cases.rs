//! What a family does, each timed by its name.

use std::collections::BTreeMap;

use app::account::OfAccount;
use app::agreement::SaveTerms;
use app::between::{MakeWish, NoteBump, NoteDriveAlong, NoteLookIn, OfPlaybook, TakeWishBack};
use app::gate::{AskGate, OfChild};
use app::lesson::{DoLesson, OfLesson};
use app::network::OfNetwork;
use app::paper::{OfPaper, OfPapers, Paper};
use app::record::Search;
use app::review::{AnswerQuestion, BeginReview, HoldReview, SaveDecisions};
use app::walk::{OfWalk, WalkSetting};
use chrono::NaiveTime;
use domain::agreement::Terms;
use domain::between::How;
use domain::platform::Platform;
use domain::review::{Decisions, Voice};
use domain::walk::Outcome;
use library::Library;
use testkit::Kit;
use uuid::Uuid;

use crate::times::Times;
use crate::{family, search};

/// A family that is measured.
pub struct Home {
    /// Its desk.
    pub kit: Kit,
    pub(crate) guardian: Uuid,
    children: Vec<(Uuid, Vec<Uuid>)>,
}

impl Home {
    /// A family at its desk.
    pub fn new(mut kit: Kit) -> Self {
        let (guardian, children) = (kit.guardians()[0], family::accounts(&mut kit));
        Self { kit, guardian, children }
    }

    /// Another child and account each time.
    pub(crate) fn turn(&self, n: usize) -> (Uuid, Uuid) {
        let (child, accounts) = &self.children[n % self.children.len()];
        (*child, accounts[n / self.children.len() % accounts.len()])
    }
}

/// Opens every screen, and searches letter by letter.
pub fn look(home: &mut Home, n: usize, times: &mut Times) {
    let ((child, account), desk) = (home.turn(n), &mut home.kit.desk);
    let (network, platform) = ("instagram".to_owned(), Platform::Ios);
    times.time("open Today", || app::overview::overview(desk, ()).unwrap());
    times.time("open an account", || app::account::account(desk, OfAccount { account }).unwrap());
    times.time("choose a network", || app::gate::networks(desk, OfChild { child }).unwrap());
    let of = OfNetwork { child, network: network.clone() };
    times.time("open a network", || app::network::network(desk, of).unwrap());
    times.time("ask the gate", || app::gate::ask(desk, AskGate { child, network }).unwrap());
    times.time("open an agreement", || {
        app::agreement::agreement(desk, OfAccount { account }).unwrap()
    });
    times.time("open a walk", || app::walk::walk(desk, OfWalk { account, platform }).unwrap());
    times.time("open a review", || app::review::review(desk, OfChild { child }).unwrap());
    times.time("open the lessons", || app::lesson::lessons(desk, OfChild { child }).unwrap());
    let lesson = "auditorium".to_owned();
    times.time("open a lesson", || app::lesson::lesson(desk, OfLesson { child, lesson }).unwrap());
    times.time("open the drive-alongs", || {
        app::between::drive_alongs(desk, OfAccount { account }).unwrap()
    });
    times.time("open the bumps", || app::between::playbooks(desk, OfChild { child }).unwrap());
    let playbook = "bullying".to_owned();
    times.time("open a playbook", || {
        app::between::playbook(desk, OfPlaybook { child, playbook }).unwrap()
    });
    times.time("open the record", || app::record::record(desk, Search::default()).unwrap());
    let of = Search { account: Some(account), ..Search::default() };
    times.time("open the record of an account", || app::record::record(desk, of).unwrap());
    let later = Search { skip: 500, ..Search::default() };
    times.time("turn to page ten of the record", || app::record::record(desk, later).unwrap());
    for words in search::letters(search::TYPED[n % search::TYPED.len()]) {
        let asked = Search { words, ..Search::default() };
        times.time("search the record", || app::record::record(desk, asked).unwrap());
    }
    let of = OfPapers { child, review: None };
    let papers = times.time("open the papers", || app::paper::papers(desk, of).unwrap());
    let minutes =
        papers.papers.into_iter().find(|line| matches!(line.paper, Paper::Minutes { .. }));
    let read = |paper| OfPaper { paper };
    let minutes = read(minutes.unwrap().paper);
    times.time("read minutes", || app::paper::read(desk, minutes).unwrap());
    let page = read(Paper::ChildPage { child });
    times.time("read a child’s page", || app::paper::read(desk, page).unwrap());
    times.time("open the licence", || app::licence::licence(desk, OfAccount { account }).unwrap());
    times.time("open the reminders", || app::reminder::reminders(desk, ()).unwrap());
    times.time("open own networks", || app::own::own(desk, ()).unwrap());
    times.time("open the backups", || app::backup::backups(desk, ()).unwrap());
}

/// Writes down what happens between reviews, takes some of it back and does it again.
pub fn between(home: &mut Home, n: usize, times: &mut Times) {
    let ((child, account), guardian, desk) = (home.turn(n), home.guardian, &mut home.kit.desk);
    let platform = Platform::Ios;
    let note = || format!("We talked about the evening, number {n}.");
    let walk = app::walk::walk(desk, OfWalk { account, platform }).unwrap();
    let step = walk.steps.into_iter().find(|step| step.must_do && step.fits.is_some()).unwrap();
    let tick = |outcome| WalkSetting {
        account,
        platform,
        setting: step.setting.clone(),
        outcome,
        was: None,
        now: step.fits.clone(),
        why: String::new(),
        elsewhere: false,
        guardian: None,
    };
    app::walk::walk_setting(desk, tick(Outcome::Later)).unwrap();
    times.time("tick a setting", || app::walk::walk_setting(desk, tick(Outcome::Done)).unwrap());
    times.time("undo", || app::undo::undo(desk, ()).unwrap());
    times.time("redo", || app::undo::redo(desk, ()).unwrap());
    let lesson = DoLesson {
        child,
        lesson: "auditorium".to_owned(),
        teach_back: note(),
        answers: BTreeMap::new(),
    };
    times.time("do a lesson", || app::lesson::do_lesson(desk, lesson).unwrap());
    let look = NoteLookIn { account, guardian, how: How::Together, note: note() };
    times.time("note a look-in", || app::between::note_look_in(desk, look).unwrap());
    let topic = app::between::drive_alongs(desk, OfAccount { account }).unwrap()[0].topic.clone();
    let drove = NoteDriveAlong { account, topic, note: note() };
    times.time("note a drive-along", || app::between::note_drive_along(desk, drove).unwrap());
    let bump = NoteBump {
        child,
        account: Some(account),
        playbook: "bullying".to_owned(),
        happened_on: family::now().date_naive(),
        what: note(),
        helped: note(),
        change: String::new(),
        by: guardian,
    };
    times.time("note a bump", || app::between::note_bump(desk, bump).unwrap());
    let wish = MakeWish { account, freedom: None, words: note() };
    let view = times.time("make a wish", || app::between::make_wish(desk, wish).unwrap());
    let back = TakeWishBack { wish: view.wishes[0].id, pin: None };
    times.time("take a wish back", || app::between::take_wish_back(desk, back).unwrap());
    let agreement = app::agreement::agreement(desk, OfAccount { account }).unwrap();
    if agreement.signed_on.is_some() {
        let of = OfAccount { account };
        times.time("change an agreement", || app::agreement::change(desk, of).unwrap());
        let view = app::agreement::agreement(desk, OfAccount { account }).unwrap();
        let review_time =
            NaiveTime::from_hms_opt(17, 1 + u32::try_from(n % 59).unwrap(), 0).unwrap();
        let terms = Terms { review_time, ..view.terms };
        let save = SaveTerms { account, by: guardian, terms };
        times.time("save an agreement", || app::agreement::save(desk, save).unwrap());
        app::undo::undo(desk, ()).unwrap();
        app::undo::undo(desk, ()).unwrap();
    }
}

/// Holds a review.
pub fn review(home: &mut Home, n: usize, times: &mut Times) {
    let ((child, _), guardian, desk) = (home.turn(n), home.guardian, &mut home.kit.desk);
    let begin = BeginReview { child, guardian };
    let view = times.time("begin a review", || app::review::begin_review(desk, begin).unwrap());
    let open = view.open.unwrap();
    for voice in [Voice::Child, Voice::Guardian] {
        for question in &open.questions {
            let fact = Library::in_force().review_question(&question.id).unwrap();
            let answer = fact.fine_from.clone().unwrap_or_else(|| "Go on like this".to_owned());
            let question = question.id.clone();
            let input = AnswerQuestion { review: open.id, voice, question, answer, pin: None };
            times.time("answer a question", || app::review::answer_question(desk, input).unwrap());
        }
    }
    let opened =
        times.time("go on with a review", || app::review::review(desk, OfChild { child }).unwrap());
    let opened = opened.open.unwrap();
    let decisions = Decisions {
        praise: "You asked first.".to_owned(),
        next: Some(opened.proposed),
        time: Some(opened.proposed_time),
        ..opened.decisions
    };
    let save = SaveDecisions { review: open.id, decisions };
    times.time("decide", || app::review::save_decisions(desk, save).unwrap());
    let hold = HoldReview { review: open.id, pin: None };
    times.time("hold a review", || app::review::hold_review(desk, hold).unwrap());
}
