//! What a fuzzer would do, for a while, with numbers that are the same each time. `PASSENGER_SEAT_SEED` chooses others;
//! a failure says which they were.

#![expect(clippy::unwrap_used, reason = "a step that fails ends the test")]

use std::fs;
use std::panic::{AssertUnwindSafe, catch_unwind};

use app::ports::Randomness;
use testkit::{Kit, SeededRandomness, bodies};

/// Bent copies of something that is right.
struct Bender {
    seed: u64,
    numbers: SeededRandomness,
}

impl Bender {
    fn new() -> Self {
        let seed = std::env::var("PASSENGER_SEAT_SEED").ok().and_then(|seed| seed.parse().ok());
        let seed = seed.unwrap_or(20_261_122);
        Self { seed, numbers: SeededRandomness(seed) }
    }

    fn below(&mut self, end: usize) -> usize {
        let mut bytes = [0; 8];
        self.numbers.fill(&mut bytes);
        usize::try_from(u64::from_le_bytes(bytes) % u64::try_from(end.max(1)).unwrap()).unwrap()
    }

    /// A copy with a few bytes changed, cut away, put in or said twice.
    fn bend(&mut self, right: &[u8]) -> Vec<u8> {
        const TELLING: [&[u8]; 8] =
            [b"\"", b"{", b"]", b"-1", b"99999999999999999999", b"null", b"\0", b"[[[[[[[["];
        let mut bent = right.to_vec();
        for _ in 0..=self.below(4) {
            let at = self.below(bent.len());
            let to = (at + self.below(40)).min(bent.len());
            match self.below(6) {
                0 if !bent.is_empty() => bent[at] ^= 1 << self.below(8),
                1 => bent.truncate(at),
                2 => drop(bent.drain(at..to)),
                3 => drop(bent.splice(at..at, bent[at..to].to_vec())),
                4 => drop(bent.splice(at..to, TELLING[self.below(TELLING.len())].to_vec())),
                _ => bent.insert(at, u8::try_from(self.below(256)).unwrap()),
            }
        }
        bent
    }

    /// Runs a body on what is right, on nothing, and on so many bent copies.
    fn run(&mut self, times: usize, right: &[u8], mut body: impl FnMut(&[u8])) {
        body(right);
        body(&[]);
        body("[".repeat(100_000).as_bytes());
        for round in 0..times {
            let bent = self.bend(right);
            let ran = catch_unwind(AssertUnwindSafe(|| body(&bent)));
            assert!(
                ran.is_ok(),
                "seed {}, round {round}: {}",
                self.seed,
                String::from_utf8_lossy(&bent)
            );
        }
    }
}

fn family() -> Kit {
    let mut kit = Kit::default();
    kit.family();
    kit
}

#[test]
fn bent_headers_are_read_or_refused() {
    let kit = family();
    let right = fs::read(kit.folder().join("family/vault.header")).unwrap();
    Bender::new().run(1_500, &right, bodies::header);
}

#[test]
fn bent_backups_are_read_or_refused_and_stay_as_they_are() {
    let mut kit = family();
    app::backup::back_up_now(&mut kit.desk, ()).unwrap();
    let folder = fs::read_dir(kit.folder().join("family/backups")).unwrap();
    let right = fs::read(folder.last().unwrap().unwrap().path()).unwrap();
    let mut bender = Bender::new();
    bender.run(100, &right, bodies::backup);
    // What says what is in it stands at the end.
    let end = right.len() - 2_000.min(right.len());
    for _ in 0..400 {
        let bent = [&right[..end], &bender.bend(&right[end..])].concat();
        bodies::backup(&bent);
    }
}

#[test]
fn bent_packs_that_nobody_signed_are_refused() {
    let right = br#"{"version":20270101,"networks":[],"words":{}}"#;
    Bender::new().run(2_000, right, bodies::pack);
}

#[test]
fn bent_files_of_own_networks_are_taken_whole_or_not_at_all() {
    let mut kit = family();
    let network = kit.own_network("Treehouse");
    kit.own_setting(&network, "Who can climb up?");
    let wanted = app::own::SaveOwnFile { network: None };
    let right = app::own::save_own_file(&mut kit.desk, wanted).unwrap().content.to_vec();
    Bender::new().run(150, &right, |bytes| bodies::own_file(&mut kit, bytes));
}

#[test]
fn bent_orders_for_papers_are_read_or_refused() {
    let right = br#"{"language":"en-GB","direction":null,"size":"a4","form":"pdf","made_on":"2026-11-22","fonts":[],
        "document":{"kind":"licence","holder":"Sam","sentences":["Well done"]}}"#;
    Bender::new().run(3_000, right, bodies::order);
}
