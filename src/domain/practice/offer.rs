//! What is offered when weeks went by. One offer at a time, each with "no, thanks" (research,
//! section 5.2).

use crate::domain::content::{Content, Habit, Kind};
use crate::domain::day::Day;
use crate::domain::map::Map;
use crate::domain::record::{After, Course, Enrolment, Spot, Tick};

/// An offer for the present week.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Offer {
    /// Two weeks or three in a row: shrink it, swap it, or begin again on Monday with the first
    /// week that went by.
    Ease {
        /// The week of the plan that Monday would bring.
        again: u8,
    },
    /// Four or more: pause, go on with the last two weeks, or end.
    Rest,
}

impl Enrolment {
    /// The offer of a week; none once something is ticked, decided or declined in it.
    pub fn offer(&self, week: u32, today: Day) -> Option<Offer> {
        let decided = self.course.get(&week).is_some_and(|c| c.value != Course::Planned);
        let declined = self.declined.get(&week).is_some_and(|declined| declined.value);
        let bent = self.bends.range((week, Spot::Core)..);
        let bent = bent.take_while(|((at, _), _)| *at == week).count() > 0;
        if decided || declined || bent || self.is_practised(week) {
            return None;
        }
        let missed = self.missed(week, today);
        match missed.len() {
            0 | 1 => None,
            2 | 3 => Some(Offer::Ease { again: missed.last()?.plan? }),
            _ => Some(Offer::Rest),
        }
    }

    /// Habits done, by kind. A habit done in two weeks counts twice.
    pub fn counts(&self, content: &Content) -> Map<Kind, usize> {
        let mut counts = Map::default();
        for ((_, habit), tick) in self.ticks.iter() {
            if let Some(habit) = content.habit(habit).filter(|_| tick.value != Tick::Open) {
                *counts.or_insert(habit.kind, 0) += 1;
            }
        }
        counts
    }

    /// What can be continued after the end: what was done, and makes sense week after week.
    pub fn keepable<'c>(&self, content: &'c Content) -> impl Iterator<Item = &'c Habit> {
        let done = |habit: &&Habit| {
            let mut ticks = self.ticks.iter();
            ticks.any(|((_, done), tick)| *done == habit.id && tick.value != Tick::Open)
        };
        content.habits().iter().filter(|habit| habit.repeatable).filter(done)
    }

    /// The habit that is continued after the end, week by week.
    pub fn continued_habit(&self) -> Option<&str> {
        match &self.after.as_ref()?.value {
            After::Keep(habit) => Some(habit),
            After::Open | After::NewAim | After::Stop => None,
        }
    }
}
