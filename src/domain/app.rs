//! The state machine: where the reader is, what may happen there, and what it asks of the browser.
//!
//! Invariant: a message out of place changes nothing and asks for nothing. Invariant: whatever
//! changes the record asks for [`Effect::Save`] in the same step, so nothing is drawn that is not
//! on its way into the store.

mod asking;
mod bending;
mod deciding;
mod deleting;
mod first_round;
mod handing_out;
mod here;
mod keeping;
mod message;
mod notice;
mod reasons;
mod weeks;

pub use bending::PAUSE;
pub use deciding::RINGS;
pub use first_round::FirstRound;
pub use here::Here;
pub use message::{Effect, Event, Focus, Msg, SaveError};
pub use notice::{Notice, Place};

use super::barrier::Barrier;
use super::content::Content;
use super::day::Day;
use super::profile::Profile;
use super::record::{Enrolment, Look, Record};
use super::stamped::{Moment, Stamped, next_moment};

/// What the machine is told about the world.
#[derive(Clone, Copy, Debug)]
pub struct Env {
    /// The words and data of this page.
    pub content: &'static Content,
    /// The reader's own calendar day.
    pub today: Day,
    /// The clock.
    pub now: Moment,
}

/// Everything about one reader on one page.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct App {
    record: Record,
    here: Here,
    notice: Option<Notice>,
    /// Where the notice is shown.
    place: Place,
    trouble: Option<SaveError>,
    /// What was deleted while this page was open, here or in another tab.
    deleted: Option<Deleted>,
    /// Texts that can't be read and stand under other keys of the store.
    aside: Vec<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct Deleted {
    record: Record,
    aside: Vec<String>,
}

impl App {
    /// Opens with what the store held.
    pub fn open(stored: Option<&str>, env: &Env) -> Self {
        let decoded = stored.map_or(Ok(Record::default()), super::save::decode);
        let (record, here) = match decoded {
            Ok(record) => {
                let here = Here::of(&record, env);
                (record, here)
            }
            Err(why) => {
                let text = stored.unwrap_or_default().to_owned();
                (Record::default(), Here::Rescue { text, why })
            }
        };
        let mut app = Self { record, here, ..Self::default() };
        if matches!(app.here, Here::Asking(_)) && app.look().is_some_and(|l| l.answered() > 0) {
            app.notice = Some(Notice::Resumed);
        }
        app
    }

    /// Takes one step.
    #[must_use]
    pub fn update(mut self, msg: Msg, env: &Env) -> (Self, Vec<Effect>) {
        // What only tells of the world leaves the reader's notice in peace.
        let deleted = self.notice == Some(Notice::Deleted);
        if msg.is_of_the_reader() {
            self.place = self.place_of(&msg).unwrap_or(self.place);
            let before = self.notice.take();
            if matches!(msg, Msg::TakeBack | Msg::TakeIn | Msg::LeaveIt) {
                self.notice = before;
            }
        }
        let effects = match msg {
            Msg::Answer { .. }
            | Msg::Skip
            | Msg::Next
            | Msg::SeeProfile
            | Msg::AnswerRest
            | Msg::Correct(_)
            | Msg::StartOver
            | Msg::Keying
            | Msg::Key { .. }
            | Msg::LookAgain => self.ask(msg, env),
            Msg::Back if matches!(self.here, Here::Asking(_) | Here::Keying { .. }) => {
                self.ask(msg, env)
            }
            Msg::Back
            | Msg::Settle(_)
            | Msg::Ring(..)
            | Msg::MakePlan
            | Msg::NotNow
            | Msg::Draft(_)
            | Msg::ToProfile
            | Msg::Begin => self.decide(msg, env),
            Msg::Show(_)
            | Msg::Tick { .. }
            | Msg::Note { .. }
            | Msg::Bend { .. }
            | Msg::ToWeeks
            | Msg::Door(_) => self.practise(msg, env),
            Msg::Course { .. }
            | Msg::Pause { .. }
            | Msg::GoOn(_)
            | Msg::Restart
            | Msg::Decline(_)
            | Msg::MoveSlot { .. }
            | Msg::Turn
            | Msg::TurnBack(_) => self.bend_plan(msg, env),
            Msg::TakeBack
            | Msg::Stored(_)
            | Msg::Undelete
            | Msg::Aside(_)
            | Msg::Lost
            | Msg::Bring(_)
            | Msg::TakeIn
            | Msg::LeaveIt
            | Msg::Link(_)
            | Msg::DeleteAll
            | Msg::StartAfresh
            | Msg::Kept(_)
            | Msg::KeepNothing(_)
            | Msg::Woke => self.keep(msg, env),
            Msg::SaveCopy { .. }
            | Msg::Calendar { .. }
            | Msg::Copy(_)
            | Msg::Share(_)
            | Msg::Copied(_)
            | Msg::Print
            | Msg::PrintQuestions => self.hand_out(msg, env),
        };
        // This one stays until there is something else to say, or nothing to take back.
        if deleted && self.notice.is_none() && self.deleted.is_some() {
            self.notice = Some(Notice::Deleted);
        }
        (self, effects)
    }

