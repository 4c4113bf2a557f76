//! How far up the ladder of visibility a week may go, and how long it may take.

use super::{Barrier, Circumstances, Request};
use serde::{Deserialize, Serialize};

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

/// For quiet people: in writing or between two.
const QUIET: u8 = 2;

/// The weeks that stay small where several barriers stand out.
const EASY_WEEKS: u8 = 4;

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
        let aims = self.aims();
        let afraid = self.strong_fear || aims.contains(&Barrier::Fear);
        let slow = if afraid { fear_cap(week) } else { u8::MAX };
        let quiet = if aims.contains(&Barrier::Introversion) { QUIET } else { u8::MAX };
        around.min(slow).min(quiet)
    }

    /// Minutes that the habits of a week may take together.
    pub fn minutes(&self, week: u8) -> u8 {
        match (self.is_small(week), self.is_short_of_time()) {
            (true, _) => 10,
            (false, true) => 15,
            (false, false) => 30,
        }
    }

    /// Habits that a week may ask for.
    pub fn habits(&self, week: u8) -> usize {
        if self.is_small(week) || self.aims().len() < 2 { 1 } else { 2 }
    }

    fn is_small(&self, week: u8) -> bool {
        let easy = self.easy_first && week <= EASY_WEEKS;
        easy || self.mode == Mode::One || self.aims.is_empty()
    }

    fn is_short_of_time(&self) -> bool {
        self.aims().contains(&Barrier::Busyness) || !self.circumstances.hour
    }

    /// Where a week holds one habit of ordinary length, two aims lead by turns: otherwise the
    /// second would hardly ever come up.
    pub fn takes_turns(&self, week: u8) -> bool {
        self.is_small(week) || self.is_short_of_time()
    }

    /// The aims that count: two at most.
    pub fn aims(&self) -> &[Barrier] {
        &self.aims[..self.aims.len().min(2)]
    }
}

/// With fear, strong or chosen: one known person until week 5, one hardly known until week 7, the
/// team from week 8 on. Anybody is never asked for.
pub fn fear_cap(week: u8) -> u8 {
    match week {
        0..=5 => 1,
        6 | 7 => 2,
        _ => 3,
    }
}
