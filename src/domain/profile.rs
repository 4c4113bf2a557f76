//! From answers to a profile (research, sections 3.2 and 3.3).

mod careless;
mod score;

pub use careless::{Careless, careless};
pub use score::{Band, Score};

use super::barrier::Barrier;
use super::content::{Content, Item, Vignette};
use super::sort::sorted;
use serde::{Deserialize, Serialize};

/// How well a statement describes the reader these days, at work.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Answer {
    /// 0 points.
    NotAtAll,
    /// 1 point.
    ALittle,
    /// 2 points.
    Partly,
    /// 3 points.
    Mostly,
    /// 4 points.
    VeryWell,
}

impl Answer {
    /// From little to much, as shown.
    pub const ALL: [Self; 5] =
        [Self::NotAtAll, Self::ALittle, Self::Partly, Self::Mostly, Self::VeryWell];

    /// Points towards the item's barrier, 0..=4: a reversed item counts the other way round.
    pub fn points(self, item: &Item) -> u8 {
        let raw = self as u8;
        if item.reversed { 4 - raw } else { raw }
    }
}

/// What stands out: every barrier within ten points of the highest and at 35 or more, at most
/// three (research, section 3.2, rule 4).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Front {
    /// Strongest first; an even score keeps the fixed order, unless a vignette settled it.
    pub barriers: Vec<Barrier>,
    /// More than three qualified, and three are shown.
    pub several: bool,
}

/// The scored answers of one look.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Profile {
    scores: Vec<(Barrier, Option<Score>)>,
}

impl Profile {
    /// Scores what is answered; `answer` gives the answer to an item, `None` if it is open or
    /// skipped. Nothing is carried from one scale to another.
    pub fn of(content: &Content, answer: impl Fn(&Item) -> Option<Answer>) -> Self {
        let scores: Vec<_> = Barrier::ALL
            .iter()
            .map(|&barrier| {
                let items = content.items().iter().filter(|item| item.barrier == barrier);
                let points = items.filter_map(|item| Some(answer(item)?.points(item)));
                (barrier, Score::of(points))
            })
            .collect();
        // Stable, so that even scores keep the fixed order; unscored ones come last.
        let scores = sorted(scores, |(_, one), (_, other)| other.cmp(one));
        Self { scores }
    }

    /// All seven, strongest first; `None` where fewer than three of five are answered.
    pub fn scores(&self) -> &[(Barrier, Option<Score>)] {
        &self.scores
    }

    /// Whether any barrier has a score.
    pub fn is_scored(&self) -> bool {
        self.scores.iter().any(|(_, score)| score.is_some())
    }

    /// The score of one barrier.
    pub fn score(&self, barrier: Barrier) -> Option<Score> {
        self.scores.iter().find(|(found, _)| *found == barrier)?.1
    }

    /// The front group by score alone.
    pub fn front(&self) -> Front {
        let highest = self.scores.first().and_then(|(_, score)| *score);
        let mut barriers: Vec<_> = self
            .scores
            .iter()
            .filter(|(_, score)| {
                score.zip(highest).is_some_and(|(score, highest)| score.is_in_front_of(highest))
            })
            .map(|(barrier, _)| *barrier)
            .collect();
        let several = barriers.len() > 3;
        barriers.truncate(3);
        Front { barriers, several }
    }

    /// The one vignette to ask: the first whose two barriers are both in front.
    pub fn tie<'c>(&self, content: &'c Content) -> Option<&'c Vignette> {
        let front = self.front().barriers;
        let both = |vignette: &&Vignette| vignette.between.iter().all(|b| front.contains(b));
        content.vignettes().iter().find(both)
    }

    /// The barriers ticked beforehand in "Which of these rings true?": the first two in front,
    /// where the one that a vignette set behind stands back.
    pub fn proposed(&self, set_behind: Option<Barrier>) -> Vec<Barrier> {
        let front = self.front().barriers.into_iter();
        front.filter(|barrier| Some(*barrier) != set_behind).take(2).collect()
    }
}

/// Points that two looks must differ by before the difference is called a change
/// (research, section 3.5).
pub const CHANGE: i32 = 30;

/// What became of a score between two looks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Change {
    /// Lower by 30 points or more.
    Less,
    /// About the same: less than 30 points apart.
    Same,
    /// Higher by 30 points or more.
    More,
}

/// Compares a barrier's scores of two looks; `None` unless both are scored.
pub fn change(before: &Profile, after: &Profile, barrier: Barrier) -> Option<Change> {
    let difference = after.score(barrier)?.exact() - before.score(barrier)?.exact();
    Some(match difference {
        d if d <= -CHANGE * Score::UNIT => Change::Less,
        d if d >= CHANGE * Score::UNIT => Change::More,
        _ => Change::Same,
    })
}
