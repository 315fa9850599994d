//! A number for each value, told while it is read: the values of ten years are too many to build.

use std::fmt::{self, Formatter};
use std::hash::{DefaultHasher, Hash, Hasher};
use std::num::NonZeroU64;

use rusqlite::types::ValueRef;
use serde::Deserialize;
use serde::de::{DeserializeSeed, Deserializer, IgnoredAny, MapAccess, SeqAccess, Visitor};

use super::fold::Fields;
use crate::{Column, Kind};

/// What is told of a value. Equal values have equal numbers, whatever they are read from.
#[derive(Hash)]
enum Value<'v> {
    Nothing,
    Flag(bool),
    Whole(i128),
    Part(u64),
    Text(&'v str),
    List(u64),
    Map(u64),
}

impl Value<'_> {
    fn number(&self) -> Number {
        let mut hasher = DefaultHasher::new();
        self.hash(&mut hasher);
        Number(NonZeroU64::new(hasher.finish()).unwrap_or(NonZeroU64::MIN))
    }
}

/// The number of a cell of a column, as [`value`](crate::record::value) would read it.
pub(super) fn of_cell(cell: ValueRef<'_>, kind: Kind) -> NonZeroU64 {
    let number = match (kind, cell) {
        (Kind::Json, ValueRef::Text(text)) => return of_text(text),
        (Kind::Flag, ValueRef::Integer(flag)) => Value::Flag(flag != 0).number(),
        (_, ValueRef::Integer(number)) => Value::Whole(number.into()).number(),
        (_, ValueRef::Text(text)) => Value::Text(&String::from_utf8_lossy(text)).number(),
        _ => Value::Nothing.number(),
    };
    number.0
}

/// The number of what stands in a JSON text; that of nothing where it is none.
pub(super) fn of_text(text: &[u8]) -> NonZeroU64 {
    serde_json::from_slice(text).unwrap_or_else(|_| Value::Nothing.number()).0
}

struct Number(NonZeroU64);

impl<'de> Deserialize<'de> for Number {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        from.deserialize_any(Reading)
    }
}

struct Reading;

impl<'de> Visitor<'de> for Reading {
    type Value = Number;

    fn expecting(&self, to: &mut Formatter<'_>) -> fmt::Result {
        to.write_str("a value")
    }

    fn visit_unit<E>(self) -> Result<Number, E> {
        Ok(Value::Nothing.number())
    }

    fn visit_bool<E>(self, flag: bool) -> Result<Number, E> {
        Ok(Value::Flag(flag).number())
    }

    fn visit_i64<E>(self, number: i64) -> Result<Number, E> {
        Ok(Value::Whole(number.into()).number())
    }

    fn visit_u64<E>(self, number: u64) -> Result<Number, E> {
        Ok(Value::Whole(number.into()).number())
    }

    fn visit_f64<E>(self, number: f64) -> Result<Number, E> {
        Ok(Value::Part(number.to_bits()).number())
    }

    fn visit_str<E>(self, text: &str) -> Result<Number, E> {
        Ok(Value::Text(text).number())
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Number, A::Error> {
        let mut hasher = DefaultHasher::new();
        while let Some(Number(number)) = list.next_element()? {
            number.hash(&mut hasher);
        }
        Ok(Value::List(hasher.finish()).number())
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Number, A::Error> {
        // The order of names says nothing.
        let mut all = 0_u64;
        while let Some((Number(name), Number(number))) = map.next_entry()? {
            let mut hasher = DefaultHasher::new();
            (name, number).hash(&mut hasher);
            all = all.wrapping_add(hasher.finish());
        }
        Ok(Value::Map(all).number())
    }
}

/// Reads a row of a change: a number for each of these columns; `None` for a row that went.
pub(super) struct RowOf<'c>(pub(super) &'c [Column]);

impl<'de> DeserializeSeed<'de> for RowOf<'_> {
    type Value = Option<Fields>;

    fn deserialize<D: Deserializer<'de>>(self, from: D) -> Result<Self::Value, D::Error> {
        from.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for RowOf<'_> {
    type Value = Option<Fields>;

    fn expecting(&self, to: &mut Formatter<'_>) -> fmt::Result {
        to.write_str("a row")
    }

    fn visit_unit<E>(self) -> Result<Self::Value, E> {
        Ok(None)
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
        let mut fields = vec![None; self.0.len()];
        while let Some(name) = map.next_key::<&str>()? {
            let place = self.0.iter().position(|(column, _)| *column == name);
            if let Some(place) = place.and_then(|place| fields.get_mut(place)) {
                *place = Some(map.next_value::<Number>()?.0);
            } else {
                map.next_value::<IgnoredAny>()?;
            }
        }
        Ok(Some(fields))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::record::value;
    use serde_json::{Value, json};

    #[test]
    fn equal_values_have_equal_numbers_and_others_have_others() {
        let values = [
            json!(null),
            json!(true),
            json!(false),
            json!(0),
            json!(1),
            json!(-1),
            json!(u64::MAX),
            json!(1.5),
            json!(""),
            json!("null"),
            json!("a \"quoted\" otter\n"),
            json!([]),
            json!([1, 2]),
            json!([2, 1]),
            json!([[1], 2]),
            json!({}),
            json!({"a": 1, "b": [true, null]}),
            json!({"a": 1, "b": [null, true]}),
            json!({"b": 1, "a": [true, null]}),
        ];
        for (n, one) in values.iter().enumerate() {
            for (m, other) in values.iter().enumerate() {
                let [one, other] = [one, other].map(|value| of_text(value.to_string().as_bytes()));
                assert_eq!(one == other, n == m, "{n} {m}");
            }
        }
        assert_eq!(of_text(br#"{"a":1,"b":2}"#), of_text(br#"{ "b": 2, "a": 1 }"#));
    }

    #[test]
    fn a_cell_has_the_number_of_the_value_it_is_read_as() {
        let cells = [
            ValueRef::Null,
            ValueRef::Integer(0),
            ValueRef::Integer(1),
            ValueRef::Integer(-7),
            ValueRef::Text(b"otter"),
            ValueRef::Text(b"{\"a\":[1,null,true]}"),
            ValueRef::Text(b"not json"),
            ValueRef::Text(b"\xff"),
        ];
        for kind in [Kind::Text, Kind::Integer, Kind::Flag, Kind::Json] {
            for cell in cells {
                let value: Value = value(cell, kind);
                assert_eq!(of_cell(cell, kind), of_text(value.to_string().as_bytes()), "{value}");
            }
        }
    }

    #[test]
    fn a_row_is_a_number_for_each_of_its_columns() {
        let columns: [Column; 3] =
            [("name", Kind::Text), ("old", Kind::Integer), ("new", Kind::Text)];
        let read = |text: &str| {
            let mut text = serde_json::Deserializer::from_str(text);
            RowOf(&columns).deserialize(&mut text).ok().flatten()
        };
        let row = read(r#"{"id":"1","name":"Sam","old":3}"#);
        assert_eq!(row, Some(vec![Some(of_text(b"\"Sam\"")), Some(of_text(b"3")), None]));
        assert_eq!(read("null"), None);
    }
}
