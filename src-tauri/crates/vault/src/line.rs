//! The lines of the record: what is found when somebody searches.
//!
//! They follow from the rows. Whoever writes rows tells their lines in the same transaction; [`Tx::untold`] says of which
//! rows that is still to be done, so that a vault of before, or one that was put together anew, catches up.

use std::collections::BTreeMap;

use chrono::{DateTime, NaiveDate};
use rusqlite::{OptionalExtension, params, params_from_iter, types::Value as Cell};
use uuid::Uuid;

use crate::{Tx, VaultError};

/// One line, as it is kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// The day it stands under.
    pub day: NaiveDate,
    /// What the family wrote itself.
    pub text: String,
    /// What it is about: names for [`Asked::all`] and [`Asked::words`].
    pub keys: Vec<String>,
}

/// A line that was found: the `nth` line of a row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found {
    /// The row's table.
    pub entity: String,
    /// The row.
    pub id: Uuid,
    /// Which of its lines.
    pub nth: usize,
}

/// A question to the record.
#[derive(Debug, Clone, Default)]
pub struct Asked {
    /// Words that must all be there, each with the keys that are as good as the word.
    pub words: Vec<(String, Vec<i64>)>,
    /// Of each of these lists one key at least.
    pub all: Vec<Vec<i64>>,
    /// From this day on.
    pub from: Option<NaiveDate>,
    /// Up to this day.
    pub until: Option<NaiveDate>,
    /// How many lines to leave out.
    pub skip: usize,
    /// How many lines at most.
    pub most: usize,
}

impl Tx<'_> {
    /// Whether there are changes that no line tells of yet.
    ///
    /// # Errors
    /// What the database says.
    pub fn has_untold(&self) -> Result<bool, VaultError> {
        let sql = "SELECT until < coalesce((SELECT max(number) FROM change), 0) FROM told";
        Ok(self.inner.prepare_cached(sql)?.query_row([], |row| row.get(0))?)
    }

    /// The rows that were changed since their lines were told, by table and id, in the order of their changes.
    ///
    /// # Errors
    /// What the database says.
    pub fn untold(&self) -> Result<Vec<(String, Uuid)>, VaultError> {
        let mut statement = self.inner.prepare_cached(
            "SELECT entity, entity_id FROM change WHERE number > (SELECT until FROM told)
             GROUP BY entity, entity_id ORDER BY min(number)",
        )?;
        let rows = statement.query_map([], |row| Ok((row.get(0)?, row.get::<_, String>(1)?)))?;
        let rows = rows.map(|row| row.map(|(entity, id)| (entity, id.parse().unwrap_or_default())));
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// Every line tells of every change now.
    ///
    /// # Errors
    /// What the database says.
    pub fn all_told(&self) -> Result<(), VaultError> {
        let sql = "UPDATE told SET until = coalesce((SELECT max(number) FROM change), 0)";
        self.inner.prepare_cached(sql)?.execute([])?;
        Ok(())
    }

    /// Puts these lines in the place of those that a row had.
    ///
    /// # Errors
    /// What the database says.
    pub fn tell(&self, entity: &str, id: Uuid, lines: &[Line]) -> Result<(), VaultError> {
        // Catching up reads tens of thousands of rows: none is asked for twice.
        self.forget();
        let sql = "DELETE FROM line WHERE entity_id = ?1";
        self.inner.prepare_cached(sql)?.execute([id.to_string()])?;
        for (nth, line) in lines.iter().enumerate() {
            let mut words: Vec<_> = words(&line.text).collect();
            words.sort();
            words.dedup();
            for key in &line.keys {
                words.push(key_word(self.key(key)?));
            }
            let nth = i64::try_from(nth).unwrap_or(i64::MAX);
            self.inner
                .prepare_cached(
                    "INSERT INTO line (number, entity, entity_id, nth, words) VALUES (?1, ?2, ?3, ?4, ?5)",
                )?
                .execute(params![self.free(line.day, id)?, entity, id.to_string(), nth, words.join(" ")])?;
        }
        Ok(())
    }

    /// Every key that a line has or had, with its number.
    ///
    /// # Errors
    /// What the database says.
    pub fn keys(&self) -> Result<BTreeMap<String, i64>, VaultError> {
        let mut statement = self.inner.prepare_cached("SELECT key, number FROM line_key")?;
        let keys = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?;
        Ok(keys.collect::<Result<_, _>>()?)
    }

    /// The lines that are asked for, newest first, and how many there are in all.
    ///
    /// # Errors
    /// What the database says.
    pub fn search(&self, asked: &Asked) -> Result<(Vec<Found>, usize), VaultError> {
        let mut condition = String::from(" WHERE number BETWEEN ?1 AND ?2");
        let from = asked.from.map_or(0, first_of);
        let until = asked.until.and_then(|day| day.succ_opt());
        let until = until.map_or(i64::MAX, |day| first_of(day) - 1);
        let mut values = vec![Cell::Integer(from), Cell::Integer(until)];
        let matches = asked.matches();
        let bounded = asked.from.is_some() || asked.until.is_some();
        let total = if let Some(matches) = matches {
            condition = condition.replace("number", "rowid");
            condition.push_str(" AND line_words MATCH ?3");
            values.push(Cell::Text(matches));
            self.total(&format!("SELECT count(*) FROM line_words{condition}"), &values)?
        } else if bounded {
            self.total(&format!("SELECT count(*) FROM line{condition}"), &values)?
        } else {
            self.total("SELECT lines FROM told", &[])?
        };
        let numbers = if values.len() > 2 {
            format!("SELECT rowid FROM line_words{condition} ORDER BY rowid DESC")
        } else {
            format!("SELECT number FROM line{condition} ORDER BY number DESC")
        };
        let sql = format!(
            "SELECT entity, entity_id, nth FROM line WHERE number IN ({numbers} LIMIT {} OFFSET {}) ORDER BY number DESC",
            asked.most, asked.skip
        );
        let mut statement = self.inner.prepare_cached(&sql)?;
        let found = statement.query_map(params_from_iter(values), |row| {
            Ok(Found {
                entity: row.get(0)?,
                id: row.get::<_, String>(1)?.parse().unwrap_or_default(),
                nth: row.get::<_, i64>(2)?.unsigned_abs() as usize,
            })
        })?;
        Ok((found.collect::<Result<_, _>>()?, total))
    }

    fn total(&self, sql: &str, values: &[Cell]) -> Result<usize, VaultError> {
        let total: i64 = self
            .inner
            .prepare_cached(sql)?
            .query_row(params_from_iter(values), |row| row.get(0))?;
        Ok(usize::try_from(total).unwrap_or_default())
    }

    fn key(&self, key: &str) -> Result<i64, VaultError> {
        let sql = "SELECT number FROM line_key WHERE key = ?1";
        let known =
            self.inner.prepare_cached(sql)?.query_row([key], |row| row.get(0)).optional()?;
        if let Some(known) = known {
            return Ok(known);
        }
        self.inner.prepare_cached("INSERT INTO line_key (key) VALUES (?1)")?.execute([key])?;
        Ok(self.inner.last_insert_rowid())
    }

    /// The first free number of a row's place in its day.
    fn free(&self, day: NaiveDate, id: Uuid) -> Result<i64, VaultError> {
        let mut number = first_of(day) + made_at(id) * PLACES;
        let mut taken = self.inner.prepare_cached("SELECT 1 FROM line WHERE number = ?1")?;
        while taken.exists([number])? {
            number += 1;
        }
        Ok(number)
    }
}

