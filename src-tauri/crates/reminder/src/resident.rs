//! The program as it stays and reminds.

use std::process::ExitCode;
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::time::{Duration, Instant};

use chrono::{DateTime, Utc};
use schedule::{
    Answer, FileError, Item, Ledger, PutOff, Schedule, Status, Trouble, Until, latest, plan,
};

use crate::arguments::Arguments;
use crate::desk::{self, Asks, Response, Shown};
use crate::start::Started;
use crate::text::text;
use crate::trial::PATIENCE;
use crate::wakes::{Event, Watches};
use crate::words::Words;

/// It wakes at most twice a minute…
const SOONEST: Duration = Duration::from_secs(30);

/// …and at least once: the wall clock is the truth, and a sleeping computer stops every timer.
const LATEST: Duration = Duration::from_secs(60);

/// So many looks in a row without a bus that was there before mean that the session is over.
const SESSION_OVER: u32 = 4;

/// A notification on the screen that nobody has answered.
struct OnScreen {
    turn: u64,
    items: Vec<Item>,
    shown: Shown,
}

/// A notification that the desktop has not confirmed yet.
struct OnTheWay {
    turn: u64,
    /// What is new in it.
    show: Vec<Item>,
    passed: Vec<Item>,
    /// All that it tells of.
    items: Vec<Item>,
    since: Instant,
}

pub(crate) struct Resident {
    arguments: Arguments,
    words: Words,
    /// What was shown. In memory it is right even when the disk is full.
    ledger: Ledger,
    trouble: Option<Trouble>,
    on_screen: Option<OnScreen>,
    on_the_way: Option<OnTheWay>,
    turns: u64,
    started: Started,
    had_bus: bool,
    looks_without_bus: u32,
    events: Sender<Event>,
    heard: Receiver<Event>,
}

impl Resident {
    pub(crate) fn new(arguments: Arguments) -> Self {
        let (events, heard) = channel();
        // A damaged one is begun anew: to be shown once more is better than never.
        let ledger = Ledger::read(&arguments.folder).unwrap_or_default();
        let trouble = Status::read(&arguments.folder).ok().and_then(|status| status.trouble);
        Self {
            arguments,
            words: Words::english(),
            ledger,
            trouble,
            on_screen: None,
            on_the_way: None,
            turns: 0,
            started: Started::default(),
            had_bus: false,
            looks_without_bus: 0,
            events,
            heard,
        }
    }

    /// Stays until the session is over.
    pub(crate) fn stay(mut self) -> ExitCode {
        let mut watches = Watches::default();
        loop {
            watches.keep(&self.events);
            let wake = Instant::now() + self.look();
            loop {
                match self.heard.recv_timeout(wake.saturating_duration_since(Instant::now())) {
                    Ok(Event::Wake) | Err(RecvTimeoutError::Timeout) => break,
                    Ok(event) => self.hear(event),
                    // Cannot be: this program holds a sender itself.
                    Err(RecvTimeoutError::Disconnected) => return ExitCode::FAILURE,
                }
            }
            if self.looks_without_bus >= SESSION_OVER {
                return ExitCode::SUCCESS;
            }
        }
    }

    /// Shows what is due, once.
    pub(crate) fn once(mut self) -> ExitCode {
        self.look();
        while self.on_the_way.is_some() {
            match self.heard.recv_timeout(PATIENCE) {
                Ok(event) => self.hear(event),
                Err(_) => {
                    self.tell(Some(Trouble::NoService));
                    break;
                }
            }
        }
        if self.trouble.is_none() { ExitCode::SUCCESS } else { ExitCode::FAILURE }
    }

    /// Reads the schedule and the clock afresh, shows what is due, and says how long to sleep.
    fn look(&mut self) -> Duration {
        self.started.collect();
        let now = self.arguments.clock.now();
        let schedule = match Schedule::read(&self.arguments.folder) {
            Ok(schedule) => schedule,
            // The app has not written one yet.
            Err(FileError::Missing) => return LATEST,
            Err(_) => {
                self.tell(Some(Trouble::Schedule));
                return LATEST;
            }
        };
        if self.trouble == Some(Trouble::Schedule) {
            self.tell(None);
        }
        if self.ledger.drop_others(&schedule) {
            self.keep_ledger();
        }
        self.drop_from_screen(&schedule);
        if let Some(on_the_way) = &self.on_the_way {
            // It may still be shown: a second one now could be one too many.
            if on_the_way.since.elapsed() > PATIENCE {
                self.tell(Some(Trouble::NoService));
            }
            return SOONEST;
        }
        let zone = self.arguments.clock.zone();
        let plan = plan(&schedule, &self.ledger, now, zone);
        if !plan.show.is_empty() {
            let mut items: Vec<Item> =
                self.on_screen.iter().flat_map(|on_screen| on_screen.items.clone()).collect();
            items.retain(|item| schedule.items.contains(item) && !plan.show.contains(item));
            items.extend(plan.show.iter().cloned());
            let items = latest(&items);
            let text = text(&self.words, &items, plan.late, now, zone);
            self.turns += 1;
            let turn = self.turns;
            desk::show(turn, &self.words, &text, Asks::ForAnswer, &self.events);
            let (show, passed) = (plan.show, plan.passed);
            let since = Instant::now();
            self.on_the_way = Some(OnTheWay { turn, show, passed, items, since });
        }
        if self.trouble.is_some() || self.looks_without_bus > 0 {
            return SOONEST;
        }
        plan.next.map_or(LATEST, |next| wait(now, next))
    }

