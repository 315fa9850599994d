//! Lessons done together.

use std::collections::BTreeMap;

use app::lesson::DoLesson;
use testkit::Kit;

#[test]
fn a_teach_back_that_is_too_long_is_refused_with_its_field() {
    let mut kit = Kit::default();
    kit.family();
    let child = kit.child();
    let (lesson, answers) = ("auditorium".to_owned(), BTreeMap::new());
    let input = DoLesson { child, lesson, teach_back: "x".repeat(10_000), answers };
    assert_eq!(
        app::lesson::do_lesson(&mut kit.desk, input).unwrap_err().fields[0].field,
        "teachBack"
    );
}
