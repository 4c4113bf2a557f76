//! Weeks follow from the day alone, undone ticks stay undone, and merging keeps both sides.

use crate::plan;
use crate::reader::day;
use career_insurance::domain::barrier::Barrier;
use career_insurance::domain::map::Map;
use career_insurance::domain::profile::Answer;
use career_insurance::domain::programme::{Mode, Pace};
use career_insurance::domain::record::{Enrolment, Look, Record, Slot, Tick};
use career_insurance::domain::stamped::{Join, Stamped, next_moment};

fn enrolment() -> Enrolment {
    let request = plan::request(&[Barrier::Busyness], Mode::Few, Pace::Weekly);
    let terms = plan::terms(&request, day("2026-11-23"), Slot::default());
    Enrolment::new(Stamped { at: 1, value: terms })
}

fn record(enrolment: Enrolment) -> Record {
    Record { enrolments: Map::from_iter([(1, enrolment)]), ..Record::default() }
}

fn tick(record: &mut Record, clock: u64, week: u32, habit: &str, value: Tick) {
    let at = next_moment(record, clock);
    let enrolment = record.enrolments.get_mut(&1).expect("begun");
    enrolment.ticks.insert((week, habit.into()), Stamped { at, value });
}

#[test]
fn the_week_changes_on_monday_also_over_the_end_of_the_year() {
    let terms = enrolment().terms.value;
    assert_eq!(terms.week(day("2026-11-22")), None);
    assert_eq!(terms.week(day("2026-11-23")), Some(1));
    assert_eq!(terms.week(day("2026-11-29")), Some(1));
    assert_eq!(terms.week(day("2026-11-30")), Some(2));
    assert_eq!(terms.week(day("2027-01-03")), Some(6));
    assert_eq!(terms.week(day("2027-01-04")), Some(7));
    assert_eq!(terms.week(day("2027-02-14")), Some(12));
    assert_eq!(terms.week(day("2027-02-15")), Some(13));
}

#[test]
fn an_undo_wins_over_an_older_copy_even_with_the_clock_set_back() {
    let mut here = record(enrolment());
    tick(&mut here, 5000, 1, "slot-booked", Tick::Done);
    let older_copy = here.clone();
    assert_eq!(here.enrolments.get(&1).expect("recorded").practised(), 1);
    tick(&mut here, 10, 1, "slot-booked", Tick::Open);
    here.join(older_copy);
    assert_eq!(here.enrolments.get(&1).expect("recorded").tick(1, "slot-booked"), Tick::Open);
    assert_eq!(here.enrolments.get(&1).expect("recorded").practised(), 0);
}

#[test]
fn two_tabs_keep_both_ticks_and_the_short_way_counts_in_full() {
    let mut one = record(enrolment());
    let mut other = one.clone();
    tick(&mut one, 100, 1, "slot-booked", Tick::Done);
    tick(&mut other, 100, 2, "meeting-dropped", Tick::Short);
    let mut mirrored = other.clone();
    mirrored.join(one.clone());
    one.join(other);
    assert_eq!(one, mirrored);
    assert_eq!(one.enrolments.get(&1).expect("recorded").practised(), 2);
}

fn answer(at: u64) -> Look {
    let fact = Stamped { at, value: Some(Answer::Mostly) };
    Look { answers: Map::from_iter([("fear-1".to_owned(), fact)]), ..Look::default() }
}

#[test]
fn who_has_not_heard_of_a_deletion_brings_only_what_is_newer() {
    let deleted = Some(Stamped { at: 10, value: 1 });
    let aware = Record { deleted, looks: Map::from_iter([(2, answer(12))]), ..Record::default() };
    let mut slept = record(enrolment());
    slept.looks = Map::from_iter([(1, answer(9)), (3, answer(11))]);
    tick(&mut slept, 20, 1, "slot-booked", Tick::Done);
    let mut mirrored = slept.clone();
    mirrored.join(aware.clone());
    let mut joined = aware;
    joined.join(slept);
    assert_eq!(joined, mirrored);
    assert_eq!(joined.looks, Map::from_iter([(2, answer(12)), (3, answer(11))]));
    assert!(joined.enrolments.is_empty(), "a programme goes as a whole");
}

#[test]
fn what_was_brought_back_after_a_deletion_stays_whoever_comes_later() {
    let deleted = Some(Stamped { at: 10, value: 1 });
    let old = record(enrolment());
    let mut aware = Record { deleted, ..Record::default() };
    aware.take_in(old.clone());
    assert_eq!(aware.enrolments, old.enrolments);
    aware.join(Record { deleted, ..Record::default() });
    aware.join(old.clone());
    assert_eq!(aware.enrolments, old.enrolments);
}
