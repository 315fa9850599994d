//! What somebody hears who does not see the window: all that it tells the desktop's service for screen readers (AT-SPI).

use std::collections::BTreeMap;
use std::process::Stdio;

use super::helper::{Helper, ask, command};
use super::until;

/// Where Debian's package puts it; it is on nobody's path.
const SERVICE: &str = "/usr/libexec/at-spi-bus-launcher";
const HEAR: &str = include_str!("hear.py");

/// Starts the service as a screen reader does, and lets programs talk to it.
pub(super) fn start(env: &mut BTreeMap<&'static str, String>) -> Helper {
    env.remove("NO_AT_BRIDGE");
    let mut service = command(SERVICE, env);
    service.args(["--launch-immediately", "--screen-reader=1"]);
    service.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
    let service = Helper::start(service);
    until("the service for screen readers", || {
        let said = ask("gdbus", &ADDRESS, env)?;
        if said.contains("unix:") { Ok(()) } else { Err(said) }
    });
    service
}

const ADDRESS: [&str; 5] = [
    "call",
    "--session",
    "--dest=org.a11y.Bus",
    "--object-path=/org/a11y/bus",
    "--method=org.a11y.Bus.GetAddress",
];

pub(super) fn heard(env: &BTreeMap<&'static str, String>) -> String {
    // Debian's own Python, where its package puts the module.
    ask("/usr/bin/python3", &["-c", HEAR], env).expect("a listener")
}
