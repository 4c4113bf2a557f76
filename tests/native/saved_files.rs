//! Old files decode for ever, what is written reads back, and no text makes the decoder panic.

use career_insurance::domain::barrier::Barrier;
use career_insurance::domain::content::Content;
use career_insurance::domain::profile::{Answer, Profile};
use career_insurance::domain::questionnaire::Asking;
use career_insurance::domain::record::{After, Bend, Course, Decision, Record, Spot, Tick};
use career_insurance::domain::save::{LoadError, decode, encode};
use career_insurance::domain::stamped::Stamped;
use proptest::prelude::*;

const WEEK_TWO: &str = include_str!("../saved/v1-week-two.json");
/// A plan that turned to other aims after a second look.
const OTHER_AIMS: &str = include_str!("../saved/v1-other-aims.json");
const BEGUN_ANEW: &str = include_str!("../saved/v1-begun-anew.json");
/// All 35 statements as they were first asked: "partly", and "very well" where one was retired since.
const BEFORE_NEW_STATEMENTS: &str = include_str!("../saved/v1-before-new-statements.json");

#[test]
fn schema_one_says_what_it_said() {
    let record = decode(WEEK_TWO).expect("a file of schema 1");
    let look = record.looks.get(&1).expect("recorded");
    assert_eq!(
        look.answers.get(&"busyness-1".to_owned()).expect("recorded").value,
        Some(Answer::VeryWell)
    );
    assert_eq!(look.answers.get(&"fear-2".to_owned()).expect("recorded").value, None);
    assert_eq!(
        look.vignettes.get(&"busyness-fear".to_owned()).expect("recorded").value,
        Barrier::Busyness
    );
    assert_eq!(look.rings.as_ref().map(|rings| rings.value.clone()), Some(vec![Barrier::Busyness]));
    assert_eq!(look.closed.map(|closed| closed.value), Some(true));
    assert_eq!(look.decision.map(|decision| decision.value), Some(Decision::Plan));
    let enrolment = record.enrolments.get(&1_795_500_200_000).expect("recorded");
    assert_eq!(enrolment.terms.value.start.to_string(), "2026-11-23");
    assert_eq!(enrolment.tick(1, "slot-booked"), Tick::Done);
    assert_eq!(enrolment.tick(2, "meeting-dropped"), Tick::Short);
    assert_eq!(enrolment.tick(2, "private-log"), Tick::Open);
    assert_eq!(enrolment.practised(), 2);
    assert_eq!(
        enrolment.notes.get(&1).expect("recorded").value,
        "Tuesdays, nine o’clock — it “worked”."
    );
    let draft = look.draft.expect("a draft").value;
    assert_eq!((draft.slot.weekday(), draft.slot.minute(), draft.next_week), (1, 540, false));
    assert_eq!(enrolment.bends.get(&(2, Spot::Core)).expect("recorded").value, Bend::Short);
    assert_eq!(
        enrolment.bends.get(&(2, Spot::Extra)).expect("recorded").value,
        Bend::Instead("quiet-look".into())
    );
    assert_eq!(enrolment.bends.get(&(3, Spot::Core)).expect("recorded").value, Bend::Without);
    assert_eq!(enrolment.bends.get(&(3, Spot::Extra)).expect("recorded").value, Bend::Planned);
    let course: Vec<_> = enrolment.course.values().map(|course| course.value).collect();
    let expected =
        [Course::RainCheck, Course::Pause, Course::Repeat, Course::Jump(9), Course::Planned];
    assert_eq!(course, expected);
    let slot = enrolment.slots.get(&3).expect("recorded").value;
    assert_eq!((slot.weekday(), slot.minute()), (4, 1020));
    assert_eq!(enrolment.turns.get(&9).expect("recorded").value, None);
    let turn = enrolment.turns.get(&10).expect("recorded").value.as_ref().expect("a turn");
    assert_eq!(turn.aims, [Barrier::Fear, Barrier::Wysiati]);
    let last = turn.programme[11].as_ref().expect("a twelfth week");
    assert_eq!(last.extra.as_ref().map(|place| place.habit.as_str()), Some("answer-again"));
    assert!(turn.programme[1].is_none());
    assert!(enrolment.declined.get(&6).expect("recorded").value);
    let after = enrolment.after.as_ref().map(|after| after.value.clone());
    assert_eq!(after, Some(After::Keep("thank-someone".into())));
}

