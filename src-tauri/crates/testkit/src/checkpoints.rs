#![expect(
    clippy::unwrap_used,
    clippy::missing_panics_doc,
    reason = "a step that fails ends the test"
)]

use app::review::{AnswerQuestion, BeginReview, HoldReview, ReviewView, SaveDecisions};
use domain::platform::Method;
use domain::review::{Decisions, Voice};
use library::Library;
use uuid::Uuid;

use crate::Kit;

impl Kit {
    /// The whole way to a permit: signed, walked, with a sealed envelope where that is the method.
    pub fn on_the_road(&mut self, method: Method) -> Uuid {
        let account = self.signed(method);
        self.walk(account);
        if method == Method::Envelope {
            self.seal(account, "correct-horse");
        }
        self.permit(account);
        account
    }

    /// A review begun with the first guardian, in which both have answered everything that it is fine: its id.
    pub fn answered_review(&mut self, child: Uuid) -> Uuid {
        let guardian = self.guardians()[0];
        let begin = BeginReview { child, guardian };
        let open = app::review::begin_review(&mut self.desk, begin).unwrap().open.unwrap();
        for voice in [Voice::Child, Voice::Guardian] {
            for question in &open.questions {
                let fact = Library::in_force().review_question(&question.id).unwrap();
                let fine = fact.fine_from.clone().unwrap_or_else(|| "Go on like this".to_owned());
                let (question, answer) = (question.id.clone(), fine);
                let input = AnswerQuestion { review: open.id, voice, question, answer, pin: None };
                app::review::answer_question(&mut self.desk, input).unwrap();
            }
        }
        open.id
    }

    /// A review held today: both answer that it is fine, `decide` may change what is decided, and the next one is on
    /// the day that is proposed.
    pub fn hold_review(&mut self, child: Uuid, decide: impl FnOnce(&mut Decisions)) -> ReviewView {
        let review = self.answered_review(child);
        let view = app::review::review(&mut self.desk, app::gate::OfChild { child }).unwrap();
        let open = view.open.unwrap();
        let praise = "You asked first.".to_owned();
        let (next, time) = (Some(open.proposed), Some(open.proposed_time));
        let mut decisions = Decisions { praise, next, time, ..open.decisions };
        decide(&mut decisions);
        let save = SaveDecisions { review, decisions };
        app::review::save_decisions(&mut self.desk, save).unwrap();
        app::review::hold_review(&mut self.desk, HoldReview { review, pin: None }).unwrap()
    }
}
