//! A made-up family to look around in: three children at different stages.

use app::desk::Manner;
use app::family::SaveChild;
use app::ports::Ports;
use app::{Desk, Fault, Secret};
use chrono::TimeDelta;
use domain::platform::Method;
use tempfile::TempDir;
use vault::{Cost, Encryption};

use crate::{Kit, PASSPHRASE, child};

/// Days since the sample family got its first permit.
const DAYS_AGO: i64 = 5;

/// A desk with the sample family on it, open. The folder goes when the desk's program ends.
///
/// # Errors
/// What the use cases say.
pub fn desk(folder: &TempDir, ports: Ports) -> Result<Desk, Fault> {
    let made = make(ports.clock.now() - TimeDelta::days(DAYS_AGO))?;
    let target = folder.path().join("family");
    std::fs::rename(made.path().join("family"), &target).map_err(vault::VaultError::from)?;
    let mut desk =
        Desk::new(target, Manner { cost: Cost::FOR_RANDOM, encryption: Encryption::Keyed }, ports);
    let secret = Secret::new(PASSPHRASE.to_owned());
    app::start::unlock(&mut desk, app::start::Unlock::Passphrase { secret })?;
    Ok(desk)
}

fn make(then: chrono::DateTime<chrono::Utc>) -> Result<TempDir, Fault> {
    let mut kit = Kit::at(then, Encryption::Keyed);
    let account = kit.signed(Method::OpenOnRequest);
    kit.walk(account);
    kit.permit(account);
    for (name, year, month) in [("Noor", 2015, 9), ("Jo", 2011, 5)] {
        app::family::save_child(
            &mut kit.desk,
            SaveChild { id: None, child: child(name, year, month) },
        )?;
    }
    let children = app::overview::overview(&mut kit.desk, ())?.children;
    for (line, network) in children.iter().skip(1).zip(["tiktok", "discord"]) {
        kit.account(line.child.id, network);
    }
    kit.desk.close();
    Ok(kit.into_folder())
}
