//! The program killed and started again, and only once at a time.

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

#[test]
fn a_desktop_starts_it_from_its_autostart_entry() {
    let mut stage = Stage::new();
    let service = stage.notifications();
    let item = stage.item(Kind::Due, TimeDelta::zero());
    stage.write(&[&item]);
    // A place with letters that an entry has to quote; the family's folder has more of them.
    let place = stage.folder().join("a $b \"c\" \\d");
    std::fs::create_dir(&place).unwrap();
    let program = place.join("reminder");
    std::os::unix::fs::symlink(env!("CARGO_BIN_EXE_passenger-seat-reminder"), &program).unwrap();
    let config = stage.folder().join("config");
    autostart::install_in(&config, &program, &stage.home()).unwrap();
    let launch = "import sys; from gi.repository import Gio; \
                  Gio.DesktopAppInfo.new_from_filename(sys.argv[1]).launch([], None)";
    let mut desktop = stage.command("/usr/bin/python3");
    desktop.args(["-c", launch]);
    desktop.arg(config.join("autostart/passenger-seat-reminder.desktop"));
    assert!(desktop.status().unwrap().success());
    service.wait_for(1);
    stage.wait_shown(&item);
    // It is no child of this test, but like the desktop's it ends with its session.
    stage.end_session();
    stage.wake_until("it to end", || {
        if is_running(&stage.home()).unwrap() { Err("it runs") } else { Ok(()) }
    });
}
