//! Texts that can't be read: shown to the reader, who decides; then quarantined under another key, and
//! never dropped.

use super::{App, Effect, Env, Focus, Here, SaveError, Then};
use crate::domain::save::LoadError;

/// What can be done where the stored text can't be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RescueMsg {
    /// The text is quarantined, and the reader begins anew.
    StartAfresh,
}

impl App {
    pub(super) fn rescue(&mut self, msg: RescueMsg, env: &Env) -> Vec<Effect> {
        match msg {
            RescueMsg::StartAfresh => self.leave_rescue(Then::StartAfresh, env),
        }
    }

    /// Has the text quarantined; what the reader decided waits for the report.
    pub(super) fn leave_rescue(&mut self, then: Then, env: &Env) -> Vec<Effect> {
        let Here::Rescue { text, .. } = &self.here else { return vec![] };
        let text = text.clone();
        if self.stores_nothing() {
            // Nothing is stored on the reader's wish, so this page alone has it.
            return self.heard_of_quarantine(text, then, Ok(()), env);
        }
        vec![Effect::Quarantine { text, then }]
    }

    pub(super) fn heard_of_quarantine(
        &mut self,
        text: String,
        then: Then,
        saved: Result<(), SaveError>,
        env: &Env,
    ) -> Vec<Effect> {
        if let Err(why) = saved {
            self.trouble = Some(why);
            return vec![];
        }
        let asked = matches!(&self.here, Here::Rescue { text: asked, .. } if *asked == text);
        self.stands_in_quarantine(text);
        match then {
            Then::StartAfresh if asked => {
                self.here = Here::of(&self.record, env);
                vec![Effect::Save, Effect::Focus(Focus::Answers)]
            }
            Then::TakeIn if asked => self.take_in(env),
            Then::StartAfresh | Then::TakeIn | Then::Stay => vec![],
        }
    }

    pub(super) fn cannot_read(&mut self, text: String, why: LoadError) -> Vec<Effect> {
        let mut effects = match &self.here {
            Here::Rescue { text: before, .. } if *before == text => return vec![],
            // The only one that can be the reader's own work and that nobody else can read.
            Here::Rescue { text: before, why: LoadError::Damaged { .. } } => {
                self.quarantine(before.clone())
            }
            _ => vec![],
        };
        self.here = Here::Rescue { text, why };
        effects.push(Effect::Focus(Focus::Heading));
        effects
    }

    /// Keeps a text in this page that somebody has written over, and asks the browser to store it.
    pub(super) fn quarantine(&mut self, text: String) -> Vec<Effect> {
        self.stands_in_quarantine(text.clone());
        let stored =
            (!self.stores_nothing()).then_some(Effect::Quarantine { text, then: Then::Stay });
        stored.into_iter().collect()
    }

    pub(super) fn stands_in_quarantine(&mut self, text: String) {
        if !self.quarantined.contains(&text) {
            self.quarantined.push(text);
        }
    }

    pub(super) fn put_back_quarantined(&self) -> Vec<Effect> {
        let texts = self.quarantined.iter().filter(|_| !self.stores_nothing());
        texts.cloned().map(|text| Effect::Quarantine { text, then: Then::Stay }).collect()
    }
}
