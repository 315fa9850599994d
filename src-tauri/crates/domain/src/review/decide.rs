use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::agreement::Conditions;
use crate::dates::{Pace, meant};
use crate::stage::Stage;

/// Reviews that the probation asks for: it meets every three months.
const PROBATION_REVIEWS: u32 = 2;

/// On, stay or back.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Decision {
    /// To the next stage.
    On,
    /// Where we are.
    Stay,
    /// To the stage before.
    Back,
}

/// What there is since the stage began, beside what was agreed. Shown; people decide.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Evidence {
    /// Reviews held.
    pub reviews: Asked,
    /// Drive-alongs done.
    pub drive_alongs: Asked,
    /// Lessons done.
    pub lessons: Asked,
    /// Full months.
    pub months: Asked,
    /// Must-do settings in place.
    pub settings: Asked,
}

/// How much there is, and how much was agreed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Asked {
    /// There is.
    pub have: u32,
    /// Agreed.
    pub need: u32,
}

impl Asked {
    fn met(self) -> bool {
        self.have >= self.need
    }
}

/// The conditions for the stage after `stage`. The agreement says those of the permit; the probation, which meets
/// every three months, asks for fewer reviews, no drive-alongs and the months of its pace (our judgement).
#[must_use]
pub fn conditions_for(stage: Stage, agreed: &Conditions, pace: Pace) -> Conditions {
    match stage {
        Stage::Probation => Conditions {
            reviews: agreed.reviews.min(PROBATION_REVIEWS),
            drive_alongs: 0,
            months: meant(stage, pace),
            ..agreed.clone()
        },
        _ => agreed.clone(),
    }
}

/// Whether everything that was agreed is there.
#[must_use]
pub fn met(evidence: &Evidence) -> bool {
    let Evidence { reviews, drive_alongs, lessons, months, settings } = *evidence;
    [reviews, drive_alongs, lessons, months, settings].into_iter().all(Asked::met)
}

/// Whether a decision asks for a sentence from each: on without what was agreed, staying although all of it is there or
/// the stage has lasted its longest, and back.
#[must_use]
pub fn against_evidence(decision: Decision, met: bool, longest_reached: bool) -> bool {
    match decision {
        Decision::On => !met && !longest_reached,
        Decision::Stay => met || longest_reached,
        Decision::Back => true,
    }
}

/// The stage a decision leads to; `None` where the road does not go there. A permit has no stage to go back to:
/// its freedoms step back instead, which is never starting over.
#[must_use]
pub fn moves_to(stage: Stage, decision: Decision) -> Option<Stage> {
    match (stage, decision) {
        (Stage::Permit | Stage::Probation, Decision::Stay) => Some(stage),
        (Stage::Permit, Decision::On) => Some(Stage::Probation),
        (Stage::Probation, Decision::On) => Some(Stage::Licence),
        (Stage::Probation, Decision::Back) => Some(Stage::Permit),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_road_goes_one_stage_at_a_time_and_only_from_permit_and_probation() {
        for stage in
            [Stage::NotYet, Stage::Instruction, Stage::Permit, Stage::Probation, Stage::Licence]
        {
            for decision in [Decision::On, Decision::Stay, Decision::Back] {
                let Some(to) = moves_to(stage, decision) else { continue };
                assert!(matches!(stage, Stage::Permit | Stage::Probation));
                assert!((to as i8 - stage as i8).abs() <= 1);
            }
        }
        assert_eq!(moves_to(Stage::Permit, Decision::Back), None);
        assert_eq!(moves_to(Stage::Licence, Decision::Back), None);
    }

    #[test]
    fn only_a_decision_the_evidence_speaks_for_needs_no_sentence() {
        assert!(!against_evidence(Decision::On, true, false));
        assert!(!against_evidence(Decision::Stay, false, false));
        assert!(against_evidence(Decision::On, false, false));
        assert!(against_evidence(Decision::Stay, true, false));
        assert!(
            against_evidence(Decision::Stay, false, true),
            "the longest duration forces a decision"
        );
        assert!(!against_evidence(Decision::On, false, true));
        assert!(against_evidence(Decision::Back, false, false));
    }

    #[test]
    fn everything_agreed_must_be_there() {
        let asked = |have, need| Asked { have, need };
        let evidence = Evidence {
            reviews: asked(8, 8),
            drive_alongs: asked(6, 6),
            lessons: asked(4, 4),
            months: asked(6, 6),
            settings: asked(6, 6),
        };
        assert!(met(&evidence));
        assert!(!met(&Evidence { months: asked(5, 6), ..evidence }));
    }
}
