//! Sorting once for all lists: the standard library brings some kilobytes to the page for each
//! type that is sorted, and the lists here are short.

use std::cmp::Ordering;

/// The list in order; what is equal stays in the order it had.
pub fn sorted<T>(mut list: Vec<T>, compare: impl Fn(&T, &T) -> Ordering) -> Vec<T> {
    sort(&mut list, compare);
    list
}

/// Puts a list in order; what is equal stays in the order it had.
pub fn sort<T>(list: &mut [T], compare: impl Fn(&T, &T) -> Ordering) {
    for (one, other) in swaps(list.len(), &|one, other| compare(&list[one], &list[other]).is_gt()) {
        list.swap(one, other);
    }
}

/// The swaps that put a list in order.
fn swaps(len: usize, after: &dyn Fn(usize, usize) -> bool) -> Vec<(usize, usize)> {
    let mut order = order(len, after);
    let mut swaps = Vec::new();
    for first in 0..len {
        let mut at = first;
        // Round the circle in which each takes the place of the one before.
        while order[at] != first {
            let next = std::mem::replace(&mut order[at], at);
            swaps.push((at, next));
            at = next;
        }
        order[at] = at;
    }
    swaps
}

/// The places of a list in the order of what stands there, by merging ever longer runs.
fn order(len: usize, after: &dyn Fn(usize, usize) -> bool) -> Vec<usize> {
    let mut order: Vec<usize> = (0..len).collect();
    let mut run = 1;
    while run < len {
        let mut merged = Vec::with_capacity(len);
        for pair in order.chunks(2 * run) {
            let (mut one, mut other) = pair.split_at(run.min(pair.len()));
            while let ([a, one_rest @ ..], [b, other_rest @ ..]) = (one, other) {
                if after(*a, *b) {
                    merged.push(*b);
                    other = other_rest;
                } else {
                    merged.push(*a);
                    one = one_rest;
                }
            }
            merged.extend_from_slice(one);
            merged.extend_from_slice(other);
        }
        order = merged;
        run *= 2;
    }
    order
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_sorts_as_the_standard_library_does_and_keeps_the_order_of_equals() {
        // A generator of Lehmer's, so that the lists are the same each time.
        let mut seed = 1u64;
        for len in 0..70 {
            let list: Vec<(u64, usize)> = (0..len)
                .map(|at| {
                    seed = seed * 48_271 % 0x7fff_ffff;
                    (seed % 9, at)
                })
                .collect();
            let mut expected = list.clone();
            expected.sort_by_key(|(key, _)| *key);
            assert_eq!(sorted(list, |one, other| one.0.cmp(&other.0)), expected);
        }
    }
}
