//! A real notification service on a screen of its own.

use std::process::{Command, Stdio};

use chrono::TimeDelta;
use schedule::{Answer, Kind};

use crate::stage::{Helper, Stage, until};

fn dunstctl(stage: &Stage, args: &[&str]) -> Result<String, String> {
    let said = stage.command("dunstctl").args(args).output().map_err(|error| error.to_string())?;
    Ok(String::from_utf8_lossy(&said.stdout).trim().to_owned())
}

/// A screen, and its number.
fn screen() -> (Helper, String) {
    use std::io::{BufRead, BufReader};
    let mut command = Command::new("Xvfb");
    command.args(["-displayfd", "1", "-screen", "0", "800x600x24", "-nolisten", "tcp"]);
    command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::null());
    let mut screen = Helper::start(command);
    let mut line = String::new();
    BufReader::new(screen.output()).read_line(&mut line).unwrap();
    (screen, format!(":{}", line.trim()))
}

#[test]
fn a_real_service_shows_it_and_a_click_opens_the_app() {
    let mut stage = Stage::new();
    let (_screen, display) = screen();
    let mut command = stage.command("dunst");
    command.env("DISPLAY", display).stdout(Stdio::null());
    let _dunst = Helper::start(command);
    let item = stage.item(Kind::Due, TimeDelta::zero());
    stage.write(&[&item]);
    let _program = stage.start(&[]);
    until("dunst to show it", || match dunstctl(&stage, &["count", "displayed"])?.as_str() {
        "1" => Ok(()),
        other => Err(format!("it shows {other:?}")),
    });
    let history = until("the app", || {
        dunstctl(&stage, &["action", "0"])?;
        stage.app_started_with()
    });
    let about = item.about.to_string();
    assert_eq!(history, ["--data-dir", stage.home().to_str().unwrap(), "--about", &about]);
    until("the answer", || {
        let answer = stage.entry(&item).and_then(|entry| entry.answer);
        if answer == Some(Answer::Started) { Ok(()) } else { Err(format!("{answer:?}")) }
    });
    until("it to leave the screen", || match dunstctl(&stage, &["count", "displayed"])?.as_str() {
        "0" => Ok(()),
        other => Err(format!("it shows {other:?}")),
    });
}
