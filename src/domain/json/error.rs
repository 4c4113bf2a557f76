//! What is wrong with a text, and where.

use super::Lexer;
use serde::de::{Expected, Unexpected};
use std::fmt::{self, Display};

/// What is wrong, in plain words.
///
/// Without what was there instead and all that could have been: wording these takes more code than
/// reading them, and line and column lead there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Error(String);

impl Error {
    pub(in crate::domain) fn new(what: &str) -> Self {
        Self(what.to_owned())
    }

    pub(super) fn named(what: &str, name: &str) -> Self {
        Self([what, " `", name, "`"].concat())
    }

    /// The same with the place that was reached.
    pub(in crate::domain) fn at(self, lexer: &Lexer) -> Self {
        let (line, column) = lexer.place();
        Self(format!("{} at line {line} column {column}", self.0))
    }
}

impl Display for Error {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        to.write_str(&self.0)
    }
}

impl std::error::Error for Error {}

impl serde::de::Error for Error {
    fn custom<T: Display>(what: T) -> Self {
        Self(what.to_string())
    }

    fn invalid_type(_: Unexpected, _: &dyn Expected) -> Self {
        Self::new("a value of another type")
    }

    fn invalid_value(_: Unexpected, _: &dyn Expected) -> Self {
        Self::new("a value out of range")
    }

    fn unknown_variant(found: &str, _: &'static [&'static str]) -> Self {
        Self::named("unknown word", found)
    }
}

impl serde::ser::Error for Error {
    fn custom<T: Display>(what: T) -> Self {
        Self(what.to_string())
    }
}
