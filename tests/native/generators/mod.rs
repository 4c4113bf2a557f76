//! Generators, one for each type that a record holds. Each names all fields and variants, so that a new
//! one is a compile error here until it is generated.

mod choices;
mod enrolment;
pub mod later;
mod record;
mod texts;

pub use choices::{aims, answer, draft, how};
pub use enrolment::{enrolment, habit};
pub use record::{look, record};
pub use texts::{HOSTILE, text};

use career_insurance::domain::map::Map;
use career_insurance::domain::stamped::{LAST, Moment, Stamped};
use proptest::collection::btree_map;
use proptest::prelude::*;
use std::fmt::Debug;
use std::ops::Range;

/// A moment in November 2026.
pub const BEGUN: Moment = 1_795_500_200_123;

/// Which moments facts are stamped with.
#[derive(Clone, Copy)]
pub enum Moments {
    /// Few, so that two records often hold the same fact differently.
    Few,
    /// Within thirteen weeks after a plan was begun, or whenever a damaged clock said.
    Likely,
}

impl Moments {
    /// When a plan is begun.
    fn begun(self) -> BoxedStrategy<Moment> {
        match self {
            Self::Few => self.since(0),
            Self::Likely => {
                let november = (0..1u64 << 36).prop_map(|ms| BEGUN + ms);
                prop_oneof![4 => november, 1 => 0..=LAST].boxed()
            }
        }
    }

    /// When something is done in a plan that was begun at this moment.
    fn since(self, begun: Moment) -> BoxedStrategy<Moment> {
        match self {
            Self::Few => {
                let early = 1_795_500_000_000..1_795_500_000_003u64;
                prop_oneof![6 => 0u64..5, 1 => early, 1 => Just(LAST)].boxed()
            }
            Self::Likely => {
                let later = (0u64..13 * 7 * 86_400_000).prop_map(move |ms| (begun + ms).min(LAST));
                prop_oneof![30 => later, 1 => 0..=LAST].boxed()
            }
        }
    }
}

/// A fact recorded at one of these moments.
pub fn fact<V: Debug>(
    at: impl Strategy<Value = Moment>,
    value: impl Strategy<Value = V>,
) -> impl Strategy<Value = Stamped<V>> {
    (at, value).prop_map(|(at, value)| Stamped { at, value })
}

/// A map of what a strategy makes.
pub fn map<K: Ord + Debug, V: Debug>(
    key: impl Strategy<Value = K>,
    value: impl Strategy<Value = V>,
    size: Range<usize>,
) -> impl Strategy<Value = Map<K, V>> {
    btree_map(key, value, size).prop_map(|entries| entries.into_iter().collect())
}
