//! Copies and resume links that are brought back, and stores that keep nothing.

use super::seen::everywhere;
use crate::reader::{Reader, answer, busy, tick, without_answers};
use career_insurance::domain::app::{
    AskingMsg, BackupMsg, Effect, File, Focus, HandOutMsg, Here, Msg, News, Notice, Place, Report,
    RescueMsg, SaveError, StoringMsg, Undo, WeeksMsg,
};
use career_insurance::domain::backup::BackupError;
use career_insurance::domain::link;
use career_insurance::domain::profile::Answer;
use career_insurance::domain::record::Tick;
use career_insurance::domain::save::{LoadError, encode};
use career_insurance::domain::session::Store;

const DATE: &str = "2026-11-24";

#[test]
fn a_copy_brought_back_is_taken_in_and_stored() {
    let copy = busy(DATE).stored().expect("stored");
    let mut reader = Reader::new("2026-11-25");
    reader.in_vain(Msg::Backup(BackupMsg::Bring(copy.clone())));
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
    declined.say_all([Msg::Backup(BackupMsg::Bring(copy)), Msg::Asking(AskingMsg::Skip)]);
    declined.in_vain(Msg::Backup(BackupMsg::TakeIn));
    assert!(declined.app().enrolment().is_none());
}

#[test]
fn a_copy_adds_to_what_is_here_and_takes_nothing_away() {
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
fn a_copy_that_was_taken_in_can_be_taken_out_and_what_was_done_since_stays() {
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
fn what_was_done_after_a_copy_was_taken_in_is_not_taken_out_with_it() {
    let mut there = busy(DATE);
    there.say(Msg::Weeks(WeeksMsg::Note { week: 1, text: "From elsewhere.".into() }));
    let copy = there.stored().expect("stored");
    let mut reader = busy(DATE);
    reader.say_all([Msg::Backup(BackupMsg::Bring(copy)), Msg::Backup(BackupMsg::TakeIn)]);
    reader.say(tick(1, "slot-booked", Tick::Done));
    reader.say_all([Msg::News(News::Woke), Msg::Undo(Undo::TakeIn)]);
    assert_eq!(reader.enrolment().tick(1, "slot-booked"), Tick::Done);
    assert!(reader.enrolment().notes.is_empty(), "the note came with the copy");
    reader.reopen();
    assert!(!reader.app().can_take_out(), "the page was closed");
    // In the rescue, what could not be read stays aside.
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
fn a_copy_that_cannot_be_read_changes_nothing_and_says_so() {
    for before in everywhere() {
        for text in ["", "no copy", "{\"career-insurance\":999}", "{\"career-insurance\":1,"] {
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
fn what_the_browser_lost_is_stored_again_and_nothing_where_nothing_was() {
    for before in everywhere() {
        let mut reader = before.clone();
        reader.say(Msg::News(News::Lost));
        assert_eq!(reader.stored(), before.stored());
        assert_eq!(
            (reader.app().record(), reader.app().here()),
            (before.app().record(), before.app().here())
        );
    }
    Reader::new(DATE).in_vain(Msg::News(News::Lost));
}

#[test]
fn who_wants_nothing_kept_loses_nothing_while_the_page_is_open() {
    let mut reader = busy(DATE);
    reader.say(Msg::Storing(StoringMsg::Nothing(true)));
    reader.in_vain(Msg::Storing(StoringMsg::Nothing(true)));
    reader.say(tick(1, "slot-booked", Tick::Done));
    assert_eq!(reader.enrolment().practised(), 1);
    assert!(reader.kept().is_empty());
    // The wish holds for who comes next, and says nothing about who was here.
    let mut next = reader.clone();
    next.reopen();
    assert_eq!((next.asked(), next.app().stores_nothing()), (1, true));
    next.say(answer(Answer::Partly));
    assert!(next.kept().is_empty());
    reader.say(Msg::Storing(StoringMsg::Nothing(false)));
    reader.reopen();
    assert_eq!(reader.enrolment().practised(), 1);
}

#[test]
fn the_wish_to_keep_nothing_reaches_the_other_tab_and_takes_nothing_from_it() {
    let mut reader = Reader::with(Some("theme=dark".into()), DATE);
    reader.say_all([Msg::Rescue(RescueMsg::StartAfresh), answer(Answer::Partly)]);
    let mut other = reader.clone();
    reader.say(Msg::Storing(StoringMsg::Nothing(true)));
    assert!(reader.quarantined().is_empty(), "what was set aside is not kept either");
    other.in_vain_but_for_the_marks(Msg::News(News::Stored(reader.stored().expect("a mark"))));
    assert!(other.app().stores_nothing());
    other.say(answer(Answer::Mostly));
    assert!(other.kept().is_empty());
    // Kept again by the other one: with what each of the two has done.
    other.store.clear_quarantine();
    other.say(Msg::Storing(StoringMsg::Nothing(false)));
    assert_eq!(other.quarantined(), ["theme=dark"]);
    reader.say(answer(Answer::ALittle));
    reader.say(Msg::News(News::Stored(other.stored().expect("stored"))));
    assert!(!reader.app().stores_nothing());
    reader.reopen();
    assert_eq!(reader.asked(), 3);
}

#[test]
fn a_copy_brings_back_what_was_deleted_here_and_nobodys_wish_to_keep_nothing() {
    let mut there = busy(DATE);
    there.say(Msg::Storing(StoringMsg::Nothing(true)));
    let copy = encode(there.app().record());
    let mut here = busy(DATE);
    here.say_all([
        Msg::Storing(StoringMsg::DeleteAll),
        Msg::Backup(BackupMsg::Bring(copy.clone())),
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
        here.say(Msg::Backup(BackupMsg::Bring(copy)));
        here.app().notice().cloned()
    };
    let Some(Notice::Brought { difference, .. }) = notice else { panic!("no copy") };
    assert!(difference.is_nothing(), "{difference:?}");
}

/// Asks for a copy, and the browser makes the file.
fn saves(reader: &mut Reader, plain: bool) -> File {
    let file = asks_for_a_copy(reader, plain);
    assert_eq!(
        reader.say(Msg::Report(Report::Downloaded { file: file.clone(), made: true })),
        [Effect::Save]
    );
    file
}

fn asks_for_a_copy(reader: &mut Reader, plain: bool) -> File {
    let effects = reader.say(Msg::Backup(BackupMsg::Save { plain, at: Place::Take }));
    let [Effect::Download(file)] = &effects[..] else { panic!("no copy: {effects:?}") };
    file.clone()
}

#[test]
fn a_copy_counts_as_made_when_the_browser_has_made_it_and_its_text_is_offered_beside_it() {
    for plain in [true, false] {
        let mut reader = busy(DATE);
        let before = reader.clone();
        let file = asks_for_a_copy(&mut reader, plain);
        assert_eq!(reader.app().record(), before.app().record(), "nothing is known yet");
        reader.in_vain(Msg::Report(Report::Downloaded { file: file.clone(), made: false }));
        assert_eq!(
            reader.app().notice(),
            Some(&Notice::HandedOut { file: file.clone(), made: false })
        );
        assert!(asks(&reader, "2026-11-30"), "a copy is due still");
        reader.say(Msg::Report(Report::Downloaded { file: file.clone(), made: true }));
        assert_eq!(reader.app().notice(), Some(&Notice::HandedOut { file, made: true }));
        assert!(!asks(&reader, "2026-11-30"));
    }
    // A calendar is no copy, and after a deletion there is nothing that was copied.
    let mut reader = busy(DATE);
    let effects = reader.say(Msg::HandOut(HandOutMsg::Calendar { link: String::new() }));
    let [Effect::Download(calendar)] = &effects[..] else { panic!("{effects:?}") };
    reader.in_vain(Msg::Report(Report::Downloaded { file: calendar.clone(), made: true }));
    let file = asks_for_a_copy(&mut reader, true);
    reader.say(Msg::Storing(StoringMsg::DeleteAll));
    reader.in_vain(Msg::Report(Report::Downloaded { file, made: true }));
}

#[test]
fn an_answer_stands_at_the_button_that_was_pressed() {
    let file = asks_for_a_copy(&mut busy(DATE), false);
    let made = Msg::Report(Report::Downloaded { file, made: true });
    let copied = Msg::Report(Report::Copied(Ok(())));
    let save = |at| Msg::Backup(BackupMsg::Save { plain: false, at });
    let all = [Place::Take, Place::Nudge, Place::NotStored, Place::Stored];
    let saved = all.map(|at| (save(at), made.clone(), at));
    let shared = (Msg::HandOut(HandOutMsg::Share("A line.".into())), copied, Place::Line);
    let not_printed = Msg::Report(Report::NotPrinted("blob:x".into()));
    let printed = (Msg::HandOut(HandOutMsg::PrintQuestions), not_printed, Place::Statement);
    for (pressed, report, place) in saved.into_iter().chain([shared, printed]) {
        let mut reader = busy(DATE);
        reader.say(pressed.clone());
        reader.say(report);
        assert!(reader.app().notice_at(place).is_some(), "{pressed:?}");
        assert_eq!(reader.app().notice_at(Place::Top), None, "{pressed:?}");
    }
}

#[test]
fn what_the_browser_cannot_do_is_said_and_changes_nothing() {
    for before in everywhere() {
        for (msg, notice) in [
            (Msg::Backup(BackupMsg::Unreadable), Notice::Unread),
            (Msg::Report(Report::NotPrinted("blob:x".into())), Notice::NotPrinted("blob:x".into())),
        ] {
            let mut reader = before.clone();
            reader.in_vain(msg);
            assert_eq!(reader.app().notice(), Some(&notice));
        }
    }
}

#[test]
fn a_saved_copy_is_the_record_and_says_that_it_was_saved() {
    let mut nobody = Reader::new(DATE);
    nobody.in_vain(Msg::Backup(BackupMsg::Save { plain: true, at: Place::Stored }));
    for plain in [true, false] {
        let mut reader = busy(DATE);
        let File { text, .. } = saves(&mut reader, plain);
        let mut elsewhere = Reader::new(DATE);
        elsewhere
            .say_all([Msg::Backup(BackupMsg::Bring(text.clone())), Msg::Backup(BackupMsg::TakeIn)]);
        assert_eq!(elsewhere.app().record(), reader.app().record());
        assert!(elsewhere.app().record().backed_up.is_some());
    }
}

#[test]
fn a_store_that_keeps_nothing_is_told_and_everything_else_goes_on() {
    let mut reader = Reader::new(DATE);
    reader.store.writes(false);
    reader.say(answer(Answer::Partly));
    assert_eq!((reader.asked(), reader.app().trouble()), (2, Some(SaveError::Full)));
    reader.store.reads(false);
    reader.say(answer(Answer::Partly));
    assert_eq!((reader.asked(), reader.app().trouble()), (3, Some(SaveError::Blocked)));
    reader.store.reads(true);
    reader.store.writes(true);
    reader.say(answer(Answer::Partly));
    assert_eq!((reader.asked(), reader.app().trouble()), (4, None));
}

/// Whether a line asks for a copy on this day.
fn asks(reader: &Reader, date: &str) -> bool {
    let mut there = reader.clone();
    there.come_back(date);
    there.app().backup_is_due(&there.env)
}

#[test]
fn a_copy_is_asked_for_after_the_first_week() {
    assert!(!asks(&Reader::new(DATE), "2027-12-01"), "nothing is there to be copied");
    let mut reader = busy(DATE);
    assert!(!asks(&reader, "2026-11-29"), "the first week");
    assert!(asks(&reader, "2026-11-30"), "after it");
    reader.come_back("2026-11-30");
    saves(&mut reader, false);
    assert!(!asks(&reader, "2026-11-30"), "it is saved");
}

#[test]
fn a_copy_is_asked_for_when_the_last_is_older_than_two_weeks_and_something_has_changed() {
    let mut reader = busy(DATE);
    reader.come_back("2026-11-30");
    saves(&mut reader, true);
    assert!(!asks(&reader, "2027-06-01"), "nothing has changed");
    reader.come_back("2026-12-01");
    reader.say(tick(1, "slot-booked", Tick::Done));
    assert!(!asks(&reader, "2026-12-14"), "two weeks, and not more");
    assert!(asks(&reader, "2026-12-15"), "more than two weeks");
    reader.come_back("2026-12-15");
    saves(&mut reader, false);
    assert!(!asks(&reader, "2027-06-01"), "it is saved");
}
