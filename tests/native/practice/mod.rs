//! Weeks as lived, with pauses, repeats and jumps, and what became of each: the rules once more,
//! said in another way, over all that a file can hold; and examples reckoned by hand.

mod courses;
mod examples;
mod huge;

use self::courses::{any_day, any_enrolment, monday};
use career_insurance::domain::day::Day;
use career_insurance::domain::practice::{Lived, Mark, Phase};
use career_insurance::domain::programme::Week;
use career_insurance::domain::record::{Bend, Course, Enrolment, Spot, Tick};
use proptest::prelude::*;
use std::collections::BTreeSet;

/// The plan’s week reached before this one, 0 if none was.
fn reached(weeks: &[Lived], before: usize) -> u8 {
    weeks[..before].iter().rev().find_map(|lived| lived.plan).unwrap_or(0)
}

fn ticks(enrolment: &Enrolment, week: u32) -> Vec<Tick> {
    let of_week = enrolment.ticks.iter().filter(|((found, _), _)| *found == week);
    of_week.map(|(_, tick)| tick.value).filter(|tick| *tick != Tick::Open).collect()
}

/// What was agreed for a calendar week: by the last turn to other aims that was not taken back.
fn agreed(enrolment: &Enrolment, lived: Lived) -> Option<&Week> {
    let mut programme = &enrolment.terms.value.programme;
    for (from, turn) in enrolment.turns.iter() {
        if let (true, Some(turn)) = (*from <= lived.week, &turn.value) {
            programme = &turn.programme;
        }
    }
    programme[usize::from(lived.plan?) - 1].as_ref()
}

/// What became of a week, told by dates.
fn expected_mark(enrolment: &Enrolment, lived: Lived, today: Day) -> Mark {
    let done = ticks(enrolment, lived.week);
    if done.contains(&Tick::Done) {
        Mark::Done
    } else if done.contains(&Tick::Short) {
        Mark::Short
    } else if lived.course == Course::RainCheck {
        Mark::RainCheck
    } else if lived.course == Course::Pause {
        Mark::Paused
    } else if agreed(enrolment, lived).is_none() {
        Mark::Free
    } else if today < monday(lived.week) {
        Mark::ToCome
    } else if today < monday(lived.week + 1) {
        Mark::Now
    } else {
        Mark::Open
    }
}

