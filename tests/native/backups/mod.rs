//! A backup is a page that nothing can run in, reads back as it was, and says what it would change.

mod found;
mod refused;
mod shown;

use crate::generators::{self, later, record};
use crate::parsed_page::Parsed;
use career_insurance::domain::backup::{html, read};
use career_insurance::domain::content::Content;
use career_insurance::domain::day::Day;
use career_insurance::domain::record::Record;
use career_insurance::domain::save::{decode, encode};
use proptest::prelude::*;
use std::sync::LazyLock;

const WEEK_TWO: &str = include_str!("../../saved/v1-week-two.json");

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
    fn any_text_may_be_brought(text in generators::text(), at in 0usize..9000) {
        let _ = read(&text);
        let mut page = page(&week_two());
        let at = (0..=at.min(page.len())).rev().find(|&at| page.is_char_boundary(at)).unwrap_or(0);
        page.insert_str(at, &text);
        if let Ok(record) = read(&page) {
            prop_assert_eq!(decode(&encode(&record)), Ok(record));
        }
    }
}
