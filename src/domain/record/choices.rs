//! The values of facts that files hold by name. The golden files in `tests/saved/` hold the names still.

use serde::{Deserialize, Serialize};

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
    /// Goes on with the running programme, and postpones the rest of the statements.
    #[serde(rename = "aside")]
    Postponed,
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
    /// This habit is continued, week by week.
    Keep(String),
    /// Enough for now.
    Stop,
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
