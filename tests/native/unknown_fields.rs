//! What a later version wrote is kept, written back and merged by a version that can't read it.

use crate::generators::{later, record};
use career_insurance::domain::record::{Record, Tick};
use career_insurance::domain::save::{decode, encode};
use career_insurance::domain::stamped::{Join, Stamped};
use proptest::prelude::*;
use serde_json::Value;

const LATER: &str = include_str!("../saved/v1-from-later.json");

fn joined(mut one: Record, other: Record) -> Record {
    one.join(other);
    one
}

fn value(text: &str) -> Value {
    serde_json::from_str(text).expect("JSON")
}

#[test]
fn every_unknown_field_is_written_back_where_it_stood() {
    let record = decode(LATER).expect("a file of schema 1");
    assert!(!record.unknown.is_empty());
    assert_eq!(value(&encode(&record)), value(LATER));
    // The schema stays in front, so that a file cut off later on is still known for ours.
    assert!(encode(&record).starts_with("{\"career-insurance\":1,"));
    // As text, too: no number is rounded.
    assert!(encode(&record).contains("\"precise\":0.10000000000000000000001"));
}

#[test]
fn a_tick_in_an_old_tab_leaves_them_alone() {
    let mut record = decode(LATER).expect("a file of schema 1");
    let enrolment = record.enrolments.get_mut(&1_795_500_200_000).expect("begun");
    enrolment.ticks.insert((1, "quiet-look".into()), Stamped { at: 9, value: Tick::Done });
    let mut expected = value(LATER);
    expected["enrolments"]["1795500200000"]["ticks"]["1"] =
        serde_json::json!({ "quiet-look": [9, "done"] });
    assert_eq!(value(&encode(&record)), expected);
}

#[test]
fn merging_keeps_what_either_side_has_and_the_newer_of_both() {
    let file = |fields: &str| {
        decode(&format!("{{\"career-insurance\":1,\"looks\":{{\"1\":{{{fields}}}}}}}"))
            .expect("a file of schema 1")
    };
    let one = file(r#""a":1,"pins":{"x":[9,"old"],"y":[100,"new"]},"mood":[100,"calm"]"#);
    let other = file(r#""b":2,"pins":{"y":[99,"old"],"z":[1,"z"]},"mood":[99,"vivid"]"#);
    let both = file(
        r#""a":1,"b":2,"pins":{"x":[9,"old"],"y":[100,"new"],"z":[1,"z"]},"mood":[100,"calm"]"#,
    );
    assert_eq!(joined(one.clone(), other.clone()), both);
    assert_eq!(joined(other, one), both);
}

#[test]
fn what_belonged_to_an_older_draft_does_not_move_to_a_newer_one() {
    let mut record = decode(LATER).expect("a file of schema 1");
    let look = record.looks.get_mut(&1).expect("looked");
    let draft = look.draft.as_mut().expect("drafted");
    draft.at += 1;
    let written = value(&encode(&record));
    assert_eq!(written.pointer("/looks/1/draft/1/reminder"), None);
    assert_eq!(written.pointer("/looks/1/mood"), value(LATER).pointer("/looks/1/mood"));
}

proptest! {
    #[test]
    fn a_later_file_survives_reading_and_writing((record, file) in later::file()) {
        prop_assert_eq!(value(&encode(&record)), value(&file.to_string()));
        prop_assert_eq!(decode(&encode(&record)), Ok(record));
    }

    #[test]
    fn merging_is_a_join_with_unknown_fields_too(
        (a, _) in later::file(),
        (b, _) in later::file(),
        (c, _) in later::file(),
    ) {
        prop_assert_eq!(joined(a.clone(), a.clone()), a.clone());
        let ab = joined(a.clone(), b.clone());
        prop_assert_eq!(&ab, &joined(b.clone(), a.clone()));
        // What was merged can be read again, and then says the same.
        let text = encode(&ab);
        let again = decode(&text).expect("what is written reads back");
        prop_assert_eq!(value(&encode(&again)), value(&text));
        prop_assert_eq!(
            Record { unknown: ab.unknown.clone(), ..again },
            ab.clone()
        );
        prop_assert_eq!(joined(ab, c.clone()), joined(a, joined(b, c)));
    }

    #[test]
    fn without_unknown_fields_none_is_found(record in record()) {
        let read = decode(&encode(&record)).expect("what is written reads back");
        prop_assert!(read.unknown.is_empty());
        prop_assert_eq!(read, record);
    }
}
