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
    /// Asked from the profile, to be corrected: before and after it comes the profile again.
    alone: bool,
}

/// Statements in a round, one of each barrier.
const ROUND: usize = 7;

/// Statements after which every barrier can be scored: three rounds (product, part 1).
const SCORED: usize = 3 * ROUND;

impl Asking {
    /// The first statement that is neither answered nor skipped; `None` when all are.
    pub fn first_open(look: &Look, content: &Content) -> Option<Self> {
        let open = |item: &Item| look.answers.get(&item.id).is_none();
        content.items().iter().position(open).map(Self::through)
    }

    /// The statement with this id, by itself; `None` if there is no such one.
    pub fn alone(id: &str, content: &Content) -> Option<Self> {
        let at = content.items().iter().position(|item| item.id == id)?;
        Some(Self { at, alone: true })
    }

    /// By itself, and not on the way through all of them.
    pub fn is_alone(self) -> bool {
        self.alone
    }

    fn through(at: usize) -> Self {
        Self { at, alone: false }
    }

    /// The first skipped statement; `None` when all are answered or open.
    pub fn first_skipped(look: &Look, content: &Content) -> Option<Self> {
        let skipped =
            |item: &Item| look.answers.get(&item.id).is_some_and(|answer| answer.value.is_none());
        content.items().iter().position(skipped).map(Self::through)
    }

    /// The statement with this id, on the way through all of them; `None` if there is no such one.
    pub fn at(id: &str, content: &Content) -> Option<Self> {
        content.items().iter().position(|item| item.id == id).map(Self::through)
    }

    /// The statement.
    pub fn item(self, content: &Content) -> &Item {
        &content.items()[self.at]
    }

    /// The statement before; `None` at the first, and at one by itself.
    pub fn back(self) -> Option<Self> {
        self.at.checked_sub(1).filter(|_| !self.alone).map(Self::through)
    }

    /// The statement after; `None` at the last, and at one by itself.
    pub fn next(self) -> Option<Self> {
        let next = Some(self.at + 1).filter(|at| *at < ROUND * ROUNDS && !self.alone);
        next.map(Self::through)
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

    /// The profile can be seen: round three is behind the reader, so every barrier could be scored
    /// (product, part 1), or it was seen before.
    pub fn may_be_closed(&self, content: &Content) -> bool {
        self.closed.is_some() || self.could_be_scored(content)
    }

    /// Round three is behind the reader.
    pub fn could_be_scored(&self, content: &Content) -> bool {
        let through = |item: &Item| self.answers.get(&item.id).is_some();
        content.items().iter().take(SCORED).all(through)
    }
}
