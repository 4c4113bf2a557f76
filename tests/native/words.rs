//! Every word a reader may see is plain: short sentences, a low reading grade, clean type.

mod grade;
mod habits;
mod quotations;
mod terms;

use serde_json::Value;

const ENGLISH: &str = include_str!("../../src/content/en.json");
const ITEM_WORDS: usize = 16;
const SENTENCE_WORDS: usize = 25;

/// One text, and the way to it: `habits.reconnect.how`.
#[derive(Debug)]
struct Text {
    path: String,
    words: String,
}

impl Text {
    fn is(&self, field: &str) -> bool {
        self.path.rsplit('.').next() == Some(field)
    }

    fn is_in(&self, section: &str) -> bool {
        self.path.split('.').next() == Some(section)
    }

    /// Somebody else's words.
    fn is_quoted(&self) -> bool {
        self.is_in("barriers") && self.is("quote")
    }

    /// What is read as one: `habits.reconnect`, but all of `themes`, `ui` or `counts`.
    fn entry(&self) -> String {
        let whole = ["themes", "ui", "counts"].iter().any(|section| self.is_in(section));
        self.path.split('.').take(if whole { 1 } else { 2 }).collect::<Vec<_>>().join(".")
    }

    /// What is filled in later is read as one short word.
    fn filled(&self) -> String {
        let mut parts = self.words.split('{');
        let mut filled = parts.next().unwrap_or_default().to_owned();
        for part in parts {
            filled += "two";
            filled += part.split_once('}').map_or("", |(_, rest)| rest);
        }
        filled
    }

    fn sentences(&self) -> Vec<Vec<String>> {
        let mut sentences = vec![Vec::new()];
        for word in self.filled().split_whitespace() {
            if word.contains(char::is_alphanumeric) {
                sentences.last_mut().expect("one is open").push(word.to_owned());
            }
            if word.trim_end_matches(['”', '’', ')']).ends_with(['.', '!', '?']) {
                sentences.push(Vec::new());
            }
        }
        sentences.retain(|sentence| !sentence.is_empty());
        sentences
    }

    fn count(&self) -> usize {
        self.sentences().concat().len()
    }
}

fn english() -> Vec<Text> {
    fn walk(path: &str, value: &Value, found: &mut Vec<Text>) {
        let mut step = |key: &str, value| walk(&format!("{path}.{key}"), value, found);
        match value {
            Value::Object(map) => map.iter().for_each(|(key, value)| step(key, value)),
            Value::Array(list) => {
                list.iter().zip(1..).for_each(|(value, at)| step(&at.to_string(), value));
            }
            Value::String(words) => {
                found.push(Text { path: path.to_owned(), words: words.clone() });
            }
            other => panic!("{path}: a text was expected, not {other}"),
        }
    }
    let mut found = Vec::new();
    let file: Value = serde_json::from_str(ENGLISH).expect("en.json is JSON");
    for (section, value) in file.as_object().expect("en.json is an object") {
        let no_text = ["$schema", "lang", "name", "direction", "thanks_to", "formats"];
        if !no_text.contains(&section.as_str()) {
            walk(section, value, &mut found);
        }
    }
    found
}

/// Fails with everything that is wrong, so that one run is enough.
fn report(wrong: impl IntoIterator<Item = String>) {
    let wrong: Vec<_> = wrong.into_iter().collect();
    assert!(wrong.is_empty(), "\n{}\n", wrong.join("\n"));
}

/// Fails with path, reason and text of each text that the check finds fault with.
fn check(texts: impl IntoIterator<Item = Text>, fault: impl Fn(&Text) -> Option<String>) {
    report(texts.into_iter().filter_map(|text| {
        fault(&text).map(|reason| format!("{}: {reason}: {}", text.path, text.words))
    }));
}

fn items() -> impl Iterator<Item = Text> {
    english().into_iter().filter(|text| text.is_in("items"))
}

fn field(section: &str, field: &str) -> impl Iterator<Item = Text> {
    english().into_iter().filter(move |text| text.is_in(section) && text.is(field))
}

/// Lower case, without punctuation, so that " word " finds whole words.
fn bare(words: &str) -> String {
    let plain = |c: char| if c.is_alphanumeric() || c == '’' { c } else { ' ' };
    let words: String = words.to_lowercase().chars().map(plain).collect();
    format!(" {} ", words.split_whitespace().collect::<Vec<_>>().join(" "))
}

#[test]
fn statements_are_short_and_say_one_thing_without_negation() {
    const FORBIDDEN: [&str; 10] =
        ["not", "no", "never", "always", "because", "and", "or", "nor", "cannot", "without"];
    check(items(), |item| {
        let (count, bare) = (item.count(), bare(&item.words));
        let bad = bare.split(' ').find(|word| FORBIDDEN.contains(word) || word.ends_with("n’t"));
        let long = (count > ITEM_WORDS).then(|| format!("{count} words, at most {ITEM_WORDS}"));
        let several = (item.sentences().len() != 1).then(|| "more than one sentence".to_owned());
        long.or(several).or(bad.map(|word| format!("“{word}” has no place in a statement")))
    });
}

#[test]
fn sentences_are_short() {
    check(english(), |text| {
        let longest = text.sentences().iter().map(Vec::len).max().unwrap_or_default();
        (longest > SENTENCE_WORDS)
            .then(|| format!("a sentence of {longest} words, at most {SENTENCE_WORDS}"))
    });
}

#[test]
fn nobody_is_called_a_type() {
    check(english(), |text| {
        let types = [" you are a ", " you are an ", " you’re a ", " you’re an "];
        let found = types.into_iter().find(|&found| bare(&text.words).contains(found));
        found.map(|found| format!("“{}…” puts the reader in a box", found.trim_start()))
    });
}

#[test]
fn quotes_and_spaces_are_clean() {
    check(english(), |text| {
        let edge = text.words.trim() != text.words;
        let double = text.words.chars().zip(text.words.chars().skip(1));
        let double = double.into_iter().any(|(a, b)| a.is_whitespace() && b.is_whitespace());
        let straight = text.words.contains(['\'', '"', '`']);
        match (text.words.is_empty(), edge, double, straight) {
            (true, ..) => Some("an empty text".to_owned()),
            (_, true, ..) => Some("a space at its edge".to_owned()),
            (_, _, true, _) => Some("two spaces in a row".to_owned()),
            (.., true) => Some("a straight quote instead of ’ “ ”".to_owned()),
            _ => None,
        }
    });
}

#[test]
fn what_a_habit_asks_ends_the_if_then_sentence() {
    check(field("habits", "then"), |then| {
        let lower = then.words.starts_with(char::is_lowercase);
        let open = !then.words.ends_with(['.', '!', '?', ',', ';', ':', ' ']);
        let (start, end) =
            ("“I will …” needs a small letter", "the sentence adds its own full stop");
        if lower { (!open).then(|| end.to_owned()) } else { Some(start.to_owned()) }
    });
}

/// A tick must never wait for somebody else.
#[test]
fn a_habit_is_done_by_the_reader_alone() {
    const OTHERS: [&str; 9] = [
        " answers you ",
        " answered you ",
        " replied ",
        " replies ",
        " reply from ",
        " answer from ",
        " wrote back ",
        " writes back ",
        " heard back ",
    ];
    check(field("habits", "done"), |done| {
        let found = OTHERS.into_iter().find(|found| bare(&done.words).contains(found));
        found.map(|found| format!("“{}” is in somebody else’s hands", found.trim()))
    });
}
