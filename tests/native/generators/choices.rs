//! What a reader chooses from.

use career_insurance::domain::barrier::Barrier;
use career_insurance::domain::profile::Answer;
use career_insurance::domain::programme::{Circumstances, Mode, Pace};
use career_insurance::domain::record::{After, Bend, Course, Decision, Draft, Slot, Spot, Tick};
use proptest::collection::vec;
use proptest::option::weighted;
use proptest::prelude::*;
use proptest::sample::select;

/// Any variant of an enum; one that is not listed is a compile error.
macro_rules! variants {
    ($type:ident: $($plain:ident)* $(, $with:ident($value:expr))*) => {{
        let _all = |one: &$type| match one {
            $($type::$plain => (),)*
            $($type::$with(_) => (),)*
        };
        prop_oneof![select(vec![$($type::$plain),*]) $(, $value.prop_map($type::$with))*]
    }};
}

/// Now and then a skip.
pub fn answer() -> impl Strategy<Value = Option<Answer>> {
    weighted(0.85, select(&Answer::ALL[..]))
}

pub fn barrier() -> impl Strategy<Value = Barrier> + Clone {
    select(&Barrier::ALL[..])
}

/// Up to three barriers, in any order.
pub fn aims() -> impl Strategy<Value = Vec<Barrier>> {
    vec(barrier(), 0..4)
}

pub fn decision() -> impl Strategy<Value = Decision> {
    variants!(Decision: Undecided Plan NotNow Continue Postponed)
}

pub fn tick() -> impl Strategy<Value = Tick> {
    variants!(Tick: Open Short Done)
}

pub fn spot() -> impl Strategy<Value = Spot> {
    variants!(Spot: Core Extra)
}

pub fn bend(habit: BoxedStrategy<String>) -> impl Strategy<Value = Bend> {
    variants!(Bend: Planned Short Without, Instead(habit))
}

pub fn course() -> impl Strategy<Value = Course> {
    variants!(Course: Planned RainCheck Pause Repeat, Jump(prop_oneof![1u8..=12, any::<u8>()]))
}

pub fn after(habit: BoxedStrategy<String>) -> impl Strategy<Value = After> {
    variants!(After: Open NewAim Stop, Keep(habit))
}

pub fn slot() -> impl Strategy<Value = Slot> {
    (0u8..7, 0u16..1440).prop_map(|(day, minute)| Slot::new(day, minute).expect("in the week"))
}

pub fn circumstances() -> impl Strategy<Value = Circumstances> {
    any::<[bool; 4]>().prop_map(|[inside, outside, costly, hour]| Circumstances {
        inside,
        outside,
        costly,
        hour,
    })
}

/// What the form for a plan asks.
pub fn how() -> impl Strategy<Value = (Circumstances, Mode, Pace, Slot)> {
    let (mode, pace) = (variants!(Mode: Choose Few One), variants!(Pace: Weekly EveryOther));
    (circumstances(), mode, pace, slot())
}

pub fn draft() -> impl Strategy<Value = Draft> {
    (how(), any::<bool>()).prop_map(|((circumstances, mode, pace, slot), next_week)| Draft {
        circumstances,
        mode,
        pace,
        slot,
        next_week,
    })
}
