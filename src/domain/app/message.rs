//! What goes into the machine and what comes out of it.

use crate::domain::barrier::Barrier;
use crate::domain::profile::Answer;
use crate::domain::record::{After, Bend, Course, Draft, Slot, Spot, Tick};

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
    /// Leaves the statement as it is, without an answer if it has none, and moves on.
    Skip,
    /// To the next statement.
    Next,
    /// To the statement or screen before.
    Back,
    /// Ends the questions early.
    SeeProfile,
    /// From the profile back to the first open or skipped statement.
    AnswerRest,
    /// From the profile to this statement, by itself, to be answered otherwise.
    Correct(String),
    /// Opens a new look at the statements.
    StartOver,
    /// Takes back the last start over.
    TakeBack,
    /// Brings back what was deleted while this page was open.
    Undelete,
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
    /// Pauses so many weeks from this one on.
    Pause {
        /// The first calendar week that waits.
        week: u32,
        /// How many wait, 1..=12.
        weeks: u32,
    },
    /// Ends the pause that this calendar week is in: the plan goes on with it.
    GoOn(u32),
    /// Takes the offer to begin again on Monday.
    Restart,
    /// Declines the offer of this week.
    Decline(u32),
    /// Another slot, from this calendar week on.
    MoveSlot {
        /// The calendar week.
        week: u32,
        /// The slot.
        slot: Slot,
    },
    /// What rings true now holds from the next week on.
    Turn,
    /// Takes back the other aims that begin with this calendar week.
    TurnBack(u32),
    /// A second look at the statements, or back to one laid aside.
    LookAgain,
    /// Back to the running programme.
    ToWeeks,
    /// Takes a door at the end.
    Door(After),
    /// A text that could not be read stands under another key of the store.
    Aside(String),
    /// The record is missing from the store, and nobody has deleted it.
    Lost,
    /// The store was written by somebody else: another tab, another widget.
    Stored(String),
    /// A copy the reader brings back: a page, or the record as text.
    Bring(String),
    /// The code of a resume link that the page was opened with.
    Link(String),
    /// Takes in the copy that was looked at.
    TakeIn,
    /// Leaves the copy that was looked at: nothing changes.
    LeaveIt,
    /// Saves a copy: as a page to read, or as plain JSON.
    SaveCopy {
        /// The record alone, without a page around it.
        plain: bool,
    },
    /// Gives the weeks as a calendar file.
    Calendar {
        /// The resume link, for its events.
        link: String,
    },
    /// Puts a text into the clipboard.
    Copy(String),
    /// Hands a text to another program of the device.
    Share(String),
    /// The clipboard took the text, or did not.
    Copied(Result<(), String>),
    /// Prints the profile and the tick sheet.
    Print,
    /// Prints the statements, to be answered on paper.
    PrintQuestions,
    /// To the screen for answers from paper.
    Keying,
    /// An answer from paper.
    Key {
        /// The statement's id.
        item: String,
        /// The answer.
        answer: Answer,
    },
    /// Keeps nothing in this browser, or keeps it again.
    KeepNothing(bool),
    /// Deletes all of it.
    DeleteAll,
    /// What can't be read is set aside, and the reader begins anew.
    StartAfresh,
    /// The store took the last save, or did not.
    Kept(Result<(), SaveError>),
    /// Time has passed; the day may be another.
    Woke,
}

impl Msg {
    /// Something that the reader did, or that answers it; the others only tell of the world.
    pub fn is_of_the_reader(&self) -> bool {
        !matches!(self, Self::Kept(_) | Self::Woke | Self::Stored(_) | Self::Lost | Self::Aside(_))
    }
}

/// What the browser is asked to do. The shell does it and decides nothing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Effect {
    /// Stores [`App::to_keep`](super::App::to_keep).
    Save,
    /// Removes the texts that were set aside.
    ClearAside,
    /// Stores a text that can't be read under another key, before anything else is stored.
    SetAside(String),
    /// Gives the reader a file.
    Download {
        /// Its name.
        name: String,
        /// Its type.
        mime: &'static str,
        /// What is in it.
        text: String,
    },
    /// Puts a text into the clipboard.
    Copy(String),
    /// Hands a text to another program of the device.
    Share(String),
    /// Prints this page.
    Print(String),
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
    /// The text that is to be copied by hand, all of it selected.
    ByHand,
    /// The field that a copy is pasted into.
    Paste,
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
