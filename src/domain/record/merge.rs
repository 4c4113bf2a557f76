//! Bringing two records of one reader together, fact by fact.
//!
//! A deletion is a fact like any other, and the only one that takes others away: a side that has
//! not heard of the last deletion brings what it recorded after it, and nothing older. The side
//! that has heard of it may hold older facts again, as after an undo, and they stay. So it still
//! makes no difference in which order and in which groups records meet.

use super::facts::Dated;
use super::{Look, Record};
use crate::domain::stamped::{Join, Moment};
use crate::domain::unknown::Unknown;

impl Join for Record {
    fn join(&mut self, mut other: Self) {
        let last = self.deleted.max(other.deleted);
        for side in [&mut *self, &mut other] {
            if let Some(last) = last.filter(|_| side.deleted < last) {
                side.drop_until(last.at);
            }
        }
        let Self { looks, enrolments, copied, deleted, kept, unknown } = other;
        self.looks.join(looks);
        self.enrolments.join(enrolments);
        self.copied.join(copied);
        self.deleted.join(deleted);
        self.kept.join(kept);
        self.unknown.join(unknown);
    }

    fn newest(&self) -> Moment {
        let Self { looks, enrolments, copied, deleted, kept, unknown } = self;
        let done = looks.newest().max(enrolments.newest()).max(copied.newest());
        done.max(deleted.newest()).max(kept.newest()).max(unknown.newest())
    }
}

impl Record {
    /// Takes in a copy. What the reader brings back is wanted, also where it was deleted here; and
    /// what the copy says about another browser's store holds there.
    pub fn take_in(&mut self, copy: Self) {
        let Self { looks, enrolments, copied, deleted: _, kept: _, unknown } = copy;
        let (deleted, kept) = (self.deleted, self.kept);
        self.join(Self { looks, enrolments, copied, deleted, kept, unknown });
    }

    /// What was recorded after this moment in what `known` has, and what was begun after it.
    #[must_use]
    pub fn since(&self, last: Moment, known: &Self) -> Self {
        let mut since = self.clone();
        since.drop_until(last);
        for (begun, enrolment) in known.enrolments.iter() {
            if let Some(now) = self.enrolments.get(begun) {
                let mut now = now.clone();
                now.terms = enrolment.terms.clone();
                now.drop_until(last);
                since.enrolments.insert(*begun, now);
            }
        }
        since
    }

    /// Drops what a deletion at this moment took. A programme goes as a whole, and so do unknown
    /// fields: nobody here can tell how old they are.
    fn drop_until(&mut self, last: Moment) {
        // What is said about the store itself stays.
        let Self { looks, enrolments, copied, deleted: _, kept: _, unknown } = self;
        for look in looks.values_mut() {
            look.drop_until(last);
        }
        looks.retain(|_, look| *look != Look::default());
        enrolments.retain(|begun, _| *begun > last);
        copied.drop_until(last);
        *unknown = Unknown::default();
    }
}
