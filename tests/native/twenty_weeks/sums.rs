//! What is shown, reckoned once more from the bare facts.

use crate::reader::{Reader, content};
use career_insurance::domain::barrier::Barrier;
use career_insurance::domain::content::Habit;
use career_insurance::domain::practice::{Mark, Phase};
use career_insurance::domain::profile::Band;
use career_insurance::domain::programme::{Circumstances, Mode};
use career_insurance::domain::record::{Bend, Course, Enrolment, Tick};
use std::collections::BTreeSet;

fn habit(id: &str) -> &'static Habit {
    content().habit(id).expect("a habit of this content")
}

pub fn totals_equal_the_facts(reader: &Reader) {
    for plan in reader.app().record().enrolments.values() {
        let done: Vec<_> = plan.ticks.iter().filter(|(_, tick)| tick.value != Tick::Open).collect();
        let counts = plan.counts(content());
        assert_eq!(counts.values().sum::<usize>(), done.len());
        for (kind, count) in counts.iter() {
            let of_kind = done.iter().filter(|((_, id), _)| habit(id).kind == *kind);
            assert_eq!(of_kind.count(), *count);
        }
        let weeks = plan.weeks();
        let practised = weeks.iter().filter(|l| done.iter().any(|((week, _), _)| *week == l.week));
        let plans: BTreeSet<_> = practised.clone().filter_map(|lived| lived.plan).collect();
        assert_eq!(plan.practised(), plans.len().min(plan.asked()));
        let marks: Vec<_> = weeks.iter().map(|l| plan.mark(l, reader.env.today)).collect();
        let filled = marks.iter().filter(|mark| matches!(mark, Mark::Done | Mark::Short));
        assert_eq!(filled.count(), practised.count());
        let taken = plan.course.values().filter(|c| c.value == Course::RainCheck).count();
        assert!(taken + plan.rain_checks_left() == 2, "{taken} rain checks");
        // The present week is no missed one.
        if let Phase::Week(now) = plan.phase(reader.env.today) {
            let lived = weeks.iter().position(|lived| lived.week == now).expect("a week");
            assert_ne!(marks[lived], Mark::Open);
            assert!(
                marks[lived + 1..].iter().all(|mark| *mark != Mark::Now && *mark != Mark::Open)
            );
        }
    }
}

/// The highest rung that the place of work allows.
fn allowed(circumstances: Circumstances) -> u8 {
    let Circumstances { inside, outside, costly, .. } = circumstances;
    if !inside {
        1
    } else if costly {
        2
    } else if !outside {
        3
    } else {
        4
    }
}

/// The highest rung for the strongly afraid, week by week.
const SLOWLY: [u8; 12] = [1, 1, 1, 1, 1, 2, 2, 3, 3, 3, 3, 3];

/// What a week may take, in minutes.
fn room(plan: &Enrolment, week: u32) -> u8 {
    let terms = &plan.terms.value;
    let aims = plan.aims(week);
    let busy = aims[..aims.len().min(2)].contains(&Barrier::Busyness);
    match terms.mode {
        Mode::One => 10,
        _ if aims.is_empty() => 10,
        _ if busy || !terms.circumstances.hour => 15,
        _ => 30,
    }
}

pub fn offers_respect_caps_and_context(reader: &Reader) {
    let Some(plan) = reader.app().enrolment() else { return };
    let terms = &plan.terms.value;
    let fear = reader.app().profile(content()).score(Barrier::Fear);
    let afraid = terms.strong_fear || fear.is_some_and(|score| score.band() == Band::Strong);
    for lived in plan.weeks() {
        let doings = plan.doings(&lived);
        for doing in &doings {
            let here = habit(&doing.place.habit);
            assert!(here.rung <= allowed(terms.circumstances), "{}", here.id);
            let number = lived.plan.expect("a week that asks");
            let planned = doing.planned.as_deref().map_or(here, habit);
            for other in reader.app().swaps(&lived, doing, &reader.env) {
                assert_eq!(other.week, planned.week, "another theme");
                assert!(other.rung <= allowed(terms.circumstances), "{}", other.id);
                assert!(!afraid || other.rung <= SLOWLY[usize::from(number) - 1], "{}", other.id);
                assert!(other.rung <= planned.rung, "{} is above {}", other.id, planned.id);
                let rest = doings.iter().filter(|rest| rest.spot != doing.spot);
                let rest: u8 = rest.map(|rest| habit(&rest.place.habit).minutes).sum();
                assert!(
                    other.minutes + rest <= room(plan, lived.week),
                    "{} and the rest",
                    other.id
                );
                assert!(doings.iter().all(|there| there.place.habit != other.id), "twice");
            }
        }
        // A week of before a turn to other aims, repeated after it, stays as it was.
        let aims = plan.aims(lived.week);
        if !doings.iter().all(|doing| doing.place.aim.is_none_or(|aim| aims.contains(&aim))) {
            continue;
        }
        // Taken together, as long as no later turn changed what the week is for.
        let turned = plan.turns.values().map(|turn| turn.at).max().unwrap_or(0);
        let bends = plan.bends.iter().filter(|((week, _), _)| *week == lived.week);
        let bent = bends.filter(|(_, bend)| matches!(bend.value, Bend::Instead(_)));
        if bent.map(|(_, bend)| bend.at).max().is_none_or(|bent| bent > turned) {
            let minutes: u8 = doings.iter().map(|doing| habit(&doing.place.habit).minutes).sum();
            assert!(minutes <= room(plan, lived.week), "{minutes} minutes: {doings:?}");
        }
    }
}

/// A later day is never in an earlier week, and every day of a week is in it.
pub fn weeks_follow_the_date(reader: &Reader) {
    let rank = |phase| match phase {
        Phase::Before(days) => -i64::from(days),
        Phase::Week(week) => i64::from(week),
        Phase::Over => i64::MAX,
    };
    for plan in reader.app().record().enrolments.values() {
        let start = plan.terms.value.start;
        let mut last = (i64::MIN, 0);
        for days in -20..400 {
            let today = start.plus(days);
            let phase = plan.phase(today);
            let now = (rank(phase), plan.reached(today));
            assert!(now.0 >= last.0, "{today}: {phase:?} after {last:?}");
            last = now;
            if let Phase::Week(week) = phase {
                let first = plan.start_of(week);
                assert_eq!((first.weekday(), today.monday()), (0, first));
            }
        }
    }
}
