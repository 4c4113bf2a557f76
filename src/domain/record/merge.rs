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
        let Self { looks, enrolments, backed_up, deleted, storing_allowed, unknown } = other;
        self.looks.join(looks);
        self.enrolments.join(enrolments);
        self.backed_up.join(backed_up);
        self.deleted.join(deleted);
        self.storing_allowed.join(storing_allowed);
        self.unknown.join(unknown);
    }

    fn newest(&self) -> Moment {
        let Self { looks, enrolments, backed_up, deleted, storing_allowed, unknown } = self;
        let done = looks.newest().max(enrolments.newest()).max(backed_up.newest());
        done.max(deleted.newest()).max(storing_allowed.newest()).max(unknown.newest())
    }
}

impl Record {
    /// Takes in a backup. What the reader brings back is wanted, also where it was deleted here; and
    /// what the backup says about another browser's store holds there.
    pub fn take_in(&mut self, backup: Self) {
        let Self { looks, enrolments, backed_up, deleted: _, storing_allowed: _, unknown } = backup;
        let (deleted, storing_allowed) = (self.deleted, self.storing_allowed);
        self.join(Self { looks, enrolments, backed_up, deleted, storing_allowed, unknown });
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
        let Self { looks, enrolments, backed_up, deleted: _, storing_allowed: _, unknown } = self;
        for look in looks.values_mut() {
            look.drop_until(last);
        }
        looks.retain(|_, look| *look != Look::default());
        enrolments.retain(|begun, _| *begun > last);
        backed_up.drop_until(last);
        *unknown = Unknown::default();
    }
}
