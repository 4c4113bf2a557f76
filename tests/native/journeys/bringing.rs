//! Backups and private links that are brought back, and taken out again.

use super::seen::everywhere;
use crate::reader::{Reader, busy, tick, without_answers};
use career_insurance::domain::app::{
    AskingMsg, BackupMsg, Effect, Focus, Here, Msg, News, Notice, StoringMsg, Undo, WeeksMsg,
};
use career_insurance::domain::backup::BackupError;
use career_insurance::domain::link;
use career_insurance::domain::record::Tick;
use career_insurance::domain::save::{LoadError, encode};

const DATE: &str = "2026-11-24";

#[test]
fn a_backup_brought_back_is_taken_in_and_stored() {
    let backup = busy(DATE).stored().expect("stored");
    let mut reader = Reader::new("2026-11-25");
    reader.in_vain(Msg::Backup(BackupMsg::Bring(backup.clone())));
    assert!(matches!(reader.app().notice(), Some(Notice::Brought { .. })), "asks first");
    reader.say_all([Msg::News(News::Woke), Msg::Backup(BackupMsg::TakeIn)]);
    assert_eq!(
        (reader.app().here(), reader.app().notice()),
        (&Here::Weeks(None), Some(&Notice::Merged))
    );
    reader.in_vain(Msg::Backup(BackupMsg::TakeIn));
    reader.reopen();
    assert_eq!(reader.app().here(), &Here::Weeks(None));
    assert_eq!(reader.habits(1), ["slot-booked"]);

    let mut declined = Reader::new("2026-11-25");
    declined.say_all([Msg::Backup(BackupMsg::Bring(backup)), Msg::Asking(AskingMsg::Skip)]);
    declined.in_vain(Msg::Backup(BackupMsg::TakeIn));
    assert!(declined.app().enrolment().is_none());
}

#[test]
fn a_backup_adds_to_what_is_here_and_takes_nothing_away() {
    let mut here = busy(DATE);
    let mut there = Reader::with(here.stored(), DATE);
    here.say(tick(1, "slot-booked", Tick::Done));
    there.say(Msg::Weeks(WeeksMsg::Note { week: 1, text: "From the phone.".into() }));
    here.say_all([
        Msg::Backup(BackupMsg::Bring(there.stored().expect("stored"))),
        Msg::Backup(BackupMsg::TakeIn),
    ]);
    here.reopen();
    assert_eq!(here.enrolment().tick(1, "slot-booked"), Tick::Done);
    assert_eq!(here.enrolment().notes.get(&1).expect("recorded").value, "From the phone.");
    let own = here.stored().expect("stored");
    let record = here.app().record().clone();
    here.say_all([Msg::Backup(BackupMsg::Bring(own)), Msg::Backup(BackupMsg::TakeIn)]);
    assert_eq!(here.app().record(), &record);
}

/// Somebody else's plan, begun a week after the reader's own.
fn later_plan() -> String {
    without_answers(&busy("2026-12-01"))
}

#[test]
fn a_backup_that_was_taken_in_can_be_taken_out_and_what_was_done_since_stays() {
    let mut reader = busy(DATE);
    reader.say(tick(1, "slot-booked", Tick::Done));
    let own = reader.app().record().clone();
    reader.in_vain(Msg::Undo(Undo::TakeIn));
    reader.say(Msg::Backup(BackupMsg::Bring(later_plan())));
    // The focus goes back to the field.
    assert_eq!(reader.say(Msg::Backup(BackupMsg::LeaveIt)), [Effect::Focus(Focus::Paste)]);
    assert_eq!((reader.app().notice(), reader.app().record()), (None, &own));
    reader.in_vain(Msg::Backup(BackupMsg::TakeIn));

    reader.say_all([Msg::Backup(BackupMsg::Bring(later_plan())), Msg::Backup(BackupMsg::TakeIn)]);
    assert_eq!(reader.app().record().enrolments.len(), 2);
    assert!(reader.app().can_take_out());
    let mut other = reader.clone();
    reader.say(Msg::Undo(Undo::TakeIn));
    assert_eq!(reader.app().notice(), Some(&Notice::TakenOut));
    assert_eq!(reader.app().record().enrolments, own.enrolments);
    assert_eq!(reader.app().record().looks, own.looks);
    assert_eq!(reader.app().here(), &Here::Weeks(None));
    // Another tab that has it as well does not bring it back, and says nothing untrue.
    other.say(Msg::News(News::Stored(reader.stored().expect("stored"))));
    assert_eq!(other.app().record().enrolments, own.enrolments);
    assert_eq!(other.app().notice(), Some(&Notice::TakenOut));
    // And it can be taken back in turn.
    reader.in_vain(Msg::Undo(Undo::TakeIn));
    reader.say(Msg::Undo(Undo::Deletion));
    assert_eq!(reader.app().record().enrolments.len(), 2);
}

