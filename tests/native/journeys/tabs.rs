//! Two tabs of one browser: what one stores, the other is told, as late as it may be.

use crate::reader::laws::facts;
use crate::reader::tabs::Tabs;
use crate::reader::{Reader, answer, busy, tick};
use career_insurance::domain::app::{
    AskingMsg, Here, MakingMsg, Msg, ProfileMsg, StoringMsg, Undo, WeeksMsg,
};
use career_insurance::domain::barrier::Barrier;
use career_insurance::domain::profile::Answer;
use career_insurance::domain::record::{Bend, Course, Enrolment, Spot, Tick};

const DATE: &str = "2026-11-24";

/// Every order in which these can be said, and after how many of them the tabs hear of each other.
fn every_order(from: &Reader, one: &[Msg], other: &[Msg], mut end: impl FnMut(&Tabs)) {
    let all = one.len() + other.len();
    for order in 0u32..1 << all {
        if order.count_ones() as usize != other.len() {
            continue;
        }
        for heard in 0..=all {
            let mut tabs = Tabs::of(from);
            let (mut ones, mut others) = (one.iter(), other.iter());
            for at in 0..all {
                let tab = (order >> at & 1) as usize;
                let msg = if tab == 0 { ones.next() } else { others.next() };
                tabs.say(tab, msg.expect("as many as there are").clone());
                if at + 1 == heard {
                    tabs.settle();
                }
            }
            tabs.settle();
            tabs.agree();
            end(&tabs);
        }
    }
}

fn note(text: &str) -> Msg {
    Msg::Weeks(WeeksMsg::Note { week: 1, text: text.into() })
}

#[test]
fn ticks_of_different_habits_are_both_kept() {
    let mut from = busy(DATE);
    from.come_back("2026-12-08");
    let one = [tick(1, "slot-booked", Tick::Done), tick(3, "private-log", Tick::Short)];
    let other = [tick(2, "meeting-dropped", Tick::Short), note("From the other.")];
    every_order(&from, &one, &other, |tabs| {
        let enrolment = tabs.tabs[0].enrolment();
        assert_eq!(enrolment.tick(1, "slot-booked"), Tick::Done);
        assert_eq!(enrolment.tick(2, "meeting-dropped"), Tick::Short);
        assert_eq!(enrolment.tick(3, "private-log"), Tick::Short);
        assert_eq!(enrolment.notes.get(&1).expect("recorded").value, "From the other.");
        assert_eq!(enrolment.practised(), 3);
    });
}

#[test]
fn of_two_ticks_of_the_same_habit_one_stands_in_both() {
    let from = busy(DATE);
    let one = [tick(1, "slot-booked", Tick::Done), tick(1, "slot-booked", Tick::Open)];
    let other = [tick(1, "slot-booked", Tick::Short), note("Which?")];
    every_order(&from, &one, &other, |tabs| {
        let [one, other] = &tabs.tabs;
        assert_eq!(one.doings(1)[0].tick, other.doings(1)[0].tick);
        assert_eq!(one.enrolment().notes.get(&1).expect("recorded").value, "Which?");
    });
}

#[test]
fn an_undo_that_the_other_tab_has_not_heard_of_stays_undone() {
    let mut from = busy(DATE);
    from.say(tick(1, "slot-booked", Tick::Done));
    let mut tabs = Tabs::of(&from);
    tabs.say(0, tick(1, "slot-booked", Tick::Open));
    // The other tab, with the old tick, stores something else first.
    tabs.say(1, note("Busy."));
    tabs.settle();
    tabs.agree();
    assert_eq!(tabs.tabs[1].doings(1)[0].tick, Tick::Open);
}

#[test]
fn a_deletion_takes_what_it_has_not_heard_of_and_its_undo_brings_that_back() {
    let mut from = busy(DATE);
    from.say(tick(1, "slot-booked", Tick::Done));
    let mut tabs = Tabs::of(&from);
    tabs.say(1, note("From the other."));
    tabs.say(0, Msg::Storing(StoringMsg::DeleteAll));
    assert!(tabs.tabs[0].kept().is_empty());
    tabs.say(0, Msg::Undo(Undo::Deletion));
    tabs.settle();
    tabs.agree();
    assert_eq!(tabs.tabs[0].doings(1)[0].tick, Tick::Done);
    let notes = &tabs.tabs[0].enrolment().notes;
    assert_eq!(notes.get(&1).expect("recorded").value, "From the other.");
}

