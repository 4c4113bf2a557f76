//! The parts that need a browser, one at a time: the widget drawn into a page of the test runner.
//!
//! What a reader does from end to end is tested in `tests/e2e/`, on the published files. Here it is
//! what the page is made of: markup, numbers in pictures, what is told to the host and when.
#![cfg(target_arch = "wasm32")]

mod arriving;
mod asking;
mod guest;
mod interfaces;
mod page;
mod plurals;
mod profile;
#[path = "../e2e/reader.rs"]
#[allow(dead_code)]
mod reader;
mod weeks;

wasm_bindgen_test::wasm_bindgen_test_configure!(run_in_browser);
