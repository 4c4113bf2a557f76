//! Whole ways of real life, by name. The weeks begin on Monday, 2026-11-23, and what is done is done
//! on a Tuesday.

use crate::reader::{Reader, busy, content, tick};
use career_insurance::domain::app::{Here, MakingMsg, Msg, ProfileMsg, WeeksMsg};
use career_insurance::domain::barrier::Barrier;
use career_insurance::domain::practice::{Mark, Offer, Phase};
use career_insurance::domain::programme::Pace;
use career_insurance::domain::record::{After, Bend, Course, Draft, Spot, Tick};

#[test]
fn the_perfect_reader() {
    let mut reader = busy("2026-11-24");
    for week in 1..=12 {
        reader.in_week(week);
        let done = usize::try_from(week).expect("few weeks") - 1;
        assert_eq!(reader.enrolment().practised(), done);
        // The present week is never counted as missed, nor is anything before it.
        assert_eq!(reader.marks()[done], Mark::Now);
        assert_eq!((reader.missed(week), reader.offer(week)), (0, None));
        reader.practises(week);
    }
    assert_eq!(reader.marks(), [Mark::Done; 12]);
    reader.after_the_end();
    assert_eq!((reader.enrolment().practised(), reader.enrolment().asked()), (12, 12));
    let counts = reader.enrolment().counts(content());
    assert_eq!(counts.values().sum::<usize>(), 12, "every tick is of a kind");
    assert_eq!(reader.marks(), [Mark::Done; 12]);
}

#[test]
fn every_other_week_as_it_was_planned() {
    let mut reader = Reader::new("2026-11-24");
    reader.answer_as(&[Barrier::Complacency]);
    reader.say(Msg::Profile(ProfileMsg::MakePlan));
    let draft = Draft { pace: Pace::EveryOther, ..reader.app().draft(&reader.env) };
    reader.say_all([Msg::Making(MakingMsg::Draft(draft)), Msg::Making(MakingMsg::Begin)]);
    for week in [1, 3, 5, 7, 9, 11] {
        reader.practises(week);
        reader.in_week(week + 1);
        assert_eq!(reader.habits(week + 1), [""; 0], "a free week");
        assert_eq!((reader.missed(week + 1), reader.offer(week + 1)), (0, None));
    }
    reader.after_the_end();
    assert_eq!(reader.marks(), [Mark::Done, Mark::Free].repeat(6));
    assert_eq!((reader.enrolment().practised(), reader.enrolment().asked()), (6, 6));
}

#[test]
fn every_other_week_as_it_comes() {
    let mut reader = busy("2026-11-24");
    for week in [1, 3, 5, 7, 9, 11] {
        reader.practises(week);
        assert!(reader.missed(week) <= 1, "never two in a row");
    }
    reader.in_week(12);
    assert_eq!((reader.missed(12), reader.offer(12)), (0, None));
    reader.after_the_end();
    assert_eq!(reader.enrolment().practised(), 6);
    assert_eq!(reader.marks(), [Mark::Done, Mark::Open].repeat(6));
}

#[test]
fn a_three_week_holiday() {
    let mut reader = busy("2026-11-24");
    for week in 1..=3 {
        reader.practises(week);
    }
    // Entered beforehand, for the weeks around New Year.
    reader.say(Msg::Weeks(WeeksMsg::Pause { week: 6, weeks: 3 }));
    reader.practises(4);
    reader.practises(5);
    assert_eq!(reader.plans(), [1, 2, 3, 4, 5, 0, 0, 0, 6, 7, 8, 9, 10, 11, 12]);
    for week in 6..=8 {
        reader.in_week(week);
        assert_eq!(reader.habits(week), [""; 0], "nothing is asked");
        assert_eq!(reader.offer(week), None);
    }
    reader.in_week(9);
    assert_eq!((reader.missed(9), reader.offer(9)), (0, None), "nothing was missed");
    for week in 9..=15 {
        reader.practises(week);
    }
    reader.after_the_end();
    assert_eq!(reader.enrolment().practised(), 12);
    assert_eq!(reader.marks()[5..8], [Mark::Paused; 3]);
}

#[test]
fn sick_in_week_two_and_three() {
    let mut reader = busy("2026-11-24");
    reader.practises(1);
    reader.in_week(4);
    assert_eq!((reader.missed(4), reader.offer(4)), (2, Some(Offer::Ease { again: 2 })));
    // Two rain checks are there for just this, and can be taken afterwards.
    for week in [2, 3] {
        reader.say_all([
            Msg::Weeks(WeeksMsg::Show(Some(week))),
            Msg::Weeks(WeeksMsg::Course { week, course: Course::RainCheck }),
        ]);
    }
    reader.say(Msg::Weeks(WeeksMsg::Show(None)));
    assert_eq!((reader.missed(4), reader.offer(4)), (0, None));
    for week in 4..=12 {
        reader.practises(week);
    }
    reader.after_the_end();
    assert_eq!(reader.enrolment().practised(), 10, "ten and two in reserve: a full run");
    assert_eq!(reader.marks()[..4], [Mark::Done, Mark::RainCheck, Mark::RainCheck, Mark::Done]);
}

