//! Our JSON reads and writes what `serde_json` does, and refuses what it refuses.
#![cfg(not(target_arch = "wasm32"))]

use career_insurance::domain::json::{Error, Fields, FromJson, Lexer, object, quoted, read, write};
use career_insurance::domain::map::Map;
use proptest::prelude::*;
use serde::{Deserialize, Serialize};

/// Everything that a type of the content or of the files can be made of.
#[derive(Debug, Default, PartialEq, Serialize, Deserialize)]
struct Each {
    #[serde(rename = "a-name")]
    number: u32,
    #[serde(default)]
    text: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    maybe: Option<bool>,
    #[serde(default)]
    list: Vec<Option<u8>>,
    #[serde(default)]
    pair: (u64, u16),
    #[serde(default, deserialize_with = "by_serde")]
    by_number: Map<u32, String>,
    #[serde(default, deserialize_with = "by_serde")]
    by_word: Map<Said, [u8; 2]>,
    #[serde(default)]
    word: Said,
}

#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
enum Said {
    #[default]
    OneWord,
    Jump(u8),
    Keep(String),
}

/// The map of the standard library, as `serde_json` reads it.
fn by_serde<'de, D, K, V>(from: D) -> Result<Map<K, V>, D::Error>
where
    D: serde::Deserializer<'de>,
    K: Deserialize<'de> + Ord,
    V: Deserialize<'de>,
{
    let map: std::collections::BTreeMap<K, V> = Deserialize::deserialize(from)?;
    Ok(map.into_iter().collect())
}

impl FromJson for Each {
    fn from_json(from: &mut Lexer) -> Result<Self, Error> {
        const OPTIONAL: &[&str] =
            &["text", "maybe", "list", "pair", "by_number", "by_word", "word"];
        let fields = Fields { strict: false, required: &["a-name"], optional: OPTIONAL };
        let mut found = Self::default();
        object(from, &fields, &mut |at, from| {
            match at {
                0 => found.number = FromJson::from_json(from)?,
                1 => found.text = FromJson::from_json(from)?,
                2 => found.maybe = FromJson::from_json(from)?,
                3 => found.list = FromJson::from_json(from)?,
                4 => found.pair = FromJson::from_json(from)?,
                5 => found.by_number = FromJson::from_json(from)?,
                6 => found.by_word = FromJson::from_json(from)?,
                _ => found.word = FromJson::from_json(from)?,
            }
            Ok(())
        })?;
        Ok(found)
    }
}

impl FromJson for Said {
    fn from_json(from: &mut Lexer) -> Result<Self, Error> {
        Deserialize::deserialize(from)
    }
}

impl FromJson for Strict {
    fn from_json(from: &mut Lexer) -> Result<Self, Error> {
        let fields = Fields { strict: true, required: &["known"], optional: &[] };
        let mut known = 0;
        object(from, &fields, &mut |_, from| {
            known = FromJson::from_json(from)?;
            Ok(())
        })?;
        Ok(Self { known })
    }
}

#[derive(Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
struct Strict {
    #[allow(dead_code, reason = "read and compared")]
    known: u8,
}

/// Both say the same about this text.
fn agree<T: FromJson + serde::de::DeserializeOwned + std::fmt::Debug + PartialEq>(text: &str) {
    let (ours, theirs) = (read::<T>(text), serde_json::from_str::<T>(text));
    match (&ours, &theirs) {
        (Ok(ours), Ok(theirs)) => assert_eq!(ours, theirs, "{text}"),
        (Err(_), Err(_)) => {}
        _ => panic!("{text}: {ours:?} and {theirs:?}"),
    }
}

