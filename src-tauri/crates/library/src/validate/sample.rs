//! A tiny library without a fault, to break in one place at a time.

use crate::{
    facts::Network,
    load::{File, Loaded, load},
    validate::validate,
};

const SOURCE: &str = r#"
url = "https://zz.example/page"
checked = "2026-11-21"
read = "copy"
confidence = "official"
"#;

const NETWORK: &str = r#"
id = "pond"
name = "Pond"
operator = "Ducks Ltd"
kind = "picture_and_video"
platforms = ["ios", "web"]
freedoms = ["audience"]
sign_in = { ways = ["password"], password_sharing = "unknown", sources = ["zz"] }
methods.open_on_request = { possible = true }
methods.envelope = { possible = true, sources = ["zz"] }
methods.follow = { possible = false }
teen_accounts = [{ id = "ducklings", from = 13, to = 15, sources = ["zz"] }]
family_tool = { name = "Nest", sources = ["zz"] }
policy = [{ id = "collects", sources = ["zz"] }]
actions = [{ id = "block", sources = ["zz"] }]
changes = [{ id = "new_fence", date = "2026-08", sources = ["zz"] }]

[[settings]]
id = "two_step"
must_do = true
choices = ["on", "off"]
suggested = "on"
places = { ios = { path = ["Settings"], confidence = "weak" } }
confidence = "official"
sources = ["zz"]

[[settings]]
id = "who"
choices = ["friends", "everyone"]
freedom = "audience"
by_step = ["friends", "friends", "everyone"]
network_default = { "13-15" = "friends" }
places = { web = { path = [], confidence = "unverified" } }
confidence = "official"
sources = ["zz"]

[sources.zz]
"#;

const LAWS: &str = r#"
[[law]]
id = "zz_13"
place = "ZZ"
rule = "no_account"
age = 13
status = "in_force"
networks = ["pond"]
confidence = "official"
sources = ["zz"]

[[law]]
id = "zz_maybe"
place = "ZZ-1"
rule = "consent"
age = 16
never_below = 13
status = "enacted"
from = "2027-06-01"
kinds = ["picture_and_video"]
confidence = "reputable"
sources = ["zz"]

[sources.zz]
"#;

const CONSENT: &str = r#"
consent_age = [{ country = "ZZ", age = 14, confidence = "official", sources = ["zz"] }]
[sources.zz]
"#;

const TERMS: &str = r#"
[[terms]]
network = "pond"
name = "Pond"
age = 13
places = { ZZ-1 = 14 }
instead = "puddle"
confidence = "official"
sources = ["zz"]

[[terms]]
network = "puddle"
name = "Puddle"
with_guardian_below = true
confidence = "official"
sources = ["zz"]

[sources.zz]
"#;

const FREEDOMS: &str = r#"
[[freedom]]
id = "audience"
steps = 3
basis = "judgement"
sources = ["zz"]
[freedom.caps]
10-12 = { permit_first = 0, permit_later = 0, probation = 1, licence = 1 }
13-15 = { permit_first = 0, permit_later = 1, probation = 1, licence = 2 }
16-17 = { permit_first = 1, permit_later = 1, probation = 2, licence = 2 }
[sources.zz]
"#;

const AGREEMENT: &str = r#"
rule = [{ id = "tell", category = "help", ages = ["10-12"], starter_for = ["10-12"], freedom = "audience", sources = ["zz"] }]
promise = [{ id = "amnesty", always = true, sources = ["zz"] }, { id = "listen", sources = ["zz"] }]
consequence = [{ id = "pause", sources = ["zz"] }]
[sources.zz]
"#;

const LESSONS: &str = r#"
topics = ["copies", "calm"]

[[lesson]]
id = "hall"
minutes = 5
required = true
topics = ["copies"]
freedoms = ["audience"]
points = [{ id = "all", sources = ["zz"] }, { id = "advice", sources = [] }]
questions = [{ id = "first", choices = ["a", "b"], answer = "b" }]

[[lesson]]
id = "calm"
minutes = 5
required = false
for_guardians = true
topics = ["calm"]
points = [{ id = "breathe", sources = [] }]

[sources.zz]
"#;

const REVIEW: &str = r#"
[[question]]
id = "how"
turn = "every"
answers = ["bad", "so_so", "good"]
outside = ["no_idea"]
hard_to = "bad"
fine_from = "good"
way_out = true
sources = ["zz"]

[[question]]
id = "people"
turn = "rotates"
before_stage = true
freedoms = ["audience"]
answers = ["no", "yes"]
hard_to = "no"
fine_from = "yes"
sources = ["zz"]

[[question]]
id = "next"
turn = "last"
answers = []
sources = ["zz"]

[sources.zz]
"#;

const PLAYBOOKS: &str = r#"
[[playbook]]
id = "splash"
for_what = ["image", "talk"]
lesson = "hall"
freedoms = ["audience"]
image = true
emergency = true
reviewed = false
say = 1
unsaid = 1
steps = { first = ["stay"], day = ["report"], keep = ["words"], not = ["pay"], next = ["ask"] }
sources = ["zz"]

[sources.zz]
"#;

const DRIVE_ALONGS: &str = r#"
[[drive_along]]
id = "lap"
minutes = 10
things = 3
questions = 1
freedoms = ["audience"]
kinds = ["picture_and_video"]
sources = ["zz"]

