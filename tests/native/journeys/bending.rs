//! A plan that bends. The weeks begin on Monday, 2026-11-23.

use crate::reader::{Reader, busy, tick};
use career_insurance::domain::app::{Msg, PAUSE, WeeksMsg};
use career_insurance::domain::practice::{Offer, Phase};
use career_insurance::domain::record::{Bend, Course, Slot, Spot, Tick};

fn course(week: u32, course: Course) -> Msg {
    Msg::Weeks(WeeksMsg::Course { week, course })
}

pub fn at(date: &str) -> Reader {
    let mut reader = busy("2026-11-24");
    reader.come_back(date);
    reader
}

#[test]
fn there_are_two_rain_checks_and_one_taken_back_is_there_again() {
    let mut reader = at("2026-12-15");
    reader.say_all([course(1, Course::RainCheck), course(2, Course::RainCheck)]);
    assert_eq!(reader.enrolment().rain_checks_left(), 0);
    reader.in_vain(course(3, Course::RainCheck));
    reader.say(course(1, Course::Planned));
    reader.say(course(3, Course::RainCheck));
    reader.in_vain(course(4, Course::RainCheck));
    let mut early = at("2026-11-24");
    early.in_vain(course(2, Course::RainCheck));
}

#[test]
fn only_the_present_week_can_be_repeated_or_jumped_from() {
    let mut reader = at("2026-12-15");
    for week in [0, 1, 3, 5, u32::MAX] {
        reader.in_vain(course(week, Course::Repeat));
        reader.in_vain(course(week, Course::Jump(1)));
    }
    for jump in [0, 13, u8::MAX] {
        reader.in_vain(course(4, Course::Jump(jump)));
    }
    reader.in_vain(course(3, Course::Pause));
    reader.in_vain(course(5, Course::Planned));
    let mut first = at("2026-11-24");
    first.in_vain(course(1, Course::Repeat));
}

#[test]
fn before_the_start_and_after_the_end_the_course_stays_as_it_is() {
    let mut over = at("2027-02-15");
    for change in [Course::RainCheck, Course::Pause, Course::Repeat, Course::Jump(3)] {
        over.in_vain(course(12, change));
    }
    over.in_vain(Msg::Weeks(WeeksMsg::Pause { week: 12, weeks: 1 }));
    over.in_vain(Msg::Weeks(WeeksMsg::GoOn(12)));
    over.in_vain(Msg::Weeks(WeeksMsg::Restart));
}

#[test]
fn a_pause_of_several_weeks_slides_the_plan_and_going_on_ends_it() {
    let mut reader = at("2026-12-01");
    for weeks in [0, PAUSE + 1, u32::MAX] {
        reader.in_vain(Msg::Weeks(WeeksMsg::Pause { week: 2, weeks }));
    }
    for week in [0, 1, 13, u32::MAX] {
        reader.in_vain(Msg::Weeks(WeeksMsg::Pause { week, weeks: 1 }));
    }
    reader.in_vain(Msg::Weeks(WeeksMsg::GoOn(2)));
    reader.say(Msg::Weeks(WeeksMsg::Pause { week: 2, weeks: 4 }));
    assert_eq!(reader.enrolment().weeks().len(), 16);
    assert!((2..=5).all(|week| reader.lived(week).plan.is_none()));
    assert_eq!(reader.lived(6).plan, Some(2));

    reader.come_back("2026-12-15");
    reader.in_vain(Msg::Weeks(WeeksMsg::GoOn(3)));
    reader.say(Msg::Weeks(WeeksMsg::GoOn(4)));
    assert_eq!(reader.habits(4), ["meeting-dropped"]);
    assert_eq!(reader.enrolment().weeks().len(), 14, "the two weeks that waited stay");
    reader.in_vain(Msg::Weeks(WeeksMsg::GoOn(4)));
}

