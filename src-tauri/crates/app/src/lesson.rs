//! Instruction: lessons done together.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use domain::family::Child;
use domain::lesson::LessonDone;
use domain::text::{NOTE, clean_optional};
use library::facts::Source;
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use uuid::Uuid;
use vault::Tx;

use crate::desk::{Desk, found};
use crate::fault::{ErrorCode, Fault};
use crate::gate::OfChild;
use crate::operation::Operation;

/// A lesson in the list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct LessonLine {
    /// Its id.
    pub id: String,
    /// Title for an adult.
    pub title: String,
    /// Title for a child.
    pub child_title: String,
    /// Minutes it takes.
    pub minutes: u8,
    /// Asked for by the permit.
    pub required: bool,
    /// For guardians alone.
    pub for_guardians: bool,
    /// The day this child did it.
    pub done_on: Option<NaiveDate>,
}

/// A lesson of one child.
#[derive(Debug, Deserialize, TS)]
pub struct OfLesson {
    /// The child.
    pub child: Uuid,
    /// The lesson's id.
    pub lesson: String,
}

/// A lesson to do together.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct LessonView {
    /// The child's name.
    pub child_name: String,
    /// How it stands in the list.
    pub line: LessonLine,
    /// What they will know.
    pub goal: String,
    /// Key points.
    pub points: Vec<PointView>,
    /// What to try together.
    pub try_it: String,
    /// A variant for this child's age.
    pub for_age: Option<String>,
    /// What the child says in their own words; empty in a lesson for guardians.
    pub teach_back: String,
    /// Questions with reasons.
    pub questions: Vec<QuestionView>,
    /// What the child wrote at the teach-back, when the lesson was done.
    pub said: Option<String>,
}

/// A key point.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct PointView {
    /// What it says.
    pub text: String,
    /// Where it is from.
    pub sources: Vec<Source>,
}

/// A question.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct QuestionView {
    /// Its id.
    pub id: String,
    /// The question.
    pub ask: String,
    /// The choices.
    pub choices: Vec<ChoiceView>,
    /// The id of the one that fits.
    pub fits: String,
    /// Why.
    pub why: String,
}

/// Something to choose.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct ChoiceView {
    /// Its id.
    pub id: String,
    /// Its words.
    pub text: String,
}

/// A lesson that was done.
#[derive(Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct DoLesson {
    /// The child.
    pub child: Uuid,
    /// The lesson's id.
    pub lesson: String,
    /// The teach-back in the child's words; writing it down is a choice.
    pub teach_back: String,
    /// The choice for each question.
    #[ts(type = "Record<string, string>")]
    pub answers: BTreeMap<String, String>,
}

/// The lessons, with those the child has done.
///
/// # Errors
/// [`ErrorCode::NotFound`] for an unknown child.
pub fn lessons(desk: &mut Desk, input: OfChild) -> Result<Vec<LessonLine>, Fault> {
    desk.read(|tx| {
        found::<Child>(tx, input.child)?;
        lines(tx, input.child)
    })
}

/// One lesson, in the variant for the child's age.
///
/// # Errors
/// [`ErrorCode::NotFound`].
pub fn lesson(desk: &mut Desk, input: OfLesson) -> Result<LessonView, Fault> {
    let (library, today) = (desk.library(), desk.today());
    let fact = library.lesson(&input.lesson).ok_or(ErrorCode::NotFound)?;
    desk.read(|tx| {
        let child = found::<Child>(tx, input.child)?;
        let band = child.band_on(today);
        let key = |rest: &str| library.lesson_words(&fact.id, band, rest).to_owned();
        let line = lines(tx, child.id)?
            .into_iter()
            .find(|line| line.id == fact.id)
            .ok_or(ErrorCode::NotFound)?;
        let name = serde_json::to_value(band).unwrap_or_default();
        let for_age =
            library.words(&format!("lesson.{}.age.{}", fact.id, name.as_str().unwrap_or_default()));
        let done = done(tx, child.id)?.into_iter().find(|done| done.lesson == fact.id);
        Ok(LessonView {
            child_name: child.name,
            line,
            goal: key("goal"),
            points: fact
                .points
                .iter()
                .map(|point| PointView {
                    text: key(&format!("point.{}", point.id)),
                    sources: library.lesson_sources(&point.sources),
                })
                .collect(),
            try_it: key("try_it"),
            for_age: for_age.map(str::to_owned),
            teach_back: if fact.for_guardians { String::new() } else { key("teach_back") },
            questions: fact
                .questions
                .iter()
                .map(|question| QuestionView {
                    id: question.id.clone(),
                    ask: key(&format!("question.{}.ask", question.id)),
                    choices: question
                        .choices
                        .iter()
                        .map(|choice| ChoiceView {
                            id: choice.clone(),
                            text: key(&format!("question.{}.choice.{choice}", question.id)),
                        })
                        .collect(),
                    fits: question.answer.clone(),
                    why: key(&format!("question.{}.why", question.id)),
                })
                .collect(),
            said: done.and_then(|done| done.teach_back),
        })
    })
}

/// Records that a lesson was done. Doing it again changes the teach-back and the day.
///
/// # Errors
/// The field, where the teach-back is too long.
pub fn do_lesson(desk: &mut Desk, input: DoLesson) -> Result<Vec<LessonLine>, Fault> {
    let fact = desk.library().lesson(&input.lesson).ok_or(ErrorCode::NotFound)?;
    let teach_back = clean_optional(&input.teach_back, NOTE)
        .map_err(|problem| Fault::text("teachBack", problem))?;
    let known = |(question, choice): &(String, String)| {
        fact.questions.iter().any(|fact| fact.id == *question && fact.choices.contains(choice))
    };
    let answers = input.answers.into_iter().filter(known).collect();
    let (today, new) = (desk.today(), desk.new_id());
    desk.transact(Operation::DoLesson, Some(input.child), |tx, entry| {
        found::<Child>(tx, input.child)?;
        let before = done(tx, input.child)?.into_iter().find(|done| done.lesson == fact.id);
        let id = before.map_or(new, |done| done.id);
        let lesson = fact.id.clone();
        Ok(tx.put(
            entry,
            &LessonDone { id, child: input.child, lesson, done_on: today, teach_back, answers },
        )?)
    })?;
    desk.read(|tx| lines(tx, input.child))
}

fn done(tx: &Tx<'_>, child: Uuid) -> Result<Vec<LessonDone>, Fault> {
    Ok(tx.of("child", child)?)
}

pub(crate) fn lines(tx: &Tx<'_>, child: Uuid) -> Result<Vec<LessonLine>, Fault> {
    let library = library::Library::in_force();
    let done = done(tx, child)?;
    let all = library.lessons().iter().chain(library.guardian_lessons());
    Ok(all
        .map(|fact| LessonLine {
            id: fact.id.clone(),
            title: library.say(&format!("lesson.{}.title", fact.id)).to_owned(),
            child_title: library
                .words(&format!("lesson.{}.child_title", fact.id))
                .unwrap_or_default()
                .to_owned(),
            minutes: fact.minutes,
            required: fact.required,
            for_guardians: fact.for_guardians,
            done_on: done.iter().find(|done| done.lesson == fact.id).map(|done| done.done_on),
        })
        .collect())
}
