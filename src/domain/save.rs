//! The file format: JSON with a schema number under the product's own name.
//!
//! Its structs are its own, so that a change in the domain can't change files by accident.
//! Schema 1 decodes for ever; `tests/saved/` holds the proof, and the list of all ids ever used.

mod wire;

use super::json;
use super::record::Record;
use super::unknown::{Json, Unknown};

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

struct Named {
    schema: u32,
}

json::fields!(Named { schema as "career-insurance" });

/// The record as text.
pub fn encode(record: &Record) -> String {
    let known = known(record);
    if record.unknown.is_empty() {
        return known;
    }
    match Json::parse(&known) {
        Ok(mut whole) => {
            record.unknown.put_back(&mut whole);
            whole.text("career-insurance")
        }
        Err(_) => known,
    }
}

/// The record in a text. Nothing in it is cut or dropped: what this version does not know is in
/// [`Record::unknown`]. Time and memory grow with the text and no faster; how much text to take
/// is for those to say who take it from strangers.
///
/// # Errors
/// Says whether the text is none of ours, newer than this version, or damaged.
pub fn decode(text: &str) -> Result<Record, LoadError> {
    let damaged = |why: json::Error| LoadError::Damaged { what: why.to_string() };
    // Most texts are what this version wrote itself, and hold nothing else. Years of weeks are read
    // in a fraction of the time for it.
    if let Some(record) = json::read::<wire::File>(text).ok().and_then(|file| file.record().ok())
        && known(&record) == text
    {
        return Ok(record);
    }
    let named = match json::read::<Named>(text) {
        Ok(named) => named,
        Err(why) if begins_as_ours(text) => return Err(damaged(why)),
        Err(_) => return Err(LoadError::Foreign),
    };
    match named.schema {
        SCHEMA => {
            let file = json::read::<wire::File>(text).map_err(damaged)?;
            let what = |what: &str| LoadError::Damaged { what: what.to_owned() };
            let mut record = file.record().map_err(what)?;
            let known = Json::parse(&known(&record)).map_err(damaged)?;
            record.unknown = Unknown::left(Json::parse(text).map_err(damaged)?, &known);
            Ok(record)
        }
        0 => Err(LoadError::Foreign),
        schema => Err(LoadError::Newer { schema }),
    }
}

/// The part of a file that this version knows.
fn known(record: &Record) -> String {
    json::write(&wire::File::from(record))
}

/// What can't be read as a whole is damaged if it begins as our files do, and foreign if not.
fn begins_as_ours(text: &str) -> bool {
    let mut rest = text;
    ["{", "\"career-insurance\"", ":"]
        .iter()
        .all(|token| rest.trim_start().strip_prefix(token).inspect(|after| rest = after).is_some())
}
