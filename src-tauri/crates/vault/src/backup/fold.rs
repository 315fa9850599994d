use std::collections::HashMap;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::num::NonZeroU64;

use rusqlite::Connection;
use serde::de::DeserializeSeed;

use super::check::Counts;
use super::number::{RowOf, of_cell, of_text};
use crate::VaultError;
use crate::change::WHOLE_ROW;
use crate::tables::{TABLES, columns, known_columns};

/// What a row is by its changes: a number for each column that they tell of. Whole values of ten years would take more
/// memory than the rest of the app.
pub(super) type Fields = Vec<Option<NonZeroU64>>;

/// How many rows each table has, `change` the last, where the changes, folded, are the rows of the tables; `None` where
/// they are not. A column that came after a row did is in no change of it, and is not compared.
pub(super) fn folded(connection: &Connection) -> Result<Option<Counts>, VaultError> {
    let mut counts = Counts::new();
    let (mut folded, changes) = fold(connection)?;
    for (table, columns) in TABLES {
        let known = known_columns(connection, table)?;
        let mut count = 0;
        if !known.is_empty() {
            let names =
                columns.iter().map(|(name, _)| if known.contains(*name) { *name } else { "NULL" });
            let names: Vec<_> = names.collect();
            let sql = format!("SELECT id, {} FROM {table}", names.join(", "));
            let mut statement = connection.prepare(&sql)?;
            let mut rows = statement.query([])?;
            while let Some(row) = rows.next()? {
                count += 1;
                let id = row.get_ref(0)?.as_str().unwrap_or_default();
                let Some(fields) = folded.remove(&key(table, id)) else { return Ok(None) };
                for (index, (field, (_, kind))) in (1..).zip(fields.iter().zip(*columns)) {
                    let Some(field) = field.filter(|_| names.get(index - 1) != Some(&"NULL"))
                    else {
                        continue;
                    };
                    if field != of_cell(row.get_ref(index)?, *kind) {
                        return Ok(None);
                    }
                }
            }
        }
        counts.push(count);
    }
    counts.push(changes);
    Ok(folded.is_empty().then_some(counts))
}

/// The rows that the changes lead to, and how many changes there are.
fn fold(connection: &Connection) -> Result<(HashMap<u128, Fields>, i64), VaultError> {
    let (mut folded, mut changes) = (HashMap::<u128, Fields>::new(), 0);
    let mut statement =
        connection.prepare("SELECT entity, entity_id, field, after FROM change ORDER BY number")?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        changes += 1;
        let text = |index| row.get_ref(index).map(|cell| cell.as_str().unwrap_or_default());
        let (table, id, field, after) = (text(0)?, text(1)?, text(2)?, text(3)?);
        let (columns, key) = (columns(table), key(table, id));
        if field == WHOLE_ROW {
            let mut text = serde_json::Deserializer::from_str(after);
            let row = RowOf(columns).deserialize(&mut text);
            match row.and_then(|row| text.end().map(|()| row)).unwrap_or_default() {
                Some(row) => folded.insert(key, row),
                None => folded.remove(&key),
            };
        } else {
            let fields = folded.entry(key).or_insert_with(|| vec![None; columns.len()]);
            let place = columns.iter().position(|(name, _)| *name == field);
            if let Some(place) = place.and_then(|place| fields.get_mut(place)) {
                *place = Some(of_text(after.as_bytes()));
            }
        }
    }
    Ok((folded, changes))
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
