//! "Save a backup": one page to read and print, which carries the record and needs no program.
//! "Bring a backup back": from such a page, or from the record as plain JSON.
//!
//! Nothing in a backup can run. Texts get into the page by one function, which escapes them; tags
//! get in by another, which takes only texts of this program. A policy in the page forbids scripts
//! and requests on top of that.

mod block;
mod difference;
mod found;
pub(super) mod page;
mod plan;
pub(super) mod profile;
mod worded;

pub use difference::{Count, Difference, difference};

use super::content::{Content, Text};
use super::day::Day;
use super::record::Record;
use super::save::{self, LoadError};
use page::Page;

/// The longest text that [`read`] looks at, in bytes. A record of years is a hundredth of it.
pub const LIMIT: usize = 2 * 1024 * 1024;

/// What the page says beyond the words of the content pack.
#[derive(Clone, Copy, Debug)]
pub struct Words<'w> {
    /// The language of all words, as a tag for `lang`.
    pub lang: &'w str,
    /// What the page is: its title and first heading.
    pub title: &'w str,
    /// When it was saved, as a sentence.
    pub saved: &'w str,
    /// How it can be brought back, in a sentence or two.
    pub back: &'w str,
    /// Heading of a profile or plan that is no longer the present one.
    pub earlier: &'w str,
    /// Heading of the plan.
    pub plan: &'w str,
    /// Label of the barriers that a plan is for.
    pub aims: &'w str,
    /// Label of a plan's first day.
    pub start: &'w str,
    /// Label of a plan's day and time in the week.
    pub slot: &'w str,
    /// Label of a note.
    pub note: &'w str,
}

/// Why a text can't be brought back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum BackupError {
    /// Longer than [`LIMIT`].
    TooLong,
    /// Neither JSON nor a page with a record inside.
    NoRecord,
    /// There is JSON, and it can't be taken as a record.
    Record(LoadError),
}

/// The record as a page. `today` tells which weeks have gone by.
pub fn html(record: &Record, content: &Content, words: &Words, today: Day) -> String {
    let mut page = Page::begin(words.lang, content.dir(), words.title);
    page.tag("<main><header>");
    page.line("<h1>", words.title, "</h1>");
    page.line("<p>", words.saved, "</p>");
    page.line("<p>", words.back, "</p></header>");
    let mut heading = content.text(Text::ProfileTitle);
    for look in record.looks.values().rev().filter(|look| look.answered() > 0) {
        profile::section(&mut page, look, content, heading);
        heading = words.earlier;
    }
    heading = words.plan;
    for enrolment in record.enrolments.values().rev() {
        plan::section(&mut page, enrolment, content, words, heading, today);
        heading = words.earlier;
    }
    page.line("<footer><p>", content.text(Text::Credit), "</p></footer></main>");
    page.end(&block::write(record))
}

/// The record in a text: a page by [`html`], or JSON as [`save::encode`] writes it; also if a program
/// has saved it anew or a mail stands around it.
///
/// # Errors
/// Says whether there is too much, nothing of ours, or something that can't be read.
pub fn read(text: &str) -> Result<Record, BackupError> {
    if text.len() > LIMIT {
        return Err(BackupError::TooLong);
    }
    // Some editors begin a file with this mark.
    let text = text.trim_start_matches('\u{feff}').trim();
    let text = &*found::unquoted(text);
    // As it was written; and only then what looks like it.
    let json = if text.starts_with('{') { Some(text.to_owned()) } else { block::find(text) };
    let written = json.map(|json| save::decode(&json));
    let read = match written {
        Some(Ok(record)) => return Ok(record),
        Some(Err(why)) => found::find(text).filter(Result::is_ok).unwrap_or(Err(why)),
        None => found::find(text).ok_or(BackupError::NoRecord)?,
    };
    read.map_err(BackupError::Record)
}
