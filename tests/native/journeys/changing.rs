//! Changes to the habits of a week.

use crate::reader::{Reader, busy, content, tick};
use career_insurance::domain::app::{MakingMsg, Msg, ProfileMsg, WeeksMsg};
use career_insurance::domain::barrier::Barrier;
use career_insurance::domain::content::Habit;
use career_insurance::domain::programme::Mode;
use career_insurance::domain::record::{Bend, Draft, Spot, Tick};

const DATE: &str = "2026-11-24";

/// A plan for two aims, with an extra in its first week.
fn two_aims() -> Reader {
    let mut reader = Reader::new(DATE);
    reader.answer_as(&[Barrier::KnowHow]);
    reader.say_all([
        Msg::Profile(ProfileMsg::Ring(Barrier::Fear, true)),
        Msg::Profile(ProfileMsg::MakePlan),
        Msg::Making(MakingMsg::Begin),
    ]);
    assert_eq!(reader.habits(1), ["aim-sentence", "quiet-look"]);
    reader
}

fn core(week: u32, bend: Bend) -> Msg {
    Msg::Weeks(WeeksMsg::Bend { week, spot: Spot::Core, bend })
}

fn extra(week: u32, bend: Bend) -> Msg {
    Msg::Weeks(WeeksMsg::Bend { week, spot: Spot::Extra, bend })
}

#[test]
fn a_habit_swapped_away_keeps_its_tick_and_can_be_unticked() {
    let mut reader = busy(DATE);
    let offered: Vec<_> = {
        let (lived, doing) = (reader.lived(1), &reader.doings(1)[0]);
        let swaps = reader.app().swaps(&lived, doing, &reader.env);
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
    let mut reader = Reader::new(DATE);
    reader.answer_as(&[Barrier::KnowHow]);
    reader.say(Msg::Profile(ProfileMsg::MakePlan));
    let mut draft = reader.app().draft(&reader.env);
    draft.circumstances.hour = false;
    reader.say_all([Msg::Making(MakingMsg::Draft(draft)), Msg::Making(MakingMsg::Begin)]);
    reader.come_back("2026-12-01");
    assert_eq!(reader.habits(2), ["three-names"]);
    // Not "ten-names", the first in the author's order: it takes twenty minutes of fifteen.
    assert_eq!(swaps(&reader, 2, Spot::Core), ["outside-names", "past-helpers"]);
}

fn minutes(habits: &[String]) -> u8 {
    habits.iter().map(|id| content().habit(id).expect("a known habit").minutes).sum()
}

#[test]
fn core_and_extra_together_never_take_longer_than_a_week_may() {
    // Half an hour a week, and every swap there is in every order, forth and back.
    for aims in [[Barrier::KnowHow, Barrier::Wysiati], [Barrier::Complacency, Barrier::Fear]] {
        for (first, second) in [(Spot::Core, Spot::Extra), (Spot::Extra, Spot::Core)] {
            let mut reader = Reader::new(DATE);
            reader.answer_as(&aims[..1]);
            reader.say_all([
                Msg::Profile(ProfileMsg::Ring(aims[1], true)),
                Msg::Profile(ProfileMsg::MakePlan),
            ]);
            let draft = Draft { mode: Mode::Choose, ..reader.app().draft(&reader.env) };
            reader.say_all([Msg::Making(MakingMsg::Draft(draft)), Msg::Making(MakingMsg::Begin)]);
            reader.come_back("2027-02-09");
            let mut swapped = 0;
            for week in 1..=12 {
                for one in swaps(&reader, week, first) {
                    let bend = |spot, bend| Msg::Weeks(WeeksMsg::Bend { week, spot, bend });
                    reader.say(bend(first, Bend::Instead(one)));
                    for other in swaps(&reader, week, second) {
                        reader.say(bend(second, Bend::Instead(other)));
                        swapped += 1;
                        assert!(minutes(&reader.habits(week)) <= 30, "{:?}", reader.habits(week));
                        reader.say(bend(first, Bend::Without));
                        for third in swaps(&reader, week, second) {
                            reader.say_all([bend(second, Bend::Instead(third))]);
                            reader.say(bend(first, Bend::Planned));
                            let habits = reader.habits(week);
                            assert!(minutes(&habits) <= 30, "{habits:?}");
                        }
                        reader.say(bend(second, Bend::Planned));
                        assert!(minutes(&reader.habits(week)) <= 30);
                    }
                    if reader.planned(week).extra.is_none() {
                        assert!(minutes(&reader.habits(week)) <= 30);
                    }
                    reader.say(bend(first, Bend::Planned));
                }
            }
            assert!(swapped > 5, "{swapped}");
        }
    }
}

fn swaps(reader: &Reader, week: u32, spot: Spot) -> Vec<String> {
    let doings = reader.doings(week);
    let Some(doing) = doings.iter().find(|doing| doing.spot == spot) else { return vec![] };
    let swaps = reader.app().swaps(&reader.lived(week), doing, &reader.env);
    swaps.into_iter().map(|habit| habit.id.clone()).collect()
}

#[test]
fn a_swap_serves_the_same_barrier_where_it_can_and_never_climbs() {
    let mut seen = 0;
    for one in Barrier::ALL {
        for two in Barrier::ALL.into_iter().filter(|two| *two != one) {
            let mut reader = Reader::new(DATE);
            reader.answer_as(&[one]);
            reader.say_all([
                Msg::Profile(ProfileMsg::Ring(two, true)),
                Msg::Profile(ProfileMsg::MakePlan),
            ]);
            let draft = Draft { mode: Mode::Choose, ..reader.app().draft(&reader.env) };
            reader.say_all([Msg::Making(MakingMsg::Draft(draft)), Msg::Making(MakingMsg::Begin)]);
            for week in 1..=12 {
                for doing in reader.doings(week) {
                    let planned = content().habit(&doing.place.habit).expect("a known habit");
                    let serves =
                        |habit: &Habit| doing.place.aim.is_none_or(|a| habit.serves.contains(&a));
                    let swaps = reader.app().swaps(&reader.lived(week), &doing, &reader.env);
                    assert!(swaps.iter().all(|habit| habit.rung <= planned.rung));
                    let same = swaps.iter().filter(|habit| serves(habit)).count();
                    assert!(same == 0 || same == swaps.len(), "week {week}, {}", planned.id);
                    seen += same;
                }
            }
        }
    }
    assert!(seen > 100, "{seen}");
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
        for other in reader.app().swaps(&lived, doing, &reader.env) {
            assert!(doings.iter().all(|doing| doing.place.habit != other.id), "{}", other.id);
        }
    }
    let mut one_aim = busy(DATE);
    for bend in [Bend::Short, Bend::Without, Bend::Planned, Bend::Instead("quiet-look".into())] {
        one_aim.in_vain(extra(1, bend));
    }
}
