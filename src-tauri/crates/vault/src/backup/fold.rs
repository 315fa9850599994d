use std::collections::HashMap;
use std::hash::{DefaultHasher, Hash, Hasher};

use rusqlite::Connection;
use serde_json::Value;

use crate::change::WHOLE_ROW;
use crate::record::value;
use crate::tables::{TABLES, columns, known_columns};
use crate::{Kind, Progress, VaultError};

/// What a row is by its changes: a number for each column that they tell of. Whole values of ten years would take more
/// memory than the rest of the app.
type Fields = Vec<Option<u64>>;

/// Whether the changes, folded, are the rows of the tables. A column that came after a row did is in no change of it, and
/// is not compared.
pub(super) fn folds(connection: &Connection, progress: &Progress) -> Result<bool, VaultError> {
    let mut bits = progress.bits(2);
    let mut folded = fold(connection)?;
    bits.went(1);
    for (table, columns) in TABLES {
        let known = known_columns(connection, table)?;
        if known.is_empty() {
            continue;
        }
        let names =
            columns.iter().map(|(name, _)| if known.contains(*name) { *name } else { "NULL" });
        let names: Vec<_> = names.collect();
        let sql = format!("SELECT id, {} FROM {table}", names.join(", "));
        let mut statement = connection.prepare(&sql)?;
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            let id: String = row.get(0)?;
            let Some(fields) = folded.remove(&key(table, &id)) else { return Ok(false) };
            for (index, (field, (_, kind))) in (1..).zip(fields.iter().zip(*columns)) {
                let Some(field) = field.filter(|_| names.get(index - 1) != Some(&"NULL")) else {
                    continue;
                };
                if field != number(&value(row.get_ref(index)?, *kind)) {
                    return Ok(false);
                }
            }
        }
    }
    bits.end();
    Ok(folded.is_empty())
}

fn fold(connection: &Connection) -> Result<HashMap<u128, Fields>, VaultError> {
    let mut folded = HashMap::<u128, Fields>::new();
    let mut statement =
        connection.prepare("SELECT entity, entity_id, field, after FROM change ORDER BY number")?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        let text = |index| row.get_ref(index).map(|cell| cell.as_str().unwrap_or_default());
        let (table, id, field) = (text(0)?, text(1)?, text(2)?);
        let after: Value = serde_json::from_str(text(3)?).unwrap_or_default();
        let (columns, key) = (columns(table), key(table, id));
        match after {
            Value::Object(row) if field == WHOLE_ROW => {
                let of = |(name, _): &(&str, Kind)| row.get(*name).map(number);
                folded.insert(key, columns.iter().map(of).collect());
            }
            _ if field == WHOLE_ROW => {
                folded.remove(&key);
            }
            after => {
                let fields = folded.entry(key).or_insert_with(|| vec![None; columns.len()]);
                let place = columns.iter().position(|(name, _)| *name == field);
                if let Some(place) = place.and_then(|place| fields.get_mut(place)) {
                    *place = Some(number(&after));
                }
            }
        }
    }
    Ok(folded)
}

/// One number for a row: ids are random, so two rows never have the same.
fn key(table: &str, id: &str) -> u128 {
    let half = |salt: u8| {
        let mut hasher = DefaultHasher::new();
        (salt, table, id).hash(&mut hasher);
        u128::from(hasher.finish())
    };
    (half(0) << 64) | half(1)
}

fn number(value: &Value) -> u64 {
    let mut hasher = DefaultHasher::new();
    value.hash(&mut hasher);
    hasher.finish()
}
