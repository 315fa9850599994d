#![expect(
    clippy::unwrap_used,
    clippy::missing_panics_doc,
    reason = "a step that fails ends the test"
)]

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;

use app::account::{AccountView, OfAccount};
use app::agreement::{AgreementView, SaveTerms, SignAgreement};
use app::backup::ChosenBackup;
use app::desk::Manner;
use app::envelope::SealEnvelope;
use app::family::NewChild;
use app::gate::AddAccount;
use app::lesson::DoLesson;
use app::overview::Overview;
use app::permit::IssuePermit;
use app::ports::Ports;
use app::start::{NewFamily, NewLock, RecoveryConfirm, Unlock};
use app::walk::{OfWalk, WalkSetting};
use app::{Desk, Fault, Secret};
use chrono::{DateTime, TimeDelta, Utc};
use domain::agreement::{Line, RuleLine, Terms};
use domain::platform::{Method, Platform};
use domain::walk::Outcome;
use tempfile::TempDir;
use uuid::Uuid;
use vault::{Change, Cost, Encryption, Header, Row, Vault, Way, fold};

use crate::{FakeClock, FakeDesktop, FakeDocuments, FakeErrands, FakeKeyring, SeededRandomness};

/// A passphrase that is hard enough to guess.
pub const PASSPHRASE: &str = "seven otters on a green bus";

/// A desk in a throw-away folder, with the fakes beside it.
pub struct Kit {
    /// The desk.
    pub desk: Desk,
    /// Its clock: Saturday, 21 November 2026, 10:00 in London.
    pub clock: FakeClock,
    /// Its keyring.
    pub keyring: FakeKeyring,
    /// Its desktop.
    pub desktop: FakeDesktop,
    /// Its documents program.
    pub documents: FakeDocuments,
    /// What it sends outside.
    pub errands: FakeErrands,
    folder: TempDir,
    encryption: Encryption,
    keys: &'static [&'static str],
}

impl Default for Kit {
    fn default() -> Self {
        Self::new(Encryption::Keyed)
    }
}

impl Kit {
    /// A desk without a family.
    #[must_use]
    pub fn new(encryption: Encryption) -> Self {
        let now = DateTime::parse_from_rfc3339("2026-11-21T10:00:00Z").unwrap().with_timezone(&Utc);
        Self::at(now, encryption)
    }

