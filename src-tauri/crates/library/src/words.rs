//! Which words the facts need, in one place. Runs at build time.

use std::collections::BTreeSet;

use serde::Serialize;

use crate::{
    content::Content,
    facts::{Lesson, Network},
};

/// The categories of rules.
pub(crate) const CATEGORIES: [&str; 11] = [
    "help", "posting", "privacy", "pictures", "people", "kindness", "time", "feed", "money",
    "keys", "ai",
];

/// The ages for which a lesson has variants; its common words are for those between.
pub(crate) const OTHER_BANDS: [&str; 2] = ["10-12", "16-17"];

/// The worries of the crisis card. It has no data file: its facts are the helplines.
const WORRIES: [&str; 6] = ["danger", "image", "stranger", "hurt_self", "bullying", "home"];

/// The openings of a talk about one question: both at the good end, both at the hard end, one lower than the other,
/// and neither.
const OPENINGS: [&str; 5] = ["both_fine", "both_hard", "child_lower", "guardian_lower", "close"];

/// Dotted keys that must be there, and those that may.
#[derive(Debug, Default)]
pub(crate) struct Expected {
    /// Without these the interface would show a bare key.
    pub(crate) required: BTreeSet<String>,
    /// Shown where they exist.
    pub(crate) optional: BTreeSet<String>,
}

impl Expected {
    /// Demands `<of>.<name>` for each name.
    fn need(&mut self, of: &str, names: &[&str]) {
        self.required.extend(names.iter().map(|name| format!("{of}.{name}")));
    }

    /// Demands `<of>.0`, `<of>.1` and so on.
    fn count(&mut self, of: &str, number: u8) {
        self.required.extend((0..number).map(|n| format!("{of}.{n}")));
    }
}

/// The keys that `content` calls for.
pub(crate) fn expected(content: &Content) -> Expected {
    let mut keys = Expected::default();
    for network in content.networks.values() {
        network_words(network, &mut keys);
    }
    for law in &content.laws.law {
        keys.need(&format!("law.{}", law.id), &["name", "says"]);
    }
    for freedom in &content.freedoms.freedom {
        let of = format!("freedom.{}", freedom.id);
        keys.need(&of, &["name", "child", "what"]);
        for step in 0..freedom.steps {
            keys.need(&format!("{of}.step.{step}"), &["adult", "child"]);
        }
    }
    agreement_words(content, &mut keys);
    lesson_words(content, &mut keys);
    review_words(content, &mut keys);
    playbook_words(content, &mut keys);
    drive_along_words(content, &mut keys);
    for line in content.helplines.country.iter().flat_map(|country| &country.line) {
        keys.optional.insert(format!("helpline.{}", line.id));
    }
    keys.need("crisis", &["title", "first", "first_child", "not_reviewed"]);
    for worry in WORRIES {
        keys.need(&format!("crisis.line.{worry}"), &["name", "do"]);
    }
    keys.optional.extend(crate::any_network::words());
    keys
}

/// What is said about one network.
fn network_words(network: &Network, keys: &mut Expected) {
    let of = format!("network.{}", network.id);
    keys.need(&of, &["about", "about_child"]);
    if network.family_tool.is_some() {
        keys.need(&of, &["family_tool"]);
    }
    for account in &network.teen_accounts {
        keys.need(&format!("{of}.teen_account"), &[&account.id]);
    }
    for (method, _) in network.methods.iter().filter(|(_, fact)| !fact.possible) {
        keys.need(&format!("{of}.method.{}", code(method)), &["why_not"]);
    }
    for setting in &network.settings {
        let of = format!("{of}.setting.{}", setting.id);
        keys.need(&of, &["name", "adult", "child", "look_for"]);
        for choice in &setting.choices {
            keys.need(&format!("{of}.choice"), &[choice]);
        }
    }
    for question in &network.policy {
        keys.need(&format!("{of}.policy.{}", question.id), &["ask", "look_for"]);
    }
    for action in &network.actions {
        keys.need(&format!("{of}.action.{}", action.id), &["how"]);
    }
    for change in &network.changes {
        keys.need(&format!("{of}.change"), &[&change.id]);
    }
}

