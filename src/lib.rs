//! A self-assessment and a twelve-week habit plan for a blog post about career insurance.
//!
//! Three rooms, one direction:
//! - [`domain`] decides everything and touches nothing: no browser, no clock, no randomness.
//!   Its rules come from the research report, whose sections the items name.
//! - `content/` is knowledge as data: items, habits and every word, in JSON.
//! - the browser side mounts the widget; it exists for wasm32 only, so that a domain file that
//!   names the browser fails to compile.

pub mod domain;
#[cfg(target_arch = "wasm32")]
mod ui;

/// Puts the widget on the page, in the element `career-insurance`.
#[cfg(target_arch = "wasm32")]
pub fn start() {
    let document = web_sys::window().and_then(|window| window.document());
    let place = document.and_then(|document| document.query_selector("career-insurance").ok()?);
    if let Some(place) = place {
        yew::Renderer::<ui::Root>::with_root(place).render();
    }
}
