//! Checks the built-in content before anything is built with it, and writes out the part that the
//! program needs at its start ([`FirstWords`](domain::content::FirstWords)), so that the start
//! carries neither the rest nor a parser for it.

// The library has it too, and is looked at there.
#[allow(dead_code, unused_imports, clippy::all, clippy::pedantic)]
mod domain;

use std::error::Error;
use std::{env, fs, path::Path};

fn main() -> Result<(), Box<dyn Error>> {
    println!("cargo::rerun-if-changed=src/content");
    let folder = env::var_os("OUT_DIR").ok_or("cargo names a folder")?;
    let words = domain::content::Content::english().first_words();
    fs::write(Path::new(&folder).join("first-words.txt"), words)?;
    Ok(())
}
