//! Enrolments of every kind that a record can hold.

use career_insurance::domain::barrier::Barrier;
use career_insurance::domain::content::{Content, WEEKS};
use career_insurance::domain::day::Day;
use career_insurance::domain::map::Map;
use career_insurance::domain::programme::{
    Circumstances, Mode, Pace, Place, Programme, Request, Week, programme,
};
use career_insurance::domain::record::{
    After, Bend, Course, Enrolment, Slot, Spot, Terms, Tick, Turn,
};
use career_insurance::domain::stamped::{LAST, Moment, Stamped};
use proptest::collection::{btree_map, vec};
use proptest::option::of;
use proptest::prelude::*;
use proptest::sample::select;
use std::sync::LazyLock;

/// A map of what a strategy makes.
fn map<K: Ord + std::fmt::Debug, V: std::fmt::Debug>(
    key: impl Strategy<Value = K>,
    value: impl Strategy<Value = V>,
    size: std::ops::Range<usize>,
) -> impl Strategy<Value = Map<K, V>> {
    btree_map(key, value, size).prop_map(|entries| entries.into_iter().collect())
}

/// The built-in content, parsed once.
pub static CONTENT: LazyLock<Content> = LazyLock::new(Content::english);

/// A moment in November 2026.
pub const BEGUN: Moment = 1_795_500_200_123;

/// The id of any habit of the content.
pub fn habit() -> BoxedStrategy<String> {
    let ids: Vec<_> = CONTENT.habits().iter().map(|habit| habit.id.clone()).collect();
    select(ids).boxed()
}

/// An enrolment that names these habits, and has any facts at any moment.
pub fn enrolment(habit: BoxedStrategy<String>) -> impl Strategy<Value = Enrolment> {
    let begun = prop_oneof![4 => (0..1u64 << 36).prop_map(|ms| BEGUN + ms), 1 => 0..=LAST];
    (terms(habit.clone()), begun).prop_flat_map(move |(terms, begun)| {
        let week = || prop_oneof![9 => 1u32..18, 1 => any::<u32>()];
        let spot = select(vec![Spot::Core, Spot::Extra]);
        let tick = select(vec![Tick::Open, Tick::Short, Tick::Done]);
        (
            Just(Stamped { at: begun, value: terms }),
            map((week(), habit.clone()), stamped(begun, tick), 0..30),
            map(week(), stamped(begun, ".{0,9}"), 0..4),
            map((week(), spot), stamped(begun, bend(habit.clone())), 0..8),
            map(week(), stamped(begun, course()), 0..8),
            map(week(), stamped(begun, slot()), 0..3),
            map(week(), stamped(begun, of(turn(habit.clone()))), 0..2),
            map(week(), stamped(begun, any::<bool>()), 0..3),
            of(stamped(begun, after(habit.clone()))),
        )
            .prop_map(
                |(terms, ticks, notes, bends, course, slots, turns, declined, after)| Enrolment {
                    terms,
                    ticks,
                    notes,
                    bends,
                    course,
                    slots,
                    turns,
                    declined,
                    after,
                },
            )
    })
}

/// A value recorded within thirteen weeks of this moment, or whenever a damaged clock said.
pub fn stamped<V: std::fmt::Debug>(
    begun: Moment,
    value: impl Strategy<Value = V>,
) -> impl Strategy<Value = Stamped<V>> {
    let later = (0u64..13 * 7 * 86_400_000).prop_map(move |later| (begun + later).min(LAST));
    (prop_oneof![30 => later, 1 => 0..=LAST], value).prop_map(|(at, value)| Stamped { at, value })
}

/// Up to three barriers, in any order.
pub fn barriers() -> impl Strategy<Value = Vec<Barrier>> {
    vec(select(&Barrier::ALL), 0..4)
}

fn terms(habit: BoxedStrategy<String>) -> impl Strategy<Value = Terms> {
    let circumstances = any::<[bool; 4]>().prop_map(|[inside, outside, costly, hour]| {
        Circumstances { inside, outside, costly, hour }
    });
    let mode = select(vec![Mode::Choose, Mode::Few, Mode::One]);
    let pace = select(vec![Pace::Weekly, Pace::EveryOther]);
    let how = (any::<bool>(), circumstances, mode, pace);
    let request = (barriers(), how).prop_map(|(aims, (strong_fear, circumstances, mode, pace))| {
        let done = Vec::new();
        Request { aims, strong_fear, circumstances, mode, pace, done, easy_first: false }
    });
    let start = (0i32..8000).prop_map(|later| Day::EPOCH.plus(20_000 + later).monday());
    let mark = prop_oneof![Just(0), any::<u32>()];
    (request, any::<u32>(), start, slot(), of(strange_programme(habit)), mark).prop_map(
        |(request, look, start, slot, strange, mark)| Terms {
            look,
            start,
            slot,
            programme: strange.unwrap_or_else(|| programme(&CONTENT, &request)),
            aims: request.aims,
            strong_fear: request.strong_fear,
            circumstances: request.circumstances,
            mode: request.mode,
            pace: request.pace,
            mark,
        },
    )
}

/// One that no version of the chooser would make.
fn strange_programme(habit: BoxedStrategy<String>) -> impl Strategy<Value = Programme> {
    let place = (habit, of(select(&Barrier::ALL))).prop_map(|(habit, aim)| Place { habit, aim });
    let week = (1u8..=12, place.clone(), of(place)).prop_map(|(theme, core, extra)| Week {
        theme,
        core,
        extra,
    });
    vec(of(week), WEEKS).prop_filter_map("twelve weeks", |weeks| Programme::try_from(weeks).ok())
}

fn slot() -> impl Strategy<Value = Slot> {
    (0u8..7, 0u16..1440).prop_filter_map("no slot", |(day, minute)| Slot::new(day, minute))
}

fn turn(habit: BoxedStrategy<String>) -> impl Strategy<Value = Turn> {
    (barriers(), strange_programme(habit), of(any::<u32>()))
        .prop_map(|(aims, programme, look)| Turn { aims, programme, look })
}

fn bend(habit: BoxedStrategy<String>) -> impl Strategy<Value = Bend> {
    prop_oneof![
        select(vec![Bend::Planned, Bend::Short, Bend::Without]),
        habit.prop_map(Bend::Instead)
    ]
}

fn course() -> impl Strategy<Value = Course> {
    prop_oneof![
        select(vec![Course::Planned, Course::RainCheck, Course::Pause, Course::Repeat]),
        any::<u8>().prop_map(Course::Jump)
    ]
}

fn after(habit: BoxedStrategy<String>) -> impl Strategy<Value = After> {
    prop_oneof![select(vec![After::Open, After::NewAim, After::Stop]), habit.prop_map(After::Keep)]
}
