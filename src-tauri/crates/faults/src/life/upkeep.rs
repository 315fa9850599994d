use app::backup::{BackupTrouble, ChooseBackup, OpenBackup, backups};
use app::family::SaveGuardian;
use app::ports::Clock;
use app::start::Unlock;
use app::{ErrorCode, Fault, Secret};
use chrono::TimeDelta;
use testkit::{Kit, PASSPHRASE};

use super::beginning::undo;
use super::{Step, Touch, adds, guardian};

pub(super) const BACKUP: [Step; 9] = [
    adds("back up", back_up),
    adds("rename", |kit| rename(kit, "Alexandra")),
    adds("choose a folder", |kit| {
        let folder = kit.folder().join("stick");
        std::fs::create_dir_all(&folder).map_err(vault::VaultError::from)?;
        app::backup::save_backup_folder(&mut kit.desk, (), Some(folder)).map(drop)
    }),
    adds("back up there too", back_up),
    adds("rename once more", |kit| rename(kit, "Alexis")),
    adds("back up after an hour", |kit| {
        kit.clock.pass(TimeDelta::hours(1));
        if let Some(job) = app::backup::due(&mut kit.desk) {
            app::backup::finish(&mut kit.desk, job.run());
        }
        Ok(())
    }),
    adds("rename and lock", |kit| {
        rename(kit, "Alexandra")?;
        kit.clock.pass(TimeDelta::hours(1));
        app::start::lock(&mut kit.desk, ()).map(drop)
    }),
    adds("unlock", |kit| kit.unlock().map(drop)),
    adds("rename back", |kit| rename(kit, "Alex")),
];

pub(super) const RESTORE: [Step; 7] = [
    adds("rename", |kit| rename(kit, "Alexandra")),
    Step { name: "restore a backup", touch: Touch::Restores, run: restore_backup },
    adds("rename after it", |kit| rename(kit, "Alexis")),
    adds("undo that", undo),
    adds("rename again", |kit| rename(kit, "Ali")),
    Step { name: "restore what was kept", touch: Touch::Restores, run: restore_kept },
    adds("rename at the end", |kit| rename(kit, "Alex")),
];

pub(super) const RESCUE: [Step; 2] = [
    Step { name: "rescue", touch: Touch::Restores, run: rescue },
    adds("rename", |kit| rename(kit, "Alexandra")),
];

pub(super) const UPGRADE: [Step; 3] = [
    adds("unlock", |kit| kit.unlock().map(drop)),
    adds("rename", |kit| rename(kit, "Alexandra")),
    adds("back up", back_up),
];

/// A backup, later than every one before. One that did not come about is refused, as a family would read it.
pub(super) fn back_up(kit: &mut Kit) -> Result<(), Fault> {
    kit.clock.pass(TimeDelta::minutes(1));
    let view = app::backup::back_up_now(&mut kit.desk, ())?;
    let made = view.last_good.is_some_and(|good| good == kit.clock.now());
    match view.trouble {
        None if made => Ok(()),
        // What is known of backups had no room either.
        None | Some(BackupTrouble::DiskFull) => Err(ErrorCode::DiskFull.into()),
        Some(BackupTrouble::ReadOnly) => Err(ErrorCode::ReadOnly.into()),
        Some(BackupTrouble::Damaged) => Err(ErrorCode::VaultDamaged.into()),
        Some(_) => Err(ErrorCode::Internal.into()),
    }
}

fn rename(kit: &mut Kit, name: &str) -> Result<(), Fault> {
    let id = Some(guardian(kit)?);
    let input = SaveGuardian { id, name: name.to_owned() };
    app::family::save_guardian(&mut kit.desk, input).map(drop)
}

fn restore_backup(kit: &mut Kit) -> Result<(), Fault> {
    let view = backups(&mut kit.desk, ())?;
    let name = view.backups.first().map(|line| line.name.clone()).unwrap_or_default();
    restore(kit, ChooseBackup::Backup { name })
}

fn restore_kept(kit: &mut Kit) -> Result<(), Fault> {
    let view = backups(&mut kit.desk, ())?;
    let name = view.kept.first().map(|line| line.name.clone()).unwrap_or_default();
    restore(kit, ChooseBackup::Kept { name })
}

fn restore(kit: &mut Kit, choose: ChooseBackup) -> Result<(), Fault> {
    kit.clock.pass(TimeDelta::minutes(1));
    app::backup::choose_backup(&mut kit.desk, choose)?;
    app::backup::open_backup(&mut kit.desk, OpenBackup { unlock: Some(passphrase()) })?;
    app::backup::restore(&mut kit.desk, ()).map(drop)
}

fn rescue(kit: &mut Kit) -> Result<(), Fault> {
    kit.clock.pass(TimeDelta::minutes(1));
    app::backup::choose_rescue(&mut kit.desk, ())?;
    app::backup::open_backup(&mut kit.desk, OpenBackup { unlock: Some(passphrase()) })?;
    app::backup::restore(&mut kit.desk, ()).map(drop)
}

fn passphrase() -> Unlock {
    Unlock::Passphrase { secret: Secret::new(PASSPHRASE.to_owned()) }
}
