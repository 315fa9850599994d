//! What can go wrong, as codes. The words come from Fluent (`error-<code>`, `field-<rule>`).

use domain::agreement::EditRefused;
use domain::dates::DateProblem;
use domain::envelope::Shut;
use domain::family::BirthProblem;
use domain::text::TextProblem;
use serde::Serialize;
use ts_rs::TS;
use vault::VaultError;

use crate::ports::KeyringRefused;

/// A cause the family can do something about, or `internal`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(rename_all = "snake_case")]
pub enum ErrorCode {
    /// Something typed cannot be taken; the fields say what.
    Invalid,
    /// The vault is locked.
    Locked,
    /// Passphrase or recovery key do not fit.
    WrongSecret,
    /// Too many wrong tries: wait.
    TooSoon,
    /// The system keyring is not there, locked or refused.
    KeyringUnavailable,
    /// The keyring works but holds nothing of ours.
    KeyringEmpty,
    /// There is a family here already.
    VaultExists,
    /// The vault's database is missing.
    VaultMissing,
    /// The database has no content.
    VaultEmpty,
    /// The database is damaged.
    VaultDamaged,
    /// The header is missing or damaged.
    HeaderDamaged,
    /// Made by a newer version.
    VaultNewer,
    /// Open in another window.
    InUse,
    /// No room on the disk.
    DiskFull,
    /// The folder cannot be written to.
    ReadOnly,
    /// It is not there (any more).
    NotFound,
    /// This child already has this network.
    AlreadyThere,
    /// The gate does not say yes.
    GateSaysNo,
    /// This does not fit where the account stands.
    NotNow,
    /// Something is in the way of signing.
    NotReady,
    /// Somebody else signs first.
    NotYourTurn,
    /// A clause is the child's own.
    ChildsClause,
    /// Somebody else raised this point.
    SomeoneElsesPoint,
    /// The recovery key was not kept yet.
    RecoveryNotKept,
    /// The envelope's end date has come.
    EnvelopeEnded,
    /// The review lapsed, so envelopes stay shut until it is held.
    ReviewLapsed,
    /// A review of this child is open.
    ReviewOpen,
    /// The date was moved twice already: hold the review.
    MovedTwice,
    /// The child's PIN is asked for.
    PinNeeded,
    /// The PIN does not fit.
    WrongPin,
    /// This guardian did not sign the agreement.
    DidNotSign,
    /// The keyring no longer has its half: the envelope stayed on the old computer.
    EnvelopeElsewhere,
    /// There is nothing to undo or redo.
    NothingToUndo,
    /// There is no clipboard.
    NoClipboard,
    /// There is no browser to open a page with.
    NoBrowser,
    /// The reminder program cannot be started here, or nothing can be shown.
    NoReminders,
    /// Reminders are for a family that stays: this one is made up and goes with the program.
    SampleFamily,
    /// No date is ahead.
    NoDates,
    /// The file that was chosen cannot be read.
    FileUnreadable,
    /// An account has it, or it was gone through: it can be changed but not taken out.
    OwnInUse,
    /// The family wrote down as many as there is room for.
    OwnTooMany,
    /// The file of own networks is larger than such files are.
    OwnFileTooLarge,
    /// The file is none of own networks, or something in it does not fit.
    OwnFileUnreadable,
    /// The file of own networks was made by a newer version of the program.
    OwnFileNewer,
    /// The pack is larger than packs are.
    PackTooLarge,
    /// The pack was not signed with a key of ours, or was changed since.
    PackNotSigned,
    /// The pack does not fit this version of the program.
    PackUnreadable,
    /// The pack is not newer than the library in force.
    PackNotNewer,
    /// The documents program is not here, or did not answer.
    NoDocuments,
    /// The documents program made no paper of what it was given.
    PaperNotMade,
    /// There is no printer, or it refused.
    NoPrinter,
    /// The file is no backup of ours.
    NotABackup,
    /// The backup is not as it was made.
    BackupDamaged,
    /// Anything else.
    Internal,
}

/// One field that cannot be taken, and the rule it does not meet.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct FieldIssue {
    /// The field's name in the command's input.
    pub field: String,
    /// The rule, e.g. `empty`, `too_long`, `same_name`.
    pub rule: String,
}

