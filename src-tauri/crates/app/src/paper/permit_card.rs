use domain::account::Account;
use domain::family::{Child, Guardian};
use paper::{CardSide, PermitCard};
use uuid::Uuid;

use super::lines::{fact, looking_in, rules};
use super::words::Words;
use crate::account::{freedom_rows, network_name, steps_now};
use crate::agreement::in_force;
use crate::desk::{Desk, found};
use crate::fault::{ErrorCode, Fault};
use crate::licence::permit_since;

/// The card of an account that is on the road: the permit, or the probation after it.
pub(super) fn permit_card(
    desk: &mut Desk,
    words: &Words,
    account: Uuid,
) -> Result<PermitCard, Fault> {
    let today = desk.today();
    desk.read(|tx| {
        let account = found::<Account>(tx, account)?;
        if !account.stage.is_on_the_road() {
            return Err(ErrorCode::NotNow.into());
        }
        let child = found::<Child>(tx, account.child)?;
        let agreed = in_force(tx, account.id)?.ok_or(ErrorCode::NotNow)?;
        let rows = freedom_rows(tx, &account, &child, &steps_now(tx, account.id, today)?, today)?;
        let signers = &agreed.terms.signers;
        let guardians: Vec<_> = tx
            .all::<Guardian>()?
            .into_iter()
            .filter(|one| signers.contains(&one.id))
            .map(|one| one.name)
            .collect();
        let plate = words.plate(account.stage);
        let network = network_name(tx, &account.network)?;
        let since = permit_since(tx, account.id)?.unwrap_or(account.stage_since);
        let mut front = vec![
            fact(words.say("paper-permit-network"), network.clone()),
            fact(words.say("paper-permit-since"), words.day(since)),
            fact(words.say("paper-permit-beside"), words.list(&guardians)),
        ];
        if let Some(day) = account.next_review {
            front.push(fact(words.say("paper-next-review"), words.day(day)));
        }
        let count = u32::try_from(rules(&agreed.terms, false).count()).unwrap_or(u32::MAX);
        let mut back = looking_in(words, &agreed.terms, &rows);
        back.insert(
            0,
            fact(words.say("paper-permit-rules"), words.count("paper-permit-rules-count", count)),
        );
        Ok(PermitCard {
            title: words.with(
                "paper-permit-title",
                &[("name", &child.name), ("stage", &plate.name), ("network", &network)],
            ),
            how: words.say("paper-permit-how"),
            name: plate.name.clone(),
            plate,
            holder: child.name,
            front: CardSide { facts: front, ..CardSide::default() },
            back: CardSide {
                heading: words.say("paper-permit-back"),
                facts: back,
                note: words.say("paper-permit-note"),
            },
        })
    })
}
