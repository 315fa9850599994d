//! The short set of `cargo xtask faults`: the same bodies, fewer of each.
#![cfg(target_os = "linux")]

use std::process::Command;

use serde_json::Value;

#[test]
fn nothing_is_lost_whatever_happens_to_the_computer() {
    let done =
        Command::new(env!("CARGO_BIN_EXE_faults")).args(["--short", "--json"]).output().unwrap();
    let table = String::from_utf8_lossy(&done.stderr);
    let counts: Value = serde_json::from_slice(&done.stdout).unwrap_or_default();
    let count = |name: &str| counts.get(name).and_then(Value::as_u64);
    for name in ["kills", "power_losses", "disk_full", "flips"] {
        assert!(count(name).is_some_and(|tried| tried > 10), "{name}: {table}");
    }
    assert_eq!(count("flips"), count("flips_detected"), "{table}");
    assert_eq!((count("acknowledged_lost"), count("unopenable")), (Some(0), Some(0)), "{table}");
    assert!(done.status.success(), "{table}");
}
