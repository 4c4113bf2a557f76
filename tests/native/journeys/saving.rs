//! A backup that the reader asks for, and when a line asks for one.

use super::seen::everywhere;
use crate::reader::{Reader, busy, tick};
use career_insurance::domain::app::{
    BackupMsg, Effect, File, HandOutMsg, Msg, Notice, Place, Report, StoringMsg,
};
use career_insurance::domain::record::Tick;

const DATE: &str = "2026-11-24";

/// Asks for a backup, and the browser makes the file.
fn saves(reader: &mut Reader, plain: bool) -> File {
    let file = asks_for_a_backup(reader, plain);
    assert_eq!(
        reader.say(Msg::Report(Report::Downloaded { file: file.clone(), made: true })),
        [Effect::Save]
    );
    file
}

fn asks_for_a_backup(reader: &mut Reader, plain: bool) -> File {
    let effects = reader.say(Msg::Backup(BackupMsg::Save { plain, at: Place::Take }));
    let [Effect::Download(file)] = &effects[..] else { panic!("no backup: {effects:?}") };
    file.clone()
}

#[test]
fn a_backup_counts_as_made_when_the_browser_has_made_it_and_its_text_is_offered_beside_it() {
    for plain in [true, false] {
        let mut reader = busy(DATE);
        let before = reader.clone();
        let file = asks_for_a_backup(&mut reader, plain);
        assert_eq!(reader.app().record(), before.app().record(), "nothing is known yet");
        reader.in_vain(Msg::Report(Report::Downloaded { file: file.clone(), made: false }));
        assert_eq!(
            reader.app().notice(),
            Some(&Notice::HandedOut { file: file.clone(), made: false })
        );
        assert!(asks(&reader, "2026-11-30"), "a backup is due still");
        reader.say(Msg::Report(Report::Downloaded { file: file.clone(), made: true }));
        assert_eq!(reader.app().notice(), Some(&Notice::HandedOut { file, made: true }));
        assert!(!asks(&reader, "2026-11-30"));
    }
    // A calendar is no backup, and after a deletion there is nothing that was backed up.
    let mut reader = busy(DATE);
    let effects = reader.say(Msg::HandOut(HandOutMsg::Calendar { link: String::new() }));
    let [Effect::Download(calendar)] = &effects[..] else { panic!("{effects:?}") };
    reader.in_vain(Msg::Report(Report::Downloaded { file: calendar.clone(), made: true }));
    let file = asks_for_a_backup(&mut reader, true);
    reader.say(Msg::Storing(StoringMsg::DeleteAll));
    reader.in_vain(Msg::Report(Report::Downloaded { file, made: true }));
}

#[test]
fn an_answer_stands_at_the_button_that_was_pressed() {
    let file = asks_for_a_backup(&mut busy(DATE), false);
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
fn a_saved_backup_is_the_record_and_says_that_it_was_saved() {
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

/// Whether a line asks for a backup on this day.
fn asks(reader: &Reader, date: &str) -> bool {
    let mut there = reader.clone();
    there.come_back(date);
    there.app().backup_is_due(&there.env)
}

#[test]
fn a_backup_is_asked_for_after_the_first_week() {
    assert!(!asks(&Reader::new(DATE), "2027-12-01"), "nothing is there to be backed up");
    let mut reader = busy(DATE);
    assert!(!asks(&reader, "2026-11-29"), "the first week");
    assert!(asks(&reader, "2026-11-30"), "after it");
    reader.come_back("2026-11-30");
    saves(&mut reader, false);
    assert!(!asks(&reader, "2026-11-30"), "it is saved");
}

#[test]
fn a_backup_is_asked_for_when_the_last_is_older_than_two_weeks_and_something_has_changed() {
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
