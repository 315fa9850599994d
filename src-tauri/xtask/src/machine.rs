//! What the computer must have before anything here works.

use crate::Outcome;
use crate::shell::{answer, command, say_and_run};

/// How to see that something is there.
enum Proof {
    Program(&'static str),
    Library(&'static str),
    /// A module of the system's own Python.
    Module(&'static str),
}

struct Need {
    /// Debian's name for it.
    package: &'static str,
    proof: Proof,
    reason: &'static str,
}

/// The one that Debian's packages put their modules into; another may come first on the path.
const PYTHON: &str = "/usr/bin/python3";

const BUILD: [Need; 6] = [
    Need {
        package: "build-essential",
        proof: Proof::Program("cc"),
        reason: "compiles the cipher and links",
    },
    Need { package: "make", proof: Proof::Program("make"), reason: "builds OpenSSL for the vault" },
    Need {
        package: "perl",
        proof: Proof::Program("perl"),
        reason: "configures OpenSSL for the vault",
    },
    Need {
        package: "pkg-config",
        proof: Proof::Program("pkg-config"),
        reason: "finds the libraries below",
    },
    Need {
        package: "libwebkit2gtk-4.1-dev",
        proof: Proof::Library("webkit2gtk-4.1"),
        reason: "shows the interface",
    },
    Need {
        package: "libdbus-1-dev",
        proof: Proof::Library("dbus-1"),
        reason: "lets the window talk to the desktop",
    },
];

const TEST: [Need; 14] = [
    Need {
        package: "xvfb",
        proof: Proof::Program("Xvfb"),
        reason: "a screen for the tests of the window",
    },
    Need {
        package: "webkit2gtk-driver",
        proof: Proof::Program("WebKitWebDriver"),
        reason: "presses buttons in the window",
    },
    Need {
        package: "dbus",
        proof: Proof::Program("dbus-daemon"),
        reason: "a session bus for each test",
    },
    Need {
        package: "gnome-keyring",
        proof: Proof::Program("gnome-keyring-daemon"),
        reason: "a keyring for each test",
    },
    Need {
        package: "libsecret-tools",
        proof: Proof::Program("secret-tool"),
        reason: "shows that the keyring answers",
    },
    Need {
        package: "python3-dbusmock",
        proof: Proof::Module("dbusmock"),
        reason: "stands in for the desktop's services in tests of the reminders",
    },
    Need {
        package: "dunst",
        proof: Proof::Program("dunst"),
        reason: "a real notification service for the same tests",
    },
    Need {
        package: "x11-utils",
        proof: Proof::Program("xwininfo"),
        reason: "reads the titles of windows, as anybody on the screen can",
    },
    Need {
        package: "dbus-bin",
        proof: Proof::Program("dbus-monitor"),
        reason: "hears what is said on the bus",
    },
    Need {
        package: "libglib2.0-bin",
        proof: Proof::Program("gdbus"),
        reason: "says on the bus what a desktop says",
    },
    Need {
        package: "xdotool",
        proof: Proof::Program("xdotool"),
        reason: "a hand on the mouse for what is outside of our window",
    },
    Need {
        package: "at-spi2-core",
        proof: Proof::Program("/usr/libexec/at-spi-bus-launcher"),
        reason: "hands the window's words to screen readers",
    },
    Need {
        package: "python3-pyatspi",
        proof: Proof::Module("pyatspi"),
        reason: "listens to them as a screen reader does",
    },
    Need {
        package: "poppler-utils",
        proof: Proof::Program("pdftotext"),
        reason: "reads the papers that were made, as another program does",
    },
];

const BENCH: [Need; 2] = [
    Need {
        package: "gnote",
        proof: Proof::Program("gnote"),
        reason: "a notes program that is asked the same",
    },
    Need { package: "zim", proof: Proof::Program("zim"), reason: "another one" },
];

/// The oldest Node that the interface's tools run on.
const NODE: (u32, u32) = (20, 19);

pub(crate) fn ready_to_build() -> Outcome {
    prepare(&BUILD.iter().collect::<Vec<_>>())
}

pub(crate) fn ready_to_test() -> Outcome {
    prepare(&BUILD.iter().chain(&TEST).collect::<Vec<_>>())
}

pub(crate) fn ready_to_bench() -> Outcome {
    prepare(&BUILD.iter().chain(&TEST).chain(&BENCH).collect::<Vec<_>>())
}

fn prepare(needs: &[&Need]) -> Outcome {
    let lacking = missing(needs);
    if !lacking.is_empty() {
        eprintln!("This computer still needs:\n{}", list(&lacking));
        install(&lacking)?;
        let left = missing(&lacking);
        if !left.is_empty() {
            return Err(format!("Installed, but still not found:\n{}", list(&left)));
        }
    }
    has_node()
}

fn missing<'need>(needs: &[&'need Need]) -> Vec<&'need Need> {
    needs.iter().copied().filter(|need| !is_there(&need.proof)).collect()
}

