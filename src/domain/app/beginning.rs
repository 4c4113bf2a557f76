//! The statements alone, while the rest of the program is on its way: the same rules as in
//! [`App`](super::App), for a reader who is new. `tests/journeys/beginning.rs` plays both against
//! each other. What is done here is handed over as [`Early`].

use super::{Early, Effect, Event, Focus, Msg, early::Given};
use crate::domain::content::FirstWords;
use crate::domain::profile::Answer;
use crate::domain::questionnaire::Asking;
use crate::domain::stamped::{Moment, after};
use std::fmt::Write;

/// What a new reader did so far.
#[derive(Clone, Debug, Default)]
pub struct Beginning {
    early: Early,
    asking: Asking,
    choose_first: bool,
}

/// What follows from a message.
#[derive(Debug, PartialEq)]
pub struct Step {
    /// To be done now.
    pub effects: Vec<Effect>,
    /// What only the whole program can answer, once it is there.
    pub left: Option<Msg>,
}

impl Step {
    fn done(effects: Vec<Effect>) -> Self {
        Self { effects, left: None }
    }

    /// With what follows from the next one.
    fn then(mut self, next: Self) -> Self {
        self.effects.extend(next.effects);
        Self { left: next.left, ..self }
    }
}

impl Beginning {
    /// Goes on from what was done before the program was there.
    pub fn new(early: Early) -> (Self, Vec<Effect>) {
        let effects = match early.answered() {
            _ if early.is_empty() => vec![],
            0 => vec![Effect::Save],
            _ => vec![Effect::Save, Effect::Tell(Event::Started)],
        };
        let asking = Asking::numbered(early.at).unwrap_or(Asking::last());
        (Self { early, asking, choose_first: false }, effects)
    }

    /// Takes one step.
    pub fn update(&mut self, msg: Msg, now: Moment) -> Step {
        self.choose_first = false;
        let (known, answered) = (self.given().is_some(), self.answer().is_some());
        match msg {
            // Changing an earlier answer never jumps ahead.
            Msg::Answer { answer, on } if on && !answered => {
                self.put(Some(answer), now).then(self.move_on())
            }
            Msg::Answer { answer, .. } => self.put(Some(answer), now),
            Msg::Skip if !answered => self.put(None, now).then(self.move_on()),
            Msg::Skip => self.move_on(),
            Msg::Next if known => self.move_on(),
            Msg::Next => {
                self.choose_first = true;
                Step::done(vec![Effect::Focus(Focus::Answers)])
            }
            Msg::Back => Step::done(self.asking.back().map_or_else(Vec::new, |at| self.show(at))),
            // Nothing is asked of the program by these, and it looks at the world by itself.
            Msg::Woke | Msg::Kept(_) => Step::done(vec![]),
            other => Step { effects: vec![], left: Some(other) },
        }
    }

    fn put(&mut self, answer: Option<Answer>, now: Moment) -> Step {
        let first = answer.is_some() && self.early.answered() == 0;
        let item = self.place();
        let newest = self.early.answers.iter().map(|given| given.at).max();
        self.early.answers.retain(|given| given.item != item);
        self.early.answers.push(Given { item, answer, at: after(newest.unwrap_or(0), now) });
        let told = first.then_some(Effect::Tell(Event::Started));
        Step::done([Effect::Save].into_iter().chain(told).collect())
    }

    fn move_on(&mut self) -> Step {
        match self.asking.next() {
            Some(next) => Step::done(self.show(next)),
            None => Step { effects: vec![], left: Some(Msg::Next) },
        }
    }

    fn show(&mut self, asking: Asking) -> Vec<Effect> {
        self.asking = asking;
        self.early.at = self.place();
        vec![Effect::Focus(Focus::Answers)]
    }

    fn place(&self) -> usize {
        self.asking.number() - 1
    }

    /// What stands at the statement that is asked.
    fn given(&self) -> Option<&Given> {
        let item = self.place();
        self.early.answers.iter().find(|given| given.item == item)
    }

    /// The statement that is asked.
    pub fn asking(&self) -> Asking {
        self.asking
    }

    /// Its answer.
    pub fn answer(&self) -> Option<Answer> {
        self.given()?.answer
    }

    /// How many statements are answered, skips not counted.
    pub fn answered(&self) -> usize {
        self.early.answered()
    }

    /// Something is answered or skipped.
    pub fn has_begun(&self) -> bool {
        !self.early.answers.is_empty()
    }

    /// Nothing is left to be asked.
    pub fn is_complete(&self) -> bool {
        self.early.answers.len() == Asking::last().number()
    }

    /// Round three is behind the reader.
    pub fn could_be_scored(&self) -> bool {
        let known = |item: usize| self.early.answers.iter().any(|given| given.item == item);
        Asking::scored().all(known)
    }

    /// "Next" without an answer.
    pub fn asks_to_choose(&self) -> bool {
        self.choose_first
    }

    /// For the whole program.
    pub fn early(&self) -> &Early {
        &self.early
    }

    /// What belongs into the store: a file of schema 1 (`save`), of the few parts that there are. Ids
    /// have no sign that JSON would want to be escaped.
    pub fn file(&self, words: &FirstWords) -> String {
        let mut file = String::from(r#"{"career-insurance":1,"looks":{"1":{"answers":{"#);
        for (place, Given { item, answer, at }) in self.early.answers.iter().enumerate() {
            let comma = if place == 0 { "" } else { "," };
            let (id, _) = words.item(*item);
            // Writing into a string can't fail.
            let _ = write!(
                file,
                r#"{comma}"{id}":[{at},{}]"#,
                serde_json::to_string(answer).unwrap_or_default()
            );
        }
        file + "}}}}"
    }
}
