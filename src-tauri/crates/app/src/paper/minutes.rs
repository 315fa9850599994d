use domain::account::Account;
use domain::between::{How, Wish};
use domain::family::Child;
use domain::freedom::{Cause, FreedomMove};
use domain::review::{Answer, Decision, Review, ReviewState, Voice};
use domain::walk::Walked;
use library::Library;
use paper::{Compared, Head, Minutes, Part, Said};
use uuid::Uuid;
use vault::{Tx, Which};

use super::lines::{fact, foot, part};
use super::log_book::{setting_name, value};
use super::words::Words;
use crate::account::network_name;
use crate::desk::{Desk, found, zone};
use crate::family::name_of;
use crate::fault::{ErrorCode, Fault};
use crate::own::Shelf;
use crate::review::{Since, compared, held, sentence, since};

/// The minutes of a review that both have held. Of every other one the answers stay covered.
pub(super) fn minutes(desk: &mut Desk, words: &Words, review: Uuid) -> Result<Minutes, Fault> {
    let today = desk.today();
    desk.read(|tx| {
        let review = found::<Review>(tx, review)?;
        if review.state != ReviewState::Held {
            return Err(ErrorCode::NotNow.into());
        }
        let child = found::<Child>(tx, review.child)?;
        let guardian = name_of(tx, review.guardian)?;
        let accounts = tx.of::<Account>("child", child.id)?;
        let decided = decided(tx, words, &review, &accounts)?;
        let day = review.ended_on.unwrap_or(review.begun_on);
        let both = words.list(&[child.name.clone(), guardian.clone()]);
        let remember = Some(review.decisions.minutes.clone()).filter(|text| !text.is_empty());
        let next = review.decisions.next.map_or_else(
            || words.say("paper-next-review-none"),
            |day| words.meeting(day, review.decisions.time),
        );
        Ok(Minutes {
            head: Head {
                title: words.with("paper-minutes-title", &[("name", &child.name)]),
                under: words.day_long(day),
                plate: None,
                foot: foot(words, today),
            },
            facts: vec![fact(words.say("paper-minutes-who"), both)],
            praise_heading: words.say("paper-minutes-praise"),
            praise: review.decisions.praise.clone(),
            answers_heading: words.say("paper-minutes-answers"),
            answers: answers(tx, words, &review, (&child, &guardian))?,
            parts: vec![
                happened(tx, words, &review)?,
                decided,
                part(words.say("paper-minutes-settings"), settings(tx, words, &review, &accounts)?),
                part(words.say("paper-minutes-remember"), remember.into_iter().collect()),
            ],
            next_review: fact(words.say("paper-next-review"), next),
        })
    })
}

/// Both answers to every question, in the order in which they were compared.
fn answers(
    tx: &Tx<'_>,
    words: &Words,
    review: &Review,
    (child, guardian): (&Child, &str),
) -> Result<Vec<Compared>, Fault> {
    let given = tx.of::<Answer>("review", review.id)?;
    let both = |question: &str| {
        let by = |voice| given.iter().any(|one| one.voice == voice && one.question == question);
        by(Voice::Child) && by(Voice::Guardian)
    };
    let all = compared(review, &given, &child.name).into_iter();
    let asked = |question: &str, voice: &str, name: &str| {
        let said = sentence(question, voice, &child.name);
        words.with("paper-minutes-ask", &[("name", name), ("words", &said)])
    };
    let all = all.filter(|one| both(&one.question)).map(|one| Compared {
        ask: [
            asked(&one.question, "child", &child.name),
            asked(&one.question, "guardian", guardian),
        ]
        .join("\n"),
        child: Said { name: child.name.clone(), answer: one.child },
        guardian: Said { name: guardian.to_owned(), answer: one.guardian },
    });
    Ok(all.collect())
}

/// What happened since the review before.
fn happened(tx: &Tx<'_>, words: &Words, review: &Review) -> Result<Part, Fault> {
    let last = tx.some(&held(review.child).made_before(review.id).last("ended_on", 1))?.pop();
    let Since { openings, look_ins, drive_alongs, bumps, day, .. } =
        since(tx, review.child, last.as_ref(), review)?;
    let zone = zone(tx)?;
    let mut lines = Vec::new();
    for opening in openings {
        let id =
            if opening.danger { "paper-minutes-opened-danger" } else { "paper-minutes-opened" };
        let at = words.moment(opening.at, zone);
        let values = [("at", at.as_str()), ("who", &opening.who), ("reason", &opening.reason)];
        lines.push(words.with(id, &values));
    }
    for look in look_ins {
        let id = match look.how {
            How::Together => "paper-minutes-look-in-together",
            How::Announced => "paper-minutes-look-in-announced",
        };
        let said = words.with(id, &[("day", &words.day(look.day)), ("who", &look.who)]);
        lines.push(below(said, look.note));
    }
    for drove in drive_alongs {
        let values = [("day", &*words.day(drove.day)), ("topic", &drove.name)];
        lines.push(below(words.with("paper-minutes-drive-along", &values), drove.note));
    }
    for bump in bumps {
        let day = words.day(bump.day);
        let values = [("day", day.as_str()), ("topic", &bump.name), ("what", &bump.what)];
        let said = words.with("paper-minutes-bump", &values);
        let more = |id: &str, text: Option<String>| {
            text.map(|text| words.with(id, &[("words", text.as_str())]))
        };
        let helped = more("paper-minutes-helped", bump.helped);
        lines.push(below(below(said, helped), more("paper-minutes-change", bump.change)));
    }
    let heading = if day.is_some() { "paper-minutes-since" } else { "paper-minutes-since-start" };
    Ok(part(words.say(heading), lines))
}

