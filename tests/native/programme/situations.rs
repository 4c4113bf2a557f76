//! Whoever works far from a desk or from colleagues, has no job, leads others or may show little
//! finds habits that fit, whatever the barrier. The author's file says whom a habit `suits`.

use career_insurance::domain::barrier::Barrier;
use career_insurance::domain::content::{Content, Habit};
use career_insurance::domain::programme::Circumstances;
use serde_json::Value;

const HABITS: &str = include_str!("../../../src/content/habits.json");
const ENOUGH: usize = 3;

/// The habits that are offered, with the situations they suit.
fn offered(content: &Content) -> Vec<(&Habit, Vec<String>)> {
    let file: Value = serde_json::from_str(HABITS).expect("habits.json is JSON");
    let raw = file["habits"].as_array().expect("a list of habits").iter();
    let suits = raw.map(|habit| {
        let suits = habit["suits"].as_array().into_iter().flatten();
        suits.map(|suits| suits.as_str().expect("a word").to_owned()).collect()
    });
    content.habits().iter().zip(suits).filter(|(habit, _)| !habit.retired).collect()
}

/// Names each barrier and third of the plan in which too few of these fit.
fn check(who: &str, fits: impl Fn(&Habit, &[String]) -> bool) {
    let content = Content::english();
    let offered = offered(&content);
    let mut wrong = Vec::new();
    for barrier in Barrier::ALL {
        for third in [1..=4, 5..=8, 9..=12] {
            let here = offered.iter().filter(|(habit, suits)| {
                let serves = habit.serves.contains(&barrier) && third.contains(&habit.week);
                serves && fits(habit, suits)
            });
            let found = here.count();
            if found < ENOUGH {
                wrong.push(format!("{who}, {}, weeks {third:?}: {found}", barrier.id()));
            }
        }
    }
    assert!(wrong.is_empty(), "\n{}\n", wrong.join("\n"));
}

#[test]
fn every_situation_finds_three_habits_in_each_third_of_the_plan() {
    for who in ["remote", "hands-on", "between-jobs", "leading"] {
        check(who, |_, suits| suits.iter().any(|suits| suits == who));
    }
}

#[test]
fn so_do_those_who_may_show_nothing_outside_or_nothing_at_all() {
    let outside = Circumstances { inside: true, outside: false, costly: false, hour: true };
    check("nothing outside", |habit, _| outside.allow(habit) && habit.rung <= 3);
    check("nothing at all", |habit, _| Circumstances::STRICTEST.allow(habit) && habit.rung <= 1);
}

#[test]
fn every_habit_that_is_offered_says_whom_it_suits() {
    let content = Content::english();
    for (habit, suits) in offered(&content) {
        assert!(!suits.is_empty(), "{}", habit.id);
    }
}
