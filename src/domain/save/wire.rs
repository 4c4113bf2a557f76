//! Schema 1 as it stands in the file. A fact is a pair: its moment, then its value.

mod enrolment;
mod look;

use crate::domain::map::Map;
use crate::domain::record::Record;
use crate::domain::stamped::{Moment, Stamped, plausible};
use crate::domain::unknown::Unknown;
use serde::{Deserialize, Serialize};

#[derive(Deserialize, Serialize)]
pub(super) struct File {
    #[serde(rename = "career-insurance")]
    schema: u32,
    #[serde(default)]
    looks: Map<u32, look::WireLook>,
    #[serde(default)]
    enrolments: Map<Moment, enrolment::WireEnrolment>,
    #[serde(rename = "copied", skip_serializing_if = "Option::is_none")]
    backed_up: Option<Stamped<bool>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    deleted: Option<Stamped<u32>>,
    #[serde(rename = "kept", skip_serializing_if = "Option::is_none")]
    storing_allowed: Option<Stamped<bool>>,
}

impl From<&Record> for File {
    fn from(record: &Record) -> Self {
        let Record { looks, enrolments, backed_up, deleted, storing_allowed, unknown: _ } = record;
        Self {
            schema: super::SCHEMA,
            looks: looks.iter().map(|(number, look)| (*number, look.into())).collect(),
            enrolments: enrolments.iter().map(|(begun, one)| (*begun, one.into())).collect(),
            backed_up: *backed_up,
            deleted: *deleted,
            storing_allowed: *storing_allowed,
        }
    }
}

impl File {
    /// The record, or what is impossible in it.
    pub(super) fn record(self) -> Result<Record, &'static str> {
        let Self { schema: _, looks, enrolments, backed_up, deleted, storing_allowed } = self;
        let looks = looks.into_iter().map(|(number, look)| Ok((number, look.look()?)));
        let enrolments = enrolments.into_iter().map(|(at, one)| Ok((at, one.enrolment(at)?)));
        Ok(Record {
            looks: looks.collect::<Result<_, _>>()?,
            enrolments: enrolments.collect::<Result<_, _>>()?,
            backed_up,
            deleted,
            storing_allowed,
            unknown: Unknown::default(),
        })
    }
}

/// Facts by week and one more key, as an object in an object.
fn nested<K: Ord + Clone, V: Clone>(
    flat: &Map<(u32, K), Stamped<V>>,
) -> Map<u32, Map<K, Stamped<V>>> {
    let mut nested: Map<u32, Map<K, Stamped<V>>> = Map::default();
    for ((week, key), found) in flat.iter() {
        nested.or_insert(*week, Map::default()).insert(key.clone(), found.clone());
    }
    nested
}

fn flat<K: Ord, V>(nested: Map<u32, Map<K, Stamped<V>>>) -> Map<(u32, K), Stamped<V>> {
    let weeks = nested.into_iter();
    weeks
        .flat_map(|(week, facts)| facts.into_iter().map(move |(key, found)| ((week, key), found)))
        .collect()
}
