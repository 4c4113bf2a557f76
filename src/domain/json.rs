//! JSON to and from the types of the content and of the files, with serde for words and for writing.
//!
//! Not `serde_json`: it can do much more, and brings four times as much to the page. This reads
//! what those types need and checks all the rest as strictly; `tests/json.rs` compares the two.

mod error;
mod lex;
mod object;
mod read;
mod write;

pub use error::Error;
pub use lex::Lexer;
pub use object::{Fields, FromJson, entries, key, list, object};
pub(super) use object::{fields, words};

use serde::Serialize;

/// Reads a value from a text that holds it and nothing else.
///
/// # Errors
/// Says what is wrong, with line and column.
pub fn read<T: FromJson>(text: &str) -> Result<T, Error> {
    let mut lexer = Lexer::new(text);
    let value = T::from_json(&mut lexer).and_then(|value| lexer.end().map(|()| value));
    value.map_err(|why| why.at(&lexer))
}

/// Writes a value, without white space.
pub fn write(value: &impl Serialize) -> String {
    let mut text = String::new();
    // It fails only for types that the format has no use for, as its tests show. The text is then
    // no JSON, and refused on reading rather than taken for something else.
    if value.serialize(&mut write::Writer(&mut text)).is_err() {
        text.clear();
    }
    text
}

/// A text in quotation marks.
pub fn quoted(text: &str) -> String {
    let mut quoted = String::new();
    write::quote(text, &mut quoted);
    quoted
}
