//! What goes, and how it comes back.
//!
//! Whatever goes is held as long as the page is open. The store then says that it went, and a tab
//! that slept meanwhile hears of it before it can store anything.

use super::{App, Deleted, Effect, Env, Focus, Here, Notice};
use crate::domain::backup::difference;
use crate::domain::record::{Decision, Record};

/// What can be done about the store, on every screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StoringMsg {
    /// Stores nothing in this browser, or stores again.
    Nothing(bool),
    /// Deletes all of it.
    DeleteAll,
}

/// What can be taken back, on every screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Undo {
    /// The last start over.
    StartOver,
    /// What was deleted while this page was open comes back.
    Deletion,
    /// What the last backup brought is taken out again.
    TakeIn,
}

impl App {
    pub(super) fn storing(&mut self, msg: StoringMsg, env: &Env) -> Vec<Effect> {
        match msg {
            // What can't be read stays as it is until the reader decides.
            _ if self.is_in_rescue() => vec![],
            StoringMsg::Nothing(on) => self.store_nothing(on, env),
            StoringMsg::DeleteAll => self.delete_all(env),
        }
    }

    pub(super) fn undo(&mut self, what: Undo, env: &Env) -> Vec<Effect> {
        match what {
            _ if self.is_in_rescue() => vec![],
            Undo::StartOver => self.take_back(env),
            Undo::Deletion => self.undelete(env),
            Undo::TakeIn => self.take_out(env),
        }
    }

    fn delete_all(&mut self, env: &Env) -> Vec<Effect> {
        if self.record.is_empty() && self.quarantined.is_empty() {
            // Nothing is here; what was deleted before can still be taken back.
            self.notice = self.deleted.as_ref().map(|_| Notice::Deleted);
            return vec![];
        }
        let deleted = self.fact(env, self.record.next_look() - 1);
        let mut rest = self.record.marks();
        rest.deleted = Some(deleted);
        let record = std::mem::replace(&mut self.record, rest);
        self.hold(record);
        self.here = Here::of(&self.record, env);
        vec![Effect::ClearQuarantine, Effect::Save, Effect::Focus(Focus::Answers)]
    }

    /// Another tab has deleted everything, and what was here went with it.
    pub(super) fn heard_of_deletion(&mut self, before: Record, env: &Env) {
        if !self.quarantined.is_empty() || !difference(&self.record, &before).is_nothing() {
            self.hold(before);
            self.here = Here::of(&self.record, env);
        }
    }

    /// Holds what goes, together with what went before.
    pub(super) fn hold(&mut self, record: Record) {
        let held = self.deleted.get_or_insert_with(Deleted::default);
        held.record.take_in(record);
        held.quarantined.append(&mut self.quarantined);
        // A plan that is still here was not deleted: another tab has taken out what a backup brought.
        let all = self.record.enrolments.is_empty();
        self.notice = Some(if all { Notice::Deleted } else { Notice::TakenOut });
        self.taken = None;
    }

    /// Another tab has brought it back.
    pub(super) fn forget_what_is_back(&mut self, env: &Env) {
        let back = |held: &Deleted| {
            difference(&self.record, &held.record).is_nothing()
                && held.quarantined.iter().all(|text| self.quarantined.contains(text))
        };
        if self.deleted.as_ref().is_some_and(back) {
            self.deleted = None;
            self.here = Here::of(&self.record, env);
            if self.notice == Some(Notice::Deleted) {
                self.notice = None;
            }
        }
    }

    fn undelete(&mut self, env: &Env) -> Vec<Effect> {
        let Some(held) = self.deleted.take() else { return vec![] };
        // Whoever takes a deletion back wants to be where they were. What they have begun to answer
        // since is postponed, and not lost.
        if matches!(Here::of(&self.record, env), Here::Asking(_)) && !held.record.is_empty() {
            self.postpone(env);
        }
        self.record.take_in(held.record);
        self.quarantined.extend(held.quarantined);
        self.here = Here::of(&self.record, env);
        let mut effects = self.put_back_quarantined();
        effects.extend([Effect::Save, Effect::Focus(Focus::Heading)]);
        effects
    }

    /// Takes a start over back. The new look is postponed and does not vanish: another tab may
    /// have it already, and would bring it back.
    fn take_back(&mut self, env: &Env) -> Vec<Effect> {
        let started = self.notice.take_if(|notice| *notice == Notice::StartedOver).is_some();
        let untouched = |app: &Self| {
            let look = app.record.looks.values().next_back();
            look.is_some_and(|look| look.answers.is_empty() && !look.is_postponed())
        };
        if !started || !untouched(self) {
            return vec![];
        }
        self.postpone(env);
        self.here = Here::of(&self.record, env);
        vec![Effect::Save, Effect::Focus(Focus::Answers)]
    }

    fn postpone(&mut self, env: &Env) {
        let postponed = self.fact(env, Decision::Postponed);
        if let Some(look) = self.record.looks.last_mut() {
            look.decision = Some(postponed);
        }
    }

    /// What was stored goes, and what is here stays while the page is open; in other tabs too.
    fn store_nothing(&mut self, on: bool, env: &Env) -> Vec<Effect> {
        if on == self.stores_nothing() {
            return vec![];
        }
        self.record.storing_allowed = Some(self.fact(env, !on));
        let mut effects =
            if on { vec![Effect::ClearQuarantine] } else { self.put_back_quarantined() };
        effects.push(Effect::Save);
        effects
    }
}
