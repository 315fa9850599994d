//! One week of the family at a time. Ten years of it are 15,600 reviews, 124,800 answers and 62,400 notes.

use std::collections::BTreeMap;

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use domain::between::{Bump, DroveAlong, How, LookIn, Wish, WishAnswer};
use domain::freedom::{Cause, FreedomMove};
use domain::review::{Answer, Decisions, Review, ReviewState, Voice};
use library::Library;
use uuid::Uuid;
use vault::{Entry, Tx};

/// Questions of one review.
const QUESTIONS: usize = 4;

/// Who is there.
#[derive(Debug, Default)]
pub(crate) struct People {
    pub(crate) guardians: Vec<Uuid>,
    pub(crate) children: BTreeMap<Uuid, Vec<Uuid>>,
}

/// Ids that grow with the days, and the same each time.
pub(crate) struct Ids {
    last: i64,
    seed: u64,
}

impl Ids {
    pub(crate) fn from(begin: DateTime<Utc>) -> Self {
        Self { last: begin.timestamp_millis(), seed: 7 }
    }

    /// A number that looks random.
    fn number(&mut self) -> u64 {
        self.seed = self.seed.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.seed ^ (self.seed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb) >> 8
    }

    fn pick<'a, T>(&mut self, of: &'a [T]) -> &'a T {
        &of[usize::try_from(self.number()).unwrap() % of.len()]
    }

    fn on(&mut self, day: NaiveDate) -> Uuid {
        let evening = day.and_hms_opt(18, 0, 0).unwrap().and_utc().timestamp_millis();
        self.last = evening.max(self.last + 1);
        let random = u128::from(self.number()).to_be_bytes();
        let random: &[u8; 10] = random[6..].try_into().unwrap();
        uuid::Builder::from_unix_timestamp_millis(self.last.unsigned_abs(), random).into_uuid()
    }

    pub(crate) fn entry(&mut self, day: NaiveDate, operation: &str, person: Option<Uuid>) -> Entry {
        let id = self.on(day);
        let at = DateTime::UNIX_EPOCH + TimeDelta::milliseconds(self.last);
        let operation = operation.to_owned();
        Entry { id, operation, person, device: Uuid::from_u128(1), at, undoes: None }
    }
}

/// What a family writes down: sentences of words that come up again and again, and now and then a rare one.
fn words(ids: &mut Ids) -> String {
    const OFTEN: &[&str] = &[
        "we",
        "looked",
        "at",
        "it",
        "together",
        "and",
        "talked",
        "about",
        "what",
        "to",
        "do",
        "next",
        "time",
        "the",
        "group",
        "was",
        "loud",
        "but",
        "kind",
        "a",
        "stranger",
        "wrote",
        "asked",
        "for",
        "photo",
        "blocked",
        "reported",
        "laughed",
        "video",
        "otter",
        "music",
        "friends",
        "from",
        "school",
        "football",
        "feed",
        "calmer",
        "than",
        "last",
        "week",
        "nobody",
        "new",
        "list",
        "of",
        "followers",
        "tidied",
        "comments",
        "under",
        "drawing",
        "message",
        "felt",
        "odd",
        "showed",
        "us",
        "at",
        "once",
        "good",
        "evening",
        "late",
        "phone",
    ];
    const PARTS: &[&str] = &[
        "ba", "ri", "to", "lu", "ne", "ka", "so", "mi", "fe", "du", "pa", "go", "vi", "ze", "ha",
        "jo",
    ];
    let mut text = String::new();
    for n in 0..18 {
        if n > 0 {
            text.push(' ');
        }
        if n % 6 == 5 {
            for _ in 0..3 {
                text.push_str(ids.pick::<&str>(PARTS));
            }
        } else {
            text.push_str(ids.pick::<&str>(OFTEN));
        }
    }
    text
}

/// A week: for each account a review, two look-ins, a drive-along or a wish, and a bump.
pub(crate) fn week(tx: &Tx<'_>, ids: &mut Ids, people: &People, day: NaiveDate) {
    for (child, accounts) in &people.children {
        for (n, account) in accounts.iter().enumerate() {
            let day = day + TimeDelta::days(i64::try_from(n).unwrap() - 6);
            between(tx, ids, people, (*child, *account), day, n);
            review(tx, ids, people, *child, day);
        }
    }
}

