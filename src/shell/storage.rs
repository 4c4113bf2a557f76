//! The browser's `localStorage`, as the store of a session.
//!
//! gloo-storage throws where storage is blocked, instead of returning an error. So the browser is
//! asked first, each time, and gloo-storage only where it can answer.

use super::siblings::Sibling;
use super::stopped;
use crate::domain::app::{Msg, SaveError};
use crate::domain::session;
use gloo_storage::{LocalStorage, Storage};
use yew::Callback;

/// The key of the record. Shared by all widgets of a site, so that several posts show one progress.
pub const KEY: &str = "career-insurance";
/// What the keys of quarantined texts begin with.
pub const QUARANTINE: &str = "career-insurance.aside.";
/// The key of the language that the reader has chosen, a tag; src/first/language.js writes it.
pub const LANGUAGE: &str = "career-insurance.language";
/// Places for quarantined texts. Hardly anybody needs a second one.
const PLACES: u32 = 20;

/// The reader's own store in the browser, and the other widgets of the page.
pub struct Store {
    sibling: Sibling,
}

impl Store {
    /// The store for one widget; `send` hears what the others of the page store.
    pub fn new(send: Callback<Msg>) -> Self {
        Self { sibling: Sibling::new(send) }
    }
}

impl session::Store for Store {
    fn read(&self) -> Result<Option<String>, SaveError> {
        storage()?.get_item(KEY).map_err(|_| SaveError::Blocked)
    }

    fn write(&self, text: &str) -> Result<(), SaveError> {
        put(KEY, text)
    }

    fn quarantined(&self) -> Vec<String> {
        let Ok(store) = storage() else { return vec![] };
        // They stand without a gap, and go together.
        keys().map_while(|key| store.get_item(&key).ok().flatten()).collect()
    }

    fn quarantine(&self, text: &str) -> Result<(), SaveError> {
        let store = storage()?;
        let taken = |key: &str| matches!(store.get_item(key), Ok(Some(other)) if other != text);
        let free = keys().find(|key| !taken(key)).ok_or(SaveError::Full)?;
        put(&free, text)
    }

    fn clear_quarantine(&self) {
        if let Ok(store) = storage() {
            // The language goes with everything else.
            for key in keys().chain([LANGUAGE.to_owned()]) {
                // It fails only where nothing could be stored either.
                let _ = store.remove_item(&key);
            }
        }
    }

    fn tell_others(&self, text: &str) {
        stopped::note(text);
        self.sibling.tell(text);
    }
}

/// The record's text, if the browser tells.
pub fn stored() -> Option<String> {
    storage().ok()?.get_item(KEY).ok().flatten()
}

/// The language that the reader has chosen, if one is stored.
pub fn stored_language() -> Option<String> {
    storage().ok()?.get_item(LANGUAGE).ok().flatten()
}

/// Stores a text, and reads it back: some browsers keep nothing and say so by nothing else.
fn put(key: &str, text: &str) -> Result<(), SaveError> {
    let store = storage()?;
    store.set_item(key, text).map_err(|_| SaveError::Full)?;
    let saved = store.get_item(key).is_ok_and(|found| found.as_deref() == Some(text));
    if saved { Ok(()) } else { Err(SaveError::Blocked) }
}

fn keys() -> impl Iterator<Item = String> {
    (1..=PLACES).map(|number| format!("{QUARANTINE}{number}"))
}

fn storage() -> Result<web_sys::Storage, SaveError> {
    let there = web_sys::window().and_then(|window| window.local_storage().ok().flatten());
    there.map(|_| LocalStorage::raw()).ok_or(SaveError::Blocked)
}
