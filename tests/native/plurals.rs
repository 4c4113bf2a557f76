//! Plural forms: what authors are told, and which text a number gets. tests/browser/plurals.rs compares
//! the rules themselves with the browser's.

use career_insurance::domain::content::{Content, Count, rule_of};
use serde_json::{Value, json};

const ENGLISH: &str = include_str!("../../src/content/en.json");

/// The built-in words in another language, with the minutes in these forms.
fn pack(lang: &str, minutes: &Value) -> Content {
    let mut words: Value = serde_json::from_str(ENGLISH).expect("JSON");
    words["lang"] = lang.into();
    words["counts"]["minutes"] = minutes.clone();
    Content::parse_pack(&json!({ "words": words }).to_string()).expect("a pack")
}

#[test]
fn each_number_gets_its_form() {
    let six = json!({
        "zero": "zero {n}", "one": "one {n}", "two": "two {n}",
        "few": "few {n}", "many": "many {n}", "other": "other {n}",
    });
    for (lang, said) in [
        ("ar", ["zero 0", "one 1", "two 2", "few 3", "many 11", "other 100"]),
        ("ar-XB", ["zero 0", "one 1", "two 2", "few 3", "many 11", "other 100"]),
        ("pl", ["many 0", "one 1", "few 2", "few 3", "many 11", "many 100"]),
        ("fr", ["one 0", "one 1", "other 2", "other 3", "other 11", "other 100"]),
        ("ja", ["other 0", "other 1", "other 2", "other 3", "other 11", "other 100"]),
        ("cy", ["zero 0", "one 1", "two 2", "few 3", "other 11", "other 100"]),
        // Unknown tags, and such as no browser takes, are as English.
        ("x-klingon", ["other 0", "one 1", "other 2", "other 3", "other 11", "other 100"]),
        ("en_US", ["other 0", "one 1", "other 2", "other 3", "other 11", "other 100"]),
        ("", ["other 0", "one 1", "other 2", "other 3", "other 11", "other 100"]),
    ] {
        let content = pack(lang, &six);
        let found = [0, 1, 2, 3, 11, 100].map(|n| content.count(Count::Minutes, n, &[]));
        assert_eq!(found, said, "{lang}");
    }
}

#[test]
fn packs_with_two_forms_open_in_each_language() {
    let two = json!({ "one": "one {n}", "other": "other {n}" });
    for lang in ["ar", "pl", "ja", "he", "en"] {
        let content = pack(lang, &two);
        let found = [0, 1, 2, 5].map(|n| content.count(Count::Minutes, n, &[]));
        let one = if lang == "ja" { "other 1" } else { "one 1" };
        assert_eq!(found, ["other 0", one, "other 2", "other 5"], "{lang}");
    }
}

#[test]
fn authors_hear_of_forms_that_are_missing_or_never_used() {
    let faults = |lang, minutes: Value| -> Vec<String> {
        let faults = pack(lang, &minutes).plural_faults();
        let of_minutes = faults.into_iter().filter(|fault| fault.id == "minutes");
        of_minutes.map(|fault| fault.to_string()).collect()
    };
    let two = || json!({ "one": "{n}", "other": "{n}" });
    assert_eq!(faults("en", two()), Vec::<String>::new());
    assert_eq!(faults("ja", two()), Vec::<String>::new());
    assert_eq!(
        faults("pl", two()),
        [
            "words: minutes: there is a form `few` in `pl`",
            "words: minutes: there is a form `many` in `pl`"
        ]
    );
    assert_eq!(
        faults("en", json!({ "one": "{n}", "few": "{n}", "other": "{n}" })),
        ["words: minutes: there is no form `few` in `en`"]
    );
    assert!(Content::english().plural_faults().is_empty());
}

#[test]
fn forty_languages_have_rules_of_their_own_or_as_english() {
    // The forms that CLDR has for whole numbers below a million.
    for (langs, forms) in [
        ("ar", "zero one two few many other"),
        ("cy", "zero one two few many other"),
        ("ga mt", "one two few many other"),
        ("be pl ru uk", "one few many other"),
        ("br sl gd gv hsb", "one two few other"),
        ("bs cs hr lt ro sk sr", "one few other"),
        ("he", "one two other"),
        ("lv", "zero one other"),
        ("bn de el en es fa fi fil fr hi hu is it mk nl pt pt-PT sv tr", "one other"),
        ("id ja ko th vi zh zh-Hant", "other"),
    ] {
        for lang in langs.split(' ') {
            let found = rule_of(lang).forms.iter().map(|form| form.name()).collect::<Vec<_>>();
            assert_eq!(found.join(" "), forms, "{lang}");
        }
    }
}
