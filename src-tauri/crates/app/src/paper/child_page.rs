use domain::account::Account;
use domain::agreement::Terms;
use domain::between::How;
use domain::family::Child;
use domain::stage::Stage;
use paper::{ChildAccount, ChildPage, Fact, Freedoms, Head, Part, Road, StepRow, Stop, StopPlace};
use uuid::Uuid;

use super::lines::{
    Wording, conditions, fact, foot, freedoms, lines, looking_in, part, rules, table,
};
use super::minutes::{below, wish_words};
use super::words::Words;
use crate::account::{self, AccountView, LogLine, account_view, network_name};
use crate::agreement::in_force;
use crate::between::bumps;
use crate::desk::{Desk, found, zone};
use crate::fault::Fault;
use crate::review::day_of;

/// The newest of each that a page has room for; the record has them all.
const MOST: usize = 12;

/// What the grown-ups see about a child here, in the child's words.
pub(super) fn child_page(desk: &mut Desk, words: &Words, child: Uuid) -> Result<ChildPage, Fault> {
    let today = desk.today();
    let (child, all, day, parts) = desk.read(|tx| {
        let child = found::<Child>(tx, child)?;
        let all = tx.of::<Account>("child", child.id)?;
        let lessons = crate::lesson::lines(tx, child.id)?.into_iter();
        let lessons = lessons.filter(|lesson| !lesson.for_guardians);
        let lessons = lessons.filter_map(|lesson| Some((lesson.done_on?, lesson.child_title)));
        let bumps = bumps(tx, child.id)?.into_iter();
        let bumps = bumps.map(|bump| (bump.day, below(bump.name, Some(bump.what))));
        let parts = vec![
            part(words.say("paper-child-lessons"), dated(words, lessons)),
            part(words.say("paper-child-bumps"), dated(words, bumps.take(MOST))),
        ];
        let day = day_of(tx, child.id)?;
        Ok((child, all, day, parts))
    })?;
    let accounts = all
        .iter()
        .map(|account| of_account(desk, words, &child, account))
        .collect::<Result<Vec<_>, Fault>>()?;
    let time = all.iter().find(|one| one.next_review == day).and_then(|one| one.review_time);
    let next = match day {
        Some(day) => words.meeting(day, time),
        None => words.say("paper-next-review-none"),
    };
    Ok(ChildPage {
        head: Head {
            title: words.with("paper-child-title", &[("name", &child.name)]),
            under: words.say("paper-child-under"),
            plate: None,
            foot: foot(words, today),
        },
        about: vec![words.say("paper-child-about-tell"), words.say("paper-child-about-ask")],
        next_review: fact(words.say("paper-next-review"), next),
        accounts,
        parts,
    })
}

fn of_account(
    desk: &mut Desk,
    words: &Words,
    child: &Child,
    account: &Account,
) -> Result<ChildAccount, Fault> {
    let view = account_view(desk, account.id)?;
    let (terms, zone) =
        desk.read(|tx| Ok((in_force(tx, account.id)?.map(|agreed| agreed.terms), zone(tx)?)))?;
    let network = desk.read(|tx| network_name(tx, &account.network))?;
    let plate = words.plate(account.stage);
    let values = [("network", network.as_str()), ("stage", plate.name.as_str())];
    let heading = words.with("paper-child-account", &values);
    let under_way = !matches!(account.stage, Stage::Licence | Stage::NotYet);
    let terms = terms.filter(|_| under_way);
    Ok(ChildAccount {
        heading,
        plate: Some(plate),
        road: under_way.then(|| road(words, &view)),
        facts: facts(words, &view, terms.as_ref()),
        freedoms: match &terms {
            Some(_) => with_caps(words, freedoms(&view.freedoms, Wording::Child)),
            None => Freedoms::default(),
        },
        parts: match &terms {
            Some(terms) => [agreed(words, child, terms), happened(words, &view, zone)].concat(),
            None => Vec::new(),
        },
    })
}

/// The freedoms with their caps, where one is further than today's step.
fn with_caps(words: &Words, rows: Vec<StepRow>) -> Freedoms {
    let further = rows.iter().any(|row| row.cap != row.today);
    Freedoms {
        cap: if further { words.say("paper-cap") } else { String::new() },
        ..table(words, ("paper-freedoms", "paper-today"), rows)
    }
}

/// Where the account stands, and how the grown-ups look in.
fn facts(words: &Words, view: &AccountView, terms: Option<&Terms>) -> Vec<Fact> {
    let since =
        if view.stage == Stage::Licence { "paper-child-licence" } else { "paper-child-since" };
    let mut facts = vec![fact(words.say(since), words.day(view.stage_since))];
    let mut dated = |id: &str, day: Option<chrono::NaiveDate>| {
        facts.extend(day.map(|day| fact(words.say(id), words.day(day))));
    };
    dated("paper-child-look-again", view.look_again.filter(|_| view.stage == Stage::NotYet));
    dated("paper-child-longest", view.longest_on);
    dated("paper-child-look-in-next", view.look_in_due);
    dated("paper-child-pause", view.pause.as_ref().map(|pause| pause.until));
    if let Some(terms) = terms {
        facts.extend(looking_in(words, terms, &view.freedoms));
    }
    facts
}

