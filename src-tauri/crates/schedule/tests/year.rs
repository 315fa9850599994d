//! A year in seconds: never lost, never twice, never a flood, whatever the clock and the computer do.
#![allow(clippy::unwrap_used, clippy::panic, reason = "what cannot be set up fails the test")]

mod computer;

use chrono::{NaiveTime, TimeDelta};
use chrono_tz::Tz;
use computer::{Computer, daily, day, item};
use proptest::prelude::*;
use schedule::{Item, Kind, PutOff, Quiet, Wishes};

const ZONES: [Tz; 4] =
    [Tz::Europe__London, Tz::America__New_York, Tz::Australia__Sydney, Tz::Australia__Lord_Howe];

fn time(text: &str) -> NaiveTime {
    text.parse().unwrap()
}

#[test]
fn six_in_the_evening_is_six_in_the_evening_all_year() {
    for zone in ZONES {
        let items = daily(&["18:00:00", "01:45:00", "02:15:00"], 365);
        let mut computer = Computer::new(items.clone(), Wishes::default(), zone);
        computer.run_for(TimeDelta::days(370));
        let mut odd = 0;
        for item in &items {
            let [shown] = computer.times(item)[..] else { panic!("{zone}: {item:?} not once") };
            let late = shown - item.instant(zone);
            assert!(
                (TimeDelta::zero()..=TimeDelta::seconds(60)).contains(&late),
                "{zone} {item:?}"
            );
            let local = shown.with_timezone(&zone).naive_local();
            let off = local - item.day.and_time(item.time);
            odd += usize::from(off > TimeDelta::seconds(60));
            assert!(off >= TimeDelta::zero() && off <= TimeDelta::minutes(60), "{zone} {item:?}");
        }
        assert!(odd <= 2, "{zone}: only a time that the clocks leave out is moved, not {odd}");
    }
}

#[test]
fn after_a_move_the_evening_is_the_evening_there() {
    let items = daily(&["18:00:00"], 4);
    let mut computer = Computer::new(items.clone(), Wishes::default(), Tz::Europe__London);
    computer.run_for(TimeDelta::hours(36));
    computer.zone = Tz::Australia__Sydney;
    computer.run_for(TimeDelta::days(4));
    computer.zone = Tz::America__New_York;
    computer.run_for(TimeDelta::days(4));
    for (item, zone) in
        items.iter().zip([Tz::Europe__London].into_iter().chain([Tz::Australia__Sydney; 3]))
    {
        let [shown] = computer.times(item)[..] else { panic!("{item:?} not once") };
        let late = shown - item.instant(zone);
        assert!(late < TimeDelta::hours(1), "{item:?} {late}");
    }
}

#[test]
fn a_clock_set_back_shows_nothing_twice_and_one_set_ahead_loses_nothing() {
    for jump in [-3, 3] {
        for zone in ZONES {
            let items = daily(&["00:30:00", "09:00:00", "10:00:00", "18:00:00"], 30);
            let mut computer = Computer::new(items.clone(), Wishes::default(), zone);
            for _ in 0..30 {
                computer.run_for(TimeDelta::minutes(11 * 60 + 7));
                computer.jump(TimeDelta::hours(jump));
                computer.run_for(TimeDelta::minutes(12 * 60 + 31));
                computer.jump(TimeDelta::hours(-jump));
            }
            computer.run_for(TimeDelta::days(3));
            assert!(items.iter().all(|item| computer.times(item).len() == 1), "{zone} {jump}");
        }
    }
}

#[test]
fn after_three_weeks_of_sleep_one_notification_tells_of_all() {
    let items = daily(&["09:00:00", "18:00:00"], 21);
    let mut computer = Computer::new(items.clone(), Wishes::default(), Tz::Europe__London);
    computer.sleep(TimeDelta::days(30));
    computer.run_for(TimeDelta::days(1));
    assert_eq!(computer.notifications(), 1);
    assert!(items.iter().all(|item| computer.times(item).len() == 1));
}

#[derive(Debug, Clone)]
enum Event {
    Awake(i64),
    Asleep(i64),
    Jump(i64),
    Move(usize),
    /// The program is killed after its next notification, before that is written down.
    Kill,
    PutOff(PutOff),
}

fn events() -> impl Strategy<Value = Vec<Event>> {
    let one = prop_oneof![
        4 => (1_i64..9000).prop_map(Event::Awake),
        2 => (1_i64..30_000).prop_map(Event::Asleep),
        1 => (-180_i64..=180).prop_map(Event::Jump),
        1 => (0..ZONES.len()).prop_map(Event::Move),
        1 => Just(Event::Kill),
        2 => prop_oneof![Just(PutOff::Later), Just(PutOff::Tomorrow), Just(PutOff::Weekend)]
            .prop_map(Event::PutOff),
    ];
    prop::collection::vec(one, 1..60)
}

fn items() -> impl Strategy<Value = Vec<Item>> {
    let one = (0_u64..365, 0_u32..24 * 60, 0..Kind::ALL.len());
    prop::collection::vec(one, 1..40).prop_map(|found| {
        let made = found.into_iter().zip(1_u128..).map(|((days, minute, kind), id)| {
            let time = NaiveTime::from_num_seconds_from_midnight_opt(minute * 60, 0).unwrap();
            item(id, Kind::ALL[kind], day(days), time)
        });
        made.collect()
    })
}

fn quiet() -> impl Strategy<Value = Option<Quiet>> {
    prop_oneof![
        Just(None),
        Just(Some(Quiet { from: time("21:00:00"), to: time("07:00:00") })),
        Just(Some(Quiet { from: time("12:00:00"), to: time("14:30:00") })),
        Just(Some(Quiet { from: time("01:30:00"), to: time("02:30:00") })),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(128))]

    #[test]
    fn whatever_happens_each_reminder_is_seen_and_none_twice(
        items in items(),
        quiet in quiet(),
        start in 0..ZONES.len(),
        events in events(),
    ) {
        let wishes = Wishes { quiet, ..Wishes::default() };
        let mut computer = Computer::new(items.clone(), wishes, ZONES[start]);
        for event in events {
            match event {
                Event::Awake(minutes) => computer.run_for(TimeDelta::minutes(minutes)),
                Event::Asleep(minutes) => computer.sleep(TimeDelta::minutes(minutes)),
                Event::Jump(minutes) => computer.jump(TimeDelta::minutes(minutes)),
                Event::Move(zone) => computer.zone = ZONES[zone],
                Event::Kill => computer.kill_at_next = true,
                Event::PutOff(put_off) => computer.put_off(put_off),
            }
        }
        computer.kill_at_next = false;
        computer.run_for(TimeDelta::days(400));
        for item in &items {
            let seen = computer.times(item).len();
            let asked_for = 1 + computer.put_off_times(item);
            let kills = computer.kills_of(item);
            prop_assert!(
                (asked_for..=asked_for + kills).contains(&seen),
                "{item:?}: seen {seen} times, asked for {asked_for}, killed {kills} times"
            );
        }
        prop_assert!(computer.was_quiet_when_asked());
    }
}
