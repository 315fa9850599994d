use app::account::OfAccount;
use app::agreement::{SaveTerms, SignAgreement};
use app::envelope::{OpenEnvelope, SealEnvelope};
use app::hand_over::HandOverEnvelope;
use app::permit::IssuePermit;
use app::pin::{ResetPin, SetPin};
use app::walk::{AnswerPolicy, OfWalk, WalkSetting};
use app::{Fault, Secret};
use chrono::TimeDelta;
use domain::agreement::{Line, RuleLine, Terms};
use domain::licence::HandOver;
use domain::platform::{Method, Platform};
use domain::walk::Outcome;
use testkit::Kit;

use super::beginning::undo;
use super::{Step, account, adds, child, guardian};

pub(super) const STEPS: [Step; 15] = [
    adds("agree", agree),
    adds("sign", sign),
    adds("sign too", sign),
    adds("sign as well", sign),
    adds("sign last", sign),
    adds("begin a new version", |kit| {
        let account = account(kit)?;
        app::agreement::change(&mut kit.desk, OfAccount { account }).map(drop)
    }),
    adds("undo the new version", undo),
    adds("answer a question of the policy", |kit| {
        let (question, answer) = ("collects".to_owned(), "A lot".to_owned());
        let account = account(kit)?;
        let input = AnswerPolicy { account, platform: Platform::Ios, question, answer };
        app::walk::answer_policy(&mut kit.desk, input).map(drop)
    }),
    adds("walk the settings", walk),
    adds("seal the envelope", |kit| {
        let (account, password) = (account(kit)?, Secret::new("correct-horse".to_owned()));
        let input = SealEnvelope { account, password, again: false };
        app::envelope::seal(&mut kit.desk, input).map(drop)
    }),
    adds("issue the permit", permit),
    adds("open the envelope", |kit| {
        let (account, guardian) = (account(kit)?, guardian(kit)?);
        let reason = "Lost phone".to_owned();
        let input = OpenEnvelope { account, guardian, reason, danger: false };
        app::envelope::open(&mut kit.desk, input).map(drop)
    }),
    adds("set a PIN", |kit| {
        let (child, new) = (child(kit)?, Some(Secret::new("2580".to_owned())));
        app::pin::set_pin(&mut kit.desk, SetPin { child, old: None, new }).map(drop)
    }),
    adds("reset the PIN", |kit| {
        let child = child(kit)?;
        app::pin::reset_pin(&mut kit.desk, ResetPin { child, both_here: true }).map(drop)
    }),
    adds("hand over", |kit| {
        let account = account(kit)?;
        let done = HandOver {
            new_password: true,
            two_step: true,
            recovery_address: true,
            signed_in: true,
        };
        let input = HandOverEnvelope { account, done, pin: None };
        app::hand_over::hand_over(&mut kit.desk, input).map(drop)
    }),
];

fn agree(kit: &mut Kit) -> Result<(), Fault> {
    let account = account(kit)?;
    let view = app::agreement::agreement(&mut kit.desk, OfAccount { account })?;
    let starters = view.rules.iter().filter(|rule| rule.starter).take(5);
    let rule = |id: &String| RuleLine { line: Line::Library { id: id.clone() }, later: false };
    let terms = Terms {
        rules: starters.map(|starter| rule(&starter.id)).collect(),
        method: Some(Method::Envelope),
        envelope_ends: Some(view.proposed_review + TimeDelta::days(83)),
        first_review: Some(view.proposed_review),
        ..view.terms
    };
    let by = guardian(kit)?;
    app::agreement::save(&mut kit.desk, SaveTerms { account, by, terms }).map(drop)
}

/// Whoever is next signs; nobody, once all have.
fn sign(kit: &mut Kit) -> Result<(), Fault> {
    let account = account(kit)?;
    let view = app::agreement::agreement(&mut kit.desk, OfAccount { account })?;
    let Some(person) = view.signs_next else { return Ok(()) };
    let named = view.guardians.iter().find(|guardian| guardian.id == person);
    let typed = named.map_or(view.child.name.clone(), |guardian| guardian.name.clone());
    let input = SignAgreement { account, person, typed, drawn: None, pin: None };
    app::agreement::sign(&mut kit.desk, input).map(drop)
}

fn walk(kit: &mut Kit) -> Result<(), Fault> {
    let (account, platform) = (account(kit)?, Platform::Ios);
    let view = app::walk::walk(&mut kit.desk, OfWalk { account, platform })?;
    for step in view.steps.into_iter().filter(|step| step.must_do) {
        let (setting, now) = (step.setting, step.fits);
        let (outcome, why) = (Outcome::Done, String::new());
        let (was, elsewhere) = (None, false);
        let guardian = None;
        let input =
            WalkSetting { account, platform, setting, outcome, was, now, why, elsewhere, guardian };
        app::walk::walk_setting(&mut kit.desk, input)?;
    }
    Ok(())
}

fn permit(kit: &mut Kit) -> Result<(), Fault> {
    let account = account(kit)?;
    let view = app::agreement::agreement(&mut kit.desk, OfAccount { account })?;
    let review = view.terms.first_review.unwrap_or(view.proposed_review);
    let input = IssuePermit { account, review, time: view.terms.review_time };
    app::permit::issue(&mut kit.desk, input).map(drop)
}
