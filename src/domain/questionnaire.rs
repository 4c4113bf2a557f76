//! Going through the statements: which one is asked, and how far the reader is.

use super::content::{Content, Item, ROUNDS};
use super::profile::Answer;
use super::record::Look;

/// The statement being asked.
///
/// Invariant: its number is below 35. Every pack has just so many, so the statement is always there.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Asking {
    at: usize,
}

/// Statements in a round, one of each barrier.
const ROUND: usize = 7;

impl Asking {
    /// The first statement that is neither answered nor skipped; `None` when all are.
    pub fn first_open(look: &Look, content: &Content) -> Option<Self> {
        let open = |item: &Item| !look.answers.contains_key(&item.id);
        content.items().iter().position(open).map(|at| Self { at })
    }

    /// The first skipped statement; `None` when all are answered or open.
    pub fn first_skipped(look: &Look, content: &Content) -> Option<Self> {
        let skipped =
            |item: &Item| look.answers.get(&item.id).is_some_and(|answer| answer.value.is_none());
        content.items().iter().position(skipped).map(|at| Self { at })
    }

    /// The statement at this place, from 0; `None` after the last.
    pub fn numbered(at: usize) -> Option<Self> {
        (at < ROUND * ROUNDS).then_some(Self { at })
    }

    /// The statement.
    pub fn item(self, content: &Content) -> &Item {
        &content.items()[self.at]
    }

    /// The statement before; `None` at the first.
    pub fn back(self) -> Option<Self> {
        self.at.checked_sub(1).map(|at| Self { at })
    }

    /// The statement after; `None` at the last.
    pub fn next(self) -> Option<Self> {
        Self::numbered(self.at + 1)
    }

    /// Its number, 1..=35.
    pub fn number(self) -> usize {
        self.at + 1
    }

    /// Its round, 1..=5.
    pub fn round(self) -> usize {
        self.at / ROUND + 1
    }
}

impl Look {
    /// The answer to an item; `None` if it is open or skipped.
    pub fn answer(&self, item: &Item) -> Option<Answer> {
        self.answers.get(&item.id)?.value
    }

    /// How many statements are answered, skips not counted.
    pub fn answered(&self) -> usize {
        self.answers.values().filter(|answer| answer.value.is_some()).count()
    }

    /// Round three is behind the reader, so every barrier could be scored (product, part 1).
    pub fn could_be_scored(&self, content: &Content) -> bool {
        let through = |item: &Item| self.answers.contains_key(&item.id);
        content.items().iter().take(3 * ROUND).all(through)
    }
}
