//! A map for what one reader records: a few dozen entries, in the order of their keys.
//!
//! A sorted list, because a page pays for code: for each of its types a tree of the standard
//! library brings three times as much, and it would hardly be quicker here. What usually comes
//! last in order is put in last, and that is found at once.

use super::json::{self, Error, FromJson, Lexer};
use super::sort::sort;
use super::stamped::{Join, Moment};
use serde::de::DeserializeOwned;
use serde::{Serialize, Serializer};
use std::borrow::Borrow;
use std::cmp::Ordering;
use std::ops::{Bound, RangeBounds};

/// Invariant: the keys rise, so none stands twice.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Map<K, V>(Vec<(K, V)>);

impl<K, V> Default for Map<K, V> {
    fn default() -> Self {
        Self::new()
    }
}

impl<K, V> Map<K, V> {
    /// An empty one.
    pub const fn new() -> Self {
        Self(Vec::new())
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// There are none.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Keys and values, in the order of the keys.
    pub fn iter(&self) -> Iter<'_, K, V> {
        Iter(self.0.iter())
    }

    /// The keys, in order.
    pub fn keys(&self) -> impl DoubleEndedIterator<Item = &K> + Clone {
        self.0.iter().map(|(key, _)| key)
    }

    /// The values, in the order of their keys.
    pub fn values(&self) -> impl DoubleEndedIterator<Item = &V> + Clone {
        self.0.iter().map(|(_, value)| value)
    }

    /// The values, to be changed.
    pub fn values_mut(&mut self) -> impl DoubleEndedIterator<Item = &mut V> {
        self.0.iter_mut().map(|(_, value)| value)
    }

    /// The values alone.
    pub fn into_values(self) -> impl DoubleEndedIterator<Item = V> {
        self.0.into_iter().map(|(_, value)| value)
    }

    /// The last one.
    pub fn last_key_value(&self) -> Option<(&K, &V)> {
        self.iter().next_back()
    }

    /// The value under the last key, to be changed.
    pub fn last_mut(&mut self) -> Option<&mut V> {
        self.0.last_mut().map(|(_, value)| value)
    }

    /// Keeps those of which this holds.
    pub fn retain(&mut self, keep: impl Fn(&K, &V) -> bool) {
        self.0.retain(|(key, value)| keep(key, value));
    }

    /// Takes out the last one.
    pub fn pop_last(&mut self) -> Option<(K, V)> {
        self.0.pop()
    }
}

impl<K: Ord, V> Map<K, V> {
    fn sorted(mut entries: Vec<(K, V)>) -> Self {
        sort(&mut entries, |(one, _), (other, _)| one.cmp(other));
        let mut map = Self(Vec::with_capacity(entries.len()));
        for (key, value) in entries {
            map.insert(key, value);
        }
        map
    }

    /// The same keys with other values, unless there is none for one of them.
    ///
    /// # Errors
    /// The first of these.
    pub fn try_with<W, E>(self, value: impl Fn(V) -> Result<W, E>) -> Result<Map<K, W>, E> {
        let mut all = Vec::with_capacity(self.len());
        for (key, old) in self {
            all.push((key, value(old)?));
        }
        Ok(Map(all))
    }

    /// Where a key stands, or where it would.
    fn place<Q: Ord + ?Sized>(&self, key: &Q) -> Result<usize, usize>
    where
        K: Borrow<Q>,
    {
        // From behind: what is added is mostly the newest.
        match self.0.last().map(|(last, _)| last.borrow().cmp(key)) {
            None | Some(Ordering::Less) => Err(self.0.len()),
            Some(Ordering::Equal) => Ok(self.0.len() - 1),
            Some(Ordering::Greater) => {
                self.0.binary_search_by(|(found, _)| found.borrow().cmp(key))
            }
        }
    }

    /// What stands under a key.
    pub fn get<Q: Ord + ?Sized>(&self, key: &Q) -> Option<&V>
    where
        K: Borrow<Q>,
    {
        self.place(key).ok().map(|at| &self.0[at].1)
    }

    /// What stands under a key, to be changed.
    pub fn get_mut<Q: Ord + ?Sized>(&mut self, key: &Q) -> Option<&mut V>
    where
        K: Borrow<Q>,
    {
        self.place(key).ok().map(|at| &mut self.0[at].1)
    }

    /// Something stands under this key.
    pub fn contains_key<Q: Ord + ?Sized>(&self, key: &Q) -> bool
    where
        K: Borrow<Q>,
    {
        self.place(key).is_ok()
    }

    /// Takes out what stands under a key.
    pub fn remove<Q: Ord + ?Sized>(&mut self, key: &Q) -> Option<V>
    where
        K: Borrow<Q>,
    {
        self.place(key).ok().map(|at| self.0.remove(at).1)
    }

    /// Puts a value under a key, and gives back what stood there.
    pub fn insert(&mut self, key: K, value: V) -> Option<V> {
        match self.place(&key) {
            Ok(at) => Some(std::mem::replace(&mut self.0[at].1, value)),
            Err(at) => {
                self.0.insert(at, (key, value));
                None
            }
        }
    }

