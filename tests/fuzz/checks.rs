//! What must hold for any input at all. Shared by the fuzz targets and by `tests/native/fuzz_seeds.rs`.
#![allow(dead_code, reason = "each fuzz target uses one of them")]

#[path = "forge.rs"]
pub mod forge;

use career_insurance::domain::backup::{LIMIT, difference, html, read};
use career_insurance::domain::content::Content;
use career_insurance::domain::day::Day;
use career_insurance::domain::link;
use career_insurance::domain::programme::programme;
use career_insurance::domain::record::Record;
use career_insurance::domain::save::{decode, encode};
use career_insurance::domain::stamped::{Join, LAST, next_moment};
use std::sync::LazyLock;

const WEEK_TWO: &str = include_str!("../saved/v1-week-two.json");
static CONTENT: LazyLock<Content> = LazyLock::new(Content::english);

/// A text as a file.
pub fn record(input: &[u8]) {
    let Ok(record) = decode(&String::from_utf8_lossy(input)) else { return };
    holds(&record);
}

/// A text as a copy.
pub fn html_copy(input: &[u8]) {
    if let Ok(record) = read(&String::from_utf8_lossy(input)) {
        holds(&record);
    }
}

/// A text as a note in a copy.
pub fn note(input: &[u8]) {
    let text = String::from_utf8_lossy(input);
    let mut record = decode(WEEK_TWO).expect("a file of schema 1");
    let notes = &mut record.enrolments.values_mut().next().expect("begun").notes;
    notes.get_mut(&1).expect("a note").value = text.to_string();
    let page = page(&record, &CONTENT);
    // However it is written, no note can add a tag.
    let tags = page.matches('<').count();
    let note = text.replace(|c: char| c.is_control() && c != '\n' && c != '\t', "\u{fffd}");
    let note = note.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;");
    assert!(page.contains(&note));
    assert_eq!(tags, page.replacen(&note, "", 1).matches('<').count());
    assert_eq!(read(&page), Ok(record));
}

/// A text as a fragment and as a code, and bytes under a right seal.
pub fn link(input: &[u8]) {
    let text = String::from_utf8_lossy(input);
    let sealed = forge::seal(&[&[link::VERSION], input].concat());
    let codes = [link::find(&text).unwrap_or_default(), &text, &sealed];
    for record in codes.iter().filter_map(|code| link::decode(code, &CONTENT).ok()) {
        holds(&record);
        let again = link::encode(&record);
        assert!(again.is_empty() || link::decode(&again, &CONTENT).as_ref() == Ok(&record));
    }
}

/// A content pack: the three files after one another, with a NUL between them.
pub fn content_pack(input: &[u8]) {
    let text = String::from_utf8_lossy(input);
    let mut files = text.splitn(3, '\0');
    let mut file = || files.next().unwrap_or_default();
    let (questions, habits, words) = (file(), file(), file());
    let Ok(content) = Content::parse(questions, habits, words) else { return };
    assert_eq!((content.items().len(), content.themes().len()), (35, 12));
    let record = decode(WEEK_TWO).expect("a file of schema 1");
    let request = record.enrolments.values().next().expect("begun").terms.value.request();
    assert!(programme(&content, &request).iter().all(Option::is_some));
    assert_eq!(read(&page(&record, &content)), Ok(record));
}

fn holds(record: &Record) {
    let written = encode(record);
    assert_eq!(decode(&written).as_ref(), Ok(record));
    let mut twice = record.clone();
    twice.join(record.clone());
    assert_eq!(&twice, record);
    assert!(difference(record, &twice).is_nothing());
    let next = next_moment(record, 0);
    assert!(next > record.newest() || next == LAST);
    for one in record.enrolments.values() {
        for day in ["0001-01-01", "2026-12-08", "9999-12-31"] {
            let day = Day::parse(day).expect("a real date");
            let _ = (one.phase(day), one.practised(), one.missed_before(u32::MAX, day));
        }
        for lived in one.weeks() {
            let _ = one.doings(&lived);
        }
    }
    let page = page(record, &CONTENT);
    let Ok(back) = read(&page) else {
        assert!(page.len() > LIMIT);
        return;
    };
    // What lies too deep to be taken apart may come back in another spelling, which says the same.
    let again = encode(&back);
    if again != written {
        let value = |text: &str| serde_json::from_str::<serde_json::Value>(text);
        if let (Ok(again), Ok(written)) = (value(&again), value(&written)) {
            assert_eq!(again, written);
        }
    }
}

fn page(record: &Record, content: &Content) -> String {
    let today = Day::parse("2026-12-08").expect("a real date");
    html(record, content, today)
}