#[test]
fn sick_in_week_two_and_three_and_something_smaller_for_the_fourth() {
    let mut reader = busy("2026-11-24");
    reader.practises(1);
    reader.in_week(4);
    reader.say(Msg::Weeks(WeeksMsg::Bend { week: 4, spot: Spot::Core, bend: Bend::Short }));
    assert_eq!(reader.offer(4), None, "one offer, and it is answered");
    let habit = reader.habits(4).remove(0);
    reader.say(tick(4, &habit, Tick::Short));
    assert_eq!(reader.marks()[..4], [Mark::Done, Mark::Open, Mark::Open, Mark::Short]);
    assert_eq!(reader.enrolment().practised(), 2, "the short way counts in full");
    reader.in_week(5);
    assert_eq!((reader.missed(5), reader.offer(5)), (0, None));
}

#[test]
fn restarts_in_week_seven() {
    let mut reader = busy("2026-11-24");
    for week in 1..=4 {
        reader.practises(week);
    }
    reader.in_week(7);
    assert_eq!(reader.offer(7), Some(Offer::Ease { again: 5 }));
    reader.say(Msg::Weeks(WeeksMsg::Restart));
    assert_eq!(reader.plans(), [1, 2, 3, 4, 5, 6, 0, 5, 6, 7, 8, 9, 10, 11, 12]);
    reader.in_week(8);
    assert_eq!(reader.offer(8), None, "a fresh start begins with no word about the past");
    for week in 8..=15 {
        reader.practises(week);
    }
    reader.after_the_end();
    assert_eq!(reader.enrolment().practised(), 12);
}

#[test]
fn changes_barrier_in_week_five() {
    let mut reader = busy("2026-11-24");
    for week in 1..=5 {
        reader.practises(week);
    }
    let agreed = reader.enrolment().terms.clone();
    reader.say_all([
        Msg::Weeks(WeeksMsg::ToProfile),
        Msg::Profile(ProfileMsg::Ring(Barrier::Busyness, false)),
        Msg::Profile(ProfileMsg::Ring(Barrier::Wysiati, true)),
        Msg::Profile(ProfileMsg::Turn),
    ]);
    for week in 6..=12 {
        reader.practises(week);
        assert_eq!(reader.planned(week).core.aim, Some(Barrier::Wysiati));
    }
    reader.after_the_end();
    assert_eq!(reader.enrolment().practised(), 12);
    assert_eq!(reader.enrolment().terms, agreed, "what was planned can still be shown");
    let lived = reader.lived(5);
    assert_eq!(reader.enrolment().aims(lived.week), [Barrier::Busyness]);
}

#[test]
fn week_twelve_finished_and_begun_anew() {
    let mut reader = busy("2026-11-24");
    for week in 1..=12 {
        reader.practises(week);
    }
    reader.say(Msg::Weeks(WeeksMsg::Note { week: 12, text: "It was less than I feared.".into() }));
    let slot = reader.enrolment().terms.value.slot;
    reader.after_the_end();
    reader.say(Msg::Weeks(WeeksMsg::Door(After::NewAim)));
    assert_eq!(reader.app().here(), &Here::Profile);
    reader.say(Msg::Profile(ProfileMsg::MakePlan));
    // It is Monday, so the form proposes this week.
    reader.say(Msg::Making(MakingMsg::Begin));
    assert_eq!((reader.app().here(), reader.phase()), (&Here::Weeks(None), Phase::Week(1)));
    let first = reader.first_enrolment().clone();
    assert_eq!((first.practised(), first.notes.len()), (12, 1), "the first stays to be read");
    assert_eq!((reader.enrolment().practised(), reader.enrolment().terms.value.slot), (0, slot));
    // What was done already comes again only where nothing else serves the aim.
    let done: Vec<_> = first.ticks.iter().map(|((_, habit), _)| habit.clone()).collect();
    let again = (1..=12).filter(|week| done.contains(&reader.planned(*week).core.habit));
    for week in again.collect::<Vec<_>>() {
        let place = &reader.planned(week).core;
        let others = content().habits().iter().filter(|habit| {
            u32::from(habit.week) == week
                && habit.rung == 0
                && habit.minutes <= 15
                && habit.serves.contains(&Barrier::Busyness)
                && !done.contains(&habit.id)
        });
        assert_eq!(others.count(), 0, "week {week}: {} again", place.habit);
    }
    let habit = reader.habits(1).remove(0);
    reader.say(tick(1, &habit, Tick::Done));
    assert_eq!(reader.enrolment().practised(), 1);
    reader.reopen();
    assert_eq!(reader.app().here(), &Here::Weeks(None));
    assert_eq!(reader.first_enrolment(), &first);
}