fn between(
    tx: &Tx<'_>,
    ids: &mut Ids,
    people: &People,
    (child, account): (Uuid, Uuid),
    day: NaiveDate,
    n: usize,
) {
    let guardian = *ids.pick(&people.guardians);
    for how in [How::Together, How::Announced] {
        let entry = ids.entry(day, "note_look_in", Some(guardian));
        let (id, note) = (ids.on(day), Some(words(ids)));
        tx.put(&entry, &LookIn { id, account, guardian, looked_on: day, how, note }).unwrap();
    }
    let library = Library::in_force();
    if n.is_multiple_of(2) {
        let topic = ids.pick(library.drive_alongs()).id.clone();
        let (entry, id) = (ids.entry(day, "note_drive_along", None), ids.on(day));
        let note = Some(words(ids));
        tx.put(&entry, &DroveAlong { id, account, topic, done_on: day, note }).unwrap();
    } else {
        let freedom = ids.pick(library.freedoms()).id.clone();
        let (entry, id) = (ids.entry(day, "make_wish", Some(child)), ids.on(day));
        let wish = Wish {
            id,
            account,
            freedom: Some(freedom.clone()),
            words: words(ids),
            wished_on: day,
            answer: None,
            answered_on: None,
        };
        tx.put(&entry, &wish).unwrap();
        let entry = ids.entry(day, "hold_review", None);
        let answer = Some(WishAnswer { yes: true, reason: words(ids) });
        tx.put(&entry, &Wish { answer, answered_on: Some(day), ..wish }).unwrap();
        let moved = FreedomMove {
            id: ids.on(day),
            account,
            agreement: Uuid::from_u128(1),
            freedom,
            from_step: 0,
            to_step: 1,
            since: day,
            cause: Cause::Review,
            reason: None,
        };
        tx.put(&entry, &moved).unwrap();
    }
    let entry = ids.entry(day, "note_bump", Some(guardian));
    let bump = Bump {
        id: ids.on(day),
        child,
        account: Some(account),
        playbook: ids.pick(library.playbooks()).id.clone(),
        happened_on: day,
        what: words(ids),
        helped: Some(words(ids)),
        change: None,
        by: guardian,
    };
    tx.put(&entry, &bump).unwrap();
}

/// A review from its beginning to its end. The questions take turns.
fn review(tx: &Tx<'_>, ids: &mut Ids, people: &People, child: Uuid, day: NaiveDate) {
    let guardian = *ids.pick(&people.guardians);
    let all = Library::in_force().review_questions();
    let first = usize::try_from(ids.number()).unwrap();
    let asked: Vec<_> = (0..QUESTIONS).map(|n| &all[(first + n) % all.len()]).collect();
    let entry = ids.entry(day, "begin_review", Some(guardian));
    let open = Review {
        id: ids.on(day),
        child,
        guardian,
        begun_on: day,
        state: ReviewState::Open,
        questions: asked.iter().map(|fact| fact.id.clone()).collect(),
        decisions: Decisions::default(),
        ended_on: None,
    };
    tx.put(&entry, &open).unwrap();
    for voice in [Voice::Child, Voice::Guardian] {
        for fact in &asked {
            let (entry, id) = (ids.entry(day, "answer_question", None), ids.on(day));
            let (review, question) = (open.id, fact.id.clone());
            let answer = fact.fine_from.clone().unwrap_or_else(|| words(ids));
            tx.put(&entry, &Answer { id, review, voice, question, answer }).unwrap();
        }
    }
    let entry = ids.entry(day, "save_decisions", None);
    let decisions = Decisions { praise: words(ids), minutes: words(ids), ..Decisions::default() };
    let decided = Review { decisions, ..open };
    tx.put(&entry, &decided).unwrap();
    let entry = ids.entry(day, "hold_review", Some(guardian));
    tx.put(&entry, &Review { state: ReviewState::Held, ended_on: Some(day), ..decided }).unwrap();
}
