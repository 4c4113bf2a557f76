//! What comes from the store, from other tabs and from copies, and what goes.

use super::{App, Effect, Env, Focus, Here, Msg, Notice};
use crate::domain::record::Record;
use crate::domain::save::decode;
use crate::domain::stamped::Join;

impl App {
    pub(super) fn keep(&mut self, msg: Msg, env: &Env) -> Vec<Effect> {
        match (&self.here, msg) {
            (_, Msg::Kept(kept)) => {
                self.trouble = kept.err();
                vec![]
            }
            (_, Msg::TakeBack) => self.take_back(env),
            (_, Msg::Stored(text)) => self.stored(text, env),
            (_, Msg::Bring(text)) => self.bring(&text, env),
            (_, Msg::DeleteAll) => self.delete_all(env),
            (Here::Rescue { text, .. }, Msg::StartAfresh) => {
                let effects = vec![
                    Effect::SetAside(text.clone()),
                    Effect::Save,
                    Effect::Focus(Focus::Answers),
                ];
                self.here = Here::of(&self.record, env);
                effects
            }
            // A week may have ended while the page was open: what follows the day, follows it.
            _ => vec![],
        }
    }

    /// Another tab wrote. What can't be read is left where it is: this tab's next save would bury
    /// it, so the reader decides first.
    fn stored(&mut self, text: String, env: &Env) -> Vec<Effect> {
        if matches!(self.here, Here::Rescue { .. }) {
            return vec![];
        }
        match decode(&text) {
            Ok(there) => self.merge(&there, env),
            Err(why) => {
                self.here = Here::Rescue { text, why };
                vec![Effect::Focus(Focus::Heading)]
            }
        }
    }

    fn bring(&mut self, text: &str, env: &Env) -> Vec<Effect> {
        match decode(text) {
            Ok(there) => {
                let effects = match &self.here {
                    // The way out of the rescue: a copy that can be read.
                    Here::Rescue { text, .. } => {
                        let aside = Effect::SetAside(text.clone());
                        self.record.join(there);
                        self.here = Here::of(&self.record, env);
                        vec![aside, Effect::Save]
                    }
                    _ => self.merge(&there, env),
                };
                self.notice = Some(Notice::Merged);
                effects
            }
            Err(why) => {
                self.notice = Some(Notice::Refused(why));
                vec![]
            }
        }
    }

    /// Takes in what the other side recorded, and stays where the reader is unless it leads
    /// elsewhere.
    fn merge(&mut self, there: &Record, env: &Env) -> Vec<Effect> {
        let mut joined = self.record.clone();
        joined.join(there.clone());
        let (before, after) = (Here::of(&self.record, env), Here::of(&joined, env));
        let moved = std::mem::discriminant(&before) != std::mem::discriminant(&after);
        self.record = joined;
        if moved {
            self.here = after;
        }
        if self.record == *there { vec![] } else { vec![Effect::Save] }
    }

    fn delete_all(&mut self, env: &Env) -> Vec<Effect> {
        self.deleted = Some(std::mem::take(&mut self.record));
        self.here = Here::of(&self.record, env);
        self.notice = Some(Notice::Deleted);
        vec![Effect::Forget, Effect::Focus(Focus::Answers)]
    }

    fn take_back(&mut self, env: &Env) -> Vec<Effect> {
        match self.notice.take() {
            Some(Notice::Deleted) => {
                let Some(deleted) = self.deleted.take() else { return vec![] };
                self.record.join(deleted);
            }
            Some(Notice::StartedOver) if self.look().is_some_and(|l| l.answers.is_empty()) => {
                self.record.looks.pop_last();
            }
            other => {
                self.notice = other;
                return vec![];
            }
        }
        self.here = Here::of(&self.record, env);
        vec![Effect::Save, Effect::Focus(Focus::Answers)]
    }
}
