//! What a key means while a statement is asked.

use crate::domain::app::Msg;
use crate::domain::keys::{Radio, answer_by_key};
use std::cell::Cell;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlInputElement, KeyboardEvent};

/// The message of a key press; `None` where it means nothing here. Notes in `by_key` whether a click
/// that follows comes from an arrow key or the space bar: that one chooses without moving on.
pub fn pressed(event: &Event, by_key: &Cell<bool>) -> Option<Msg> {
    let event = event.dyn_ref::<KeyboardEvent>()?;
    // The page around has shortcuts of its own, and must not take these keys for them.
    event.stop_propagation();
    let key = event.key();
    by_key.set(key == " " || key.starts_with("Arrow"));
    if event.is_composing() || event.ctrl_key() || event.alt_key() || event.meta_key() {
        return None;
    }
    // Digits count in the statement's own group only, not in the fields and links around it.
    let target: Element = event.target()?.dyn_into().ok()?;
    target.closest(".ci-statement").ok().flatten()?;
    let radio = target.dyn_ref::<HtmlInputElement>().filter(|input| input.type_() == "radio");
    let radio = radio.and_then(|input| {
        Some(Radio { value: input.value().parse().ok()?, checked: input.checked() })
    });
    let answer = answer_by_key(&key, radio)?;
    event.prevent_default();
    Some(Msg::Answer { answer, on: true })
}
