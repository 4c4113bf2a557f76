//! JSON as it is written: numbers stay as they stand, so that keeping a value can't change it.

use crate::domain::stamped::{Join, Moment, plausible};
use serde::Deserialize;
use serde::de::{Deserializer, Error, MapAccess, Visitor};
use serde_json::value::RawValue;
use std::collections::BTreeMap;
use std::fmt;

/// Levels that are taken apart. The format has seven; deeper ones are kept as one text, so no
/// text can exhaust the stack.
const DEPTH: u8 = 8;

/// A value, taken apart as far as merging needs it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Json {
    /// Anything else, as written.
    Leaf(String),
    /// A list.
    List(Vec<Json>),
    /// An object; no key stands twice.
    Object(BTreeMap<String, Json>),
}

impl Json {
    /// Reads a text.
    pub fn parse(text: &str) -> serde_json::Result<Self> {
        Self::level(serde_json::from_str(text)?, DEPTH)
    }

    fn level(raw: &RawValue, depth: u8) -> serde_json::Result<Self> {
        let text = raw.get();
        let Some(depth) = depth.checked_sub(1) else { return Ok(Self::Leaf(text.to_owned())) };
        Ok(match text.as_bytes().first() {
            Some(b'{') => {
                let Fields(fields) = serde_json::from_str(text)?;
                let below = |(key, raw)| Ok((key, Self::level(raw, depth)?));
                Self::Object(fields.into_iter().map(below).collect::<serde_json::Result<_>>()?)
            }
            Some(b'[') => {
                let items: Vec<&RawValue> = serde_json::from_str(text)?;
                let below = items.into_iter().map(|raw| Self::level(raw, depth));
                Self::List(below.collect::<serde_json::Result<_>>()?)
            }
            // One spelling for each text, so that escapes put in or taken out make no difference.
            Some(b'"') => match serde_json::from_str::<String>(text) {
                Ok(plain) => Self::Leaf(serde_json::to_string(&plain)?),
                Err(_) => Self::Leaf(text.to_owned()),
            },
            _ => Self::Leaf(text.to_owned()),
        })
    }

    /// As text, without white space between the levels taken apart. In an object this field comes
    /// first and the others in the order of their names.
    pub fn text(&self, first: &str) -> String {
        let mut text = String::new();
        self.write(first, &mut text);
        text
    }

    fn write(&self, first: &str, to: &mut String) {
        let comma = |at: usize| if at > 0 { "," } else { "" };
        match self {
            Self::Leaf(text) => to.push_str(text),
            Self::List(items) => {
                to.push('[');
                for (at, item) in items.iter().enumerate() {
                    to.push_str(comma(at));
                    item.write(first, to);
                }
                to.push(']');
            }
            Self::Object(fields) => {
                to.push('{');
                let mut fields: Vec<_> = fields.iter().collect();
                fields.sort_by_key(|(key, _)| *key != first);
                for (at, (key, json)) in fields.into_iter().enumerate() {
                    to.push_str(comma(at));
                    // A text always becomes JSON.
                    to.push_str(&serde_json::to_string(key).unwrap_or_default());
                    to.push(':');
                    json.write(first, to);
                }
                to.push('}');
            }
        }
    }

    /// The moment, if it is a fact: a pair of moment and value.
    pub fn moment(&self) -> Option<Moment> {
        match self {
            Self::List(items) => match &items[..] {
                [Self::Leaf(at), _] => at.parse().ok().map(plausible),
                _ => None,
            },
            _ => None,
        }
    }
}

/// Objects join field by field and facts by their moment, as everything that this version knows
/// does; of two other values the greater stays.
impl Join for Json {
    fn join(&mut self, other: Self) {
        match (self, other) {
            (Self::Object(here), Self::Object(there)) => here.join(there),
            (here, there) => {
                let order = |json: &Self| (matches!(json, Self::Object(_)), json.moment());
                if (order(here), &*here) < (order(&there), &there) {
                    *here = there;
                }
            }
        }
    }

    fn newest(&self) -> Moment {
        0
    }
}

/// The fields of an object. A key that stands twice is an error: a map would keep one silently.
struct Fields<'t>(BTreeMap<String, &'t RawValue>);

impl<'de> Deserialize<'de> for Fields<'de> {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        struct Each;
        impl<'de> Visitor<'de> for Each {
            type Value = Fields<'de>;

            fn expecting(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
                to.write_str("an object")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Fields<'de>, A::Error> {
                let mut fields = BTreeMap::new();
                while let Some((key, raw)) = map.next_entry::<String, &RawValue>()? {
                    if fields.contains_key(&key) {
                        return Err(A::Error::custom(format!("duplicate field `{key}`")));
                    }
                    fields.insert(key, raw);
                }
                Ok(Fields(fields))
            }
        }
        from.deserialize_map(Each)
    }
}
