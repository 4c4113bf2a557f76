//! What the browser stores: less where the reader wishes so, and all of it again where it was lost.

use super::seen::everywhere;
use crate::reader::{Reader, answer, busy, tick};
use career_insurance::domain::app::{Msg, News, RescueMsg, SaveError, StoringMsg};
use career_insurance::domain::profile::Answer;
use career_insurance::domain::record::Tick;
use career_insurance::domain::session::Store;

const DATE: &str = "2026-11-24";

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
    assert!(reader.quarantined().is_empty(), "what was quarantined is not stored either");
    other.in_vain_but_for_the_marks(Msg::News(News::Stored(reader.stored().expect("a mark"))));
    assert!(other.app().stores_nothing());
    other.say(answer(Answer::Mostly));
    assert!(other.kept().is_empty());
    // Stored again by the other one: with what each of the two has done.
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
