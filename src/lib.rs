//! skeleton

/// mounts
#[cfg(target_arch = "wasm32")]
pub fn start() {}
