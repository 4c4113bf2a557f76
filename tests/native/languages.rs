//! The languages of the build: each is whole, and says what English says.

use career_insurance::domain::content::Content;
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::fs;

const FOLDER: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/src/content");

fn read(name: &str) -> Value {
    let text = fs::read_to_string(format!("{FOLDER}/{name}.json")).expect("a file of the content");
    serde_json::from_str(&text).expect("JSON")
}

/// Its texts by their path.
fn texts(value: &Value, path: &str, into: &mut BTreeMap<String, String>) {
    match value {
        Value::String(text) => {
            into.insert(path.to_owned(), text.clone());
        }
        Value::Object(map) => {
            map.iter().for_each(|(key, each)| texts(each, &format!("{path}/{key}"), into));
        }
        Value::Array(all) => {
            all.iter()
                .enumerate()
                .for_each(|(at, each)| texts(each, &format!("{path}/{at}"), into));
        }
        _ => {}
    }
}

/// The `{names}` in a text, sorted.
fn names(text: &str) -> Vec<&str> {
    let mut found: Vec<_> =
        text.split('{').skip(1).filter_map(|rest| rest.split('}').next()).collect();
    found.sort_unstable();
    found
}

#[test]
fn each_language_of_the_build_is_whole() {
    let english = read("en");
    let mut expected = BTreeMap::new();
    for part in ["ui", "page"] {
        texts(&english[part], part, &mut expected);
    }
    let languages = read("languages");
    let languages: Vec<&str> =
        languages.as_array().expect("a list").iter().filter_map(Value::as_str).collect();
    assert_eq!(languages[0], "en", "the built-in one comes first");
    for tag in languages {
        let words = read(tag);
        assert_eq!(words["lang"], tag);
        let pack = json!({ "words": words }).to_string();
        let content = Content::parse_pack(&pack).unwrap_or_else(|why| panic!("{tag}: {why}"));
        assert_eq!(content.plural_faults(), [], "{tag}");
        assert_eq!(words["direction"], content.dir().name(), "{tag} has its direction");
        assert!(!words["name"].as_str().unwrap_or_default().is_empty(), "{tag} has a name");
        let mut found = BTreeMap::new();
        for part in ["ui", "page"] {
            texts(&words[part], part, &mut found);
        }
        for (path, text) in &expected {
            let theirs = found.get(path).unwrap_or_else(|| panic!("{tag}: {path} is missing"));
            assert_eq!(names(theirs), names(text), "{tag}: {path}");
        }
    }
}

#[test]
fn numbers_dates_and_lists_are_written_as_the_pack_says() {
    let mut words = read("en");
    words["formats"] = json!({
        "digits": "٠١٢٣٤٥٦٧٨٩",
        "separator": "، ",
        "date-with-year": "{year}/{date}",
        "weeks-of-a-kind": "{kind} - {weeks}",
    });
    let content =
        Content::parse_pack(&json!({ "words": words.clone() }).to_string()).expect("a pack");
    let day = career_insurance::domain::day::Day::parse("2026-11-30").expect("a day");
    assert_eq!(content.number(1907), "١٩٠٧");
    assert_eq!(content.number("09:30"), "٠٩:٣٠");
    assert_eq!(content.date(day), "٣٠ November");
    assert_eq!(content.date_with_year(day), "٢٠٢٦/٣٠ November");
    assert_eq!(content.list(&["a", "b", "c"]), "a، b، c");
    let done = career_insurance::domain::content::Text::MarkDone;
    assert_eq!(content.weeks_of_a_kind(done, &[1, 12]), format!("{} - ١، ١٢", content.text(done)));
    // Without them, as in English.
    let english = Content::english();
    assert_eq!(english.date_with_year(day), "30 November 2026");
    assert_eq!(english.weeks_of_a_kind(done, &[1, 2]), format!("{}: 1, 2.", english.text(done)));
    words["formats"] = json!({ "digits": "012345678" });
    let why = Content::parse_pack(&json!({ "words": words }).to_string()).expect_err("nine digits");
    assert_eq!((why.file, why.id.as_str()), ("words", "digits"));
}
