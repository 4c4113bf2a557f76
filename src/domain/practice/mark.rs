//! What became of a week, in one word.

use super::{Lived, Phase};
use crate::domain::day::Day;
use crate::domain::record::{Course, Enrolment, Tick};

/// What the picture of twelve weeks shows for a week. None of them is a failure.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Mark {
    /// Practised.
    Done,
    /// Practised, the short way. Counts in full.
    Short,
    /// A rain check.
    RainCheck,
    /// The plan waited.
    Paused,
    /// Nothing was asked: a free week of a plan for every other week.
    Free,
    /// Gone by with nothing ticked.
    Open,
    /// The present week, so far with nothing ticked. Never counted as missed.
    Now,
    /// Still to come.
    ToCome,
}

impl Enrolment {
    /// What became of a week, as seen from this day. What was done comes before all else.
    pub fn mark(&self, lived: &Lived, today: Day) -> Mark {
        self.mark_in(*lived, self.phase(today))
    }

    /// The same where the phase is known already: to find it, all weeks are looked through.
    pub(in crate::domain) fn mark_in(&self, lived: Lived, phase: Phase) -> Mark {
        let best = self.ticks_of(lived.week).map(|(_, tick)| tick).max();
        match (best, lived.course, lived.plan) {
            (Some(Tick::Done), ..) => return Mark::Done,
            (Some(Tick::Short), ..) => return Mark::Short,
            (_, Course::RainCheck, _) => return Mark::RainCheck,
            (_, _, None) => return Mark::Paused,
            _ if self.planned(&lived).is_none() => return Mark::Free,
            _ => {}
        }
        match phase {
            Phase::Before(_) => Mark::ToCome,
            Phase::Over => Mark::Open,
            Phase::Week(now) => match lived.week.cmp(&now) {
                std::cmp::Ordering::Less => Mark::Open,
                std::cmp::Ordering::Equal => Mark::Now,
                std::cmp::Ordering::Greater => Mark::ToCome,
            },
        }
    }

    /// How many weeks in a row went by with nothing ticked, just before this one. Rain checks,
    /// pauses and free weeks neither count nor end the row.
    pub fn missed_before(&self, week: u32, today: Day) -> usize {
        self.missed(week, today).len()
    }

    /// The weeks of that row, the latest first.
    pub(super) fn missed(&self, week: u32, today: Day) -> Vec<Lived> {
        let (weeks, phase) = (self.weeks(), self.phase(today));
        let before = weeks.into_iter().rev().filter(|lived| lived.week < week);
        before
            .map(|lived| (lived, self.mark_in(lived, phase)))
            .filter(|(_, mark)| !matches!(mark, Mark::RainCheck | Mark::Paused | Mark::Free))
            .take_while(|(_, mark)| *mark == Mark::Open)
            .map(|(lived, _)| lived)
            .collect()
    }
}