/// Numbers of a day: so many milliseconds as ids can tell, and so many lines in each.
const MILLISECONDS: i64 = 1 << 42;
/// See [`MILLISECONDS`].
const PLACES: i64 = 1 << 5;

/// The first number of a day. Before 1990 nothing is told apart.
fn first_of(day: NaiveDate) -> i64 {
    let begin = NaiveDate::from_ymd_opt(1990, 1, 1).unwrap_or_default();
    (day - begin).num_days().clamp(0, (1 << 16) - 1) * (MILLISECONDS * PLACES)
}

/// When a row was made, as its UUIDv7 tells it: milliseconds since 1990.
fn made_at(id: Uuid) -> i64 {
    let begin = DateTime::UNIX_EPOCH.timestamp_millis() + 631_152_000_000;
    let millis = i64::try_from(id.as_u128() >> 80).unwrap_or_default();
    (millis - begin).clamp(0, MILLISECONDS - 1)
}

impl Asked {
    /// The question in the language of the index; `None` where it asks for everything.
    fn matches(&self) -> Option<String> {
        let one_of = |parts: Vec<String>| format!("({})", parts.join(" OR "));
        let key = |key: &i64| format!("\"{}\"", key_word(*key));
        let asked = self.words.iter().map(|(typed, keys)| {
            // What is typed with a mark in it is several words.
            let typed: Vec<_> = words(typed).map(|word| format!("\"{word}\" *")).collect();
            let typed = (!typed.is_empty()).then(|| format!("({})", typed.join(" AND ")));
            one_of(typed.into_iter().chain(keys.iter().map(key)).collect())
        });
        let asked = asked.filter(|part| part != "()");
        // A list without a key is one that nothing fits.
        let all = self.all.iter().map(|keys| match &keys[..] {
            [] => key(&0),
            keys => one_of(keys.iter().map(key).collect()),
        });
        let parts: Vec<_> = asked.chain(all).collect();
        (!parts.is_empty()).then(|| parts.join(" AND "))
    }
}

/// Before the number of a key: a letter that nobody types, and that no word keeps.
const KEY: char = 'ǀ';

fn key_word(key: i64) -> String {
    format!("{KEY}{key}")
}

/// The words of a text, small, without the marks around and in them. The index takes a word for what this takes for one.
fn words(text: &str) -> impl Iterator<Item = String> {
    let apart = |letter: char| {
        letter.is_whitespace()
            || letter.is_control()
            || letter.is_ascii_punctuation()
            || letter == KEY
            || matches!(letter, '\u{a0}'..='\u{bf}' | '\u{2000}'..='\u{206f}' | '\u{3000}'..='\u{303f}')
    };
    let words = text.split(apart).filter(|word| !word.is_empty()).map(str::to_lowercase);
    words.collect::<Vec<_>>().into_iter()
}
