//! A program that has stopped. A panic leaves it in the middle of a step, where its state is no longer to
//! be trusted: nothing of it runs again. The script that mounted it hears of it, with all that the
//! reader did; it says so and begins with the program loaded afresh (`src/embed/element.js`).

use super::storage;
use js_sys::Function;
use std::cell::RefCell;
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

thread_local! {
    static TELL: RefCell<Option<Function>> = RefCell::default();
    /// What the reader did, as last handed to the store, whether that stored it or not.
    static LAST: RefCell<Option<String>> = RefCell::default();
}

/// From now on a panic is told to `tell`, once: the reason, the record in the file format, and whether
/// the browser has stored it.
#[wasm_bindgen(js_name = whenStopped)]
pub fn when_stopped(tell: Function) {
    TELL.set(Some(tell));
    // Yew would set one of its own.
    yew::set_custom_panic_hook(Box::new(|info| stop(&info.to_string())));
}

/// Tells that the program has stopped: an exception that went through it leaves it no better than a
/// panic does.
#[wasm_bindgen]
pub fn stop(reason: &str) {
    let Some(tell) = TELL.take() else { return };
    let text = LAST.take();
    // Nothing was done in this visit: all that there is, is what was stored before.
    let stored = text.is_none() || storage::stored() == text;
    // What fails now has nobody left to be told.
    let _ = tell.call3(&JsValue::NULL, &reason.into(), &text.into(), &stored.into());
}

/// Notes what the reader has done so far.
pub fn note(text: &str) {
    LAST.set(Some(text.to_owned()));
}
