//! The store and other tabs: what they hold is merged with what is here.

use super::{App, Effect, Env, Focus, Here, News, Notice, Report};
use crate::domain::record::Record;
use crate::domain::save::decode;
use crate::domain::stamped::Join;

impl App {
    pub(super) fn report(&mut self, report: Report, env: &Env) -> Vec<Effect> {
        match report {
            Report::Saved(saved) => {
                self.trouble = saved.err();
                vec![]
            }
            Report::Copied(Ok(())) => {
                self.notice = Some(Notice::Copied);
                vec![]
            }
            Report::Copied(Err(text)) => {
                self.notice = Some(Notice::CopyByHand(text));
                vec![Effect::Focus(Focus::ByHand)]
            }
            Report::Downloaded { file, made } => self.downloaded(file, made),
            Report::Quarantined { text, then, saved } => {
                self.heard_of_quarantine(text, then, saved, env)
            }
            Report::NotPrinted(address) => {
                self.notice = Some(Notice::NotPrinted(address));
                vec![]
            }
        }
    }

    pub(super) fn hear(&mut self, news: News, env: &Env) -> Vec<Effect> {
        match news {
            News::Stored(text) => self.stored(text, env),
            News::Quarantined(text) => {
                self.stands_in_quarantine(text);
                vec![]
            }
            News::Lost => self.lost(),
            News::Link(code) => self.follow(&code, env),
            // There may be room again. What follows from the day, follows it anyway.
            News::Woke => {
                let waits = self.trouble.is_some() && !self.record.is_empty();
                if waits && !self.is_in_rescue() { vec![Effect::Save] } else { vec![] }
            }
        }
    }

    /// Another tab wrote. What can't be read is left where it is: this tab's next save would bury
    /// it, so the reader decides first.
    fn stored(&mut self, text: String, env: &Env) -> Vec<Effect> {
        let there = match decode(&text) {
            Ok(there) => there,
            Err(why) => return self.cannot_read(text, why),
        };
        let before = self.record.clone();
        let mut effects = self.merge(there.clone(), env);
        if self.record.deleted == before.deleted {
            self.forget_what_is_back(env);
        } else {
            // What was quarantined went as well.
            effects.clear();
            self.heard_of_deletion(before, env);
        }
        if self.record != there && self.to_store() != there {
            effects.push(Effect::Save);
        }
        effects
    }

    /// The store was emptied, and nobody wished it: all of it is stored again.
    fn lost(&mut self) -> Vec<Effect> {
        let mut effects = vec![];
        if let Here::Rescue { text, .. } = &self.here {
            self.stands_in_quarantine(text.clone());
        } else if self.record != Record::default() {
            effects.push(Effect::Save);
        }
        effects.splice(0..0, self.put_back_quarantined());
        effects
    }

    /// Takes in what the other side recorded, and stays where the reader is unless it leads
    /// elsewhere.
    fn merge(&mut self, there: Record, env: &Env) -> Vec<Effect> {
        let before = Here::of(&self.record, env);
        self.record.join(there);
        let after = Here::of(&self.record, env);
        if let Here::Rescue { text, .. } = &self.here {
            // Somebody has decided, or has written over it. This tab may be the last to have it.
            let effects = self.quarantine(text.clone());
            self.here = after;
            return effects;
        }
        if std::mem::discriminant(&before) != std::mem::discriminant(&after) {
            self.here = after;
        }
        vec![]
    }
}
