//! What is agreed on for a plan: on the form, at the beginning, and in the middle of it.

use super::Slot;
use crate::domain::barrier::Barrier;
use crate::domain::day::Day;
use crate::domain::programme::{Circumstances, Mode, Pace, Programme, Request};

/// What the reader chose for a plan that is not begun yet.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Draft {
    /// What the place of work allows.
    pub circumstances: Circumstances,
    /// How the plan should come.
    pub mode: Mode,
    /// Every week or every other.
    pub pace: Pace,
    /// When in the week.
    pub slot: Slot,
    /// Begins on the next Monday rather than in this week.
    pub next_week: bool,
}

/// What was agreed when a programme was begun. Later content changes nothing in it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Terms {
    /// The look it was made from.
    pub look: u32,
    /// The Monday of week 1.
    pub start: Day,
    /// When in the week.
    pub slot: Slot,
    /// The barriers it is for.
    pub aims: Vec<Barrier>,
    /// The profile showed strong fear, so the ladder rises more slowly.
    pub strong_fear: bool,
    /// What the place of work allowed.
    pub circumstances: Circumstances,
    /// How the plan came.
    pub mode: Mode,
    /// Every week or every other.
    pub pace: Pace,
    /// The habits, as proposed.
    pub programme: Programme,
    /// Random, so that no calendar takes the events of two readers for the same; 0 in plans of before.
    /// The last of all: of two that are alike otherwise, the one that has it stays.
    pub mark: u32,
}

impl Terms {
    /// What the programme was chosen by.
    pub fn request(&self) -> Request {
        Request {
            aims: self.aims.clone(),
            strong_fear: self.strong_fear,
            easy_first: false,
            circumstances: self.circumstances,
            mode: self.mode,
            pace: self.pace,
            done: Vec::new(),
        }
    }

    /// The week of a day, from 1 on without an end; `None` before the first Monday. The day alone
    /// decides, so a later day is never in an earlier week.
    pub fn week(&self, today: Day) -> Option<u32> {
        u32::try_from(today.since(self.start)).ok().map(|days| days / 7 + 1)
    }
}

/// Other aims in the middle of a programme, and the habits that follow from them. The plan as it
/// was agreed stays in the terms.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Turn {
    /// The barriers it is for from now on.
    pub aims: Vec<Barrier>,
    /// The habits of all weeks; those gone by are not looked at.
    pub programme: Programme,
    /// The look they rest on; `None` where that did not come along, as in a resume link.
    pub look: Option<u32>,
}
