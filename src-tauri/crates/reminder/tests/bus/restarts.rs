//! The program killed and started again, and only once at a time.

use std::path::{Path, PathBuf};

use chrono::TimeDelta;
use schedule::{Kind, Ledger, autostart, is_running};

use crate::stage::Stage;

#[test]
fn killed_and_started_again_it_shows_nothing_twice() {
    let mut stage = Stage::new();
    let service = stage.notifications();
    let first = stage.item(Kind::Due, TimeDelta::zero());
    stage.write(&[&first]);
    let program = stage.start(&[]);
    stage.wait_shown(&first);
    drop(program);
    let second = stage.item(Kind::Backup, TimeDelta::zero());
    stage.write(&[&first, &second]);
    let _program = stage.start(&[]);
    let shown = service.wait_for(2);
    assert_eq!(shown[1].title, "It is time for a new backup");
}

#[test]
fn killed_before_it_wrote_it_down_it_shows_it_once_more() {
    let mut stage = Stage::new();
    let service = stage.notifications();
    let first = stage.item(Kind::Due, TimeDelta::zero());
    stage.write(&[&first]);
    let program = stage.start(&[]);
    stage.wait_shown(&first);
    drop(program);
    std::fs::remove_file(Ledger::path(&stage.home())).unwrap();
    for (count, title) in [(2, "A check-in is due"), (3, "It is time for a new backup")] {
        let program = stage.start(&[]);
        assert_eq!(service.wait_for(count)[count - 1].title, title);
        stage.wait_shown(&first);
        drop(program);
        let second = stage.item(Kind::Backup, TimeDelta::zero());
        stage.write(&[&first, &second]);
    }
}

#[test]
fn a_second_program_leaves_the_folder_to_the_first() {
    let mut stage = Stage::new();
    let service = stage.notifications();
    let item = stage.item(Kind::Due, TimeDelta::zero());
    stage.write(&[&item]);
    let program = stage.start(&[]);
    stage.wait_shown(&item);
    assert!(is_running(&stage.home()).unwrap());
    assert_eq!(stage.start(&["--once"]).wait_end().code(), Some(3));
    drop(program);
    assert!(!is_running(&stage.home()).unwrap());
    assert_eq!(stage.start(&["--once"]).wait_end().code(), Some(0));
    service.wait_for(1);
}

/// Installs the program for the next login, in a place with letters that an entry has to quote; the family's folder has
/// more of them.
fn install(stage: &Stage) -> PathBuf {
    let place = stage.folder().join("a $b \"c\" \\d");
    std::fs::create_dir(&place).unwrap();
    let program = place.join("reminder");
    std::os::unix::fs::symlink(env!("CARGO_BIN_EXE_passenger-seat-reminder"), &program).unwrap();
    let config = stage.folder().join("config");
    autostart::install_in(&config, &program, &stage.home()).unwrap();
    config.join("autostart/passenger-seat-reminder.desktop")
}

/// Starts what is installed, as a desktop does.
fn log_in(stage: &Stage, entry: &Path) {
    let launch = "import sys; from gi.repository import Gio; \
                  Gio.DesktopAppInfo.new_from_filename(sys.argv[1]).launch([], None)";
    let mut desktop = stage.command("/usr/bin/python3");
    desktop.args(["-c", launch]).arg(entry);
    assert!(desktop.status().unwrap().success());
}

/// Ends the session, and with it the program, which is no child of this test.
fn log_out(stage: &mut Stage) {
    stage.end_session();
    stage.wake_until("it to end", || {
        if is_running(&stage.home()).unwrap() { Err("it runs") } else { Ok(()) }
    });
}

#[test]
fn after_a_new_login_it_goes_on_where_it_was_and_shows_nothing_twice() {
    let mut stage = Stage::new();
    let entry = install(&stage);
    let first = stage.item(Kind::Due, TimeDelta::zero());
    stage.write(&[&first]);
    let service = stage.notifications();
    log_in(&stage, &entry);
    service.wait_for(1);
    stage.wait_shown(&first);
    drop(service);
    log_out(&mut stage);

    stage.start_session();
    let second = stage.item(Kind::Backup, TimeDelta::zero());
    stage.write(&[&first, &second]);
    let service = stage.notifications();
    log_in(&stage, &entry);
    assert_eq!(service.wait_for(1)[0].title, "It is time for a new backup");
    stage.wait_shown(&second);
    log_out(&mut stage);
}

#[test]
fn a_desktop_starts_it_from_its_autostart_entry() {
    let mut stage = Stage::new();
    let service = stage.notifications();
    let item = stage.item(Kind::Due, TimeDelta::zero());
    stage.write(&[&item]);
    let entry = install(&stage);
    log_in(&stage, &entry);
    service.wait_for(1);
    stage.wait_shown(&item);
    log_out(&mut stage);
}
