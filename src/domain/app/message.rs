//! What goes into the state machine: what the reader does, by the screen it is done on, what the
//! browser reports, and what happens elsewhere.

use super::{
    AskingMsg, BackupMsg, File, HandOutMsg, KeyingMsg, MakingMsg, NotNowMsg, ProfileMsg, RescueMsg,
    SaveError, StoringMsg, Then, Undo, WeeksMsg,
};

/// A message. Those of a screen change nothing while another screen is shown.
#[derive(Clone, Debug, PartialEq)]
pub enum Msg {
    /// On the screen of a statement.
    Asking(AskingMsg),
    /// On the screen for answers from paper.
    Keying(KeyingMsg),
    /// On the profile.
    Profile(ProfileMsg),
    /// On the plan form.
    Making(MakingMsg),
    /// On the screen of who wants no plan now.
    NotNow(NotNowMsg),
    /// In the twelve weeks.
    Weeks(WeeksMsg),
    /// Where what is stored can't be read.
    Rescue(RescueMsg),
    /// Backups: made, brought back, taken in.
    Backup(BackupMsg),
    /// What else the reader takes along: the calendar, lines to share, paper.
    HandOut(HandOutMsg),
    /// Whether this browser stores anything, and deleting.
    Storing(StoringMsg),
    /// Takes back something that can be taken back for a while.
    Undo(Undo),
    /// What came of an effect.
    Report(Report),
    /// What happened without the reader of this page.
    News(News),
}

/// What came of an effect.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Report {
    /// The store took the last save, or did not.
    Saved(Result<(), SaveError>),
    /// The clipboard took the text, or did not.
    Copied(Result<(), String>),
    /// The browser has taken a file, or could not make it.
    Downloaded {
        /// The file.
        file: File,
        /// The browser took it.
        made: bool,
    },
    /// A text that can't be read stands under another key of the store, or could not be put there.
    Quarantined {
        /// The text.
        text: String,
        /// What waited for it.
        then: Then,
        /// Whether it is stored.
        saved: Result<(), SaveError>,
    },
    /// No printing has begun; the page stands at this address.
    NotPrinted(String),
}

/// What happened without the reader of this page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum News {
    /// The store was written by somebody else: another tab, another widget.
    Stored(String),
    /// A text that could not be read stands under another key of the store.
    Quarantined(String),
    /// The record is missing from the store, and nobody has deleted it.
    Lost,
    /// Time has passed; the day may be another.
    Woke,
    /// The page was opened with a private link that has this code.
    Link(String),
}

impl Msg {
    /// Something that the reader did, or that answers it; the others only tell of the world.
    pub fn is_of_the_reader(&self) -> bool {
        !matches!(
            self,
            Self::Asking(AskingMsg::NextClick(_))
                | Self::Report(Report::Saved(_) | Report::Quarantined { .. })
                | Self::News(News::Woke | News::Stored(_) | News::Lost | News::Quarantined(_))
        )
    }

    /// The press of a button in the notice that is shown, so the notice is needed still.
    pub(super) fn answers_the_notice(&self) -> bool {
        matches!(
            self,
            Self::Undo(Undo::StartOver) | Self::Backup(BackupMsg::TakeIn | BackupMsg::LeaveIt)
        )
    }

    /// It takes something away, or asks what others did: this is not done on old news.
    pub(in crate::domain) fn needs_the_latest(&self) -> bool {
        matches!(
            self,
            Self::News(News::Woke)
                | Self::Storing(StoringMsg::DeleteAll | StoringMsg::Nothing(_))
                | Self::Rescue(RescueMsg::StartAfresh)
                | Self::Backup(BackupMsg::TakeIn)
                | Self::Undo(Undo::TakeIn)
        )
    }
}
