//! A map as a sorted vector, for what one reader records: a few dozen entries. `BTreeMap` would add
//! 15 kB to the download (brotli), and 30 kB where it is filled by `collect`: its code is there once
//! for each of ten types.

use super::sort::sorted;
use serde::de::{Deserialize, Deserializer, Error, MapAccess, Visitor};
use serde::{Serialize, Serializer};
use std::fmt::{self, Formatter};
use std::ops::{Bound, Deref, RangeBounds};

/// Reads as a slice of its entries. Invariant: the keys rise, so none stands twice.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Map<K, V>(Vec<(K, V)>);

#[allow(missing_docs, reason = "methods as those of BTreeMap")]
impl<K: Ord, V> Map<K, V> {
    pub fn values(&self) -> impl DoubleEndedIterator<Item = &V> + Clone {
        self.iter().map(|(_, value)| value)
    }

    pub fn values_mut(&mut self) -> impl DoubleEndedIterator<Item = &mut V> {
        self.0.iter_mut().map(|(_, value)| value)
    }

    pub fn last_mut(&mut self) -> Option<&mut V> {
        self.0.last_mut().map(|(_, value)| value)
    }

    pub fn retain(&mut self, keep: impl Fn(&K, &V) -> bool) {
        self.0.retain(|(key, value)| keep(key, value));
    }

    fn place(&self, key: &K) -> Result<usize, usize> {
        self.binary_search_by(|(found, _)| found.cmp(key))
    }

    pub fn get(&self, key: &K) -> Option<&V> {
        self.place(key).ok().map(|at| &self.0[at].1)
    }

    pub fn get_mut(&mut self, key: &K) -> Option<&mut V> {
        self.place(key).ok().map(|at| &mut self.0[at].1)
    }

    pub fn insert(&mut self, key: K, value: V) -> Option<V> {
        match self.place(&key) {
            Ok(at) => return Some(std::mem::replace(&mut self.0[at].1, value)),
            Err(at) => self.0.insert(at, (key, value)),
        }
        None
    }

    pub fn or_insert(&mut self, key: K, value: V) -> &mut V {
        let place = self.place(&key);
        if let Err(at) = place {
            self.0.insert(at, (key, value));
        }
        &mut self.0[place.unwrap_or_else(|at| at)].1
    }

    pub fn range(&self, keys: impl RangeBounds<K>) -> std::slice::Iter<'_, (K, V)> {
        // Below the range, or at a start that does not belong to it.
        let before = |key: &K| match keys.start_bound() {
            Bound::Included(start) | Bound::Excluded(start) => key <= start && !keys.contains(key),
            Bound::Unbounded => false,
        };
        let rest = &self[self.partition_point(|(key, _)| before(key))..];
        rest[..rest.partition_point(|(key, _)| keys.contains(key))].iter()
    }
}

impl<K, V> Default for Map<K, V> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<K, V> Deref for Map<K, V> {
    type Target = [(K, V)];
    fn deref(&self) -> &[(K, V)] {
        &self.0
    }
}

impl<K, V> IntoIterator for Map<K, V> {
    type Item = (K, V);
    type IntoIter = std::vec::IntoIter<(K, V)>;
    fn into_iter(self) -> Self::IntoIter {
        self.0.into_iter()
    }
}

impl<K: Ord, V> FromIterator<(K, V)> for Map<K, V> {
    /// Sorts once, so that no file takes quadratic time. Of two under one key, the later stays.
    fn from_iter<I: IntoIterator<Item = (K, V)>>(entries: I) -> Self {
        let mut all = sorted(entries.into_iter().collect(), |(one, _), (other, _)| other.cmp(one));
        all.reverse();
        all.dedup_by(|(one, _), (other, _)| one == other);
        Self(all)
    }
}

impl<K: Serialize, V: Serialize> Serialize for Map<K, V> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.collect_map(self.iter().map(|(key, value)| (key, value)))
    }
}

impl<'a, K: Deserialize<'a> + Ord + Serialize, V: Deserialize<'a>> Deserialize<'a> for Map<K, V> {
    fn deserialize<D: Deserializer<'a>>(from: D) -> Result<Self, D::Error> {
        from.deserialize_map(Self::default())
    }
}

impl<'a, K: Deserialize<'a> + Ord + Serialize, V: Deserialize<'a>> Visitor<'a> for Map<K, V> {
    type Value = Self;

    fn expecting(&self, to: &mut Formatter) -> fmt::Result {
        to.write_str("an object")
    }

    fn visit_map<A: MapAccess<'a>>(self, mut from: A) -> Result<Self, A::Error> {
        let entries = std::iter::from_fn(|| from.next_entry::<K, V>().transpose());
        let all = sorted(entries.collect::<Result<_, _>>()?, |(one, _), (other, _)| one.cmp(other));
        if let Some(pair) = all.windows(2).find(|pair| pair[0].0 == pair[1].0) {
            let id = serde_json::to_string(&pair[0].0).unwrap_or_default();
            let id = id.trim_matches('"');
            return Err(A::Error::custom(format_args!("duplicate id `{id}`")));
        }
        Ok(Self(all))
    }
}

/// In a JSON Schema, what any map is: an object whose keys are open.
#[cfg(not(target_arch = "wasm32"))]
impl<K, V: schemars::JsonSchema> schemars::JsonSchema for Map<K, V> {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> std::borrow::Cow<'static, str> {
        format!("Map_of_{}", V::schema_name()).into()
    }

    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        std::collections::BTreeMap::<String, V>::json_schema(generator)
    }
}
