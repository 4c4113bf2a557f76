//! Copies and private links: looked at, taken in when the reader says so, and taken out again.

use super::{App, Effect, Env, Focus, Here, Notice};
use crate::domain::copy::{self, difference};
use crate::domain::link;
use crate::domain::record::Record;
use crate::domain::stamped::{Join, Moment};

/// What was here before a copy was taken in, and the newest moment after it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Taken {
    before: Record,
    last: Moment,
}

impl App {
    /// Looks at a copy, and asks before anything of it is taken in.
    pub(super) fn bring(&mut self, text: &str) -> Vec<Effect> {
        self.notice = Some(match copy::read(text) {
            Ok(there) => self.brought(there),
            Err(why) => Notice::Refused(why),
        });
        vec![]
    }

    /// The same for a resume link. One that brings nothing new, as from the reader's own
    /// calendar, is no matter to speak of.
    pub(super) fn follow(&mut self, code: &str, env: &Env) -> Vec<Effect> {
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

    pub(super) fn take_in(&mut self, env: &Env) -> Vec<Effect> {
        let Some(Notice::Brought { copy, .. }) = self.notice.take() else { return vec![] };
        // The way out of the rescue: a copy that can be read. What can't is set aside first.
        let mut effects = match &self.here {
            Here::Rescue { text, .. } => self.set_aside(text.clone()),
            _ => vec![],
        };
        let before = self.record.clone();
        self.record.take_in(*copy);
        self.taken = Some(Taken { before, last: self.record.newest() });
        self.here = Here::of(&self.record, env);
        self.notice = Some(Notice::Merged);
        effects.extend([Effect::Save, Effect::Focus(Focus::Heading)]);
        effects
    }

    /// A copy was taken in while this page was open, and can be taken out again.
    pub fn can_take_out(&self) -> bool {
        self.taken.is_some()
    }

    /// Takes out what the last copy brought, and leaves what the reader did since to their own. Like a
    /// deletion, so that no other tab brings it back; and like one, it can be taken back.
    pub(super) fn take_out(&mut self, env: &Env) -> Vec<Effect> {
        let Some(Taken { before, last }) = self.taken.take() else { return vec![] };
        let deleted = self.fact(env, self.record.next_look() - 1);
        let since = self.record.since(last, &before);
        let kept = self.record.kept;
        let mut own = before;
        own.take_in(since);
        let own = Record { deleted: Some(deleted), kept, ..own };
        let all = std::mem::replace(&mut self.record, own);
        // What was set aside is none of it.
        let aside = std::mem::take(&mut self.aside);
        self.hold(all);
        self.aside = aside;
        self.notice = Some(Notice::TakenOut);
        self.here = Here::of(&self.record, env);
        vec![Effect::Save, Effect::Focus(Focus::Heading)]
    }
}