#[test]
fn what_was_done_after_a_backup_was_taken_in_is_not_taken_out_with_it() {
    let mut there = busy(DATE);
    there.say(Msg::Weeks(WeeksMsg::Note { week: 1, text: "From elsewhere.".into() }));
    let backup = there.stored().expect("stored");
    let mut reader = busy(DATE);
    reader.say_all([Msg::Backup(BackupMsg::Bring(backup)), Msg::Backup(BackupMsg::TakeIn)]);
    reader.say(tick(1, "slot-booked", Tick::Done));
    reader.say_all([Msg::News(News::Woke), Msg::Undo(Undo::TakeIn)]);
    assert_eq!(reader.enrolment().tick(1, "slot-booked"), Tick::Done);
    assert!(reader.enrolment().notes.is_empty(), "the note came with the backup");
    reader.reopen();
    assert!(!reader.app().can_take_out(), "the page was closed");
    // In the rescue, what could not be read stays quarantined.
    let mut rescue = Reader::with(Some("theme=dark".into()), DATE);
    rescue.say_all([
        Msg::Backup(BackupMsg::Bring(later_plan())),
        Msg::Backup(BackupMsg::TakeIn),
        Msg::Undo(Undo::TakeIn),
    ]);
    assert!(rescue.app().enrolment().is_none());
    assert_eq!(rescue.app().quarantined(), ["theme=dark"]);
}

#[test]
fn a_backup_that_cannot_be_read_changes_nothing_and_says_so() {
    for before in everywhere() {
        for text in ["", "no backup", "{\"career-insurance\":999}", "{\"career-insurance\":1,"] {
            let mut reader = before.clone();
            reader.in_vain(Msg::Backup(BackupMsg::Bring(text.into())));
            assert!(matches!(reader.app().notice(), Some(Notice::Refused(_))), "{text}");
        }
    }
    let mut reader = Reader::new(DATE);
    reader.say(Msg::Backup(BackupMsg::Bring("{\"career-insurance\":999}".into())));
    let newer = Notice::Refused(BackupError::Record(LoadError::Newer { schema: 999 }));
    assert_eq!(reader.app().notice(), Some(&newer));
}

#[test]
fn a_resume_link_asks_before_it_brings_the_plan_and_is_silent_where_it_brings_nothing() {
    let mut there = busy(DATE);
    there.say(tick(1, "slot-booked", Tick::Done));
    let code = link::encode(there.app().record());
    let mut here = Reader::new("2026-12-01");
    here.in_vain(Msg::News(News::Link(code.clone())));
    assert!(matches!(here.app().notice(), Some(Notice::Brought { .. })));
    here.say(Msg::Backup(BackupMsg::TakeIn));
    here.reopen();
    assert_eq!(here.app().here(), &Here::Weeks(None));
    assert_eq!(here.doings(1)[0].tick, Tick::Done);
    here.in_vain(Msg::News(News::Link(code)));
    assert_eq!(here.app().notice(), None);
    here.in_vain(Msg::News(News::Link("no link".into())));
    assert!(matches!(here.app().notice(), Some(Notice::LinkRefused(_))));
}

#[test]
fn a_backup_brings_back_what_was_deleted_here_and_nobodys_wish_to_keep_nothing() {
    let mut there = busy(DATE);
    there.say(Msg::Storing(StoringMsg::Nothing(true)));
    let backup = encode(there.app().record());
    let mut here = busy(DATE);
    here.say_all([
        Msg::Storing(StoringMsg::DeleteAll),
        Msg::Backup(BackupMsg::Bring(backup.clone())),
        Msg::Backup(BackupMsg::TakeIn),
    ]);
    assert_eq!((here.app().here(), here.app().stores_nothing()), (&Here::Weeks(None), false));
    // Another tab that had heard of the deletion hears of this as well.
    let mut tab = busy(DATE);
    tab.say(Msg::Storing(StoringMsg::DeleteAll));
    tab.say(Msg::News(News::Stored(here.stored().expect("stored"))));
    assert_eq!(tab.app().here(), &Here::Weeks(None));
    here.reopen();
    assert_eq!(here.app().here(), &Here::Weeks(None));
    let notice = {
        here.say(Msg::Backup(BackupMsg::Bring(backup)));
        here.app().notice().cloned()
    };
    let Some(Notice::Brought { difference, .. }) = notice else { panic!("no backup") };
    assert!(difference.is_nothing(), "{difference:?}");
}
