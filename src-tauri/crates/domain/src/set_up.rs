//! Where the set-up of an account stands, told from what is there rather than kept.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::platform::Method;
use crate::stage::Stage;

/// The next step of a set-up. Three sittings: gate and lesson; agreement and signatures; walk and permit.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum SetUpStep {
    /// The answer was *not yet*: look again on its day.
    WaitAndLookAgain,
    /// A lesson that the permit asks for.
    Lesson,
    /// Build the agreement.
    Agreement,
    /// Keep the recovery key, before the first signature.
    RecoveryKey,
    /// Sign it.
    Sign,
    /// Make the account and walk its must-do settings.
    Walk,
    /// Seal the envelope that was agreed.
    Envelope,
    /// Issue the permit, with a date for the review.
    Permit,
    /// Nothing is left: the account is on the road.
    OnTheRoad,
}

/// What the next step depends on.
#[derive(Debug, Clone, Copy)]
pub struct Progress {
    /// The stage.
    pub stage: Stage,
    /// Lessons the permit asks for and that are not done.
    pub lessons_missing: usize,
    /// Whether the draft has nothing in the way of signing.
    pub agreement_ready: bool,
    /// Whether the recovery key was kept.
    pub recovery_kept: bool,
    /// Whether everybody signed.
    pub signed: bool,
    /// Must-do settings not seen to yet.
    pub must_do_missing: usize,
    /// The agreed method.
    pub method: Option<Method>,
    /// Whether an envelope is sealed.
    pub sealed: bool,
}

/// The next step.
#[must_use]
pub fn next_step(progress: Progress) -> SetUpStep {
    match progress {
        Progress { stage: Stage::NotYet, .. } => SetUpStep::WaitAndLookAgain,
        Progress { stage: Stage::Permit | Stage::Probation | Stage::Licence, .. } => {
            SetUpStep::OnTheRoad
        }
        Progress { signed: false, lessons_missing: 1.., .. } => SetUpStep::Lesson,
        Progress { signed: false, agreement_ready: false, .. } => SetUpStep::Agreement,
        Progress { signed: false, recovery_kept: false, .. } => SetUpStep::RecoveryKey,
        Progress { signed: false, .. } => SetUpStep::Sign,
        Progress { must_do_missing: 1.., .. } => SetUpStep::Walk,
        Progress { method: Some(Method::Envelope), sealed: false, .. } => SetUpStep::Envelope,
        _ => SetUpStep::Permit,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_shortest_way_passes_every_step_once() {
        let mut at = Progress {
            stage: Stage::Instruction,
            lessons_missing: 1,
            agreement_ready: false,
            recovery_kept: false,
            signed: false,
            must_do_missing: 5,
            method: Some(Method::Envelope),
            sealed: false,
        };
        let mut seen = Vec::new();
        while *seen.last().unwrap_or(&SetUpStep::Lesson) < SetUpStep::OnTheRoad {
            let step = next_step(at);
            assert!(!seen.contains(&step), "{step:?} came twice");
            seen.push(step);
            match step {
                SetUpStep::Lesson => at.lessons_missing = 0,
                SetUpStep::Agreement => at.agreement_ready = true,
                SetUpStep::RecoveryKey => at.recovery_kept = true,
                SetUpStep::Sign => at.signed = true,
                SetUpStep::Walk => at.must_do_missing = 0,
                SetUpStep::Envelope => at.sealed = true,
                SetUpStep::Permit => at.stage = Stage::Permit,
                SetUpStep::WaitAndLookAgain | SetUpStep::OnTheRoad => {}
            }
        }
        assert_eq!(seen.len(), 8);
    }

    #[test]
    fn not_yet_waits_whatever_else_is_done() {
        let progress = Progress {
            stage: Stage::NotYet,
            lessons_missing: 0,
            agreement_ready: true,
            recovery_kept: true,
            signed: true,
            must_do_missing: 0,
            method: None,
            sealed: false,
        };
        assert_eq!(next_step(progress), SetUpStep::WaitAndLookAgain);
    }
}
