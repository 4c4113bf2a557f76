//! What happened, and nothing that follows from it: answers, choices, programmes, ticks. Scores,
//! weeks and the place where the reader stands are worked out on each reading.
//!
//! The leaves that files hold by name (`Tick`, `Course` and their like) say so themselves; the
//! golden files in `tests/saved/` hold the names still.

mod merge;
mod slot;

pub use slot::Slot;

use super::barrier::Barrier;
use super::day::Day;
use super::map::Map;
use super::profile::Answer;
use super::programme::{Circumstances, Mode, Pace, Programme, Request};
use super::stamped::{Moment, Stamped};
use super::unknown::Unknown;
use serde::{Deserialize, Serialize};

/// Everything kept about one reader.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Record {
    /// Times the statements were gone through, by number from 1; see [`Record::look`].
    /// Starting over opens the next and deletes nothing.
    pub looks: Map<u32, Look>,
    /// Programmes begun, each by the moment of its terms; the last is the present one. Two devices
    /// that begin one each know nothing of each other, so a number would mix the two.
    pub enrolments: Map<Moment, Enrolment>,
    /// A copy was made for the reader to save.
    pub copied: Option<Stamped<bool>>,
    /// Everything was deleted, up to the look with this number. It stays when all else goes, so
    /// that a tab which slept meanwhile can't bring the deleted back by its next save: see `merge`.
    pub deleted: Option<Stamped<u32>>,
    /// Whether this browser keeps anything of it. `false` is the reader's wish, and holds in all
    /// tabs; the store then has this fact, and nothing that was done.
    pub kept: Option<Stamped<bool>>,
    /// What a file held beyond what this version knows.
    pub unknown: Unknown,
}

/// One going through the statements, and what the reader decided on it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Look {
    /// By item id; `None` is a skip.
    pub answers: Map<String, Stamped<Option<Answer>>>,
    /// By vignette id: the barrier whose answer was chosen.
    pub vignettes: Map<String, Stamped<Barrier>>,
    /// The barriers that ring true, in the order chosen.
    pub rings: Option<Stamped<Vec<Barrier>>>,
    /// The reader asked for the profile before every statement was answered or skipped.
    pub closed: Option<Stamped<bool>>,
    /// Where the reader went from the profile.
    pub decision: Option<Stamped<Decision>>,
    /// The plan form, as far as it was filled in.
    pub draft: Option<Stamped<Draft>>,
}

/// Where a reader goes from a profile.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Decision {
    /// Still reading it.
    Undecided,
    /// Makes a plan.
    Plan,
    /// Wants none now.
    NotNow,
    /// Goes on with the running programme.
    Continue,
    /// Goes on with the running programme, and lays the statements aside half-way.
    Aside,
}

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

/// A programme begun, as it was on that day, and what was done in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Enrolment {
    /// Never changes after it was begun.
    pub terms: Stamped<Terms>,
    /// By week (from 1) and habit id.
    pub ticks: Map<(u32, String), Stamped<Tick>>,
    /// One line by week.
    pub notes: Map<u32, Stamped<String>>,
    /// What the reader changed about a week, by week and place. The plan itself stays as it was.
    pub bends: Map<(u32, Spot), Stamped<Bend>>,
    /// What became of a week as a whole.
    pub course: Map<u32, Stamped<Course>>,
    /// Another slot, from a calendar week on.
    pub slots: Map<u32, Stamped<Slot>>,
    /// Other aims, from a calendar week on; `None` was taken back.
    pub turns: Map<u32, Stamped<Option<Turn>>>,
    /// The offer of this week is declined.
    pub declined: Map<u32, Stamped<bool>>,
    /// Which door the reader took at the end.
    pub after: Option<Stamped<After>>,
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

/// One of the two places for a habit in a week.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Spot {
    /// The habit of the week.
    Core,
    /// The one more.
    Extra,
}

/// A change to one place of one week.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Bend {
    /// As planned: a change was taken back.
    Planned,
    /// The short version first.
    Short,
    /// Left out.
    Without,
    /// This habit instead.
    Instead(String),
}

/// What became of a week as a whole.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Course {
    /// As planned: another course was taken back.
    Planned,
    /// A rain check: nothing asked, nothing missed, and the plan goes on.
    RainCheck,
    /// A pause: the plan waits, and everything after it comes a week later.
    Pause,
    /// The week of the plan before, once more.
    Repeat,
    /// Goes on from this week of the plan, 1..=12.
    Jump(u8),
}

/// The three doors at the end of a programme.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum After {
    /// None taken yet.
    Open,
    /// A new aim in the same slot.
    NewAim,
    /// This habit is kept, week by week.
    Keep(String),
    /// Enough for now.
    Stop,
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
}

/// How a habit was done in a week. Both ways count in full.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Tick {
    /// Not done, or undone.
    Open,
    /// Done, the short way.
    Short,
    /// Done.
    Done,
}

impl Look {
    /// Laid aside half-way, to be gone on with.
    pub fn is_aside(&self) -> bool {
        self.decision.is_some_and(|decision| decision.value == Decision::Aside)
    }
}

impl Record {
    /// The present look and its number: the latest that is not laid aside, if there is such a one.
    pub fn look(&self) -> Option<(u32, &Look)> {
        let mut looks = self.looks.iter().rev().map(|(number, look)| (*number, look));
        let last = looks.clone().next();
        looks.find(|(_, look)| !look.is_aside()).or(last)
    }

    /// The number for a new look: after all that are here, after those that did not come along
    /// with the programmes made from them, and after those deleted, which may be brought back.
    pub fn next_look(&self) -> u32 {
        let known = self.looks.iter().map(|(number, _)| *number);
        let made_from = self.enrolments.values().map(|enrolment| enrolment.terms.value.look);
        let deleted = self.deleted.map(|deleted| deleted.value);
        known.chain(made_from).chain(deleted).max().unwrap_or(0).saturating_add(1)
    }

    /// Nothing in it was done by the reader.
    pub fn is_empty(&self) -> bool {
        self.looks.is_empty() && self.enrolments.is_empty() && self.unknown.is_empty()
    }

    /// What it says about this browser's store, and nothing that was done.
    #[must_use]
    pub fn marks(&self) -> Self {
        Self { deleted: self.deleted, kept: self.kept, ..Self::default() }
    }
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

impl Enrolment {
    /// One begun on these terms, with nothing done yet.
    pub fn new(terms: Stamped<Terms>) -> Self {
        Self {
            terms,
            ticks: Map::default(),
            notes: Map::default(),
            bends: Map::default(),
            course: Map::default(),
            slots: Map::default(),
            turns: Map::default(),
            declined: Map::default(),
            after: None,
        }
    }

    /// How a habit stands in a week.
    pub fn tick(&self, week: u32, habit: &str) -> Tick {
        self.ticks.get(&(week, habit.to_owned())).map_or(Tick::Open, |tick| tick.value)
    }
}
