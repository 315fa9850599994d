//! From a click in the notification to the review.

use std::path::PathBuf;

use rustix::process::{Pid, Signal, kill_process};

use crate::journey::unlock;
use crate::road::Road;

/// Ends the reminder program of a family, which outlives the window.
struct Reminders(PathBuf);

impl Drop for Reminders {
    fn drop(&mut self) {
        let holder =
            schedule::holder(&self.0).and_then(|id| Pid::from_raw(i32::try_from(id).ok()?));
        if let Some(holder) = holder {
            let _ = kill_process(holder, Signal::KILL);
        }
    }
}

#[test]
fn a_click_on_the_notification_leads_to_the_review_also_through_the_lock() {
    let road = Road::with_a_permit("Open on request", |window| window);
    let _reminders = Reminders(road.stage.data_home().join("passenger-seat"));
    let desktop = road.stage.notifications();
    let window = road.after(8);
    window.see("On the road");
    window.press("Settings");
    window.press("Turn reminders on");
    window.see("Turn reminders off");
    desktop.click();
    window.see_heading("Review with Sam");
    desktop.wait_for_none();
    drop(desktop);
    window.press("Today");
    window.see("On the road");

    window.keys("Ctrl+l");
    window.see_heading("Welcome back");
    road.pass(30);
    // A service that comes wakes the program, as a new session does.
    let desktop = road.stage.notifications();
    desktop.click();
    desktop.wait_for_none();
    window.see_heading("Welcome back");
    unlock(&window);
    window.see_heading("Review with Sam");
    window.close();
}
