//! Forms. They are never sent to anybody: the button is what counts.

use super::guard::call;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event};

/// Whether a click is one on the button of a form whose fields are filled in as they must be. Where
/// they are not, the browser says so.
pub fn sends_form(event: &Event) -> bool {
    let Some(button) = closest(event, "button:not([type=button])") else { return false };
    // Otherwise the browser would load a page.
    event.prevent_default();
    let form = button.closest("form").ok().flatten();
    let answer = form.and_then(|form| call(&form, "reportValidity", &[]).ok());
    answer.is_none_or(|valid| valid.is_truthy())
}

/// A field of the form that an event is about.
pub fn field<T: JsCast>(event: &Event, selector: &str) -> Option<T> {
    closest(event, "form")?.query_selector(selector).ok().flatten()?.dyn_into().ok()
}

fn closest(event: &Event, selector: &str) -> Option<Element> {
    event.target()?.dyn_into::<Element>().ok()?.closest(selector).ok().flatten()
}
