//! Bringing two records of one reader together, fact by fact.

use super::{Enrolment, Look, Record};
use crate::domain::stamped::{Join, Moment};

impl Join for Record {
    fn join(&mut self, other: Self) {
        self.looks.join(other.looks);
        self.enrolments.join(other.enrolments);
        self.copied.join(other.copied);
        self.unknown.join(other.unknown);
    }

    fn newest(&self) -> Moment {
        self.looks.newest().max(self.enrolments.newest()).max(self.copied.newest())
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
