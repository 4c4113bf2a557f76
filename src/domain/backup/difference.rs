//! What bringing a backup back would change here, in counts, so that it can be said beforehand.

use crate::domain::map::Map;
use crate::domain::record::{After, Bend, Course, Decision, Enrolment, Look, Record, Tick};
use crate::domain::stamped::Stamped;

/// Things of one kind.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Count {
    /// There would be one where there is none now.
    pub new: usize,
    /// There would be another one, or none any more because it was taken back later.
    pub changed: usize,
}

/// What would be different after merging.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Difference {
    /// Answers to statements.
    pub answers: Count,
    /// Habits ticked off.
    pub ticks: Count,
    /// Notes.
    pub notes: Count,
    /// Programmes begun; changed ones have other terms.
    pub plans: Count,
    /// All else that the reader chose: what rings true, the plan form, changes to a week.
    pub choices: Count,
    /// Something that this version does not know.
    pub unknown: bool,
}

impl Difference {
    /// Nothing that the reader could see.
    pub fn is_nothing(&self) -> bool {
        *self == Self::default()
    }
}

/// What merging `there` into `here` would change.
pub fn difference(here: &Record, there: &Record) -> Difference {
    let mut merged = here.clone();
    merged.take_in(there.clone());
    // What is said about the store and about backups is nothing that the reader did.
    let Record { looks, enrolments, backed_up: _, deleted: _, storing_allowed: _, unknown } =
        &merged;
    let mut found = Difference { unknown: *unknown != here.unknown, ..Difference::default() };
    let no_look = Look::default();
    for (number, after) in looks.iter() {
        let before = here.looks.get(number);
        found.choices.new += usize::from(before.is_none());
        found.look(before.unwrap_or(&no_look), after);
    }
    for (number, after) in enrolments.iter() {
        if let Some(before) = here.enrolments.get(number) {
            found.enrolment(before, after);
        } else {
            found.plans.new += 1;
            found.enrolment(&Enrolment::new(after.terms.clone()), after);
        }
    }
    found
}

impl Difference {
    fn look(&mut self, before: &Look, after: &Look) {
        let Look { answers, vignettes, rings, closed, decision, draft } = after;
        self.answers.facts(&before.answers, answers, Option::is_none);
        let choices = &mut self.choices;
        choices.facts(&before.vignettes, vignettes, |_| false);
        choices.fact(before.rings.as_ref(), rings.as_ref(), Vec::is_empty);
        choices.fact(before.closed.as_ref(), closed.as_ref(), |closed| !closed);
        choices.fact(before.decision.as_ref(), decision.as_ref(), |decision| {
            *decision == Decision::Undecided
        });
        choices.fact(before.draft.as_ref(), draft.as_ref(), |_| false);
    }

    fn enrolment(&mut self, before: &Enrolment, after: &Enrolment) {
        let Enrolment { terms, ticks, notes, bends, course, slots, turns, declined, after } = after;
        self.plans.changed += usize::from(before.terms.value != terms.value);
        self.ticks.facts(&before.ticks, ticks, |tick| *tick == Tick::Open);
        self.notes.facts(&before.notes, notes, String::is_empty);
        let choices = &mut self.choices;
        choices.facts(&before.bends, bends, |bend| *bend == Bend::Planned);
        choices.facts(&before.course, course, |course| *course == Course::Planned);
        choices.facts(&before.slots, slots, |_| false);
        choices.facts(&before.turns, turns, Option::is_none);
        choices.facts(&before.declined, declined, |declined| !declined);
        choices.fact(before.after.as_ref(), after.as_ref(), |after| *after == After::Open);
    }
}

impl Count {
    fn facts<K: Ord, V: PartialEq>(
        &mut self,
        before: &Map<K, Stamped<V>>,
        after: &Map<K, Stamped<V>>,
        empty: fn(&V) -> bool,
    ) {
        for (key, fact) in after.iter() {
            self.fact(before.get(key), Some(fact), empty);
        }
    }

    /// A fact with the empty value is as good as none: it took another back.
    fn fact<V: PartialEq>(
        &mut self,
        before: Option<&Stamped<V>>,
        after: Option<&Stamped<V>>,
        empty: fn(&V) -> bool,
    ) {
        let full = |fact: Option<&Stamped<V>>| fact.is_some_and(|fact| !empty(&fact.value));
        match (full(before), full(after)) {
            (false, false) => {}
            (false, true) => self.new += 1,
            _ => {
                let same = before.map(|fact| &fact.value) == after.map(|fact| &fact.value);
                self.changed += usize::from(!same);
            }
        }
    }
}