#[test]
fn a_longest_pause_at_the_end_still_ends() {
    let mut reader = at("2027-02-08");
    reader.say(Msg::Weeks(WeeksMsg::Pause { week: 12, weeks: PAUSE }));
    assert_eq!((reader.phase(), reader.enrolment().weeks().len()), (Phase::Week(12), 24));
    reader.come_back("2027-05-03");
    assert_eq!((reader.phase(), reader.lived(24).plan), (Phase::Week(24), Some(12)));
    reader.come_back("2027-05-10");
    assert_eq!(reader.phase(), Phase::Over);
}

#[test]
fn after_two_missed_weeks_there_is_an_offer_and_after_four_another() {
    let mut reader = at("2026-11-30");
    assert_eq!(reader.offer(2), None);
    reader.come_back("2026-12-07");
    assert_eq!(reader.offer(3), Some(Offer::Ease { again: 1 }));
    assert_eq!(reader.offer(4), None, "a week to come");
    reader.say(tick(1, "slot-booked", Tick::Short));
    assert_eq!(reader.offer(3), None);
    reader.say(tick(1, "slot-booked", Tick::Open));
    reader.come_back("2026-12-14");
    assert_eq!(reader.offer(4), Some(Offer::Ease { again: 1 }));
    reader.come_back("2026-12-21");
    assert_eq!(reader.offer(5), Some(Offer::Rest));
    reader.say(tick(2, "meeting-dropped", Tick::Done));
    assert_eq!(reader.offer(5), Some(Offer::Ease { again: 3 }));
}

#[test]
fn an_offer_ends_with_a_tick_a_change_or_no_thanks() {
    for answer in [
        tick(3, "private-log", Tick::Short),
        Msg::Weeks(WeeksMsg::Bend { week: 3, spot: Spot::Core, bend: Bend::Short }),
        course(3, Course::RainCheck),
        Msg::Weeks(WeeksMsg::Decline(3)),
    ] {
        let mut reader = at("2026-12-08");
        assert!(reader.offer(3).is_some());
        reader.say(answer);
        reader.reopen();
        assert_eq!(reader.offer(3), None);
    }
    let mut reader = at("2026-12-08");
    for week in [0, 1, 2, 4, 13, u32::MAX] {
        reader.in_vain(Msg::Weeks(WeeksMsg::Decline(week)));
    }
    reader.say(Msg::Weeks(WeeksMsg::Decline(3)));
    reader.in_vain(Msg::Weeks(WeeksMsg::Decline(3)));
}

#[test]
fn beginning_again_on_monday_brings_the_first_week_that_went_by() {
    let mut early = at("2026-12-01");
    early.in_vain(Msg::Weeks(WeeksMsg::Restart));
    let mut reader = at("2026-12-01");
    reader.say(tick(1, "slot-booked", Tick::Done));
    reader.come_back("2026-12-16");
    reader.say(Msg::Weeks(WeeksMsg::Restart));
    assert_eq!(reader.lived(4).plan, None, "this week waits");
    assert_eq!(reader.lived(5).plan, Some(2));
    reader.in_vain(Msg::Weeks(WeeksMsg::Restart));
    reader.come_back("2026-12-21");
    assert_eq!(reader.habits(5), ["meeting-dropped"]);
    assert_eq!(reader.offer(5), None, "it was just decided");
    assert_eq!(reader.enrolment().practised(), 1);
}

#[test]
fn another_slot_holds_from_its_week_on() {
    let mut reader = at("2026-12-08");
    let friday = Slot::new(4, 990).expect("Friday, half past four");
    reader.say(Msg::Weeks(WeeksMsg::MoveSlot { week: 3, slot: friday }));
    for week in [0, 13, u32::MAX] {
        reader.in_vain(Msg::Weeks(WeeksMsg::MoveSlot { week, slot: friday }));
    }
    reader.reopen();
    let slots = [1, 2, 3, 12].map(|week| reader.enrolment().slot(week));
    assert_eq!(slots, [Slot::default(), Slot::default(), friday, friday]);
}
