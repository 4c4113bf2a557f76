//! Texts that can't be read: shown to the reader, who decides; then set aside, and never dropped.

use super::{App, Effect, Env, Focus, Here};
use crate::domain::save::LoadError;

/// What can be done where the stored text can't be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RescueMsg {
    /// The text is set aside, and the reader begins anew.
    StartAfresh,
}

impl App {
    pub(super) fn rescue(&mut self, msg: RescueMsg, env: &Env) -> Vec<Effect> {
        match (&self.here, msg) {
            (Here::Rescue { text, .. }, RescueMsg::StartAfresh) => {
                let mut effects = self.set_aside(text.clone());
                effects.extend([Effect::Save, Effect::Focus(Focus::Answers)]);
                self.here = Here::of(&self.record, env);
                effects
            }
            (_, RescueMsg::StartAfresh) => vec![],
        }
    }

    pub(super) fn cannot_read(&mut self, text: String, why: LoadError) -> Vec<Effect> {
        let mut effects = match &self.here {
            Here::Rescue { text: before, .. } if *before == text => return vec![],
            // The only one that can be the reader's own work and that nobody else can read.
            Here::Rescue { text: before, why: LoadError::Damaged { .. } } => {
                self.set_aside(before.clone())
            }
            _ => vec![],
        };
        self.here = Here::Rescue { text, why };
        effects.push(Effect::Focus(Focus::Heading));
        effects
    }

    /// Puts a text that can't be read under another key.
    pub(super) fn set_aside(&mut self, text: String) -> Vec<Effect> {
        self.stands_aside(text.clone());
        if self.keeps_nothing() { vec![] } else { vec![Effect::SetAside(text)] }
    }

    pub(super) fn stands_aside(&mut self, text: String) {
        if !self.aside.contains(&text) {
            self.aside.push(text);
        }
    }

    pub(super) fn put_back_aside(&self) -> Vec<Effect> {
        let aside = self.aside.iter().filter(|_| !self.keeps_nothing());
        aside.cloned().map(Effect::SetAside).collect()
    }
}
