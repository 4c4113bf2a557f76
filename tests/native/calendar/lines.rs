//! Lines as the standard wants them, whatever the words.

use super::agendas::{agenda, plan};
use super::parsed::{Found, events, is_well_folded};
use crate::generators::BEGUN;
use career_insurance::domain::calendar::Agenda;
use career_insurance::domain::content::{Content, fill};
use career_insurance::domain::programme::Pace;
use proptest::prelude::*;
use serde_json::Value;

const QUESTIONS: &str = include_str!("../../../src/content/questions.json");
const HABITS: &str = include_str!("../../../src/content/habits.json");
const ENGLISH: &str = include_str!("../../../src/content/en.json");

#[test]
fn the_calendar_names_itself_and_ends_lines_as_the_standard_says() {
    let text = agenda(&plan("2026-11-23", Pace::Weekly), "2026-11-24").file(BEGUN);
    let head = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//career-insurance//career-insurance//EN\r\n\
                CALSCALE:GREGORIAN\r\nMETHOD:PUBLISH\r\nBEGIN:VEVENT\r\n";
    assert!(text.starts_with(head), "{text}");
    assert!(text.ends_with("END:VEVENT\r\nEND:VCALENDAR\r\n"));
    // A clock beyond all dates is no reason to fail.
    let late = agenda(&plan("2026-11-23", Pace::Weekly), "2026-11-24").file(u64::MAX);
    assert!(late.contains("\r\nDTSTAMP:99991231T"), "{late}");
}

/// An agenda whose every word is this text.
fn worded(text: &str) -> (String, Vec<Found>) {
    let enrolment = plan("2026-11-23", Pace::Weekly);
    let mut words: Value = serde_json::from_str(ENGLISH).expect("JSON");
    for name in
        ["calendar.summary", "calendar.habit", "calendar.back", "calendar.alarm", "short-way"]
    {
        words["ui"][name] = text.into();
    }
    let content = Content::parse(QUESTIONS, HABITS, &words.to_string()).expect("a pack");
    let text = Agenda { content: &content, ..agenda(&enrolment, "2026-11-24") }.file(BEGUN);
    let found = events(&text);
    (text, found)
}

#[test]
fn long_lines_with_umlauts_and_emoji_unfold_to_the_same_text() {
    for text in ["ä".repeat(200), "a".repeat(66) + &"äöü👩‍💻 ".repeat(40), "漢字".repeat(99)]
    {
        let (file, found) = worded(&text);
        assert!(is_well_folded(&file), "{file}");
        assert_eq!(found[0].summary, text);
        // Full lines: the next character would not have fitted.
        let longest = file.lines().map(str::len).max();
        assert!(longest.is_some_and(|longest| longest >= 72), "{file}");
    }
}

#[test]
fn what_has_a_meaning_of_its_own_comes_back_as_it_was() {
    let text = "a\\b; c, d\\n \\; \"e\":f\nnext\\";
    let (_, found) = worded(text);
    assert_eq!(found[0].summary, text);
    assert_eq!(found[0].alarm.as_deref(), Some(text));
    let (_, found) = worded("one\ttwo");
    assert_eq!(found[0].summary, "one two");
    let (file, found) = worded("one\r\ntwo\rthree\u{0}\u{7}four\u{7f}");
    assert!(is_well_folded(&file));
    assert_eq!(found[0].summary, "one\ntwo\nthreefour");
}

#[test]
fn a_link_can_not_break_out_of_its_line() {
    let enrolment = plan("2026-11-23", Pace::Weekly);
    let link = "https://blog.example/\r\nSUMMARY:Not mine\r\n#career-insurance=Ab";
    let events = events(&Agenda { link, ..agenda(&enrolment, "2026-11-24") }.file(BEGUN));
    assert_eq!(events[0].summary, "Week 1: A small start");
}

proptest! {
    #[test]
    fn any_words_come_back(text in "(.|\n|\r|[,;:\\\\\"äß漢👩‍💻]){0,200}") {
        let (file, found) = worded(&text);
        prop_assert!(is_well_folded(&file));
        // It is a template, as all words of the content are.
        let text = fill(&text, &[("n", "1"), ("theme", "A small start")]);
        let kept = text.replace("\r\n", "\n").replace('\r', "\n").replace('\t', " ");
        let kept: String = kept.chars().filter(|c| *c == '\n' || !c.is_control()).collect();
        prop_assert_eq!(&found[0].summary, &kept);
    }
}
