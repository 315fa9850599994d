use domain::account::Account;
use domain::family::Child;
use domain::licence::Licence as Given;
use paper::{Licence, Signature};
use uuid::Uuid;

use super::lines::fact;
use super::words::Words;
use crate::account::network_name;
use crate::desk::{Desk, found};
use crate::fault::{ErrorCode, Fault};
use crate::licence::permit_since;

/// The certificate of a licence that was given, with a line for the pen of each guardian who gave it.
pub(super) fn licence(desk: &mut Desk, words: &Words, account: Uuid) -> Result<Licence, Fault> {
    desk.read(|tx| {
        let account = found::<Account>(tx, account)?;
        let child = found::<Child>(tx, account.child)?;
        let given = tx.of::<Given>("account", account.id)?.pop().ok_or(ErrorCode::NotNow)?;
        let network = network_name(tx, &account.network)?;
        let plate = words.plate(account.stage);
        let mut facts = vec![
            fact(words.say("paper-licence-network"), network.clone()),
            fact(words.say("paper-licence-on"), words.day(given.given_on)),
        ];
        if let Some(day) = permit_since(tx, account.id)? {
            facts.push(fact(words.say("paper-licence-permit"), words.day(day)));
        }
        let line = |name: String| Signature { name, ..Signature::default() };
        Ok(Licence {
            title: words
                .with("paper-licence-title", &[("name", &child.name), ("network", &network)]),
            name: plate.name.clone(),
            plate,
            before_holder: words.say("paper-licence-before"),
            holder: child.name,
            sentences: vec![words.say("paper-licence-words")],
            facts,
            signatures: given.given_by.into_iter().map(line).collect(),
            foot: words.say("paper-licence-foot"),
        })
    })
}
