//! A self-assessment and a twelve-week habit plan for a blog post about career insurance.
//!
//! Three rooms, one direction:
//! - [`domain`] decides everything and touches nothing: no browser, no clock, no randomness.
//!   Its rules come from the research report, whose sections the items name.
//! - `content/` is knowledge as data: items, habits and every word, in JSON.
//! - `shell` reaches the browser and decides nothing; `ui` draws and holds no rule. Both exist for
//!   wasm32 only, so that a domain file that names the browser fails to compile.
//!
//! Around it, in JavaScript: `embed/` is the small script that an author's page loads. It defines the
//! element, fetches this program when a reader comes near, and calls what is exported here. `first/`
//! asks the first round until the program is there, and keeps its answers as a record of the ordinary
//! file format; the program then opens as at any other visit. `page/` is the page by itself.

pub mod domain;
#[cfg(target_arch = "wasm32")]
mod shell;
#[cfg(target_arch = "wasm32")]
pub mod ui;

#[cfg(target_arch = "wasm32")]
pub use shell::{Widget, stop, when_stopped, wrong};
