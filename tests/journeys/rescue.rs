//! What is stored can't be read: it stays as it is until the reader decides.

use crate::reader::{Reader, answer, busy, tick};
use career_insurance::domain::app::{Effect, Here, Msg, Notice};
use career_insurance::domain::profile::Answer;
use career_insurance::domain::record::{Record, Tick};
use career_insurance::domain::save::{LoadError, encode};

const DATE: &str = "2026-11-24";

fn unreadable() -> Vec<String> {
    let whole = busy(DATE).stored.expect("stored");
    let newer = whole.replacen("\"career-insurance\":1", "\"career-insurance\":999", 1);
    let damaged = whole.replacen("\"weekday\":1", "\"weekday\":9", 1);
    assert!(newer != whole && damaged != whole);
    vec!["theme=dark".into(), "[]".into(), whole[..whole.len() / 2].into(), newer, damaged]
}

/// All that can be said there without a decision, with the screen that it would be said from.
fn undecided() -> Vec<Msg> {
    vec![
        answer(Answer::Partly),
        Msg::Skip,
        Msg::Next,
        Msg::Back,
        Msg::SeeProfile,
        Msg::AnswerRest,
        Msg::StartOver,
        Msg::TakeBack,
        Msg::MakePlan,
        Msg::NotNow,
        Msg::ToProfile,
        Msg::Begin,
        Msg::Show(None),
        tick(1, "slot-booked", Tick::Done),
        Msg::Note { week: 1, text: "A line.".into() },
        Msg::LookAgain,
        Msg::ToWeeks,
        Msg::Stored("theme=light".into()),
        Msg::Stored(encode(&Record::default())),
        Msg::TakeIn,
        Msg::Bring("no copy".into()),
        Msg::TakeIn,
        Msg::Link("no link".into()),
        Msg::TakeIn,
        Msg::Gone,
        Msg::Lost,
        Msg::KeepNothing(true),
        Msg::SaveCopy { plain: true },
        Msg::Print,
        Msg::Turn,
        Msg::Keying,
        Msg::DeleteAll,
        Msg::Kept(Ok(())),
        Msg::Woke,
    ]
}

#[test]
fn nothing_is_changed_or_stored_before_the_reader_decides() {
    for text in unreadable() {
        let mut reader = Reader::with(Some(text.clone()), DATE);
        for msg in undecided() {
            reader.in_vain(msg);
        }
        let Here::Rescue { text: kept, .. } = reader.app.here() else { panic!("left the rescue") };
        assert_eq!(kept, &text);
        assert!(reader.aside.is_empty());
    }
}

#[test]
fn the_reason_is_told_apart() {
    let why = unreadable().into_iter().map(|text| {
        let reader = Reader::with(Some(text), DATE);
        let Here::Rescue { why, .. } = reader.app.here() else { panic!("no rescue") };
        why.clone()
    });
    let why: Vec<_> = why.collect();
    assert_eq!(why[..2], [LoadError::Foreign, LoadError::Foreign]);
    assert!(matches!(why[2], LoadError::Damaged { .. }));
    assert_eq!(why[3], LoadError::Newer { schema: 999 });
    assert!(matches!(why[4], LoadError::Damaged { .. }));
}

#[test]
fn starting_afresh_sets_the_text_aside_before_anything_is_stored() {
    for text in unreadable() {
        let mut reader = Reader::with(Some(text.clone()), DATE);
        let effects = reader.say(Msg::StartAfresh);
        assert_eq!(effects[..2], [Effect::SetAside(text.clone()), Effect::Save]);
        assert_eq!((reader.asked(), &reader.aside[..]), (1, &[text][..]));
        reader.say(answer(Answer::Partly));
        reader.reopen();
        assert_eq!(reader.asked(), 2);
        reader.in_vain(Msg::StartAfresh);
    }
}

#[test]
fn a_copy_that_can_be_read_is_a_way_out() {
    let copy = busy(DATE).stored.expect("stored");
    for text in unreadable() {
        let mut reader = Reader::with(Some(text.clone()), DATE);
        reader.in_vain(Msg::Bring(copy.clone()));
        let effects = reader.say(Msg::TakeIn);
        assert_eq!(effects[..2], [Effect::SetAside(text.clone()), Effect::Save]);
        assert_eq!(reader.app.notice(), Some(&Notice::Merged));
        reader.reopen();
        assert_eq!((reader.app.here(), &reader.aside[..]), (&Here::Weeks(None), &[text][..]));
    }
}

#[test]
fn when_another_tab_stores_what_cannot_be_read_this_one_neither_buries_nor_forgets_it() {
    for text in unreadable() {
        let mut reader = busy(DATE);
        let record = reader.app.record().clone();
        reader.say(Msg::Stored(text.clone()));
        for msg in undecided() {
            reader.in_vain(msg);
        }
        assert!(reader.aside.is_empty());
        reader.say(Msg::StartAfresh);
        assert_eq!((reader.app.record(), reader.app.here()), (&record, &Here::Weeks(None)));
        assert_eq!(reader.aside, [text]);
    }
}

#[test]
fn what_was_deleted_before_the_trouble_does_not_come_back_over_it() {
    let mut reader = busy(DATE);
    reader.say_all([Msg::DeleteAll, Msg::Stored("theme=dark".into())]);
    reader.in_vain(Msg::TakeBack);
    assert_eq!(reader.stored.as_deref(), Some("theme=dark"));
}
