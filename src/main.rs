//! The program that the page loads: it mounts the widget, and no more.

#[cfg(target_arch = "wasm32")]
fn main() {
    career_insurance::start();
}

#[cfg(not(target_arch = "wasm32"))]
fn main() {
    eprintln!("This program runs in a browser. `make serve` builds it and opens it there.");
}
