use app::Fault;
use app::between::{
    BeginPause, CallReview, MakeWish, MoveReview, NoteBump, NoteDriveAlong, NoteLookIn,
    SaveHolidays, StepBack, TakeWishBack,
};
use app::calendar::SaveCalendar;
use app::overview::overview;
use app::reminder::SaveReminders;
use app::review::{BeginReview, OfReview, ReviewView};
use chrono::TimeDelta;
use domain::between::How;
use domain::family::Holiday;
use domain::reminder::{ReminderKind, ReminderWishes};
use testkit::Kit;
use uuid::Uuid;

use super::beginning::{redo, undo};
use super::{Step, account, adds, child, guardian};

pub(super) const STEPS: [Step; 19] = [
    adds("note a look-in", |kit| {
        let (account, guardian) = (account(kit)?, guardian(kit)?);
        let (how, note) = (How::Together, "We sorted the feed.".to_owned());
        let input = NoteLookIn { account, guardian, how, note };
        app::between::note_look_in(&mut kit.desk, input).map(drop)
    }),
    adds("note a drive-along", |kit| {
        let (account, topic) = (account(kit)?, "block_and_report".to_owned());
        let input = NoteDriveAlong { account, topic, note: String::new() };
        app::between::note_drive_along(&mut kit.desk, input).map(drop)
    }),
    adds("note a bump", note_bump),
    adds("undo the bump", undo),
    adds("redo the bump", redo),
    adds("step back", |kit| {
        let (account, by) = (account(kit)?, child(kit)?);
        let (freedom, reason) = ("live".to_owned(), "For now".to_owned());
        app::between::step_back(&mut kit.desk, StepBack { account, freedom, step: 0, by, reason })
            .map(drop)
    }),
    adds("make a wish", |kit| {
        let (account, freedom) = (account(kit)?, Some("comments".to_owned()));
        let input = MakeWish { account, freedom, words: "My friends would like it.".to_owned() };
        app::between::make_wish(&mut kit.desk, input).map(drop)
    }),
    adds("take the wish back", |kit| {
        let account = account(kit)?;
        let view = app::account::account(&mut kit.desk, app::account::OfAccount { account })?;
        let wish = view.wishes.first().map(|wish| wish.id).unwrap_or_default();
        app::between::take_wish_back(&mut kit.desk, TakeWishBack { wish, pin: None }).map(drop)
    }),
    adds("save holidays", |kit| {
        let from = overview(&mut kit.desk, ())?.today + TimeDelta::days(100);
        let holidays = vec![Holiday { from, to: from }];
        app::between::save_holidays(&mut kit.desk, SaveHolidays { holidays }).map(drop)
    }),
    adds("save the reminders", |kit| {
        let wishes =
            ReminderWishes { off: [ReminderKind::LookIn].into(), ..ReminderWishes::default() };
        app::reminder::save_reminders(&mut kit.desk, SaveReminders { wishes }).map(drop)
    }),
    adds("save the calendar", |kit| {
        app::calendar::save(&mut kit.desk, SaveCalendar { account: None }).map(drop)
    }),
    adds("move the review", |kit| {
        let (child, by, reason) = (child(kit)?, guardian(kit)?, "We are away".to_owned());
        let to = overview(&mut kit.desk, ())?.today + TimeDelta::days(9);
        let input = MoveReview { child, by, to, reason, child_agrees: true, pin: None };
        app::between::move_review(&mut kit.desk, input).map(drop)
    }),
    adds("call a review", |kit| {
        let child = child(kit)?;
        app::between::call_review(&mut kit.desk, CallReview { child, by: child }).map(drop)
    }),
    adds("begin a review", |kit| begin(kit).map(drop)),
    adds("stop it", |kit| {
        let review = open_review(kit)?;
        app::review::stop_review(&mut kit.desk, OfReview { review }).map(drop)
    }),
    adds("begin another", |kit| begin(kit).map(drop)),
    adds("look back alone", |kit| {
        let review = open_review(kit)?;
        app::review::look_back_alone(&mut kit.desk, OfReview { review }).map(drop)
    }),
    adds("begin a pause", |kit| {
        let (account, by) = (account(kit)?, guardian(kit)?);
        let (freedoms, reason) = (vec!["messages".to_owned()], "For now".to_owned());
        let review = overview(&mut kit.desk, ())?.today + TimeDelta::days(5);
        let input = BeginPause { account, by, freedoms, reason, review };
        app::between::begin_pause(&mut kit.desk, input).map(drop)
    }),
    adds("note another bump", note_bump),
];

fn note_bump(kit: &mut Kit) -> Result<(), Fault> {
    let (child, account) = (child(kit)?, account(kit)?);
    let input = NoteBump {
        child,
        account: Some(account),
        playbook: "bullying".to_owned(),
        happened_on: overview(&mut kit.desk, ())?.today,
        what: "Mean words".to_owned(),
        helped: "We read them together.".to_owned(),
        change: String::new(),
        by: child,
    };
    app::between::note_bump(&mut kit.desk, input).map(drop)
}

pub(super) fn begin(kit: &mut Kit) -> Result<ReviewView, Fault> {
    let (child, guardian) = (child(kit)?, guardian(kit)?);
    app::review::begin_review(&mut kit.desk, BeginReview { child, guardian })
}

/// The review that is open.
pub(super) fn open_review(kit: &mut Kit) -> Result<Uuid, Fault> {
    let child = child(kit)?;
    let view = app::review::review(&mut kit.desk, app::gate::OfChild { child })?;
    Ok(view.open.map(|open| open.id).unwrap_or_default())
}
