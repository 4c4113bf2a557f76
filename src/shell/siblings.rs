//! The other widgets on the same page. The browser tells other tabs what is stored, but never the
//! page that stores it; so widgets of one page tell each other.

use crate::domain::app::{Msg, News};
use std::cell::{Cell, RefCell};
use yew::Callback;

thread_local! {
    static ALL: RefCell<Vec<(u32, Callback<Msg>)>> = RefCell::default();
    static NEXT: Cell<u32> = const { Cell::new(0) };
}

/// One of the widgets of a page, among them from its making until it is dropped.
pub struct Sibling {
    number: u32,
}

impl Sibling {
    /// Takes its place; `send` hears what the others store.
    pub fn new(send: Callback<Msg>) -> Self {
        let number = NEXT.replace(NEXT.get() + 1);
        ALL.with_borrow_mut(|all| all.push((number, send)));
        Self { number }
    }

    /// Tells the others what this one has stored. They stay silent if they have it already, so
    /// that the talk ends.
    pub fn tell(&self, text: &str) {
        let msg = Msg::News(News::Stored(text.to_owned()));
        // Collected first: whoever is told may come or go meanwhile.
        let others: Vec<_> = ALL.with_borrow(|all| {
            let others = all.iter().filter(|(number, _)| *number != self.number);
            others.map(|(_, send)| send.clone()).collect()
        });
        for send in others {
            send.emit(msg.clone());
        }
    }
}

impl Drop for Sibling {
    fn drop(&mut self) {
        ALL.with_borrow_mut(|all| all.retain(|(number, _)| *number != self.number));
    }
}
