//! The rules. Nothing here reads a clock, reaches the browser or panics on a reader's data.

pub mod address;
pub mod app;
pub mod backup;
pub mod barrier;
pub mod calendar;
pub mod content;
pub mod cover;
pub mod day;
pub mod keys;
pub mod link;
pub mod map;
pub mod paper;
pub mod practice;
pub mod profile;
pub mod programme;
pub mod questionnaire;
pub mod record;
pub mod save;
pub mod session;
pub(crate) mod sort;
pub mod stamped;
pub mod unknown;
mod words;
