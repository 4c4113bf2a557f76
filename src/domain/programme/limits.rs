//! How far up the ladder of visibility a week may go, and how long it may take.

use super::{Barrier, Request};
use serde::{Deserialize, Serialize};

/// What is not in the reader but around them (research, section 2.5).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Circumstances {
    /// Work may be shown inside the firm; if not, one known person at most.
    pub inside: bool,
    /// Work may be shown outside the firm; if not, the team at most.
    pub outside: bool,
    /// Being visible could cost the reader something: nobody they did not pick themselves.
    pub costly: bool,
    /// The reader decides over an hour a week; if not, the weeks are as short as for the busy.
    pub hour: bool,
}

/// How the plan should come. All three are full plans.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Mode {
    /// "I choose": every fitting habit of the week can be had.
    Choose,
    /// "Show me a few": three in all.
    Few,
    /// "Just tell me one thing": one habit of about ten minutes.
    One,
}

impl Mode {
    /// How many others are shown to swap a habit for: a few are three in all.
    pub fn others(self) -> usize {
        match self {
            Self::Choose => usize::MAX,
            Self::Few => 2,
            Self::One => 1,
        }
    }
}

/// How often.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Pace {
    /// Every week.
    Weekly,
    /// Every other week: the short plan for those who are comfortable as it is.
    EveryOther,
}

impl Pace {
    /// The theme of a week, 1..=12; `None` for a free week. The short plan keeps the six themes
    /// that reach from the aim to the look back, with one step up at a time.
    pub fn theme(self, week: u8) -> Option<u8> {
        match self {
            Self::Weekly => (1..=12).contains(&week).then_some(week),
            Self::EveryOther => {
                let themes = [1, 2, 4, 6, 8, 12];
                (week % 2 == 1).then(|| themes.get(usize::from(week / 2)).copied())?
            }
        }
    }
}

impl Request {
    /// The highest rung allowed in a week, 0..=4.
    pub fn cap(&self, week: u8) -> u8 {
        let Circumstances { inside, outside, costly, .. } = self.circumstances;
        let around = match (inside, costly, outside) {
            (false, ..) => 1,
            (_, true, _) => 2,
            (_, _, false) => 3,
            _ => 4,
        };
        if self.strong_fear { around.min(fear_cap(week)) } else { around }
    }

    /// Minutes that core and extra may take together.
    pub fn minutes(&self) -> u8 {
        match self.mode {
            Mode::One => 10,
            _ if self.aims().contains(&Barrier::Busyness) || !self.circumstances.hour => 15,
            _ => 30,
        }
    }

    /// Where the time holds one habit of ordinary length, two aims lead by turns: otherwise the
    /// second would hardly ever come up.
    pub fn takes_turns(&self) -> bool {
        self.minutes() < 20
    }

    /// The aims that count: two at most.
    pub fn aims(&self) -> &[Barrier] {
        &self.aims[..self.aims.len().min(2)]
    }
}

/// With strong fear: one known person until week 5, one hardly known until week 7, the team from
/// week 8 on. Anybody is never asked for.
pub fn fear_cap(week: u8) -> u8 {
    match week {
        0..=5 => 1,
        6 | 7 => 2,
        _ => 3,
    }
}
