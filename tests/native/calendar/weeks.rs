//! Each week that asks for something is an event in the reader's slot.

use super::agendas::{LINK, agenda, bend, course, exported, plan};
use super::parsed::{column, events, living};
use crate::generators::BEGUN;
use crate::reader::content;
use career_insurance::domain::calendar::Agenda;
use career_insurance::domain::programme::Pace;
use career_insurance::domain::record::{Bend, Course, Spot};
use std::collections::HashSet;

#[test]
fn twelve_events_in_the_slot_over_new_year() {
    let events = exported(&plan("2026-11-23", Pace::Weekly));
    let days = [
        "20261124", "20261201", "20261208", "20261215", "20261222", "20261229", "20270105",
        "20270112", "20270119", "20270126", "20270202", "20270209",
    ];
    // No Z and no zone: the wall clock, wherever the reader is.
    assert_eq!(column(&events, |event| &event.start), days.map(|day| format!("{day}T093000")));
    let uids: HashSet<_> = column(&events, |event| &event.uid).into_iter().collect();
    assert_eq!(uids.len(), 12);
    assert!(uids.contains("1795500200123-1@career-insurance"));
}

/// A calendar that two readers share, who began in the same millisecond, does not mix their events.
#[test]
fn plans_with_marks_have_names_of_their_own() {
    let marked = |mark| {
        let mut plan = plan("2026-11-23", Pace::Weekly);
        plan.terms.value.mark = mark;
        exported(&plan)
    };
    let (one, other) = (marked(0xbeef), marked(0xcafe));
    assert_eq!(one[0].uid, "1795500200123-0000beef-1@career-insurance");
    let uids: HashSet<_> = one.iter().chain(&other).map(|event| &event.uid).collect();
    assert_eq!(uids.len(), 24);
}

#[test]
fn the_wall_clock_stays_the_same_over_daylight_saving() {
    // Europe changed on 29 March 2026, the United States on 8 March.
    let events = exported(&plan("2026-02-23", Pace::Weekly));
    assert!(events.iter().all(|event| event.start.ends_with("T093000")));
    assert_eq!(events[5].start, "20260331T093000");
}

#[test]
fn every_other_week_makes_six() {
    let events = exported(&plan("2026-11-23", Pace::EveryOther));
    let days = ["20261124", "20261208", "20261222", "20270105", "20270119", "20270202"];
    assert_eq!(column(&events, |event| &event.start), days.map(|day| format!("{day}T093000")));
    assert!(events[1].summary.starts_with("Week 3: Your people and your time"));
}

#[test]
fn an_event_says_what_the_week_asks_and_how_to_come_back() {
    let enrolment = plan("2026-11-23", Pace::Weekly);
    let event = &exported(&enrolment)[0];
    let doings = enrolment.doings(&enrolment.weeks()[0]);
    assert_eq!(event.summary, "Week 1: A small start");
    let habits: Vec<_> =
        doings.iter().filter_map(|doing| content().habit(&doing.place.habit)).collect();
    assert_eq!(habits.len(), 2);
    let minutes: u8 = habits.iter().map(|habit| habit.minutes).sum();
    assert_eq!(event.duration, format!("PT{minutes}M"));
    let paragraph = |at: usize| {
        let (habit, words) = (habits[at], &habits[at].words);
        format!(
            "{} ({} minutes)\nThe two-minute version: {}",
            words.title, habit.minutes, words.short
        )
    };
    let expected = format!("{}\n\n{}\n\nTo tick it off: {LINK}", paragraph(0), paragraph(1));
    assert_eq!(event.description, expected);
    assert_eq!(event.url.as_deref(), Some(LINK));
    assert_eq!(event.alarm.as_deref(), Some("Your small step for this week"));
}

#[test]
fn without_an_address_there_is_no_way_back_to_name() {
    let enrolment = plan("2026-11-23", Pace::Weekly);
    let events = events(&Agenda { link: "", ..agenda(&enrolment, "2026-11-24") }.file(BEGUN));
    assert!(events.iter().all(|event| event.url.is_none()));
    assert!(events.iter().all(|event| !event.description.contains("To tick it off")));
}

#[test]
fn a_shrunk_week_is_short_and_names_the_short_version_first() {
    let mut enrolment = plan("2026-11-23", Pace::Weekly);
    bend(&mut enrolment, 1, Spot::Core, Bend::Short);
    bend(&mut enrolment, 1, Spot::Extra, Bend::Without);
    let event = &exported(&enrolment)[0];
    assert_eq!(event.duration, "PT5M");
    assert!(event.description.starts_with("The two-minute version: "), "{}", event.description);
}

#[test]
fn what_was_swapped_is_named_and_what_was_left_out_has_no_event() {
    let mut enrolment = plan("2026-11-23", Pace::Weekly);
    bend(&mut enrolment, 1, Spot::Core, Bend::Instead("slot-booked".into()));
    for spot in [Spot::Core, Spot::Extra] {
        bend(&mut enrolment, 4, spot, Bend::Without);
    }
    course(&mut enrolment, 6, Course::RainCheck);
    let events = exported(&enrolment);
    assert!(events[0].description.contains("Set a fixed time each week for yourself"));
    let events = living(&events);
    let starts = column(&events, |event| &event.start);
    assert_eq!(starts.len(), 10);
    assert!(!starts.contains(&"20261215T093000"));
    assert!(!starts.contains(&"20261229T093000"));
}
