//! What happened, and nothing that follows from it: answers, choices, programmes, ticks. Scores,
//! weeks and the place where the reader stands are worked out on each reading.
//!
//! Each stored field is named here, and merging follows from that ([`facts`]). Whatever else needs a
//! decision about a field takes a record apart without `..`, so that a new one is a compile error there:
//! the file format, the differences of a backup, the private link.

mod choices;
mod facts;
mod merge;
mod slot;
mod terms;

pub use choices::{After, Bend, Course, Decision, Spot, Tick};
pub use slot::Slot;
pub use terms::{Draft, Terms, Turn};

use super::barrier::Barrier;
use super::map::Map;
use super::profile::Answer;
use super::stamped::{Moment, Stamped};
use super::unknown::Unknown;
use facts::facts;

/// Everything recorded about one reader.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Record {
    /// Times the statements were gone through, by number from 1; see [`Record::look`].
    /// Starting over opens the next and deletes nothing.
    pub looks: Map<u32, Look>,
    /// Programmes begun, each by the moment of its terms; the last is the present one. Two devices
    /// that begin one each know nothing of each other, so a number would mix the two.
    pub enrolments: Map<Moment, Enrolment>,
    /// A backup was made for the reader to save.
    pub backed_up: Option<Stamped<bool>>,
    /// Everything was deleted, up to the look with this number. It stays when all else goes, so
    /// that a tab which slept meanwhile can't bring the deleted back by its next save: see `merge`.
    pub deleted: Option<Stamped<u32>>,
    /// Whether this browser keeps anything of it. `false` is the reader's wish, and holds in all
    /// tabs; the store then has this fact, and nothing that was done.
    pub storing_allowed: Option<Stamped<bool>>,
    /// What a file held beyond what this version knows.
    pub unknown: Unknown,
}

facts! {
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
}

facts! {
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
}

impl Look {
    /// Postponed half-way, to be gone on with.
    pub fn is_postponed(&self) -> bool {
        self.decision.is_some_and(|decision| decision.value == Decision::Postponed)
    }
}

impl Record {
    /// The present look and its number: the latest that is not postponed, if there is such a one.
    pub fn look(&self) -> Option<(u32, &Look)> {
        let mut looks = self.looks.iter().rev().map(|(number, look)| (*number, look));
        let last = looks.clone().next();
        looks.find(|(_, look)| !look.is_postponed()).or(last)
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
        let Self { looks, enrolments, backed_up: _, deleted: _, storing_allowed: _, unknown } =
            self;
        looks.is_empty() && enrolments.is_empty() && unknown.is_empty()
    }

    /// What it says about this browser's store, and nothing that was done.
    #[must_use]
    pub fn marks(&self) -> Self {
        let Self { looks: _, enrolments: _, backed_up: _, deleted, storing_allowed, unknown: _ } =
            *self;
        let (looks, enrolments) = (Map::default(), Map::default());
        Self {
            looks,
            enrolments,
            backed_up: None,
            deleted,
            storing_allowed,
            unknown: Unknown::default(),
        }
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
