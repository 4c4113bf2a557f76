//! What is no whole link of this version is refused, and says why.

use super::carried::{carried, may_be_brought};
use super::records::{DAY, finished, record, week_two};
use crate::fuzz_seeds::checks::forge;
use crate::generators::BEGUN;
use crate::reader::content;
use career_insurance::domain::link::{LONGEST, LinkError, VERSION, decode, encode};
use career_insurance::domain::record::{After, Record};
use career_insurance::domain::save;
use career_insurance::domain::stamped::{Join, LAST, Stamped};
use proptest::prelude::*;

const WEEK_TWO_LINK: &str = include_str!("../../saved/v1-week-two.link");
/// The same plan with a mark.
const MARKED: &str = include_str!("../../saved/v1-marked.json");
const MARKED_LINK: &str = include_str!("../../saved/v2-marked.link");

#[test]
fn version_one_reads_for_ever() {
    let code = WEEK_TWO_LINK.trim_end();
    assert_eq!(encode(&week_two()), code);
    assert_eq!(decode(code, content()), Ok(carried(&week_two(), 1)));
}

/// A plan with a mark in the names of its calendar events takes it along.
#[test]
fn version_two_reads_for_ever() {
    let marked = save::decode(MARKED).expect("a file of schema 1");
    let code = MARKED_LINK.trim_end();
    assert_eq!(encode(&marked), code);
    let found = decode(code, content()).expect("a whole link");
    assert_eq!(found, carried(&marked, 1));
    let plan = found.enrolments.values().next().expect("a plan");
    assert_eq!(plan.terms.value.mark, 0xcafe_babe);
}

/// A link of a version that knew no marks takes none away, whichever comes first.
#[test]
fn an_older_link_leaves_the_mark() {
    let marked = save::decode(MARKED).expect("a file of schema 1");
    let older = decode(WEEK_TWO_LINK.trim_end(), content()).expect("a whole link");
    for (mut one, other) in [(marked.clone(), older.clone()), (older, marked)] {
        one.join(other);
        let plan = one.enrolments.values().next().expect("a plan");
        assert_eq!(plan.terms.value.mark, 0xcafe_babe);
    }
}

#[test]
fn cut_off_anywhere_or_changed_in_one_bit_it_is_refused() {
    let code = encode(&finished(|week| BEGUN + 7 * DAY * u64::from(week)));
    let whole = decode(&code, content()).expect("a whole link");
    for end in 0..code.len() {
        let expected = if end == 0 { LinkError::Foreign } else { LinkError::Damaged };
        assert_eq!(decode(&code[..end], content()), Err(expected), "cut at {end}");
    }
    for at in 0..code.len() * 7 {
        let mut flipped = code.clone().into_bytes();
        flipped[at / 7] ^= 1 << (at % 7);
        let flipped = String::from_utf8(flipped).expect("still ASCII");
        match decode(&flipped, content()) {
            Ok(found) => assert_eq!(found, whole, "{flipped}"),
            Err(why) => assert!(
                matches!(why, LinkError::Foreign | LinkError::Damaged),
                "bit {at} of {flipped}: {why:?}"
            ),
        }
    }
}

#[test]
fn foreign_newer_and_overlong_texts_are_told_apart() {
    for text in ["", "theme=dark", "no spaces", "ÄÖÜ", "AbCd\u{1F600}"] {
        assert_eq!(decode(text, content()), Err(LinkError::Foreign), "{text}");
    }
    assert_eq!(decode("section-two", content()), Err(LinkError::Damaged));
    let newer = forge::seal(&[VERSION + 1, 200, 7]);
    assert_eq!(decode(&newer, content()), Err(LinkError::Newer { version: VERSION + 1 }));
    assert_eq!(decode(&forge::seal(&[0, 1, 2]), content()), Err(LinkError::Damaged));
    assert_eq!(decode(&forge::seal(&[]), content()), Err(LinkError::Damaged));
    for more in [0, 1] {
        let longer = [forge::content(WEEK_TWO_LINK.trim_end()), vec![more]].concat();
        assert_eq!(decode(&forge::seal(&longer), content()), Err(LinkError::Damaged));
    }
    let long = forge::seal(&[VERSION; LONGEST]);
    assert_eq!(decode(&long, content()), Err(LinkError::Foreign));
    let most = forge::seal(&[VERSION; LONGEST * 3 / 4 - 4]);
    assert_ne!(decode(&most, content()), Err(LinkError::Foreign));
}

#[test]
fn a_moment_that_no_file_may_hold_is_refused() {
    for (late, refused) in [(LAST, false), (LAST + 1, true)] {
        let mut begun = week_two();
        begun.enrolments.get_mut(&1_795_500_200_000).expect("begun").terms.at = late;
        assert_eq!(decode(&encode(&begun), content()).is_err(), refused);
        let mut ended = week_two();
        let after = Some(Stamped { at: late, value: After::Stop });
        ended.enrolments.get_mut(&1_795_500_200_000).expect("begun").after = after;
        assert_eq!(decode(&encode(&ended), content()).is_err(), refused);
    }
}

proptest! {
    #[test]
    fn foreign_texts_are_refused(text in prop_oneof![".{0,300}", "[A-Za-z0-9_-]{0,300}"]) {
        prop_assert!(decode(&text, content()).is_err());
    }
}

/// Whatever was taken for a link can be kept in a file and made into a link again.
fn is_sound(record: &Record) -> bool {
    save::decode(&save::encode(record)).as_ref() == Ok(record)
        && decode(&encode(record), content()).is_ok_and(|again| may_be_brought(record, &again))
}

/// Bytes with long runs of ones and zeros, where numbers have no end and no size.
fn noise() -> impl Strategy<Value = Vec<u8>> {
    let byte = prop_oneof![3 => Just(0xff), 1 => Just(0), 2 => any::<u8>()];
    prop::collection::vec(byte, 0..40)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(600))]

    #[test]
    fn what_a_forger_seals_is_refused_or_sound(
        record in record(),
        at in any::<prop::sample::Index>(),
        bit in 0u8..8,
        noise in noise(),
    ) {
        let mut bytes = forge::content(&encode(&record));
        let at = at.index(bytes.len() - 1) + 1;
        bytes[at] ^= 1 << bit;
        for bytes in [bytes.clone(), [&bytes[..at], &noise[..]].concat()] {
            if let Ok(record) = decode(&forge::seal(&bytes), content()) {
                prop_assert!(is_sound(&record), "{:?}", record);
            }
        }
    }
}
