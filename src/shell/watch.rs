//! What the browser says by itself: another tab stored something, the reader is back.

use super::host::arrival;
use super::storage::{ASIDE, KEY};
use crate::domain::app::Msg;
use gloo_events::EventListener;
use gloo_timers::callback::Timeout;
use wasm_bindgen::JsCast;
use web_sys::{Event, EventTarget, StorageEvent};
use yew::Callback;

/// Listens as long as it lives, and takes its listeners away when it is dropped.
pub struct Watch {
    _listeners: Vec<EventListener>,
}

impl Watch {
    /// Begins to listen.
    pub fn new(send: &Callback<Msg>) -> Self {
        let mut listeners = vec![];
        let mut listen = |to: &EventTarget, name: &'static str| {
            let send = send.clone();
            listeners.push(EventListener::new(to, name, move |event| {
                if let Some(msg) = said(event) {
                    send.emit(msg);
                }
            }));
        };
        if let Some(window) = web_sys::window() {
            if let Some(document) = window.document() {
                listen(&document, "visibilitychange");
            }
            // A page that the browser kept while the reader was on another one.
            listen(&window, "pageshow");
            listen(&window, "storage");
            // A private link that is put into the address of this very page.
            listen(&window, "hashchange");
        }
        Self { _listeners: listeners }
    }
}

/// Does something after the next drawing is on the screen.
pub fn soon(then: impl FnOnce() + 'static) {
    Timeout::new(0, then).forget();
}

fn said(event: &Event) -> Option<Msg> {
    if event.type_() == "hashchange" {
        return arrival().1.map(Msg::Link);
    }
    let Some(event) = event.dyn_ref::<StorageEvent>() else {
        // Whoever clears the data of the site and leaves does not want it back.
        let hidden = web_sys::window().and_then(|window| window.document())?.hidden();
        return (!hidden).then_some(Msg::Woke);
    };
    match (event.key().as_deref(), event.new_value()) {
        (Some(KEY), Some(text)) => Some(Msg::Stored(text)),
        (Some(key), Some(text)) if key.starts_with(ASIDE) => Some(Msg::Aside(text)),
        // Without a key, the whole store was emptied.
        (Some(KEY) | None, None) => Some(Msg::Lost),
        _ => None,
    }
}
