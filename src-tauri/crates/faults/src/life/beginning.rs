use std::collections::BTreeMap;

use app::family::{SaveChild, SaveGuardian, SaveLock};
use app::gate::AddAccount;
use app::lesson::DoLesson;
use app::own::{
    RemoveOwnNetwork, RemoveOwnSetting, SaveOwnFile, SaveOwnNetwork, SaveOwnSetting, TakeOwnFile,
};
use app::start::RecoveryConfirm;
use app::{Fault, Secret};
use testkit::{Kit, new_family, own_network, own_setting};

use super::{Step, adds, child};

pub(super) const STEPS: [Step; 18] = [
    adds("create the family", |kit| app::start::create(&mut kit.desk, new_family()).map(drop)),
    adds("keep the recovery key", keep_recovery_key),
    adds("save a guardian", |kit| {
        let input = SaveGuardian { id: None, name: "Robin".to_owned() };
        app::family::save_guardian(&mut kit.desk, input).map(drop)
    }),
    adds("save a child", |kit| {
        let child = testkit::child("Noor", 2014, 4);
        app::family::save_child(&mut kit.desk, SaveChild { id: None, child }).map(drop)
    }),
    adds("undo", undo),
    adds("redo", redo),
    adds("save the lock", |kit| {
        app::family::save_lock(&mut kit.desk, SaveLock { minutes: 9 }).map(drop)
    }),
    adds("ask the gate", |kit| {
        let (child, network) = (child(kit)?, "instagram".to_owned());
        let input =
            AddAccount { child, network, was_there: false, checked: true, look_again: None };
        app::gate::add_account(&mut kit.desk, input).map(drop)
    }),
    adds("do a lesson", |kit| {
        let (child, lesson) = (child(kit)?, "auditorium".to_owned());
        let teach_back = "It can be copied.".to_owned();
        let input = DoLesson { child, lesson, teach_back, answers: BTreeMap::new() };
        app::lesson::do_lesson(&mut kit.desk, input).map(drop)
    }),
    adds("undo the lesson", undo),
    adds("redo the lesson", redo),
    adds("save an own network", |kit| {
        let input = SaveOwnNetwork { id: None, network: own_network("Treehouse") };
        app::own::save_own_network(&mut kit.desk, input).map(drop)
    }),
    adds("save an own setting", |kit| {
        let of = own(kit)?.networks.first().map(|own| own.id.clone()).unwrap_or_default();
        let setting = own_setting("Who can climb up?");
        let input = SaveOwnSetting { id: None, of, setting };
        app::own::save_own_setting(&mut kit.desk, input).map(drop)
    }),
    adds("take a file of own networks", take_own_file),
    adds("remove an own setting", |kit| {
        let settings = own(kit)?.settings;
        let setting = settings.first().map(|own| own.id.clone()).unwrap_or_default();
        app::own::remove_own_setting(&mut kit.desk, RemoveOwnSetting { setting }).map(drop)
    }),
    adds("remove an own network", |kit| {
        let networks = own(kit)?.networks;
        let network = networks.last().map(|own| own.id.clone()).unwrap_or_default();
        app::own::remove_own_network(&mut kit.desk, RemoveOwnNetwork { network }).map(drop)
    }),
    adds("lock", |kit| app::start::lock(&mut kit.desk, ()).map(drop)),
    adds("unlock", |kit| kit.unlock().map(drop)),
];

fn keep_recovery_key(kit: &mut Kit) -> Result<(), Fault> {
    let shown = app::start::show(&mut kit.desk, ())?;
    let typed = shown.groups.get(shown.ask).map(|group| group.text().to_owned());
    let typed = Secret::new(typed.unwrap_or_default());
    app::start::confirm(&mut kit.desk, RecoveryConfirm { typed }).map(drop)
}

fn own(kit: &mut Kit) -> Result<app::own::OwnView, Fault> {
    app::own::own(&mut kit.desk, ())
}

fn take_own_file(kit: &mut Kit) -> Result<(), Fault> {
    let file = app::own::save_own_file(&mut kit.desk, SaveOwnFile { network: None })?;
    let text = String::from_utf8_lossy(&file.content).replace("Treehouse", "Nest");
    app::own::read_own_file(&mut kit.desk, (), Some(text.into_bytes()))?;
    app::own::take_own_file(&mut kit.desk, TakeOwnFile { replace: true }).map(drop)
}

pub(super) fn undo(kit: &mut Kit) -> Result<(), Fault> {
    app::undo::undo(&mut kit.desk, ()).map(drop)
}

pub(super) fn redo(kit: &mut Kit) -> Result<(), Fault> {
    app::undo::redo(&mut kit.desk, ()).map(drop)
}
