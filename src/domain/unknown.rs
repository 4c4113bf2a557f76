//! What a file holds beyond what this version knows: written by a newer version of the same
//! schema, kept, written back and merged, so that an older tab never loses a newer one's work.
//!
//! It is what is left of the file's JSON when everything is taken away that the record writes
//! again by itself. So no part of the format can be forgotten here, and none has to know of it.

mod json;

use super::map::Map;
use super::stamped::{Join, Moment};
pub(super) use json::Json;

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
    /// What `found` has and `known` has not.
    pub(super) fn left(found: Json, known: &Json) -> Self {
        Self(left(found, known))
    }

    /// No file held anything unknown.
    pub fn is_empty(&self) -> bool {
        self.0.is_none()
    }

    /// Puts it back where it stood. What belonged to a fact that is no longer there stays away,
    /// and nothing that is known is ever overwritten.
    pub(super) fn put_back(&self, known: &mut Json) {
        if let Some(part) = &self.0 {
            put_back(part, known);
        }
    }
}

fn left(found: Json, known: &Json) -> Option<Part> {
    let (of, parts) = match (found, known) {
        (Json::Object(found), Json::Object(known)) => {
            let part = |(key, json)| match known.get(&key) {
                Some(known) => Some((key, left(json, known)?)),
                None => Some((key, Part::Field(json))),
            };
            (None, found.into_iter().filter_map(part).collect::<Map<_, _>>())
        }
        (Json::List(found), Json::List(items)) if found.len() == items.len() => {
            let pairs = found.into_iter().zip(items).enumerate();
            let part = |(at, (json, known)): (usize, _)| Some((at.to_string(), left(json, known)?));
            (known.moment(), pairs.filter_map(part).collect())
        }
        _ => return None,
    };
    (!parts.is_empty()).then_some(Part::Inside { of, parts })
}

fn put_back(part: &Part, known: &mut Json) {
    let Part::Inside { of, parts } = part else { return };
    if *of != known.moment() {
        return;
    }
    match known {
        Json::Object(fields) => {
            for (key, part) in parts {
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