    fn hear(&mut self, event: Event) {
        match event {
            Event::Wake => {}
            Event::Bus => {
                self.had_bus = true;
                self.looks_without_bus = 0;
            }
            Event::NoBus => self.looks_without_bus += u32::from(self.had_bus),
            Event::Shown { turn, shown } => self.shown(turn, shown),
            Event::Answered { turn, response } => self.answered(turn, response),
        }
    }

    fn shown(&mut self, turn: u64, shown: Option<Shown>) {
        let Some(on_the_way) = self.on_the_way.take_if(|on_the_way| on_the_way.turn == turn) else {
            return;
        };
        let Some(shown) = shown else {
            self.tell(Some(Trouble::NoService));
            return;
        };
        let now = self.arguments.clock.now();
        self.ledger.show(&on_the_way.show, now);
        self.ledger.show(&on_the_way.passed, now);
        let on_screen = OnScreen { turn, items: on_the_way.items, shown };
        if let Some(before) = self.on_screen.replace(on_screen) {
            before.shown.close();
        }
        self.tell(None);
        self.keep_ledger();
    }

    fn answered(&mut self, turn: u64, response: Response) {
        let answered = self.on_screen.take_if(|on_screen| on_screen.turn == turn);
        let Some(OnScreen { items, .. }) = answered else { return };
        let put_off = match response {
            Response::Gone => return,
            Response::Closed => {
                self.ledger.answer(&items, Answer::Closed, None);
                None
            }
            Response::Start => self.start(&items),
            Response::Later => Some(PutOff::Later),
            Response::Tomorrow => Some(PutOff::Tomorrow),
            Response::Weekend => Some(PutOff::Weekend),
        };
        if let Some(put_off) = put_off {
            let until = self.until(put_off);
            self.ledger.answer(&items, Answer::PutOff, Some(until));
        }
        self.keep_ledger();
    }

    /// Opens the app; when that fails, the reminder comes back later.
    fn start(&mut self, items: &[Item]) -> Option<PutOff> {
        let Arguments { program, folder, .. } = &self.arguments;
        match self.started.start(program, folder, items) {
            Ok(()) => {
                self.ledger.answer(items, Answer::Started, None);
                None
            }
            Err(_) => {
                self.tell(Some(Trouble::NoProgram));
                Some(PutOff::Later)
            }
        }
    }

    fn until(&self, put_off: PutOff) -> Until {
        put_off.until(self.arguments.clock.now(), self.arguments.clock.zone())
    }

    /// Takes the notification away once nothing that it tells of is waiting any more.
    fn drop_from_screen(&mut self, schedule: &Schedule) {
        let over = |on_screen: &mut OnScreen| {
            !on_screen.items.iter().any(|item| schedule.items.contains(item))
        };
        if let Some(over) = self.on_screen.take_if(over) {
            over.shown.close();
        }
    }

    fn keep_ledger(&mut self) {
        if self.ledger.write(&self.arguments.folder).is_err() {
            self.tell(Some(Trouble::Disk));
        }
    }

    /// Tells the app how it goes: each change of trouble, and each good show.
    fn tell(&mut self, trouble: Option<Trouble>) {
        if trouble.is_none() || self.trouble != trouble {
            self.trouble = trouble;
            // Where this cannot be written, nothing can; the next change tries again.
            let _ = Status::new(trouble, self.arguments.clock.now()).write(&self.arguments.folder);
        }
    }
}

/// To the next reminder, but no sooner and no later than the two bounds.
fn wait(now: DateTime<Utc>, next: DateTime<Utc>) -> Duration {
    (next - now).to_std().unwrap_or(SOONEST).clamp(SOONEST, LATEST)
}
