//! The map does what the one of the standard library does.
#![cfg(not(target_arch = "wasm32"))]

use career_insurance::domain::map::Map;
use proptest::prelude::*;
use std::collections::BTreeMap;

fn entries() -> impl Strategy<Value = Vec<(u8, u8)>> {
    prop::collection::vec((0u8..20, any::<u8>()), 0..30)
}

/// The same entries in the same order.
fn same(map: &Map<u8, u8>, std: &BTreeMap<u8, u8>) -> bool {
    map.iter().eq(std.iter()) && map.iter().rev().eq(std.iter().rev()) && map.len() == std.len()
}

proptest! {
    #[test]
    fn made_from_entries_in_any_order(entries in entries(), more in entries()) {
        let mut map: Map<u8, u8> = entries.iter().copied().collect();
        let mut std: BTreeMap<u8, u8> = entries.iter().copied().collect();
        prop_assert!(same(&map, &std));
        map.extend(more.iter().copied());
        std.extend(more);
        prop_assert!(same(&map, &std));
    }

    #[test]
    fn changed_one_by_one(entries in entries(), out in entries()) {
        let (mut map, mut std) = (Map::new(), BTreeMap::new());
        for (key, value) in entries {
            prop_assert_eq!(map.insert(key, value), std.insert(key, value));
            prop_assert_eq!(map.get(&value), std.get(&value));
            *map.or_default(value % 20) |= 1;
            *std.entry(value % 20).or_default() |= 1;
        }
        for (key, _) in out {
            prop_assert_eq!(map.remove(&key), std.remove(&key));
        }
        prop_assert!(same(&map, &std));
        prop_assert_eq!(map.last_key_value(), std.last_key_value());
        prop_assert_eq!(map.pop_last(), std.pop_last());
        prop_assert!(same(&map, &std));
    }

    #[test]
    fn ranges_begin_and_end_where_they_say(entries in entries(), from in 0u8..22, length in 0u8..9) {
        let mut map: Map<u8, u8> = entries.iter().copied().collect();
        let std: BTreeMap<u8, u8> = entries.into_iter().collect();
        let to = from + length;
        prop_assert!(map.range(from..to).eq(std.range(from..to)));
        prop_assert!(map.range(from..=to).eq(std.range(from..=to)));
        prop_assert!(map.range(from..).eq(std.range(from..)));
        prop_assert!(map.range(..to).eq(std.range(..to)));
        prop_assert!(map.range(..).eq(std.range(..)));
        let changed = map.range_mut(from..).map(|(key, value)| (*key, *value)).collect::<Vec<_>>();
        prop_assert!(changed.into_iter().eq(std.range(from..).map(|(key, value)| (*key, *value))));
    }
}

#[test]
fn a_range_that_ends_before_it_begins_is_empty() {
    let map = Map::from([(1, 1), (2, 2)]);
    assert_eq!(map.range(std::ops::Range { start: 2, end: 1 }).count(), 0);
}

#[test]
fn many_entries_in_the_wrong_order_are_quickly_put_right() {
    let map: Map<u32, u32> = (0..300_000).rev().map(|n| (n, n)).collect();
    assert!(map.iter().map(|(key, _)| *key).eq(0..300_000));
}
