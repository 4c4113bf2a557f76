//! Programmes to put into a calendar.

use super::parsed::{Found, events};
use crate::generators::BEGUN;
use crate::plan;
use crate::reader::{content, day};
use career_insurance::domain::barrier::Barrier;
use career_insurance::domain::calendar::Agenda;
use career_insurance::domain::programme::{Mode, Pace};
use career_insurance::domain::record::{Bend, Course, Enrolment, Slot, Spot};
use career_insurance::domain::stamped::{Join, Stamped};

pub const LINK: &str = "https://blog.example/post?a=1,2;b#career-insurance=AbC-_9";

/// Twelve weeks (or six) from a Monday on, on Tuesdays at half past nine.
pub fn plan(start: &str, pace: Pace) -> Enrolment {
    let request = plan::request(&[Barrier::Fear, Barrier::Complacency], Mode::Choose, pace);
    let slot = Slot::new(1, 570).expect("a slot in the week");
    Enrolment::new(Stamped { at: BEGUN, value: plan::terms(&request, day(start), slot) })
}

pub fn agenda<'a>(enrolment: &'a Enrolment, today: &str) -> Agenda<'a> {
    Agenda { enrolment, earlier: &[], content: content(), today: day(today), minute: 0, link: LINK }
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
