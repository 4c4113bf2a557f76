//! Pauses: for now, for a holiday to come, and two that meet. The weeks begin on Monday, 2026-11-23.

use crate::reader::{Reader, busy, tick};
use career_insurance::domain::app::{Msg, WeeksMsg};
use career_insurance::domain::practice::{Offer, Phase};
use career_insurance::domain::record::{Course, Tick};

fn at(date: &str) -> Reader {
    let mut reader = busy("2026-11-24");
    reader.come_back(date);
    reader
}

fn pause(week: u32, weeks: u32) -> Msg {
    Msg::Weeks(WeeksMsg::Pause { week, weeks })
}

/// The calendar weeks in which the plan waits.
fn waiting(reader: &Reader) -> Vec<u32> {
    let weeks = reader.enrolment().weeks().into_iter();
    weeks.filter(|lived| lived.plan.is_none()).map(|lived| lived.week).collect()
}

#[test]
fn going_on_ends_the_present_pause_and_no_other() {
    let mut reader = at("2026-12-01");
    reader.say_all([pause(2, 2), pause(6, 3)]);
    assert_eq!(waiting(&reader), [2, 3, 6, 7, 8]);
    reader.say(Msg::Weeks(WeeksMsg::GoOn(2)));
    assert_eq!(waiting(&reader), [6, 7, 8]);
    // From the middle of it, what was waited stays.
    reader.come_back("2027-01-05");
    reader.say(Msg::Weeks(WeeksMsg::GoOn(7)));
    assert_eq!(waiting(&reader), [6]);
}

#[test]
fn a_pause_that_meets_another_is_still_one_of_its_own() {
    let mut reader = at("2026-12-01");
    reader.say_all([pause(2, 1), pause(3, 2)]);
    reader.say(Msg::Weeks(WeeksMsg::GoOn(2)));
    assert_eq!(waiting(&reader), [3, 4]);
    reader.say_all([pause(2, 1), Msg::Weeks(WeeksMsg::GoOn(3))]);
    assert_eq!(waiting(&reader), [2]);
}

#[test]
fn a_holiday_to_come_can_be_entered_and_taken_back() {
    let mut reader = at("2026-12-01");
    for week in [2, 5, 13, u32::MAX] {
        reader.in_vain(Msg::Weeks(WeeksMsg::GoOn(week)));
    }
    reader.say(pause(5, 3));
    assert_eq!(waiting(&reader), [5, 6, 7]);
    assert_eq!(reader.phase(), Phase::Week(2), "and this week is as it was");
    reader.in_vain(Msg::Weeks(WeeksMsg::GoOn(4)));
    reader.say(Msg::Weeks(WeeksMsg::GoOn(5)));
    assert_eq!(waiting(&reader), [0; 0]);
}

#[test]
fn a_shorter_pause_takes_the_place_of_a_longer_one() {
    let mut reader = at("2026-12-01");
    reader.say_all([pause(2, 4), pause(2, 2)]);
    assert_eq!(waiting(&reader), [2, 3]);
    reader.say(pause(2, 3));
    assert_eq!(waiting(&reader), [2, 3, 4]);
}

#[test]
fn a_fresh_start_on_monday_can_be_taken_back_as_a_whole() {
    let mut reader = at("2026-12-08");
    let weeks = reader.enrolment().weeks();
    assert_eq!(reader.enrolment().offer(3, reader.env.today), Some(Offer::Ease { again: 1 }));
    reader.say_all([Msg::Weeks(WeeksMsg::Restart), Msg::Weeks(WeeksMsg::GoOn(3))]);
    let plans = |weeks: &[career_insurance::domain::practice::Lived]| {
        weeks.iter().map(|lived| lived.plan).collect::<Vec<_>>()
    };
    assert_eq!(plans(&reader.enrolment().weeks()), plans(&weeks));
    // A jump of another day stays.
    reader.say(pause(3, 1));
    reader.come_back("2026-12-15");
    reader.say(Msg::Weeks(WeeksMsg::Course { week: 4, course: Course::Jump(8) }));
    reader.come_back("2026-12-08");
    reader.say(Msg::Weeks(WeeksMsg::GoOn(3)));
    assert_eq!(reader.lived(4).plan, Some(8));
}

#[test]
fn what_was_done_in_a_week_that_is_paused_later_stays_done() {
    let mut reader = at("2026-12-01");
    reader.say_all([tick(2, "meeting-dropped", Tick::Done), pause(2, 1)]);
    assert_eq!(reader.enrolment().tick(2, "meeting-dropped"), Tick::Done);
    reader.say(Msg::Weeks(WeeksMsg::GoOn(2)));
    assert_eq!(reader.enrolment().practised(), 1);
}
