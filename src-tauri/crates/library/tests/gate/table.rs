//! What the researched facts lead to; no row was made by running the gate.

use Expect::{Guardian, NotBefore, Yes};

#[derive(Clone, Copy)]
pub(crate) enum Expect {
    Yes,
    Guardian,
    /// Not yet, until the month of this birthday.
    NotBefore(u32),
}

pub(crate) struct Row {
    pub(crate) place: &'static str,
    pub(crate) networks: &'static [&'static str],
    /// At 11, 14 and 15.
    pub(crate) expect: [Expect; 3],
    pub(crate) why: &'static str,
}

pub(crate) const TABLE: &[Row] = &[
    Row {
        place: "AU",
        networks: &["instagram", "tiktok"],
        expect: [NotBefore(16), NotBefore(16), NotBefore(16)],
        why: "The Social Media Minimum Age law names both; in force since 10 December 2025; no consent helps",
    },
    Row {
        place: "AU",
        networks: &["discord"],
        expect: [NotBefore(13), Yes, Yes],
        why: "The regulator lists Discord as not covered, so its own terms (13) decide; no consent age is known",
    },
    Row {
        place: "GB",
        networks: &["instagram", "tiktok", "discord"],
        expect: [NotBefore(13), Yes, Yes],
        why: "The ban under 16 is announced only; consent age 13; terms 13",
    },
    Row {
        place: "US-TX",
        networks: &["instagram", "tiktok", "discord"],
        expect: [NotBefore(13), Guardian, Guardian],
        why: "Terms 13; since 28 May 2026 the app store asks a guardian for every app under 18",
    },
    Row {
        place: "US-FL",
        networks: &["instagram", "tiktok"],
        expect: [NotBefore(14), Guardian, Guardian],
        why: "HB 3, in force since 25 November 2025: no account under 14, consent at 14 and 15",
    },
    Row {
        place: "US-FL",
        networks: &["discord"],
        expect: [NotBefore(14), Guardian, Guardian],
        why: "HB 3 names no networks but platforms by their features; the library reads communities as covered",
    },
    Row {
        place: "DE",
        networks: &["instagram", "tiktok"],
        expect: [NotBefore(13), Guardian, Guardian],
        why: "Terms 13; consent age 16; the commission's 13 is advice",
    },
    Row {
        place: "DE",
        networks: &["discord"],
        expect: [NotBefore(16), NotBefore(16), NotBefore(16)],
        why: "The terms ask for the least age of the country, which Discord's own list gives as 16",
    },
    Row {
        place: "BR",
        networks: &["instagram", "tiktok", "discord"],
        expect: [NotBefore(13), Guardian, Guardian],
        why: "ECA Digital is no ban: terms 13, and under 16 the account is linked to a guardian's",
    },
    Row {
        place: "MY",
        networks: &["instagram", "tiktok"],
        expect: [NotBefore(16), NotBefore(16), NotBefore(16)],
        why: "The Child Protection Code, in force since 1 June 2026, names both",
    },
    Row {
        place: "MY",
        networks: &["discord"],
        expect: [NotBefore(13), Yes, Yes],
        why: "The regulator named four services and Discord is none of them; terms 13",
    },
    Row {
        place: "IT",
        networks: &["instagram", "tiktok"],
        expect: [NotBefore(13), Yes, Yes],
        why: "Terms 13; consent age 14 is reached; the bill for 15 is pending",
    },
    Row {
        place: "IT",
        networks: &["discord"],
        expect: [NotBefore(14), Yes, Yes],
        why: "Discord's own list of least ages gives 14; consent age 14 is reached",
    },
    Row {
        place: "FR",
        networks: &["instagram", "tiktok"],
        expect: [NotBefore(13), Guardian, Yes],
        why: "The limit of 15 was struck out in August 2026; terms 13; consent age 15; the EU's KIDS Act is proposed only",
    },
];
