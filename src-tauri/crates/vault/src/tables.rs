//! Which field of which record stands in which column. A new field goes into the record, into here and into a
//! migration; the tests compare the three.

use std::collections::BTreeSet;

use domain::account::{Account, GateAnswer};
use domain::agreement::{Agreement, Signature};
use domain::backup::{BackupPlace, Restored};
use domain::between::{Bump, DroveAlong, LookIn, MovedDate, Pause, Wish};
use domain::calendar::CalendarDate;
use domain::envelope::{Envelope, Opening};
use domain::family::{Child, Family, Guardian};
use domain::freedom::FreedomMove;
use domain::lesson::LessonDone;
use domain::licence::{Licence, PinEntry, SelfCheck};
use domain::lock::LockChanged;
use domain::own::{OwnNetwork, OwnSetting};
use domain::review::{Answer, Review, StageMove};
use domain::walk::{PolicyAnswer, Walked};

use crate::record::Kind::{Flag, Integer, Json, Text};
use crate::record::{Column, Record};

/// The columns that a table has in this file: an older schema has fewer, or not the table.
pub(crate) fn known_columns(
    connection: &rusqlite::Connection,
    table: &str,
) -> rusqlite::Result<BTreeSet<String>> {
    let mut statement = connection.prepare_cached("SELECT name FROM pragma_table_info(?1)")?;
    let names = statement.query_map([table], |row| row.get(0))?;
    names.collect()
}

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
    Family: "family" [
        "child_uses_login" Flag, "zone" Text, "lock_after" Integer, "recovery_kept" Flag, "holidays" Json,
        "reminders" Json
    ];
    Guardian: "guardian" ["name" Text];
    Child: "child" ["name" Text, "birth_year" Integer, "birth_month" Integer, "country" Text, "state" Text];
    Account: "account" [
        "child" Text, "network" Text, "was_there" Flag, "stage" Text, "stage_since" Text, "platform" Text,
        "look_again" Text, "next_review" Text, "review_time" Text, "went_back" Flag
    ];
    GateAnswer: "gate_answer" ["account" Text, "asked_on" Text, "verdict" Text, "changes_on" Text, "reasons" Json];
    LessonDone: "lesson_done" ["child" Text, "lesson" Text, "done_on" Text, "teach_back" Text, "answers" Json];
    Agreement: "agreement" ["account" Text, "version" Integer, "terms" Json, "signed_on" Text];
    Signature: "signature" ["agreement" Text, "person" Text, "name" Text, "drawn" Text, "signed_on" Text];
    Walked: "walked" [
        "account" Text, "platform" Text, "setting" Text, "outcome" Text, "was" Text, "now" Text, "why" Text,
        "elsewhere" Flag, "walked_on" Text, "recorded" Text, "told" Json, "guardian" Text
    ];
    PolicyAnswer: "policy_answer" ["account" Text, "question" Text, "answer" Text, "answered_on" Text];
    Envelope: "envelope" ["account" Text, "sealed_on" Text, "ends_on" Text, "destroyed_on" Text];
    Opening: "opening" ["envelope" Text, "guardian" Text, "reason" Text, "opened_at" Text, "danger" Flag];
    Review: "review" [
        "child" Text, "guardian" Text, "begun_on" Text, "state" Text, "questions" Json, "decisions" Json,
        "ended_on" Text
    ];
    Answer: "review_answer" ["review" Text, "voice" Text, "question" Text, "answer" Text];
    FreedomMove: "freedom_move" [
        "account" Text, "agreement" Text, "freedom" Text, "from_step" Integer, "to_step" Integer, "since" Text,
        "cause" Text, "reason" Text
    ];
    StageMove: "stage_move" [
        "account" Text, "review" Text, "from_stage" Text, "to_stage" Text, "moved_on" Text, "evidence" Json,
        "child_words" Text, "guardian_words" Text
    ];
    LookIn: "look_in" ["account" Text, "guardian" Text, "looked_on" Text, "how" Text, "note" Text];
    DroveAlong: "drove_along" ["account" Text, "topic" Text, "done_on" Text, "note" Text];
    Bump: "bump" [
        "child" Text, "account" Text, "playbook" Text, "happened_on" Text, "what" Text, "helped" Text, "change" Text,
        "by" Text
    ];
    Pause: "pause" [
        "account" Text, "by" Text, "began_on" Text, "until" Text, "reason" Text, "freedoms" Json, "ended_on" Text
    ];
    Wish: "wish" [
        "account" Text, "freedom" Text, "words" Text, "wished_on" Text, "answer" Json, "answered_on" Text
    ];
    MovedDate: "moved_date" [
        "child" Text, "by" Text, "from_day" Text, "to_day" Text, "reason" Text, "moved_on" Text
    ];
    Licence: "licence" [
        "account" Text, "given_on" Text, "given_by" Json, "kept_agreement" Flag, "erased_on" Text,
        "steps" Json
    ];
    SelfCheck: "self_check" ["account" Text, "checked_on" Text, "note" Text];
    PinEntry: "pin_entry" ["child" Text, "what" Text, "changed_on" Text];
    CalendarDate: "calendar_date" [
        "uid" Text, "child" Text, "account" Text, "kind" Text, "since" Text, "day" Text, "time" Text, "zone" Text,
        "rings" Json, "sequence" Integer, "cancelled" Flag
    ];
    OwnNetwork: "own_network" [
        "name" Text, "about" Text, "kind" Text, "url" Text, "platforms" Json, "terms_age" Integer, "read_at" Text,
        "methods" Json, "freedoms" Json, "written_on" Text
    ];
    OwnSetting: "own_setting" [
        "network" Text, "name" Text, "why" Text, "must_do" Flag, "places" Json, "choices" Json, "freedom" Text,
        "by_step" Json, "suggested" Text, "written_on" Text
    ];
    BackupPlace: "backup_place" ["folder" Text];
    Restored: "restored" ["restored_at" Text, "until" Text, "came_from" Text];
    LockChanged: "lock_change" ["what" Text, "changed_at" Text];
}

/// The columns of a table by its name.
pub(crate) fn columns(table: &str) -> &'static [Column] {
    TABLES.iter().find(|(name, _)| *name == table).map_or(&[], |(_, columns)| columns)
}
