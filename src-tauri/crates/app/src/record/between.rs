use domain::between::{Bump, DroveAlong, How, LookIn, MovedDate, Pause, Wish};
use library::Library;
use uuid::Uuid;
use vault::{Record, Tx};

use super::RecordKind;
use super::lines::{People, below, row};
use super::told::Told;
use crate::fault::Fault;

/// What happened between two reviews.
pub(super) fn of_row(
    tx: &Tx<'_>,
    people: &People,
    entity: &str,
    id: Uuid,
) -> Result<Option<Vec<Told>>, Fault> {
    match entity {
        LookIn::TABLE => row(tx, id, |look| Ok(vec![look_in(people, look)])),
        DroveAlong::TABLE => row(tx, id, |drove| Ok(vec![drive_along(people, drove)])),
        Bump::TABLE => row(tx, id, |noted| Ok(vec![bump(people, noted)])),
        Pause::TABLE => row(tx, id, |held| Ok(pause(people, held))),
        Wish::TABLE => row(tx, id, |wished| Ok(wish(people, wished))),
        MovedDate::TABLE => row(tx, id, |moved| Ok(vec![moved_date(people, moved)])),
        _ => Ok(None),
    }
}

fn look_in(people: &People, look: LookIn) -> Told {
    let what = match look.how {
        How::Together => "together",
        How::Announced => "announced",
    };
    let told = people.of_account(look.account, (RecordKind::LookIn, what), look.id, look.looked_on);
    told.by(people, look.guardian).text(look.note)
}

fn drive_along(people: &People, drove: DroveAlong) -> Told {
    let key = format!("drive_along.{}.name", drove.topic);
    let what = (RecordKind::DriveAlong, "done");
    let told = people.of_account(drove.account, what, drove.id, drove.done_on);
    told.about(Library::in_force().say(&key).to_owned(), [key]).text(drove.note)
}

fn bump(people: &People, bump: Bump) -> Told {
    let what = (RecordKind::Bump, "noted");
    let told = match bump.account {
        Some(account) => people.of_account(account, what, bump.id, bump.happened_on),
        None => people.of_child(bump.child, what, bump.id, bump.happened_on),
    };
    let key = format!("playbook.{}.name", bump.playbook);
    told.by(people, bump.by).about(people.say(&key, bump.child), [key]).text(below([
        Some(bump.what),
        bump.helped,
        bump.change,
    ]))
}

fn pause(people: &People, pause: Pause) -> Vec<Told> {
    let kind = RecordKind::Pause;
    let names = pause.freedoms.keys().map(|id| freedom(id)).collect::<Vec<_>>().join(", ");
    let keys: Vec<_> = pause.freedoms.keys().map(|id| freedom_key(id)).collect();
    let began = people.of_account(pause.account, (kind, "began"), pause.id, pause.began_on);
    let began = began.by(people, pause.by).about(names.clone(), keys.clone());
    let ended = pause.ended_on.map(|day| {
        let ended = people.of_account(pause.account, (kind, "ended"), pause.id, day);
        ended.about(names, keys)
    });
    [began.text(Some(pause.reason))].into_iter().chain(ended).collect()
}

fn wish(people: &People, wish: Wish) -> Vec<Told> {
    let kind = RecordKind::Wish;
    let about = |told: Told| match &wish.freedom {
        Some(id) => told.about(freedom(id), [freedom_key(id)]),
        None => told,
    };
    let wished = people.of_account(wish.account, (kind, "wished"), wish.id, wish.wished_on);
    let child = wished.line.child;
    let wished = child.into_iter().fold(about(wished), |told, child| told.by(people, child));
    let answered = wish.answer.as_ref().zip(wish.answered_on).map(|(answer, day)| {
        let what = (kind, if answer.yes { "yes" } else { "not_yet" });
        let answered = people.of_account(wish.account, what, wish.id, day);
        about(answered).text(below([Some(answer.reason.clone())]))
    });
    [wished.text(below([Some(wish.words.clone())]))].into_iter().chain(answered).collect()
}

fn moved_date(people: &People, moved: MovedDate) -> Told {
    let what = (RecordKind::Date, "moved");
    let told = people.of_child(moved.child, what, moved.id, moved.moved_on);
    told.by(people, moved.by).value(moved.to_day.to_string()).text(below([Some(moved.reason)]))
}

fn freedom_key(id: &str) -> String {
    format!("freedom.{id}.name")
}

fn freedom(id: &str) -> String {
    Library::in_force().say(&freedom_key(id)).to_owned()
}
