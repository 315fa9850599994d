//! What one side said stays covered until both are done.

use app::ErrorCode;
use app::gate::OfChild;
use app::review::{AnswerQuestion, BeginReview, OfReview, ReviewView};
use domain::platform::Method;
use domain::review::{Opening, Voice};
use testkit::Kit;
use uuid::Uuid;

const LINE: &str = "I would like to post my drawings";

fn begin(kit: &mut Kit) -> (Uuid, ReviewView) {
    kit.on_the_road(Method::OpenOnRequest);
    let (child, guardian) = (kit.child(), kit.guardians()[0]);
    (child, app::review::begin_review(&mut kit.desk, BeginReview { child, guardian }).unwrap())
}

/// Everything answered by one voice: the first answer, or a line.
fn answer_all(kit: &mut Kit, view: &ReviewView, voice: Voice) -> ReviewView {
    let open = view.open.as_ref().unwrap();
    let mut after = view.clone();
    for question in &open.questions {
        let answer = question.answers.first().map_or(LINE, |answer| answer.id.as_str()).to_owned();
        let question = question.id.clone();
        let input = AnswerQuestion { review: open.id, voice, question, answer, pin: None };
        after = app::review::answer_question(&mut kit.desk, input).unwrap();
    }
    after
}

#[test]
fn six_to_eight_questions_are_asked_and_the_last_one_asks_what_next() {
    let mut kit = Kit::default();
    let (_, view) = begin(&mut kit);
    let questions = view.open.unwrap().questions;
    assert!((6..=8).contains(&questions.len()), "{}", questions.len());
    assert!(questions.last().unwrap().answers.is_empty());
    assert_eq!(questions.iter().filter(|question| question.way_out.is_some()).count(), 1);
}

#[test]
fn nothing_one_side_said_can_be_seen_until_both_are_done_not_even_after_a_crash() {
    let mut kit = Kit::default();
    let (child, view) = begin(&mut kit);
    let covered = answer_all(&mut kit, &view, Voice::Child);
    let shown = serde_json::to_string(&covered).unwrap();
    assert!(!shown.contains(LINE), "the child's line is shown");
    assert!(covered.open.as_ref().unwrap().compared.is_none());
    assert_eq!(app::undo::undo(&mut kit.desk, ()).unwrap_err().code, ErrorCode::NothingToUndo);

    kit.restart();
    kit.unlock().unwrap();
    let again = app::review::review(&mut kit.desk, OfChild { child }).unwrap();
    let open = again.open.as_ref().unwrap();
    assert_eq!(open.answered.child.len(), open.questions.len(), "an answer was lost");
    assert!(!serde_json::to_string(&again).unwrap().contains(LINE));
    let account = serde_json::to_string(&app::overview::overview(&mut kit.desk, ()).unwrap());
    assert!(!account.unwrap().contains(LINE));

    let both = answer_all(&mut kit, &again, Voice::Guardian);
    let compared = both.open.unwrap().compared.unwrap();
    assert_eq!(compared.len(), both_questions(&view));
    assert!(compared.iter().any(|one| one.child == LINE && one.opening == Opening::Both));
}

fn both_questions(view: &ReviewView) -> usize {
    view.open.as_ref().unwrap().questions.len()
}

#[test]
fn an_answer_can_be_given_again_until_the_answers_lie_open() {
    let mut kit = Kit::default();
    let (_, view) = begin(&mut kit);
    let open = view.open.as_ref().unwrap();
    answer_all(&mut kit, &view, Voice::Child);
    let other = open.questions[0].answers.last().unwrap().clone();
    let input = || AnswerQuestion {
        review: open.id,
        voice: Voice::Child,
        question: open.questions[0].id.clone(),
        answer: other.id.clone(),
        pin: None,
    };
    app::review::answer_question(&mut kit.desk, input()).unwrap();
    let both = answer_all(&mut kit, &view, Voice::Guardian);
    let compared = both.open.unwrap().compared.unwrap();
    let first = compared.iter().find(|one| one.question == open.questions[0].id).unwrap();
    assert_eq!(first.child, other.text);
    let late = app::review::answer_question(&mut kit.desk, input()).unwrap_err();
    assert_eq!(late.code, ErrorCode::NotNow, "an answer was changed after it was seen");
}

#[test]
fn what_is_furthest_apart_comes_first_with_a_sentence_to_begin_with() {
    let mut kit = Kit::default();
    let (_, view) = begin(&mut kit);
    let open = view.open.as_ref().unwrap();
    answer_all(&mut kit, &view, Voice::Child);
    for question in &open.questions {
        let answer = question.answers.last().map_or(LINE, |answer| answer.id.as_str()).to_owned();
        let (review, voice, question) = (open.id, Voice::Guardian, question.id.clone());
        let input = AnswerQuestion { review, voice, question, answer, pin: None };
        app::review::answer_question(&mut kit.desk, input).unwrap();
    }
    let child = kit.child();
    let view = app::review::review(&mut kit.desk, OfChild { child }).unwrap();
    let compared = view.open.unwrap().compared.unwrap();
    assert!(compared.is_sorted_by_key(|one| std::cmp::Reverse(one.apart)));
    assert_eq!(compared[0].opening, Opening::ChildLower);
    assert!(compared.iter().all(|one| !one.say.is_empty() && !one.say.contains("{child}")));
}

#[test]
fn an_answer_that_is_none_or_far_too_long_is_refused_with_its_field() {
    let mut kit = Kit::default();
    let (_, view) = begin(&mut kit);
    let open = view.open.unwrap();
    let mut refused = |question: usize, answer: &str| {
        let input = AnswerQuestion {
            review: open.id,
            voice: Voice::Child,
            question: open.questions[question].id.clone(),
            answer: answer.to_owned(),
            pin: None,
        };
        app::review::answer_question(&mut kit.desk, input).unwrap_err().fields[0].clone()
    };
    let last = open.questions.len() - 1;
    assert_eq!(refused(0, "a new answer").field, "answer");
    assert_eq!(refused(last, &"x".repeat(10_000)).rule, "too_long");
    assert_eq!(refused(last, " ").rule, "empty");
}

#[test]
fn a_review_that_is_stopped_uncovers_nothing_and_nothing_follows() {
    let mut kit = Kit::default();
    let (child, view) = begin(&mut kit);
    answer_all(&mut kit, &view, Voice::Child);
    let review = view.open.as_ref().unwrap().id;
    let after = app::review::stop_review(&mut kit.desk, OfReview { review }).unwrap();
    assert!(after.open.is_none() && after.last.is_none());
    assert_eq!((after.day, after.held), (view.day, 0));
    assert!(!serde_json::to_string(&after).unwrap().contains(LINE));
    let again = app::review::stop_review(&mut kit.desk, OfReview { review }).unwrap_err();
    assert_eq!(again.code, ErrorCode::NotNow);
    let guardian = kit.guardians()[0];
    assert!(app::review::begin_review(&mut kit.desk, BeginReview { child, guardian }).is_ok());
}
