//! The file format: JSON with a schema number under the product's own name.
//!
//! Its structs are its own, so that a change in the domain can't change files by accident.
//! Schema 1 decodes for ever; `tests/saved/` holds the proof.

mod wire;

use super::record::Record;
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
    // Maps with plain keys and numbers: nothing in them can fail to become JSON. Were it ever to
    // fail, the empty text is refused on reading, rather than taken for an empty record.
    serde_json::to_string(&wire::File::from(record)).unwrap_or_default()
}

/// The record in a text.
///
/// # Errors
/// Says whether the text is none of ours, newer than this version, or damaged.
pub fn decode(text: &str) -> Result<Record, LoadError> {
    let damaged = |why: serde_json::Error| LoadError::Damaged { what: why.to_string() };
    let named = match serde_json::from_str::<Named>(text) {
        Ok(named) => named,
        // Cut off in the middle of what began as ours.
        Err(why) if why.is_eof() && text.starts_with("{\"career-insurance\":") => {
            return Err(damaged(why));
        }
        Err(_) => return Err(LoadError::Foreign),
    };
    match named.schema {
        SCHEMA => serde_json::from_str::<wire::File>(text)
            .map_err(damaged)?
            .record()
            .map_err(|what| LoadError::Damaged { what: what.to_owned() }),
        0 => Err(LoadError::Foreign),
        schema => Err(LoadError::Newer { schema }),
    }
}