    /// What happened.
    pub fn record(&self) -> &Record {
        &self.record
    }

    /// Where the reader is.
    pub fn here(&self) -> &Here {
        &self.here
    }

    /// One line about what just happened.
    pub fn notice(&self) -> Option<&Notice> {
        self.notice.as_ref()
    }

    /// Why nothing is kept at the moment, if so.
    pub fn trouble(&self) -> Option<SaveError> {
        self.trouble
    }

    /// The reader wants nothing kept in this browser.
    pub fn keeps_nothing(&self) -> bool {
        self.record.kept.is_some_and(|kept| !kept.value)
    }

    /// What belongs into the store.
    pub fn to_keep(&self) -> Record {
        if self.keeps_nothing() { self.record.marks() } else { self.record.clone() }
    }

    /// There is something deleted that can be brought back.
    pub fn can_undelete(&self) -> bool {
        self.deleted.is_some()
    }

    /// Texts that can't be read and were set aside.
    pub fn aside(&self) -> &[String] {
        &self.aside
    }

    /// The present look.
    pub fn look(&self) -> Option<&Look> {
        self.record.look().map(|(_, look)| look)
    }

    /// The present programme.
    pub fn enrolment(&self) -> Option<&Enrolment> {
        self.record.enrolments.values().next_back()
    }

    /// The profile of the present look.
    pub fn profile(&self, content: &Content) -> Profile {
        Profile::of(content, |item| self.look().and_then(|look| look.answer(item)))
    }

    /// The barriers that ring true: chosen by the reader, or proposed.
    pub fn rings(&self, content: &Content) -> Vec<Barrier> {
        match self.look().and_then(|look| look.rings.as_ref()) {
            Some(rings) => rings.value.clone(),
            None => self.profile(content).proposed(self.set_behind(content)),
        }
    }

    /// The barrier that the answer to the vignette set behind the other.
    fn set_behind(&self, content: &Content) -> Option<Barrier> {
        let profile = self.profile(content);
        let vignette = profile.tie(content)?;
        let chosen = self.look()?.vignettes.get(&vignette.id)?.value;
        vignette.between.into_iter().find(|barrier| *barrier != chosen)
    }

    /// A fact of this moment: newer than everything recorded, whatever the clock says.
    fn fact<V>(&self, env: &Env, value: V) -> Stamped<V> {
        Stamped { at: next_moment(&self.record, env.now), value }
    }

    /// The present look, opened if there is none.
    fn look_mut(&mut self) -> &mut Look {
        let present = self.record.look().map(|(number, _)| number);
        let number = present.unwrap_or_else(|| self.record.next_look());
        self.record.looks.or_insert(number, Look::default())
    }
}
