//! The map does what the one of the standard library does.

use career_insurance::domain::map::Map;
use proptest::prelude::*;
use std::collections::BTreeMap;

fn entries() -> impl Strategy<Value = Vec<(u8, u8)>> {
    prop::collection::vec((0u8..20, any::<u8>()), 0..30)
}

/// The same entries in the same order.
fn same<'m>(
    map: impl DoubleEndedIterator<Item = &'m (u8, u8)> + Clone,
    std: impl DoubleEndedIterator<Item = (&'m u8, &'m u8)> + Clone,
) -> bool {
    let map = map.map(|(key, value)| (key, value));
    map.clone().eq(std.clone()) && map.rev().eq(std.rev())
}

proptest! {
    #[test]
    fn made_from_entries_in_any_order(entries in entries()) {
        let map: Map<u8, u8> = entries.iter().copied().collect();
        let std: BTreeMap<u8, u8> = entries.into_iter().collect();
        prop_assert!(same(map.iter(), std.iter()));
        prop_assert_eq!(map.len(), std.len());
    }

    #[test]
    fn changed_one_by_one(entries in entries(), kept in 0u8..20) {
        let (mut map, mut std) = (Map::default(), BTreeMap::new());
        for (key, value) in entries {
            prop_assert_eq!(map.insert(key, value), std.insert(key, value));
            prop_assert_eq!(map.get(&value), std.get(&value));
            *map.or_insert(value % 20, 2) |= 1;
            *std.entry(value % 20).or_insert(2) |= 1;
            prop_assert_eq!(map.get_mut(&kept), std.get_mut(&kept));
        }
        prop_assert_eq!(map.last_mut(), std.values_mut().next_back());
        map.retain(|key, value| *key > kept || *value > 99);
        std.retain(|key, value| *key > kept || *value > 99);
        prop_assert!(same(map.iter(), std.iter()));
    }

    #[test]
    fn ranges_begin_and_end_where_they_say(entries in entries(), from in 0u8..22, length in 0u8..9) {
        let map: Map<u8, u8> = entries.iter().copied().collect();
        let std: BTreeMap<u8, u8> = entries.into_iter().collect();
        let to = from + length;
        prop_assert!(same(map.range(from..to), std.range(from..to)));
        prop_assert!(same(map.range(from..=to), std.range(from..=to)));
        prop_assert!(same(map.range(from..), std.range(from..)));
        prop_assert!(same(map.range(..to), std.range(..to)));
        prop_assert!(same(map.range(..=to), std.range(..=to)));
        let after = (std::ops::Bound::Excluded(from), std::ops::Bound::Unbounded);
        prop_assert!(same(map.range(after), std.range(after)));
    }

    #[test]
    fn read_from_json_unless_a_key_stands_twice(entries in entries()) {
        let std: BTreeMap<u8, u8> = entries.iter().copied().collect();
        let fields: Vec<_> = entries.iter().map(|(key, value)| format!("\"{key}\":{value}")).collect();
        let read = serde_json::from_str::<Map<u8, u8>>(&format!("{{{}}}", fields.join(",")));
        match read {
            Ok(map) => {
                prop_assert_eq!(map.len(), entries.len());
                prop_assert!(same(map.iter(), std.iter()));
                prop_assert_eq!(serde_json::to_string(&map).ok(), serde_json::to_string(&std).ok());
            }
            Err(why) => {
                prop_assert!(std.len() < entries.len());
                prop_assert!(why.to_string().starts_with("duplicate id `"), "{}", why);
            }
        }
    }
}

#[test]
fn a_range_that_ends_before_it_begins_is_empty() {
    let map = Map::from_iter([(1, 1), (2, 2)]);
    assert_eq!(map.range(std::ops::Range { start: 2, end: 1 }).count(), 0);
}

#[test]
fn many_entries_in_the_wrong_order_are_quickly_put_right() {
    let map: Map<u32, u32> = (0..300_000).rev().map(|n| (n, n)).collect();
    assert!(map.iter().map(|(key, _)| *key).eq(0..300_000));
}
