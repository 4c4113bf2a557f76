//! The words of a backup, from the content pack.

use super::Words;
use crate::domain::content::{Content, Text};

impl<'c> Words<'c> {
    /// Those of this pack; `saved` says when the backup was made.
    pub fn of(content: &'c Content, saved: &'c str) -> Self {
        Self {
            lang: content.lang(),
            title: content.text(Text::BackupTitle),
            saved,
            back: content.text(Text::BackupBack),
            earlier: content.text(Text::Earlier),
            plan: content.text(Text::MakingTitle),
            aims: content.text(Text::BackupAims),
            start: content.text(Text::BackupStart),
            slot: content.text(Text::SlotTitle),
            note: content.text(Text::Note),
        }
    }
}
