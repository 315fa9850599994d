use rusqlite::types::{ToSql, ToSqlOutput, Value as Cell, ValueRef};
use serde::{Serialize, de::DeserializeOwned};
use serde_json::{Map, Value};

use crate::VaultError;

/// A row as field and value, the way it stands in `change`.
pub type Row = Map<String, Value>;

/// How a field is kept in its column.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Text, dates, ids and the names of choices.
    Text,
    /// Whole numbers.
    Integer,
    /// Yes or no, kept as 1 or 0.
    Flag,
    /// Lists and nested values, kept as JSON text.
    Json,
}

/// A column of a table, named like the field.
pub type Column = (&'static str, Kind);

/// Something that is kept as one row of one table. The field names are the column names; `id` comes first.
pub trait Record: Serialize + DeserializeOwned + Clone + 'static {
    /// The table.
    const TABLE: &'static str;
    /// Its columns, in order, without `id`.
    const COLUMNS: &'static [Column];
}

/// One value of a row, ready for its column.
pub(crate) struct Stored<'a>(pub(crate) &'a Value, pub(crate) Kind);

impl ToSql for Stored<'_> {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(match (self.1, self.0) {
            (_, Value::Null) => ToSqlOutput::Owned(Cell::Null),
            (Kind::Json, value) => ToSqlOutput::Owned(Cell::Text(value.to_string())),
            (_, Value::Bool(flag)) => ToSqlOutput::Owned(Cell::Integer(i64::from(*flag))),
            (_, Value::Number(number)) => {
                ToSqlOutput::Owned(Cell::Integer(number.as_i64().unwrap_or_default()))
            }
            (_, Value::String(text)) => ToSqlOutput::Borrowed(ValueRef::Text(text.as_bytes())),
            (_, other) => ToSqlOutput::Owned(Cell::Text(other.to_string())),
        })
    }
}

/// Reads one cell back into the value it was.
pub(crate) fn value(cell: ValueRef<'_>, kind: Kind) -> Value {
    match (kind, cell) {
        (Kind::Json, ValueRef::Text(text)) => serde_json::from_slice(text).unwrap_or(Value::Null),
        (Kind::Flag, ValueRef::Integer(flag)) => Value::Bool(flag != 0),
        (_, ValueRef::Integer(number)) => number.into(),
        (_, ValueRef::Text(text)) => String::from_utf8_lossy(text).into(),
        _ => Value::Null,
    }
}

pub(crate) fn to_row<R: Record>(record: &R) -> Result<Row, VaultError> {
    match serde_json::to_value(record)
        .map_err(|source| VaultError::Shape { entity: R::TABLE, source })?
    {
        Value::Object(row) => Ok(row),
        other => Ok(Row::from_iter([("id".to_owned(), other)])),
    }
}

pub(crate) fn from_row<R: Record>(row: Row) -> Result<R, VaultError> {
    serde_json::from_value(Value::Object(row))
        .map_err(|source| VaultError::Shape { entity: R::TABLE, source })
}
