//! The state machine: where the reader is, what may happen there, and what it asks of the browser.
//!
//! Invariant: a message out of place changes nothing and asks for nothing. Invariant: whatever
//! changes the record asks for [`Effect::Save`] in the same step, so nothing is drawn that is not
//! on its way into the store.

mod asking;
mod deciding;
mod here;
mod keeping;
mod reasons;
mod weeks;

pub use deciding::RINGS;
pub use here::Here;

use super::barrier::Barrier;
use super::content::Content;
use super::day::Day;
use super::profile::{Answer, Profile};
use super::record::{After, Bend, Course, Draft, Enrolment, Look, Record, Spot, Tick};
use super::save::LoadError;
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
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct App {
    record: Record,
    here: Here,
    notice: Option<Notice>,
    trouble: Option<SaveError>,
    deleted: Option<Record>,
}

/// One line for the reader about what just happened; the next message ends it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Notice {
    /// Answers of an earlier visit are there.
    Resumed,
    /// A new look was opened; it can be taken back.
    StartedOver,
    /// "Next" without an answer.
    ChooseFirst,
    /// Everything was deleted; it can be taken back while the page is open.
    Deleted,
    /// Another tab or device brought something.
    Merged,
    /// A copy could not be read; nothing changed.
    Refused(LoadError),
}

/// Why the store does not keep anything.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SaveError {
    /// The browser gives no storage here.
    Blocked,
    /// The storage is full or may not be written.
    Full,
}

/// What the reader or the browser does.
#[derive(Clone, Debug, PartialEq)]
pub enum Msg {
    /// Answers the statement; `on` moves to the next one if it had no answer before.
    Answer {
        /// The answer.
        answer: Answer,
        /// Whether a first answer moves on: pointer, digit and Enter do, arrow keys don't.
        on: bool,
    },
    /// Leaves the statement without an answer and moves on.
    Skip,
    /// To the next statement.
    Next,
    /// To the statement or screen before.
    Back,
    /// Ends the questions early.
    SeeProfile,
    /// From the profile back to the first open or skipped statement.
    AnswerRest,
    /// Opens a new look at the statements.
    StartOver,
    /// Takes back the last start over or deletion.
    TakeBack,
    /// Chooses between the two barriers of the vignette.
    Settle(Barrier),
    /// A barrier rings true, or no longer.
    Ring(Barrier, bool),
    /// From the profile to the plan form.
    MakePlan,
    /// No plan now.
    NotNow,
    /// Fills in the plan form.
    Draft(Draft),
    /// Back to the profile.
    ToProfile,
    /// Begins the twelve weeks.
    Begin,
    /// Opens a calendar week; `None` follows the present one.
    Show(Option<u32>),
    /// How a habit stands in a week that has begun.
    Tick {
        /// The calendar week.
        week: u32,
        /// The habit's id.
        habit: String,
        /// How it stands.
        tick: Tick,
    },
    /// The line under a week that has begun.
    Note {
        /// The calendar week.
        week: u32,
        /// All of it.
        text: String,
    },
    /// Changes one place of a week that has begun.
    Bend {
        /// The calendar week.
        week: u32,
        /// The place.
        spot: Spot,
        /// The change.
        bend: Bend,
    },
    /// Changes the course of a week.
    Course {
        /// The calendar week.
        week: u32,
        /// Its course.
        course: Course,
    },
    /// A second look at the statements, or back to one laid aside.
    LookAgain,
    /// Back to the running programme.
    ToWeeks,
    /// Takes a door at the end.
    Door(After),
    /// The store was written by somebody else: another tab, another widget.
    Stored(String),
    /// A copy the reader brings back.
    Bring(String),
    /// Deletes all of it.
    DeleteAll,
    /// What can't be read is set aside, and the reader begins anew.
    StartAfresh,
    /// The store took the last save, or did not.
    Kept(Result<(), SaveError>),
    /// Time has passed; the day may be another.
    Woke,
}

/// What the browser is asked to do. The shell does it and decides nothing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Effect {
    /// Stores the record.
    Save,
    /// Removes the record from the store.
    Forget,
    /// Stores a text that can't be read under another key, before anything else is stored.
    SetAside(String),
    /// Moves the focus.
    Focus(Focus),
    /// Tells the host page. Carries no answers.
    Tell(Event),
}

/// Where the focus goes after a change of the screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Focus {
    /// The chosen answer, or the first.
    Answers,
    /// The heading of the screen.
    Heading,
}

/// What a host page may know.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Event {
    /// The first answer was given.
    Started,
    /// The profile is shown.
    Profiled,
    /// A programme was begun.
    Planned,
    /// A habit was ticked.
    Ticked,
    /// A door was taken at the end.
    Finished,
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
        let mut app = Self { record, here, notice: None, trouble: None, deleted: None };
        if matches!(app.here, Here::Asking(_)) && app.look().is_some_and(|l| l.answered() > 0) {
            app.notice = Some(Notice::Resumed);
        }
        app
    }

    /// Takes one step.
    #[must_use]
    pub fn update(mut self, msg: Msg, env: &Env) -> (Self, Vec<Effect>) {
        // What only tells of the world leaves the reader's notice in peace.
        if !matches!(msg, Msg::Kept(_) | Msg::Woke | Msg::Stored(_)) {
            let before = self.notice.take();
            if msg == Msg::TakeBack {
                self.notice = before;
            }
        }
        let effects = match msg {
            Msg::Answer { .. }
            | Msg::Skip
            | Msg::Next
            | Msg::SeeProfile
            | Msg::AnswerRest
            | Msg::StartOver
            | Msg::LookAgain => self.ask(msg, env),
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
            | Msg::Course { .. }
            | Msg::ToWeeks
            | Msg::Door(_) => self.practise(msg, env),
            Msg::TakeBack
            | Msg::Stored(_)
            | Msg::Bring(_)
            | Msg::DeleteAll
            | Msg::StartAfresh
            | Msg::Kept(_)
            | Msg::Woke => self.keep(msg, env),
        };
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
        self.record.looks.entry(number).or_default()
    }
}
