//! The state machine: where the reader is, what may happen there, and what it asks of the browser.
//!
//! Invariant: a message out of place changes nothing and asks for nothing. Invariant: whatever
//! changes the record asks for [`Effect::Save`] in the same step, so nothing is drawn that is not
//! on its way into the store.

mod asking;
mod backup;
mod bending;
mod deleting;
mod effect;
mod first_round;
mod handing_out;
mod here;
mod keying;
mod making;
mod message;
mod not_now;
mod notice;
mod profile;
mod reasons;
mod rescue;
mod swapping;
mod sync;
mod weeks;

pub use asking::AskingMsg;
pub use backup::BackupMsg;
pub use bending::PAUSE;
pub use deleting::{StoringMsg, Undo};
pub use effect::{Effect, Event, File, Focus, SaveError, Then};
pub use first_round::FirstRound;
pub use handing_out::HandOutMsg;
pub use here::Here;
pub use keying::KeyingMsg;
pub use making::MakingMsg;
pub use message::{Msg, News, Report};
pub use not_now::NotNowMsg;
pub use notice::{Notice, Place};
pub use profile::{ProfileMsg, RINGS};
pub use rescue::RescueMsg;
pub use weeks::WeeksMsg;

use super::barrier::Barrier;
use super::content::Content;
use super::day::Day;
use super::keys::Click;
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
    /// The minute of that day, 0 to 1439.
    pub minute: u16,
    /// The clock.
    pub now: Moment,
    /// Differs each time, for names that nobody else may have.
    pub random: u32,
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
    /// What was here before a backup was taken in.
    taken: Option<backup::Taken>,
    /// Texts that can't be read and stand under other keys of the store.
    quarantined: Vec<String>,
    /// What the next click on an answer means.
    next_click: Click,
}

#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct Deleted {
    record: Record,
    quarantined: Vec<String>,
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
        Self { record, here, ..Self::default() }
    }

    /// Takes one step.
    #[must_use]
    pub fn update(mut self, msg: Msg, env: &Env) -> (Self, Vec<Effect>) {
        // What only tells of the world leaves the reader's notice in peace.
        let deleted = self.notice == Some(Notice::Deleted);
        if msg.is_of_the_reader() {
            self.place = self.place_of(&msg).unwrap_or(self.place);
            let before = self.notice.take();
            if msg.answers_the_notice() {
                self.notice = before;
            }
        }
        let effects = match (&self.here, msg) {
            (Here::Asking(at), Msg::Asking(msg)) => self.asking(*at, msg, env),
            (Here::Keying { from }, Msg::Keying(msg)) => self.keying(*from, msg, env),
            (Here::Profile, Msg::Profile(msg)) => self.on_profile(msg, env),
            (Here::Making, Msg::Making(msg)) => self.making(msg, env),
            (Here::NotNow, Msg::NotNow(msg)) => self.not_now(msg, env),
            (Here::Weeks(_), Msg::Weeks(msg)) => self.weeks(msg, env),
            (Here::Rescue { .. }, Msg::Rescue(msg)) => self.rescue(msg, env),
            // Said to a screen that is no longer shown.
            (
                _,
                Msg::Asking(_)
                | Msg::Keying(_)
                | Msg::Profile(_)
                | Msg::Making(_)
                | Msg::NotNow(_)
                | Msg::Weeks(_)
                | Msg::Rescue(_),
            ) => vec![],
            (_, Msg::Backup(msg)) => self.backup(msg, env),
            (_, Msg::HandOut(msg)) => self.hand_out(msg, env),
            (_, Msg::Storing(msg)) => self.storing(msg, env),
            (_, Msg::Undo(what)) => self.undo(what, env),
            (_, Msg::Report(report)) => self.report(report, env),
            (_, Msg::News(news)) => self.hear(news, env),
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

    /// Why nothing is stored at the moment, if so.
    pub fn trouble(&self) -> Option<SaveError> {
        self.trouble
    }

    /// What is stored can't be read, and waits for the reader's decision.
    fn is_in_rescue(&self) -> bool {
        matches!(self.here, Here::Rescue { .. })
    }

    /// The reader wants nothing stored in this browser.
    pub fn stores_nothing(&self) -> bool {
        self.record.storing_allowed.is_some_and(|allowed| !allowed.value)
    }

    /// What belongs into the store.
    pub fn to_store(&self) -> Record {
        if self.stores_nothing() { self.record.marks() } else { self.record.clone() }
    }

    /// There is something deleted that can be brought back.
    pub fn can_undelete(&self) -> bool {
        self.deleted.is_some()
    }

    /// Texts that can't be read and stand under other keys.
    pub fn quarantined(&self) -> &[String] {
        &self.quarantined
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
