use paper::{Head, QrCode, RecoverySheet};

use super::lines::{fact, foot, part};
use super::words::Words;
use crate::desk::Desk;
use crate::fault::{ErrorCode, Fault};

/// The recovery key while it is being written down. No name of the family is on it: who finds it learns nothing more.
pub(super) fn recovery_sheet(desk: &mut Desk, words: &Words) -> Result<RecoverySheet, Fault> {
    let today = desk.today();
    let key = desk.open()?.recovery.as_ref().ok_or(ErrorCode::NotNow)?;
    let groups = key.groups();
    let say = |ids: &[&str]| ids.iter().map(|id| words.say(id)).collect::<Vec<_>>();
    Ok(RecoverySheet {
        head: Head {
            title: words.say("paper-recovery-title"),
            under: String::new(),
            plate: None,
            foot: foot(words, today),
        },
        about: say(&["paper-recovery-about", "paper-recovery-outside"]),
        key_heading: words.say("paper-recovery-key"),
        qr: Some(QrCode {
            content: groups.join("-"),
            alt: words.say("paper-recovery-qr"),
            caption: words.say("paper-recovery-caption"),
        }),
        groups,
        facts: vec![fact(words.say("paper-recovery-made"), words.day(today))],
        parts: vec![
            part(
                words.say("paper-recovery-keep"),
                say(&[
                    "paper-recovery-keep-away",
                    "paper-recovery-keep-photo",
                    "paper-recovery-keep-lost",
                ]),
            ),
            part(
                words.say("paper-recovery-use"),
                say(&["paper-recovery-use-one", "paper-recovery-use-two"]),
            ),
        ],
    })
}
