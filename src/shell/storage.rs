//! The reader's own store in the browser.
//!
//! gloo-storage throws where storage is blocked, instead of returning an error. So the browser is
//! asked first, each time, and gloo-storage only where it can answer.

use crate::domain::app::SaveError;
use gloo_storage::{LocalStorage, Storage};

/// The key of the record. Shared by all widgets of a site, so that several posts show one progress.
pub const KEY: &str = "career-insurance";
/// Stands for a moment while the reader deletes everything.
pub const GONE: &str = "career-insurance.gone";
const ASIDE: &str = "career-insurance.aside";
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

    /// What somebody else has stored since this store last looked.
    pub fn news(&mut self) -> Option<String> {
        let before = self.seen.take();
        let now = self.read().ok().flatten();
        now.filter(|now| before.as_deref() != Some(now))
    }

    /// Stores the record.
    ///
    /// # Errors
    /// Says why the browser does not keep it.
    pub fn write(&mut self, text: &str) -> Result<(), SaveError> {
        raw()?.set_item(KEY, text).map_err(|_| SaveError::Full)?;
        self.seen = Some(text.to_owned());
        Ok(())
    }

    /// Removes the record, and what was set aside. Other tabs hear of it by a sign that comes and
    /// goes: a record that is merely missing is nobody's wish, and is stored again.
    pub fn forget(&mut self) {
        if let Ok(store) = raw() {
            // It fails only where nothing could be stored either.
            let _ = store.set_item(GONE, "");
            let _ = store.remove_item(KEY);
            let _ = store.remove_item(GONE);
            for number in 1..=PLACES {
                let _ = store.remove_item(&format!("{ASIDE}.{number}"));
            }
        }
        self.seen = None;
    }

    /// Puts a text that can't be read under another key; what was set aside before stays. Only
    /// where that worked may the next save take its place: otherwise the text is still news, and
    /// the reader is asked again.
    pub fn set_aside(&mut self, text: &str) {
        let Ok(store) = raw() else { return };
        let taken = |key: &str| matches!(store.get_item(key), Ok(Some(other)) if other != text);
        let mut keys = (1..=PLACES).map(|number| format!("{ASIDE}.{number}"));
        let free = keys.find(|key| !taken(key));
        if free.is_some_and(|key| store.set_item(&key, text).is_ok()) {
            self.seen = Some(text.to_owned());
        }
    }
}

fn raw() -> Result<web_sys::Storage, SaveError> {
    let there = web_sys::window().and_then(|window| window.local_storage().ok().flatten());
    there.map(|_| LocalStorage::raw()).ok_or(SaveError::Blocked)
}
