//! What comes from the store, from other tabs and from copies.

use super::{App, Effect, Env, Focus, Here, Msg, Notice, Place};
use crate::domain::copy::{self, difference};
use crate::domain::link;
use crate::domain::record::Record;
use crate::domain::save::{LoadError, decode};
use crate::domain::stamped::Join;

impl App {
    pub(super) fn keep(&mut self, msg: Msg, env: &Env) -> Vec<Effect> {
        match (&self.here, msg) {
            (_, Msg::Kept(kept)) => {
                self.trouble = kept.err();
                vec![]
            }
            (_, Msg::Bring(text)) => self.bring(&text),
            (_, Msg::Link(code)) => self.follow(&code, env),
            (_, Msg::TakeIn) => self.take_in(env),
            (_, Msg::LeaveIt) => self.leave_it(),
            (_, Msg::Stored(text)) => self.stored(text, env),
            (_, Msg::Aside(text)) => {
                self.stands_aside(text);
                vec![]
            }
            (_, Msg::Lost) => self.lost(),
            (Here::Rescue { text, .. }, Msg::StartAfresh) => {
                let mut effects = self.set_aside(text.clone());
                effects.extend([Effect::Save, Effect::Focus(Focus::Answers)]);
                self.here = Here::of(&self.record, env);
                effects
            }
            // What can't be read stays as it is until the reader decides.
            (Here::Rescue { .. }, _) => vec![],
            (_, Msg::TakeBack) => self.take_back(env),
            (_, Msg::Undelete) => self.undelete(env),
            (_, Msg::KeepNothing(on)) => self.keep_nothing(on, env),
            (_, Msg::DeleteAll) => self.delete_all(env),
            // There may be room again.
            (_, Msg::Woke) if self.trouble.is_some() && !self.record.is_empty() => {
                vec![Effect::Save]
            }
            // A week may have ended while the page was open: what follows the day, follows it.
            _ => vec![],
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
            // What was set aside went as well.
            effects.clear();
            self.heard_of_deletion(before, env);
        }
        if self.record != there && self.to_keep() != there {
            effects.push(Effect::Save);
        }
        effects
    }

    fn cannot_read(&mut self, text: String, why: LoadError) -> Vec<Effect> {
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

    /// The store was emptied, and nobody wished it: all of it is stored again.
    fn lost(&mut self) -> Vec<Effect> {
        let mut effects = vec![];
        if let Here::Rescue { text, .. } = &self.here {
            self.stands_aside(text.clone());
        } else if self.record != Record::default() {
            effects.push(Effect::Save);
        }
        effects.splice(0..0, self.put_back_aside());
        effects
    }

    /// Puts a text that can't be read under another key.
    fn set_aside(&mut self, text: String) -> Vec<Effect> {
        self.stands_aside(text.clone());
        if self.keeps_nothing() { vec![] } else { vec![Effect::SetAside(text)] }
    }

    fn stands_aside(&mut self, text: String) {
        if !self.aside.contains(&text) {
            self.aside.push(text);
        }
    }

    pub(super) fn put_back_aside(&self) -> Vec<Effect> {
        let aside = self.aside.iter().filter(|_| !self.keeps_nothing());
        aside.cloned().map(Effect::SetAside).collect()
    }

    /// Looks at a copy, and asks before anything of it is taken in.
    fn bring(&mut self, text: &str) -> Vec<Effect> {
        self.notice = Some(match copy::read(text) {
            Ok(there) => self.brought(there),
            Err(why) => Notice::Refused(why),
        });
        vec![]
    }

    /// The same for a resume link. One that brings nothing new, as from the reader's own
    /// calendar, is no matter to speak of.
    fn follow(&mut self, code: &str, env: &Env) -> Vec<Effect> {
        match link::decode(code, env.content) {
            Ok(there) if difference(&self.record, &there).is_nothing() => {}
            Ok(there) => self.notice = Some(self.brought(there)),
            Err(why) => self.notice = Some(Notice::LinkRefused(why)),
        }
        vec![]
    }

    fn brought(&self, there: Record) -> Notice {
        let difference = difference(&self.record, &there);
        Notice::Brought { difference, copy: Box::new(there) }
    }

    fn take_in(&mut self, env: &Env) -> Vec<Effect> {
        let Some(Notice::Brought { copy, .. }) = self.notice.take() else { return vec![] };
        // The way out of the rescue: a copy that can be read. What can't is set aside first.
        let mut effects = match &self.here {
            Here::Rescue { text, .. } => self.set_aside(text.clone()),
            _ => vec![],
        };
        self.record.take_in(*copy);
        self.here = Here::of(&self.record, env);
        self.notice = Some(Notice::Merged);
        effects.extend([Effect::Save, Effect::Focus(Focus::Heading)]);
        effects
    }

    /// The copy that was looked at stays where it is.
    fn leave_it(&mut self) -> Vec<Effect> {
        let brought = self.notice.take_if(|notice| matches!(notice, Notice::Brought { .. }));
        match (brought, self.place) {
            (Some(_), Place::Bring) => vec![Effect::Focus(Focus::Paste)],
            _ => vec![],
        }
    }

    /// Takes in what the other side recorded, and stays where the reader is unless it leads
    /// elsewhere.
    fn merge(&mut self, there: Record, env: &Env) -> Vec<Effect> {
        let before = Here::of(&self.record, env);
        self.record.join(there);
        let after = Here::of(&self.record, env);
        if let Here::Rescue { text, .. } = &self.here {
            // Somebody has decided, or has written over it. This tab may be the last to have it.
            let effects = self.set_aside(text.clone());
            self.here = after;
            return effects;
        }
        if std::mem::discriminant(&before) != std::mem::discriminant(&after) {
            self.here = after;
        }
        vec![]
    }
}
