//! The words of a copy, from the content pack.

use super::Words;
use crate::domain::content::{Content, Text};

impl<'c> Words<'c> {
    /// Those of this pack; `saved` says when the copy was made.
    pub fn of(content: &'c Content, saved: &'c str) -> Self {
        Self {
            lang: content.lang(),
            title: content.text(Text::CopyTitle),
            saved,
            back: content.text(Text::CopyBack),
            earlier: content.text(Text::Earlier),
            plan: content.text(Text::MakingTitle),
            aims: content.text(Text::CopyAims),
            start: content.text(Text::CopyStart),
            slot: content.text(Text::SlotTitle),
            note: content.text(Text::Note),
        }
    }
}
