//! Everything that writes, each declared reversible or final.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What a family did. The name stands in `change` and is what undo says it takes back.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Operation {
    /// The family was made.
    MakeFamily,
    /// The recovery key was proven to be kept.
    KeepRecoveryKey,
    /// A guardian came or got another name.
    SaveGuardian,
    /// A child came or was changed.
    SaveChild,
    /// How the vault locks was changed.
    SaveLock,
    /// The gate was asked for an account.
    AskGate,
    /// A lesson was done.
    DoLesson,
    /// The agreement was edited.
    EditAgreement,
    /// A new version of the agreement was begun.
    BeginVersion,
    /// Somebody signed.
    Sign,
    /// A setting was walked.
    WalkSetting,
    /// A policy question was answered.
    AnswerPolicy,
    /// An envelope was sealed.
    SealEnvelope,
    /// An envelope was opened.
    OpenEnvelope,
    /// The permit was issued.
    IssuePermit,
    /// A review was begun.
    BeginReview,
    /// A question of a review was answered.
    AnswerQuestion,
    /// What a review decides was kept.
    SaveDecisions,
    /// A review was held.
    HoldReview,
    /// A guardian looked back alone.
    LookBackAlone,
    /// A review was stopped.
    StopReview,
    /// A review was called for today.
    CallReview,
    /// A review's date was moved.
    MoveReview,
    /// The holidays were changed.
    SaveHolidays,
    /// What to be reminded of was changed.
    SaveReminders,
    /// A calendar file was made.
    SaveCalendar,
    /// A freedom stepped back between reviews.
    StepBack,
    /// A look-in was written down.
    NoteLookIn,
    /// A drive-along was written down.
    NoteDriveAlong,
    /// A bump was written down.
    NoteBump,
    /// A safety pause began.
    BeginPause,
    /// A wish was put on the table.
    MakeWish,
    /// A wish was taken off the table.
    TakeWishBack,
    /// A PIN was set or taken away.
    SetPin,
    /// A forgotten PIN was reset.
    ResetPin,
    /// An envelope was handed over.
    HandOver,
    /// The licence was given.
    GiveLicence,
    /// A self-check was done.
    NoteSelfCheck,
    /// A network of the family's own was written down or changed.
    SaveOwnNetwork,
    /// A setting of the family's own was written down or changed.
    SaveOwnSetting,
    /// A network of the family's own was taken out.
    RemoveOwnNetwork,
    /// A setting of the family's own was taken out.
    RemoveOwnSetting,
    /// Networks and settings were brought in from a file.
    TakeOwnFile,
    /// A folder for backups was chosen, or is no longer used.
    SaveBackupFolder,
    /// A vault of before took the place of the one that was there.
    Restore,
    /// Another passphrase was set.
    ChangePassphrase,
    /// Another recovery key took the place of the one of before.
    RenewRecoveryKey,
    /// The keyring was let in, or no more.
    SwitchKeyring,
    /// Something was undone.
    Undo,
    /// Something undone was done again.
    Redo,
}

/// Whether an operation can be taken back.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Nature {
    /// It can, until something final follows.
    Reversible,
    /// It cannot, and why.
    Final(&'static str),
    /// It cannot, and why; but what was done before it can, for it touches nothing of that.
    Beside(&'static str),
}

impl Operation {
    /// All of them, for the tests that demand a nature and an undo of each.
    pub const ALL: [Self; 50] = [
        Self::MakeFamily,
        Self::KeepRecoveryKey,
        Self::SaveGuardian,
        Self::SaveChild,
        Self::SaveLock,
        Self::AskGate,
        Self::DoLesson,
        Self::EditAgreement,
        Self::BeginVersion,
        Self::Sign,
        Self::WalkSetting,
        Self::AnswerPolicy,
        Self::SealEnvelope,
        Self::OpenEnvelope,
        Self::IssuePermit,
        Self::BeginReview,
        Self::AnswerQuestion,
        Self::SaveDecisions,
        Self::HoldReview,
        Self::LookBackAlone,
        Self::StopReview,
        Self::CallReview,
        Self::MoveReview,
        Self::SaveHolidays,
        Self::SaveReminders,
        Self::SaveCalendar,
        Self::StepBack,
        Self::NoteLookIn,
        Self::NoteDriveAlong,
        Self::NoteBump,
        Self::BeginPause,
        Self::MakeWish,
        Self::TakeWishBack,
        Self::SetPin,
        Self::ResetPin,
        Self::HandOver,
        Self::GiveLicence,
        Self::NoteSelfCheck,
        Self::SaveOwnNetwork,
        Self::SaveOwnSetting,
        Self::RemoveOwnNetwork,
        Self::RemoveOwnSetting,
        Self::TakeOwnFile,
        Self::SaveBackupFolder,
        Self::Restore,
        Self::ChangePassphrase,
        Self::RenewRecoveryKey,
        Self::SwitchKeyring,
        Self::Undo,
        Self::Redo,
    ];

    /// Whether it can be taken back.
    #[must_use]
    pub fn nature(self) -> Nature {
        match self {
            Self::SaveGuardian
            | Self::SaveChild
            | Self::SaveLock
            | Self::AskGate
            | Self::DoLesson
            | Self::EditAgreement
            | Self::BeginVersion
            | Self::WalkSetting
            | Self::AnswerPolicy
            | Self::BeginReview
            | Self::SaveDecisions
            | Self::CallReview
            | Self::SaveHolidays
            | Self::SaveReminders
            | Self::StepBack
            | Self::NoteDriveAlong
            | Self::NoteBump
            | Self::MakeWish
            | Self::TakeWishBack
            | Self::SaveOwnNetwork
            | Self::SaveOwnSetting
            | Self::RemoveOwnNetwork
            | Self::RemoveOwnSetting
            | Self::TakeOwnFile
            | Self::SaveBackupFolder => Nature::Reversible,
            Self::MakeFamily => Nature::Final("there is nothing before it"),
            Self::KeepRecoveryKey
            | Self::SealEnvelope
            | Self::ChangePassphrase
            | Self::RenewRecoveryKey
            | Self::SwitchKeyring => Nature::Final("it is about keys"),
            Self::Sign => Nature::Final("a signature stays"),
            Self::OpenEnvelope => Nature::Final("the child sees every opening"),
            Self::IssuePermit => Nature::Final("it stands on signatures"),
            Self::AnswerQuestion => Nature::Final("answers stay covered"),
            Self::HoldReview => Nature::Final("both have heard it"),
            Self::LookBackAlone => Nature::Final("the child sees it"),
            Self::StopReview => Nature::Final("its answers stay covered"),
            Self::MoveReview => Nature::Final("moved dates are counted"),
            Self::NoteLookIn => Nature::Final("the child sees every look-in"),
            Self::BeginPause => Nature::Final("it holds until a review"),
            Self::SetPin => Nature::Final("it is about keys"),
            Self::ResetPin => Nature::Final("the child sees it"),
            Self::HandOver => Nature::Final("both halves are gone"),
            Self::GiveLicence => Nature::Final("what it erased is gone"),
            Self::NoteSelfCheck => Nature::Final("it is the young person's own"),
            Self::SaveCalendar => Nature::Beside("a calendar may have it"),
            Self::Restore => Nature::Final("both see that it was done"),
            Self::Undo | Self::Redo => Nature::Final("they are taken back by each other"),
        }
    }

    /// The name in `change`.
    #[must_use]
    pub fn name(self) -> String {
        serde_json::to_value(self)
            .ok()
            .and_then(|name| name.as_str().map(str::to_owned))
            .unwrap_or_default()
    }
}
