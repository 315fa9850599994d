//! The child's wishes.

use app::account::AccountView;
use app::between::{MakeWish, TakeWishBack, make_wish, take_wish_back};
use app::{ErrorCode, Fault};
use chrono::TimeDelta;
use domain::between::WishAnswer;
use domain::platform::Method;
use testkit::Kit;
use uuid::Uuid;

use crate::{KEPT, field, fields, long, page, steps};

fn wish(
    kit: &mut Kit,
    account: Uuid,
    freedom: Option<&str>,
    words: &str,
) -> Result<AccountView, Fault> {
    let (freedom, words) = (freedom.map(str::to_owned), words.to_owned());
    make_wish(&mut kit.desk, MakeWish { account, freedom, words })
}

/// A wish for comments, and a review a week later that answers it.
fn answered(kit: &mut Kit, account: Uuid, yes: bool) {
    let child = kit.child();
    let wish = wish(kit, account, Some("comments"), "").unwrap().wishes[0].id;
    kit.clock.pass(TimeDelta::days(7));
    kit.hold_review(child, |decisions| {
        let reason = "When the summer is over".to_owned();
        decisions.wishes.insert(wish, WishAnswer { yes, reason });
    });
}

#[test]
fn a_wish_lies_on_the_table_in_the_childs_words_and_one_for_each_freedom_at_a_time() {
    let mut kit = Kit::default();
    let account = kit.on_the_road(Method::OpenOnRequest);
    let before = steps(&mut kit, account);
    let view = wish(&mut kit, account, Some("comments"), KEPT).unwrap();
    let told = &view.wishes[0];
    assert_eq!((told.words.as_str(), &told.answer, told.talk), (KEPT, &None, false));
    assert!(told.freedom_name.as_ref().is_some_and(|name| !name.starts_with("freedom.")));
    let second = fields(wish(&mut kit, account, Some("comments"), "Please").unwrap_err());
    assert_eq!(second, field("freedom", "on_the_table"));
    wish(&mut kit, account, Some("live"), "").unwrap();
    let all = wish(&mut kit, account, None, "A new picture of me").unwrap().wishes;
    let order: Vec<_> = all.iter().map(|wish| wish.freedom.as_deref()).collect();
    assert_eq!(order, [None, Some("live"), Some("comments")], "newest first");
    assert_eq!(steps(&mut kit, account), before, "a wish moves nothing by itself");
}

#[test]
fn a_wish_says_something_and_about_a_freedom_that_is_there() {
    let mut kit = Kit::default();
    let account = kit.signed(Method::OpenOnRequest);
    let early = wish(&mut kit, account, Some("comments"), "").unwrap_err();
    assert_eq!(early.code, ErrorCode::NotNow, "before the permit");
    kit.walk(account);
    kit.permit(account);
    let mut refused =
        |freedom, words: &str| fields(wish(&mut kit, account, freedom, words).unwrap_err());
    assert_eq!(refused(None, "  "), field("words", "empty"));
    assert_eq!(refused(Some("comments"), &long()), field("words", "too_long"));
    let both = [field("freedom", "no_such_choice"), field("words", "too_long")].concat();
    assert_eq!(refused(Some("flying"), &long()), both);
}

#[test]
fn a_wish_is_taken_back_until_it_has_its_answer() {
    let mut kit = Kit::default();
    let account = kit.on_the_road(Method::OpenOnRequest);
    let first = wish(&mut kit, account, Some("comments"), "").unwrap().wishes[0].id;
    let left = take_wish_back(&mut kit.desk, TakeWishBack { wish: first }).unwrap();
    assert!(left.wishes.is_empty());
    let gone = take_wish_back(&mut kit.desk, TakeWishBack { wish: first }).unwrap_err();
    assert_eq!(gone.code, ErrorCode::NotFound);
    answered(&mut kit, account, false);
    let told = page(&mut kit, account).wishes.remove(0);
    assert_eq!(told.answer.unwrap().reason, "When the summer is over");
    let late = take_wish_back(&mut kit.desk, TakeWishBack { wish: told.id }).unwrap_err();
    assert_eq!(late.code, ErrorCode::NotNow);
    wish(&mut kit, account, Some("comments"), "").unwrap();
}

#[test]
fn a_review_with_a_wish_on_the_table_is_not_held_without_its_answer() {
    let mut kit = Kit::default();
    let account = kit.on_the_road(Method::OpenOnRequest);
    let id = wish(&mut kit, account, Some("comments"), "").unwrap().wishes[0].id;
    let child = kit.child();
    let review = kit.answered_review(child);
    let hold = app::review::HoldReview { review };
    let told = fields(app::review::hold_review(&mut kit.desk, hold).unwrap_err());
    assert!(told.contains(&(format!("wishes.{id}"), "empty".to_owned())));
}

#[test]
fn the_third_not_yet_proposes_a_talk_and_ninety_days_later_no_more() {
    let mut kit = Kit::default();
    let account = kit.on_the_road(Method::OpenOnRequest);
    for _ in 0..2 {
        answered(&mut kit, account, false);
        assert!(page(&mut kit, account).wishes.iter().all(|wish| !wish.talk));
    }
    answered(&mut kit, account, false);
    let talk = |kit: &mut Kit| -> Vec<bool> {
        page(kit, account).wishes.iter().map(|wish| wish.talk).collect()
    };
    assert_eq!(talk(&mut kit), [true, false, false], "told once, at the newest one");
    wish(&mut kit, account, Some("comments"), "").unwrap();
    assert_eq!(talk(&mut kit), [true, false, false, false], "and at the one that follows");
    kit.clock.pass(TimeDelta::days(76));
    assert!(talk(&mut kit)[0], "the first one was ninety days ago");
    kit.clock.pass(TimeDelta::days(1));
    assert!(!talk(&mut kit)[0]);
}
