#![expect(
    clippy::unwrap_used,
    clippy::missing_panics_doc,
    reason = "a step that fails ends the test"
)]

use app::Secret;
use app::hand_over::HandOverEnvelope;
use app::licence::{GiveLicence, LicenceView};
use app::pin::SetPin;
use domain::licence::HandOver;
use domain::review::{Decision, StageDecision};
use uuid::Uuid;

use crate::Kit;

impl Kit {
    /// The child sets a first PIN.
    pub fn set_pin(&mut self, child: Uuid, pin: &str) {
        let new = Some(Secret::new(pin.to_owned()));
        app::pin::set_pin(&mut self.desk, SetPin { child, old: None, new }).unwrap();
    }

    /// Two held reviews that move an account on: from the permit to the probation, and to the decision of the licence.
    pub fn decide_licence(&mut self, child: Uuid, account: Uuid) {
        for _ in 0..2 {
            self.move_on(child, account);
        }
    }

    /// A held review that moves an account on, against the evidence.
    pub fn move_on(&mut self, child: Uuid, account: Uuid) {
        self.hold_review(child, |decisions| {
            let (child, guardian) = ("I am ready".to_owned(), "So am I".to_owned());
            let decision = StageDecision { decision: Decision::On, child, guardian };
            decisions.stages.insert(account, decision);
        });
    }

    /// The envelope handed over: everything is done, and both halves go.
    pub fn hand_over(&mut self, account: Uuid) {
        let done = HandOver {
            new_password: true,
            two_step: true,
            recovery_address: true,
            signed_in: true,
        };
        app::hand_over::hand_over(&mut self.desk, HandOverEnvelope { account, done }).unwrap();
    }

    /// The licence given, for a child with this PIN or without one.
    pub fn give_licence(
        &mut self,
        account: Uuid,
        keep_agreement: bool,
        pin: Option<&str>,
    ) -> LicenceView {
        let pin = pin.map(|pin| Secret::new(pin.to_owned()));
        let input = GiveLicence { account, keep_agreement, pin };
        app::licence::give_licence(&mut self.desk, input).unwrap()
    }
}
