//! What the tests drive the browsers with.
//!
//! A test is an `async fn(Page)`. The line below it says in which engines it runs, each time with a
//! profile and a server of its own: [`in_every_browser!`] where engines may differ, [`in_chromium!`]
//! where one proves it well enough or only Chromium's driver can do it. `E2E_BROWSERS` leaves
//! engines out. A [`Page`] finds elements by role and name, waits until they are there, and
//! says what *is* there when they are not. It panics instead of returning errors: in a test there is
//! nobody to handle them.
//!
//! The same three layers from the outside in: `page_*` what a test says, `session` one browser with
//! its server, `driver` and `wire` the programs and protocols below.

// A toolbox: not every tool is in use at every moment.
#![allow(dead_code)]

mod driver;
mod engine;
mod folder;
mod page;
mod page_acts;
mod page_asks;
mod page_checks;
mod page_files;
mod page_window;
mod query;
mod resolver;
mod run;
mod server;
mod server_routes;
mod session;
mod setup;
mod warm;
mod wire;

pub use engine::{Engine, required};
pub use fantoccini::key::Key;
pub use page::{Page, until, until_ok};
pub use query::{Role, any, has};
pub use run::run;
pub(crate) use run::{in_chromium, in_engines, in_every_browser, not_in_webkit};
pub use server::Server;
pub use setup::Setup;
