use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use serde_json::Value;
use uuid::Uuid;

use crate::Row;

/// The field name of a change that makes or removes a whole row.
pub(crate) const WHOLE_ROW: &str = "*";

/// Who does what, and when: the same for all changes of one operation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// The operation's id (UUIDv7, made by the caller).
    pub id: Uuid,
    /// The name of the operation.
    pub operation: String,
    /// The person, where one is known.
    pub person: Option<Uuid>,
    /// This computer.
    pub device: Uuid,
    /// The instant.
    pub at: DateTime<Utc>,
    /// The operation this one takes back, for undo and redo.
    pub undoes: Option<Uuid>,
}

/// One field of one row, before and after.
#[derive(Debug, Clone, PartialEq)]
pub struct Change {
    /// The operation it belongs to.
    pub entry: Entry,
    /// The table.
    pub entity: String,
    /// The row.
    pub entity_id: String,
    /// The field, or `*` for a row that came (`before` is null) or went (`after` is null).
    pub field: String,
    /// The value of before.
    pub before: Value,
    /// The value of after.
    pub after: Value,
}

/// Folds changes, oldest first, into the rows they lead to: what the tables must equal.
#[must_use]
pub fn fold(changes: &[Change]) -> BTreeMap<(String, String), Row> {
    let mut rows: BTreeMap<(String, String), Row> = BTreeMap::new();
    for change in changes {
        let key = (change.entity.clone(), change.entity_id.clone());
        match (&*change.field, &change.after) {
            (WHOLE_ROW, Value::Object(row)) => {
                rows.insert(key, row.clone());
            }
            (WHOLE_ROW, _) => {
                rows.remove(&key);
            }
            (field, after) => {
                rows.entry(key).or_default().insert(field.to_owned(), after.clone());
            }
        }
    }
    rows
}
