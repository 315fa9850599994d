//! A made-up family to look around in: an account in each stage, with the traces that a road leaves.

use app::between::{MakeWish, NoteLookIn};
use app::desk::Manner;
use app::family::SaveChild;
use app::licence::GiveLicence;
use app::ports::Ports;
use app::{Desk, Fault, Secret};
use chrono::{DateTime, TimeDelta, Utc};
use domain::between::How;
use domain::platform::Method;
use domain::review::{Decision, StageDecision};
use tempfile::TempDir;
use uuid::Uuid;
use vault::{Cost, Encryption};

use crate::{Kit, PASSPHRASE, child};

/// Days since the sample family came here.
const DAYS_AGO: i64 = 200;
/// Days since Sam got the first permit.
const PERMIT_AGO: i64 = 5;

/// A desk with the sample family on it, open. The folder goes when the desk's program ends.
///
/// # Errors
/// What the use cases say.
pub fn desk(folder: &TempDir, ports: Ports) -> Result<Desk, Fault> {
    let made = make(ports.clock.now())?;
    let target = folder.path().join("family");
    std::fs::rename(made.path().join("family"), &target).map_err(vault::VaultError::from)?;
    let manner = Manner { cost: Cost::FOR_RANDOM, passing: true, ..Manner::default() };
    let mut desk = Desk::new(target, manner, ports);
    let secret = Secret::new(PASSPHRASE.to_owned());
    app::start::unlock(&mut desk, app::start::Unlock::Passphrase { secret })?;
    Ok(desk)
}

/// Sam begins with Instagram; Noor is too young for TikTok; Jo has YouTube's licence, WhatsApp on probation, and Discord
/// still in instruction.
fn make(today: DateTime<Utc>) -> Result<TempDir, Fault> {
    let mut kit = Kit::at(today - TimeDelta::days(DAYS_AGO), Encryption::Keyed);
    kit.family();
    kit.keep_recovery_key();
    for (name, year, month) in [("Noor", 2015, 9), ("Jo", 2011, 5)] {
        let child = child(name, year, month);
        app::family::save_child(&mut kit.desk, SaveChild { id: None, child })?;
    }
    let children = app::overview::overview(&mut kit.desk, ())?.children;
    let ids: Vec<Uuid> = children.iter().map(|line| line.child.id).collect();
    let [sam, noor, jo] = ids[..] else { return Err(app::ErrorCode::Internal.into()) };

    let [youtube, whatsapp] = ["youtube", "whatsapp"].map(|network| permit(&mut kit, jo, network));
    kit.clock.pass(TimeDelta::days(60));
    kit.hold_review(jo, |decisions| {
        decisions.stages = [youtube, whatsapp].map(|account| (account, on())).into();
    });
    kit.clock.pass(TimeDelta::days(60));
    kit.hold_review(jo, |decisions| decisions.stages = [(youtube, on())].into());
    let licence = GiveLicence { account: youtube, keep_agreement: true, pin: None };
    app::licence::give_licence(&mut kit.desk, licence)?;
    kit.clock.pass(TimeDelta::days(DAYS_AGO - 120 - PERMIT_AGO));
    kit.hold_review(jo, |_| {});
    look_in(&mut kit, whatsapp, "We looked at the groups together.")?;

    let instagram = permit(&mut kit, sam, "instagram");
    kit.account(jo, "discord");
    kit.account(noor, "tiktok");
    kit.own_network("Treehouse");
    kit.own_setting("instagram", "Who sees when you are online?");
    kit.clock.pass(TimeDelta::days(PERMIT_AGO - 2));
    look_in(&mut kit, instagram, "We sorted the feed.")?;
    let words = "My friends would like to comment on my drawings.".to_owned();
    let wish = MakeWish { account: instagram, freedom: Some("comments".to_owned()), words };
    app::between::make_wish(&mut kit.desk, wish)?;
    kit.desk.close();
    Ok(kit.into_folder())
}

/// The whole way to a permit on a network.
fn permit(kit: &mut Kit, child: Uuid, network: &str) -> Uuid {
    let account = kit.account(child, network);
    kit.lesson(child, "auditorium");
    kit.agree(account, Method::OpenOnRequest);
    kit.sign(account);
    kit.walk(account);
    kit.permit(account);
    account
}

/// A look-in of the first guardian, side by side.
fn look_in(kit: &mut Kit, account: Uuid, note: &str) -> Result<(), Fault> {
    let (guardian, note) = (kit.guardians()[0], note.to_owned());
    let look_in = NoteLookIn { account, guardian, how: How::Together, note };
    app::between::note_look_in(&mut kit.desk, look_in).map(drop)
}

/// On to the next stage, with a sentence from each.
fn on() -> StageDecision {
    StageDecision {
        decision: Decision::On,
        child: "I ask when I am not sure.".to_owned(),
        guardian: "It went well for weeks.".to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use domain::stage::Stage;

    use super::*;

    #[test]
    fn the_sample_family_has_an_account_in_each_stage() {
        let now = DateTime::parse_from_rfc3339("2026-11-22T10:00:00Z").unwrap();
        let made = make(now.with_timezone(&Utc)).unwrap();
        let mut kit = Kit::over(made, now.with_timezone(&Utc));
        let overview = kit.unlock().unwrap();
        let accounts = overview.children.iter().flat_map(|line| &line.accounts);
        let stages: BTreeSet<Stage> = accounts.map(|account| account.stage).collect();
        assert_eq!(stages.len(), 5, "{stages:?}");
    }
}
