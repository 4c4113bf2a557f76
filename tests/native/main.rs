//! The rules, without a browser: one crate, so that it is linked once.
//!
//! [`reader`] plays a reader over a store in memory, [`generators`] make any record there can be;
//! the other modules are tests. `tests/README.md` says what each is for.
#![cfg(not(target_arch = "wasm32"))]

mod backups;
mod calendar;
mod content;
mod damaged_files;
mod differences;
mod every_message;
mod first_round;
mod fuzz_seeds;
mod generators;
mod ids;
mod journeys;
mod languages;
mod link;
mod map;
mod merging;
mod parsed_page;
mod plan;
mod plurals;
mod practice;
mod profile;
mod programme;
mod reader;
mod record;
mod room;
mod saved_files;
mod schemas;
mod session;
mod test_readers;
mod twenty_weeks;
mod unknown_fields;
mod words;