#[test]
fn values_of_every_kind() {
    for value in [
        "0",
        "-0",
        "00",
        "01",
        "1",
        "255",
        "256",
        "-1",
        "1.0",
        "1e0",
        "1.",
        ".5",
        "1e",
        "1e+",
        "-",
        "4294967296",
        "18446744073709551615",
        "18446744073709551616",
        "null",
        "nul",
        "nullx",
        "true",
        "false",
        "truefalse",
        "\"\"",
        "\"a\"",
        "\"1\"",
        "\"",
        "\"\\",
        "\"\\\"",
        "\"\\x\"",
        "\"\\u00e9\"",
        "\"\\u00E9\\/\"",
        "\"\\u12\"",
        "\"\\ud83d\\ude00\"",
        "\"\\ud83d\"",
        "\"\\ude00\"",
        "\"\\ud83d\\u0041\"",
        "\"\\ud83dx\"",
        "\"\\b\\f\\n\\r\\t\\\"\\\\\"",
        "\"\t\"",
        "\"\u{7f}\u{85}\u{2028}\"",
        "[]",
        "[ ]",
        "[1]",
        "[1,]",
        "[,1]",
        "[1 2]",
        "[1,2]",
        "[1,2,3]",
        "[1,null]",
        "[null , 2]",
        "[",
        "]",
        "{}",
        "{ }",
        "{,}",
        "{\"1\":2}",
        "{\"1\":\"2\"}",
        "{\"01\":\"2\"}",
        "{\"+1\":\"2\"}",
        "{\"-1\":\"2\"}",
        "{\"\":\"2\"}",
        "{1:2}",
        "{\"1\" : \"2\" , \"0\" : \"\"}",
        "{\"1\":\"2\",}",
        "{\"one-word\":[1,2]}",
        "{\"two\":[1,2]}",
        "\"one-word\"",
        "\"jump\"",
        "{\"jump\":9}",
        "{\"jump\":300}",
        "{\"keep\":\"a\"}",
        "{\"keep\":\"a\",\"jump\":1}",
        "{\"one-word\":null}",
        "{\"one-word\":1}",
        "{\"jump\":}",
        "{\"jump\"}",
        "{\"x\":1}",
        "#",
        "1 1",
        "\u{a0}1",
        "\u{b}1",
        "\r\n\t 1 \r\n\t",
        "",
    ] {
        for field in ["text", "maybe", "list", "pair", "by_number", "by_word", "word", "other"] {
            agree::<Each>(&format!("{{\"a-name\":1,\"{field}\":{value}}}"));
            agree::<Each>(&format!("{{\"{field}\" : {value} , \"a-name\":2}}"));
        }
        agree::<Each>(&format!("{{\"a-name\":{value}}}"));
        // A list in place of an object is the one thing that only `serde_json` takes.
        if !value.starts_with('[') {
            agree::<Each>(value);
        }
        agree::<Strict>(&format!("{{\"known\":{value}}}"));
        agree::<Strict>(&format!("{{\"known\":1,\"other\":{value}}}"));
        agree::<String>(value);
        agree::<u64>(value);
    }
}

#[test]
fn errors_name_what_and_where() {
    for (text, what) in [
        ("{\n  \"knwon\": 1\n}", "unknown field `knwon` at line 2 column 9"),
        ("{\"known\": 1, \"known\": 2}", "duplicate field `known` at line 1 column 20"),
        ("{}", "missing field `known` at line 1 column 2"),
        ("{\"known\":\n 256}", "a value out of range at line 2 column 4"),
        ("{\"known\":\n \"1\"}", "a value of another type at line 2 column 1"),
        ("{\"known\":1", "it ends early at line 1 column 10"),
        ("{\"known\":1}}", "unexpected character at line 1 column 11"),
    ] {
        assert_eq!(read::<Strict>(text).map_err(|why| why.to_string()), Err(what.into()), "{text}");
    }
}

#[test]
fn depth_exhausts_nothing() {
    for (open, close) in [("[", "]"), ("{\"a\":", "}")] {
        let deep = format!("{}1{}", open.repeat(200_000), close.repeat(200_000));
        let text = |deep: &str| format!("{{\"a-name\":1,\"other\":{deep}}}");
        assert!(read::<Each>(&text(&deep)).is_ok());
        assert!(read::<Each>(&text(&deep[1..])).is_err());
        assert!(read::<Each>(&text(&deep[..deep.len() - 1])).is_err());
    }
}

fn each() -> impl Strategy<Value = Each> {
    let word = || {
        prop_oneof![
            Just(Said::OneWord),
            any::<u8>().prop_map(Said::Jump),
            any::<String>().prop_map(Said::Keep),
        ]
    };
    let maps = (
        prop::collection::vec((any::<u32>(), any::<String>()), 0..3).prop_map(Map::from),
        prop::collection::vec((Just(Said::OneWord), any::<[u8; 2]>()), 0..2).prop_map(Map::from),
    );
    (any::<(u32, String, Option<bool>, Vec<Option<u8>>, (u64, u16))>(), maps, word()).prop_map(
        |((number, text, maybe, list, pair), (by_number, by_word), word)| Each {
            number,
            text,
            maybe,
            list,
            pair,
            by_number,
            by_word,
            word,
        },
    )
}

proptest! {
    #[test]
    fn what_is_written_is_the_same_and_reads_back(value in each()) {
        let text = write(&value);
        prop_assert_eq!(&text, &serde_json::to_string(&value).expect("JSON"));
        prop_assert_eq!(read::<Each>(&text), Ok(value));
    }

    #[test]
    fn texts_are_quoted_alike(text in any::<String>()) {
        prop_assert_eq!(quoted(&text), serde_json::to_string(&text).expect("JSON"));
    }

    #[test]
    fn any_change_to_a_text_is_judged_alike(value in each(), at in any::<prop::sample::Index>(), put in "[]\\[{},:\"\\\\0-9a-e.+ -]{0,3}") {
        let mut text: Vec<char> = write(&value).chars().collect();
        let at = at.index(text.len());
        text.splice(at..=at, put.chars());
        agree::<Each>(&text.into_iter().collect::<String>());
    }
}
