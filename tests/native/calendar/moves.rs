//! A file brought in again moves events instead of doubling them.

use super::agendas::{agenda, course, exported, plan};
use super::parsed::{column, events};
use crate::generators::BEGUN;
use crate::reader::content;
use career_insurance::domain::barrier::Barrier;
use career_insurance::domain::calendar::Agenda;
use career_insurance::domain::programme::{Pace, programme};
use career_insurance::domain::record::{Course, Enrolment, Slot, Tick, Turn};
use career_insurance::domain::stamped::Stamped;

#[test]
fn a_pause_moves_what_comes_later_by_a_week_and_keeps_its_names() {
    let mut enrolment = plan("2026-11-23", Pace::Weekly);
    let before = exported(&enrolment);
    course(&mut enrolment, 4, Course::Pause);
    let after = exported(&enrolment);
    assert_eq!(column(&before, |event| &event.uid), column(&after, |event| &event.uid));
    let starts = column(&before, |event| &event.start);
    let moved = column(&after, |event| &event.start);
    assert_eq!(moved[..3], starts[..3]);
    assert_eq!(moved[3..11], starts[4..]);
    assert_eq!(moved[11], "20270216T093000");
    assert!(after.iter().zip(&before).all(|(after, before)| after.sequence > before.sequence));
}

#[test]
fn a_week_once_more_is_the_same_event_moved_with_the_rest() {
    let mut enrolment = plan("2026-11-23", Pace::Weekly);
    let before = exported(&enrolment);
    course(&mut enrolment, 3, Course::Repeat);
    let after = exported(&enrolment);
    assert_eq!(column(&after, |event| &event.uid), column(&before, |event| &event.uid));
    assert_eq!(
        column(&after[1..], |event| &event.start)[..2],
        ["20261208T093000", "20261215T093000"]
    );
    // Taken back, it is where it was.
    course(&mut enrolment, 3, Course::Planned);
    let back = exported(&enrolment);
    assert_eq!(column(&back, |event| &event.start), column(&before, |event| &event.start));
    assert!(back[1].sequence > after[1].sequence);
}

#[test]
fn another_slot_moves_the_events_from_its_week_on() {
    let mut enrolment = plan("2026-11-23", Pace::Weekly);
    let before = exported(&enrolment);
    let slot = Slot::new(4, 1020).expect("a slot in the week");
    enrolment.slots.insert(3, Stamped { at: BEGUN + 60_000, value: slot });
    let after = exported(&enrolment);
    assert_eq!(after[1].start, before[1].start);
    assert_eq!(after[2].start, "20261211T170000");
    assert_eq!(after[11].start, "20270212T170000");
    assert_eq!(column(&before, |event| &event.uid), column(&after, |event| &event.uid));
    assert!(after[0].sequence > before[0].sequence);
}

#[test]
fn other_aims_bring_other_habits_from_their_week_on() {
    let mut enrolment = plan("2026-11-23", Pace::Weekly);
    let before = exported(&enrolment);
    let mut request = enrolment.terms.value.request();
    request.aims = vec![Barrier::Busyness];
    let programme = programme(content(), &request);
    let value = Some(Turn { aims: request.aims, programme, look: None });
    enrolment.turns.insert(2, Stamped { at: BEGUN + 60_000, value });
    let after = exported(&enrolment);
    assert_eq!(after[0].description, before[0].description);
    assert!(after[1].description.contains("smaller"), "{}", after[1].description);
    assert_eq!(column(&before, |event| &event.uid), column(&after, |event| &event.uid));
}

#[test]
fn events_stay_after_the_end_and_past_ones_do_not_ring() {
    let enrolment = plan("2026-11-23", Pace::Weekly);
    let whole = exported(&enrolment);
    let over = events(&agenda(&enrolment, "2027-06-01").file(BEGUN));
    assert!(over.iter().all(|event| event.alarm.is_none()));
    assert_eq!(column(&over, |event| &event.start), column(&whole, |event| &event.start));
    let now = events(&agenda(&enrolment, "2026-12-08").file(BEGUN));
    let ringing: Vec<_> = now.iter().map(|event| event.alarm.is_some()).collect();
    assert_eq!(ringing[..4], [false, false, true, true]);
    // The one of today rings up to its minute.
    for (minute, rings) in [(570, true), (571, false)] {
        let now = Agenda { minute, ..agenda(&enrolment, "2026-12-08") };
        let ringing: Vec<_> = events(&now.file(BEGUN)).iter().map(|e| e.alarm.is_some()).collect();
        assert_eq!(ringing[..4], [false, false, rings, true], "{minute}");
    }
}

#[test]
fn the_sequence_rises_after_every_change_and_fits_for_decades() {
    let mut enrolment = plan("2026-11-23", Pace::Weekly);
    let sequence = |enrolment: &Enrolment| exported(enrolment)[0].sequence;
    assert_eq!(sequence(&enrolment), 0);
    let tick = |at, value| Stamped { at, value };
    enrolment.ticks.insert((1, "slot-booked".into()), tick(BEGUN + 1, Tick::Done));
    assert_eq!(sequence(&enrolment), 1);
    enrolment.ticks.insert((1, "slot-booked".into()), tick(BEGUN + 1001, Tick::Open));
    assert_eq!(sequence(&enrolment), 2);
    let decades = 40 * 366 * 86_400_000;
    enrolment.ticks.insert((2, "slot-booked".into()), tick(BEGUN + decades, Tick::Done));
    assert!(sequence(&enrolment) < i32::MAX);
    enrolment.ticks.insert((2, "slot-booked".into()), tick(u64::MAX, Tick::Done));
    assert_eq!(sequence(&enrolment), i32::MAX);
}