#[test]
fn changes_to_a_week_and_to_its_course_meet() {
    let from = busy(DATE);
    let swap = Bend::Instead("quiet-look".into());
    let one = [
        Msg::Weeks(WeeksMsg::Bend { week: 1, spot: Spot::Core, bend: swap }),
        Msg::Weeks(WeeksMsg::Course { week: 2, course: Course::Pause }),
    ];
    let other = [tick(1, "slot-booked", Tick::Done), note("Before the swap.")];
    every_order(&from, &one, &other, |tabs| {
        let reader = &tabs.tabs[1];
        assert_eq!(reader.habits(1), ["quiet-look"]);
        assert_eq!(reader.lived(2).plan, None);
        assert_eq!(reader.enrolment().notes.get(&1).expect("recorded").value, "Before the swap.");
    });
}

#[test]
fn answers_given_in_turns_are_all_kept() {
    let from = Reader::new(DATE);
    let one = [answer(Answer::NotAtAll), answer(Answer::ALittle)];
    let other =
        [Msg::Asking(AskingMsg::Skip), Msg::Asking(AskingMsg::Skip), answer(Answer::Mostly)];
    every_order(&from, &one, &other, |tabs| {
        let look = tabs.tabs[0].app().look().expect("a look");
        assert_eq!(look.answers.len(), 3);
        let third = &crate::reader::content().items()[2];
        assert_eq!(look.answer(third), Some(Answer::Mostly));
    });
}

#[test]
fn a_plan_begun_in_one_tab_opens_in_the_other() {
    let mut from = Reader::new(DATE);
    from.answer_as(&[Barrier::Busyness]);
    let mut tabs = Tabs::of(&from);
    tabs.say(0, Msg::Profile(ProfileMsg::MakePlan));
    tabs.settle();
    assert_eq!(tabs.tabs[1].app().here(), &Here::Making);
    tabs.say(1, Msg::Making(MakingMsg::Begin));
    tabs.settle();
    tabs.agree();
    assert_eq!(tabs.tabs[0].app().here(), &Here::Weeks(None));
}

#[test]
fn of_two_plans_begun_at_once_both_tabs_go_on_with_the_same_and_neither_is_lost() {
    let mut from = Reader::new(DATE);
    from.answer_as(&[Barrier::Busyness]);
    from.say(Msg::Profile(ProfileMsg::MakePlan));
    let tick = tick(1, "slot-booked", Tick::Done);
    every_order(
        &from,
        &[Msg::Making(MakingMsg::Begin), tick.clone()],
        &[Msg::Making(MakingMsg::Begin), tick],
        |tabs| {
            let [one, other] = &tabs.tabs;
            assert_eq!(one.enrolment(), other.enrolment());
            for reader in [one, other] {
                assert_eq!(reader.app().here(), &Here::Weeks(None));
                let all = reader.app().record().enrolments.values();
                assert!(all.map(Enrolment::practised).sum::<usize>() >= 1);
            }
        },
    );
}

#[test]
fn what_either_tab_does_stays_whatever_the_other_does() {
    let mut from = busy(DATE);
    from.come_back("2026-12-29");
    let before = facts(from.app().record());
    let one = [
        Msg::Weeks(WeeksMsg::LookAgain),
        answer(Answer::VeryWell),
        Msg::Asking(AskingMsg::ToWeeks),
    ];
    let other = [
        Msg::Weeks(WeeksMsg::ToProfile),
        Msg::Profile(ProfileMsg::MakePlan),
        Msg::Making(MakingMsg::Begin),
    ];
    every_order(&from, &one, &other, |tabs| {
        let after = facts(tabs.tabs[0].app().record());
        assert!(before.keys().all(|path| after.contains_key(path)));
        assert_eq!(tabs.tabs[0].app().here(), tabs.tabs[1].app().here());
    });
}
