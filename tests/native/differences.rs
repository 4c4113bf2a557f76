//! What bringing a copy back would change is counted before it is done.

use crate::generators::record;
use career_insurance::domain::backup::{Count, Difference, difference};
use career_insurance::domain::profile::Answer;
use career_insurance::domain::record::{Course, Look, Record, Tick};
use career_insurance::domain::save::decode;
use career_insurance::domain::stamped::Stamped;
use proptest::prelude::*;

const WEEK_TWO: &str = include_str!("../saved/v1-week-two.json");
const LATER: &str = include_str!("../saved/v1-from-later.json");
/// After every moment in the files.
const LATE: u64 = 1_799_000_000_000;

fn week_two() -> Record {
    decode(WEEK_TWO).expect("a file of schema 1")
}

fn late<V>(value: V) -> Stamped<V> {
    Stamped { at: LATE, value }
}

fn count(new: usize, changed: usize) -> Count {
    Count { new, changed }
}

#[test]
fn a_whole_copy_brings_everything_into_an_empty_record() {
    let expected = Difference {
        answers: count(2, 0),
        ticks: count(2, 0),
        notes: count(1, 0),
        plans: count(1, 0),
        // The look, a vignette, what rings true, the early look, the decision, the form, three
        // changes in two weeks, four courses, a slot, other aims, a declined offer and the door.
        choices: count(17, 0),
        unknown: false,
    };
    assert_eq!(difference(&Record::default(), &week_two()), expected);
    assert!(difference(&week_two(), &Record::default()).is_nothing());
    assert!(difference(&week_two(), &week_two()).is_nothing());
}

#[test]
fn new_and_changed_are_told_apart_and_an_undo_is_a_change() {
    let mut there = week_two();
    let look = there.looks.get_mut(&1).expect("looked");
    look.answers.insert("busyness-1".into(), late(Some(Answer::Partly)));
    look.answers.insert("busyness-3".into(), late(None));
    look.answers.insert("fear-2".into(), late(Some(Answer::Partly)));
    look.answers.insert("fear-3".into(), late(None));
    let enrolment = there.enrolments.get_mut(&1_795_500_200_000).expect("begun");
    enrolment.ticks.insert((1, "slot-booked".into()), late(Tick::Open));
    enrolment.ticks.insert((2, "meeting-dropped".into()), late(Tick::Done));
    enrolment.ticks.insert((2, "private-log".into()), late(Tick::Done));
    enrolment.ticks.insert((3, "private-log".into()), late(Tick::Short));
    enrolment.notes.insert(1, late(String::new()));
    enrolment.notes.insert(2, late("two".into()));
    enrolment.notes.insert(3, late(String::new()));
    enrolment.course.insert(4, late(Course::Planned));
    enrolment.terms = late(enrolment.terms.value.clone());
    let found = difference(&week_two(), &there);
    let expected = Difference {
        answers: count(1, 2),
        ticks: count(2, 2),
        notes: count(1, 1),
        choices: count(0, 1),
        ..Difference::default()
    };
    assert_eq!(found, expected);
    // What is older there than here changes nothing.
    assert!(difference(&there, &week_two()).is_nothing());
    // Other terms are a changed plan.
    there.enrolments.get_mut(&1_795_500_200_000).expect("begun").terms.value.aims.clear();
    assert_eq!(difference(&week_two(), &there).plans, count(0, 1));
}

#[test]
fn an_empty_look_and_what_a_later_version_wrote_are_seen() {
    let mut there = week_two();
    there.looks.insert(2, Look::default());
    assert_eq!(difference(&week_two(), &there).choices, count(1, 0));
    let found = difference(&week_two(), &decode(LATER).expect("a file of schema 1"));
    assert!(found.unknown && !found.is_nothing());
}

proptest! {
    #[test]
    fn nothing_is_left_to_bring_after_merging(here in record(), there in record()) {
        let mut merged = here.clone();
        merged.take_in(there.clone());
        prop_assert!(difference(&merged, &there).is_nothing());
        prop_assert!(difference(&merged, &here).is_nothing());
        prop_assert_eq!(difference(&here, &merged), difference(&here, &there));
    }
}
