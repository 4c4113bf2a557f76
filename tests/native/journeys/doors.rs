//! The end of the twelve weeks, and what may come after.

use crate::reader::{Reader, busy, content, tick};
use career_insurance::domain::app::{Effect, Event, Here, MakingMsg, Msg, ProfileMsg, WeeksMsg};
use career_insurance::domain::barrier::Barrier;
use career_insurance::domain::record::{After, Course, Slot, Tick};

/// In the fourth week something was done; now it is this day.
fn at(date: &str) -> Reader {
    let mut reader = Reader::new("2026-11-24");
    reader.answer_as(&[Barrier::Busyness]);
    reader.say(Msg::Profile(ProfileMsg::MakePlan));
    let mut draft = reader.app().draft(&reader.env);
    draft.slot = Slot::new(3, 480).expect("Thursday, eight o’clock");
    reader.say_all([Msg::Making(MakingMsg::Draft(draft)), Msg::Making(MakingMsg::Begin)]);
    reader.come_back("2026-12-15");
    reader.say(tick(4, "five-minute-favour", Tick::Done));
    reader.come_back(date);
    reader
}

fn after(reader: &Reader) -> Option<After> {
    reader.enrolment().after.as_ref().map(|after| after.value.clone())
}

#[test]
fn the_doors_open_in_the_last_week() {
    let mut reader = at("2027-02-07");
    for door in [After::NewAim, After::Keep("five-minute-favour".into())] {
        reader.in_vain(Msg::Weeks(WeeksMsg::Door(door)));
    }
    for date in ["2027-02-08", "2027-02-14", "2027-02-15", "2028-02-15"] {
        for door in [After::NewAim, After::Keep("five-minute-favour".into()), After::Stop] {
            let mut reader = at(date);
            let effects = reader.say(Msg::Weeks(WeeksMsg::Door(door.clone())));
            assert!(effects.contains(&Effect::Tell(Event::Finished)), "{date}");
            assert_eq!(after(&reader), Some(door), "{date}");
        }
    }
}

#[test]
fn who_has_enough_may_stop_at_any_time_and_go_on_again() {
    let mut reader = at("2026-12-16");
    assert!(
        reader
            .say(Msg::Weeks(WeeksMsg::Door(After::Stop)))
            .contains(&Effect::Tell(Event::Finished))
    );
    reader.reopen();
    assert_eq!((reader.app().here(), after(&reader)), (&Here::Weeks(None), Some(After::Stop)));
    let effects = reader.say(Msg::Weeks(WeeksMsg::Door(After::Open)));
    assert!(!effects.contains(&Effect::Tell(Event::Finished)));
    reader.say(tick(3, "private-log", Tick::Done));
    assert_eq!((after(&reader), reader.enrolment().practised()), (Some(After::Open), 2));
}

#[test]
fn a_habit_that_is_kept_can_be_ticked_in_every_week_after_the_end() {
    // Week 13 begins on 2027-02-15.
    let mut reader = at("2027-02-16");
    reader.in_vain(tick(13, "five-minute-favour", Tick::Done));
    reader.say(Msg::Weeks(WeeksMsg::Door(After::Keep("five-minute-favour".into()))));
    reader.say(tick(13, "five-minute-favour", Tick::Done));
    reader.in_vain(tick(14, "five-minute-favour", Tick::Done));
    reader.in_vain(tick(13, "slot-booked", Tick::Done));
    reader.come_back("2027-02-28");
    reader.in_vain(tick(0, "five-minute-favour", Tick::Done));
    reader.say(tick(14, "five-minute-favour", Tick::Short));
    reader.reopen();
    assert_eq!(reader.enrolment().tick(13, "five-minute-favour"), Tick::Done);
    assert_eq!(reader.enrolment().tick(14, "five-minute-favour"), Tick::Short);
    assert_eq!(reader.enrolment().practised(), 1, "of the twelve");
    reader.say(Msg::Weeks(WeeksMsg::Door(After::Stop)));
    reader.in_vain(tick(14, "five-minute-favour", Tick::Done));
}

