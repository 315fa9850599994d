//! Reading. What a view asks for twice is read once: until the next write a transaction keeps what it read.

use std::any::TypeId;
use std::collections::BTreeMap;
use std::rc::Rc;

use chrono::NaiveDate;
use rusqlite::params_from_iter;
use serde_json::Value;
use uuid::Uuid;

use crate::record::{from_row, value};
use crate::tables::{TABLES, columns};
use crate::{Change, Column, Kind, Progress, Record, Row, Tx, VaultError, Which};

/// More records than this are not kept for the next question.
const MOST_KEPT: usize = 100;

impl Tx<'_> {
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

    /// Of each of these a name and a day: where a page needs no more of hundreds. In the order they were made; the last ones
    /// by a column ([`Which::last`]) with the newest first.
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

    /// The row that a change is about, as it is now; as it was, where it is gone.
    ///
    /// # Errors
    /// What the database says.
    pub fn row_of(&self, change: &Change) -> Result<Row, VaultError> {
        let there = self.row(&change.entity, columns(&change.entity), &change.entity_id)?;
        Ok(there.or_else(|| change.before.as_object().cloned()).unwrap_or_default())
    }

    /// What the rows of these tables ever were, oldest first, also those that went again: table, id, field and value as JSON;
    /// for a row that came its whole content under `*`. One at a time, because ten years of them fill more memory than the
    /// rest of the app.
    ///
    /// # Errors
    /// What the database says.
    pub fn ever(
        &self,
        tables: &[&'static str],
        mut each: impl FnMut(&'static str, Uuid, &str, &str),
    ) -> Result<(), VaultError> {
        let sql = "SELECT entity, entity_id, field, after FROM change ORDER BY number";
        let mut statement = self.inner.prepare_cached(sql)?;
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            let text = |index| row.get_ref(index).map(|cell| cell.as_str().unwrap_or_default());
            let entity = text(0)?;
            let Some(table) = tables.iter().find(|table| **table == entity) else { continue };
            if let Ok(id) = text(1)?.parse() {
                each(table, id, text(2)?, text(3)?);
            }
        }
        Ok(())
    }

    /// Every row of every table that `change` tells of: what [`crate::fold`] must lead to.
    ///
    /// # Errors
    /// What the database says.
    pub fn dump(&self) -> Result<BTreeMap<(String, String), Row>, VaultError> {
        self.dump_heard_by(&Progress::default())
    }

    /// The same, with somebody who hears how far it is. Takes one round.
    ///
    /// # Errors
    /// What the database says.
    pub fn dump_heard_by(
        &self,
        progress: &Progress,
    ) -> Result<BTreeMap<(String, String), Row>, VaultError> {
        let (mut all, mut bits) = (BTreeMap::new(), progress.bits(TABLES.len() as u64));
        for (table, columns) in TABLES {
            for row in self.rows(table, columns, &Which::all())? {
                let id = row.get("id").and_then(Value::as_str).unwrap_or_default().to_owned();
                all.insert(((*table).to_owned(), id), row);
            }
            bits.went(1);
        }
        bits.end();
        Ok(all)
    }

    /// What was read may be different now.
    pub(crate) fn forget(&self) {
        self.read.borrow_mut().clear();
    }

    pub(crate) fn row(
        &self,
        table: &str,
        columns: &[Column],
        id: &str,
    ) -> Result<Option<Row>, VaultError> {
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
}
