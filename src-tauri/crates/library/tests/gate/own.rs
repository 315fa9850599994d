//! Networks that a family wrote down itself: laws count, and what the family wrote decides nothing.

use domain::age::BirthMonth;
use library::Library;
use library::facts::{Confidence, LawRule, NetworkKind};
use library::gate::{Answer, Question, Stated, Verdict, gate_of_own};

use crate::{aged, place, today};

const NETWORK: &str = "own-00000000-0000-0000-0000-000000000007";

fn stated(kind: NetworkKind, age: Option<u32>) -> Stated {
    let (name, read_at) = ("Treehouse".to_owned(), "In the app, under About".to_owned());
    Stated { name, kind, age, read_at, source: None, written_on: today() }
}

fn ask(library: &Library, code: &str, birth: BirthMonth, stated: &Stated) -> Answer {
    let question = Question { place: place(code), birth, network: NETWORK };
    gate_of_own(library, &question, stated, today())
}

#[test]
fn what_a_family_wrote_is_to_be_checked_whatever_it_says() {
    for age in [None, Some(0), Some(9), Some(13), Some(18)] {
        let answer = ask(Library::embedded(), "GB", aged(14), &stated(NetworkKind::Messenger, age));
        assert_eq!(answer.verdict, Verdict::CheckThis, "{age:?}");
        assert_eq!(answer.layers[2].verdict, Verdict::CheckThis, "{age:?}");
    }
}

#[test]
fn it_is_shown_as_the_familys_own_words() {
    let answer =
        ask(Library::embedded(), "GB", aged(14), &stated(NetworkKind::Messenger, Some(12)));
    let finding = &answer.layers[2].findings[0];
    assert_eq!((finding.name.as_str(), finding.age), ("Treehouse", Some(12)));
    assert_eq!(finding.confidence, Confidence::Family);
    assert_eq!(finding.says, "In the app, under About");
    assert!(finding.check && !finding.counts);
}

#[test]
fn a_law_on_its_kind_counts_as_for_any_other() {
    let mut content = Library::embedded().content().clone();
    let law = content.laws.law.iter_mut().find(|law| law.id == "vn_147").unwrap();
    law.rule = LawRule::NoAccount;
    let library = Library::new(content);
    let of = |kind| ask(&library, "VN", aged(14), &stated(kind, Some(9))).verdict;
    assert_eq!(of(NetworkKind::Community), Verdict::NotYet { from: aged(14).turns(16) });
    assert_eq!(of(NetworkKind::Messenger), Verdict::CheckThis);
}

#[test]
fn a_law_that_names_networks_may_mean_this_one_too() {
    let answer =
        ask(Library::embedded(), "AU", aged(14), &stated(NetworkKind::PictureAndVideo, Some(9)));
    let law = answer.layers[0].findings.iter().find(|law| law.id == "au_smma").unwrap();
    assert!(law.check && !law.counts);
    assert_eq!(answer.layers[0].verdict, Verdict::CheckThis);
}