proptest! {
    #[test]
    fn the_plan_goes_on_week_by_week_to_its_end(enrolment in any_enrolment()) {
        let weeks = enrolment.weeks();
        for (at, lived) in weeks.iter().enumerate() {
            prop_assert_eq!(lived.week as usize, at + 1);
            let fact = enrolment.course.get(&lived.week).map(|course| course.value);
            prop_assert_eq!(lived.course, fact.unwrap_or(Course::Planned));
            let before = reached(&weeks, at);
            let expected = match lived.course {
                Course::Planned | Course::RainCheck => Some(before + 1),
                Course::Pause => None,
                Course::Repeat => Some(before.max(1)),
                Course::Jump(to) => Some(to.clamp(1, 12)),
            };
            prop_assert_eq!(lived.plan, expected);
            prop_assert!(lived.plan.is_none_or(|plan| (1..=12).contains(&plan)));
        }
        // Its last week is the twelfth, and only a repeat or a jump would go on from there.
        prop_assert_eq!(weeks.last().and_then(|lived| lived.plan), Some(12));
        let after = u32::try_from(weeks.len() + 1).expect("few weeks");
        let next = enrolment.course.get(&after).map(|course| course.value);
        prop_assert!(!matches!(next, Some(Course::Repeat | Course::Jump(_))));
    }

    #[test]
    fn without_jumps_every_week_of_the_plan_comes_in_order(mut enrolment in any_enrolment()) {
        let kept = enrolment.course.clone().into_iter();
        enrolment.course = kept.filter(|(_, c)| !matches!(c.value, Course::Jump(_))).collect();
        let weeks = enrolment.weeks();
        let mut plans: Vec<_> = weeks.iter().filter_map(|lived| lived.plan).collect();
        let pauses = weeks.len() - plans.len();
        prop_assert_eq!(weeks.iter().filter(|l| l.course == Course::Pause).count(), pauses);
        plans.dedup();
        prop_assert_eq!(plans, (1..=12).collect::<Vec<_>>());
    }

    #[test]
    fn what_lies_after_the_end_is_of_no_account(enrolment in any_enrolment()) {
        let weeks = enrolment.weeks();
        let last = u32::try_from(weeks.len()).expect("few weeks");
        let mut shorter = enrolment;
        shorter.course = shorter.course.into_iter().filter(|(week, _)| *week <= last).collect();
        prop_assert_eq!(shorter.weeks(), weeks);
    }

    #[test]
    fn a_day_stands_where_the_calendar_says(enrolment in any_enrolment(), today in any_day()) {
        let weeks = enrolment.weeks();
        let expected = if today < monday(1) {
            Phase::Before(monday(1).since(today))
        } else {
            let now = weeks.iter().map(|lived| lived.week).find(|week| today < monday(week + 1));
            now.map_or(Phase::Over, Phase::Week)
        };
        prop_assert_eq!(enrolment.phase(today), expected);
    }

    #[test]
    fn a_later_day_never_stands_earlier(enrolment in any_enrolment(), today in any_day(), days in 0i32..400) {
        let rank = |phase| match phase {
            Phase::Before(days) => -i64::from(days),
            Phase::Week(week) => i64::from(week),
            Phase::Over => i64::MAX,
        };
        let later = enrolment.phase(today.plus(days));
        prop_assert!(rank(enrolment.phase(today)) <= rank(later));
    }

    #[test]
    fn the_mark_of_a_week_is_what_was_done_or_else_where_it_lies(
        enrolment in any_enrolment(),
        today in any_day(),
    ) {
        for lived in enrolment.weeks() {
            let expected = expected_mark(&enrolment, lived, today);
            prop_assert_eq!(enrolment.mark(&lived, today), expected, "week {}", lived.week);
        }
    }

    #[test]
    fn weeks_missed_in_a_row_end_with_something_done(
        enrolment in any_enrolment(),
        today in any_day(),
    ) {
        // Forwards, where the rule is told backwards.
        let mut missed = 0;
        for lived in enrolment.weeks() {
            prop_assert_eq!(enrolment.missed_before(lived.week, today), missed);
            missed = match expected_mark(&enrolment, lived, today) {
                Mark::Open => missed + 1,
                Mark::RainCheck | Mark::Paused | Mark::Free => missed,
                Mark::Done | Mark::Short | Mark::Now | Mark::ToCome => 0,
            };
        }
    }

    #[test]
    fn what_was_practised_is_never_more_than_was_asked(enrolment in any_enrolment()) {
        let practised = enrolment.practised();
        let asked = if enrolment.terms.value.programme[1].is_some() { 12 } else { 6 };
        prop_assert_eq!(enrolment.asked(), asked);
        prop_assert!(practised <= asked, "{} of {}", practised, asked);
        let weeks = enrolment.weeks();
        let done = weeks.iter().filter(|lived| !ticks(&enrolment, lived.week).is_empty());
        let plans: BTreeSet<_> = done.filter_map(|lived| lived.plan).collect();
        prop_assert_eq!(practised, plans.len().min(asked));
        for lived in &weeks {
            let done = !ticks(&enrolment, lived.week).is_empty();
            prop_assert_eq!(enrolment.is_practised(lived.week), done);
        }
    }

    #[test]
    fn one_more_tick_never_counts_as_less_and_undoing_all_leaves_none(
        mut enrolment in any_enrolment(),
        week in 1u32..20,
    ) {
        let before = enrolment.practised();
        enrolment.ticks.insert((week, "slot-booked".into()), courses::fact(Tick::Short));
        prop_assert!((before..=before + 1).contains(&enrolment.practised()));
        for tick in enrolment.ticks.values_mut() {
            tick.value = Tick::Open;
        }
        prop_assert_eq!(enrolment.practised(), 0);
    }

    #[test]
    fn a_week_asks_what_was_planned_with_the_reader_s_changes(enrolment in any_enrolment()) {
        for lived in enrolment.weeks() {
            let doings = enrolment.doings(&lived);
            let planned = agreed(&enrolment, lived);
            prop_assert_eq!(enrolment.planned(&lived), planned);
            let places = planned.map(|week| [(Spot::Core, Some(&week.core)), (Spot::Extra, week.extra.as_ref())]);
            let places = places.into_iter().flatten().filter_map(|(spot, place)| Some((spot, place?)));
            let mut found = doings.iter();
            for (spot, place) in places {
                let bend = enrolment.bends.get(&(lived.week, spot)).map(|bend| &bend.value);
                if bend == Some(&Bend::Without) {
                    continue;
                }
                let doing = found.next().expect("a place that is not left out");
                let (habit, planned) = match bend {
                    Some(Bend::Instead(other)) => (other, Some(&place.habit)),
                    _ => (&place.habit, None),
                };
                prop_assert_eq!((doing.spot, &doing.place.habit), (spot, habit));
                prop_assert_eq!((doing.place.aim, doing.planned.as_ref()), (place.aim, planned));
                prop_assert_eq!(doing.short, bend == Some(&Bend::Short));
                let key = (lived.week, habit.clone());
                let tick = enrolment.ticks.get(&key).map_or(Tick::Open, |tick| tick.value);
                prop_assert_eq!(doing.tick, tick);
            }
            prop_assert_eq!(found.next(), None);
        }
    }
}
