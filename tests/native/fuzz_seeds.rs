//! The fuzz targets' checks on their seeds and on some thousand mutations of each, always the
//! same ones. `docs/fuzzing.md` tells how to look further.

#[path = "../fuzz/checks.rs"]
pub mod checks;

use std::fs;
use std::path::Path;

/// What mutations put in: the format's own words, its edges, and ends of other languages.
const TOKENS: [&str; 32] = [
    "{",
    "}",
    "[",
    "]",
    ",",
    ":",
    "\"",
    "\\",
    "\\\"",
    "\\u003c",
    "\\ud800",
    "null",
    "true",
    "0",
    "-1",
    "1e999",
    "18446744073709551615",
    "253402300799999",
    "4294967295",
    "255",
    "\0",
    "\n",
    "\u{feff}",
    "é",
    "<pre",
    "</pre>",
    ">",
    "&quot;",
    "<!--",
    "\"x\":[1,{\"y\":2}],",
    "\"pause\"",
    "[[[[[[[[[[[[[[",
];

/// A small generator of numbers (xorshift), so that every run tries the same texts.
struct Dice(u64);

impl Dice {
    /// A number below `limit`, which is not 0.
    fn below(&mut self, limit: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 >> 33).expect("31 bits") % limit
    }
}

fn mutated(seed: &[u8], dice: &mut Dice) -> Vec<u8> {
    let mut text = seed.to_vec();
    for _ in 0..=dice.below(3) {
        let at = dice.below(text.len() + 1);
        let until = (at + dice.below(24)).min(text.len());
        match dice.below(6) {
            0 => drop(text.drain(at..until)),
            1 => text.truncate(at),
            2 => {
                let part = text[at..until].to_vec();
                let to = dice.below(text.len() + 1);
                drop(text.splice(to..to, part));
            }
            3 => {
                if let Some(byte) = text.get_mut(at) {
                    *byte ^= 1 << dice.below(8);
                }
            }
            _ => {
                let token = TOKENS[dice.below(TOKENS.len())].bytes();
                drop(text.splice(at..until.min(at + dice.below(4)), token));
            }
        }
    }
    text
}

fn try_all(name: &str, seeds: &[Vec<u8>], rounds: usize, check: fn(&[u8])) {
    assert!(!seeds.is_empty(), "no seeds for {name}");
    for (number, seed) in seeds.iter().enumerate() {
        check(seed);
        let mut dice = Dice(0x9e37_79b9_7f4a_7c15 ^ u64::try_from(number).expect("a small number"));
        for _ in 0..rounds {
            check(&mutated(seed, &mut dice));
        }
    }
}

fn seeds(name: &str) -> Vec<Vec<u8>> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fuzz/seeds").join(name);
    let mut files: Vec<_> = fs::read_dir(&folder)
        .expect("a folder of seeds")
        .map(|file| file.expect("a seed").path())
        .collect();
    files.sort();
    files.iter().map(|file| fs::read(file).expect("a seed")).collect()
}

#[test]
fn records() {
    try_all("record", &seeds("record"), 2000, checks::record);
}

#[test]
fn html_copies() {
    try_all("html_copy", &seeds("html_copy"), 2000, checks::html_copy);
}

#[test]
fn notes() {
    try_all("note", &seeds("note"), 200, checks::note);
}

#[test]
fn links() {
    try_all("link", &seeds("link"), 2000, checks::link);
}

#[test]
fn content_packs() {
    let files = ["questions", "habits", "en"].map(|name| {
        let file = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("src/content/{name}.json"));
        fs::read(file).expect("built-in content")
    });
    try_all("content_pack", &[files.join(&0)], 2000, checks::content_pack);
}
