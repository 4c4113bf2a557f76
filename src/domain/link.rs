//! The resume link: a programme and its ticks in about 300 characters of a URL's fragment, which
//! browsers send to no server (research, ecosystem, section 4).
//!
//! A link carries the present programme with everything that was done and changed in it, and the
//! barriers it was made for; with that alone, the widget opens on the weeks. It never carries an
//! answer, a vignette, a note, or where the reader went from a profile.
//!
//! The envelope is for ever: unpadded base64url of a version byte, the content, and four bytes of
//! FNV-1a over all before them. So a newer version can be told from a link that suffered.
//!
//! **A link overrules nothing newer.** Moments are rounded down, never up, so joining a link into
//! the record it was made from, or into a newer one, changes nothing. They are as exact as [`GOOD`]
//! characters allow: to the millisecond in the first weeks, to a second or so after twelve. What is
//! lost at worst: a change of mind within that second may not reach an older replica.

mod base64;
mod bits;
mod fnv;
mod names;
mod plan;
mod story;
mod terms;

use super::content::Content;
use super::record::{Enrolment, Look, Record};
use bits::{Reader, Writer};
use fnv::fnv;
use names::{Known, Names};

/// The newest version. Plans without a mark are written as version 1, as ever; links of that version are
/// read for ever.
pub const VERSION: u8 = 2;
/// Characters that mails, messengers and printed codes carry without harm.
pub const GOOD: usize = 300;
/// The longest code that is read: it bounds work and memory, whatever stands in a URL.
pub const LONGEST: usize = 4000;
/// Moments are never rougher than 2^16 ms, about a minute: where even that takes more than
/// [`GOOD`] characters, the code is longer.
const ROUGHEST: u32 = 16;
/// What the fragment calls it. Letters, digits, `-` and `_` alone: pages hand their fragment to
/// `querySelector` and the like, where anything else is an error.
const KEY: &str = "career-insurance-";
/// What links of the first time called it; they are read for ever.
const FIRST_KEY: &str = "career-insurance=";

/// Why a text can't be taken as a resume link.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LinkError {
    /// It was never a link of this widget: empty, far too long, or in other characters.
    Foreign,
    /// It was cut off or changed on its way.
    Damaged,
    /// A newer version made it.
    Newer {
        /// The version it names.
        version: u8,
    },
    /// It is whole, and names a habit that is not in this content.
    Unknown,
}

/// The code for the present programme; empty if none was begun, or if a file brought so much that
/// it would not be read back.
pub fn encode(record: &Record) -> String {
    let Some(enrolment) = record.enrolments.values().next_back() else {
        return String::new();
    };
    let look = record.looks.get(&enrolment.terms.value.look);
    let marked = enrolment.terms.value.mark > 0;
    let code = |roughness| seal(marked, written(enrolment, look, roughness));
    let good = (0..ROUGHEST).map(code).find(|code| code.len() <= GOOD);
    let best = good.unwrap_or_else(|| code(ROUGHEST));
    if best.len() > LONGEST { String::new() } else { best }
}

/// The record in a code: one enrolment, and the look it was made from, with nothing but its choice.
/// Bring it in with `Join`.
///
/// # Errors
/// Says whether the text is none of ours, damaged, of a newer version, or about another content.
pub fn decode(code: &str, content: &Content) -> Result<Record, LinkError> {
    if code.is_empty() || code.len() > LONGEST {
        return Err(LinkError::Foreign);
    }
    let bytes = base64::bytes(code).ok_or(LinkError::Foreign)?;
    let (sealed, seal) = bytes.split_last_chunk().ok_or(LinkError::Damaged)?;
    if fnv(sealed).to_be_bytes() != *seal {
        return Err(LinkError::Damaged);
    }
    match sealed.split_first() {
        Some((&version @ 1..=VERSION, rest)) => {
            read(&mut Reader::new(rest), &Known::new(content), version > 1)
        }
        Some((&version, _)) if version > VERSION => Err(LinkError::Newer { version }),
        _ => Err(LinkError::Damaged),
    }
}

/// The code in a page's fragment, among whatever else the page keeps there. What mails and
/// messengers put behind a link (a full stop, a bracket) is left behind.
pub fn find(fragment: &str) -> Option<&str> {
    let mut parts = fragment.strip_prefix('#').unwrap_or(fragment).split('&');
    let code = parts.find_map(code)?;
    let end = code.find(|c| !base64::is_digit(c)).unwrap_or(code.len());
    code.get(..end).filter(|code| !code.is_empty())
}

/// The code in a part of a fragment, with what stands behind it. A heading about the same thing has a
/// fragment of its own, as `#career-insurance-in-brief`; a code begins with the version, which is a
/// capital letter for a long time to come.
fn code(part: &str) -> Option<&str> {
    let ours = |code: &&str| code.starts_with(|c: char| c.is_ascii_uppercase());
    part.strip_prefix(FIRST_KEY).or_else(|| part.strip_prefix(KEY).filter(ours))
}

/// The fragment without the code: what else the page keeps there stays.
pub fn without(fragment: &str) -> String {
    let parts = fragment.strip_prefix('#').unwrap_or(fragment).split('&');
    let rest: Vec<_> = parts.filter(|part| code(part).is_none()).collect();
    if rest.is_empty() { String::new() } else { format!("#{}", rest.join("&")) }
}

/// The fragment with this code in it.
pub fn fragment(code: &str) -> String {
    format!("#{KEY}{code}")
}

fn seal(marked: bool, content: Vec<u8>) -> String {
    let mut bytes = vec![1 + u8::from(marked)];
    bytes.extend(content);
    bytes.extend(fnv(&bytes).to_be_bytes());
    base64::text(&bytes)
}

fn written(enrolment: &Enrolment, look: Option<&Look>, roughness: u32) -> Vec<u8> {
    let mut to = Writer::default();
    let mut names = Names::default();
    terms::write(&mut to, &mut names, &enrolment.terms);
    story::write(&mut to, &mut names, enrolment, look, roughness);
    to.bits(names.check().into(), 16);
    to.bytes()
}

fn read(from: &mut Reader, known: &Known, marked: bool) -> Result<Record, LinkError> {
    let mut names = Names::default();
    let mut enrolment = Enrolment::new(terms::read(from, &mut names, known, marked)?);
    let mut look = Look::default();
    story::read(from, &mut names, known, &mut enrolment, &mut look)?;
    if from.bits(16)? != u64::from(names.check()) {
        return Err(LinkError::Unknown);
    }
    from.end()?;
    let mut record = Record::default();
    if look != Look::default() {
        record.looks.insert(enrolment.terms.value.look, look);
    }
    record.enrolments.insert(enrolment.terms.at, enrolment);
    Ok(record)
}
