//! The form that makes a plan: how much, how often, and when it starts.

use crate::reader::{Reader, content};
use career_insurance::domain::app::{MakingMsg, Msg, NotNowMsg, ProfileMsg};
use career_insurance::domain::barrier::Barrier;
use career_insurance::domain::programme::{Mode, Pace};
use career_insurance::domain::record::{Draft, Slot};

const DATE: &str = "2026-11-24";

#[test]
fn just_one_thing_is_twelve_habits_of_ten_minutes_and_nothing_more() {
    for first in Barrier::ALL {
        for second in Barrier::ALL {
            let mut reader = Reader::new(DATE);
            reader.answer_as(&[first]);
            let wanted = (first != second).then_some(Msg::Profile(ProfileMsg::Ring(second, true)));
            reader.say_all(wanted);
            reader.say(Msg::Profile(ProfileMsg::MakePlan));
            let draft = reader.app().draft(&reader.env);
            reader.say(Msg::Making(MakingMsg::Draft(Draft { mode: Mode::One, ..draft })));
            reader.reopen();
            reader.say(Msg::Making(MakingMsg::Begin));
            let programme = &reader.enrolment().terms.value.programme;
            let weeks: Vec<_> = programme.iter().flatten().collect();
            assert_eq!(weeks.len(), 12);
            for week in weeks {
                let minutes = content().habit(&week.core.habit).map(|habit| habit.minutes);
                assert!(minutes.is_some_and(|minutes| minutes <= 10), "{week:?}");
                assert_eq!(week.extra, None);
            }
        }
    }
}

#[test]
fn the_form_is_kept_as_far_as_it_is_filled_in() {
    let mut reader = Reader::new(DATE);
    reader.answer_as(&[Barrier::Complacency]);
    reader.say(Msg::Profile(ProfileMsg::MakePlan));
    let first = reader.app().draft(&reader.env);
    let slot = Slot::new(4, 1020).expect("Friday, five o’clock");
    let draft = Draft { mode: Mode::Choose, pace: Pace::EveryOther, slot, ..first };
    reader.say(Msg::Making(MakingMsg::Draft(draft)));
    reader.say(Msg::Making(MakingMsg::NotNow));
    reader.come_back("2026-11-25");
    reader.say(Msg::NotNow(NotNowMsg::MakePlan));
    assert_eq!(reader.app().draft(&reader.env), draft);
    reader.say(Msg::Making(MakingMsg::Begin));
    let terms = &reader.enrolment().terms.value;
    assert_eq!((terms.mode, terms.pace, terms.slot), (Mode::Choose, Pace::EveryOther, slot));
    assert_eq!(reader.enrolment().asked(), 6);
}

#[test]
fn every_other_week_is_for_the_comfortable_alone() {
    let mut reader = Reader::new(DATE);
    reader.answer_as(&[Barrier::Complacency]);
    reader.say(Msg::Profile(ProfileMsg::MakePlan));
    let draft = Draft { pace: Pace::EveryOther, ..reader.app().draft(&reader.env) };
    reader.say_all([
        Msg::Making(MakingMsg::Draft(draft)),
        Msg::Making(MakingMsg::ToProfile),
        Msg::Profile(ProfileMsg::Ring(Barrier::Complacency, false)),
        Msg::Profile(ProfileMsg::Ring(Barrier::Fear, true)),
        Msg::Profile(ProfileMsg::MakePlan),
        Msg::Making(MakingMsg::Begin),
    ]);
    assert_eq!(reader.enrolment().terms.value.pace, Pace::Weekly);
    assert_eq!(reader.enrolment().asked(), 12);
}

/// Tuesday at nine, if nothing else is chosen; the journeys go on at half past eight.
#[test]
fn the_plan_starts_this_week_where_the_slot_is_still_to_come() {
    for (date, next_week, start) in [
        ("2026-11-23", false, "2026-11-23"),
        ("2026-11-24", false, "2026-11-23"),
        ("2026-11-25", true, "2026-11-30"),
        ("2026-11-29", true, "2026-11-30"),
    ] {
        let mut reader = Reader::new(date);
        reader.answer_as(&[Barrier::Busyness]);
        reader.say(Msg::Profile(ProfileMsg::MakePlan));
        assert_eq!(reader.app().draft(&reader.env).next_week, next_week, "{date}");
        reader.say(Msg::Making(MakingMsg::Begin));
        assert_eq!(reader.enrolment().terms.value.start.to_string(), start, "{date}");
    }
}

#[test]
fn another_slot_moves_the_start_and_the_reader_can_choose_otherwise() {
    let mut reader = Reader::new("2026-11-26");
    reader.answer_as(&[Barrier::Busyness]);
    reader.say(Msg::Profile(ProfileMsg::MakePlan));
    let draft = |reader: &Reader| reader.app().draft(&reader.env);
    assert!(draft(&reader).next_week);
    let friday = Slot::new(4, 600).expect("a slot");
    reader.say(Msg::Making(MakingMsg::Draft(Draft { slot: friday, ..draft(&reader) })));
    assert!(!draft(&reader).next_week, "Friday is still to come");
    reader.say(Msg::Making(MakingMsg::Draft(Draft { next_week: true, ..draft(&reader) })));
    assert!(draft(&reader).next_week, "chosen");
    let thursday = Slot::new(3, 510).expect("a slot");
    reader.say(Msg::Making(MakingMsg::Draft(Draft {
        slot: thursday,
        next_week: false,
        ..draft(&reader)
    })));
    assert!(draft(&reader).next_week, "the very minute is over");
}
