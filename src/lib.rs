//! A self-assessment and a twelve-week habit plan for a blog post about career insurance.
//!
//! Three rooms, one direction:
//! - [`domain`] decides everything and touches nothing: no browser, no clock, no randomness.
//!   Its rules come from the research report, whose sections the items name.
//! - `content/` is knowledge as data: items, habits and every word, in JSON.
//! - `shell` reaches the browser and decides nothing; `ui` draws and holds no rule. Both exist for
//!   wasm32 only, so that a domain file that names the browser fails to compile.

pub mod domain;
#[cfg(target_arch = "wasm32")]
mod shell;
#[cfg(target_arch = "wasm32")]
pub mod ui;

/// Puts a widget into every element `career-insurance` of the page.
#[cfg(target_arch = "wasm32")]
pub fn start() {
    let document = web_sys::window().and_then(|window| window.document());
    let Some(document) = document else { return };
    let places = document.get_elements_by_tag_name("career-insurance");
    for place in (0..places.length()).filter_map(|at| places.item(at)) {
        shell::mount(place);
    }
}
