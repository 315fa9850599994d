use chrono::NaiveDate;
use rusqlite::types::Value as Cell;
use uuid::Uuid;

/// Which records of a table are asked for, so that no more are read.
///
/// The names of columns are written into the question, so they are never what somebody typed.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash)]
pub struct Which {
    condition: String,
    values: Vec<String>,
    newest: Option<(&'static str, usize)>,
}

impl Which {
    /// Every record.
    #[must_use]
    pub fn all() -> Self {
        Self::default()
    }

    /// Those whose `column` is `id`.
    #[must_use]
    pub fn of(column: &'static str, id: Uuid) -> Self {
        Self::default().is(column, &id.to_string())
    }

    /// Of these, those whose `column` is `value`.
    #[must_use]
    pub fn is(self, column: &'static str, value: &str) -> Self {
        self.and(column, "=", value.to_owned())
    }

    /// Of these, those whose `column` has no value.
    #[must_use]
    pub fn without(mut self, column: &'static str) -> Self {
        self.join(&format!("{column} IS NULL"));
        self
    }

    /// Of these, those whose `column` is `day` or later.
    #[must_use]
    pub fn since(self, column: &'static str, day: NaiveDate) -> Self {
        self.and(column, ">=", day.to_string())
    }

    /// Of these, those whose `column` is `day` or earlier.
    #[must_use]
    pub fn until(self, column: &'static str, day: NaiveDate) -> Self {
        self.and(column, "<=", day.to_string())
    }

    /// Of these, those whose `column` is after `day`.
    #[must_use]
    pub fn after(self, column: &'static str, day: NaiveDate) -> Self {
        self.and(column, ">", day.to_string())
    }

    /// Of these, those that were made after the record `id`, which may be of another table: ids grow with time.
    #[must_use]
    pub fn made_after(self, id: Uuid) -> Self {
        self.and("id", ">", id.to_string())
    }

    /// Of these, those that were made before the record `id`.
    #[must_use]
    pub fn made_before(self, id: Uuid) -> Self {
        self.and("id", "<", id.to_string())
    }

    /// Of these, so many at most: the last ones by `column`, and among equals by when they were made.
    #[must_use]
    pub fn last(mut self, column: &'static str, most: usize) -> Self {
        self.newest = Some((column, most));
        self
    }

    fn and(mut self, column: &'static str, compares: &str, value: String) -> Self {
        self.values.push(value);
        let place = self.values.len();
        self.join(&format!("{column} {compares} ?{place}"));
        self
    }

    fn join(&mut self, more: &str) {
        self.condition.push_str(if self.condition.is_empty() { "WHERE " } else { " AND " });
        self.condition.push_str(more);
    }

    /// The conditions as SQL.
    pub(crate) fn condition(&self) -> &str {
        &self.condition
    }

    /// The same with the order. Rows are made in the order of their UUIDv7 ids, but undo brings one back later: by id,
    /// not rowid.
    pub(crate) fn in_order(&self) -> String {
        match self.newest {
            None => format!("{} ORDER BY id", self.condition),
            Some((column, most)) => {
                format!("{} ORDER BY {column} DESC, id DESC LIMIT {most}", self.condition)
            }
        }
    }

    /// The values of the conditions.
    pub(crate) fn values(&self) -> impl Iterator<Item = Cell> {
        self.values.iter().cloned().map(Cell::Text)
    }

    /// Whether rows come with the newest first.
    pub(crate) fn is_reversed(&self) -> bool {
        self.newest.is_some()
    }
}