/// What moves, and what was said to the wishes.
fn decided(
    tx: &Tx<'_>,
    words: &Words,
    review: &Review,
    accounts: &[Account],
) -> Result<Part, Fault> {
    let library = Library::in_force();
    let mut lines = Vec::new();
    for account in accounts {
        let network = network_name(tx, &account.network)?;
        if let Some(stage) = review.decisions.stages.get(&account.id) {
            lines.push(stage_line(tx, words, (review, account), stage.decision, &network)?);
        }
        let Some(freedoms) = review.decisions.freedoms.get(&account.id) else { continue };
        let that_day = review.ended_on.unwrap_or(review.begun_on);
        let moves = Which::of("account", account.id).since("since", that_day);
        let moves = tx.some::<FreedomMove>(&moves)?;
        for (freedom, to) in freedoms {
            let say = |rest: &str| library.say(&format!("freedom.{freedom}.{rest}")).to_owned();
            let step = |step: u8| say(&format!("step.{step}.adult"));
            let (name, now) = (say("name"), step(*to));
            let moved = moves.iter().find(|one| {
                one.freedom == *freedom
                    && one.cause == Cause::Review
                    && Some(one.since) == review.ended_on
            });
            let from = moved.map(|moved| step(moved.from_step));
            let mut values = vec![("network", network.as_str()), ("freedom", &name), ("to", &now)];
            lines.push(match &from {
                Some(from) => {
                    values.push(("from", from));
                    words.with("paper-minutes-freedom", &values)
                }
                None => words.with("paper-minutes-freedom-to", &values),
            });
        }
    }
    for (wish, answer) in &review.decisions.wishes {
        let Some(wish) = tx.get::<Wish>(*wish)? else { continue };
        let wished = wish_words(&wish.words, wish.freedom.as_deref());
        let id = if answer.yes { "paper-minutes-wish-yes" } else { "paper-minutes-wish-not-yet" };
        lines.push(words.with(id, &[("wish", &wished), ("reason", &answer.reason)]));
    }
    if lines.is_empty() {
        lines.push(words.say("paper-minutes-same"));
    }
    Ok(part(words.say("paper-minutes-decided"), lines))
}

/// The decision about a stage, with the sentence of each where one was asked for.
fn stage_line(
    tx: &Tx<'_>,
    words: &Words,
    (review, account): (&Review, &Account),
    decision: Decision,
    network: &str,
) -> Result<String, Fault> {
    use domain::review::StageMove;
    use domain::stage::Stage;
    let moves = tx.of::<StageMove>("account", account.id)?;
    let moved = moves.into_iter().find(|moved| moved.review == review.id);
    let to = match moved.as_ref().map(|moved| moved.to_stage) {
        Some(Stage::Licence) => "licence",
        Some(Stage::Probation) => "probation",
        // With the licence the moves before it were erased.
        _ => "next",
    };
    let id = match decision {
        Decision::On => "paper-minutes-stage-on",
        Decision::Stay => "paper-minutes-stage-stay",
        Decision::Back => "paper-minutes-stage-back",
    };
    let line = words.with(id, &[("network", network), ("stage", to)]);
    let said = |name: String, text: Option<String>| {
        let text = text.filter(|text| !text.is_empty());
        text.map(|text| words.with("paper-fact", &[("label", &name), ("value", &text)]))
    };
    let Some(moved) = moved else { return Ok(line) };
    let child = said(name_of(tx, review.child)?, moved.child_words);
    let guardian = said(name_of(tx, review.guardian)?, moved.guardian_words);
    Ok(below(below(line, child), guardian))
}

/// The settings that were looked at on that day.
fn settings(
    tx: &Tx<'_>,
    words: &Words,
    review: &Review,
    accounts: &[Account],
) -> Result<Vec<String>, Fault> {
    let Some(day) = review.ended_on else { return Ok(Vec::new()) };
    let (mut lines, shelf) = (Vec::new(), Shelf::of(tx)?);
    for account in accounts {
        let network = network_name(tx, &account.network)?;
        let that_day = Which::of("account", account.id).is("walked_on", &day.to_string());
        for walked in tx.some::<Walked>(&that_day)? {
            let name = setting_name(&shelf, account, &walked);
            let now = value(words, &shelf, account, &walked);
            let values = [("network", network.as_str()), ("setting", &name), ("now", &now)];
            lines.push(words.with("paper-minutes-setting", &values));
        }
    }
    Ok(lines)
}

/// A wish in the child's words; the freedom's name where it was made without any.
pub(super) fn wish_words(words: &str, freedom: Option<&str>) -> String {
    match freedom {
        Some(freedom) if words.is_empty() => {
            Library::in_force().say(&format!("freedom.{freedom}.child")).to_owned()
        }
        _ => words.to_owned(),
    }
}

/// A line with another one below, where there is one.
pub(super) fn below(line: String, more: Option<String>) -> String {
    match more.filter(|more| !more.is_empty()) {
        Some(more) => format!("{line}\n{more}"),
        None => line,
    }
}
