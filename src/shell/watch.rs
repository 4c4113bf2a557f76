//! What the browser says by itself: another tab stored something, the reader is back.

use super::storage::{GONE, KEY};
use crate::domain::app::Msg;
use gloo_events::EventListener;
use wasm_bindgen::JsCast;
use yew::Callback;

/// Listens as long as it lives, and takes its listeners away when it is dropped.
pub struct Watch {
    _listeners: Vec<EventListener>,
}

impl Watch {
    /// Begins to listen.
    pub fn new(send: Callback<Msg>) -> Self {
        let mut listeners = vec![];
        if let Some(window) = web_sys::window() {
            if let Some(document) = window.document() {
                let send = send.clone();
                let back = move |_: &web_sys::Event| send.emit(Msg::Woke);
                listeners.push(EventListener::new(&document, "visibilitychange", back));
            }
            let stored = move |event: &web_sys::Event| {
                let Some(event) = event.dyn_ref::<web_sys::StorageEvent>() else { return };
                match (event.key().as_deref(), event.new_value()) {
                    (Some(KEY), Some(text)) => send.emit(Msg::Stored(text)),
                    (Some(GONE), Some(_)) => send.emit(Msg::Gone),
                    // Without a key, the whole store was emptied.
                    (Some(KEY) | None, None) => send.emit(Msg::Lost),
                    _ => {}
                }
            };
            listeners.push(EventListener::new(&window, "storage", stored));
        }
        Self { _listeners: listeners }
    }
}
