//! Reckoned by hand. The programme begins on Monday, 2026-11-23.

use super::courses::{enrolment, fact};
use crate::reader::day;
use career_insurance::domain::practice::{Mark, Phase};
use career_insurance::domain::programme::Pace;
use career_insurance::domain::record::{Bend, Course, Enrolment, Spot, Tick};

fn with(course: &[(u32, Course)]) -> Enrolment {
    let mut enrolment = enrolment(Pace::Weekly);
    enrolment.course = course.iter().map(|(week, course)| (*week, fact(*course))).collect();
    enrolment
}

fn tick(enrolment: &mut Enrolment, week: u32, tick: Tick) {
    enrolment.ticks.insert((week, "any".into()), fact(tick));
}

fn plans(enrolment: &Enrolment) -> Vec<Option<u8>> {
    enrolment.weeks().into_iter().map(|lived| lived.plan).collect()
}

/// The marks of the first weeks on this day.
fn marks(enrolment: &Enrolment, weeks: usize, today: &str) -> Vec<Mark> {
    let all = enrolment.weeks();
    all[..weeks].iter().map(|lived| enrolment.mark(lived, day(today))).collect()
}

#[test]
fn twelve_weeks_as_planned_end_on_the_fourteenth_of_february() {
    let enrolment = with(&[]);
    assert_eq!(plans(&enrolment), (1..=12).map(Some).collect::<Vec<_>>());
    for (date, phase) in [
        ("2026-10-23", Phase::Before(31)),
        ("2026-11-22", Phase::Before(1)),
        ("2026-11-23", Phase::Week(1)),
        ("2026-12-06", Phase::Week(2)),
        ("2027-02-14", Phase::Week(12)),
        ("2027-02-15", Phase::Over),
        ("9999-12-31", Phase::Over),
    ] {
        assert_eq!(enrolment.phase(day(date)), phase, "{date}");
    }
}

#[test]
fn two_weeks_of_holiday_make_it_fourteen() {
    let enrolment = with(&[(5, Course::Pause), (6, Course::Pause)]);
    let (one_to_four, five_to_twelve) = ((1..=4).map(Some), (5..=12).map(Some));
    let expected: Vec<_> = one_to_four.chain([None, None]).chain(five_to_twelve).collect();
    assert_eq!(plans(&enrolment), expected);
    assert_eq!(enrolment.phase(day("2027-02-28")), Phase::Week(14));
    assert_eq!(enrolment.phase(day("2027-03-01")), Phase::Over);
}

#[test]
fn a_repeat_comes_again_a_rain_check_does_not_and_a_jump_leaves_out() {
    let enrolment = with(&[
        (2, Course::RainCheck),
        (4, Course::Repeat),
        (6, Course::Jump(10)),
        (8, Course::Jump(3)),
        (9, Course::Jump(200)),
        (10, Course::Repeat),
        (11, Course::Pause),
        (12, Course::Repeat),
    ]);
    let expected = [1, 2, 3, 3, 4, 10, 11, 3, 12, 12].map(Some);
    assert_eq!(plans(&enrolment), expected, "a pause after the twelfth is the end");
}

#[test]
fn the_first_week_can_be_paused_repeated_and_jumped_over() {
    assert_eq!(plans(&with(&[(1, Course::Pause)]))[..3], [None, Some(1), Some(2)]);
    assert_eq!(plans(&with(&[(1, Course::Repeat)]))[..2], [Some(1), Some(2)]);
    assert_eq!(plans(&with(&[(1, Course::Pause), (2, Course::Repeat)]))[1..3], [Some(1), Some(2)]);
    assert_eq!(plans(&with(&[(1, Course::Jump(0))]))[..2], [Some(1), Some(2)]);
    assert_eq!(plans(&with(&[(1, Course::Jump(12))])), [Some(12)]);
}

#[test]
fn what_was_done_comes_before_all_else_and_the_short_way_counts() {
    let mut enrolment = with(&[(2, Course::RainCheck), (3, Course::Pause), (4, Course::RainCheck)]);
    tick(&mut enrolment, 1, Tick::Short);
    tick(&mut enrolment, 2, Tick::Done);
    tick(&mut enrolment, 6, Tick::Open);
    let found = marks(&enrolment, 8, "2027-01-05");
    let expected = [
        Mark::Short,
        Mark::Done,
        Mark::Paused,
        Mark::RainCheck,
        Mark::Open,
        Mark::Open,
        Mark::Now,
        Mark::ToCome,
    ];
    assert_eq!(found, expected);
    assert_eq!(enrolment.practised(), 2);
    enrolment.ticks.insert((1, "another".into()), fact(Tick::Done));
    assert_eq!(marks(&enrolment, 1, "2027-01-05"), [Mark::Done]);
    assert_eq!(enrolment.practised(), 2, "two habits of a week are one week");
}