[sources.zz]
"#;

const HELPLINES: &str = r#"
[[country]]
place = "ZZ"
emergency = ["112"]
emergency_sources = ["zz"]
[[country.line]]
id = "zz_talk"
name = "Talk"
for_what = ["talk"]
phone = "0800 1111"
confidence = "official"
sources = ["zz"]
[sources.zz]
"#;

const WORDS: &str = r#"
[law]
zz_13 = { name = "n", says = "s" }
zz_maybe = { name = "n", says = "s" }
[freedom.audience]
name = "n"
child = "c"
what = "w"
step.0 = { adult = "a", child = "c" }
step.1 = { adult = "a", child = "c" }
step.2 = { adult = "a", child = "c" }
[rule]
tell = { adult = "a", child = "c", why = "w" }
[category]
help = "h"
[promise]
amnesty = { adult = "a", child = "c", why = "w" }
listen = { adult = "a", child = "c", why = "w" }
[consequence]
pause = { adult = "a", child = "c", size = "s" }
[lesson.hall]
title = "t"
child_title = "c"
goal = "g"
try_it = "t"
teach_back = "t"
point = { all = "p", advice = "p" }
question.first = { ask = "a", why = "w", choice = { a = "a", b = "b" } }
band.10-12 = { try_it = "t", point.all = "p" }
band.16-17 = { try_it = "t", question.first.ask = "a" }
[lesson.calm]
title = "t"
goal = "g"
try_it = "t"
point.breathe = "p"
[review_question.how]
child = "c"
guardian = "g"
way_out = "w"
answer = { bad = "b", so_so = "s", good = "g", no_idea = "n" }
opening = { both_fine = "f", both_hard = "h", child_lower = "{child}", guardian_lower = "g", close = "c" }
[review_question.people]
child = "c"
guardian = "g"
answer = { no = "n", yes = "y" }
opening = { both_fine = "f", both_hard = "h", child_lower = "c", guardian_lower = "g", close = "c" }
[review_question.next]
child = "c"
guardian = "g"
opening.both = "b"
[playbook.splash]
name = "n"
child = "c"
emergency = "e"
say.0 = "s"
unsaid.0 = "u"
first.stay = "s"
day.report = "r"
keep.words = "w"
not.pay = "p"
next.ask = "a"
[drive_along.lap]
name = "n"
child = "c"
do = { 0 = "d", 1 = "d", 2 = "d" }
ask.0 = "a"
[crisis]
title = "t"
first = "f"
first_child = "f"
not_reviewed = "n"
[crisis.line]
danger = { name = "n", do = "d" }
image = { name = "n", do = "d" }
stranger = { name = "n", do = "d" }
hurt_self = { name = "n", do = "d" }
bullying = { name = "n", do = "d" }
home = { name = "n", do = "d" }
"#;

const NETWORK_WORDS: &str = r#"
about = "a"
about_child = "a"
family_tool = "f"
teen_account.ducklings = "t"
method.follow.why_not = "w"
policy.collects = { ask = "a", look_for = "l" }
action.block.how = "h"
change.new_fence = "c"
[setting.two_step]
name = "n"
adult = "a"
child = "c"
look_for = "l"
choice = { on = "o", off = "o" }
[setting.who]
name = "n"
adult = "a"
child = "c"
look_for = "l"
choice = { friends = "f", everyone = "e" }
"#;

/// `data/networks/pond.toml`.
pub(crate) fn network_file() -> String {
    format!("{NETWORK}{SOURCE}")
}

/// The library without a fault.
pub(crate) fn sound() -> Loaded {
    let data = |path: &str, text: &str| File { path: path.into(), text: format!("{text}{SOURCE}") };
    let words = |path: &str, text: &str| File { path: path.into(), text: text.into() };
    let (loaded, problems) = load(&[
        data("data/networks/pond.toml", NETWORK),
        data("data/laws.toml", LAWS),
        data("data/consent-ages.toml", CONSENT),
        data("data/terms.toml", TERMS),
        data("data/freedoms.toml", FREEDOMS),
        data("data/agreement.toml", AGREEMENT),
        data("data/lessons.toml", LESSONS),
        data("data/review.toml", REVIEW),
        data("data/playbooks.toml", PLAYBOOKS),
        data("data/drive-alongs.toml", DRIVE_ALONGS),
        data("data/helplines.toml", HELPLINES),
        words("words/en/all.toml", WORDS),
        words("words/en/networks/pond.toml", NETWORK_WORDS),
    ]);
    assert_eq!(problems, []);
    loaded
}

/// What is said about the library after one change, a line a problem.
pub(crate) fn complaints(change: impl FnOnce(&mut Loaded)) -> String {
    let mut loaded = sound();
    change(&mut loaded);
    validate(&loaded.content, &loaded.words).iter().map(|problem| format!("{problem}\n")).collect()
}

/// What is said after one change to the network.
pub(crate) fn complaints_of_pond(change: impl FnOnce(&mut Network)) -> String {
    complaints(|loaded| change(loaded.content.networks.get_mut("pond").expect("the pond")))
}

#[test]
fn the_sample_has_no_fault() {
    assert_eq!(complaints(|_| {}), "");
}
