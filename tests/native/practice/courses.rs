//! Programmes as a file can hold them, begun on Monday, 2026-11-23.

use crate::generators::{self, Moments, how};
use crate::plan;
use crate::reader::day;
use career_insurance::domain::barrier::Barrier;
use career_insurance::domain::day::Day;
use career_insurance::domain::programme::{Mode, Pace};
use career_insurance::domain::record::{Enrolment, Slot};
use career_insurance::domain::stamped::Stamped;
use proptest::prelude::*;
use proptest::sample::select;

/// The first day of a calendar week; week 1 begins on 2026-11-23.
pub fn monday(week: u32) -> Day {
    day("2026-11-23").plus(7 * (i32::try_from(week).expect("a small number") - 1))
}

pub fn fact<V>(value: V) -> Stamped<V> {
    Stamped { at: 1, value }
}

/// For two aims, with extras; nothing done yet.
pub fn enrolment(pace: Pace) -> Enrolment {
    let request = plan::request(&[Barrier::KnowHow, Barrier::Fear], Mode::Few, pace);
    Enrolment::new(fact(plan::terms(&request, monday(1), Slot::default())))
}

/// Any facts of such a programme.
pub fn any_enrolment() -> impl Strategy<Value = Enrolment> {
    // Planned ones, others, and one that the content does not know.
    let habits = ["aim-sentence", "quiet-look", "three-names", "thank-someone", "no-such-habit"];
    let habit = select(habits.map(str::to_owned).to_vec()).boxed();
    (how(), generators::enrolment(habit, Moments::Few))
        .prop_map(|((.., pace, _), any)| Enrolment { terms: enrolment(pace).terms, ..any })
}

/// From a month before the start to long after the end.
pub fn any_day() -> impl Strategy<Value = Day> {
    prop_oneof![4 => -30i32..200, 1 => -20_000i32..50_000].prop_map(|days| monday(1).plus(days))
}
