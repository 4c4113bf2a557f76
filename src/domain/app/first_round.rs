//! The first round is answered on the page before the program is there (`src/first/`). It is stored as
//! a record of the ordinary file format, and joined with what the store holds.

use super::{App, Effect, Env, Here};
use crate::domain::questionnaire::Asking;
use crate::domain::save::decode;
use crate::domain::stamped::Join;

/// What the script of the first round hands to the program.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FirstRound {
    /// The record, in the file format; empty where nothing was answered or skipped.
    pub text: String,
    /// The id of the item that is shown; `None` after the last of the round.
    pub shown: Option<String>,
    /// There were answers of an earlier visit when this page was opened.
    pub resumed: bool,
}

impl App {
    /// Joins the first round with the record, and goes on at the item that is shown. It was stored
    /// already, unless the browser stores nothing or another tab wrote meanwhile.
    #[must_use]
    pub fn take_over(mut self, round: &FirstRound, env: &Env) -> (Self, Vec<Effect>) {
        let before = self.record.clone();
        // The script is of this very build, so a text that can't be read is an empty one.
        if let Ok(answers) = decode(&round.text) {
            self.record.join(answers);
        }
        // What can't be read stays until the reader decides, and these answers stay beside it.
        if matches!(self.here, Here::Rescue { .. }) {
            return (self, vec![]);
        }
        self.here = Here::of(&self.record, env);
        let shown = round.shown.as_ref().and_then(|id| Asking::at(id, env.content));
        if let (Here::Asking(_), Some(shown)) = (&self.here, shown) {
            self.here = Here::Asking(shown);
        }
        let effects = if self.record == before { vec![] } else { vec![Effect::Save] };
        (self, effects)
    }
}
