//! Programmes to put into a calendar.

use super::parsed::{Found, events};
use crate::any_enrolment::{BEGUN, CONTENT};
use career_insurance::domain::barrier::Barrier;
use career_insurance::domain::calendar::Agenda;
use career_insurance::domain::day::Day;
use career_insurance::domain::programme::{Circumstances, Mode, Pace, Request, programme};
use career_insurance::domain::record::{Bend, Course, Enrolment, Slot, Spot, Terms};
use career_insurance::domain::stamped::{Join, Stamped};

pub const LINK: &str = "https://blog.example/post?a=1,2;b#career-insurance=AbC-_9";

pub fn day(text: &str) -> Day {
    Day::parse(text).expect("a real date")
}

/// Twelve weeks (or six) from a Monday on, on Tuesdays at half past nine.
pub fn plan(start: &str, pace: Pace) -> Enrolment {
    let circumstances = Circumstances { inside: true, outside: true, costly: false, hour: true };
    let aims = vec![Barrier::Fear, Barrier::Complacency];
    let request = Request {
        aims,
        strong_fear: false,
        easy_first: false,
        circumstances,
        mode: Mode::Choose,
        pace,
        done: Vec::new(),
    };
    let terms = Terms {
        look: 1,
        start: day(start),
        slot: Slot::new(1, 570).expect("a slot in the week"),
        programme: programme(&CONTENT, &request),
        aims: request.aims,
        strong_fear: false,
        circumstances,
        mode: request.mode,
        pace,
        mark: 0,
    };
    Enrolment::new(Stamped { at: BEGUN, value: terms })
}

pub fn agenda<'a>(enrolment: &'a Enrolment, today: &str) -> Agenda<'a> {
    Agenda { enrolment, earlier: &[], content: &CONTENT, today: day(today), minute: 0, link: LINK }
}

pub fn exported(enrolment: &Enrolment) -> Vec<Found> {
    events(&agenda(enrolment, "2026-11-24").file(BEGUN))
}

pub fn course(enrolment: &mut Enrolment, week: u32, value: Course) {
    let at = enrolment.newest() + 60_000;
    enrolment.course.insert(week, Stamped { at, value });
}

pub fn bend(enrolment: &mut Enrolment, week: u32, spot: Spot, value: Bend) {
    let at = enrolment.newest() + 60_000;
    enrolment.bends.insert((week, spot), Stamped { at, value });
}
