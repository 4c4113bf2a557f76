//! A self-assessment and a twelve-week habit plan for a blog post about career insurance.
//!
//! Three rooms, one direction:
//! - [`domain`] decides everything and touches nothing: no browser, no clock, no randomness.
//!   Its rules come from the research report, whose sections the items name.
//! - `content/` is knowledge as data: items, habits and every word, in JSON.
//! - `shell` reaches the browser and decides nothing; `ui` draws and holds no rule. Both exist for
//!   wasm32 only, so that a domain file that names the browser fails to compile.
//!
//! The program comes in two files. The first asks the statements of a new reader, and the second has
//! all the rest; `ui::later` is the seam between them.
//!
//! Around it, `embed/` is the small script that an author's page loads: it defines the element,
//! fetches this program when a reader comes near, and calls what is exported here.

// A release leaves out what that would write (tools/shrink.mjs).
#![warn(clippy::use_debug)]

pub mod domain;
#[cfg(target_arch = "wasm32")]
mod shell;
#[cfg(target_arch = "wasm32")]
pub mod ui;

#[cfg(target_arch = "wasm32")]
pub use shell::{Widget, whole, wrong};
