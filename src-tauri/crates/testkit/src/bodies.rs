//! What a fuzzer does with bytes that anybody could put in front of us. No body may panic, hang, or write half of
//! something; what is read is read or refused.

#![expect(
    clippy::unwrap_used,
    clippy::missing_panics_doc,
    reason = "what must not happen ends the test"
)]

use std::fs;

use app::own::{TakeOwnFile, read_own_file, take_own_file};
use vault::{Backup, Header, Way};

use crate::{Kit, PASSPHRASE, rows};

/// The header of a vault, as it stands, and once more with a digest that fits, so that more than the digest is met.
pub fn header(bytes: &[u8]) {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("vault.header"), bytes).unwrap();
    let _ = Header::read(folder.path());
    let Ok(header) = serde_json::from_slice::<Header>(bytes) else { return };
    header.write(folder.path()).unwrap();
    if let Ok(header) = Header::read(folder.path()) {
        for way in [Way::Passphrase, Way::Recovery] {
            let _ = header.unwrap(way, PASSPHRASE.as_bytes());
        }
    }
}

/// A file that is said to be a backup.
pub fn backup(bytes: &[u8]) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("family.backup");
    fs::write(&path, bytes).unwrap();
    let _ = Backup::read(&path);
    assert_eq!(fs::read(&path).unwrap(), bytes, "it is only read");
}

/// A pack of the library, signed by nobody we know.
pub fn pack(bytes: &[u8]) {
    assert!(library::pack::open(bytes, &[], 0).is_err());
    let _ = serde_json::from_slice::<library::pack::Pack>(bytes);
}

/// A file of networks of a family's own: taken whole or not at all.
pub fn own_file(kit: &mut Kit, bytes: &[u8]) {
    let folder = kit.folder().join("family");
    let before = rows(&folder);
    if read_own_file(&mut kit.desk, (), Some(bytes.to_vec())).is_ok() {
        let taken = take_own_file(&mut kit.desk, TakeOwnFile { replace: true });
        let after = rows(&folder);
        assert!(taken.is_ok() || after == before, "a refusal wrote");
    } else {
        assert_eq!(rows(&folder), before, "reading wrote");
    }
}

/// An order for the documents program.
pub fn order(bytes: &[u8]) {
    if let Ok(order) = serde_json::from_slice::<paper::Order>(bytes) {
        let again = serde_json::to_vec(&order).unwrap();
        assert_eq!(serde_json::from_slice::<paper::Order>(&again).unwrap(), order);
    }
}
