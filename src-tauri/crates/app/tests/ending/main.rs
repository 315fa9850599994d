//! The end of supervision: a PIN of their own, the hand-over, the licence with its erasing, the self-check; and the
//! record of it all.

#![expect(clippy::unwrap_used, reason = "a step that fails ends the test")]

mod erasing;
mod hand_over;
mod licence;
mod pin;
mod record;
mod self_check;

use app::Secret;
use app::account::{AccountView, OfAccount};
use testkit::Kit;
use uuid::Uuid;

fn secret(text: &str) -> Secret {
    Secret::new(text.to_owned())
}

fn account_view(kit: &mut Kit, account: Uuid) -> AccountView {
    app::account::account(&mut kit.desk, OfAccount { account }).unwrap()
}
