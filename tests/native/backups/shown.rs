//! What a reader sees who opens a backup: profile, plan, ticks and notes, and nothing that can run.

use super::{CONTENT, noted, page, shown, week_two};
use crate::generators::HOSTILE;
use crate::parsed_page::Parsed;
use career_insurance::domain::backup::{html, read};
use career_insurance::domain::content::Content;
use career_insurance::domain::day::Day;
use career_insurance::domain::paper;
use career_insurance::domain::record::{Bend, Spot};
use career_insurance::domain::stamped::Stamped;

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
        "☑ Set a fixed time each week for yourself · done",
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
    let words = include_str!("../../../src/content/en.json").replacen("\"en\"", lang, 1);
    // Its direction follows from the tag.
    let words = words.replacen("\"direction\": \"ltr\",", "", 1);
    let questions = include_str!("../../../src/content/questions.json");
    let habits = include_str!("../../../src/content/habits.json");
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
fn a_backup_goes_the_way_of_its_words_and_is_black_on_white_on_paper() {
    let content = in_language("\"ps\"");
    let today = Day::parse("2026-12-08").expect("a real date");
    let pashto = html(&week_two(), &content, today);
    assert_eq!(Parsed::of(&pashto).attribute("html", "dir").as_deref(), Some("rtl"));
    assert_eq!(read(&pashto), Ok(week_two()));
    // What is printed, and the questionnaire on paper.
    let record = week_two();
    let sheet = paper::sheet(None, record.enrolments.values().next(), &content, today);
    for page in [sheet, paper::questionnaire(&content)] {
        assert_eq!(Parsed::of(&page).attribute("html", "dir").as_deref(), Some("rtl"));
    }
    let english = page(&week_two());
    assert_eq!(Parsed::of(&english).attribute("html", "dir"), None);
    let (_, paper) = english.split_once("@media print {").expect("a style for paper");
    assert!(paper.contains("color-scheme: light; background: #fff; color: #000;"));
    assert!(paper.contains("li, tr { break-inside: avoid; }"));
}
