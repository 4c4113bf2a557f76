//! A store in memory, shared as one browser's tabs share theirs, that can be told to fail.

use career_insurance::domain::app::SaveError;
use career_insurance::domain::session::Store;
use std::cell::{Cell, RefCell};
use std::rc::Rc;

/// Clones share what is stored; [`Memory::apart`] does not.
#[derive(Clone, Debug, Default)]
pub struct Memory(Rc<Shared>);

#[derive(Clone, Debug, Default)]
struct Shared {
    text: RefCell<Option<String>>,
    quarantined: RefCell<Vec<String>>,
    told: RefCell<Vec<String>>,
    written: Cell<usize>,
    cannot_read: Cell<bool>,
    cannot_write: Cell<bool>,
}

impl Memory {
    pub fn with(text: Option<String>) -> Self {
        let memory = Self::default();
        memory.put(text);
        memory
    }

    /// A copy that goes its own way.
    pub fn apart(&self) -> Self {
        Self(Rc::new(Shared::clone(&self.0)))
    }

    /// Stores as another tab would.
    pub fn put(&self, text: Option<String>) {
        *self.0.text.borrow_mut() = text;
    }

    pub fn text(&self) -> Option<String> {
        self.0.text.borrow().clone()
    }

    /// What the other widgets of the page were told.
    pub fn told(&self) -> Vec<String> {
        self.0.told.borrow().clone()
    }

    /// How many writes there were.
    pub fn written(&self) -> usize {
        self.0.written.get()
    }

    pub fn reads(&self, on: bool) {
        self.0.cannot_read.set(!on);
    }

    pub fn writes(&self, on: bool) {
        self.0.cannot_write.set(!on);
    }

    fn may_write(&self) -> Result<(), SaveError> {
        if self.0.cannot_write.get() { Err(SaveError::Full) } else { Ok(()) }
    }
}

impl Store for Memory {
    fn read(&self) -> Result<Option<String>, SaveError> {
        if self.0.cannot_read.get() { Err(SaveError::Blocked) } else { Ok(self.text()) }
    }

    fn write(&self, text: &str) -> Result<(), SaveError> {
        self.may_write()?;
        self.0.written.set(self.written() + 1);
        self.put(Some(text.to_owned()));
        Ok(())
    }

    fn quarantined(&self) -> Vec<String> {
        self.0.quarantined.borrow().clone()
    }

    fn quarantine(&self, text: &str) -> Result<(), SaveError> {
        self.may_write()?;
        let mut all = self.0.quarantined.borrow_mut();
        if !all.iter().any(|known| known == text) {
            all.push(text.to_owned());
        }
        Ok(())
    }

    fn clear_quarantine(&self) {
        self.0.quarantined.borrow_mut().clear();
    }

    fn tell_others(&self, text: &str) {
        self.0.told.borrow_mut().push(text.to_owned());
    }
}
