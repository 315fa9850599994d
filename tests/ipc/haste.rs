//! Work that nobody waits for.

use passenger_seat::behind;
use rustix::process::getpriority_process;

#[test]
fn a_backup_lets_the_window_go_first_and_slows_nobody_else() {
    let before = getpriority_process(None).unwrap();
    let slow = behind(|| getpriority_process(None).unwrap()).unwrap();
    assert!(slow > before, "{slow} is not behind {before}");
    assert_eq!(getpriority_process(None).unwrap(), before, "whoever waits stays as fast");
}
