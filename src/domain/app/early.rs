//! What a reader did on the first statements before the program was there (`src/first/`): it is taken
//! over as if it had been done here.

use super::{App, Effect, Env, Here};
use crate::domain::profile::Answer;
use crate::domain::questionnaire::Asking;
use crate::domain::stamped::Moment;

/// Answers from before the start of the program.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Early {
    /// In the order they were given.
    pub(super) answers: Vec<Given>,
    /// The statement the reader has come to.
    pub(super) at: usize,
}

#[derive(Clone, Debug, PartialEq)]
pub(super) struct Given {
    pub item: usize,
    /// `None` if it was skipped.
    pub answer: Option<Answer>,
    pub at: Moment,
}

impl Early {
    /// From the numbers that the script on the page hands over: the place reached, then for each
    /// answer its statement (from 0), its value (0..=4, less for a skip) and its moment. What makes
    /// no sense is left out.
    pub fn from_numbers(numbers: &[f64]) -> Self {
        let Some((&at, rest)) = numbers.split_first() else { return Self::default() };
        let given = |three: &[f64]| {
            let &[item, answer, at] = three else { return None };
            let answer = match place(answer) {
                Some(value) => Some(*Answer::ALL.get(value)?),
                None => None,
            };
            Some(Given { item: place(item)?, answer, at: whole(at)? })
        };
        Self { answers: rest.chunks(3).filter_map(given).collect(), at: place(at).unwrap_or(0) }
    }

    /// How many statements are answered, skips not counted.
    pub(super) fn answered(&self) -> usize {
        self.answers.iter().filter(|given| given.answer.is_some()).count()
    }

    /// Nothing was done.
    pub fn is_empty(&self) -> bool {
        self.answers.is_empty() && self.at == 0
    }
}

/// A number from a script, if it counts something.
#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
fn whole(number: f64) -> Option<Moment> {
    (number >= 0.0).then_some(number as Moment)
}

fn place(number: f64) -> Option<usize> {
    whole(number).and_then(|number| usize::try_from(number).ok())
}

impl App {
    /// Only a statement without a fact takes one: what the record knows already is not the first
    /// visit's to change.
    pub(super) fn take_over(&mut self, early: Early, env: &Env) -> Vec<Effect> {
        let mut effects = vec![];
        let (here, mut taken) = (self.here.clone(), false);
        for Given { item, answer, at } in early.answers {
            let Some(item) = env.content.items().get(item) else { continue };
            if self.look().is_some_and(|look| look.answers.get(&item.id).is_some()) {
                continue;
            }
            // When it was given counts, not when it was taken over; a clock may have been set back.
            let then = Env { now: at.min(env.now), ..*env };
            effects.extend(self.set_down(item.id.clone(), answer, &then));
            taken = true;
        }
        if let Some(asking) = Asking::numbered(early.at) {
            self.here = Here::Asking(asking);
        }
        if taken || self.here != here {
            effects.push(Effect::Save);
        }
        effects
    }
}