#[test]
fn nothing_is_missed_before_it_is_over() {
    let enrolment = with(&[]);
    assert_eq!(marks(&enrolment, 2, "2026-11-20"), [Mark::ToCome, Mark::ToCome]);
    assert_eq!(marks(&enrolment, 2, "2026-11-29"), [Mark::Now, Mark::ToCome]);
    assert_eq!(marks(&enrolment, 2, "2026-11-30"), [Mark::Open, Mark::Now]);
    for (date, week, missed) in [
        ("2026-11-20", 1, 0),
        ("2026-11-29", 1, 0),
        ("2026-11-30", 2, 1),
        ("2026-12-07", 3, 2),
        ("2026-12-07", 4, 0),
        ("2026-12-07", 2, 1),
    ] {
        assert_eq!(enrolment.missed_before(week, day(date)), missed, "{date}, week {week}");
    }
}

#[test]
fn rain_checks_pauses_and_free_weeks_neither_count_nor_end_the_row() {
    let mut enrolment = with(&[(2, Course::RainCheck), (3, Course::Pause)]);
    let missed = |enrolment: &Enrolment| enrolment.missed_before(5, day("2026-12-22"));
    assert_eq!(missed(&enrolment), 2);
    tick(&mut enrolment, 1, Tick::Short);
    assert_eq!(missed(&enrolment), 1);
    tick(&mut enrolment, 2, Tick::Done);
    tick(&mut enrolment, 4, Tick::Done);
    assert_eq!(missed(&enrolment), 0);

    let every_other = self::enrolment(Pace::EveryOther);
    let found = marks(&every_other, 6, "2026-12-22");
    assert_eq!(found, [Mark::Open, Mark::Free, Mark::Open, Mark::Free, Mark::Now, Mark::Free]);
    assert_eq!(every_other.missed_before(5, day("2026-12-22")), 2);
}

#[test]
fn a_week_repeated_counts_once_and_six_of_six_stay_six() {
    let mut twice = with(&[(2, Course::Repeat)]);
    tick(&mut twice, 1, Tick::Done);
    tick(&mut twice, 2, Tick::Done);
    assert_eq!((twice.practised(), twice.asked()), (1, 12));

    // All six weeks of the short plan are done; then the second is said to have been a pause, so
    // that ticks come to lie in free weeks, and the last is done once more.
    let mut six = enrolment(Pace::EveryOther);
    for week in [1, 3, 5, 7, 9, 11] {
        tick(&mut six, week, Tick::Done);
    }
    assert_eq!((six.practised(), six.asked()), (6, 6));
    six.course.insert(2, fact(Course::Pause));
    tick(&mut six, 12, Tick::Done);
    assert_eq!((six.practised(), six.asked()), (6, 6));
}

#[test]
fn a_week_has_a_core_and_at_most_one_more_with_the_reader_s_changes() {
    let mut enrolment = with(&[(2, Course::Pause)]);
    let habits = |enrolment: &Enrolment, at: usize| -> Vec<String> {
        let doings = enrolment.doings(&enrolment.weeks()[at]);
        doings.into_iter().map(|doing| doing.place.habit).collect()
    };
    assert_eq!(habits(&enrolment, 0), ["aim-sentence", "quiet-look"]);
    assert!(habits(&enrolment, 1).is_empty());
    let mut bend = |spot, bend| {
        enrolment.bends.insert((1, spot), fact(bend));
        habits(&enrolment, 0)
    };
    assert_eq!(bend(Spot::Core, Bend::Without), ["quiet-look"]);
    assert_eq!(bend(Spot::Extra, Bend::Instead("slot-booked".into())), ["slot-booked"]);
    assert_eq!(bend(Spot::Core, Bend::Short), ["aim-sentence", "slot-booked"]);
    assert_eq!(bend(Spot::Extra, Bend::Planned), ["aim-sentence", "quiet-look"]);
}

#[test]
fn ticks_belong_to_their_week_even_at_the_end_of_numbers() {
    let mut enrolment = with(&[]);
    for week in [0, 1, 2, u32::MAX - 1, u32::MAX] {
        tick(&mut enrolment, week, Tick::Done);
    }
    for week in [0, 1, 2, u32::MAX - 1] {
        assert_eq!(enrolment.ticks_of(week).count(), 1, "{week}");
    }
    assert_eq!(enrolment.ticks_of(3).count(), 0);
    assert_eq!(enrolment.practised(), 2);
}
