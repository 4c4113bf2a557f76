//! The screen for answers from paper: all statements at once.

use super::{App, Effect, Env};
use crate::domain::profile::Answer;
use crate::domain::questionnaire::Asking;

/// What can be done there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum KeyingMsg {
    /// An answer from paper.
    Answer {
        /// The statement's id.
        item: String,
        /// The answer.
        answer: Answer,
    },
    /// All are in: to the profile.
    Done,
    /// Back to the statement that the reader came from.
    Back,
}

impl App {
    pub(super) fn keying(&mut self, from: Asking, msg: KeyingMsg, env: &Env) -> Vec<Effect> {
        match msg {
            KeyingMsg::Answer { item, answer } => self.key(item, answer, env),
            KeyingMsg::Done => self.close(env),
            KeyingMsg::Back => self.show(from),
        }
    }

    fn key(&mut self, item: String, answer: Answer, env: &Env) -> Vec<Effect> {
        if env.content.items().iter().all(|known| known.id != item) {
            return vec![];
        }
        self.put(item, answer, env)
    }
}
