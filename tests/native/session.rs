//! The store protocol, against a store with faults: nothing that stands in it is ever lost, and
//! nothing untrue is said.

use crate::reader::{Memory, Reader, answer, busy, content};
use career_insurance::domain::app::{
    AskingMsg, BackupMsg, Effect, Env, Focus, Here, Msg, News, Notice, RescueMsg, SaveError,
    StoringMsg, Undo, WeeksMsg,
};
use career_insurance::domain::profile::Answer;
use career_insurance::domain::record::Look;
use career_insurance::domain::save::decode;
use career_insurance::domain::session::{Session, Store};

const DATE: &str = "2026-11-24";
const DAMAGED: &str = r#"{"career-insurance":1,"looks":{"1":{"answers":{"busyness-1":[9,"mos"#;

fn open(memory: &Memory) -> Session<Memory> {
    Session::open(memory.clone(), None, None, &env())
}

fn env() -> Env {
    Reader::new(DATE).env
}

fn answered(session: &Session<Memory>) -> usize {
    session.app().look().map_or(0, Look::answered)
}

#[test]
fn an_answer_is_stored_and_told_to_the_other_widgets() {
    let memory = Memory::default();
    let mut session = open(&memory);
    session.step(answer(Answer::Mostly), &env());
    let stored = memory.text().expect("stored");
    assert_eq!(&decode(&stored).expect("a record"), session.app().record());
    assert_eq!(memory.told(), [stored]);
    assert_eq!(session.app().trouble(), None);
}

#[test]
fn nothing_is_written_before_the_store_could_be_read() {
    let plan = busy(DATE).stored().expect("stored");
    let memory = Memory::with(Some(plan.clone()));
    memory.reads(false);
    let mut session = open(&memory);
    assert_eq!(session.app().trouble(), Some(SaveError::Blocked));
    session.step(answer(Answer::Mostly), &env());
    assert_eq!((memory.text(), memory.written()), (Some(plan.clone()), 0));
    assert_eq!(session.app().trouble(), Some(SaveError::Blocked));
    // It can be read again: what is there is brought together with what was answered.
    memory.reads(true);
    session.step(Msg::News(News::Woke), &env());
    let record = decode(&memory.text().expect("stored")).expect("a record");
    assert!(memory.written() > 0);
    assert_eq!(record.enrolments, decode(&plan).expect("a record").enrolments);
    assert_eq!(&record, session.app().record());
    assert_eq!(session.app().trouble(), None);
}

#[test]
fn what_another_tab_wrote_is_merged_before_anything_is_written() {
    let memory = Memory::default();
    let (mut one, mut other) = (open(&memory), open(&memory));
    one.step(answer(Answer::Mostly), &env());
    // It has not been told.
    other.step(Msg::Asking(AskingMsg::Skip), &env());
    other.step(answer(Answer::Partly), &env());
    let items = content().items();
    let record = decode(&memory.text().expect("stored")).expect("a record");
    let look = &record.looks.get(&1).expect("a look");
    assert_eq!(look.answer(&items[1]), Some(Answer::Partly));
    assert!(look.answers.get(&items[0].id).is_some());
    one.step(Msg::News(News::Woke), &env());
    assert_eq!(one.app().record(), other.app().record());
}

#[test]
fn what_others_do_moves_no_focus() {
    let memory = Memory::default();
    let mut session = open(&memory);
    let plan = busy(DATE).stored().expect("stored");
    let effects = session.step(Msg::News(News::Stored(plan)), &env());
    assert_eq!(session.app().here(), &Here::Weeks(None));
    assert!(effects.iter().all(|effect| !matches!(effect, Effect::Focus(_))), "{effects:?}");
    // What the reader asks for does.
    assert!(
        session
            .step(Msg::Weeks(WeeksMsg::Show(None)), &env())
            .contains(&Effect::Focus(Focus::Heading))
    );
}

#[test]
fn a_text_that_cannot_be_read_makes_room_only_when_it_stands_elsewhere() {
    let memory = Memory::with(Some(DAMAGED.into()));
    let mut session = open(&memory);
    assert!(matches!(session.app().here(), Here::Rescue { .. }));
    // The storage is full: it can't be set aside, so it stays, and so does the question.
    memory.writes(false);
    session.step(Msg::Rescue(RescueMsg::StartAfresh), &env());
    assert_eq!(memory.text().as_deref(), Some(DAMAGED));
    assert!(matches!(session.app().here(), Here::Rescue { text, .. } if text == DAMAGED));
    assert_eq!(session.app().trouble(), Some(SaveError::Full));
    // There is room again.
    memory.writes(true);
    session.step(Msg::Rescue(RescueMsg::StartAfresh), &env());
    assert_eq!(memory.quarantined(), [DAMAGED]);
    assert!(matches!(session.app().here(), Here::Asking(_)));
    session.step(answer(Answer::Mostly), &env());
    let record = decode(&memory.text().expect("stored")).expect("a record");
    assert_eq!(record.looks.get(&1).expect("a look").answered(), 1);
    assert_eq!(session.app().trouble(), None);
}

#[test]
fn a_copy_taken_in_during_a_rescue_buries_nothing() {
    let memory = Memory::with(Some(DAMAGED.into()));
    let mut session = open(&memory);
    memory.writes(false);
    session.step(Msg::Backup(BackupMsg::Bring(busy(DATE).stored().expect("stored"))), &env());
    assert!(matches!(session.app().notice(), Some(Notice::Brought { .. })));
    session.step(Msg::Backup(BackupMsg::TakeIn), &env());
    assert_eq!(memory.text().as_deref(), Some(DAMAGED));
    assert_eq!(memory.written(), 0);
}

#[test]
fn a_full_store_is_told_and_tried_again() {
    let memory = Memory::default();
    let mut session = open(&memory);
    memory.writes(false);
    session.step(answer(Answer::Mostly), &env());
    assert_eq!((session.app().trouble(), memory.text()), (Some(SaveError::Full), None));
    memory.writes(true);
    session.step(Msg::News(News::Woke), &env());
    assert_eq!(session.app().trouble(), None);
    assert_eq!(answered(&open(&memory)), 1);
}

#[test]
fn nothing_is_taken_away_on_old_news() {
    let memory = Memory::default();
    let mut session = open(&memory);
    session.step(answer(Answer::Mostly), &env());
    // Another tab makes a plan, and this one has slept.
    memory.put(busy(DATE).stored());
    session.step(Msg::Storing(StoringMsg::DeleteAll), &env());
    assert!(session.app().can_undelete());
    session.step(Msg::Undo(Undo::Deletion), &env());
    assert!(session.app().enrolment().is_some(), "the plan comes back as well");
}

#[test]
fn an_emptied_store_gets_back_what_this_page_has() {
    let memory = Memory::default();
    let mut session = open(&memory);
    session.step(answer(Answer::Mostly), &env());
    memory.put(None);
    session.step(Msg::News(News::Woke), &env());
    assert_eq!(answered(&open(&memory)), 1);
}
