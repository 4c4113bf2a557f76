//! Schema 1 as it stands in the file. A fact is a pair: its moment, then its value.

mod enrolment;
mod look;

use crate::domain::json::fields;
use crate::domain::map::Map;
use crate::domain::record::Record;
use crate::domain::stamped::{Moment, Stamped, plausible};
use serde::Serialize;

#[derive(Serialize)]
pub(super) struct File {
    #[serde(rename = "career-insurance")]
    schema: u32,
    looks: Map<u32, look::WireLook>,
    enrolments: Map<Moment, enrolment::WireEnrolment>,
    #[serde(skip_serializing_if = "Option::is_none")]
    copied: Option<Stamped<bool>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    deleted: Option<Stamped<u32>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    kept: Option<Stamped<bool>>,
}

fields!(File { schema as "career-insurance" } or { looks, enrolments, copied, deleted, kept });

impl From<&Record> for File {
    fn from(record: &Record) -> Self {
        Self {
            schema: super::SCHEMA,
            looks: record.looks.iter().map(|(n, look)| (*n, look.into())).collect(),
            enrolments: record.enrolments.iter().map(|(n, one)| (*n, one.into())).collect(),
            copied: record.copied,
            deleted: record.deleted,
            kept: record.kept,
        }
    }
}

impl File {
    /// The record, or what is impossible in it.
    pub(super) fn record(self) -> Result<Record, &'static str> {
        let mut enrolments = Vec::new();
        for (at, one) in self.enrolments {
            enrolments.push((at, one.enrolment(at)?));
        }
        Ok(Record {
            looks: self.looks.try_with(look::WireLook::look)?,
            enrolments: enrolments.into(),
            copied: self.copied,
            deleted: self.deleted,
            kept: self.kept,
            ..Record::default()
        })
    }
}

/// Facts by week and one more key, as an object in an object.
fn nested<K: Ord + Clone, V: Clone>(
    flat: &Map<(u32, K), Stamped<V>>,
) -> Map<u32, Map<K, Stamped<V>>> {
    let mut nested: Map<u32, Map<K, Stamped<V>>> = Map::new();
    for ((week, key), found) in flat {
        nested.or_default(*week).insert(key.clone(), found.clone());
    }
    nested
}

fn flat<K: Ord, V>(nested: Map<u32, Map<K, Stamped<V>>>) -> Map<(u32, K), Stamped<V>> {
    let weeks = nested.into_iter();
    weeks
        .flat_map(|(week, facts)| facts.into_iter().map(move |(key, found)| ((week, key), found)))
        .collect()
}
