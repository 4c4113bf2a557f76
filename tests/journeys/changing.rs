//! Changes to the habits of a week.

use crate::reader::{Reader, busy, tick};
use career_insurance::domain::app::Msg;
use career_insurance::domain::barrier::Barrier;
use career_insurance::domain::record::{Bend, Spot, Tick};

const DATE: &str = "2026-11-24";

/// A plan for two aims, with an extra in its first week.
fn two_aims() -> Reader {
    let mut reader = Reader::new(DATE);
    reader.answer_as(&[Barrier::KnowHow]);
    reader.say_all([Msg::Ring(Barrier::Fear, true), Msg::MakePlan, Msg::Begin]);
    assert_eq!(reader.habits(1), ["aim-sentence", "quiet-look"]);
    reader
}

fn core(week: u32, bend: Bend) -> Msg {
    Msg::Bend { week, spot: Spot::Core, bend }
}

fn extra(week: u32, bend: Bend) -> Msg {
    Msg::Bend { week, spot: Spot::Extra, bend }
}

#[test]
fn a_habit_swapped_away_keeps_its_tick_and_can_be_unticked() {
    let mut reader = busy(DATE);
    let offered: Vec<_> = {
        let (lived, doing) = (reader.lived(1), &reader.doings(1)[0]);
        let swaps = reader.app.swaps(&lived, doing, &reader.env);
        swaps.into_iter().map(|habit| habit.id.clone()).collect()
    };
    assert_eq!(offered, ["aim-sentence", "quiet-look"], "two others, in the author’s order");
    let instead = |habit: &str| core(1, Bend::Instead(habit.into()));
    reader.in_vain(instead("no-such-habit"));
    reader.in_vain(instead("meeting-dropped"));
    reader.in_vain(instead("slot-booked"));
    reader.say_all([tick(1, "slot-booked", Tick::Done), instead("quiet-look")]);
    reader.reopen();
    assert_eq!(reader.habits(1), ["quiet-look"]);
    assert_eq!(reader.doings(1)[0].planned.as_deref(), Some("slot-booked"));
    assert_eq!(reader.doings(1)[0].tick, Tick::Open);
    assert_eq!(reader.enrolment().tick(1, "slot-booked"), Tick::Done);
    assert_eq!(reader.enrolment().practised(), 1);
    reader.say(tick(1, "slot-booked", Tick::Open));
    assert_eq!(reader.enrolment().practised(), 0);
    reader.in_vain(tick(1, "slot-booked", Tick::Done));
    // The way back is "as it was planned": a habit can't stand in its own place.
    reader.in_vain(instead("slot-booked"));
    reader.say(core(1, Bend::Planned));
    assert_eq!(reader.habits(1), ["slot-booked"]);
    assert_eq!(reader.planned(1).core.habit, "slot-booked");
}

#[test]
fn a_few_means_two_others_that_fit_the_time() {
    let mut reader = busy(DATE);
    reader.come_back("2026-12-22");
    let offered: Vec<_> = {
        let (lived, doing) = (reader.lived(5), &reader.doings(5)[0]);
        assert_eq!(doing.place.habit, "ask-in-chat");
        let swaps = reader.app.swaps(&lived, doing, &reader.env);
        swaps.into_iter().map(|habit| habit.id.clone()).collect()
    };
    // Not "ask-other-team", the second in the author's order: it takes twenty minutes of fifteen.
    assert_eq!(offered, ["ask-small", "ask-quiet-one"]);
}

#[test]
fn the_short_way_first_and_back_as_it_was_planned() {
    let mut reader = busy(DATE);
    reader.say(core(1, Bend::Short));
    assert!(reader.doings(1)[0].short);
    assert_eq!(reader.habits(1), ["slot-booked"]);
    reader.say(core(1, Bend::Planned));
    assert!(!reader.doings(1)[0].short);
}

#[test]
fn a_habit_can_be_left_out_and_taken_in_again() {
    let mut reader = two_aims();
    reader.say(extra(1, Bend::Without));
    assert_eq!(reader.habits(1), ["aim-sentence"]);
    reader.in_vain(tick(1, "quiet-look", Tick::Done));
    reader.say(core(1, Bend::Without));
    assert!(reader.doings(1).is_empty());
    reader.come_back("2026-12-01");
    reader.say_all([core(1, Bend::Planned), extra(1, Bend::Planned)]);
    assert_eq!(reader.habits(1), ["aim-sentence", "quiet-look"]);
}

#[test]
fn no_habit_is_offered_twice_in_a_week_and_no_place_bent_that_is_not_there() {
    let reader = two_aims();
    let (lived, doings) = (reader.lived(1), reader.doings(1));
    for doing in &doings {
        for other in reader.app.swaps(&lived, doing, &reader.env) {
            assert!(doings.iter().all(|doing| doing.place.habit != other.id), "{}", other.id);
        }
    }
    let mut one_aim = busy(DATE);
    for bend in [Bend::Short, Bend::Without, Bend::Planned, Bend::Instead("quiet-look".into())] {
        one_aim.in_vain(extra(1, bend));
    }
}