fn list(needs: &[&Need]) -> String {
    needs.iter().map(|need| format!("  {:<22} {}\n", need.package, need.reason)).collect()
}

fn is_there(proof: &Proof) -> bool {
    match proof {
        Proof::Program(name) => has_program(name),
        Proof::Library(name) => answer(command("pkg-config").args(["--exists", name])).is_some(),
        Proof::Module(name) => {
            answer(command(PYTHON).args(["-c", &format!("import {name}")])).is_some()
        }
    }
}

fn has_program(name: &str) -> bool {
    let path = std::env::var_os("PATH").unwrap_or_default();
    std::env::split_paths(&path).any(|folder| folder.join(name).is_file())
}

/// Installs on Debian and its kin, where that needs no password; elsewhere says what to do.
fn install(needs: &[&Need]) -> Outcome {
    if !has_program("apt-get") {
        return Err("Please install these (the names are Debian's), then try again.".to_owned());
    }
    let names: Vec<&str> = needs.iter().map(|need| need.package).collect();
    let packages = names.join(" ");
    let line = format!("apt-get update && apt-get install -y --no-install-recommends {packages}");
    if is_root() {
        return say_and_run(
            "sh",
            command("sh").args(["-c", &line]).env("DEBIAN_FRONTEND", "noninteractive"),
        );
    }
    if answer(command("sudo").args(["-n", "true"])).is_some() {
        return say_and_run(
            "sudo",
            command("sudo").args([
                "-n",
                "env",
                "DEBIAN_FRONTEND=noninteractive",
                "sh",
                "-c",
                &line,
            ]),
        );
    }
    Err(format!("Please run this, then try again:\n\n  sudo sh -c '{line}'\n"))
}

fn is_root() -> bool {
    answer(command("id").arg("-u")).is_some_and(|id| id.trim() == "0")
}

fn has_node() -> Outcome {
    let (major, minor) = NODE;
    let found = answer(command("node").arg("--version"));
    let advice =
        format!("The interface is built with Node {major}.{minor} or newer (https://nodejs.org).");
    match found.as_deref().map(str::trim) {
        None => Err(format!("{advice} There is no node on this computer's path yet.")),
        Some(version) if parse_node(version).is_none_or(|found| found < NODE) => {
            Err(format!("{advice} This computer has {version}."))
        }
        Some(_) if !has_program("npm") => Err(format!("{advice} It is here, but its npm is not.")),
        Some(_) => Ok(()),
    }
}

fn parse_node(version: &str) -> Option<(u32, u32)> {
    let mut numbers = version.strip_prefix('v')?.split('.').map(str::parse);
    Some((numbers.next()?.ok()?, numbers.next()?.ok()?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn node_versions_compare_by_number() {
        assert_eq!(parse_node("v20.9.1"), Some((20, 9)));
        assert!(parse_node("v20.9.1") < Some(NODE));
        assert!(parse_node("v22.0.0") > Some(NODE));
        assert_eq!(parse_node("unknown"), None);
    }

    #[test]
    fn a_program_is_found_only_if_it_is_there() {
        assert!(has_program("sh"));
        assert!(!has_program("no-such-program-anywhere"));
    }
}
