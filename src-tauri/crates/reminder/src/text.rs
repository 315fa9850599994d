//! What a notification says.

use chrono::{DateTime, Days, TimeDelta, Utc};
use chrono_tz::Tz;
use schedule::{Item, Kind};

use crate::words::Words;

/// Less than this is not worth a word.
const ON_TIME: TimeDelta = TimeDelta::minutes(5);

/// The two lines of a notification.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Text {
    pub(crate) title: String,
    pub(crate) body: String,
}

/// The words for what is shown in one notification; `late` is how long the oldest of them has waited.
pub(crate) fn text(
    words: &Words,
    items: &[Item],
    late: TimeDelta,
    now: DateTime<Utc>,
    zone: Tz,
) -> Text {
    match items {
        [item] => {
            Text { title: words.say(title(item.kind)), body: body(words, item, late, now, zone) }
        }
        _ => Text {
            title: words.count("reminder-several", i64::try_from(items.len()).unwrap_or(i64::MAX)),
            body: lateness(words, "reminder-oldest", late)
                .unwrap_or_else(|| words.say("reminder-open-several")),
        },
    }
}

/// The notification that shows that reminders work.
pub(crate) fn trial(words: &Words) -> Text {
    Text { title: words.say("reminder-test"), body: words.say("reminder-test-what") }
}

fn body(words: &Words, item: &Item, late: TimeDelta, now: DateTime<Utc>, zone: Tz) -> String {
    if item.kind == Kind::DayBefore {
        // Seen a day late, "tomorrow" would be wrong.
        let today = now.with_timezone(&zone).date_naive();
        return match item.day.checked_add_days(Days::new(1)) {
            Some(day) if today < day => words.say("reminder-is-tomorrow"),
            Some(day) if today == day => words.say("reminder-is-today"),
            _ => words.say("reminder-open"),
        };
    }
    let itself = matches!(item.kind, Kind::Overdue | Kind::BeforeLapse | Kind::Lapsed);
    let id = if itself { "reminder-itself-late" } else { "reminder-late" };
    lateness(words, id, late).unwrap_or_else(|| words.say("reminder-open"))
}

fn lateness(words: &Words, id: &str, late: TimeDelta) -> Option<String> {
    let (unit, count) = match late {
        late if late < ON_TIME => return None,
        late if late < TimeDelta::hours(1) => ("minutes", late.num_minutes()),
        late if late < TimeDelta::days(2) => ("hours", late.num_hours()),
        late => ("days", late.num_days()),
    };
    Some(words.count(&format!("{id}-{unit}"), count))
}

fn title(kind: Kind) -> &'static str {
    match kind {
        Kind::DayBefore => "reminder-day-before",
        Kind::Due => "reminder-due",
        Kind::Overdue => "reminder-overdue",
        Kind::BeforeLapse => "reminder-before-lapse",
        Kind::Lapsed => "reminder-lapsed",
        Kind::LookIn => "reminder-look-in",
        Kind::DriveAlong => "reminder-drive-along",
        Kind::EnvelopeEnd => "reminder-envelope-end",
        Kind::StageEnd => "reminder-stage-end",
        Kind::Settings => "reminder-settings",
        Kind::Library => "reminder-library",
        Kind::Backup => "reminder-backup",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use uuid::Uuid;

    fn item(kind: Kind) -> Item {
        Item {
            id: Uuid::nil(),
            about: Uuid::nil(),
            kind,
            day: "2026-06-01".parse().unwrap(),
            time: "18:00:00".parse().unwrap(),
        }
    }

    fn said(kinds: &[Kind], late: TimeDelta) -> Text {
        let items: Vec<Item> = kinds.iter().copied().map(item).collect();
        let zone = Tz::Europe__London;
        text(&Words::english(), &items, late, items[0].instant(zone) + late, zone)
    }

    #[test]
    fn every_kind_has_its_words() {
        for kind in Kind::ALL {
            for minutes in [0, 6, 90, 5000] {
                let text = said(&[kind], TimeDelta::minutes(minutes));
                let all = format!("{} {}", text.title, text.body);
                assert!(!all.contains(['[', '{', '$']), "{all}");
            }
        }
    }

    #[test]
    fn one_on_time_and_one_three_hours_late() {
        assert_eq!(said(&[Kind::Due], TimeDelta::zero()).title, "A check-in is due");
        let late = said(&[Kind::Due], TimeDelta::minutes(185));
        assert_eq!(late.body, "It was due 3 hours ago.");
        let late = said(&[Kind::Overdue], TimeDelta::minutes(61));
        assert_eq!(late.body, "This reminder comes one hour late.");
    }

    #[test]
    fn several_are_counted() {
        let text = said(&[Kind::Due, Kind::Backup], TimeDelta::zero());
        assert_eq!(text.title, "Two things are waiting");
        let text = said(&[Kind::Due; 14], TimeDelta::days(3));
        assert_eq!(text.title, "14 things are waiting");
        assert_eq!(text.body, "The oldest has waited for 3 days.");
    }

    #[test]
    fn tomorrow_is_no_longer_said_on_the_day_itself() {
        let body = |hours| said(&[Kind::DayBefore], TimeDelta::hours(hours)).body;
        assert_eq!(body(1), "It is tomorrow.");
        assert_eq!(body(10), "It is today.");
        assert_eq!(body(40), "Open Passenger Seat when it suits you both.");
    }
}
