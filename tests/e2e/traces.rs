//! What somebody finds who uses the same login and looks around while the family is open: in the lists of processes and
//! windows, on the bus, in the keyring and in the files that desktops keep.

use std::fs;

use crate::envelope::{PASSWORD, STORED, seal_and_open};
use crate::journey::PASSPHRASE;
use crate::stage::{Stage, StageOptions, helper, search::files_containing};

/// The words in the forms in which a list or a bus shows them.
fn forms(words: &str) -> [String; 3] {
    let hex = |between: &str| {
        words.bytes().map(|byte| format!("{byte:02x}")).collect::<Vec<_>>().join(between)
    };
    [words.to_owned(), hex(""), hex(" ")]
}

#[track_caller]
fn tells_nothing(place: &str, said: &str) {
    for words in STORED.into_iter().chain([PASSWORD, PASSPHRASE]) {
        for form in forms(words) {
            assert!(!said.contains(&form), "{words} is in {place}");
        }
    }
}

#[test]
fn who_looks_around_meanwhile_finds_nothing_of_the_family() {
    let stage = Stage::new(StageOptions::default());
    let (listener, bus) = stage.listen();
    let window = seal_and_open(&stage, &[]);

    let processes = helper::descendants(window.pid());
    for process in processes.iter().map(|process| process.id).chain([window.pid()]) {
        for file in ["cmdline", "environ", "comm"] {
            // One that has just ended tells nothing.
            let bytes = fs::read(format!("/proc/{process}/{file}")).unwrap_or_default();
            tells_nothing(file, &String::from_utf8_lossy(&bytes));
        }
    }

    let windows = stage.answer("xwininfo", &["-root", "-tree"]);
    assert!(windows.contains("\"Passenger Seat\""), "{windows}");
    tells_nothing("the list of windows", &windows);

    let kept = stage.answer("secret-tool", &["search", "--all", "service", "passenger-seat"]);
    assert!(kept.contains("attribute.username"), "{kept}");
    tells_nothing("the keyring", &kept);
    for label in kept.lines().filter_map(|line| line.strip_prefix("label = ")) {
        let neutral =
            ["Instagram", "assword", "child", "envelope"].iter().all(|word| !label.contains(word));
        assert!(neutral, "the keyring shows {label:?}");
    }

    window.close();
    drop(listener);
    let said = fs::read_to_string(bus).unwrap();
    // The keyring was spoken to, so this would have heard it.
    assert!(said.contains("org.freedesktop.Secret"), "nothing was heard");
    tells_nothing("the bus", &said);

    for recent in ["recently-used.xbel", "thumbnails", "Trash"] {
        for words in STORED {
            assert!(files_containing(&[stage.data_home().join(recent)], words).is_empty());
        }
    }
}
