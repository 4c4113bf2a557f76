//! The program that `src/embed/` loads. It does nothing by itself: what it exports is called.

/// Smaller than the one of the standard library, and hands memory back as well. The program is the
/// only thread of its page.
#[cfg(target_arch = "wasm32")]
#[global_allocator]
static MEMORY: talc::wasm::WasmDynamicTalc = talc::wasm::new_wasm_dynamic_allocator();

#[cfg(target_arch = "wasm32")]
pub use career_insurance::{Widget, lacking, stop, when_stopped, wrong};

#[cfg(target_arch = "wasm32")]
fn main() {}

#[cfg(not(target_arch = "wasm32"))]
fn main() {
    eprintln!("This program runs in a browser. `make serve` builds it and opens it there.");
}
