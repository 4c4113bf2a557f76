//! Whatever a text holds, reading it is quick, loses nothing and leaves room for new facts.

use career_insurance::domain::day::Day;
use career_insurance::domain::practice::{LONGEST, Phase};
use career_insurance::domain::record::Tick;
use career_insurance::domain::save::{LoadError, decode, encode};
use career_insurance::domain::stamped::{Join, LAST, Moment, Stamped, next_moment};

const WEEK_TWO: &str = include_str!("../saved/v1-week-two.json");

fn changed(from: &str, to: &str) -> String {
    assert!(WEEK_TWO.contains(from), "{from} is not in the file");
    WEEK_TWO.replacen(from, to, 1)
}

fn is_damaged(text: &str) -> bool {
    matches!(decode(text), Err(LoadError::Damaged { .. }))
}

#[test]
fn cut_off_anywhere_or_with_a_broken_byte_it_is_damaged_and_not_foreign() {
    let ours = WEEK_TWO.find(':').expect("a schema") + 1;
    for end in (0..WEEK_TWO.trim_end().len()).filter(|&end| WEEK_TWO.is_char_boundary(end)) {
        assert!(decode(&WEEK_TWO[..end]).is_err(), "cut at {end}");
        assert_eq!(is_damaged(&WEEK_TWO[..end]), end >= ours, "cut at {end}");
    }
    let broken = changed("\"looks\": {", "\"looks\": #");
    assert!(is_damaged(&broken));
    assert!(is_damaged("{\"career-insurance\": 1} and more"));
}

#[test]
fn foreign_texts_stay_foreign() {
    for text in [
        "{\"version\": 1, \"data\": {\"career-insurance\": 1}}",
        "{\"career\": 1}",
        "\"career-insurance\"",
        "{\"career-insurance\": 0}",
        "{career-insurance: 1}",
        "\u{feff}{\"career-insurance\": 1}",
    ] {
        assert_eq!(decode(text), Err(LoadError::Foreign), "{text}");
    }
}

#[test]
fn a_newer_schema_is_newer_whatever_else_it_holds() {
    for text in [
        r#"{"career-insurance": 2}"#,
        r#"{"career-insurance": 2, "looks": "none", "enrolments": [1, 2], "x": {"y": [[]]}}"#,
        r#"{"looks": [], "career-insurance": 2}"#,
    ] {
        assert_eq!(decode(text), Err(LoadError::Newer { schema: 2 }), "{text}");
    }
    for schema in ["-1", "1.5", "\"1\"", "null", "4294967296", "[1]"] {
        assert!(is_damaged(&format!("{{\"career-insurance\": {schema}}}")), "{schema}");
    }
}

#[test]
fn a_key_that_stands_twice_is_damage_anywhere() {
    for (from, to) in [
        ("\"career-insurance\": 1,", "\"career-insurance\": 1, \"career-insurance\": 1,"),
        ("\"looks\": {", "\"looks\": {}, \"looks\": {"),
        ("\"fear-2\": [", "\"busyness-1\": [9, null], \"fear-2\": ["),
        ("\"slot-booked\": [", "\"slot\\u002dbooked\": [1, \"open\"], \"slot-booked\": ["),
        ("\"notes\": {", "\"later\": {\"a\": 1, \"a\": 2}, \"notes\": {"),
        ("\"habit\": \"reconnect\"", "\"habit\": \"reconnect\", \"x\": 1, \"x\": 1"),
    ] {
        assert!(is_damaged(&changed(from, to)), "{to}");
    }
}

#[test]
fn fields_without_their_names_are_damage_or_none_of_ours() {
    for text in ["[1]", "[1, {}, {}, null, null, null]", " [2]"] {
        assert_eq!(decode(text), Err(LoadError::Foreign), "{text}");
    }
    for (from, to) in [
        ("\"looks\": {", "\"looks\": {\"7\": [{}, {}, null, null, null, null],"),
        ("\"core\": { \"habit\": \"reconnect\"", "\"core\": [\"reconnect\"], \"x\": { \"y\": 1"),
    ] {
        assert!(is_damaged(&changed(from, to)), "{to}");
    }
}

#[test]
fn damage_is_told_with_what_and_where() {
    let damage = |from, to| match decode(&changed(from, to)) {
        Err(LoadError::Damaged { what }) => what,
        other => panic!("{to}: {other:?}"),
    };
    let there = |from: &str, within: usize| {
        let before = &WEEK_TWO[..WEEK_TWO.find(from).expect("in the file") + within];
        let column = before.len() - before.rfind('\n').map_or(0, |at| at + 1);
        format!("at line {} column {column}", before.matches('\n').count() + 1)
    };
    let why = damage("\"looks\": {", "\"looks\": #");
    assert_eq!(why, format!("expected value {}", there("\"looks\": {", 10)));
    // Known or unknown, in one line or in several.
    let notes = "\"notes\": {";
    let why = damage(notes, "\"later\": {\"b\": 1, \"a\": 1, \"b\": 2}, \"notes\": {");
    assert_eq!(why, format!("duplicate id `b` {}", there(notes, 33)));
    let why = damage(notes, "\"later\":\n {\"b\": 1,\n   \"b\": 2\n}, \"notes\": {");
    let (line, column) =
        (WEEK_TWO[..WEEK_TWO.find(notes).expect("there")].matches('\n').count() + 4, 1);
    assert_eq!(why, format!("duplicate id `b` at line {line} column {column}"));
    let why = damage("\"fear-2\": [", "\"busyness-1\": [9, null], \"fear-2\": [");
    assert!(why.starts_with("duplicate id `busyness-1` at line "), "{why}");
}

