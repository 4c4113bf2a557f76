//! A copy is a page that nothing can run in, reads back as it was, and says what it would change.

use crate::any_record::{self, HOSTILE, later, record};
use crate::parsed_page::Parsed;
use career_insurance::domain::backup::{BackupError, LIMIT, html, read};
use career_insurance::domain::content::Content;
use career_insurance::domain::day::Day;
use career_insurance::domain::record::{Bend, Record, Spot};
use career_insurance::domain::save::{LoadError, decode, encode};
use career_insurance::domain::stamped::Stamped;
use proptest::prelude::*;
use std::sync::LazyLock;

const WEEK_TWO: &str = include_str!("../saved/v1-week-two.json");

static CONTENT: LazyLock<Content> = LazyLock::new(Content::english);

fn page(record: &Record) -> String {
    let today = Day::parse("2026-12-08").expect("a real date");
    html(record, &CONTENT, today)
}

fn week_two() -> Record {
    decode(WEEK_TWO).expect("a file of schema 1")
}

/// The record of week two with this note in its first week.
fn noted(note: &str) -> Record {
    let mut record = week_two();
    let notes = &mut record.enrolments.get_mut(&1_795_500_200_000).expect("begun").notes;
    note.clone_into(&mut notes.get_mut(&1).expect("a note").value);
    record
}

/// Notes as a page shows them: line ends of one kind, other control characters as missing.
fn shown(note: &str) -> String {
    note.replace(|c: char| c.is_control() && c != '\n' && c != '\t', "\u{fffd}")
}

fn notes(record: &Record) -> Vec<String> {
    let all = record.enrolments.values().flat_map(|one| one.notes.values());
    let mut notes: Vec<_> = all.map(|note| shown(&note.value)).filter(|n| !n.is_empty()).collect();
    notes.sort();
    notes
}

#[test]
fn it_reads_as_a_page_about_profile_plan_ticks_and_notes() {
    let parsed = Parsed::of(&page(&week_two()));
    let text = parsed.visible();
    for expected in [
        "My career insurance check",
        "Saved on 8 December.",
        "choose “Bring a copy back” and give it this file.",
        "I’m too busy",
        "not enough answers",
        "23 November 2026",
        "Friday, 17:00",
        "Week 1: A small start",
        "☑ Book fifteen minutes a week for yourself · done",
        "done, two-minute version",
        "skipped",
        "paused",
        "Tuesdays, nine o’clock — it “worked”.",
        "You keep: ",
    ] {
        assert!(text.contains(expected), "{expected} is not in: {text}");
    }
    assert!(!text.contains("career-insurance\":1"), "the record itself is hidden");
    assert!(parsed.attribute("pre", "hidden").is_some(), "the record itself is hidden");
    assert_eq!(parsed.count("tbody tr"), 7);
}

#[test]
fn what_was_ticked_and_swapped_away_later_is_still_there() {
    let mut record = week_two();
    let enrolment = record.enrolments.get_mut(&1_795_500_200_000).expect("begun");
    let bend = Bend::Instead("three-month-list".into());
    enrolment.bends.insert((1, Spot::Core), Stamped { at: 9, value: bend });
    let text = Parsed::of(&page(&record)).visible();
    let title = |id| CONTENT.habit(id).expect("a habit").words.title.clone();
    assert!(text.contains(&format!("☐ {}", title("three-month-list"))), "{text}");
    assert!(text.contains(&format!("☑ {} · done", title("slot-booked"))), "{text}");
}

#[test]
fn it_asks_for_nothing_and_forbids_scripts() {
    let parsed = Parsed::of(&page(&week_two()));
    let policy = parsed.attribute("meta", "content").expect("a policy comes first");
    assert!(policy.starts_with("default-src 'none'; style-src 'unsafe-inline'"), "{policy}");
    for name in ["script", "link", "img", "iframe", "object", "base", "form", "a", "image", "use"] {
        assert_eq!(parsed.count(name), 0, "{name}");
    }
    assert!(!page(&week_two()).contains("url("));
}

