//! What happened, and nothing that follows from it: answers, choices, programmes, ticks. Scores,
//! weeks and the place where the reader stands are worked out on each reading.

use super::barrier::Barrier;
use super::day::Day;
use super::profile::Answer;
use super::programme::{Circumstances, Mode, Pace, Programme};
use super::stamped::{Join, Moment, Stamped};
use std::collections::BTreeMap;

/// Everything kept about one reader.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Record {
    /// Times the statements were gone through, by number from 1; the highest is the present one.
    /// Starting over opens the next and deletes nothing.
    pub looks: BTreeMap<u32, Look>,
    /// Programmes begun, by number from 1; the highest is the present one.
    pub enrolments: BTreeMap<u32, Enrolment>,
}

/// One going through the statements, and what the reader decided on it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Look {
    /// By item id; `None` is a skip.
    pub answers: BTreeMap<String, Stamped<Option<Answer>>>,
    /// By vignette id: the barrier whose answer was chosen.
    pub vignettes: BTreeMap<String, Stamped<Barrier>>,
    /// The barriers that ring true, in the order chosen.
    pub rings: Option<Stamped<Vec<Barrier>>>,
    /// The reader asked for the profile before every statement was answered or skipped.
    pub closed: Option<Stamped<bool>>,
    /// Where the reader went from the profile.
    pub decision: Option<Stamped<Decision>>,
}

/// Where a reader goes from a profile.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Decision {
    /// Still reading it.
    Undecided,
    /// Makes a plan.
    Plan,
    /// Wants none now.
    NotNow,
    /// Goes on with the running programme.
    Continue,
}

/// A programme begun, as it was on that day, and what was done in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Enrolment {
    /// Never changes after it was begun.
    pub terms: Stamped<Terms>,
    /// By week (from 1) and habit id.
    pub ticks: BTreeMap<(u32, String), Stamped<Tick>>,
    /// One line by week.
    pub notes: BTreeMap<u32, Stamped<String>>,
}

/// What was agreed when a programme was begun. Later content changes nothing in it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Terms {
    /// The look it was made from.
    pub look: u32,
    /// The Monday of week 1.
    pub start: Day,
    /// The weekday of the reader's slot, 0 for Monday.
    pub weekday: u8,
    /// The time of the slot, in minutes after midnight.
    pub minute: u16,
    /// The barriers it is for.
    pub aims: Vec<Barrier>,
    /// What the place of work allowed.
    pub circumstances: Circumstances,
    /// How the plan came.
    pub mode: Mode,
    /// Every week or every other.
    pub pace: Pace,
    /// The habits, as proposed.
    pub programme: Programme,
}

/// How a habit was done in a week. Both ways count in full.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Tick {
    /// Not done, or undone.
    Open,
    /// Done, the short way.
    Short,
    /// Done.
    Done,
}

impl Join for Record {
    fn join(&mut self, other: Self) {
        self.looks.join(other.looks);
        self.enrolments.join(other.enrolments);
    }

    fn newest(&self) -> Moment {
        self.looks.newest().max(self.enrolments.newest())
    }
}

impl Join for Look {
    fn join(&mut self, other: Self) {
        self.answers.join(other.answers);
        self.vignettes.join(other.vignettes);
        self.rings.join(other.rings);
        self.closed.join(other.closed);
        self.decision.join(other.decision);
    }

    fn newest(&self) -> Moment {
        let maps = self.answers.newest().max(self.vignettes.newest());
        let choices = self.rings.newest().max(self.closed.newest());
        maps.max(choices).max(self.decision.newest())
    }
}

impl Join for Enrolment {
    fn join(&mut self, other: Self) {
        self.terms.join(other.terms);
        self.ticks.join(other.ticks);
        self.notes.join(other.notes);
    }

    fn newest(&self) -> Moment {
        self.terms.newest().max(self.ticks.newest()).max(self.notes.newest())
    }
}

impl Terms {
    /// The week of a day, from 1 on without an end; `None` before the first Monday. The day alone
    /// decides, so a later day is never in an earlier week.
    pub fn week(&self, today: Day) -> Option<u32> {
        u32::try_from(today.since(self.start)).ok().map(|days| days / 7 + 1)
    }
}

impl Enrolment {
    /// How a habit stands in a week.
    pub fn tick(&self, week: u32, habit: &str) -> Tick {
        self.ticks.get(&(week, habit.to_owned())).map_or(Tick::Open, |tick| tick.value)
    }

    /// Weeks in which anything was done, the short way or in full.
    pub fn practised(&self) -> usize {
        let done = self.ticks.iter().filter(|(_, tick)| tick.value != Tick::Open);
        let weeks: std::collections::BTreeSet<_> = done.map(|((week, _), _)| week).collect();
        weeks.len()
    }
}