/// What a command answers when it cannot do what was asked. Nothing was changed then.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct Fault {
    /// The cause.
    pub code: ErrorCode,
    /// The fields, for [`ErrorCode::Invalid`].
    pub fields: Vec<FieldIssue>,
    /// Seconds to wait, for [`ErrorCode::TooSoon`].
    pub wait: u32,
}

impl Fault {
    /// A fault of one field.
    #[must_use]
    pub fn field(field: &str, rule: &str) -> Self {
        Self {
            fields: vec![FieldIssue { field: field.to_owned(), rule: rule.to_owned() }],
            ..ErrorCode::Invalid.into()
        }
    }

    /// A text field that was not taken.
    #[must_use]
    pub fn text(field: &str, problem: TextProblem) -> Self {
        Self::field(
            field,
            match problem {
                TextProblem::Empty => "empty",
                TextProblem::TooLong => "too_long",
            },
        )
    }

    /// A date field that was not taken.
    #[must_use]
    pub fn date(field: &str, problem: DateProblem) -> Self {
        Self::field(
            field,
            match problem {
                DateProblem::NotAhead => "not_ahead",
                DateProblem::TooFar => "too_far",
            },
        )
    }

    /// A month of birth that was not taken.
    #[must_use]
    pub fn birth(problem: BirthProblem) -> Self {
        Self::field(
            "birthMonth",
            match problem {
                BirthProblem::NoSuchMonth => "no_such_month",
                BirthProblem::InTheFuture => "in_the_future",
                BirthProblem::GrownUp => "grown_up",
            },
        )
    }

    /// Several fields at once; `Ok` where there is no issue.
    ///
    /// # Errors
    /// The fault that names all of them.
    pub fn unless_empty(fields: Vec<FieldIssue>) -> Result<(), Self> {
        if fields.is_empty() { Ok(()) } else { Err(Self { fields, ..ErrorCode::Invalid.into() }) }
    }
}

impl From<ErrorCode> for Fault {
    fn from(code: ErrorCode) -> Self {
        Self { code, fields: Vec::new(), wait: 0 }
    }
}

impl From<KeyringRefused> for Fault {
    fn from(_: KeyringRefused) -> Self {
        ErrorCode::KeyringUnavailable.into()
    }
}

impl From<EditRefused> for Fault {
    fn from(refused: EditRefused) -> Self {
        match refused {
            EditRefused::ChildsClause => ErrorCode::ChildsClause,
            EditRefused::SomeoneElsesPoint => ErrorCode::SomeoneElsesPoint,
        }
        .into()
    }
}

impl From<Shut> for Fault {
    fn from(shut: Shut) -> Self {
        match shut {
            Shut::Ended => ErrorCode::EnvelopeEnded,
            Shut::Lapsed => ErrorCode::ReviewLapsed,
            Shut::DidNotSign => ErrorCode::DidNotSign,
            Shut::OtherMethod => ErrorCode::NotNow,
        }
        .into()
    }
}

impl From<VaultError> for Fault {
    fn from(error: VaultError) -> Self {
        match error {
            VaultError::Missing => ErrorCode::VaultMissing,
            VaultError::Exists => ErrorCode::VaultExists,
            VaultError::HeaderMissing | VaultError::HeaderDamaged => ErrorCode::HeaderDamaged,
            VaultError::Empty => ErrorCode::VaultEmpty,
            VaultError::Damaged => ErrorCode::VaultDamaged,
            VaultError::NotABackup => ErrorCode::NotABackup,
            VaultError::BackupDamaged => ErrorCode::BackupDamaged,
            VaultError::WrongSecret | VaultError::NoSuchWay => ErrorCode::WrongSecret,
            VaultError::Newer { .. } => ErrorCode::VaultNewer,
            VaultError::InUse => ErrorCode::InUse,
            VaultError::DiskFull => ErrorCode::DiskFull,
            VaultError::ReadOnly => ErrorCode::ReadOnly,
            VaultError::OldCipher(_)
            | VaultError::Shape { .. }
            | VaultError::Io(_)
            | VaultError::Database(_) => ErrorCode::Internal,
        }
        .into()
    }
}
