//! Programmes as a file can hold them.

use career_insurance::domain::barrier::Barrier;
use career_insurance::domain::content::Content;
use career_insurance::domain::day::Day;
use career_insurance::domain::programme::{
    Circumstances, Mode, Pace, Programme, Request, programme,
};
use career_insurance::domain::record::{Bend, Course, Enrolment, Slot, Spot, Terms, Tick, Turn};
use career_insurance::domain::stamped::Stamped;
use proptest::prelude::*;
use std::sync::OnceLock;

const WEEKS: std::ops::Range<u32> = 1..30;

pub fn day(text: &str) -> Day {
    Day::parse(text).expect("a real date")
}

/// The first day of a calendar week; week 1 begins on 2026-11-23.
pub fn monday(week: u32) -> Day {
    day("2026-11-23").plus(7 * (i32::try_from(week).expect("a small number") - 1))
}

pub fn fact<V>(value: V) -> Stamped<V> {
    Stamped { at: 1, value }
}

fn request(aims: Vec<Barrier>, pace: Pace) -> Request {
    let circumstances = Circumstances { inside: true, outside: true, costly: false, hour: true };
    let (mode, done) = (Mode::Few, vec![]);
    Request { aims, strong_fear: false, circumstances, mode, pace, done, easy_first: false }
}

fn chosen(request: &Request) -> Programme {
    static CONTENT: OnceLock<Content> = OnceLock::new();
    programme(CONTENT.get_or_init(Content::english), request)
}

/// For two aims, with extras; nothing done yet.
pub fn enrolment(pace: Pace) -> Enrolment {
    let request = request(vec![Barrier::KnowHow, Barrier::Fear], pace);
    let programme = chosen(&request);
    let (start, slot) = (monday(1), Slot::default());
    let Request { aims, strong_fear, circumstances, mode, .. } = request;
    let (look, mark) = (1, 0);
    let terms =
        Terms { look, start, slot, aims, strong_fear, circumstances, mode, pace, programme, mark };
    Enrolment::new(fact(terms))
}

/// To one aim, without extras.
pub fn turn(pace: Pace) -> Turn {
    let aims = vec![Barrier::Busyness];
    Turn { programme: chosen(&request(aims.clone(), pace)), aims, look: None }
}

fn any_course() -> impl Strategy<Value = Course> {
    prop_oneof![
        2 => Just(Course::Planned),
        2 => Just(Course::RainCheck),
        2 => Just(Course::Pause),
        2 => Just(Course::Repeat),
        1 => any::<u8>().prop_map(Course::Jump),
        1 => (1u8..=12).prop_map(Course::Jump),
    ]
}

/// Planned ones, others, and one that the content does not know.
fn any_habit() -> impl Strategy<Value = String> {
    const SOME: &[&str] =
        &["aim-sentence", "quiet-look", "three-names", "thank-someone", "no-such-habit"];
    prop::sample::select(SOME).prop_map(str::to_owned)
}

fn any_bend() -> impl Strategy<Value = Bend> {
    prop_oneof![
        Just(Bend::Planned),
        Just(Bend::Short),
        Just(Bend::Without),
        any_habit().prop_map(Bend::Instead),
    ]
}

pub fn any_enrolment() -> impl Strategy<Value = Enrolment> {
    let tick = prop::sample::select(&[Tick::Open, Tick::Short, Tick::Done][..]);
    let spot = prop::sample::select(&[Spot::Core, Spot::Extra][..]);
    (
        prop::sample::select(&[Pace::Weekly, Pace::EveryOther][..]),
        prop::collection::btree_map(WEEKS, any_course().prop_map(fact), 0..12),
        prop::collection::btree_map((WEEKS, any_habit()), tick.prop_map(fact), 0..20),
        prop::collection::btree_map((WEEKS, spot), any_bend().prop_map(fact), 0..20),
        prop::collection::btree_map(WEEKS, any::<bool>(), 0..3),
    )
        .prop_map(|(pace, course, ticks, bends, turns)| {
            let mut enrolment = enrolment(pace);
            let turns = turns.into_iter();
            let turns = turns.map(|(week, on)| (week, fact(on.then(|| turn(pace)))));
            enrolment.turns = turns.collect();
            enrolment.course = course.into_iter().collect();
            enrolment.ticks = ticks.into_iter().collect();
            enrolment.bends = bends.into_iter().collect();
            enrolment
        })
}

/// From a month before the start to long after the end.
pub fn any_day() -> impl Strategy<Value = Day> {
    prop_oneof![4 => -30i32..200, 1 => -20_000i32..50_000].prop_map(|days| monday(1).plus(days))
}
