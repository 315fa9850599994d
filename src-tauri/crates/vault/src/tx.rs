use std::any::{Any, TypeId};
use std::cell::RefCell;
use std::collections::{BTreeMap, HashMap};
use std::path::Path;
use std::rc::Rc;

use chrono::{DateTime, NaiveDate, Utc};
use rusqlite::{OptionalExtension, ToSql, Transaction, params, params_from_iter};
use serde_json::Value;
use uuid::Uuid;
use zeroize::Zeroizing;

use crate::change::WHOLE_ROW;
use crate::record::{Stored, from_row, to_row, value};
use crate::tables::{TABLES, columns};
use crate::{Change, Column, Entry, Kind, Mark, Record, Row, VaultError, Which};

/// A transaction. It is taken back unless [`Tx::commit`] is called.
pub struct Tx<'a> {
    pub(crate) inner: Transaction<'a>,
    /// Where to leave the mark of the last change, and for which vault.
    marked: Option<(&'a Path, Uuid)>,
    /// What was read since the last write: a view asks for the same records many times.
    read: RefCell<HashMap<(TypeId, Which), Rc<dyn Any>>>,
}

/// The fields of the index `change_by_field`.
const FOLLOWED: [&str; 3] = ["stage", "signed_on", "destroyed_on"];

/// More records than this are not kept for the next question.
const MOST_KEPT: usize = 100;

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

    /// The record with this id.
    ///
    /// # Errors
    /// What the database says.
    pub fn get<R: Record>(&self, id: Uuid) -> Result<Option<R>, VaultError> {
        Ok(self.some(&Which::of("id", id))?.pop())
    }

    /// All records, in the order they were made.
    ///
    /// # Errors
    /// What the database says.
    pub fn all<R: Record>(&self) -> Result<Vec<R>, VaultError> {
        self.some(&Which::all())
    }

    /// The records whose `column` is `id`, in the order they were made.
    ///
    /// # Errors
    /// What the database says.
    pub fn of<R: Record>(&self, column: &'static str, id: Uuid) -> Result<Vec<R>, VaultError> {
        self.some(&Which::of(column, id))
    }

    /// These records, in the order they were made.
    ///
    /// # Errors
    /// What the database says.
    pub fn some<R: Record>(&self, which: &Which) -> Result<Vec<R>, VaultError> {
        let key = (TypeId::of::<R>(), which.clone());
        let kept = self.read.borrow().get(&key).cloned();
        if let Some(kept) = kept.and_then(|kept| kept.downcast::<Vec<R>>().ok()) {
            return Ok((*kept).clone());
        }
        let rows = self.rows(R::TABLE, R::COLUMNS, which)?;
        let mut records = rows.into_iter().map(from_row).collect::<Result<Vec<R>, _>>()?;
        if which.is_reversed() {
            records.reverse();
        }
        if records.len() <= MOST_KEPT {
            self.read.borrow_mut().insert(key, Rc::new(records.clone()));
        }
        Ok(records)
    }

    /// How many records these are.
    ///
    /// # Errors
    /// What the database says.
    pub fn count<R: Record>(&self, which: &Which) -> Result<usize, VaultError> {
        self.number(&format!("SELECT count(*) FROM {} {}", R::TABLE, which.condition()), which)
    }

    /// On how many different days these are.
    ///
    /// # Errors
    /// What the database says.
    pub fn days<R: Record>(
        &self,
        column: &'static str,
        which: &Which,
    ) -> Result<usize, VaultError> {
        let table = R::TABLE;
        let condition = which.condition();
        self.number(&format!("SELECT count(DISTINCT {column}) FROM {table} {condition}"), which)
    }

    /// The last day that is in a column of these.
    ///
    /// # Errors
    /// What the database says.
    pub fn last_day<R: Record>(
        &self,
        column: &'static str,
        which: &Which,
    ) -> Result<Option<NaiveDate>, VaultError> {
        let sql = format!("SELECT max({column}) FROM {} {}", R::TABLE, which.condition());
        let mut statement = self.inner.prepare_cached(&sql)?;
        let day = statement.query_row(params_from_iter(which.values()), |row| row.get(0));
        Ok(day.map(|day: Option<String>| day.and_then(|day| day.parse().ok()))?)
    }

    /// Of each of these a name and a day, in the order they were made: where a page needs no more of hundreds.
    ///
    /// # Errors
    /// What the database says.
    pub fn dated<R: Record>(
        &self,
        (name, day): (&'static str, &'static str),
        which: &Which,
    ) -> Result<Vec<(String, NaiveDate)>, VaultError> {
        let sql = format!("SELECT {name}, {day} FROM {} {}", R::TABLE, which.in_order());
        let mut statement = self.inner.prepare_cached(&sql)?;
        let rows = statement.query_map(params_from_iter(which.values()), |row| {
            Ok((row.get(0)?, row.get::<_, String>(1)?.parse().unwrap_or_default()))
        })?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    fn number(&self, sql: &str, which: &Which) -> Result<usize, VaultError> {
        let mut statement = self.inner.prepare_cached(sql)?;
        let number: i64 =
            statement.query_row(params_from_iter(which.values()), |row| row.get(0))?;
        Ok(usize::try_from(number).unwrap_or_default())
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

    /// The row that a change is about, as it is now; as it was, where it is gone.
    ///
    /// # Errors
    /// What the database says.
    pub fn row_of(&self, change: &Change) -> Result<Row, VaultError> {
        let there = self.row(&change.entity, columns(&change.entity), &change.entity_id)?;
        Ok(there.or_else(|| change.before.as_object().cloned()).unwrap_or_default())
    }

    /// Every row of every table that `change` tells of: what [`crate::fold`] must lead to.
    ///
    /// # Errors
    /// What the database says.
    pub fn dump(&self) -> Result<BTreeMap<(String, String), Row>, VaultError> {
        let mut all = BTreeMap::new();
        for (table, columns) in TABLES {
            for row in self.rows(table, columns, &Which::all())? {
                let id = row.get("id").and_then(Value::as_str).unwrap_or_default().to_owned();
                all.insert(((*table).to_owned(), id), row);
            }
        }
        Ok(all)
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

    /// What was read may be different now.
    pub(crate) fn forget(&self) {
        self.read.borrow_mut().clear();
    }

    fn row(&self, table: &str, columns: &[Column], id: &str) -> Result<Option<Row>, VaultError> {
        Ok(self.rows(table, columns, &Which::default().is("id", id))?.pop())
    }

    fn rows(&self, table: &str, columns: &[Column], which: &Which) -> Result<Vec<Row>, VaultError> {
        let names: Vec<_> = columns.iter().map(|(name, _)| *name).collect();
        let sql = format!("SELECT id, {} FROM {table} {}", names.join(", "), which.in_order());
        let mut statement = self.inner.prepare_cached(&sql)?;
        let rows = statement.query_map(params_from_iter(which.values()), |cells| {
            let mut row = Row::new();
            row.insert("id".to_owned(), value(cells.get_ref(0)?, Kind::Text));
            for (index, (name, kind)) in (1..).zip(columns) {
                row.insert((*name).to_owned(), value(cells.get_ref(index)?, *kind));
            }
            Ok(row)
        })?;
        Ok(rows.collect::<Result<_, _>>()?)
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
