//! What comes from the store, from other tabs and from copies, and what goes.

use super::{App, Effect, Env, Focus, Here, Msg, Notice};
use crate::domain::copy::{self, difference};
use crate::domain::link;
use crate::domain::record::{Look, Record};
use crate::domain::save::decode;
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
            (Here::Rescue { text, .. }, Msg::StartAfresh) => {
                let effects = vec![
                    Effect::SetAside(text.clone()),
                    Effect::Save,
                    Effect::Focus(Focus::Answers),
                ];
                self.here = Here::of(&self.record, env);
                effects
            }
            // What can't be read stays as it is until the reader decides.
            (Here::Rescue { .. }, _) => vec![],
            (_, Msg::TakeBack) => self.take_back(env),
            (_, Msg::Stored(text)) => self.stored(text, env),
            (_, Msg::KeepNothing(on)) => self.keep_nothing(on),
            (_, Msg::DeleteAll) => self.delete_all(env),
            // The other tab can take it back, and so can this one.
            (_, Msg::Gone) if self.record != Record::default() => {
                self.empty(env);
                vec![]
            }
            (_, Msg::Lost) if self.record != Record::default() => vec![Effect::Save],
            // A week may have ended while the page was open: what follows the day, follows it.
            _ => vec![],
        }
    }

    /// Another tab wrote. What can't be read is left where it is: this tab's next save would bury
    /// it, so the reader decides first.
    fn stored(&mut self, text: String, env: &Env) -> Vec<Effect> {
        match decode(&text) {
            Ok(there) => {
                self.merge(there.clone(), env);
                if self.record == there { vec![] } else { vec![Effect::Save] }
            }
            Err(why) => {
                self.here = Here::Rescue { text, why };
                vec![Effect::Focus(Focus::Heading)]
            }
        }
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
            Here::Rescue { text, .. } => vec![Effect::SetAside(text.clone())],
            _ => vec![],
        };
        self.record.join(*copy);
        self.here = Here::of(&self.record, env);
        self.notice = Some(Notice::Merged);
        effects.extend([Effect::Save, Effect::Focus(Focus::Heading)]);
        effects
    }

    /// Takes in what the other side recorded, and stays where the reader is unless it leads
    /// elsewhere.
    fn merge(&mut self, there: Record, env: &Env) {
        let mut joined = self.record.clone();
        joined.join(there);
        let (before, after) = (Here::of(&self.record, env), Here::of(&joined, env));
        let moved = std::mem::discriminant(&before) != std::mem::discriminant(&after);
        self.record = joined;
        if moved {
            self.here = after;
        }
    }

    /// What was stored goes, and what is here stays while the page is open.
    fn keep_nothing(&mut self, on: bool) -> Vec<Effect> {
        if on == self.keeps_nothing {
            return vec![];
        }
        self.keeps_nothing = on;
        vec![if on { Effect::Forget } else { Effect::Save }]
    }

    fn delete_all(&mut self, env: &Env) -> Vec<Effect> {
        if self.record == Record::default() {
            // Nothing is here; what was deleted before can still be taken back.
            self.notice = self.deleted.as_ref().map(|_| Notice::Deleted);
            return vec![];
        }
        self.empty(env);
        vec![Effect::Forget, Effect::Focus(Focus::Answers)]
    }

    fn empty(&mut self, env: &Env) {
        self.deleted = Some(std::mem::take(&mut self.record));
        self.here = Here::of(&self.record, env);
        self.notice = Some(Notice::Deleted);
    }

    fn take_back(&mut self, env: &Env) -> Vec<Effect> {
        match self.notice.take() {
            Some(Notice::Deleted) => {
                let Some(deleted) = self.deleted.take() else { return vec![] };
                self.record.join(deleted);
            }
            Some(Notice::StartedOver)
                if self.record.looks.values().next_back() == Some(&Look::default()) =>
            {
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
