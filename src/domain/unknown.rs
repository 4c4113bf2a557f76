//! What a file holds beyond what this version knows: written by a newer version of the same
//! schema, held, written back and merged, so that an older tab never loses a newer one's work.
//!
//! It is what is left of the file's JSON when everything is taken away that the record writes
//! again by itself. So no part of the format can be forgotten here, and none has to know of it.

mod tree;

use super::map::Map;
use super::stamped::{Join, Moment};
use tree::Json;

/// The unknown fields of a file, each at its place.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Unknown(Option<Part>);

#[derive(Clone, Debug, PartialEq, Eq)]
enum Part {
    /// A field without a name in this version, whole.
    Field(Json),
    /// Fields further in; in a list, by position.
    Inside {
        /// The moment of the fact they belong to, if they stand in a fact's value.
        of: Option<Moment>,
        parts: Map<String, Part>,
    },
}

impl Unknown {
    /// What a file has and the same record, written by this version, has not.
    ///
    /// # Errors
    /// Says where the file breaks a rule of the format that is none of JSON's: a name stands twice,
    /// or fields are a list.
    pub(super) fn left(file: &str, known: &str) -> Result<Self, String> {
        Ok(Self(left(Json::parse(file)?, &Json::parse(known)?)?))
    }

    /// No file held anything unknown.
    pub fn is_empty(&self) -> bool {
        self.0.is_none()
    }

    /// The record's text with all of it where it stood. What belonged to a fact that is no longer
    /// there stays away, and nothing that is known is ever overwritten.
    pub(super) fn put_back(&self, known: String) -> String {
        let Some(part) = &self.0 else { return known };
        let whole = Json::parse(&known).ok().and_then(|mut whole| {
            put_back(part, &mut whole);
            serde_json::to_string(&whole).ok()
        });
        whole.unwrap_or(known)
    }
}

/// What `found` has and `known` has not.
fn left(found: Json, known: &Json) -> Result<Option<Part>, &'static str> {
    let mut parts = Vec::new();
    match (found, known) {
        (Json::Object(found), Json::Object(known)) => {
            for (name, json) in found {
                let part = match known.get(&name) {
                    Some(known) => left(json, known)?,
                    None => Some(Part::Field(json)),
                };
                parts.extend(part.map(|part| (name, part)));
            }
        }
        (Json::List(found), Json::List(items)) if found.len() == items.len() => {
            for (at, (json, known)) in found.into_iter().zip(items).enumerate() {
                parts.extend(left(json, known)?.map(|part| (at.to_string(), part)));
            }
        }
        // Serde's derived code takes the fields of a type also without their names.
        (Json::List(_), Json::Object(_)) => return Err("a list in place of an object"),
        _ => {}
    }
    let of = known.moment();
    Ok((!parts.is_empty()).then(|| Part::Inside { of, parts: parts.into_iter().collect() }))
}

fn put_back(part: &Part, known: &mut Json) {
    let Part::Inside { of, parts } = part else { return };
    if *of != known.moment() {
        return;
    }
    match known {
        Json::Object(fields) => {
            for (key, part) in parts.iter() {
                match (fields.get_mut(key), part) {
                    (Some(known), part) => put_back(part, known),
                    (None, Part::Field(json)) => {
                        fields.insert(key.clone(), json.clone());
                    }
                    (None, Part::Inside { .. }) => {}
                }
            }
        }
        Json::List(items) => {
            for (at, known) in items.iter_mut().enumerate() {
                if let Some(part) = parts.get(&at.to_string()) {
                    put_back(part, known);
                }
            }
        }
        Json::Leaf(_) => {}
    }
}

impl Join for Unknown {
    fn join(&mut self, other: Self) {
        self.0.join(other.0);
    }

    /// None of this version's business: no fact of its own competes with these.
    fn newest(&self) -> Moment {
        0
    }
}

impl Join for Part {
    fn join(&mut self, other: Self) {
        match (self, other) {
            (Self::Field(here), Self::Field(there)) => here.join(there),
            (Self::Inside { of, parts }, Self::Inside { of: of_there, parts: parts_there })
                if *of == of_there =>
            {
                parts.join(parts_there);
            }
            (here, there) if here.rank() < there.rank() => *here = there,
            _ => {}
        }
    }

    fn newest(&self) -> Moment {
        0
    }
}

impl Part {
    /// Of two that can't be joined part by part, the higher stays: this keeps merging a join.
    fn rank(&self) -> (bool, Option<Moment>) {
        match self {
            Self::Field(_) => (false, None),
            Self::Inside { of, .. } => (true, *of),
        }
    }
}