#[test]
fn other_aims_name_the_look_they_rest_on_and_older_files_name_none() {
    let record = decode(OTHER_AIMS).expect("a file of schema 1");
    let enrolment = record.enrolments.values().next().expect("a plan");
    assert_eq!((enrolment.look(6), enrolment.look(7)), (1, 2));
    assert_eq!(
        (enrolment.aims(6), enrolment.aims(7)),
        (&[Barrier::Busyness][..], &[Barrier::Fear][..])
    );
    let older = decode(WEEK_TWO).expect("a file of schema 1");
    let enrolment = older.enrolments.get(&1_795_500_200_000).expect("recorded");
    assert_eq!(enrolment.look(10), enrolment.terms.value.look);
}

#[test]
fn a_record_begun_anew_says_what_was_deleted_and_that_nothing_is_kept() {
    let record = decode(BEGUN_ANEW).expect("a file of schema 1");
    assert_eq!(record.deleted, Some(Stamped { at: 1_795_400_000_000, value: 2 }));
    assert_eq!(record.storing_allowed, Some(Stamped { at: 1_795_500_000_002, value: false }));
    assert_eq!(record.backed_up, Some(Stamped { at: 1_795_500_000_001, value: true }));
    assert_eq!((record.next_look(), record.marks().next_look()), (4, 3));
    assert!(record.unknown.is_empty());
    assert_eq!(encode(&record), BEGUN_ANEW.trim_end());
}

/// A barrier loses two of its five statements at most, so that an earlier profile keeps all its scores.
#[test]
fn answers_to_retired_statements_are_kept_and_count_for_nothing() {
    let content = Content::english();
    let record = decode(BEFORE_NEW_STATEMENTS).expect("a file of schema 1");
    let look = record.looks.get(&1).expect("a look");
    let kept = look.answers.get(&"wysiati-4".to_owned()).expect("kept");
    assert_eq!(kept.value, Some(Answer::VeryWell));
    assert_eq!(encode(&record), BEFORE_NEW_STATEMENTS.trim_end());
    let profile = Profile::of(&content, |item| look.answer(item));
    for barrier in Barrier::ALL {
        let answered = match barrier {
            Barrier::Wysiati => 3,
            Barrier::Fear => 4,
            _ => 5,
        };
        let score = profile.score(barrier).map(|score| (score.rounded(), score.answered()));
        assert_eq!(score, Some((50, answered)), "{barrier:?}");
    }
    let open = Asking::first_open(look, &content).map(|asking| asking.item(&content).id.as_str());
    assert_eq!(open, Some("wysiati-6"));
}

#[test]
fn what_is_written_reads_back() {
    for text in [WEEK_TWO, OTHER_AIMS] {
        let record = decode(text).expect("a file of schema 1");
        assert_eq!(decode(&encode(&record)), Ok(record));
    }
    assert_eq!(decode(&encode(&Record::default())), Ok(Record::default()));
}

#[test]
fn foreign_newer_and_impossible_texts_are_told_apart() {
    for text in ["", "null", "[]", "{}", "12", "theme=dark", r#"{"looks":{}}"#] {
        assert_eq!(decode(text), Err(LoadError::Foreign), "{text}");
    }
    let newer = WEEK_TWO.replace("\"career-insurance\": 1", "\"career-insurance\": 999");
    assert_eq!(decode(&newer), Err(LoadError::Newer { schema: 999 }));
    for (from, to) in [
        ("2026-11-23", "2026-02-30"),
        ("\"weekday\": 1", "\"weekday\": 7"),
        ("\"minute\": 540", "\"minute\": 1440"),
        ("\"theme\": 12, ", "\"theme\": 1200, "),
        ("[1795500000000, \"very-well\"]", "[1795500000000, \"quite\"]"),
    ] {
        assert!(WEEK_TWO.contains(from), "{from} is not in the file");
        let found = decode(&WEEK_TWO.replace(from, to));
        assert!(matches!(found, Err(LoadError::Damaged { .. })), "{to}: {found:?}");
    }
}

#[test]
fn a_record_cut_off_anywhere_is_never_taken_for_whole() {
    let text = encode(&decode(WEEK_TWO).expect("a file of schema 1"));
    for end in (0..text.len()).filter(|&end| text.is_char_boundary(end)) {
        let found = decode(&text[..end]);
        assert!(found.is_err(), "cut at {end}");
        let ours = text[..end].starts_with("{\"career-insurance\":");
        assert_eq!(matches!(found, Err(LoadError::Damaged { .. })), ours, "cut at {end}");
    }
}

proptest! {
    #[test]
    fn no_text_makes_it_panic(text in ".{0,200}", at in 0usize..1500, put in ".{0,3}") {
        let _ = decode(&text);
        let mut broken: String = WEEK_TWO.chars().take(at).collect();
        broken.push_str(&put);
        broken.extend(WEEK_TWO.chars().skip(at + 1));
        if let Ok(record) = decode(&broken) {
            prop_assert_eq!(decode(&encode(&record)), Ok(record));
        }
    }
}
