//! Last-writer-wins registers: values stamped with their moment. A record of them is a join-semilattice,
//! that is a state-based CRDT: replicas that meet in any order and number come to the same end.

use super::map::Map;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// A moment in milliseconds since 1970-01-01 UTC.
pub type Moment = u64;

/// A last-writer-wins (LWW) register: what was recorded, and when. An undo is a newer fact with the empty value, so that a replica
/// which has not heard of it can't bring the old one back.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Stamped<V> {
    /// Compared before the value: the newer fact wins.
    pub at: Moment,
    /// Compared where two replicas recorded different things in the same millisecond, so that both
    /// come to the same end.
    pub value: V,
}

impl<V> Stamped<V> {
    /// The same moment with another value, unless there is none.
    ///
    /// # Errors
    /// Those of the conversion.
    pub fn try_with<W, E>(self, value: impl FnOnce(V) -> Result<W, E>) -> Result<Stamped<W>, E> {
        Ok(Stamped { at: self.at, value: value(self.value)? })
    }
}

/// In a file, a fact is a pair: its moment, then its value.
impl<V: Serialize> Serialize for Stamped<V> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        (self.at, &self.value).serialize(to)
    }
}

impl<'de, V: Deserialize<'de>> Deserialize<'de> for Stamped<V> {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let (at, value) = Deserialize::deserialize(from)?;
        Ok(Self { at: plausible(at), value })
    }
}

/// Things that two replicas can have recorded differently. `join` is commutative, associative and
/// idempotent, so replicas agree whatever way and however often they meet.
pub trait Join {
    /// Takes in what the other replica recorded.
    fn join(&mut self, other: Self);

    /// The newest moment recorded in it, 0 if there is none.
    fn newest(&self) -> Moment;
}

impl<V: Ord> Join for Stamped<V> {
    fn join(&mut self, other: Self) {
        if other > *self {
            *self = other;
        }
    }

    fn newest(&self) -> Moment {
        self.at
    }
}

impl<J: Join> Join for Option<J> {
    fn join(&mut self, other: Self) {
        match (self, other) {
            (Some(here), Some(there)) => here.join(there),
            (here @ None, there) => *here = there,
            (Some(_), None) => {}
        }
    }

    fn newest(&self) -> Moment {
        self.as_ref().map_or(0, Join::newest)
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
            *self = std::mem::take(self).into_iter().chain(new).collect();
        }
    }

    fn newest(&self) -> Moment {
        self.values().map(Join::newest).max().unwrap_or(0)
    }
}

/// The last millisecond of the year 9999, which no clock of a reader shows.
pub const LAST: Moment = 253_402_300_799_999;

/// A moment from a file or a clock. One after [`LAST`] comes from damage, and counts as the oldest
/// of all: what it dates stays, and any honest fact wins over it. Taken as it stands it would
/// win for ever, and nothing newer could be recorded.
pub fn plausible(at: Moment) -> Moment {
    if at > LAST { 0 } else { at }
}

/// The moment to record something new under: the clock's, or just after everything recorded so
/// far, so that a clock set back can't make a new fact look old.
pub fn next_moment(recorded: &impl Join, clock: Moment) -> Moment {
    // Not beyond what can be read back. Only a file made on purpose comes near it; there the
    // greater value wins, as with any two facts of one millisecond.
    plausible(clock).max(recorded.newest().saturating_add(1)).min(LAST)
}
