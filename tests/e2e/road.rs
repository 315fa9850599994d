//! A family on the road, with a clock that is set ahead between two sittings.

use std::fs;
use std::path::PathBuf;

use crate::journey::{
    agree_with, choose_network, do_lesson, keep_recovery_key, make_family, sign, unlock,
    walk_must_do,
};
use crate::stage::{Stage, StageOptions, Window};

/// What stands in the envelope.
pub(crate) const PASSWORD: &str = "Fjord-glyphs-vext-quiz";

/// A family whose clock can be set ahead.
pub(crate) struct Road {
    pub(crate) stage: Stage,
    clock: PathBuf,
    hands: fn(Window) -> Window,
}

impl Road {
    /// Sam has the permit for Instagram since today.
    pub(crate) fn with_a_permit(method: &str, hands: fn(Window) -> Window) -> Self {
        let stage = Stage::new(StageOptions::default());
        let clock = stage.folder().join("days-ahead");
        let road = Self { stage, clock, hands };
        let window = road.open(0);
        make_family(&window, "Alex", "Sam", "2012");
        keep_recovery_key(&window);
        choose_network(&window, "Instagram");
        drive_off(&window, "Sam", method);
        window.close();
        road
    }

    /// Sets the clock to so many days after the permit.
    pub(crate) fn pass(&self, days: u32) {
        fs::write(&self.clock, (u64::from(days) * 86_400).to_string()).unwrap();
    }

    pub(crate) fn open(&self, days: u32) -> Window {
        self.pass(days);
        let clock = self.clock.to_string_lossy().into_owned();
        (self.hands)(self.stage.open(&["--ahead", &clock]))
    }

    /// So many days after the permit, unlocked.
    pub(crate) fn after(&self, days: u32) -> Window {
        let window = self.open(days);
        unlock(&window);
        window
    }
}

/// From the gate's answer to the permit.
pub(crate) fn drive_off(window: &Window, child: &str, method: &str) {
    window.press("Start the road");
    do_lesson(window);
    agree_with(window, child, method);
    sign(window, "Alex");
    window.press(&format!("I am {child}"));
    sign(window, child);
    window.press("Go on");
    walk_must_do(window, child);
    if method == "We hold the password" {
        window.fill("The password of the account", PASSWORD);
        window.fill("The same password once more", PASSWORD);
        window.press("Seal it");
    }
    window.press(&format!("Give {child} the permit"));
    window.see_heading(&format!("Off you go, {child}"));
}
