//! What the browser says by itself: another tab stored something, the reader is back, it is midnight.

use super::host::arrival;
use super::storage::{KEY, QUARANTINE};
use crate::domain::app::{Msg, News};
use gloo_events::EventListener;
use gloo_timers::callback::Timeout;
use js_sys::Date;
use wasm_bindgen::JsCast;
use web_sys::{Event, EventTarget, StorageEvent};
use yew::Callback;

/// Milliseconds. A timer may be a little early.
const MOMENT: u32 = 500;

/// Listens as long as it lives, and takes its listeners away when it is dropped.
pub struct Watch {
    _listeners: Vec<EventListener>,
    send: Callback<Msg>,
    alarm: Option<Timeout>,
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
            // A page that the browser held while the reader was on another one.
            listen(&window, "pageshow");
            listen(&window, "storage");
            // A private link that is put into the address of this very page.
            listen(&window, "hashchange");
        }
        let mut watch = Self { _listeners: listeners, send: send.clone(), alarm: None };
        watch.wake_at_midnight();
        watch
    }

    /// Tells when the reader's day has ended.
    pub fn wake_at_midnight(&mut self) {
        let now = Date::new_0();
        let (year, month, day) = (now.get_full_year(), now.get_month(), now.get_date());
        let midnight = Date::new_with_year_month_day(
            year,
            i32::try_from(month).unwrap_or_default(),
            i32::try_from(day).unwrap_or_default() + 1,
        );
        #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
        let left = (midnight.get_time() - now.get_time()).max(0.0) as u32;
        self.wake_in(left.saturating_add(MOMENT));
    }

    /// Tells after a moment, for what has to wait until the reader is ready.
    pub fn wake_soon(&mut self) {
        self.wake_in(MOMENT);
    }

    fn wake_in(&mut self, milliseconds: u32) {
        let send = self.send.clone();
        self.alarm = Some(Timeout::new(milliseconds, move || send.emit(Msg::News(News::Woke))));
    }
}

/// Does something after the next drawing is on the screen.
pub fn soon(then: impl FnOnce() + 'static) {
    Timeout::new(0, then).forget();
}

fn said(event: &Event) -> Option<Msg> {
    if event.type_() == "hashchange" {
        return arrival().1.map(|code| Msg::News(News::Link(code)));
    }
    let Some(event) = event.dyn_ref::<StorageEvent>() else {
        // Whoever clears the data of the site and leaves does not want it back.
        let hidden = web_sys::window().and_then(|window| window.document())?.hidden();
        return (!hidden).then_some(Msg::News(News::Woke));
    };
    match (event.key().as_deref(), event.new_value()) {
        (Some(KEY), Some(text)) => Some(Msg::News(News::Stored(text))),
        (Some(key), Some(text)) if key.starts_with(QUARANTINE) => {
            Some(Msg::News(News::Quarantined(text)))
        }
        // Without a key, the whole store was emptied.
        (Some(KEY) | None, None) => Some(Msg::News(News::Lost)),
        _ => None,
    }
}
