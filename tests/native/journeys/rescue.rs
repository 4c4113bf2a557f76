//! What is stored can't be read: it stays as it is until the reader decides.

use crate::reader::{Reader, answer, busy, tick};
use career_insurance::domain::app::{
    AskingMsg, BackupMsg, Effect, HandOutMsg, Here, MakingMsg, Msg, News, Notice, Place,
    ProfileMsg, Report, RescueMsg, StoringMsg, Then, Undo, WeeksMsg,
};
use career_insurance::domain::profile::Answer;
use career_insurance::domain::record::Tick;
use career_insurance::domain::save::LoadError;
use career_insurance::domain::session::Store;

const DATE: &str = "2026-11-24";

fn unreadable() -> Vec<String> {
    let whole = busy(DATE).stored().expect("stored");
    let newer = whole.replacen("\"career-insurance\":1", "\"career-insurance\":999", 1);
    let damaged = whole.replacen("\"weekday\":1", "\"weekday\":9", 1);
    assert!(newer != whole && damaged != whole);
    vec!["theme=dark".into(), "[]".into(), whole[..whole.len() / 2].into(), newer, damaged]
}

fn quarantine(text: &str, then: Then) -> Effect {
    Effect::Quarantine { text: text.into(), then }
}

/// All that can be said there without a decision, with the screen that it would be said from.
fn undecided() -> Vec<Msg> {
    vec![
        answer(Answer::Partly),
        Msg::Asking(AskingMsg::Skip),
        Msg::Asking(AskingMsg::Next),
        Msg::Asking(AskingMsg::Back),
        Msg::Asking(AskingMsg::SeeProfile),
        Msg::Profile(ProfileMsg::AnswerRest),
        Msg::Asking(AskingMsg::StartOver),
        Msg::Undo(Undo::StartOver),
        Msg::Profile(ProfileMsg::MakePlan),
        Msg::Profile(ProfileMsg::NotNow),
        Msg::Weeks(WeeksMsg::ToProfile),
        Msg::Making(MakingMsg::Begin),
        Msg::Weeks(WeeksMsg::Show(None)),
        tick(1, "slot-booked", Tick::Done),
        Msg::Weeks(WeeksMsg::Note { week: 1, text: "A line.".into() }),
        Msg::Weeks(WeeksMsg::LookAgain),
        Msg::Asking(AskingMsg::ToWeeks),
        Msg::Backup(BackupMsg::TakeIn),
        Msg::Backup(BackupMsg::Bring("no copy".into())),
        Msg::Backup(BackupMsg::TakeIn),
        Msg::News(News::Link("no link".into())),
        Msg::Backup(BackupMsg::TakeIn),
        Msg::Undo(Undo::Deletion),
        Msg::News(News::Quarantined("theme=old".into())),
        Msg::Storing(StoringMsg::Nothing(true)),
        Msg::Backup(BackupMsg::Save { plain: true, at: Place::Stored }),
        Msg::HandOut(HandOutMsg::Print),
        Msg::Profile(ProfileMsg::Turn),
        Msg::Asking(AskingMsg::Keying),
        Msg::Storing(StoringMsg::DeleteAll),
        Msg::Report(Report::Saved(Ok(()))),
        Msg::News(News::Woke),
    ]
}

#[test]
fn nothing_is_changed_or_stored_before_the_reader_decides() {
    for text in unreadable() {
        let mut reader = Reader::with(Some(text.clone()), DATE);
        for msg in undecided() {
            reader.in_vain(msg);
        }
        let Here::Rescue { text: kept, .. } = reader.app().here() else {
            panic!("left the rescue")
        };
        assert_eq!(kept, &text);
        assert!(reader.quarantined().is_empty());
    }
}