    /// A desk without a family, at another time.
    #[must_use]
    pub fn at(now: DateTime<Utc>, encryption: Encryption) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let clock = FakeClock::at(now, "Europe/London");
        let (keyring, desktop) = (FakeKeyring::default(), FakeDesktop::default());
        let (documents, errands) = (FakeDocuments::default(), FakeErrands::default());
        let outside = (&desktop, &documents, &errands);
        let desk = desk(&folder, encryption, &clock, &keyring, outside, &[]);
        Self { desk, clock, keyring, desktop, documents, errands, folder, encryption, keys: &[] }
    }

    /// A desk over a folder in which there is a family already, locked.
    #[must_use]
    pub fn over(folder: TempDir, now: DateTime<Utc>) -> Self {
        let clock = FakeClock::at(now, "Europe/London");
        let (keyring, desktop) = (FakeKeyring::default(), FakeDesktop::default());
        let (documents, errands) = (FakeDocuments::default(), FakeErrands::default());
        let outside = (&desktop, &documents, &errands);
        let encryption = Encryption::Keyed;
        let desk = desk(&folder, encryption, &clock, &keyring, outside, &[]);
        Self { desk, clock, keyring, desktop, documents, errands, folder, encryption, keys: &[] }
    }

    /// Finds a backup that lies somewhere else, as the shell does.
    ///
    /// # Errors
    /// As for fetching and finding it.
    pub fn find_backup(&mut self, path: &Path) -> Result<ChosenBackup, Fault> {
        let found = app::backup::look(&self.desk).fetch(path)?;
        let chosen = app::backup::find_backup(&mut self.desk, (), Some(found))?;
        Ok(chosen.unwrap())
    }

    /// The folder that holds the family's.
    #[must_use]
    pub fn folder(&self) -> &Path {
        self.folder.path()
    }

    /// The throw-away folder, when the vault in it is to outlive the kit.
    #[must_use]
    pub fn into_folder(self) -> TempDir {
        self.folder
    }

    /// Ends the program and starts it again: a new desk over the same folder, locked.
    pub fn restart(&mut self) {
        self.desk.close();
        let (clock, keyring) = (&self.clock, &self.keyring);
        let outside = (&self.desktop, &self.documents, &self.errands);
        self.desk = desk(&self.folder, self.encryption, clock, keyring, outside, self.keys);
    }

    /// From now on packs of the library are taken that one of these keys signed. Starts the program again.
    pub fn trust(&mut self, keys: &'static [&'static str]) {
        self.keys = keys;
        self.restart();
    }

    /// Opens the vault with [`PASSPHRASE`].
    ///
    /// # Errors
    /// What the use case says.
    pub fn unlock(&mut self) -> Result<Overview, Fault> {
        app::start::unlock(
            &mut self.desk,
            Unlock::Passphrase { secret: Secret::new(PASSPHRASE.to_owned()) },
        )
    }

    /// Alex and Kim with Sam, fourteen, in Britain; the child uses this login too.
    pub fn family(&mut self) -> Overview {
        app::start::create(&mut self.desk, new_family()).unwrap()
    }

    /// Proves that the recovery key was kept.
    pub fn keep_recovery_key(&mut self) {
        let shown = app::start::show(&mut self.desk, ()).unwrap();
        let typed = Secret::new(shown.groups[shown.ask].text().to_owned());
        app::start::confirm(&mut self.desk, RecoveryConfirm { typed }).unwrap();
    }

    /// The first child.
    pub fn child(&mut self) -> Uuid {
        app::overview::overview(&mut self.desk, ()).unwrap().children[0].child.id
    }

    /// The guardians.
    pub fn guardians(&mut self) -> Vec<Uuid> {
        let overview = app::overview::overview(&mut self.desk, ()).unwrap();
        overview.guardians.into_iter().map(|guardian| guardian.id).collect()
    }

    /// An account of a child on a network.
    pub fn account(&mut self, child: Uuid, network: &str) -> Uuid {
        let network = network.to_owned();
        let input =
            AddAccount { child, network, was_there: false, checked: true, look_again: None };
        app::gate::add_account(&mut self.desk, input).unwrap().id
    }

    /// A lesson done.
    pub fn lesson(&mut self, child: Uuid, lesson: &str) {
        let teach_back = "It can be copied.".to_owned();
        let input =
            DoLesson { child, lesson: lesson.to_owned(), teach_back, answers: BTreeMap::new() };
        app::lesson::do_lesson(&mut self.desk, input).unwrap();
    }

    /// A whole agreement with a method, ready to sign.
    pub fn agree(&mut self, account: Uuid, method: Method) -> AgreementView {
        let view = app::agreement::agreement(&mut self.desk, OfAccount { account }).unwrap();
        let starters = view.rules.iter().filter(|rule| rule.starter).take(5);
        let today = view.proposed_review - TimeDelta::days(7);
        let terms = Terms {
            rules: starters
                .map(|rule| RuleLine { line: Line::Library { id: rule.id.clone() }, later: false })
                .collect(),
            method: Some(method),
            envelope_ends: (method == Method::Envelope).then(|| today + TimeDelta::days(90)),
            first_review: Some(view.proposed_review),
            ..view.terms
        };
        let by = view.guardians[0].id;
        app::agreement::save(&mut self.desk, SaveTerms { account, by, terms }).unwrap()
    }

    /// Everybody signs, in turn.
    pub fn sign(&mut self, account: Uuid) -> AgreementView {
        loop {
            let view = app::agreement::agreement(&mut self.desk, OfAccount { account }).unwrap();
            let Some(person) = view.signs_next else { return view };
            let named = view.guardians.iter().find(|guardian| guardian.id == person);
            let typed = named.map_or(view.child.name.clone(), |guardian| guardian.name.clone());
            app::agreement::sign(
                &mut self.desk,
                SignAgreement { account, person, typed, drawn: None, pin: None },
            )
            .unwrap();
        }
    }

    /// All must-do settings done on an iPhone, as they fit.
    pub fn walk(&mut self, account: Uuid) {
        let platform = Platform::Ios;
        let view = app::walk::walk(&mut self.desk, OfWalk { account, platform }).unwrap();
        for step in view.steps.into_iter().filter(|step| step.must_do) {
            let input = WalkSetting {
                account,
                platform,
                setting: step.setting,
                outcome: Outcome::Done,
                was: None,
                now: step.fits,
                why: String::new(),
                elsewhere: false,
                guardian: None,
            };
            app::walk::walk_setting(&mut self.desk, input).unwrap();
        }
    }

    /// The permit, with a review in a week.
    pub fn permit(&mut self, account: Uuid) -> AccountView {
        let view = app::agreement::agreement(&mut self.desk, OfAccount { account }).unwrap();
        let review = view.terms.first_review.unwrap();
        app::permit::issue(
            &mut self.desk,
            IssuePermit { account, review, time: view.terms.review_time },
        )
        .unwrap()
    }

    /// The password of an account put into its envelope.
    pub fn seal(&mut self, account: Uuid, password: &str) -> AccountView {
        let password = Secret::new(password.to_owned());
        app::envelope::seal(&mut self.desk, SealEnvelope { account, password, again: false })
            .unwrap()
    }

    /// The whole way to an agreement with nothing in the way of signing: the account and the agreement.
    pub fn ready_to_sign(&mut self, method: Method) -> (Uuid, AgreementView) {
        self.family();
        self.keep_recovery_key();
        let child = self.child();
        let account = self.account(child, "instagram");
        self.lesson(child, "auditorium");
        (account, self.agree(account, method))
    }

    /// The whole way to a signed agreement.
    pub fn signed(&mut self, method: Method) -> Uuid {
        let (account, _) = self.ready_to_sign(method);
        self.sign(account);
        account
    }
}

