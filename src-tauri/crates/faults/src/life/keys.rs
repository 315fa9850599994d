use app::keys::{ChangePassphrase, RenewRecoveryKey, SwitchKeyring};
use app::start::{NewFamily, RecoveryConfirm, Unlock};
use app::{Fault, Secret};
use testkit::{Kit, PASSPHRASE, new_family};

use super::{Step, adds};

/// The passphrase in the middle of the chapter; the first one comes back at its end.
pub(crate) const OTHER: &str = "nine badgers under a red tram";

/// What opens the family, changed in every way there is.
pub(super) const STEPS: [Step; 7] = [
    adds("create a family with a login of its own", |kit| {
        let family = NewFamily { child_uses_login: false, ..new_family() };
        app::start::create(&mut kit.desk, family).map(drop)
    }),
    adds("keep the recovery key", |kit| {
        let shown = app::start::show(&mut kit.desk, ())?;
        keep(kit, &shown)
    }),
    adds("keyring on", |kit| switch(kit, true, PASSPHRASE)),
    adds("another passphrase", |kit| change(kit, PASSPHRASE, OTHER)),
    adds("another recovery key", |kit| {
        let input = RenewRecoveryKey { present: by(OTHER) };
        let shown = app::keys::renew_recovery_key(&mut kit.desk, input)?;
        keep(kit, &shown)
    }),
    adds("keyring off", |kit| switch(kit, false, OTHER)),
    adds("the first passphrase", |kit| change(kit, OTHER, PASSPHRASE)),
];

fn by(passphrase: &str) -> Unlock {
    Unlock::Passphrase { secret: Secret::new(passphrase.to_owned()) }
}

fn keep(kit: &mut Kit, shown: &app::start::RecoveryShown) -> Result<(), Fault> {
    let typed = shown.groups.get(shown.ask).map(|group| group.text().to_owned());
    let typed = Secret::new(typed.unwrap_or_default());
    app::start::confirm(&mut kit.desk, RecoveryConfirm { typed }).map(drop)
}

fn switch(kit: &mut Kit, on: bool, passphrase: &str) -> Result<(), Fault> {
    let input = SwitchKeyring { on, present: by(passphrase) };
    app::keys::switch_keyring(&mut kit.desk, input).map(drop)
}

fn change(kit: &mut Kit, from: &str, to: &str) -> Result<(), Fault> {
    let input = ChangePassphrase { present: by(from), passphrase: Secret::new(to.to_owned()) };
    app::keys::change_passphrase(&mut kit.desk, input).map(drop)
}