    /// What stands under a key; the empty value is put there if there is none.
    pub fn or_default(&mut self, key: K) -> &mut V
    where
        V: Default,
    {
        let at = match self.place(&key) {
            Ok(at) => at,
            Err(at) => {
                self.0.insert(at, (key, V::default()));
                at
            }
        };
        &mut self.0[at].1
    }

    /// The entries with keys in this range, in order.
    pub fn range(&self, keys: impl RangeBounds<K>) -> Iter<'_, K, V> {
        let (from, to) = self.ends(&keys);
        Iter(self.0[from..to].iter())
    }

    /// The entries with keys in this range, their values to be changed.
    pub fn range_mut(
        &mut self,
        keys: impl RangeBounds<K>,
    ) -> impl DoubleEndedIterator<Item = (&K, &mut V)> {
        let (from, to) = self.ends(&keys);
        self.0[from..to].iter_mut().map(|(key, value)| (&*key, value))
    }

    fn ends(&self, keys: &impl RangeBounds<K>) -> (usize, usize) {
        let at = |bound: Bound<&K>, free: usize, after: bool| match bound {
            Bound::Unbounded => free,
            Bound::Included(key) => {
                self.place(key).map_or_else(|at| at, |at| at + usize::from(after))
            }
            Bound::Excluded(key) => {
                self.place(key).map_or_else(|at| at, |at| at + usize::from(!after))
            }
        };
        let from = at(keys.start_bound(), 0, false);
        (from, at(keys.end_bound(), self.len(), true).max(from))
    }
}

/// The entries of a map, from the first key to the last.
pub struct Iter<'m, K, V>(std::slice::Iter<'m, (K, V)>);

impl<K, V> Clone for Iter<'_, K, V> {
    fn clone(&self) -> Self {
        Self(self.0.clone())
    }
}

impl<'m, K, V> Iterator for Iter<'m, K, V> {
    type Item = (&'m K, &'m V);

    fn next(&mut self) -> Option<Self::Item> {
        self.0.next().map(|(key, value)| (key, value))
    }
}

impl<K, V> DoubleEndedIterator for Iter<'_, K, V> {
    fn next_back(&mut self) -> Option<Self::Item> {
        self.0.next_back().map(|(key, value)| (key, value))
    }
}

impl<'m, K, V> IntoIterator for &'m Map<K, V> {
    type Item = (&'m K, &'m V);
    type IntoIter = Iter<'m, K, V>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}

impl<K, V> IntoIterator for Map<K, V> {
    type Item = (K, V);
    type IntoIter = std::vec::IntoIter<(K, V)>;

    fn into_iter(self) -> Self::IntoIter {
        self.0.into_iter()
    }
}

impl<K: Ord, V> From<Vec<(K, V)>> for Map<K, V> {
    /// Of two under one key, the later stays.
    fn from(entries: Vec<(K, V)>) -> Self {
        let after = |one: usize, other: usize| entries[one].0 >= entries[other].0;
        let in_order = (1..entries.len()).all(|at| !after(at - 1, at));
        if !in_order {
            return Self::sorted(entries);
        }
        Self(entries)
    }
}

impl<K: Ord, V> FromIterator<(K, V)> for Map<K, V> {
    fn from_iter<I: IntoIterator<Item = (K, V)>>(entries: I) -> Self {
        entries.into_iter().collect::<Vec<_>>().into()
    }
}

impl<K: Ord, V, const N: usize> From<[(K, V); N]> for Map<K, V> {
    fn from(entries: [(K, V); N]) -> Self {
        Vec::from(entries).into()
    }
}

impl<K: Ord, V> Extend<(K, V)> for Map<K, V> {
    fn extend<I: IntoIterator<Item = (K, V)>>(&mut self, entries: I) {
        let mut all = std::mem::take(&mut self.0);
        all.extend(entries);
        *self = all.into();
    }
}

impl<K: Ord, V: Join> Join for Map<K, V> {
    fn join(&mut self, other: Self) {
        let mut new = Vec::new();
        for (key, there) in other {
            match self.get_mut(&key) {
                Some(here) => here.join(there),
                None => new.push((key, there)),
            }
        }
        if !new.is_empty() {
            self.extend(new);
        }
    }

    fn newest(&self) -> Moment {
        self.values().map(Join::newest).max().unwrap_or(0)
    }
}

impl<K: Ord + Borrow<Q>, Q: Ord + ?Sized, V> std::ops::Index<&Q> for Map<K, V> {
    type Output = V;

    /// # Panics
    /// If nothing stands under the key.
    fn index(&self, key: &Q) -> &V {
        self.get(key).expect("a key of this map")
    }
}

impl<K: Serialize, V: Serialize> Serialize for Map<K, V> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.collect_map(self)
    }
}

impl<K: DeserializeOwned + Ord, V: FromJson> FromJson for Map<K, V> {
    fn from_json(from: &mut Lexer) -> Result<Self, Error> {
        let mut all = Vec::new();
        json::entries(from, &mut |name, from| {
            all.push((json::key(name)?, V::from_json(from)?));
            Ok(())
        })?;
        Ok(all.into())
    }
}
