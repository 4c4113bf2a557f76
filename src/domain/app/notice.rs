//! What is said to the reader about what just happened, and where on the screen.

use super::{App, AskingMsg, BackupMsg, File, HandOutMsg, Msg, ProfileMsg, WeeksMsg};
use crate::domain::backup::{BackupError, Difference};
use crate::domain::barrier::Barrier;
use crate::domain::link::{self, LinkError};
use crate::domain::record::{Record, Slot};

/// One line for the reader about what just happened; the next message ends it, or the next but for
/// [`Notice::Deleted`], which stays until there is another line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Notice {
    /// A new look was opened; it can be taken back.
    StartedOver,
    /// "Next" without an answer.
    ChooseFirst,
    /// Everything was deleted; it can be taken back while the page is open.
    Deleted,
    /// A backup was taken in; it can be taken out again.
    Merged,
    /// A backup could not be read; nothing changed.
    Refused(BackupError),
    /// A resume link could not be read; nothing changed.
    LinkRefused(LinkError),
    /// What bringing this backup back would change. It waits for the reader's word.
    Brought {
        /// What would change.
        difference: Difference,
        /// What it holds.
        backup: Box<Record>,
    },
    /// The text is in the clipboard.
    Copied,
    /// From this week on, the plan has this slot.
    SlotMoved(Slot),
    /// Of the two ways to do this habit, the other one is unticked.
    OneWay(String),
    /// As many barriers as a plan can be for are chosen already, so this one is not.
    Full(Barrier),
    /// The browser gives no clipboard: the text is shown, to be copied by hand.
    CopyByHand(String),
    /// A file was made, or could not be made. Whether one that was made has arrived, no browser tells:
    /// its text and a link to it are shown as well.
    HandedOut {
        /// The file.
        file: File,
        /// The browser took it.
        made: bool,
    },
    /// The browser may have printed nothing. The page can be opened by itself, at this address.
    NotPrinted(String),
    /// The browser could not read a file that the reader chose.
    Unread,
    /// What a backup brought is taken out again.
    TakenOut,
}

/// Where a notice is shown: at the control that was pressed, because that is where the reader looks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Place {
    /// Above the heading, for what leads to another screen or answers no press.
    #[default]
    Top,
    /// Under the buttons of a statement.
    Statement,
    /// At the buttons for what the reader takes along: a backup, calendar, link, paper.
    Take,
    /// At the button that copies the line about a week.
    Line,
    /// Under the field for a backup.
    Bring,
    /// At a quarantined text.
    Quarantine,
    /// Under the form that moves the slot.
    Slot,
    /// In the card of the habit that was ticked.
    Habit,
    /// In the row of the barrier that was ticked.
    Barrier,
    /// At the line that asks for a backup.
    Nudge,
    /// At the line that says that nothing is stored.
    NotStored,
    /// Under the text of what is stored.
    Stored,
}

impl App {
    /// The place of the answer to a message; `None` if the message answers an earlier one.
    pub(super) fn place_of(&self, msg: &Msg) -> Option<Place> {
        Some(match msg {
            Msg::Report(_) | Msg::Backup(BackupMsg::LeaveIt) => return None,
            Msg::Backup(BackupMsg::Save { at, .. }) => *at,
            Msg::HandOut(HandOutMsg::Calendar { .. } | HandOutMsg::Print) => Place::Take,
            Msg::Asking(AskingMsg::Next) | Msg::HandOut(HandOutMsg::PrintQuestions) => {
                Place::Statement
            }
            Msg::HandOut(HandOutMsg::Share(_)) => Place::Line,
            Msg::Weeks(WeeksMsg::MoveSlot { .. }) => Place::Slot,
            Msg::Weeks(WeeksMsg::Tick { .. }) => Place::Habit,
            Msg::Profile(ProfileMsg::Ring(..)) => Place::Barrier,
            Msg::HandOut(HandOutMsg::ToClipboard(text)) => {
                let (_, fragment) = text.split_at(text.find('#').unwrap_or(0));
                if link::find(fragment).is_some() { Place::Take } else { Place::Line }
            }
            Msg::Backup(BackupMsg::Bring(text)) if self.quarantined.contains(text) => {
                Place::Quarantine
            }
            Msg::Backup(BackupMsg::Bring(_) | BackupMsg::TooLong | BackupMsg::Unreadable) => {
                Place::Bring
            }
            _ => Place::Top,
        })
    }

    /// The notice, if this is the place for it.
    pub fn notice_at(&self, place: Place) -> Option<&Notice> {
        self.notice.as_ref().filter(|notice| {
            place
                == match notice {
                    // These outlive the message that brought them.
                    Notice::Deleted | Notice::TakenOut => Place::Top,
                    _ => self.place,
                }
        })
    }
}