/// What is said about rules, promises and consequences.
fn agreement_words(content: &Content, keys: &mut Expected) {
    for rule in &content.agreement.rule {
        keys.need(&format!("rule.{}", rule.id), &["adult", "child", "why"]);
        keys.need("category", &[&rule.category]);
    }
    // A category without a rule yet may have its name already: families write rules of their own.
    keys.optional.extend(CATEGORIES.iter().map(|category| format!("category.{category}")));
    for promise in &content.agreement.promise {
        keys.need(&format!("promise.{}", promise.id), &["adult", "child", "why"]);
    }
    for consequence in &content.agreement.consequence {
        keys.need(&format!("consequence.{}", consequence.id), &["adult", "child", "size"]);
    }
}

/// What is said in lessons.
fn lesson_words(content: &Content, keys: &mut Expected) {
    for lesson in &content.lessons.lesson {
        let of = format!("lesson.{}", lesson.id);
        let own = words_of_lesson(lesson);
        keys.required.extend(own.iter().map(|key| format!("{of}.{key}")));
        if lesson.for_guardians {
            continue;
        }
        for band in ["10-12", "13-15", "16-17"] {
            keys.optional.insert(format!("{of}.age.{band}"));
        }
        // Only what is said to everyone can be said differently to some.
        for band in OTHER_BANDS {
            keys.optional.extend(own.iter().map(|key| format!("{of}.band.{band}.{key}")));
        }
    }
}

/// The keys of one lesson, without its prefix.
fn words_of_lesson(lesson: &Lesson) -> BTreeSet<String> {
    let mut keys: BTreeSet<String> = ["title", "goal", "try_it"].map(Into::into).into();
    if !lesson.for_guardians {
        keys.extend(["child_title", "teach_back"].map(Into::into));
    }
    keys.extend(lesson.points.iter().map(|point| format!("point.{}", point.id)));
    for question in &lesson.questions {
        let of = format!("question.{}", question.id);
        keys.extend(["ask", "why"].map(|name| format!("{of}.{name}")));
        keys.extend(question.choices.iter().map(|choice| format!("{of}.choice.{choice}")));
    }
    keys
}

/// What is said in a review.
fn review_words(content: &Content, keys: &mut Expected) {
    for question in &content.review.question {
        let of = format!("review_question.{}", question.id);
        keys.need(&of, &["child", "guardian"]);
        if question.way_out {
            keys.need(&of, &["way_out"]);
        }
        for answer in question.answers.iter().chain(&question.outside) {
            keys.need(&format!("{of}.answer"), &[answer]);
        }
        let openings: &[&str] = if question.answers.is_empty() { &["both"] } else { &OPENINGS };
        keys.need(&format!("{of}.opening"), openings);
    }
}

/// What is said in a playbook.
fn playbook_words(content: &Content, keys: &mut Expected) {
    for playbook in &content.playbooks.playbook {
        let of = format!("playbook.{}", playbook.id);
        keys.need(&of, &["name", "child"]);
        if playbook.emergency {
            keys.need(&of, &["emergency"]);
        }
        keys.count(&format!("{of}.say"), playbook.say);
        keys.count(&format!("{of}.unsaid"), playbook.unsaid);
        for (list, steps) in playbook.steps.lists() {
            for step in steps {
                keys.need(&format!("{of}.{list}"), &[step]);
            }
        }
    }
}

/// What is said on a drive-along.
fn drive_along_words(content: &Content, keys: &mut Expected) {
    for topic in &content.drive_alongs.drive_along {
        let of = format!("drive_along.{}", topic.id);
        keys.need(&of, &["name", "child"]);
        keys.count(&format!("{of}.do"), topic.things);
        keys.count(&format!("{of}.ask"), topic.questions);
    }
}

/// How an enum is spelt in the files, e.g. `open_on_request`.
pub(crate) fn code<T: Serialize>(value: &T) -> String {
    serde_json::to_string(value).unwrap_or_default().replace('"', "")
}
