//! The course of a programme: which week of the plan a calendar week is, what it asks, and what
//! became of it. All of it follows from the record and the day (research, section 5.2).

mod mark;
mod offer;
mod week;

pub use mark::Mark;
pub use offer::Offer;
pub use week::Doing;

use super::content::WEEKS;
use super::day::Day;
use super::record::{Course, Enrolment, Tick};
use super::sort::sorted;
use super::stamped::Moment;

/// Rain checks in a programme (research, section 4: an emergency reserve that one prefers to save).
pub const RAIN_CHECKS: usize = 2;

/// A programme is over after this many calendar weeks, ten years, whatever a file says.
pub const LONGEST: u32 = 520;

/// Two facts of one step of the reader: a pause of several weeks is as many of them, a millisecond
/// apart, and nobody is as quick as that.
pub fn taken_together(one: Moment, other: Moment) -> bool {
    one.abs_diff(other) <= 20
}

/// Where a day stands in a programme.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Phase {
    /// It begins in so many days, 1 or more.
    Before(i32),
    /// In this calendar week, counted from 1 at the start; there is a [`Lived`] for it.
    Week(u32),
    /// After its last week.
    Over,
}

/// One calendar week of a programme.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Lived {
    /// The calendar week, counted from 1 at the start. Ticks and notes belong to it.
    pub week: u32,
    /// The week of the plan that it is, 1..=12; `None` while the plan waits.
    pub plan: Option<u8>,
    /// What became of it as a whole.
    pub course: Course,
}

impl Enrolment {
    /// All calendar weeks from the start to the end of the plan, pauses and repeats included.
    ///
    /// A week that does not bring the plan forward needs a fact of its own, so [`LONGEST`] is
    /// reached only by a file that holds hundreds of them.
    pub fn weeks(&self) -> Vec<Lived> {
        let last = u8::try_from(WEEKS).unwrap_or(u8::MAX);
        let mut weeks = Vec::new();
        let mut reached = 0u8;
        for week in 1..=LONGEST {
            let course = self.course.get(&week).map_or(Course::Planned, |course| course.value);
            let next = match course {
                Course::Pause => None,
                Course::Repeat => Some(reached.max(1)),
                Course::Jump(to) => Some(to.clamp(1, last)),
                Course::Planned | Course::RainCheck => Some(reached + 1),
            };
            if next.is_some_and(|next| next > last) || reached == last && next.is_none() {
                break;
            }
            reached = next.unwrap_or(reached);
            weeks.push(Lived { week, plan: next, course });
        }
        weeks
    }

    /// Where this day stands.
    pub fn phase(&self, today: Day) -> Phase {
        match self.terms.value.week(today) {
            None => Phase::Before(self.terms.value.start.since(today)),
            Some(week) if self.weeks().iter().any(|lived| lived.week == week) => Phase::Week(week),
            Some(_) => Phase::Over,
        }
    }

    /// The week of the plan that is reached on this day: 0 before the start, and 12 after the end.
    pub fn reached(&self, today: Day) -> u8 {
        let now = match self.phase(today) {
            Phase::Before(_) => 0,
            Phase::Week(now) => now,
            Phase::Over => LONGEST,
        };
        let weeks = self.weeks().into_iter().take_while(|lived| lived.week <= now);
        weeks.filter_map(|lived| lived.plan).last().unwrap_or(0)
    }

    /// The calendar weeks from this one on that wait together with it: a pause ends where the next
    /// was taken by itself.
    pub fn pause_from(&self, week: u32) -> std::ops::Range<u32> {
        let (mut end, mut last) = (week, None);
        for (at, fact) in self.course.range(week..) {
            let apart = last.is_some_and(|last| !taken_together(last, fact.at));
            if *at != end || fact.value != Course::Pause || apart {
                break;
            }
            last = Some(fact.at);
            end = end.saturating_add(1);
        }
        week..end
    }

    /// Rain checks not taken yet.
    pub fn rain_checks_left(&self) -> usize {
        let taken = self.course.values().filter(|course| course.value == Course::RainCheck);
        RAIN_CHECKS.saturating_sub(taken.count())
    }

    /// Something was done in this calendar week, the short way or in full.
    pub fn is_practised(&self, week: u32) -> bool {
        self.ticks_of(week).any(|(_, tick)| tick != Tick::Open)
    }

    /// Weeks of the plan in which something was done. One that was repeated counts once, and all
    /// together never for more than was [asked](Self::asked): after a pause that was entered later,
    /// what was done can lie in free weeks.
    pub fn practised(&self) -> usize {
        let weeks = self.weeks().into_iter();
        let done = weeks.filter(|lived| self.is_practised(lived.week));
        let mut plans: Vec<_> = done.filter_map(|lived| lived.plan).collect();
        plans = sorted(plans, u8::cmp);
        plans.dedup();
        plans.len().min(self.asked())
    }

    /// Weeks of the plan that ask for something: 12, or 6 with every other week.
    pub fn asked(&self) -> usize {
        self.terms.value.programme.iter().flatten().count()
    }
}
