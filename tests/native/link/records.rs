//! Records to make links of.

use crate::generators::{Moments, enrolment, habit, look};
use crate::reader::content;
use career_insurance::domain::barrier::Barrier;
use career_insurance::domain::map::Map;
use career_insurance::domain::programme::Place;
use career_insurance::domain::record::{After, Bend, Course, Enrolment, Record, Spot, Tick};
use career_insurance::domain::save;
use career_insurance::domain::stamped::{Moment, Stamped};
use proptest::prelude::*;

const WEEK_TWO: &str = include_str!("../../saved/v1-week-two.json");
pub const DAY: Moment = 86_400_000;

pub fn week_two() -> Record {
    save::decode(WEEK_TWO).expect("a file of schema 1")
}

/// A record with one programme and the look it was made from.
pub fn record() -> impl Strategy<Value = Record> {
    let plan = enrolment(habit(), Moments::Likely);
    (plan, look(Moments::Likely)).prop_map(|(enrolment, look)| {
        let looks = Map::from_iter([(enrolment.terms.value.look, look)]);
        let enrolments = Map::from_iter([(enrolment.terms.at, enrolment)]);
        Record { looks, enrolments, ..Record::default() }
    })
}

/// Twelve weeks of two habits each, all done, with a pause, a rain check and six changes. `at` is
/// the moment of something done in a calendar week.
pub fn finished(mut at: impl FnMut(u32) -> Moment) -> Record {
    let mut record = week_two();
    let enrolment = record.enrolments.get_mut(&1_795_500_200_000).expect("begun");
    *enrolment = Enrolment::new(enrolment.terms.clone());
    let mut ids = content().habits().iter().map(|habit| habit.id.clone());
    let mut next = || ids.next().expect("sixty habits");
    for (week, calendar) in enrolment.terms.value.programme.iter_mut().flatten().zip(1u32..) {
        let calendar = if calendar < 7 { calendar } else { calendar + 1 };
        week.core.habit = next();
        week.extra = Some(Place { habit: next(), aim: Some(Barrier::Fear) });
        let mut done = week.core.habit.clone();
        if matches!(calendar, 2 | 5 | 9) {
            done = next();
            let bend = Stamped { at: at(calendar), value: Bend::Instead(done.clone()) };
            enrolment.bends.insert((calendar, Spot::Core), bend);
        } else if matches!(calendar, 3 | 4 | 11) {
            let bend = Stamped { at: at(calendar), value: Bend::Short };
            enrolment.bends.insert((calendar, Spot::Core), bend);
        }
        for habit in [Some(done), week.extra.as_ref().map(|extra| extra.habit.clone())] {
            let tick = Stamped { at: at(calendar), value: Tick::Done };
            if let Some(habit) = habit {
                enrolment.ticks.insert((calendar, habit), tick);
            }
        }
    }
    enrolment.course.insert(6, Stamped { at: at(6), value: Course::RainCheck });
    enrolment.course.insert(7, Stamped { at: at(7), value: Course::Pause });
    enrolment.after = Some(Stamped { at: at(13), value: After::Keep(next()) });
    record
}