#[test]
fn a_new_aim_comes_on_the_same_answers_in_the_same_slot() {
    let mut reader = at("2027-02-16");
    reader.say(Msg::Weeks(WeeksMsg::Door(After::NewAim)));
    assert_eq!(reader.app().here(), &Here::Profile);
    reader.reopen();
    assert_eq!(reader.app().here(), &Here::Profile);
    assert_eq!(reader.app().rings(content()), [Barrier::Busyness]);
    reader.say_all([
        Msg::Profile(ProfileMsg::Ring(Barrier::Busyness, false)),
        Msg::Profile(ProfileMsg::Ring(Barrier::Wysiati, true)),
        Msg::Profile(ProfileMsg::MakePlan),
        Msg::Making(MakingMsg::Begin),
    ]);
    let terms = &reader.enrolment().terms.value;
    assert_eq!(terms.aims, [Barrier::Wysiati]);
    assert_eq!((terms.slot.weekday(), terms.slot.minute()), (3, 480));
    assert_eq!((terms.look, terms.start.to_string().as_str()), (1, "2027-02-15"));
    assert_eq!(reader.enrolment().practised(), 0);
    assert_eq!(reader.first_enrolment().practised(), 1, "the first is still there");
    reader.reopen();
    assert_eq!(reader.app().here(), &Here::Weeks(None));
}

#[test]
fn who_takes_the_door_to_a_new_aim_can_turn_back() {
    let mut reader = at("2027-02-16");
    reader.say_all([Msg::Weeks(WeeksMsg::Door(After::NewAim)), Msg::Profile(ProfileMsg::ToWeeks)]);
    assert_eq!(reader.app().here(), &Here::Weeks(None));
    reader.reopen();
    assert_eq!(reader.app().here(), &Here::Weeks(None));
    assert_eq!(reader.app().record().enrolments.len(), 1);
}

#[test]
fn a_habit_that_was_done_and_makes_sense_again_can_be_kept_and_no_other() {
    let mut reader = at("2027-02-16");
    for habit in ["no-such-habit", "", "slot-booked"] {
        reader.in_vain(Msg::Weeks(WeeksMsg::Door(After::Keep(habit.into()))));
    }
    reader.say(tick(1, "slot-booked", Tick::Done));
    reader.in_vain(Msg::Weeks(WeeksMsg::Door(After::Keep("slot-booked".into()))));
    reader.say(Msg::Weeks(WeeksMsg::Door(After::Keep("five-minute-favour".into()))));
    reader.reopen();
    assert_eq!(reader.app().here(), &Here::Weeks(None));
    assert_eq!(after(&reader), Some(After::Keep("five-minute-favour".into())));
}

#[test]
fn who_stops_can_still_read_tick_and_take_another_door() {
    let mut reader = at("2027-02-16");
    reader.say(Msg::Weeks(WeeksMsg::Door(After::Stop)));
    reader.reopen();
    assert_eq!(reader.app().here(), &Here::Weeks(None));
    reader.say_all([Msg::Weeks(WeeksMsg::Show(Some(1))), tick(1, "slot-booked", Tick::Short)]);
    assert_eq!(reader.enrolment().practised(), 2);
    reader.say(Msg::Weeks(WeeksMsg::Door(After::NewAim)));
    assert_eq!(reader.app().here(), &Here::Profile);
}

#[test]
fn a_paused_plan_ends_later_and_so_do_its_doors_open() {
    let mut reader = busy("2026-11-24");
    reader.say(Msg::Weeks(WeeksMsg::Course { week: 4, course: Course::Pause }));
    reader.come_back("2027-02-14");
    reader.in_vain(Msg::Weeks(WeeksMsg::Door(After::NewAim)));
    reader.come_back("2027-02-15");
    reader.say(Msg::Weeks(WeeksMsg::Door(After::NewAim)));
    assert_eq!(after(&reader), Some(After::NewAim));
}
