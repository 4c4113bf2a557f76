//! "Because you answered …", also after the aim was changed in the middle of a plan.

use crate::reader::{Reader, busy, content, without_answers};
use career_insurance::domain::app::{Msg, ProfileMsg, WeeksMsg};
use career_insurance::domain::barrier::Barrier;
use career_insurance::domain::link;
use career_insurance::domain::profile::Answer;

/// The reason of the core habit of a week: its aim, and the answer behind it.
fn because(reader: &Reader, week: u32) -> (Barrier, Option<Answer>) {
    let (lived, aim) = (reader.lived(week), reader.planned(week).core.aim.expect("an aim"));
    let found = reader.app().because(content(), aim, &lived);
    assert!(found.is_none_or(|(item, _)| item.barrier == aim), "a reason for another aim");
    (aim, found.map(|(_, answer)| answer))
}

/// In the first look busy, in the second afraid; the plan follows the second from week 7 on.
fn turned() -> Reader {
    let mut reader = busy("2026-11-24");
    reader.come_back("2026-12-29");
    reader.say(Msg::Weeks(WeeksMsg::LookAgain));
    reader.answer_as(&[Barrier::Fear]);
    reader.say(Msg::Profile(ProfileMsg::Turn));
    reader
}

#[test]
fn the_reasons_come_from_the_look_that_the_aims_rest_on() {
    let reader = turned();
    for week in 1..=12 {
        let (aim, answer) = because(&reader, week);
        let expected = if week < 7 { Barrier::Busyness } else { Barrier::Fear };
        assert_eq!(aim, expected, "week {week}");
        assert!(answer.is_some(), "week {week} has a reason in the answers");
    }
}

#[test]
fn a_later_look_changes_no_reason_of_a_plan_that_does_not_follow_it() {
    let mut reader = turned();
    reader.come_back("2027-02-09");
    reader.say(Msg::Weeks(WeeksMsg::LookAgain));
    reader.answer_as(&[Barrier::Wysiati]);
    reader.say(Msg::Profile(ProfileMsg::ToWeeks));
    reader.reopen();
    assert!((1..=12).all(|week| because(&reader, week).1.is_some()));
}

#[test]
fn an_aim_that_no_answer_speaks_for_is_a_choice_and_no_other_answer_is_named() {
    let mut reader = busy("2026-11-24");
    let rings = [
        Msg::Profile(ProfileMsg::Ring(Barrier::Busyness, false)),
        Msg::Profile(ProfileMsg::Ring(Barrier::Wysiati, true)),
    ];
    reader.say(Msg::Weeks(WeeksMsg::ToProfile));
    reader.say_all(rings);
    reader.say(Msg::Profile(ProfileMsg::Turn));
    assert_eq!(because(&reader, 2), (Barrier::Wysiati, None));
}

#[test]
fn without_the_answers_there_is_no_reason_to_name() {
    let reader = Reader::with(Some(without_answers(&turned())), "2026-12-29");
    assert!((1..=12).all(|week| because(&reader, week).1.is_none()));
    // A link carries the new aims and not which look they rest on.
    let brought = link::decode(&link::encode(reader.app().record()), content()).expect("a link");
    let plan = brought.enrolments.values().next().expect("a plan");
    assert_eq!(plan.aims(7), [Barrier::Fear]);
}
