//! The calendar file, read by a parser that knows nothing of its writer.
#![cfg(not(target_arch = "wasm32"))]

mod agendas;
mod any;
#[path = "../any_enrolment/mod.rs"]
mod any_enrolment;
mod gone;
mod lines;
mod moves;
mod parsed;
mod web;
mod weeks;
