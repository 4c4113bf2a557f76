//! The reader's own store in the browser.
//!
//! gloo-storage throws where storage is blocked, instead of returning an error. So the browser is
//! asked first, each time, and gloo-storage only where it can answer.

use crate::domain::app::{Msg, SaveError};
use gloo_storage::{LocalStorage, Storage};

/// The key of the record. Shared by all widgets of a site, so that several posts show one progress.
pub const KEY: &str = "career-insurance";
/// What the keys of texts set aside begin with.
pub const ASIDE: &str = "career-insurance.aside.";
/// Places for texts set aside. Hardly anybody needs a second one.
const PLACES: u32 = 20;

/// The store, with what was last seen in it.
#[derive(Default)]
pub struct Store {
    seen: Option<String>,
}

impl Store {
    /// What is stored.
    ///
    /// # Errors
    /// [`SaveError::Blocked`] where the browser gives no storage.
    pub fn read(&mut self) -> Result<Option<String>, SaveError> {
        self.seen = raw()?.get_item(KEY).map_err(|_| SaveError::Blocked)?;
        Ok(self.seen.clone())
    }

    /// What happened in the store since this store last looked: somebody else has written, or it
    /// was emptied.
    pub fn news(&mut self) -> Option<Msg> {
        let before = self.seen.take();
        match self.read() {
            Ok(now) if now == before => None,
            Ok(Some(now)) => Some(Msg::Stored(now)),
            Ok(None) => Some(Msg::Lost),
            Err(_) => None,
        }
    }

    /// Stores a text.
    ///
    /// # Errors
    /// Says why the browser does not keep it.
    pub fn write(&mut self, text: &str) -> Result<(), SaveError> {
        raw()?.set_item(KEY, text).map_err(|_| SaveError::Full)?;
        self.seen = Some(text.to_owned());
        Ok(())
    }

    /// Puts a text that can't be read under another key; what was set aside before stays. Only
    /// where that worked may the next save take its place: otherwise the text is still news, and
    /// the reader is asked again.
    pub fn set_aside(&mut self, text: &str) {
        let Ok(store) = raw() else { return };
        let taken = |key: &str| matches!(store.get_item(key), Ok(Some(other)) if other != text);
        let free = places().find(|key| !taken(key));
        let done = free.is_some_and(|key| store.set_item(&key, text).is_ok());
        if done && store.get_item(KEY).ok().flatten().as_deref() == Some(text) {
            self.seen = Some(text.to_owned());
        }
    }
}

/// The texts that were set aside.
pub fn aside() -> Vec<String> {
    let Ok(store) = raw() else { return vec![] };
    // They stand without a gap, and go together.
    places().map_while(|key| store.get_item(&key).ok().flatten()).collect()
}

/// Removes the texts that were set aside.
pub fn clear_aside() {
    if let Ok(store) = raw() {
        for key in places() {
            // It fails only where nothing could be stored either.
            let _ = store.remove_item(&key);
        }
    }
}

fn places() -> impl Iterator<Item = String> {
    (1..=PLACES).map(|number| format!("{ASIDE}{number}"))
}

fn raw() -> Result<web_sys::Storage, SaveError> {
    let there = web_sys::window().and_then(|window| window.local_storage().ok().flatten());
    there.map(|_| LocalStorage::raw()).ok_or(SaveError::Blocked)
}
