//! What comes back is what was carried, and it overrules nothing.

use super::carried::{carried, joined, may_be_brought};
use super::records::{record, week_two};
use crate::generators::{BEGUN, Moments, enrolment, habit};
use crate::reader::content;
use career_insurance::domain::app::{Env, Here};
use career_insurance::domain::barrier::Barrier;
use career_insurance::domain::link::{decode, encode};
use career_insurance::domain::map::Map;
use career_insurance::domain::profile::Answer;
use career_insurance::domain::record::{Enrolment, Look, Record, Tick};
use career_insurance::domain::stamped::{Join, Moment, Stamped};
use proptest::prelude::*;

proptest! {
    #[test]
    fn what_was_carried_is_what_is_brought(record in record()) {
        let found = decode(&encode(&record), content()).expect("a whole link");
        prop_assert!(may_be_brought(&record, &found), "{:?}", found);
        // Once more changes nothing more.
        prop_assert_eq!(decode(&encode(&found), content()), Ok(found.clone()));
        prop_assert_eq!(joined(Record::default(), found.clone()), found);
    }

    #[test]
    fn a_link_alone_opens_on_the_weeks(record in record()) {
        let found = decode(&encode(&record), content()).expect("a whole link");
        let today = found.enrolments.values().next().map(|one| one.terms.value.start);
        let today = today.expect("one programme");
        let env = Env { content: content(), today, minute: 0, now: BEGUN, random: 7 };
        prop_assert_eq!(Here::of(&found, &env), Here::Weeks(None));
    }

    #[test]
    fn a_link_overrules_nothing_that_is_as_new(record in record(), other in enrolment(habit(), Moments::Likely)) {
        let found = decode(&encode(&record), content()).expect("a whole link");
        prop_assert_eq!(joined(record.clone(), found.clone()), record.clone());
        let mut newer = record;
        for enrolment in newer.enrolments.values_mut() {
            enrolment.join(Enrolment { terms: enrolment.terms.clone(), ..other.clone() });
        }
        prop_assert_eq!(joined(newer.clone(), found), newer);
    }

    #[test]
    fn answers_and_notes_are_no_part_of_it(record in record(), note in ".{1,9}") {
        let code = encode(&record);
        let mut other = record;
        for look in other.looks.values_mut() {
            let answer = Stamped { at: BEGUN, value: Some(Answer::VeryWell) };
            look.answers.insert("busyness-1".into(), answer);
            look.vignettes = week_two().looks.get(&1).expect("recorded").vignettes.clone();
            look.decision = week_two().looks.get(&1).expect("recorded").decision;
            look.draft = week_two().looks.get(&1).expect("recorded").draft;
            look.closed = Some(Stamped { at: BEGUN, value: true });
        }
        for enrolment in other.enrolments.values_mut() {
            enrolment.notes.insert(3, Stamped { at: u64::MAX, value: note.clone() });
        }
        prop_assert_eq!(encode(&other), code);
    }
}

fn done(at: Moment, value: Tick) -> Record {
    let mut record = week_two();
    let enrolment = record.enrolments.get_mut(&1_795_500_200_000).expect("begun");
    enrolment.ticks.insert((2, "meeting-dropped".into()), Stamped { at, value });
    record
}

#[test]
fn young_plans_keep_their_milliseconds_so_an_undo_reaches_an_older_copy() {
    let older = done(1_796_000_000_000, Tick::Done);
    let newer = done(1_796_000_000_001, Tick::Open);
    let brought = joined(older, decode(&encode(&newer), content()).expect("a whole link"));
    assert_eq!(
        brought.enrolments.get(&1_795_500_200_000).expect("recorded").tick(2, "meeting-dropped"),
        Tick::Open
    );
    assert_eq!(decode(&encode(&newer), content()), Ok(carried(&newer, 1)));
}

#[test]
fn the_present_programme_is_carried_with_its_own_look() {
    let mut record = week_two();
    let first = record.enrolments.get(&1_795_500_200_000).expect("recorded").clone();
    let mut second = Enrolment::new(first.terms);
    second.terms.value.look = 2;
    second.terms.at += 1;
    let at = second.terms.at;
    let rings = Some(Stamped { at: 7, value: vec![Barrier::Fear, Barrier::Busyness] });
    record.looks.insert(2, Look { rings, ..Look::default() });
    record.looks.insert(3, record.looks.get(&1).expect("recorded").clone());
    record.enrolments.insert(at, second.clone());
    let found = decode(&encode(&record), content()).expect("a whole link");
    assert_eq!(found.enrolments.iter().map(|(at, _)| *at).collect::<Vec<_>>(), [at]);
    assert_eq!(found.enrolments.get(&at), Some(&second));
    assert_eq!(found.looks, Map::from_iter([(2, record.looks.get(&2).expect("recorded").clone())]));
}
