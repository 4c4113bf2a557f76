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

pub use difference::{Count, Difference, difference};

use super::content::{Content, Text};
use super::day::Day;
use super::record::Record;
use super::save::{self, LoadError};
use page::Page;

/// The longest text that [`read`] looks at, in bytes. A record of years is a hundredth of it.
pub const LIMIT: usize = 2 * 1024 * 1024;

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

/// The record as a page, saved on this day.
pub fn html(record: &Record, content: &Content, today: Day) -> String {
    let title = content.text(Text::BackupTitle);
    let mut page = Page::begin(content.lang(), content.dir(), title);
    page.tag("<main><header>");
    page.line("<h1>", title, "</h1>");
    let saved = content.fill(Text::BackupSaved, &[("date", &content.date(today))]);
    page.line("<p>", &saved, "</p>");
    page.line("<p>", content.text(Text::BackupBack), "</p></header>");
    let earlier = content.text(Text::Earlier);
    let mut heading = content.text(Text::ProfileTitle);
    for look in record.looks.values().rev().filter(|look| look.answered() > 0) {
        profile::section(&mut page, look, content, heading);
        heading = earlier;
    }
    heading = content.text(Text::MakingTitle);
    for enrolment in record.enrolments.values().rev() {
        plan::section(&mut page, enrolment, content, heading, today);
        heading = earlier;
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
