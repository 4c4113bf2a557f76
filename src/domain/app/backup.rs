//! Backups and private links: made, looked at, taken in when the reader says so, and taken out again.

use super::{App, Effect, Env, File, Focus, Here, Notice, Place, Then};
use crate::domain::backup::{self, BackupError, difference};
use crate::domain::link;
use crate::domain::record::Record;
use crate::domain::save;
use crate::domain::stamped::{Join, Moment, Stamped, next_moment};

/// What can be done with backups, on every screen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum BackupMsg {
    /// Makes one: a page to read, or plain JSON.
    Save {
        /// The record alone, without a page around it.
        plain: bool,
        /// Which of the buttons for it was pressed: the answer is shown there.
        at: Place,
    },
    /// A backup that the reader brings back: a page, or the record as text.
    Bring(String),
    /// The file that the reader chose is longer than any backup.
    TooLong,
    /// The browser could not read the file that the reader chose.
    Unreadable,
    /// Takes in the backup that was looked at.
    TakeIn,
    /// Leaves the backup that was looked at: nothing changes.
    LeaveIt,
}

/// What was here before a backup was taken in, and the newest moment after it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Taken {
    before: Record,
    last: Moment,
}

impl App {
    pub(super) fn backup(&mut self, msg: BackupMsg, env: &Env) -> Vec<Effect> {
        match msg {
            BackupMsg::Save { plain, .. } => self.save_backup(plain, env),
            BackupMsg::Bring(text) => self.bring(&text),
            BackupMsg::TooLong => {
                self.notice = Some(Notice::Refused(BackupError::TooLong));
                vec![]
            }
            BackupMsg::Unreadable => {
                self.notice = Some(Notice::Unread);
                vec![]
            }
            BackupMsg::TakeIn if !self.is_in_rescue() => self.take_in(env),
            BackupMsg::TakeIn if matches!(self.notice, Some(Notice::Brought { .. })) => {
                self.leave_rescue(Then::TakeIn, env)
            }
            BackupMsg::TakeIn => vec![],
            BackupMsg::LeaveIt => self.leave_it(),
        }
    }

    fn save_backup(&self, plain: bool, env: &Env) -> Vec<Effect> {
        if self.is_in_rescue() || self.record.is_empty() {
            return vec![];
        }
        // In the file; here it is recorded when the browser has taken it.
        let made = self.fact(env, true);
        let mut record = self.record.clone();
        record.backed_up = Some(made);
        let backup = Some(made.at);
        let name = |ending: &str| format!("career-insurance-{}.{ending}", env.today);
        let download = if plain {
            let text = save::encode(&record);
            File { name: name("json"), mime: "application/json", text, backup }
        } else {
            let text = backup::html(&record, env.content, env.today);
            File { name: name("html"), mime: "text/html", text, backup }
        };
        vec![Effect::Download(download)]
    }

    /// Recorded is that a backup was made: that it was saved, nobody knows but the reader.
    pub(super) fn downloaded(&mut self, file: File, made: bool) -> Vec<Effect> {
        let made_at =
            file.backup.filter(|_| made && !self.is_in_rescue() && !self.record.is_empty());
        self.notice = Some(Notice::HandedOut { file, made });
        let Some(at) = made_at else { return vec![] };
        let at = next_moment(&self.record, at);
        self.record.backed_up = Some(Stamped { at, value: true });
        vec![Effect::Save]
    }

    /// Time for a backup: the first week is over, or the last backup is older than two weeks; and
    /// something has been recorded since.
    pub fn backup_is_due(&self, env: &Env) -> bool {
        const FORTNIGHT: Moment = 14 * 24 * 60 * 60 * 1000;
        let week = self.enrolment().and_then(|enrolment| enrolment.terms.value.week(env.today));
        let newest = self.record.looks.newest().max(self.record.enrolments.newest());
        match self.record.backed_up {
            None => week > Some(1),
            Some(last) => newest > last.at && env.now > last.at.saturating_add(FORTNIGHT),
        }
    }

    /// Looks at a backup, and asks before anything of it is taken in.
    fn bring(&mut self, text: &str) -> Vec<Effect> {
        self.notice = Some(match backup::read(text) {
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
        Notice::Brought { difference, backup: Box::new(there) }
    }

    /// Takes in the backup that was looked at. In a rescue, the text that can't be read comes first.
    pub(super) fn take_in(&mut self, env: &Env) -> Vec<Effect> {
        let Some(Notice::Brought { backup, .. }) = self.notice.take() else { return vec![] };
        let before = self.record.clone();
        self.record.take_in(*backup);
        self.taken = Some(Taken { before, last: self.record.newest() });
        self.here = Here::of(&self.record, env);
        self.notice = Some(Notice::Merged);
        vec![Effect::Save, Effect::Focus(Focus::Heading)]
    }

    /// The backup that was looked at stays where it is.
    fn leave_it(&mut self) -> Vec<Effect> {
        let brought = self.notice.take_if(|notice| matches!(notice, Notice::Brought { .. }));
        match (brought, self.place) {
            (Some(_), Place::Bring) => vec![Effect::Focus(Focus::Paste)],
            _ => vec![],
        }
    }

    /// A backup was taken in while this page was open, and can be taken out again.
    pub fn can_take_out(&self) -> bool {
        self.taken.is_some()
    }

    /// Takes out what the last backup brought, and leaves what the reader did since to their own. Like a
    /// deletion, so that no other tab brings it back; and like one, it can be taken back.
    pub(super) fn take_out(&mut self, env: &Env) -> Vec<Effect> {
        let Some(Taken { before, last }) = self.taken.take() else { return vec![] };
        let deleted = self.fact(env, self.record.next_look() - 1);
        let since = self.record.since(last, &before);
        let storing_allowed = self.record.storing_allowed;
        let mut own = before;
        own.take_in(since);
        (own.deleted, own.storing_allowed) = (Some(deleted), storing_allowed);
        let all = std::mem::replace(&mut self.record, own);
        // Quarantined texts are none of it.
        let quarantined = std::mem::take(&mut self.quarantined);
        self.hold(all);
        self.quarantined = quarantined;
        self.notice = Some(Notice::TakenOut);
        self.here = Here::of(&self.record, env);
        vec![Effect::Save, Effect::Focus(Focus::Heading)]
    }
}
