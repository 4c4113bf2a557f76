//! Two copies of the same facts always come to the same end, and lose nothing newer.

use crate::generators::{fact, map};
use career_insurance::domain::map::Map;
use career_insurance::domain::stamped::{Join, Stamped, next_moment};
use proptest::prelude::*;

type Facts = Map<u8, Option<Stamped<u8>>>;

/// Few keys, moments and values, so that they collide often.
fn facts() -> impl Strategy<Value = Facts> {
    map(0u8..4, prop::option::of(fact(0u64..4, 0u8..4)), 0..5)
}

fn joined(mut one: Facts, other: Facts) -> Facts {
    one.join(other);
    one
}

proptest! {
    #[test]
    fn merging_is_a_join(a in facts(), b in facts(), c in facts()) {
        prop_assert_eq!(joined(a.clone(), a.clone()), a.clone());
        prop_assert_eq!(joined(a.clone(), b.clone()), joined(b.clone(), a.clone()));
        prop_assert_eq!(
            joined(joined(a.clone(), b.clone()), c.clone()),
            joined(a, joined(b, c))
        );
    }

    #[test]
    fn each_fact_is_the_newest_of_both(a in facts(), b in facts()) {
        let both = joined(a.clone(), b.clone());
        for key in 0u8..4 {
            let fact = |facts: &Facts| facts.get(&key).copied().flatten();
            prop_assert_eq!(fact(&both), fact(&a).max(fact(&b)));
        }
    }

    #[test]
    fn a_new_fact_wins_whatever_the_clock_says(mut a in facts(), clock in 0u64..6, key in 0u8..4) {
        let new = Some(Stamped { at: next_moment(&a, clock), value: 0 });
        a.join(Facts::from_iter([(key, new)]));
        prop_assert_eq!(a.get(&key), Some(&new));
    }
}
