//! What the script reads in a fragment and in the store, as the program reads it.

use super::{DATE, script};
use crate::reader::{Reader, answer, busy};
use career_insurance::domain::app::{Msg, StoringMsg};
use career_insurance::domain::link;
use career_insurance::domain::profile::Answer;
use career_insurance::domain::save::{decode, encode};
use proptest::prelude::*;
use proptest::strategy::ValueTree;
use proptest::test_runner::TestRunner;
use serde_json::{Value, json};

/// The parts that links and headings are made of, in any order.
fn fragments() -> Vec<String> {
    let parts = [
        "#",
        "&",
        "=",
        "-",
        ".",
        "/",
        "?",
        "A",
        "Z",
        "a",
        "_",
        "9",
        "é",
        "career-insurance",
        "career-insurance-",
        "career-insurance=",
        "career-insurance-A",
        "Career-Insurance-A",
        "career-insurance-in-brief",
        "x",
    ];
    let fragment = prop::collection::vec(prop::sample::select(parts.to_vec()), 0..7);
    let mut runner = TestRunner::deterministic();
    let one = |_| fragment.new_tree(&mut runner).expect("one").current().concat();
    let mut all: Vec<_> = (0..2000).map(one).collect();
    let plan = busy(DATE);
    let code = link::encode(plan.app().record());
    all.extend([
        link::fragment(&code),
        format!("#career-insurance={code}"),
        format!("#a&b={code}"),
    ]);
    all
}

#[test]
fn the_script_finds_the_links_that_the_program_finds() {
    let all = fragments();
    let told = script(all.iter().map(|fragment| json!({ "fragment": fragment })));
    for (fragment, told) in all.iter().zip(&told) {
        assert_eq!(*told, link::find(fragment).is_some(), "{fragment}");
    }
    assert!(told.iter().filter(|told| **told == true).count() > 50, "there are links among them");
}

/// What is said of a store while the program can't be had: a mark is nothing that a reader did.
#[test]
fn the_script_tells_what_a_reader_did_from_marks() {
    let mut deleted = Reader::new(DATE);
    deleted.say_all([answer(Answer::Mostly), Msg::Storing(StoringMsg::DeleteAll)]);
    let mut unkept = Reader::new(DATE);
    unkept.say_all([answer(Answer::Mostly), Msg::Storing(StoringMsg::Nothing(true))]);
    let mut one = Reader::new(DATE);
    one.say(answer(Answer::Mostly));
    let readers = [deleted, unkept, one, busy(DATE)];
    let later = r#"{"career-insurance":1,"mood":{"1":[9,"good"]}}"#.to_owned();
    let stored = readers.iter().map(|reader| reader.stored().expect("stored"));
    let texts: Vec<_> = stored
        .chain([later, encode(&decode("{\"career-insurance\":1}").expect("empty"))])
        .collect();
    let expected: Vec<_> =
        texts.iter().map(|text| !decode(text).expect("a record").is_empty()).collect();
    assert_eq!(expected, [false, false, true, true, true, false]);
    assert_eq!(script(texts.iter().map(|text| json!({ "kept": text }))), expected);
    // Only who said so lets nothing be stored.
    let allowed = script(texts.iter().map(|text| json!({ "allows": text })));
    assert_eq!(allowed, [true, false, true, true, true, true]);
    // What can't be read is there still.
    let others = [json!(null), json!("{\"career-insurance\":1,\"looks\":{")];
    let told = script(others.map(|kept| json!({ "kept": kept })));
    assert_eq!(told, [Value::from(false), Value::from(true)]);
}
