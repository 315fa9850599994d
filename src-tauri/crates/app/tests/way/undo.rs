//! Taking back, and what stays.

use app::ErrorCode;
use app::agreement::SaveTerms;
use app::family::SaveGuardian;
use app::overview::overview;
use domain::agreement::Clause;
use domain::platform::Method;
use testkit::Kit;
use uuid::Uuid;

#[test]
fn undo_does_not_take_out_what_the_child_wrote() {
    let mut kit = Kit::default();
    let (account, ready) = kit.ready_to_sign(Method::OpenOnRequest);
    let (child, mut terms) = (kit.child(), ready.terms);
    terms.clauses.push(Clause { id: Uuid::nil(), text: "Knock before you look".to_owned() });
    app::agreement::save(&mut kit.desk, SaveTerms { account, by: child, terms }).unwrap();
    assert_eq!(app::undo::undo(&mut kit.desk, ()).unwrap_err().code, ErrorCode::NothingToUndo);
}

#[test]
fn an_answer_is_changed_undone_and_redone() {
    let mut kit = Kit::default();
    kit.family();
    let alex = kit.guardians()[0];
    let rename = SaveGuardian { id: Some(alex), name: "Alexandra".to_owned() };
    let renamed = app::family::save_guardian(&mut kit.desk, rename).unwrap();
    assert_eq!(renamed.guardians[0].name, "Alexandra");
    let name = |kit: &mut Kit| overview(&mut kit.desk, ()).unwrap().guardians.remove(0).name;
    app::undo::undo(&mut kit.desk, ()).unwrap();
    assert_eq!(name(&mut kit), "Alex");
    app::undo::redo(&mut kit.desk, ()).unwrap();
    assert_eq!(name(&mut kit), "Alexandra");
    assert_eq!(app::undo::redo(&mut kit.desk, ()).unwrap_err().code, ErrorCode::NothingToUndo);
    let taken = SaveGuardian { id: None, name: "kim".to_owned() };
    assert_eq!(
        app::family::save_guardian(&mut kit.desk, taken).unwrap_err().fields[0].rule,
        "same_name"
    );
    assert!(app::undo::undo(&mut kit.desk, ()).is_ok(), "a refused write leaves undo as it was");
}
