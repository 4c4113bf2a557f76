//! The file format: JSON with a schema number under the product's own name.
//!
//! Its structs are its own, so that a change in the domain can't change files by accident.
//! Schema 1 decodes for ever; `tests/saved/` holds the proof, and the list of all ids ever used.

mod wire;

use super::record::Record;
use super::unknown::Unknown;
use serde::Deserialize;

/// The schema that this version writes.
pub const SCHEMA: u32 = 1;

/// Why a text can't be taken as a record. Whoever gets this keeps the text as it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LoadError {
    /// It is no record of this widget.
    Foreign,
    /// A newer version wrote it.
    Newer {
        /// The schema it names.
        schema: u32,
    },
    /// It names a known schema and can't be read.
    Damaged {
        /// What the parser stumbled over, with line and column.
        what: String,
    },
}

#[derive(Deserialize)]
struct Named {
    #[serde(rename = "career-insurance")]
    schema: u32,
}

/// The record as text.
pub fn encode(record: &Record) -> String {
    record.unknown.put_back(known(record))
}

/// The record in a text. Nothing in it is cut or dropped: what this version does not know is in
/// [`Record::unknown`]. Time and memory grow with the text and no faster; how much text to take
/// is for those to say who take it from strangers.
///
/// # Errors
/// Says whether the text is none of ours, newer than this version, or damaged.
pub fn decode(text: &str) -> Result<Record, LoadError> {
    let read = read(text);
    let known = read.as_ref().map(known).unwrap_or_default();
    // Most texts are what this version wrote itself, and hold nothing else. Years of weeks are read
    // in a fraction of the time for it.
    if read.is_ok() && known == text {
        return read;
    }
    // Serde's derived code takes the fields of a type also as a list without their names.
    let listed = text.trim_start().starts_with('[');
    match serde_json::from_str(text) {
        Err(why) if begins_as_ours(text) => Err(damaged(&why)),
        Err(_) | Ok(Named { schema: 0 }) => Err(LoadError::Foreign),
        Ok(_) if listed => Err(LoadError::Foreign),
        Ok(Named { schema: SCHEMA }) => {
            let mut record = read?;
            record.unknown = Unknown::left(text, &known).map_err(|why| damaged(&why))?;
            Ok(record)
        }
        Ok(Named { schema }) => Err(LoadError::Newer { schema }),
    }
}

/// The part of a text that this version knows.
fn read(text: &str) -> Result<Record, LoadError> {
    let file: wire::File = serde_json::from_str(text).map_err(|why| damaged(&why))?;
    file.record().map_err(|why| damaged(&why))
}

/// The part of a file that this version knows.
fn known(record: &Record) -> String {
    // It fails for types only that JSON has no form for, and the file has none of these. Then the
    // text is no JSON, and refused on reading rather than taken for something else.
    serde_json::to_string(&wire::File::from(record)).unwrap_or_default()
}

fn damaged(what: &impl ToString) -> LoadError {
    LoadError::Damaged { what: what.to_string() }
}

/// What can't be read as a whole is damaged if it begins as our files do, and foreign if not.
fn begins_as_ours(text: &str) -> bool {
    let mut rest = text;
    ["{", "\"career-insurance\"", ":"]
        .iter()
        .all(|token| rest.trim_start().strip_prefix(token).inspect(|after| rest = after).is_some())
}
