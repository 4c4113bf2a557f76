//! Habits are named by a short name, and none is taken for another.

use super::carried::may_be_brought;
use super::records::{record, week_two};
use crate::fuzz_seeds::checks::forge;
use crate::generators::BEGUN;
use crate::reader::content;
use career_insurance::domain::link::{LinkError, decode, encode};
use career_insurance::domain::record::Tick;
use career_insurance::domain::stamped::Stamped;
use proptest::prelude::*;

proptest! {
    #[test]
    fn no_habit_is_taken_for_another(record in record(), id in ".{0,9}", week in 1u32..14) {
        prop_assume!(content().habit(&id).is_none());
        let mut record = record;
        for enrolment in record.enrolments.values_mut() {
            enrolment.ticks.insert((week, id.clone()), Stamped { at: BEGUN, value: Tick::Done });
        }
        prop_assert_eq!(decode(&encode(&record), content()), Err(LinkError::Unknown));
    }
}

#[test]
fn every_habit_has_a_short_name_of_its_own() {
    let mut record = week_two();
    let enrolment = record.enrolments.get_mut(&1_795_500_200_000).expect("begun");
    for habit in content().habits() {
        let tick = Stamped { at: BEGUN, value: Tick::Done };
        enrolment.ticks.insert((1, habit.id.clone()), tick);
    }
    // One that shared its short name with another would be refused as unknown.
    let found = decode(&encode(&record), content()).expect("a whole link");
    assert!(may_be_brought(&record, &found));
}

#[test]
fn an_unknown_habit_with_the_short_name_of_a_known_one_is_not_taken_for_it() {
    let short = |id: &str| forge::hash(id.as_bytes()) >> 16;
    // One that the plan names too, and one that it does not name.
    for known in ["slot-booked", "aim-sentence"] {
        assert!(content().habit(known).is_some());
        let mut ids = (0..9_999_999).map(|n| format!("own-habit-{n}"));
        let id = ids.find(|id| short(id) == short(known)).expect("one in 65,536");
        let mut record = week_two();
        let enrolment = record.enrolments.get_mut(&1_795_500_200_000).expect("begun");
        enrolment.ticks.insert((1, id), Stamped { at: BEGUN, value: Tick::Done });
        assert_eq!(decode(&encode(&record), content()), Err(LinkError::Unknown));
    }
}
