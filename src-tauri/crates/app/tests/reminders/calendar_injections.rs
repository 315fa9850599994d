//! Texts that would do something if a calendar took them for more than text. None of them reaches its file; that they would
//! stay text in it is tested in `calendar`.

use app::between::NoteLookIn;
use app::calendar::{SaveCalendar, save};
use app::family::{SaveChild, SaveGuardian};
use app::own::SaveOwnNetwork;
use domain::between::How;
use domain::platform::Method;
use testkit::{Kit, child, injections, own_network};
use uuid::Uuid;

/// A family with an account on a network of its own.
struct Home {
    kit: Kit,
    child: Uuid,
    guardian: Uuid,
    account: Uuid,
    network: String,
}

impl Home {
    fn new() -> Self {
        let mut kit = Kit::default();
        let account = kit.on_the_road(Method::OpenOnRequest);
        let (child, guardian) = (kit.child(), kit.guardians()[0]);
        let network = kit.own_network("Treehouse");
        let own = kit.account(child, &network);
        kit.agree(own, Method::OpenOnRequest);
        kit.sign(own);
        kit.walk(own);
        kit.permit(own);
        Self { kit, child, guardian, account, network }
    }

    /// Everybody and the network are called so, and a note says it too. How many of them it was good for.
    fn write(&mut self, text: &str) -> usize {
        let (desk, name, note) = (&mut self.kit.desk, text.to_owned(), text.to_owned());
        let (account, guardian) = (self.account, self.guardian);
        let child = SaveChild { id: Some(self.child), child: child(text, 2012, 3) };
        let network = SaveOwnNetwork { id: Some(self.network.clone()), network: own_network(text) };
        let look_in = NoteLookIn { account, guardian, how: How::Together, note };
        let taken = [
            app::family::save_guardian(desk, SaveGuardian { id: Some(guardian), name }).is_ok(),
            app::family::save_child(desk, child).is_ok(),
            app::own::save_own_network(desk, network).is_ok(),
            app::between::note_look_in(desk, look_in).is_ok(),
        ];
        taken.into_iter().filter(|taken| *taken).count()
    }

    fn calendar(&mut self) -> String {
        let file = save(&mut self.kit.desk, SaveCalendar { account: None }).unwrap();
        String::from_utf8(file.content.to_vec()).unwrap()
    }
}

#[test]
fn whatever_a_family_is_called_and_writes_down_its_calendar_file_is_the_same() {
    let mut home = Home::new();
    home.write("Plain");
    // The first one cancels what the look-in of today took the place of.
    home.calendar();
    let (plain, mut taken) = (home.calendar(), 0);
    assert!(plain.matches("BEGIN:VEVENT").count() > 8, "{plain}");
    let texts = injections();
    for text in &texts {
        taken += home.write(text);
        assert_eq!(home.calendar(), plain, "{text}");
    }
    assert!(taken > texts.len() * 2, "{taken} were taken");
}
