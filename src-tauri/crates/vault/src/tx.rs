use std::any::{Any, TypeId};
use std::cell::RefCell;
use std::collections::HashMap;
use std::path::Path;
use std::rc::Rc;

use chrono::{DateTime, Utc};
use rusqlite::{OptionalExtension, ToSql, Transaction, params, params_from_iter};
use serde_json::Value;
use uuid::Uuid;
use zeroize::Zeroizing;

use crate::change::WHOLE_ROW;
use crate::record::{Stored, to_row};
use crate::tables::columns;
use crate::{Change, Entry, Kind, Mark, Record, Row, VaultError, Which};

/// A transaction. It is taken back unless [`Tx::commit`] is called.
pub struct Tx<'a> {
    pub(crate) inner: Transaction<'a>,
    /// Where to leave the mark of the last change, and for which vault.
    marked: Option<(&'a Path, Uuid)>,
    /// What was read since the last write: a view asks for the same records many times.
    pub(crate) read: RefCell<HashMap<(TypeId, Which), Rc<dyn Any>>>,
}

/// The fields of the index `change_by_field`.
const FOLLOWED: [&str; 3] = ["stage", "signed_on", "destroyed_on"];

impl<'a> Tx<'a> {
    pub(crate) fn new(inner: Transaction<'a>, marked: Option<(&'a Path, Uuid)>) -> Self {
        Self { inner, marked, read: RefCell::default() }
    }

    /// Makes everything written durable.
    ///
    /// # Errors
    /// What the database says; nothing is written then.
    pub fn commit(self) -> Result<(), VaultError> {
        let mark = Mark::inside(&self.inner)?;
        self.inner.commit()?;
        if let (Some(mark), Some((folder, vault))) = (mark, self.marked) {
            mark.leave(folder, vault);
        }
        Ok(())
    }

    /// Writes a record, new or changed, with a line in `change` for each field that differs.
    ///
    /// # Errors
    /// What the database says.
    pub fn put<R: Record>(&self, entry: &Entry, record: &R) -> Result<(), VaultError> {
        let row = to_row(record)?;
        let id = row.get("id").and_then(Value::as_str).unwrap_or_default().to_owned();
        self.put_row(entry, R::TABLE, &id, &row)
    }

    /// Takes a record out.
    ///
    /// # Errors
    /// What the database says, a record that others point at among it.
    pub fn remove<R: Record>(&self, entry: &Entry, id: Uuid) -> Result<(), VaultError> {
        self.remove_row(entry, R::TABLE, &id.to_string())
    }

    /// Takes back the changes of the operation `undone`, newest first, as changes of `entry`.
    ///
    /// # Errors
    /// What the database says.
    pub fn take_back(&self, entry: &Entry, undone: Uuid) -> Result<(), VaultError> {
        for change in self.changes_of(undone)?.into_iter().rev() {
            let (table, id) = (change.entity.as_str(), change.entity_id.as_str());
            match (&*change.field, change.before) {
                (WHOLE_ROW, Value::Object(row)) => self.put_row(entry, table, id, &row)?,
                (WHOLE_ROW, _) => self.remove_row(entry, table, id)?,
                (field, before) => {
                    let mut row = self.row(table, columns(table), id)?.unwrap_or_default();
                    row.insert(field.to_owned(), before);
                    self.put_row(entry, table, id, &row)?;
                }
            }
        }
        Ok(())
    }

    /// Every change, oldest first.
    ///
    /// # Errors
    /// What the database says.
    pub fn changes(&self) -> Result<Vec<Change>, VaultError> {
        self.read_changes("", &[])
    }

    /// The changes of one field of any record of a kind, oldest first.
    ///
    /// # Errors
    /// What the database says.
    pub fn changes_to<R: Record>(&self, field: &str) -> Result<Vec<Change>, VaultError> {
        // With the first condition the index of these fields answers; another field is read from all changes.
        let condition = if FOLLOWED.contains(&field) {
            format!("WHERE field IN ('{}') AND entity = ?1 AND field = ?2", FOLLOWED.join("', '"))
        } else {
            "WHERE entity = ?1 AND field = ?2".to_owned()
        };
        self.read_changes(&condition, &[&R::TABLE, &field])
    }

    /// The changes of one operation, oldest first.
    ///
    /// # Errors
    /// What the database says.
    pub fn changes_of(&self, entry: Uuid) -> Result<Vec<Change>, VaultError> {
        self.read_changes("WHERE entry = ?1", &[&entry.to_string()])
    }

    pub(crate) fn name_vault(&self, vault: Uuid) -> Result<(), VaultError> {
        self.inner.execute(
            "INSERT INTO vault_name (only_row, vault) VALUES (1, ?1)",
            [vault.to_string()],
        )?;
        Ok(())
    }

    /// Keeps a secret under an id. Secrets leave no line in `change`.
    ///
    /// # Errors
    /// What the database says.
    pub fn put_secret(&self, id: Uuid, secret: &[u8]) -> Result<(), VaultError> {
        self.inner.execute(
            "INSERT OR REPLACE INTO secret (id, value) VALUES (?1, ?2)",
            params![id.to_string(), secret],
        )?;
        Ok(())
    }

    /// The secret under an id.
    ///
    /// # Errors
    /// What the database says.
    pub fn secret(&self, id: Uuid) -> Result<Option<Zeroizing<Vec<u8>>>, VaultError> {
        let found = self.inner.query_row(
            "SELECT value FROM secret WHERE id = ?1",
            [id.to_string()],
            |row| row.get(0),
        );
        Ok(found.optional()?.map(Zeroizing::new))
    }

    /// Whether there is a secret under an id.
    ///
    /// # Errors
    /// What the database says.
    pub fn has_secret(&self, id: Uuid) -> Result<bool, VaultError> {
        Ok(self.secret(id)?.is_some())
    }

    /// Takes the secret under an id out; fine where there is none.
    ///
    /// # Errors
    /// What the database says.
    pub fn remove_secret(&self, id: Uuid) -> Result<(), VaultError> {
        self.inner.execute("DELETE FROM secret WHERE id = ?1", [id.to_string()])?;
        Ok(())
    }

    /// Writes a new row without a line in `change`.
    pub(crate) fn put_bare_row(&self, table: &str, id: &str, row: &Row) -> Result<(), VaultError> {
        self.forget();
        let columns = columns(table);
        let names: Vec<_> = columns.iter().map(|(name, _)| *name).collect();
        let places = ", ?".repeat(columns.len());
        let sql = format!("INSERT INTO {table} (id, {}) VALUES (?{places})", names.join(", "));
        let values = columns
            .iter()
            .map(|(name, kind)| Stored(row.get(*name).unwrap_or(&Value::Null), *kind));
        let id = Value::from(id);
        let all: Vec<Stored<'_>> = std::iter::once(Stored(&id, Kind::Text)).chain(values).collect();
        self.inner.prepare_cached(&sql)?.execute(params_from_iter(all))?;
        Ok(())
    }

    pub(crate) fn put_row(
        &self,
        entry: &Entry,
        table: &str,
        id: &str,
        row: &Row,
    ) -> Result<(), VaultError> {
        let columns = columns(table);
        match self.row(table, columns, id)? {
            None => {
                self.put_bare_row(table, id, row)?;
                self.note(entry, table, id, WHOLE_ROW, &Value::Null, &Value::Object(row.clone()))
            }
            Some(old) => {
                for (name, kind) in columns {
                    let (before, after) = (
                        old.get(*name).unwrap_or(&Value::Null),
                        row.get(*name).unwrap_or(&Value::Null),
                    );
                    if before != after {
                        self.forget();
                        let sql = format!("UPDATE {table} SET {name} = ?2 WHERE id = ?1");
                        self.inner
                            .prepare_cached(&sql)?
                            .execute(params![id, Stored(after, *kind)])?;
                        self.note(entry, table, id, name, before, after)?;
                    }
                }
                Ok(())
            }
        }
    }

    pub(crate) fn remove_row(
        &self,
        entry: &Entry,
        table: &str,
        id: &str,
    ) -> Result<(), VaultError> {
        if let Some(row) = self.row(table, columns(table), id)? {
            self.forget();
            self.inner
                .prepare_cached(&format!("DELETE FROM {table} WHERE id = ?1"))?
                .execute([id])?;
            self.note(entry, table, id, WHOLE_ROW, &Value::Object(row), &Value::Null)?;
        }
        Ok(())
    }

    fn note(
        &self,
        entry: &Entry,
        table: &str,
        id: &str,
        field: &str,
        before: &Value,
        after: &Value,
    ) -> Result<(), VaultError> {
        self.inner
            .prepare_cached(
                "INSERT INTO change (entry, operation, person, device, at, undoes, entity, entity_id, field, before, after)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)",
            )?
            .execute(params![
                entry.id.to_string(),
                entry.operation,
                entry.person.map(|id| id.to_string()),
                entry.device.to_string(),
                entry.at.to_rfc3339(),
                entry.undoes.map(|id| id.to_string()),
                table,
                id,
                field,
                before.to_string(),
                after.to_string(),
            ])?;
        Ok(())
    }

    fn read_changes(
        &self,
        condition: &str,
        values: &[&dyn ToSql],
    ) -> Result<Vec<Change>, VaultError> {
        let sql = format!(
            "SELECT entry, operation, person, device, at, undoes, entity, entity_id, field, before, after
             FROM change {condition} ORDER BY number"
        );
        let mut statement = self.inner.prepare_cached(&sql)?;
        let uuid = |text: Option<String>| text.and_then(|text| Uuid::parse_str(&text).ok());
        let json = |text: String| serde_json::from_str(&text).unwrap_or_default();
        let changes = statement.query_map(values, |row| {
            let at: String = row.get(4)?;
            Ok(Change {
                entry: Entry {
                    id: uuid(row.get(0)?).unwrap_or_default(),
                    operation: row.get(1)?,
                    person: uuid(row.get(2)?),
                    device: uuid(row.get(3)?).unwrap_or_default(),
                    at: DateTime::parse_from_rfc3339(&at)
                        .map(|at| at.with_timezone(&Utc))
                        .unwrap_or_default(),
                    undoes: uuid(row.get(5)?),
                },
                entity: row.get(6)?,
                entity_id: row.get(7)?,
                field: row.get(8)?,
                before: json(row.get(9)?),
                after: json(row.get(10)?),
            })
        })?;
        Ok(changes.collect::<Result<_, _>>()?)
    }
}
