//! A file's JSON as a tree, as far as merging needs it. Not `serde_json::Value`: that one rounds
//! numbers, drops one of two fields with the same name, and ends at 128 levels. Here numbers and
//! deep levels stay text, which `RawValue` passes over without recursion.

use crate::domain::map::Map;
use crate::domain::stamped::{Join, Moment, plausible};
use serde::ser::{Error, Serialize, Serializer};
use serde_json::value::RawValue;

/// Levels that are taken apart. The format has ten; what lies deeper is held as one text, so that no
/// file can exhaust the stack.
const DEPTH: u8 = 12;

/// A value.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Json {
    /// Anything else, as written.
    Leaf(String),
    /// A list.
    List(Vec<Json>),
    /// An object; no name stands twice.
    Object(Map<String, Json>),
}

impl Json {
    /// Takes a text apart.
    ///
    /// # Errors
    /// Says what is no JSON or stands twice, with line and column.
    pub fn parse(text: &str) -> Result<Self, String> {
        let whole: &RawValue = serde_json::from_str(text).map_err(|why| why.to_string())?;
        parse(whole.get(), DEPTH).map_err(|(why, part)| placed(&why, text, part))
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

/// An error comes with the part of the text in which it was found.
fn parse(text: &str, depth: u8) -> Result<Json, (serde_json::Error, &str)> {
    let here = |why| (why, text);
    Ok(match (text.as_bytes().first(), depth.checked_sub(1)) {
        (Some(b'{'), Some(below)) => {
            let fields: Map<String, &RawValue> = serde_json::from_str(text).map_err(here)?;
            let fields = fields.into_iter();
            let fields = fields.map(|(name, part)| Ok((name, parse(part.get(), below)?)));
            Json::Object(fields.collect::<Result<_, _>>()?)
        }
        (Some(b'['), Some(below)) => {
            let items: Vec<&RawValue> = serde_json::from_str(text).map_err(here)?;
            let items = items.into_iter().map(|part| parse(part.get(), below));
            Json::List(items.collect::<Result<_, _>>()?)
        }
        // One spelling for each text, so that escapes put in or taken out make no difference. Half a
        // character stays as it is written.
        (Some(b'"'), _) => {
            let plain = serde_json::from_str::<String>(text);
            let plain = plain.and_then(|plain| serde_json::to_string(&plain));
            Json::Leaf(plain.unwrap_or_else(|_| text.to_owned()))
        }
        _ => Json::Leaf(text.to_owned()),
    })
}

/// The error with its place in the whole text: its own counts from where the part begins.
fn placed(why: &serde_json::Error, whole: &str, part: &str) -> String {
    let before = whole.get(..part.as_ptr() as usize - whole.as_ptr() as usize).unwrap_or_default();
    let above = before.matches('\n').count();
    let left =
        if why.line() > 1 { 0 } else { before.len() - before.rfind('\n').map_or(0, |at| at + 1) };
    let said = why.to_string();
    let said = said.rsplit_once(" at line ").map_or(said.as_str(), |(said, _)| said);
    format!("{said} at line {} column {}", above + why.line(), left + why.column())
}

/// As text. The schema comes first and the other fields in the order of their names, so that a file
/// cut off later on is still known for ours.
impl Serialize for Json {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Leaf(text) => {
                let raw: &RawValue = serde_json::from_str(text).map_err(S::Error::custom)?;
                raw.serialize(to)
            }
            Self::List(items) => items.serialize(to),
            Self::Object(fields) => {
                let (schema, others): (Vec<_>, Vec<_>) = fields
                    .iter()
                    .map(|(name, json)| (name, json))
                    .partition(|(name, _)| *name == "career-insurance");
                to.collect_map(schema.into_iter().chain(others))
            }
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
