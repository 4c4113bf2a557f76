//! A link brings a programme back as it was, overrules nothing, tells nothing else, and refuses
//! whatever suffered on its way.
#![cfg(not(target_arch = "wasm32"))]

#[path = "../any_enrolment/mod.rs"]
mod any_enrolment;
mod carried;
mod forge;
mod fragments;
mod laws;
mod length;
mod names;
mod records;
mod refused;
