//! Effects as values: what the state machine asks of the browser.

use crate::domain::stamped::Moment;

/// What the browser is asked to do. The shell does it and decides nothing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Effect {
    /// Stores [`App::to_store`](super::App::to_store).
    Save,
    /// Removes the quarantined texts.
    ClearQuarantine,
    /// Stores a text that can't be read under another key;
    /// [`Report::Quarantined`](super::Report::Quarantined) answers.
    Quarantine {
        /// The text.
        text: String,
        /// What waits for it.
        then: Then,
    },
    /// Gives the reader a file; [`Report::Downloaded`](super::Report::Downloaded) answers.
    Download(File),
    /// Puts a text into the clipboard.
    ToClipboard(String),
    /// Hands a text to another program of the device.
    Share(String),
    /// Prints this page.
    Print(String),
    /// Moves the focus.
    Focus(Focus),
    /// Tells the host page. Carries no answers.
    Tell(Event),
}

/// What the reader decided about a stored text that can't be read. It is done when the text stands
/// elsewhere, and not before.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Then {
    /// Nothing waits.
    Stay,
    /// The reader begins anew.
    StartAfresh,
    /// The backup that was looked at is taken in.
    TakeIn,
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
    /// The field that a backup is pasted into.
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

/// A file for the reader.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct File {
    /// Its name.
    pub name: String,
    /// Its type.
    pub mime: &'static str,
    /// What is in it.
    pub text: String,
    /// When it was made, if it is a backup.
    pub backup: Option<Moment>,
}

/// Why the store does not keep anything.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SaveError {
    /// The browser gives no storage here.
    Blocked,
    /// The storage is full or may not be written.
    Full,
}
