//! Bringing two records of one reader together, fact by fact.
//!
//! A deletion is a fact like any other, and the only one that takes others away: a side that has
//! not heard of the last deletion brings what it recorded after it, and nothing older. The side
//! that has heard of it may hold older facts again, as after an undo, and they stay. So it still
//! makes no difference in which order and in which groups records meet.

use super::{Enrolment, Look, Record};
use crate::domain::stamped::{Join, Moment, Stamped};
use crate::domain::unknown::Unknown;

impl Join for Record {
    fn join(&mut self, mut other: Self) {
        let deleted = self.deleted.max(other.deleted);
        for side in [&mut *self, &mut other] {
            if let Some(last) = deleted.filter(|_| side.deleted < deleted) {
                side.drop_until(last.at);
            }
        }
        self.deleted = deleted;
        self.looks.join(other.looks);
        self.enrolments.join(other.enrolments);
        self.copied.join(other.copied);
        self.kept.join(other.kept);
        self.unknown.join(other.unknown);
    }

    fn newest(&self) -> Moment {
        let done = self.looks.newest().max(self.enrolments.newest()).max(self.copied.newest());
        done.max(self.deleted.newest()).max(self.kept.newest())
    }
}

impl Record {
    /// Takes in a copy. What the reader brings back is wanted, also where it was deleted here; and
    /// what the copy says about another browser's store holds there.
    pub fn take_in(&mut self, copy: Self) {
        self.join(Self { deleted: self.deleted, kept: self.kept, ..copy });
    }

    /// What was recorded after this moment in what `known` has, and what was begun after it.
    #[must_use]
    pub fn since(&self, last: Moment, known: &Self) -> Self {
        let mut since = self.clone();
        since.drop_until(last);
        for (begun, enrolment) in known.enrolments.iter() {
            if let Some(now) = self.enrolments.get(begun) {
                let terms = enrolment.terms.clone();
                let mut enrolment = Enrolment { terms, ..now.clone() };
                enrolment.drop_until(last);
                since.enrolments.insert(*begun, enrolment);
            }
        }
        since
    }

    /// Drops what a deletion at this moment took. A programme goes as a whole, and so do unknown
    /// fields: nobody here can tell how old they are.
    fn drop_until(&mut self, last: Moment) {
        for look in self.looks.values_mut() {
            look.drop_until(last);
        }
        self.looks.retain(|_, look| *look != Look::default());
        self.enrolments.retain(|begun, _| *begun > last);
        drop_old(&mut self.copied, last);
        self.unknown = Unknown::default();
    }
}

impl Look {
    fn drop_until(&mut self, last: Moment) {
        self.answers.retain(|_, fact| fact.at > last);
        self.vignettes.retain(|_, fact| fact.at > last);
        drop_old(&mut self.rings, last);
        drop_old(&mut self.closed, last);
        drop_old(&mut self.decision, last);
        drop_old(&mut self.draft, last);
    }
}

impl Enrolment {
    /// All but the terms.
    fn drop_until(&mut self, last: Moment) {
        let Self { terms: _, ticks, notes, bends, course, slots, turns, declined, after } = self;
        ticks.retain(|_, fact| fact.at > last);
        notes.retain(|_, fact| fact.at > last);
        bends.retain(|_, fact| fact.at > last);
        course.retain(|_, fact| fact.at > last);
        slots.retain(|_, fact| fact.at > last);
        turns.retain(|_, fact| fact.at > last);
        declined.retain(|_, fact| fact.at > last);
        drop_old(after, last);
    }
}

fn drop_old<V>(fact: &mut Option<Stamped<V>>, last: Moment) {
    if fact.as_ref().is_some_and(|fact| fact.at <= last) {
        *fact = None;
    }
}

impl Join for Look {
    fn join(&mut self, other: Self) {
        self.answers.join(other.answers);
        self.vignettes.join(other.vignettes);
        self.rings.join(other.rings);
        self.closed.join(other.closed);
        self.decision.join(other.decision);
        self.draft.join(other.draft);
    }

    fn newest(&self) -> Moment {
        let maps = self.answers.newest().max(self.vignettes.newest());
        let choices = self.rings.newest().max(self.closed.newest());
        maps.max(choices).max(self.decision.newest()).max(self.draft.newest())
    }
}

impl Join for Enrolment {
    fn join(&mut self, other: Self) {
        self.terms.join(other.terms);
        self.ticks.join(other.ticks);
        self.notes.join(other.notes);
        self.bends.join(other.bends);
        self.course.join(other.course);
        self.slots.join(other.slots);
        self.turns.join(other.turns);
        self.declined.join(other.declined);
        self.after.join(other.after);
    }

    fn newest(&self) -> Moment {
        let done = self.terms.newest().max(self.ticks.newest()).max(self.notes.newest());
        let changed = self.bends.newest().max(self.course.newest()).max(self.slots.newest());
        let offered = self.turns.newest().max(self.declined.newest()).max(self.after.newest());
        done.max(changed).max(offered)
    }
}