/// Every row of the vault in `folder`, which [`PASSPHRASE`] opens, read from a copy while a desk may have it open.
///
/// # Panics
/// Where the changes do not fold to the rows: then something was half written.
#[must_use]
pub fn rows(folder: &Path) -> BTreeMap<(String, String), Row> {
    rows_and_changes(folder).0
}

/// Every value that was ever written into the vault in `folder`, oldest first, also those that others took the place of.
///
/// # Panics
/// As [`rows`].
#[must_use]
pub fn written(folder: &Path) -> Vec<serde_json::Value> {
    rows_and_changes(folder).1.into_iter().map(|change| change.after).collect()
}

fn rows_and_changes(folder: &Path) -> (BTreeMap<(String, String), Row>, Vec<Change>) {
    let copy = tempfile::tempdir().unwrap();
    for file in std::fs::read_dir(folder).unwrap() {
        let path = file.unwrap().path();
        if path.is_dir() {
            continue;
        }
        std::fs::copy(&path, copy.path().join(path.file_name().unwrap())).unwrap();
    }
    let header = Header::read(copy.path()).unwrap();
    let key = header.unwrap(Way::Passphrase, PASSPHRASE.as_bytes()).unwrap();
    let mut vault = Vault::open(copy.path(), &header, &key, Encryption::Keyed).unwrap();
    let tx = vault.begin().unwrap();
    let (rows, changes) = (tx.dump().unwrap(), tx.changes().unwrap());
    assert_eq!(fold(&changes), rows, "the changes do not fold to the rows");
    (rows, changes)
}

/// The family of [`Kit::family`].
#[must_use]
pub fn new_family() -> NewFamily {
    NewFamily {
        guardians: vec!["Alex".to_owned(), "Kim".to_owned()],
        child: child("Sam", 2012, 3),
        child_uses_login: true,
        lock: NewLock::Passphrase { passphrase: Secret::new(PASSPHRASE.to_owned()) },
    }
}

/// A child in Britain.
#[must_use]
pub fn child(name: &str, birth_year: i32, birth_month: u32) -> NewChild {
    NewChild {
        name: name.to_owned(),
        birth_year,
        birth_month,
        country: "GB".to_owned(),
        state: None,
    }
}

fn desk(
    folder: &TempDir,
    encryption: Encryption,
    clock: &FakeClock,
    keyring: &FakeKeyring,
    (desktop, documents, errands): (&FakeDesktop, &FakeDocuments, &FakeErrands),
    keys: &'static [&'static str],
) -> Desk {
    let ports = Ports {
        clock: Box::new(clock.clone()),
        randomness: Box::new(SeededRandomness(7)),
        keyring: Box::new(keyring.clone()),
        errands: Box::new(errands.clone()),
        desktop: Arc::new(desktop.clone()),
        documents: Arc::new(documents.clone()),
    };
    let manner = Manner { cost: Cost::FOR_RANDOM, encryption, keys, ..Manner::default() };
    let mut desk = Desk::new(folder.path().join("family"), manner, ports);
    app::pack::begin(&mut desk);
    desk
}
