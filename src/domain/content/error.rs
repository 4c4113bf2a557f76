//! What can be wrong with a content pack, in a form its author can act on.

use serde::de::DeserializeOwned;

/// Where content is wrong, and why.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ContentError {
    /// The file: `questions.json`, `habits.json` or `words`.
    pub file: &'static str,
    /// The id it is about; empty where the file cannot be read at all.
    pub id: String,
    /// What is wrong, in plain words.
    pub reason: String,
}

impl ContentError {
    pub(super) fn new(file: &'static str, id: &str, reason: impl Into<String>) -> Self {
        let (id, reason) = (id.to_owned(), reason.into());
        Self { file, id, reason }
    }
}

impl std::fmt::Display for ContentError {
    fn fmt(&self, to: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self.id.as_str() {
            "" => write!(to, "{}: {}", self.file, self.reason),
            id => write!(to, "{}: {id}: {}", self.file, self.reason),
        }
    }
}

impl std::error::Error for ContentError {}

/// One file as JSON; the reason names line and column.
pub(super) fn read<T: DeserializeOwned>(file: &'static str, text: &str) -> Result<T, ContentError> {
    serde_json::from_str(text).map_err(|why| ContentError::new(file, "", why.to_string()))
}
