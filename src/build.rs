//! Checks the built-in content before anything is built with it, and writes it out in a form
//! that the program reads without a parser.

// The library has it too, and is looked at there.
#[allow(dead_code, unused_imports, clippy::all, clippy::pedantic)]
mod domain;

use std::error::Error;
use std::{env, fs, path::Path};

fn main() -> Result<(), Box<dyn Error>> {
    println!("cargo::rerun-if-changed=src/content");
    let file = |name: &str| fs::read_to_string(Path::new("src/content").join(name));
    let (questions, habits) = (file("questions.json")?, file("habits.json")?);
    let content = domain::content::Content::parse(&questions, &habits, &file("en.json")?)?;
    let folder = env::var_os("OUT_DIR").ok_or("cargo names a folder")?;
    let write = |name: &str, text: String| fs::write(Path::new(&folder).join(name), text);
    write("content.txt", content.to_lines()?)?;
    Ok(())
}