#[test]
fn the_reason_is_told_apart() {
    let why = unreadable().into_iter().map(|text| {
        let reader = Reader::with(Some(text), DATE);
        let Here::Rescue { why, .. } = reader.app().here() else { panic!("no rescue") };
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
        let effects = reader.say(Msg::Rescue(RescueMsg::StartAfresh));
        assert_eq!(effects, [quarantine(&text, Then::StartAfresh)]);
        assert_eq!((reader.asked(), &reader.quarantined()[..]), (1, &[text][..]));
        reader.say(answer(Answer::Partly));
        reader.reopen();
        assert_eq!(reader.asked(), 2);
        reader.in_vain(Msg::Rescue(RescueMsg::StartAfresh));
    }
}

#[test]
fn a_copy_that_can_be_read_is_a_way_out() {
    let copy = busy(DATE).stored().expect("stored");
    for text in unreadable() {
        let mut reader = Reader::with(Some(text.clone()), DATE);
        reader.in_vain(Msg::Backup(BackupMsg::Bring(copy.clone())));
        let effects = reader.say(Msg::Backup(BackupMsg::TakeIn));
        assert_eq!(effects, [quarantine(&text, Then::TakeIn)]);
        assert_eq!(reader.app().notice(), Some(&Notice::Merged));
        reader.reopen();
        assert_eq!(
            (reader.app().here(), &reader.quarantined()[..]),
            (&Here::Weeks(None), &[text][..])
        );
    }
}

#[test]
fn when_another_tab_stores_what_cannot_be_read_this_one_neither_buries_nor_forgets_it() {
    for text in unreadable() {
        let mut reader = busy(DATE);
        let record = reader.app().record().clone();
        reader.say(Msg::News(News::Stored(text.clone())));
        for msg in undecided() {
            reader.in_vain(msg);
        }
        assert!(reader.quarantined().is_empty());
        reader.say(Msg::Rescue(RescueMsg::StartAfresh));
        assert_eq!((reader.app().record(), reader.app().here()), (&record, &Here::Weeks(None)));
        assert_eq!(reader.quarantined(), [text]);
    }
}

#[test]
fn what_was_deleted_before_the_trouble_does_not_come_back_over_it() {
    let mut reader = busy(DATE);
    reader.say_all([
        Msg::Storing(StoringMsg::DeleteAll),
        Msg::News(News::Stored("theme=dark".into())),
    ]);
    reader.in_vain(Msg::Undo(Undo::Deletion));
    assert_eq!(reader.stored().as_deref(), Some("theme=dark"));
    reader.say_all([Msg::Rescue(RescueMsg::StartAfresh), Msg::Undo(Undo::Deletion)]);
    assert_eq!(
        (reader.app().here(), &reader.quarantined()[..]),
        (&Here::Weeks(None), &["theme=dark".into()][..])
    );
}

#[test]
fn once_another_tab_has_decided_this_one_goes_on_with_what_it_stored() {
    for text in unreadable() {
        let mut one = Reader::with(Some(text.clone()), DATE);
        let mut other = one.clone();
        one.say_all([Msg::Rescue(RescueMsg::StartAfresh), answer(Answer::Partly)]);
        other.say(Msg::News(News::Stored(one.stored().expect("stored"))));
        assert_eq!((other.asked(), other.app().quarantined()), (2, &[text][..]));
        assert_eq!(other.stored(), one.stored());
        other.in_vain(Msg::Rescue(RescueMsg::StartAfresh));
    }
}

#[test]
fn a_text_that_somebody_has_written_over_is_set_aside_by_the_last_who_has_it() {
    for text in unreadable() {
        let mut reader = Reader::with(Some(text.clone()), DATE);
        reader.in_vain(Msg::News(News::Stored(text.clone())));
        reader.say(Msg::News(News::Stored(busy(DATE).stored().expect("stored"))));
        assert_eq!(
            (reader.app().here(), &reader.quarantined()[..]),
            (&Here::Weeks(None), &[text][..])
        );
    }
}

#[test]
fn damage_that_is_written_over_with_something_else_unreadable_is_not_lost() {
    let [foreign, _, cut, newer, damaged] = &unreadable()[..] else { panic!("five texts") };
    for (text, ours) in [(foreign, false), (newer, false), (cut, true), (damaged, true)] {
        let mut reader = Reader::with(Some(text.clone()), DATE);
        reader.say(Msg::News(News::Stored("theme=light".into())));
        assert!(matches!(reader.app().here(), Here::Rescue { text, .. } if text == "theme=light"));
        assert_eq!(reader.quarantined().contains(text), ours);
    }
}

#[test]
fn a_text_that_vanishes_during_the_rescue_is_set_aside() {
    for text in unreadable() {
        let mut reader = Reader::with(Some(text.clone()), DATE);
        reader.say(Msg::News(News::Lost));
        assert!(matches!(reader.app().here(), Here::Rescue { .. }));
        assert_eq!(reader.quarantined(), [text]);
        reader.reopen();
        assert_eq!((reader.asked(), reader.app().quarantined().len()), (1, 1));
    }
}

#[test]
fn who_deletes_everything_deletes_what_cannot_be_read_too_and_can_take_it_back() {
    for text in unreadable() {
        let mut one = Reader::with(Some(text.clone()), DATE);
        let mut slept = one.clone();
        one.say_all([Msg::Rescue(RescueMsg::StartAfresh), Msg::Storing(StoringMsg::DeleteAll)]);
        assert!(one.quarantined().is_empty() && one.app().quarantined().is_empty());
        slept.store.clear_quarantine();
        slept.say(Msg::News(News::Stored(one.stored().expect("a mark"))));
        assert_eq!(
            (slept.asked(), slept.app().quarantined().len(), &slept.quarantined()),
            (1, 0, &vec![])
        );
        for mut reader in [one, slept] {
            reader.say(Msg::Undo(Undo::Deletion));
            assert_eq!(reader.quarantined(), std::slice::from_ref(&text));
        }
    }
}
