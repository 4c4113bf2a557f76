//! The program that `src/embed/` loads. It does nothing by itself: what it exports is called.

#[cfg(target_arch = "wasm32")]
pub use career_insurance::{Widget, wrong};

#[cfg(target_arch = "wasm32")]
fn main() {}

#[cfg(not(target_arch = "wasm32"))]
fn main() {
    eprintln!("This program runs in a browser. `make serve` builds it and opens it there.");
}
