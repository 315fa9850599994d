//! Which field of which record stands in which column. A new field goes into the record, into here and into a
//! migration; the tests compare the three.

use domain::account::{Account, GateAnswer};
use domain::agreement::{Agreement, Signature};
use domain::envelope::{Envelope, Opening};
use domain::family::{Child, Family, Guardian};
use domain::lesson::LessonDone;
use domain::walk::{PolicyAnswer, Walked};

use crate::record::Kind::{Flag, Integer, Json, Text};
use crate::record::{Column, Record};

macro_rules! tables {
    ($($record:ty: $table:literal [$($column:literal $kind:ident),*];)*) => {
        $(impl Record for $record {
            const TABLE: &'static str = $table;
            const COLUMNS: &'static [Column] = &[$(($column, $kind)),*];
        })*

        /// Every table that `change` tells of, with its columns.
        pub(crate) const TABLES: &[(&str, &[Column])] = &[$(($table, <$record as Record>::COLUMNS)),*];
    };
}

tables! {
    Family: "family" ["child_uses_login" Flag, "zone" Text, "lock_after" Integer, "recovery_kept" Flag];
    Guardian: "guardian" ["name" Text];
    Child: "child" ["name" Text, "birth_year" Integer, "birth_month" Integer, "country" Text, "state" Text];
    Account: "account" [
        "child" Text, "network" Text, "was_there" Flag, "stage" Text, "stage_since" Text, "platform" Text,
        "look_again" Text, "next_review" Text, "review_time" Text
    ];
    GateAnswer: "gate_answer" ["account" Text, "asked_on" Text, "verdict" Text, "changes_on" Text, "reasons" Json];
    LessonDone: "lesson_done" ["child" Text, "lesson" Text, "done_on" Text, "teach_back" Text, "answers" Json];
    Agreement: "agreement" ["account" Text, "version" Integer, "terms" Json, "signed_on" Text];
    Signature: "signature" ["agreement" Text, "person" Text, "name" Text, "drawn" Text, "signed_on" Text];
    Walked: "walked" [
        "account" Text, "platform" Text, "setting" Text, "outcome" Text, "was" Text, "now" Text, "why" Text,
        "elsewhere" Flag, "walked_on" Text
    ];
    PolicyAnswer: "policy_answer" ["account" Text, "question" Text, "answer" Text, "answered_on" Text];
    Envelope: "envelope" ["account" Text, "sealed_on" Text, "ends_on" Text];
    Opening: "opening" ["envelope" Text, "guardian" Text, "reason" Text, "opened_at" Text];
}

/// The columns of a table by its name.
pub(crate) fn columns(table: &str) -> &'static [Column] {
    TABLES.iter().find(|(name, _)| *name == table).map_or(&[], |(_, columns)| columns)
}
