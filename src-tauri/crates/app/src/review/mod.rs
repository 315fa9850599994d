//! The review: the dated sitting, pausable at every step.

mod accounts;
mod answer;
mod begin;
mod compared;
mod hold;
mod questions;
mod settings;
mod since;
mod view;

pub use accounts::ReviewAccount;
pub use answer::{AnswerQuestion, answer_question};
pub use begin::{BeginReview, OfReview, begin_review, stop_review};
pub use compared::ComparedView;
pub use hold::{HoldReview, SaveDecisions, hold_review, look_back_alone, save_decisions};
pub use questions::ReviewQuestion;
pub use settings::{PhoneChange, SettingAgain};
pub use since::{OpeningView, Since};
pub use view::{Answered, LastReview, OpenReview, ReviewView, review};

pub(crate) use accounts::evidence;
pub(crate) use compared::compared;
pub(crate) use questions::sentence;
pub(crate) use settings::{settings_due, to_set};
pub(crate) use since::since;
pub(crate) use view::{day_of, held, is_lapsed, last_held, open_review, reviewed};