#[test]
fn hostile_notes_are_text_and_change_no_element() {
    let plain = Parsed::of(&page(&noted("x"))).skeleton();
    for note in HOSTILE.iter().filter(|note| !note.is_empty()) {
        let text = page(&noted(note));
        let parsed = Parsed::of(&text);
        assert_eq!(parsed.skeleton(), plain, "{note}");
        assert_eq!(parsed.notes(), [shown(note)], "{note}");
        assert_eq!(read(&text), Ok(noted(note)), "{note}");
    }
}

/// The built-in content, with this text in the place of its language.
fn in_language(lang: &str) -> Content {
    let words = include_str!("../../src/content/en.json").replacen("\"en\"", lang, 1);
    let questions = include_str!("../../src/content/questions.json");
    let habits = include_str!("../../src/content/habits.json");
    Content::parse(questions, habits, &words).expect("a pack")
}

#[test]
fn a_hostile_language_stays_in_its_attribute() {
    let content = in_language(r#""en\" onload=\"alert(1)""#);
    assert_eq!(content.lang(), "en\" onload=\"alert(1)");
    let today = Day::parse("2026-12-08").expect("a real date");
    let parsed = Parsed::of(&html(&week_two(), &content, today));
    assert_eq!(parsed.skeleton()[0], "html lang");
    assert_eq!(parsed.attribute("html", "lang").as_deref(), Some("enonloadalert1"));
}

#[test]
fn a_copy_goes_the_way_of_its_words_and_is_black_on_white_on_paper() {
    let content = in_language("\"ps\"");
    let today = Day::parse("2026-12-08").expect("a real date");
    let pashto = html(&week_two(), &content, today);
    assert_eq!(Parsed::of(&pashto).attribute("html", "dir").as_deref(), Some("rtl"));
    assert_eq!(read(&pashto), Ok(week_two()));
    let english = page(&week_two());
    assert_eq!(Parsed::of(&english).attribute("html", "dir"), None);
    let (_, paper) = english.split_once("@media print {").expect("a style for paper");
    assert!(paper.contains("color-scheme: light; background: #fff; color: #000;"));
    assert!(paper.contains("li, tr { break-inside: avoid; }"));
}

#[test]
fn the_hidden_record_is_plain_ascii_without_markup_or_white_space() {
    let text = page(&noted("a <b> & é 😀 c"));
    let (_, block) = text.split_once("career-insurance-record\">").expect("a block");
    let (block, _) = block.split_once("</pre>").expect("its end");
    assert!(block.chars().all(|c| c.is_ascii_graphic() && !"<>&".contains(c)), "{block}");
    // It is the plain JSON still, to be copied by hand.
    assert_eq!(read(block), Ok(noted("a <b> & é 😀 c")));
}

#[test]
fn a_page_that_an_editor_saved_anew_reads_the_same() {
    let record = noted("two  spaces, “quotes” & <tags>");
    let text = page(&record);
    let (head, rest) = text.split_once("record\">").expect("a block");
    let (block, tail) = rest.split_once("</pre>").expect("its end");
    let within = |block: &str| format!("{head}record\">{block}</pre>{tail}");
    let lines: Vec<_> = block.as_bytes().chunks(76).map(String::from_utf8_lossy).collect();
    for changed in [
        text.replace(
            "<pre hidden id=\"career-insurance-record\">",
            "<PRE\r\n  ID='career-insurance-record'\r\n  hidden=''>",
        ),
        text.replace("id=\"career-insurance-record\"", "id=career-insurance-record"),
        text.replace('\n', "\r\n"),
        text.replace("\",\"", "\",\r\n    \""),
        text.replace("<main>", "<main title=career-insurance-record>"),
        format!("\u{feff}\n{text}"),
        format!("<!-- saved from url=(0014)about:internet -->\n{text}"),
        Parsed::of(&text).written(),
        // Cut after the record, and before the end of the page.
        text[..=text.find("</pre>").expect("a block")].to_owned(),
        within(&lines.join("\r\n")),
        within(&block.replace('"', "&quot;")),
    ] {
        assert_eq!(read(&changed), Ok(record.clone()), "{changed}");
    }
}

#[test]
fn what_lies_too_deep_to_be_taken_apart_loses_only_its_white_space() {
    let deep = |space: &str| format!("{}{space}1{space}{}", "[".repeat(20), "]".repeat(20));
    let file = |deep: &str| WEEK_TWO.replacen("\"looks\"", &format!("\"x\": {deep}, \"looks\""), 1);
    let record = decode(&file(&deep("\n  "))).expect("a file of schema 1");
    assert!(page(&record).contains(&deep("")));
    assert_eq!(read(&page(&record)), decode(&file(&deep(""))).map_err(BackupError::Record));
}

#[test]
fn plain_json_is_a_copy_too() {
    assert_eq!(read(WEEK_TWO), Ok(week_two()));
    assert_eq!(read(&format!("\u{feff}  \r\n{WEEK_TWO}\n\n")), Ok(week_two()));
}

/// One copy, and the same one saved anew by an office program: the mark has moved out of the `pre`.
const COPY: &str = include_str!("../saved/copy.html");
const BY_LIBREOFFICE: &str = include_str!("../saved/copy-by-libreoffice.html");

#[test]
fn a_copy_is_found_by_what_it_is_whatever_an_office_program_made_of_its_tags() {
    let record = read(COPY).expect("a copy");
    assert!(record.enrolments.len() == 1 && record.looks.len() == 1);
    assert_eq!(read(BY_LIBREOFFICE), Ok(record.clone()));
    let head = COPY.split("<pre").next().expect("the page before the record");
    let (_, block) = COPY.split_once("record\">").expect("a block");
    let (block, tail) = block.split_once("</pre>").expect("its end");
    let half = block.len() / 2;
    for changed in [
        format!("{head}<div>{block}</div>{tail}"),
        format!("{head}<p><span>{}</span><wbr>\n  {}</p>{tail}", &block[..half], &block[half..]),
        format!("{head}<td>{}</td>", block.replace('"', "&#x22;")),
        // A note of the reader that looks like a record, or like the beginning of one.
        format!("<p>{{\"career-insurance\":1}}</p>{head}<div>{block}</div>"),
        format!("<p>{{\"career-insurance\":</p>{head}<div>{block}</div>"),
        block.replace('"', "&quot;"),
    ] {
        assert_eq!(read(&changed), Ok(record.clone()), "{changed}");
    }
}

/// Lines of at most 76 characters, as mails and files with all parts of a page are written.
fn quoted_printable(text: &str) -> String {
    let mut lines = String::new();
    let mut width = 0;
    for byte in text.bytes() {
        let plain = matches!(byte, b' '..=b'<' | b'>'..=b'~' | b'\n');
        let coded = if plain { char::from(byte).to_string() } else { format!("={byte:02X}") };
        if byte == b'\n' {
            width = 0;
        } else if width + coded.len() > 75 {
            lines.push_str("=\r\n");
            width = 0;
        }
        width += coded.len();
        lines.push_str(&coded);
    }
    lines
}

#[test]
fn a_copy_in_a_single_file_with_all_parts_of_a_page_is_found() {
    let record = noted("ä = “b” <c> 50 %");
    let file = format!(
        "From: <Saved by Blink>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\
         \tboundary=\"----x----\"\r\n\r\n------x----\r\nContent-Type: text/html\r\n\
         Content-Transfer-Encoding: quoted-printable\r\n\r\n{}\r\n------x------\r\n",
        quoted_printable(&page(&record))
    );
    assert_eq!(read(&file), Ok(record));
}

#[test]
fn json_in_a_mail_is_found_between_greeting_and_signature() {
    let record = noted("Ask Kim </b> about {braces}, & “more” of \"it\"");
    let json = encode(&record);
    let wrapped = |start: &str| {
        let mut lines = String::new();
        for (at, c) in json.chars().enumerate() {
            if at > 0 && at % 70 == 0 {
                lines.push_str("\r\n");
                lines.push_str(start);
            }
            lines.push(c);
        }
        lines
    };
    for mail in [
        format!("{json}\n-- \nSent from a phone"),
        format!("Kim <kim@mail.example> wrote:\n\nHere it is:\n{json}\n\n-- \nKim {{1}}"),
        format!("Here it is:\n{}\n-- \nKim", wrapped("")),
        format!("> Here it is:\n> {}\n> -- \n> Kim", wrapped("> ")),
    ] {
        assert_eq!(read(&mail), Ok(record.clone()), "{mail}");
    }
}

#[test]
fn a_damaged_copy_is_told_as_damaged_with_what_is_wrong() {
    let json = encode(&week_two());
    let date = json.replace("\"2026-11-23\"", "\"2026-02-30\"");
    assert_ne!(date, json);
    let twice = json.replacen('{', "{\"career-insurance\":1,", 1);
    for (text, wrong) in [
        (COPY[..COPY.len() - 300].to_owned(), "EOF"),
        (BY_LIBREOFFICE[..BY_LIBREOFFICE.len() - 300].to_owned(), "EOF"),
        (format!("Here it is:\n{date}\n"), "no date"),
        (date, "no date"),
        (twice, "twice"),
    ] {
        match read(&text) {
            Err(BackupError::Record(LoadError::Damaged { what })) => {
                assert!(what.contains(wrong) || wrong == "twice", "{what}");
            }
            other => panic!("{other:?}: {text}"),
        }
    }
}

#[test]
fn what_is_no_copy_is_refused_with_its_reason() {
    for text in ["", "hello", "<html><pre>{}</pre></html>", "[1]", "<pre id=x", "<", "<pre"] {
        assert_eq!(read(text), Err(BackupError::NoRecord), "{text}");
    }
    assert_eq!(read("{}"), Err(BackupError::Record(LoadError::Foreign)));
    let newer = page(&week_two()).replace("{\"career-insurance\":1,", "{\"career-insurance\":7,");
    assert_eq!(read(&newer), Err(BackupError::Record(LoadError::Newer { schema: 7 })));
    let text = page(&week_two());
    let cut = &text[..text.find("enrolments").expect("in the block")];
    assert!(matches!(read(cut), Err(BackupError::Record(LoadError::Damaged { .. }))));
    assert_eq!(read(&"<pre".repeat(LIMIT / 4 + 1)), Err(BackupError::TooLong));
}

#[test]
fn the_longest_text_is_read_at_once() {
    for part in ["<", "<pre", "<pre>", "<pre id=career-insurance-record", "&quot;", "{\"a\":"] {
        let text = part.repeat(LIMIT / part.len());
        assert!(read(&text).is_err(), "{part}");
        assert!(read(&format!("{text}>")).is_err(), "{part}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn every_record_comes_back_from_its_page(record in record()) {
        let text = page(&record);
        prop_assert_eq!(read(&text), Ok(record.clone()));
        prop_assert_eq!(read(&Parsed::of(&text).written()), Ok(record));
    }

    #[test]
    fn unknown_fields_come_back_too((record, _) in later::file()) {
        prop_assert_eq!(read(&page(&record)), Ok(record));
    }

    #[test]
    fn no_record_puts_an_element_of_its_own_into_the_page(record in record()) {
        let parsed = Parsed::of(&page(&record));
        parsed.has_only_ours();
        let mut found = parsed.notes();
        found.sort();
        prop_assert_eq!(found, notes(&record));
        // The same record with plain notes has the very same elements.
        let mut plain = record;
        for note in plain.enrolments.values_mut().flat_map(|one| one.notes.values_mut()) {
            if !note.value.is_empty() {
                note.value = "x".to_owned();
            }
        }
        prop_assert_eq!(Parsed::of(&page(&plain)).skeleton(), parsed.skeleton());
    }

    #[test]
    fn any_text_may_be_brought(text in any_record::text(), at in 0usize..9000) {
        let _ = read(&text);
        let mut page = page(&week_two());
        let at = (0..=at.min(page.len())).rev().find(|&at| page.is_char_boundary(at)).unwrap_or(0);
        page.insert_str(at, &text);
        if let Ok(record) = read(&page) {
            prop_assert_eq!(decode(&encode(&record)), Ok(record));
        }
    }
}
