use std::collections::BTreeMap;

use app::Secret;
use app::account::OfAccount;
use app::agreement::{SaveTerms, SignAgreement, agreement};
use app::envelope::{OpenEnvelope, SealEnvelope};
use app::family::SaveGuardian;
use app::lesson::DoLesson;
use app::licence::NoteSelfCheck;
use app::own::{NetworkTexts, SaveOwnNetwork, SaveOwnSetting, SettingTexts};
use app::start::NewFamily;
use app::walk::{AnswerPolicy, OfWalk, WalkSetting};
use domain::agreement::{Clause, Line};
use domain::platform::{Method, Platform};
use domain::walk::Outcome;
use uuid::Uuid;

use super::between::{between, hold};
use super::{DRAWN, PASSWORD, URL, canary};
use crate::{Kit, child, new_family, own_network, own_setting};

/// A family's road through every field there is, from today on.
pub fn live(kit: &mut Kit) {
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
    own(kit);
    // What was there before is kept beside what came.
    let name = canary("guardian-later");
    app::family::save_guardian(&mut kit.desk, SaveGuardian { id: Some(guardian), name }).unwrap();
}

/// Networks and settings in the family's own words.
fn own(kit: &mut Kit) {
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
