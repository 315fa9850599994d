//! What the database alone takes for the same: one table that is written to, and indexes of words.

use std::collections::BTreeMap;
use std::path::Path;

use domain::between::{Bump, DroveAlong, LookIn, Wish};
use domain::review::{Answer, Review};
use library::Library;
use rusqlite::Connection;
use testkit::Kit;
use uuid::Uuid;

/// A SQLCipher database with nothing in it, set up as the vault is.
#[expect(clippy::disallowed_methods, reason = "this one is measured against the vault")]
#[must_use]
pub fn database(path: &Path) -> Connection {
    let connection = Connection::open(path).unwrap();
    let key = format!("x'{}'", "07".repeat(32));
    connection.pragma_update(None, "cipher_log_level", "NONE").unwrap();
    connection.pragma_update(None, "key", key).unwrap();
    connection.query_row("PRAGMA journal_mode = WAL", [], |_| Ok(())).unwrap();
    for (pragma, value) in [
        ("synchronous", "FULL"),
        ("foreign_keys", "ON"),
        ("secure_delete", "ON"),
        ("trusted_schema", "OFF"),
        ("cell_size_check", "ON"),
        ("temp_store", "MEMORY"),
        ("cache_size", "-8192"),
    ] {
        connection.pragma_update(None, pragma, value).unwrap();
    }
    connection.set_prepared_statement_cache_capacity(16);
    connection
}

/// One table for bytes.
pub fn bytes(connection: &Connection) {
    connection.execute_batch("CREATE TABLE bytes (id INTEGER PRIMARY KEY, bytes BLOB)").unwrap();
}

/// An index of words.
#[derive(Debug, Clone, Copy)]
pub enum Index {
    /// It knows beginnings of up to three letters and puts longer ones together, about as in the examples of FTS5
    /// (<https://sqlite.org/fts5.html#prefix_indexes>).
    Plain,
    /// It knows as many beginnings as ours (`vault/src/schema/012_beginnings.sql`).
    AsOurs,
}

impl Index {
    const ALL: [Self; 2] = [Self::Plain, Self::AsOurs];

    fn table(self) -> &'static str {
        match self {
            Self::Plain => "words",
            Self::AsOurs => "words_as_ours",
        }
    }

    fn beginnings(self) -> &'static str {
        match self {
            Self::Plain => "1 2 3",
            Self::AsOurs => "1 2 3 4 5 6 7 8 9 10 11 12",
        }
    }
}

/// Each index of all that the family wrote, the newest last.
pub fn words(connection: &mut Connection, kit: &mut Kit) {
    let texts = texts(kit);
    let tx = connection.transaction().unwrap();
    for index in Index::ALL {
        let (table, beginnings) = (index.table(), index.beginnings());
        tx.execute_batch(&format!(
            "CREATE VIRTUAL TABLE {table} USING fts5 (
               text, content = '', columnsize = 0, detail = 'none', prefix = '{beginnings}',
               tokenize = 'unicode61 remove_diacritics 0')"
        ))
        .unwrap();
        let sql = format!("INSERT INTO {table} (rowid, text) VALUES (?1, ?2)");
        for (number, (_, text)) in (1_i64..).zip(&texts) {
            tx.prepare_cached(&sql).unwrap().execute((number, text)).unwrap();
        }
    }
    tx.commit().unwrap();
}

/// What the family wrote, in the order of its days.
pub fn texts(kit: &mut Kit) -> Vec<(String, String)> {
    let mut all = Vec::new();
    crate::family::vault(kit, |vault| {
        let tx = vault.begin().unwrap();
        let mut add = |day: chrono::NaiveDate, parts: Vec<Option<String>>| {
            all.push((day.to_string(), parts.into_iter().flatten().collect::<Vec<_>>().join("\n")));
        };
        tx.all::<LookIn>().unwrap().into_iter().for_each(|one| add(one.looked_on, vec![one.note]));
        tx.all::<DroveAlong>()
            .unwrap()
            .into_iter()
            .for_each(|one| add(one.done_on, vec![one.note]));
        for one in tx.all::<Bump>().unwrap() {
            add(one.happened_on, vec![Some(one.what), one.helped, one.change]);
        }
        for one in tx.all::<Wish>().unwrap() {
            add(one.wished_on, vec![Some(one.words)]);
            add(one.wished_on, vec![one.answer.map(|answer| answer.reason)]);
        }
        let mut answers = own_answers(tx.all::<Answer>().unwrap());
        for one in tx.all::<Review>().unwrap() {
            let mut own = answers.remove(&one.id).unwrap_or_default();
            own.extend([Some(one.decisions.praise), Some(one.decisions.minutes)]);
            add(one.begun_on, own);
        }
    });
    all.sort();
    all
}

/// What was answered in words of their own, by the review.
fn own_answers(all: Vec<Answer>) -> BTreeMap<Uuid, Vec<Option<String>>> {
    let mut own: BTreeMap<Uuid, Vec<_>> = BTreeMap::new();
    for one in all {
        let key = format!("review_question.{}.answer.{}", one.question, one.answer);
        if Library::in_force().words(&key).is_none() {
            own.entry(one.review).or_default().push(Some(one.answer));
        }
    }
    own
}

/// A page of fifty, the newest first, and whether there are more: what a search shows.
pub fn search(connection: &Connection, index: Index, typed: &str) -> (Vec<i64>, bool) {
    let words: Vec<_> = typed.split_whitespace().map(|word| format!("\"{word}\" *")).collect();
    let matches = words.join(" AND ");
    let table = index.table();
    let sql =
        format!("SELECT rowid FROM {table} WHERE {table} MATCH ?1 ORDER BY rowid DESC LIMIT 51");
    let mut statement = connection.prepare_cached(&sql).unwrap();
    let page = statement.query_map([&matches], |row| row.get(0)).unwrap();
    let mut page: Vec<_> = page.map(Result::unwrap).collect();
    let more = page.len() > 50;
    page.truncate(50);
    (page, more)
}
