use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use rusqlite::Connection;
use testkit::Kit;
use testkit::canaries::{BEGINNING, DRAWN, URL, live};
use vault::Encryption;

/// Columns that hold a code, an id, a day, a time, such in a list, or where on this computer a file is: nothing that a
/// family writes.
const CODES: &str = "
    account.child account.id account.look_again account.network account.next_review
    account.platform account.review_time account.stage account.stage_since
    agreement.account agreement.id agreement.signed_on
    backup_copy.made_at backup_copy.path
    backup_place.folder backup_place.id
    bump.account bump.by bump.child bump.happened_on bump.id bump.playbook
    calendar_date.account calendar_date.child calendar_date.day calendar_date.id
    calendar_date.kind calendar_date.rings calendar_date.since calendar_date.time
    calendar_date.uid calendar_date.zone
    change.at change.device change.entity change.entity_id change.entry change.field
    change.operation change.person change.undoes
    child.country child.id child.state
    drove_along.account drove_along.done_on drove_along.id drove_along.topic
    envelope.account envelope.destroyed_on envelope.ends_on envelope.id envelope.sealed_on
    family.holidays family.id family.reminders family.zone
    freedom_move.account freedom_move.agreement freedom_move.cause freedom_move.freedom
    freedom_move.id freedom_move.since
    gate_answer.account gate_answer.asked_on gate_answer.changes_on gate_answer.id
    gate_answer.reasons gate_answer.verdict
    guardian.id
    line.entity line.entity_id line_key.key
    lock_change.changed_at lock_change.id lock_change.what
    lesson_done.answers lesson_done.child lesson_done.done_on lesson_done.id lesson_done.lesson
    licence.account licence.erased_on licence.given_on licence.id licence.steps
    look_in.account look_in.guardian look_in.how look_in.id look_in.looked_on
    moved_date.by moved_date.child moved_date.from_day moved_date.id moved_date.moved_on
    moved_date.to_day
    opening.envelope opening.guardian opening.id opening.opened_at
    own_network.freedoms own_network.id own_network.kind own_network.methods
    own_network.platforms own_network.written_on
    own_setting.freedom own_setting.id own_setting.network own_setting.written_on
    pause.account pause.began_on pause.by pause.ended_on pause.freedoms pause.id pause.until
    pin_entry.changed_on pin_entry.child pin_entry.id pin_entry.what
    policy_answer.account policy_answer.answered_on policy_answer.id policy_answer.question
    restored.came_from restored.id restored.restored_at restored.until
    review.begun_on review.child review.ended_on review.guardian review.id review.questions
    review.state
    review_answer.id review_answer.question review_answer.review
   review_answer.voice
    secret.id
    self_check.account self_check.checked_on self_check.id
    signature.agreement signature.id signature.person signature.signed_on
    stage_move.account stage_move.evidence stage_move.from_stage stage_move.id
    stage_move.moved_on stage_move.review stage_move.to_stage
    vault_name.vault
    walked.account walked.guardian walked.id walked.now walked.outcome walked.platform walked.recorded
    walked.setting walked.told walked.walked_on walked.was
    wish.account wish.answered_on wish.freedom wish.id wish.wished_on
";

/// Each column of text with all that stands in it.
#[expect(clippy::disallowed_methods, reason = "a vault that is not encrypted is looked into")]
pub(crate) fn columns(folder: &Path) -> BTreeMap<String, Vec<String>> {
    let connection = Connection::open(folder.join("family/vault.db")).unwrap();
    let sql = "SELECT m.name, c.name FROM sqlite_master m JOIN pragma_table_info(m.name) c
               WHERE m.type = 'table' AND c.type = 'TEXT'";
    let mut statement = connection.prepare(sql).unwrap();
    let named = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?))).unwrap();
    let named: Vec<(String, String)> = named.map(Result::unwrap).collect();
    let values = |(table, column): (String, String)| {
        let sql = format!("SELECT {column} FROM {table} WHERE {column} IS NOT NULL");
        let mut statement = connection.prepare(&sql).unwrap();
        let values = statement.query_map([], |row| row.get(0)).unwrap();
        (format!("{table}.{column}"), values.map(Result::unwrap).collect())
    };
    named.into_iter().map(values).collect()
}

#[test]
fn every_column_of_text_has_a_word_of_ours_or_holds_nothing_that_a_family_writes() {
    let mut kit = Kit::new(Encryption::ForASearchTest);
    live(&mut kit);
    kit.desk.close();
    let columns = columns(kit.folder());
    // The words of the record's lines are kept small and apart, to be found however they are typed.
    let small = BEGINNING.trim_end_matches('-').to_lowercase();
    let ours =
        |value: &String| [BEGINNING, URL, DRAWN, &small].iter().any(|word| value.contains(word));
    let without = columns.iter().filter(|(_, values)| !values.iter().any(ours));
    let without: BTreeSet<&str> = without.map(|(name, _)| name.as_str()).collect();
    let codes: BTreeSet<&str> = CODES.split_whitespace().collect();
    assert_eq!(without, codes);
}
