//! Any enrolment makes a file.

use super::agendas::{agenda, exported};
use super::parsed::{Found, column, events, is_well_folded};
use crate::generators::{BEGUN, Moments, enrolment, habit};
use crate::reader::content;
use career_insurance::domain::calendar::Agenda;
use career_insurance::domain::day::Day;
use career_insurance::domain::record::{After, Course, Enrolment};
use career_insurance::domain::stamped::Join;
use proptest::prelude::*;
use std::collections::HashSet;

proptest! {
    #[test]
    fn any_enrolment_makes_a_calendar_that_a_parser_reads(
        enrolment in enrolment(prop_oneof![5 => habit(), 1 => ".{0,9}"].boxed(), Moments::Likely),
        today in 20_000i32..29_000,
        later in enrolment(habit(), Moments::Likely),
    ) {
        let agenda = Agenda { today: Day::EPOCH.plus(today), ..agenda(&enrolment, "2026-11-24") };
        let text = agenda.file(BEGUN);
        prop_assert!(is_well_folded(&text), "{}", text);
        let found = events(&text);
        // One event for each week that asks for something, the last time, in its slot.
        let terms = &enrolment.terms.value;
        let mut asking: Vec<_> = enrolment.weeks().into_iter().filter(|lived| {
            lived.course != Course::RainCheck && !enrolment.doings(lived).is_empty()
        }).collect();
        let times = asking.clone();
        asking.retain(|one| {
            times.iter().all(|other| other.plan != one.plan || other.week <= one.week)
        });
        let after = enrolment.after.as_ref().map(|after| &after.value);
        let stopped = after == Some(&After::Stop);
        let single: Vec<_> = found.iter().filter(|event| !event.weekly).collect();
        prop_assert!(single.iter().filter(|event| !event.cancelled).count() <= 12);
        let series: Vec<_> = found.iter().filter(|event| event.weekly).collect();
        prop_assert!(series.len() <= 1);
        let kept = matches!(after, Some(After::Keep(habit)) if content().habit(habit).is_some());
        prop_assert_eq!(series.iter().any(|event| !event.cancelled), kept);
        for (event, lived) in single.iter().zip(&asking) {
            let days = i32::try_from(lived.week - 1).expect("few") * 7;
            let slot = enrolment.slot(lived.week);
            let day = terms.start.plus(days + i32::from(slot.weekday()));
            let (hour, minute) = (slot.minute() / 60, slot.minute() % 60);
            let date = day.to_string().replace('-', "");
            prop_assert_eq!(&event.start, &format!("{date}T{hour:02}{minute:02}00"));
            prop_assert!(!event.cancelled || stopped);
            prop_assert_eq!(event.alarm.is_some(), day >= agenda.today && !event.cancelled);
        }
        // Every other week of the plan was perhaps in an earlier file, and takes place no more.
        let weeks = terms.programme.iter().zip(1u8..).filter(|(week, _)| week.is_some());
        let idle = weeks.filter(|(_, plan)| asking.iter().all(|l| l.plan != Some(*plan))).count();
        prop_assert_eq!(single.len(), asking.len() + idle);
        prop_assert!(single[asking.len()..].iter().all(|event| event.cancelled));
        let uids: HashSet<_> = column(&found, |event| &event.uid).into_iter().collect();
        prop_assert_eq!(uids.len(), found.len());
        // The sequence never falls, whatever comes in from another copy.
        let sequence = |events: &[Found]| events.first().map_or(0, |event| event.sequence);
        let mut joined = enrolment.clone();
        joined.join(Enrolment { terms: enrolment.terms.clone(), ..later });
        let again = exported(&joined);
        prop_assert!(again.is_empty() || sequence(&again) >= sequence(&found));
    }
}
