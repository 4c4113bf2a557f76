//! What is deleted, here or in another tab, and how it comes back.

use super::seen::everywhere;
use crate::reader::laws::facts;
use crate::reader::{Reader, answer, busy};
use career_insurance::domain::app::{
    AskingMsg, Here, MakingMsg, Msg, News, Notice, ProfileMsg, Report, RescueMsg, StoringMsg, Undo,
};
use career_insurance::domain::barrier::Barrier;
use career_insurance::domain::profile::Answer;
use career_insurance::domain::record::Record;

const DATE: &str = "2026-11-24";

/// What was done, wherever it is kept.
fn done(record: &Record) -> Record {
    Record { deleted: None, storing_allowed: None, ..record.clone() }
}

/// The readers of [`everywhere`], and one who has set a text aside.
fn everybody() -> Vec<Reader> {
    let mut rescued = Reader::with(Some("theme=dark".into()), DATE);
    rescued.say_all([Msg::Rescue(RescueMsg::StartAfresh), answer(Answer::Partly)]);
    assert_eq!(rescued.quarantined(), ["theme=dark"]);
    everywhere().into_iter().chain([rescued]).collect()
}

#[test]
fn deleting_leaves_a_mark_and_nothing_else_and_can_be_taken_back() {
    for before in everybody() {
        let mut reader = before.clone();
        reader.say(Msg::Storing(StoringMsg::DeleteAll));
        assert_eq!((reader.asked(), reader.app().notice()), (1, Some(&Notice::Deleted)));
        assert!(reader.app().record().is_empty() && reader.app().quarantined().is_empty());
        assert!(reader.kept().is_empty() && reader.quarantined().is_empty());
        let mut gone = reader.clone();
        gone.reopen();
        assert_eq!((gone.asked(), gone.app().notice()), (1, None));
        gone.in_vain(Msg::Undo(Undo::Deletion));
        reader.say_all([Msg::News(News::Woke), Msg::Undo(Undo::Deletion)]);
        assert_eq!((reader.app().here(), reader.app().notice()), (before.app().here(), None));
        reader.reopen();
        assert_eq!(done(reader.app().record()), done(before.app().record()));
        assert_eq!(
            (reader.app().here(), &reader.quarantined()),
            (before.app().here(), &before.quarantined())
        );
        reader.in_vain(Msg::Undo(Undo::Deletion));
    }
}

#[test]
fn the_line_about_a_deletion_stays_until_there_is_another_and_the_way_back_for_good() {
    let before = busy(DATE);
    let mut reader = before.clone();
    reader.say_all([
        Msg::Storing(StoringMsg::DeleteAll),
        answer(Answer::Partly),
        Msg::Asking(AskingMsg::Skip),
        Msg::Asking(AskingMsg::Back),
    ]);
    assert_eq!(reader.app().notice(), Some(&Notice::Deleted));
    reader.say(Msg::Report(Report::Copied(Ok(()))));
    assert_eq!(reader.app().notice(), Some(&Notice::Copied));
    reader.say(Msg::Asking(AskingMsg::Skip));
    assert_eq!((reader.app().notice(), reader.app().can_undelete()), (None, true));
    reader.say(Msg::Undo(Undo::Deletion));
    assert_eq!(reader.app().here(), before.app().here());
}

#[test]
fn taking_a_deletion_back_keeps_all_that_was_done_before_and_since() {
    for before in everybody() {
        // In this tab, and in one that was opened after it.
        for fresh in [false, true] {
            let mut reader = before.clone();
            reader.say(Msg::Storing(StoringMsg::DeleteAll));
            let mut since =
                if fresh { Reader::with(reader.stored(), "2026-11-25") } else { reader.clone() };
            since.say_all((0..30).map(|_| answer(Answer::VeryWell)));
            let held = facts(since.app().record());
            if fresh {
                reader.say(Msg::News(News::Stored(since.stored().expect("stored"))));
            } else {
                reader = since;
            }
            reader.say(Msg::Undo(Undo::Deletion));
            reader.reopen();
            let all = facts(reader.app().record());
            for (path, fact) in facts(before.app().record()).into_iter().chain(held) {
                assert_eq!(all.get(&path), Some(&fact), "{path}");
            }
            assert_eq!(reader.app().here(), before.app().here());
        }
    }
}

#[test]
fn a_plan_begun_since_is_the_present_one_after_taking_the_deletion_back() {
    let mut reader = busy(DATE);
    reader.say(Msg::Storing(StoringMsg::DeleteAll));
    reader.answer_as(&[Barrier::Fear]);
    reader.say_all([
        Msg::Profile(ProfileMsg::MakePlan),
        Msg::Making(MakingMsg::Begin),
        Msg::Undo(Undo::Deletion),
    ]);
    assert_eq!(reader.app().here(), &Here::Weeks(None));
    assert_eq!(reader.enrolment().terms.value.aims, [Barrier::Fear]);
    assert_eq!((reader.app().record().enrolments.len(), reader.app().record().looks.len()), (2, 2));
}

#[test]
fn deleting_twice_can_be_taken_back_at_once() {
    for before in everywhere() {
        let mut reader = before.clone();
        reader.say(Msg::Storing(StoringMsg::DeleteAll));
        reader.in_vain(Msg::Storing(StoringMsg::DeleteAll));
        reader.say(answer(Answer::VeryWell));
        let since = facts(&done(reader.app().record()));
        reader.say_all([Msg::Storing(StoringMsg::DeleteAll), Msg::Undo(Undo::Deletion)]);
        let all = facts(reader.app().record());
        let mut old = facts(before.app().record()).into_iter().chain(since);
        assert!(old.all(|(path, fact)| all.get(&path) == Some(&fact)));
    }
    let mut nobody = Reader::new(DATE);
    nobody.in_vain(Msg::Storing(StoringMsg::DeleteAll));
    assert_eq!(nobody.app().notice(), None, "nothing was there to delete");
}

#[test]
fn what_another_tab_deleted_is_gone_here_and_can_be_taken_back_here_too() {
    for before in everybody() {
        let (mut reader, mut other) = (before.clone(), before.clone());
        other.say(Msg::Storing(StoringMsg::DeleteAll));
        let gone = Msg::News(News::Stored(other.stored().expect("a mark")));
        reader.say(gone.clone());
        assert_eq!((reader.asked(), reader.app().notice()), (1, Some(&Notice::Deleted)));
        assert!(reader.app().record().is_empty() && reader.app().quarantined().is_empty());
        reader.in_vain(gone);
        reader.say(Msg::Undo(Undo::Deletion));
        assert_eq!(done(reader.app().record()), done(before.app().record()));
        assert_eq!(reader.app().quarantined(), before.app().quarantined());
        // The tab that deleted it has nothing more to bring back.
        other.say_all(
            reader.quarantined().clone().into_iter().map(|it| Msg::News(News::Quarantined(it))),
        );
        other.say(Msg::News(News::Stored(reader.stored().expect("stored"))));
        assert_eq!(other.app().here(), before.app().here());
        assert_eq!((other.app().notice(), other.app().can_undelete()), (None, false));
    }
}
