//! Other aims in the middle of a plan. The weeks begin on Monday, 2026-11-23.

use super::bending::at;
use crate::reader::{Reader, content};
use career_insurance::domain::app::{Here, MakingMsg, Msg, ProfileMsg, WeeksMsg};
use career_insurance::domain::barrier::Barrier;
use career_insurance::domain::content::Habit;

/// Half-time; a second look points to fear.
fn fearful() -> Reader {
    let mut reader = at("2026-12-29");
    reader.say(Msg::Weeks(WeeksMsg::LookAgain));
    reader.answer_as(&[Barrier::Fear]);
    assert_eq!(reader.app().rings(content()), [Barrier::Fear]);
    reader
}

#[test]
fn other_aims_hold_from_the_next_week_on_and_can_be_taken_back() {
    let mut reader = fearful();
    let before = reader.enrolment().clone();
    reader.say(Msg::Profile(ProfileMsg::Turn));
    assert_eq!(reader.app().here(), &Here::Weeks(None));
    reader.reopen();
    assert_eq!(reader.app().here(), &Here::Weeks(None));
    assert_eq!(reader.enrolment().terms, before.terms);
    for week in 1..=6 {
        assert_eq!(reader.planned(week).core.aim, Some(Barrier::Busyness));
    }
    for week in 7..=12 {
        assert_eq!(reader.planned(week).core.aim, Some(Barrier::Fear));
    }
    reader.in_vain(Msg::Weeks(WeeksMsg::TurnBack(6)));
    reader.say(Msg::Weeks(WeeksMsg::TurnBack(7)));
    reader.reopen();
    assert_eq!(reader.planned(7).core.aim, Some(Barrier::Busyness));
    reader.say(Msg::Weeks(WeeksMsg::ToProfile));
    reader.say(Msg::Profile(ProfileMsg::Turn));
    assert_eq!(reader.planned(7).core.aim, Some(Barrier::Fear));
}

#[test]
fn what_comes_after_a_turn_builds_on_the_weeks_that_were_there() {
    let turned = |date: &str| {
        let mut reader = at(date);
        reader.say_all([
            Msg::Weeks(WeeksMsg::ToProfile),
            Msg::Profile(ProfileMsg::Ring(Barrier::Busyness, false)),
            Msg::Profile(ProfileMsg::Ring(Barrier::Helplessness, true)),
            Msg::Profile(ProfileMsg::Turn),
        ]);
        reader
    };
    // An old attempt is looked at in week three, and tried again in week ten.
    let early = turned("2026-12-01");
    assert_eq!(
        (early.habits(3), early.habits(10)),
        (vec!["tried-before".into()], vec!["tried-again".into()])
    );
    let late = turned("2026-12-15");
    assert_eq!(late.habits(3), ["private-log"], "as it was");
    assert_eq!(late.habits(10), ["two-lines"]);
}

#[test]
fn turning_to_the_same_aims_is_only_the_way_back() {
    let mut reader = at("2026-12-29");
    reader.say(Msg::Weeks(WeeksMsg::ToProfile));
    let record = reader.app().record().clone();
    reader.say(Msg::Profile(ProfileMsg::Turn));
    assert_eq!((reader.app().here(), reader.app().record()), (&Here::Weeks(None), &record));
    let mut over = fearful();
    over.env = crate::reader::env(over.env.today.plus(70));
    over.in_vain(Msg::Profile(ProfileMsg::Turn));
}

fn swaps(reader: &Reader, week: u32) -> Vec<&'static Habit> {
    let lived = reader.lived(week);
    let doings = reader.doings(week);
    doings.iter().flat_map(|doing| reader.app().swaps(&lived, doing, &reader.env)).collect()
}

#[test]
fn who_turned_to_strong_fear_is_offered_nothing_above_its_ladder_and_has_half_an_hour() {
    let mut reader = fearful();
    reader.say(Msg::Profile(ProfileMsg::Turn));
    // One hardly known until week 7, the team from week 8 on (research, section 5.2).
    for (week, rung) in (7..=12).zip([2, 3, 3, 3, 3, 3]) {
        for habit in swaps(&reader, week) {
            assert!(habit.rung <= rung, "week {week}: {}", habit.id);
        }
    }
    let ids: Vec<_> = swaps(&reader, 7).iter().map(|habit| habit.id.as_str()).collect();
    assert_eq!(ids, ["former-colleague", "job-ads"], "no rung above “reconnect”");
}

#[test]
fn who_turned_to_being_busy_is_offered_nothing_above_a_quarter_of_an_hour() {
    let mut reader = Reader::new("2026-11-24");
    reader.answer_as(&[Barrier::Wysiati]);
    reader.say_all([Msg::Profile(ProfileMsg::MakePlan), Msg::Making(MakingMsg::Begin)]);
    assert!((2..=12).flat_map(|week| swaps(&reader, week)).any(|habit| habit.minutes > 15));
    reader.say_all([
        Msg::Weeks(WeeksMsg::ToProfile),
        Msg::Profile(ProfileMsg::Ring(Barrier::Wysiati, false)),
        Msg::Profile(ProfileMsg::Ring(Barrier::Busyness, true)),
        Msg::Profile(ProfileMsg::Turn),
    ]);
    for week in 2..=12 {
        for habit in swaps(&reader, week) {
            assert!(habit.minutes <= 15, "week {week}: {}", habit.id);
        }
    }
}
