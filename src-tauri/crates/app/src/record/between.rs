use domain::between::{Bump, DroveAlong, How, LookIn, MovedDate, Pause, Wish};
use library::Library;
use vault::Tx;

use super::lines::{People, below};
use super::{RecordKind, RecordLine};
use crate::fault::Fault;

/// What happened between two reviews.
pub(super) fn lines(tx: &Tx<'_>, people: &People) -> Result<Vec<RecordLine>, Fault> {
    let library = Library::in_force();
    let mut lines = Vec::new();
    for look in tx.all::<LookIn>()? {
        let what = match look.how {
            How::Together => "together",
            How::Announced => "announced",
        };
        lines.push(RecordLine {
            who: people.name(look.guardian),
            text: look.note,
            ..people.of_account(look.account, (RecordKind::LookIn, what), look.id, look.looked_on)
        });
    }
    for drove in tx.all::<DroveAlong>()? {
        let key = format!("drive_along.{}.name", drove.topic);
        let what = (RecordKind::DriveAlong, "done");
        lines.push(RecordLine {
            about: Some(library.say(&key).to_owned()),
            text: drove.note,
            ..people.of_account(drove.account, what, drove.id, drove.done_on)
        });
    }
    for bump in tx.all::<Bump>()? {
        let what = (RecordKind::Bump, "noted");
        let line = match bump.account {
            Some(account) => people.of_account(account, what, bump.id, bump.happened_on),
            None => people.of_child(bump.child, what, bump.id, bump.happened_on),
        };
        lines.push(RecordLine {
            who: people.name(bump.by),
            about: Some(people.say(&format!("playbook.{}.name", bump.playbook), bump.child)),
            text: below([Some(bump.what), bump.helped, bump.change]),
            ..line
        });
    }
    for pause in tx.all::<Pause>()? {
        let kind = RecordKind::Pause;
        let names = pause.freedoms.keys().map(|id| freedom(id)).collect::<Vec<_>>().join(", ");
        lines.push(RecordLine {
            who: people.name(pause.by),
            about: Some(names.clone()),
            text: Some(pause.reason),
            ..people.of_account(pause.account, (kind, "began"), pause.id, pause.began_on)
        });
        if let Some(day) = pause.ended_on {
            lines.push(RecordLine {
                about: Some(names),
                ..people.of_account(pause.account, (kind, "ended"), pause.id, day)
            });
        }
    }
    for wish in tx.all::<Wish>()? {
        let kind = RecordKind::Wish;
        let about = wish.freedom.as_deref().map(freedom);
        let wished = people.of_account(wish.account, (kind, "wished"), wish.id, wish.wished_on);
        lines.push(RecordLine {
            who: wished.child_name.clone(),
            about: about.clone(),
            text: below([Some(wish.words)]),
            ..wished
        });
        if let (Some(answer), Some(day)) = (wish.answer, wish.answered_on) {
            let what = (kind, if answer.yes { "yes" } else { "not_yet" });
            lines.push(RecordLine {
                about,
                text: below([Some(answer.reason)]),
                ..people.of_account(wish.account, what, wish.id, day)
            });
        }
    }
    for moved in tx.all::<MovedDate>()? {
        let what = (RecordKind::Date, "moved");
        lines.push(RecordLine {
            who: people.name(moved.by),
            about: Some(moved.to_day.to_string()),
            text: below([Some(moved.reason)]),
            ..people.of_child(moved.child, what, moved.id, moved.moved_on)
        });
    }
    Ok(lines)
}

fn freedom(id: &str) -> String {
    Library::in_force().say(&format!("freedom.{id}.name")).to_owned()
}
