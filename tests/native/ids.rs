//! An id is for ever, since readers' files name it: none may go, and each new one is listed.

use career_insurance::domain::barrier::Barrier;
use career_insurance::domain::content::Content;
use serde_json::Value;
use std::collections::BTreeSet;

/// One id a line, after its kind. Lines are added, never removed or changed: a habit that is no
/// longer offered gets `"retired": true` and keeps its line, and so does a statement that is no longer
/// asked and stands in `retired` of `questions.json`.
const LISTED: &str = include_str!("../saved/ids.txt");
const QUESTIONS: &str = include_str!("../../src/content/questions.json");

fn in_content() -> BTreeSet<String> {
    let content = Content::english();
    let line = |kind: &str, id: &str| format!("{kind} {id}");
    let barriers = Barrier::ALL.iter().map(|barrier| line("barrier", barrier.id()));
    let questions: Value = serde_json::from_str(QUESTIONS).expect("questions.json is JSON");
    let retired = questions["retired"].as_array().expect("a list of ids");
    let retired = retired.iter().filter_map(Value::as_str).map(|id| line("item", id));
    let items = content.items().iter().map(|item| line("item", &item.id)).chain(retired);
    let vignettes = content.vignettes().iter().map(|vignette| line("vignette", &vignette.id));
    let habits = content.habits().iter().map(|habit| line("habit", &habit.id));
    barriers.chain(items).chain(vignettes).chain(habits).collect()
}

#[test]
fn every_id_ever_used_still_means_something() {
    let content = in_content();
    for line in LISTED.lines() {
        assert!(content.contains(line), "gone, and saved files name it: {line}");
    }
}

#[test]
fn every_id_is_listed_once() {
    let mut listed = BTreeSet::new();
    for line in LISTED.lines() {
        assert!(listed.insert(line), "listed twice: {line}");
    }
    for line in in_content() {
        assert!(listed.contains(line.as_str()), "add this line to tests/saved/ids.txt: {line}");
    }
}