/// The road, as stops and as one sentence.
fn road(words: &Words, view: &AccountView) -> Road {
    let stops = view.road.iter().map(|stop| {
        let about = stop
            .about
            .map(|day| words.with("paper-child-about-month", &[("month", &words.month(day))]));
        let latest = stop
            .at_the_latest
            .map(|day| words.with("paper-child-latest", &[("month", &words.month(day))]));
        let (place, when) = match stop.place {
            account::StopPlace::Behind => (StopPlace::Behind, words.say("paper-child-behind")),
            account::StopPlace::Here => (StopPlace::Here, words.say("paper-child-here")),
            account::StopPlace::Ahead => {
                (StopPlace::Ahead, below(about.unwrap_or_default(), latest))
            }
        };
        Stop { plate: words.plate(stop.stage), place, when }
    });
    let stops: Vec<_> = stops.collect();
    let said = stops.iter().map(|stop| {
        let id = match stop.place {
            StopPlace::Behind => "paper-child-stop-behind",
            StopPlace::Here => "paper-child-stop-here",
            StopPlace::Ahead => "paper-child-stop-ahead",
        };
        let line = words.with(id, &[("stage", &stop.plate.name)]);
        let when = Some(stop.when.replace('\n', ", ")).filter(|_| stop.place == StopPlace::Ahead);
        match when.filter(|when| !when.is_empty()) {
            Some(when) => format!("{line}, {when}"),
            None => line,
        }
    });
    let alt = said.collect::<Vec<_>>().join(". ");
    Road { alt, stops }
}

/// What was agreed, in the child's words.
fn agreed(words: &Words, child: &Child, terms: &Terms) -> Vec<Part> {
    let said = |heading: &str, kind, list: Vec<_>| {
        part(words.say(heading), lines(words, (kind, Wording::Child), child, list.into_iter()))
    };
    vec![
        said("paper-rules", "rule", rules(terms, false).collect()),
        part(
            words.with("paper-clauses", &[("name", &child.name)]),
            terms.clauses.iter().map(|clause| clause.text.clone()).collect(),
        ),
        said("paper-promises", "promise", terms.promises.iter().collect()),
        said("paper-consequences", "consequence", terms.consequences.iter().collect()),
        part(words.say("paper-conditions"), conditions(words, &terms.conditions)),
    ]
}

/// Openings, look-ins, drive-alongs and wishes, newest first.
fn happened(words: &Words, view: &AccountView, zone: chrono_tz::Tz) -> Vec<Part> {
    let openings = view.log.iter().filter_map(|line| match line {
        LogLine::Opened { at, who, reason, danger } => {
            let id = if *danger { "paper-minutes-opened-danger" } else { "paper-minutes-opened" };
            let at = words.moment(*at, zone);
            Some(words.with(id, &[("at", &at), ("who", who), ("reason", reason)]))
        }
        _ => None,
    });
    let look_ins = view.look_ins.iter().take(MOST).map(|look| {
        let id = match look.how {
            How::Together => "paper-minutes-look-in-together",
            How::Announced => "paper-minutes-look-in-announced",
        };
        let line = words.with(id, &[("day", &words.day(look.day)), ("who", &look.who)]);
        below(line, look.note.clone())
    });
    let drives = view.drive_alongs.iter().take(MOST);
    let drives = drives.map(|drove| (drove.day, below(drove.name.clone(), drove.note.clone())));
    let wishes = view.wishes.iter().take(MOST).map(|wish| {
        let wished = wish_words(&wish.words, wish.freedom.as_deref());
        match &wish.answer {
            Some(answer) => {
                let id =
                    if answer.yes { "paper-child-wish-yes" } else { "paper-child-wish-not-yet" };
                words.with(id, &[("wish", &wished), ("reason", &answer.reason)])
            }
            None => words.with("paper-child-wish-waits", &[("wish", &wished)]),
        }
    });
    vec![
        part(words.say("paper-child-openings"), openings.collect()),
        part(words.say("paper-child-look-ins"), look_ins.collect()),
        part(words.say("paper-child-drives"), dated(words, drives)),
        part(words.say("paper-child-wishes"), wishes.collect()),
    ]
}

fn dated(words: &Words, lines: impl Iterator<Item = (chrono::NaiveDate, String)>) -> Vec<String> {
    let said = |(day, text): (chrono::NaiveDate, String)| {
        words.with("paper-dated", &[("day", &words.day(day)), ("words", &text)])
    };
    lines.map(said).collect()
}
