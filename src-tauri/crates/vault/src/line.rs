//! The lines of the record: what is found when somebody searches.
//!
//! They follow from the rows. Whoever writes rows tells their lines in the same transaction; [`Tx::untold`] says of which
//! rows that is still to be done, so that a vault of before, or one that was put together anew, catches up.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{Datelike, NaiveDate};
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

    /// Puts these lines in the place of those that a row had. Most changes of a row leave its lines as they are, and the
    /// index is not touched then.
    ///
    /// # Errors
    /// What the database says.
    pub fn tell(&self, entity: &str, id: Uuid, lines: &[Line]) -> Result<(), VaultError> {
        // Catching up reads tens of thousands of rows: none is asked for twice.
        self.forget();
        let id = id.to_string();
        let told = self.told(&id)?;
        let rows = (0..).zip(lines).map(|(nth, line)| {
            let (entity, id, words) = (entity.to_owned(), id.clone(), self.words_of(line)?);
            Ok((line.day, Kept { entity, id, nth, words }))
        });
        let rows = rows.collect::<Result<Vec<_>, VaultError>>()?;
        let in_place = |((number, _), (day, _)): (&(i64, String), &(NaiveDate, Kept))| {
            (first_of(*day)..first_of(*day) + PLACES).contains(number)
        };
        if told.len() == rows.len() && told.iter().zip(&rows).all(in_place) {
            for ((number, before), (_, row)) in told.into_iter().zip(rows) {
                if before != row.words {
                    let sql = "DELETE FROM line WHERE number = ?1";
                    self.inner.prepare_cached(sql)?.execute([number])?;
                    self.insert(number, &row)?;
                }
            }
            return Ok(());
        }
        let sql = "DELETE FROM line WHERE entity_id = ?1";
        self.inner.prepare_cached(sql)?.execute([id])?;
        for (day, row) in rows {
            self.put_line(day, row)?;
        }
        Ok(())
    }

    /// The lines that a row has: their numbers and words.
    fn told(&self, id: &str) -> Result<Vec<(i64, String)>, VaultError> {
        let sql = "SELECT number, words FROM line WHERE entity_id = ?1 ORDER BY nth";
        let mut statement = self.inner.prepare_cached(sql)?;
        let told = statement.query_map([id], |row| Ok((row.get(0)?, row.get(1)?)))?;
        Ok(told.collect::<Result<_, _>>()?)
    }

    /// What a line is found by.
    fn words_of(&self, line: &Line) -> Result<String, VaultError> {
        let mut words: Vec<_> = words(&line.text).collect();
        words.sort();
        words.dedup();
        for key in &line.keys {
            words.push(key_word(self.key(key)?));
        }
        Ok(words.join(" "))
    }

    /// Puts a line where its row's id belongs in its day. What undo brings back is seldom the last of its day, so the few
    /// behind it move on.
    fn put_line(&self, day: NaiveDate, row: Kept) -> Result<(), VaultError> {
        let (first, last) = (first_of(day), first_of(day) + PLACES - 1);
        let behind = params![first, last, row.id];
        let mut statement = self.inner.prepare_cached(
            "SELECT entity, entity_id, nth, words FROM line
             WHERE number BETWEEN ?1 AND ?2 AND entity_id > ?3 ORDER BY number",
        )?;
        let later = statement.query_map(behind, |row| {
            let (entity, id, nth, words) = (row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?);
            Ok(Kept { entity, id, nth, words })
        })?;
        let later = later.collect::<Result<Vec<_>, _>>()?;
        if !later.is_empty() {
            let sql = "DELETE FROM line WHERE number BETWEEN ?1 AND ?2 AND entity_id > ?3";
            self.inner.prepare_cached(sql)?.execute(behind)?;
        }
        let sql = "SELECT coalesce(max(number) + 1, ?1) FROM line WHERE number BETWEEN ?1 AND ?2";
        let next: i64 =
            self.inner.prepare_cached(sql)?.query_row([first, last], |row| row.get(0))?;
        for (number, row) in (next..).zip([row].iter().chain(&later)) {
            self.insert(number, row)?;
        }
        Ok(())
    }

    fn insert(&self, number: i64, row: &Kept) -> Result<(), VaultError> {
        let Kept { entity, id, nth, words } = row;
        let sql =
            "INSERT INTO line (number, entity, entity_id, nth, words) VALUES (?1, ?2, ?3, ?4, ?5)";
        self.inner.prepare_cached(sql)?.execute(params![number, entity, id, nth, words])?;
        Ok(())
    }

    /// Takes out what lines that went have left behind: keys that no other line has tell what they were about, and an index
    /// from which words are taken one by one keeps traces of them, so it is made anew.
    pub(crate) fn forget_traces(&self) -> Result<(), VaultError> {
        let mut known: BTreeSet<i64> = self.keys()?.into_values().collect();
        let mut statement = self.inner.prepare_cached("SELECT words FROM line")?;
        let mut lines = statement.query([])?;
        while let Some(line) = lines.next()? {
            let words = line.get_ref(0)?.as_str().unwrap_or_default().split(' ');
            let keys = words.filter_map(|word| word.strip_prefix(KEY)?.parse().ok());
            keys.for_each(|key: i64| {
                known.remove(&key);
            });
        }
        for key in known {
            self.inner.prepare_cached("DELETE FROM line_key WHERE number = ?1")?.execute([key])?;
        }
        let sql = "INSERT INTO line_words (line_words) VALUES ('rebuild')";
        self.inner.prepare_cached(sql)?.execute([])?;
        Ok(())
    }

    /// Every key that a line has, with its number; some that one had.
    ///
    /// # Errors
    /// What the database says.
    pub fn keys(&self) -> Result<BTreeMap<String, i64>, VaultError> {
        let mut statement = self.inner.prepare_cached("SELECT key, number FROM line_key")?;
        let keys = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?;
        Ok(keys.collect::<Result<_, _>>()?)
    }

    /// The lines that are asked for, newest first, and whether there are more behind them. How many there are in all is not
    /// said: counting them is what would take the time.
    ///
    /// # Errors
    /// What the database says.
    pub fn search(&self, asked: &Asked) -> Result<(Vec<Found>, bool), VaultError> {
        let from = asked.from.map_or(i64::MIN, first_of);
        let until = asked.until.and_then(|day| day.succ_opt());
        let until = until.map_or(i64::MAX, |day| first_of(day) - 1);
        let mut values = vec![Cell::Integer(from), Cell::Integer(until)];
        let lines = if let Some(matches) = asked.matches() {
            values.push(Cell::Text(matches));
            "SELECT rowid AS number FROM line_words WHERE rowid BETWEEN ?1 AND ?2 AND line_words MATCH ?3"
        } else {
            "SELECT number FROM line WHERE number BETWEEN ?1 AND ?2"
        };
        let page = format!("LIMIT {} OFFSET {}", asked.most + 1, asked.skip);
        let mut numbers = self.numbers(&format!("{lines} ORDER BY number DESC {page}"), &values)?;
        let more = numbers.len() > asked.most;
        numbers.truncate(asked.most);
        let mut statement = self
            .inner
            .prepare_cached("SELECT entity, entity_id, nth FROM line WHERE number = ?1")?;
        let found = numbers.into_iter().map(|number: i64| {
            statement.query_row([number], |row| {
                Ok(Found {
                    entity: row.get(0)?,
                    id: row.get::<_, String>(1)?.parse().unwrap_or_default(),
                    nth: usize::try_from(row.get::<_, i64>(2)?).unwrap_or_default(),
                })
            })
        });
        Ok((found.collect::<Result<_, _>>()?, more))
    }

    fn numbers(&self, sql: &str, values: &[Cell]) -> Result<Vec<i64>, VaultError> {
        let mut statement = self.inner.prepare_cached(sql)?;
        let numbers = statement.query_map(params_from_iter(values), |row| row.get(0))?;
        Ok(numbers.collect::<Result<_, _>>()?)
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
}

/// A line as it stands in its table.
struct Kept {
    entity: String,
    id: String,
    nth: i64,
    words: String,
}

/// Numbers of a day: more than any day has lines. Numbers close to each other keep the index small.
const PLACES: i64 = 1 << 16;

/// The first number of a day.
fn first_of(day: NaiveDate) -> i64 {
    i64::from(day.num_days_from_ce()) * PLACES
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