#[test]
fn many_facts_in_the_wrong_order_are_quickly_read() {
    let notes: Vec<_> = (2..120_000).rev().map(|week| format!("\"{week}\": [1, \"\"]")).collect();
    let text = changed("\"notes\": {", &format!("\"notes\": {{ {}, ", notes.join(",")));
    let record = decode(&text).expect("odd, but possible");
    let notes = &record.enrolments.values().next().expect("begun").notes;
    assert!(notes.iter().map(|(week, _)| *week).eq(1..120_000));
}

#[test]
fn what_there_cannot_be_is_damage() {
    for (from, to) in [
        ("\"theme\": 12,", "\"theme\": 13,"),
        ("\"theme\": 1,", "\"theme\": 0,"),
        ("\"1\": {\n      \"answers\"", "\"-1\": {\n      \"answers\""),
        ("[1795500009000, null]", "[-1, null]"),
        ("[1795500009000, null]", "[1e3, null]"),
        ("[1795500009000, null]", "[1, null, null]"),
        ("\"1\": [1795500400000,", "\"01\": [1795500400000,"),
    ] {
        assert!(is_damaged(&changed(from, to)), "{to}");
    }
}

#[test]
fn a_moment_no_clock_can_show_is_the_oldest_and_new_facts_still_win() {
    for at in [LAST + 1, 1_795_500_300_000_000, Moment::MAX - 1, Moment::MAX] {
        let text = changed("[1795500300000, \"done\"]", &format!("[{at}, \"done\"]"));
        let mut here = decode(&text).expect("it is kept");
        let copy = here.clone();
        assert_eq!(
            here.enrolments.get(&1_795_500_200_000).expect("recorded").tick(1, "slot-booked"),
            Tick::Done,
            "{at}"
        );
        let now = next_moment(&here, 1_796_500_000_000);
        assert_eq!(now, 1_796_500_000_000, "{at}");
        let ticks = &mut here.enrolments.get_mut(&1_795_500_200_000).expect("begun").ticks;
        ticks.insert((1, "slot-booked".into()), Stamped { at: now, value: Tick::Open });
        let mut here = decode(&encode(&here)).expect("what is written reads back");
        here.join(copy);
        assert_eq!(
            here.enrolments.get(&1_795_500_200_000).expect("recorded").tick(1, "slot-booked"),
            Tick::Open,
            "{at}"
        );
    }
}

#[test]
fn a_clock_gone_mad_writes_nothing_that_counts_as_the_oldest() {
    let here = decode(WEEK_TWO).expect("a file of schema 1");
    assert_eq!(next_moment(&here, Moment::MAX), here.newest() + 1);
    let at = changed("[1795500300000, \"done\"]", &format!("[{LAST}, \"done\"]"));
    assert_eq!(next_moment(&decode(&at).expect("a moment like any other"), 5), LAST);
}

#[test]
fn a_note_of_any_length_is_kept_whole() {
    let long = "ä".repeat(300_000);
    let record = decode(&changed("Tuesdays, nine o’clock", &long)).expect("a long note");
    assert!(
        record
            .enrolments
            .get(&1_795_500_200_000)
            .expect("recorded")
            .notes
            .get(&1)
            .expect("recorded")
            .value
            .starts_with(&long)
    );
    assert_eq!(decode(&encode(&record)), Ok(record));
}

#[test]
fn depth_exhausts_nothing() {
    for (open, close) in [("[", "]"), ("{\"a\":", "}")] {
        let deep = format!("{}1{}", open.repeat(200_000), close.repeat(200_000));
        let text = changed("\"looks\": {", &format!("\"later\": {deep}, \"looks\": {{"));
        let record = decode(&text).expect("unknown and kept");
        assert!(encode(&record).contains(&deep));
        assert!(is_damaged(&changed("\"looks\": {", &format!("\"looks\": {deep}, \"x\": {{"))));
    }
}

#[test]
fn a_programme_that_pauses_for_ever_ends_and_is_quickly_reckoned() {
    let pauses: Vec<_> = (1..100_000).map(|week| format!("\"{week}\": [1, \"pause\"]")).collect();
    let text = changed("\"4\": [1796000000006, \"rain-check\"]", &pauses.join(","));
    let text = text.replace(",\n        \"5\": [1796000000007, \"pause\"]", "");
    let text = text.replace(",\n        \"6\": [1796000000008, \"repeat\"]", "");
    let text = text.replace(",\n        \"7\": [1796000000009, { \"jump\": 9 }]", "");
    let text = text.replace(",\n        \"8\": [1796000000010, \"planned\"]", "");
    let record = decode(&text).expect("odd, but possible");
    let enrolment = record.enrolments.get(&1_795_500_200_000).expect("recorded");
    assert_eq!(enrolment.weeks().len(), usize::try_from(LONGEST).expect("a small number"));
    let today = Day::parse("2046-01-01").expect("a real date");
    assert_eq!(enrolment.phase(today), Phase::Over);
    assert_eq!(enrolment.missed_before(u32::MAX, today), 0);
}
