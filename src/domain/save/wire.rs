//! Schema 1 as it stands in the file. A fact is a pair: its moment, then its value.

mod enrolment;
mod look;

use crate::domain::map::Map;
use crate::domain::record::Record;
use crate::domain::stamped::{Moment, Stamped, plausible};
use serde::{Deserialize, Serialize};

type Fact<V> = (Moment, V);

#[derive(Serialize, Deserialize)]
pub(super) struct File {
    #[serde(rename = "career-insurance")]
    schema: u32,
    #[serde(default)]
    looks: Map<u32, look::WireLook>,
    #[serde(default)]
    enrolments: Map<u32, enrolment::WireEnrolment>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    copied: Option<Fact<bool>>,
}

impl From<&Record> for File {
    fn from(record: &Record) -> Self {
        Self {
            schema: super::SCHEMA,
            looks: record.looks.iter().map(|(n, look)| (*n, look.into())).collect(),
            enrolments: record.enrolments.iter().map(|(n, one)| (*n, one.into())).collect(),
            copied: record.copied.as_ref().map(fact),
        }
    }
}

impl File {
    /// The record, or what is impossible in it.
    pub(super) fn record(self) -> Result<Record, &'static str> {
        let looks = self.looks.into_iter().map(|(n, look)| Ok((n, look.look()?)));
        let enrolments = self.enrolments.into_iter().map(|(n, one)| Ok((n, one.enrolment()?)));
        Ok(Record {
            looks: looks.collect::<Result<_, &str>>()?,
            enrolments: enrolments.collect::<Result<_, &str>>()?,
            copied: self.copied.map(stamped),
            ..Record::default()
        })
    }
}

fn fact<V: Clone>(stamped: &Stamped<V>) -> Fact<V> {
    (stamped.at, stamped.value.clone())
}

fn stamped<V>((at, value): Fact<V>) -> Stamped<V> {
    Stamped { at: plausible(at), value }
}

fn facts<K: Ord + Clone, V: Clone>(all: &Map<K, Stamped<V>>) -> Map<K, Fact<V>> {
    all.iter().map(|(key, found)| (key.clone(), fact(found))).collect()
}

fn all<K: Ord, V>(facts: Map<K, Fact<V>>) -> Map<K, Stamped<V>> {
    facts.into_iter().map(|(key, found)| (key, stamped(found))).collect()
}

/// Facts by week and one more key, as an object in an object.
fn nested<K: Ord + Clone, V: Clone>(flat: &Map<(u32, K), Stamped<V>>) -> Map<u32, Map<K, Fact<V>>> {
    let mut nested: Map<u32, Map<K, Fact<V>>> = Map::new();
    for ((week, key), found) in flat {
        nested.or_default(*week).insert(key.clone(), fact(found));
    }
    nested
}

fn flat<K: Ord, V>(nested: Map<u32, Map<K, Fact<V>>>) -> Map<(u32, K), Stamped<V>> {
    let weeks = nested.into_iter();
    weeks
        .flat_map(|(week, facts)| {
            facts.into_iter().map(move |(key, found)| ((week, key), stamped(found)))
        })
        .collect()
}
