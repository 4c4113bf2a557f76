//! The rules of choosing, over every combination of aims, circumstances, mode and pace.

use super::requests::{habits, places, requests};
use career_insurance::domain::barrier::Barrier;
use career_insurance::domain::content::Content;
use career_insurance::domain::programme::{
    Circumstances, Mode, Pace, Place, alternatives, programme,
};
use std::collections::HashSet;

#[test]
fn every_programme_keeps_every_rule() {
    let content = Content::english();
    for request in requests() {
        let plan = programme(&content, &request);
        let expected = if request.pace == Pace::Weekly { 12 } else { 6 };
        assert_eq!(plan.iter().flatten().count(), expected, "{request:?}");
        let mut reached = 0;
        for (week, number) in plan.iter().zip(1u8..) {
            let Some(week) = week else { continue };
            let places: Vec<&Place> = std::iter::once(&week.core).chain(&week.extra).collect();
            let mut minutes = 0;
            let mut highest = reached;
            for place in &places {
                let habit = content.habit(&place.habit).expect("a habit of this content");
                let why = format!("week {number}, {}, {request:?}", habit.id);
                assert_eq!(habit.week, week.theme, "{why}");
                assert!(place.aim.is_none_or(|aim| habit.serves.contains(&aim)), "{why}");
                assert_eq!(place.aim.is_none(), request.aims.is_empty(), "{why}");
                assert!(habit.rung <= reached + 1, "a rung is left out: {why}");
                let Circumstances { inside, outside, costly, .. } = request.circumstances;
                assert!(inside || habit.rung <= 1, "{why}");
                assert!(outside || habit.rung <= 3, "{why}");
                assert!(!costly || habit.rung <= 2, "{why}");
                let slow = [1, 1, 1, 1, 1, 2, 2, 3, 3, 3, 3, 3][usize::from(number) - 1];
                let quiet = request.aims.contains(&Barrier::Introversion);
                assert!(!quiet || habit.rung <= 2, "{why}");
                let afraid = request.strong_fear || request.aims.contains(&Barrier::Fear);
                assert!(!afraid || habit.rung <= slow, "{why}");
                highest = highest.max(habit.rung);
                minutes += habit.minutes;
            }
            reached = highest;
            let easy = request.easy_first && number <= 4;
            let room = if request.mode == Mode::One || request.aims.is_empty() || easy {
                assert!(week.extra.is_none());
                10
            } else if request.aims.contains(&Barrier::Busyness) || !request.circumstances.hour {
                15
            } else {
                30
            };
            assert!(minutes <= room, "week {number} takes {minutes}: {request:?}");
        }
    }
}

#[test]
fn a_narrow_view_looks_outward_three_times_before_week_eight() {
    let content = Content::english();
    for request in requests() {
        let short = request.pace == Pace::EveryOther;
        // The short plan is offered to those who are comfortable, alone or beside a narrow view.
        if !request.aims.contains(&Barrier::Wysiati)
            || short && !request.aims.contains(&Barrier::Complacency)
        {
            continue;
        }
        let plan = programme(&content, &request);
        let outward = habits(&content, &plan[..7]).iter().filter(|habit| habit.outward).count();
        assert!(outward >= 3, "{outward}: {request:?}");
    }
}

/// In a first plan or, where others come first in that, in the second or third.
#[test]
fn no_habit_is_beyond_reach() {
    let content = Content::english();
    let mut seen = HashSet::new();
    for mut request in requests().into_iter().filter(|request| !request.easy_first) {
        for _ in 0..3 {
            let plan = programme(&content, &request);
            for (at, week) in plan.iter().enumerate() {
                let Some(week) = week else { continue };
                for place in places(week) {
                    let rung = content.habit(&place.habit).map_or(0, |habit| habit.rung);
                    let (before, aim) = (&plan[..at], place.aim);
                    let others =
                        alternatives(&content, &request, before, week.theme, aim, rung, &|_| true);
                    seen.insert(place.habit.clone());
                    seen.extend(others.into_iter().map(|habit| habit.id.clone()));
                    request.done.push(place.habit.clone());
                }
            }
        }
    }
    let offered = content.habits().iter().filter(|habit| !habit.retired);
    let missed: Vec<_> = offered.filter(|habit| !seen.contains(&habit.id)).map(|h| &h.id).collect();
    assert!(missed.is_empty(), "never offered: {missed:?}");
}

#[test]
fn the_same_request_gives_the_same_plan_and_a_third_aim_changes_nothing() {
    let content = Content::english();
    for mut request in requests().into_iter().filter(|request| request.aims.len() == 2) {
        let plan = programme(&content, &request);
        let third = Barrier::ALL.into_iter().find(|b| !request.aims.contains(b));
        request.aims.extend(third);
        assert_eq!(programme(&content, &request), plan);
    }
}

#[test]
fn a_second_plan_brings_other_habits_where_others_fit_as_well() {
    let content = Content::english();
    for mut request in
        requests().into_iter().filter(|r| r.pace == Pace::Weekly && !r.aims.is_empty())
    {
        let first = programme(&content, &request);
        request.done = habits(&content, &first).iter().map(|habit| habit.id.clone()).collect();
        let second = programme(&content, &request);
        for (week, (before, after)) in first.iter().zip(&second).enumerate() {
            let (Some(before), Some(after)) = (before, after) else { continue };
            let aim = after.core.aim.expect("a plan with aims");
            if request.done.contains(&after.core.habit) {
                let others = content.habits().iter().filter(|habit| {
                    habit.week == after.theme
                        && habit.rung == 0
                        && habit.needs.is_empty()
                        && habit.serves.contains(&aim)
                        && habit.minutes <= request.minutes(after.theme)
                        && !request.done.contains(&habit.id)
                });
                let why = format!("week {week}: {} again, {request:?}", before.core.habit);
                assert_eq!(others.count(), 0, "{why}");
            }
        }
    }
}
