//! Schema 1 as it stands in the file. A fact is a pair: its moment, then its value.

mod enrolment;
mod look;

use crate::domain::record::Record;
use crate::domain::stamped::{Moment, Stamped, plausible};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

type Fact<V> = (Moment, V);

#[derive(Serialize, Deserialize)]
pub(super) struct File {
    #[serde(rename = "career-insurance")]
    schema: u32,
    #[serde(default)]
    looks: BTreeMap<u32, look::WireLook>,
    #[serde(default)]
    enrolments: BTreeMap<Moment, enrolment::WireEnrolment>,
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
        let enrolments = self.enrolments.into_iter().map(|(at, one)| Ok((at, one.enrolment(at)?)));
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

fn facts<K: Ord + Clone, V: Clone>(all: &BTreeMap<K, Stamped<V>>) -> BTreeMap<K, Fact<V>> {
    all.iter().map(|(key, found)| (key.clone(), fact(found))).collect()
}

fn all<K: Ord, V>(facts: BTreeMap<K, Fact<V>>) -> BTreeMap<K, Stamped<V>> {
    facts.into_iter().map(|(key, found)| (key, stamped(found))).collect()
}

/// Facts by week and one more key, as an object in an object.
fn nested<K: Ord + Clone, V: Clone>(
    flat: &BTreeMap<(u32, K), Stamped<V>>,
) -> BTreeMap<u32, BTreeMap<K, Fact<V>>> {
    let mut nested: BTreeMap<u32, BTreeMap<K, Fact<V>>> = BTreeMap::new();
    for ((week, key), found) in flat {
        nested.entry(*week).or_default().insert(key.clone(), fact(found));
    }
    nested
}

fn flat<K: Ord, V>(nested: BTreeMap<u32, BTreeMap<K, Fact<V>>>) -> BTreeMap<(u32, K), Stamped<V>> {
    let weeks = nested.into_iter();
    weeks
        .flat_map(|(week, facts)| {
            facts.into_iter().map(move |(key, found)| ((week, key), stamped(found)))
        })
        .collect()
}
