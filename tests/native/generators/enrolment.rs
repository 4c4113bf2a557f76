//! Enrolments of every kind that a record can hold.

use super::choices::{after, aims, barrier, bend, course, how, slot, spot, tick};
use super::{Moments, fact, map, text};
use crate::reader::content;
use career_insurance::domain::content::WEEKS;
use career_insurance::domain::day::Day;
use career_insurance::domain::programme::{Place, Programme, Request, Week, programme};
use career_insurance::domain::record::{Enrolment, Terms, Turn};
use career_insurance::domain::stamped::Stamped;
use proptest::collection::vec;
use proptest::option::of;
use proptest::prelude::*;
use proptest::sample::select;

/// The id of any habit of the content.
pub fn habit() -> BoxedStrategy<String> {
    let ids: Vec<_> = content().habits().iter().map(|habit| habit.id.clone()).collect();
    select(ids).boxed()
}

/// An enrolment that names these habits, with whatever facts.
pub fn enrolment(
    habit: BoxedStrategy<String>,
    moments: Moments,
) -> impl Strategy<Value = Enrolment> {
    (terms(habit.clone()), moments.begun()).prop_flat_map(move |(terms, begun)| {
        let at = moments.since(begun);
        (
            Just(Stamped { at: begun, value: terms }),
            map((week(), habit.clone()), fact(at.clone(), tick()), 0..20),
            map(week(), fact(at.clone(), text()), 0..5),
            map((week(), spot()), fact(at.clone(), bend(habit.clone())), 0..8),
            map(week(), fact(at.clone(), course()), 0..10),
            map(week(), fact(at.clone(), slot()), 0..3),
            map(week(), fact(at.clone(), of(turn(habit.clone()))), 0..3),
            map(week(), fact(at.clone(), any::<bool>()), 0..3),
            of(fact(at, after(habit.clone()))),
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

/// A calendar week of a plan, mostly one that the plan has.
fn week() -> impl Strategy<Value = u32> {
    prop_oneof![16 => 0u32..18, 2 => 18u32..40, 1 => any::<u32>(), 1 => Just(u32::MAX)]
}

fn terms(habit: BoxedStrategy<String>) -> impl Strategy<Value = Terms> {
    let look = prop_oneof![0u32..4, any::<u32>()];
    let start = (0i32..8000).prop_map(|later| Day::EPOCH.plus(20_000 + later).monday());
    let mark = prop_oneof![Just(0), any::<u32>()];
    let strange = of(strange_programme(habit));
    (look, start, aims(), any::<bool>(), how(), strange, mark).prop_map(
        |(look, start, aims, strong_fear, (circumstances, mode, pace, slot), strange, mark)| {
            let (done, easy_first) = (vec![], false);
            let request =
                Request { aims, strong_fear, easy_first, circumstances, mode, pace, done };
            let programme = strange.unwrap_or_else(|| programme(content(), &request));
            let aims = request.aims;
            Terms {
                look,
                start,
                slot,
                aims,
                strong_fear,
                circumstances,
                mode,
                pace,
                programme,
                mark,
            }
        },
    )
}

/// One that no version of the chooser would make.
fn strange_programme(habit: BoxedStrategy<String>) -> impl Strategy<Value = Programme> {
    let place = (habit, of(barrier())).prop_map(|(habit, aim)| Place { habit, aim });
    let week = (1u8..=12, place.clone(), of(place)).prop_map(|(theme, core, extra)| Week {
        theme,
        core,
        extra,
    });
    vec(of(week), WEEKS).prop_map(|weeks| Programme::try_from(weeks).expect("twelve weeks"))
}

fn turn(habit: BoxedStrategy<String>) -> impl Strategy<Value = Turn> {
    (aims(), strange_programme(habit), of(any::<u32>())).prop_map(|(aims, programme, look)| Turn {
        aims,
        programme,
        look,
    })
}
