//! A file made on purpose, with a hundred thousand weeks that do not bring the plan forward.

use super::courses::{enrolment, fact};
use crate::reader::day;
use career_insurance::domain::practice::Phase;
use career_insurance::domain::programme::Pace;
use career_insurance::domain::record::Course;
use std::sync::mpsc;
use std::time::Duration;

const FACTS: u32 = 100_000;

/// All that a screen asks of a programme, or a failure after ten seconds: what takes the square of
/// the weeks would take hours.
fn everything(course: Course) -> (usize, Phase) {
    let (done, wait) = mpsc::channel();
    std::thread::spawn(move || {
        let mut enrolment = enrolment(Pace::Weekly);
        enrolment.course = (1..=FACTS).map(|week| (week, fact(course))).collect();
        let weeks = enrolment.weeks();
        let today = day("9999-12-31");
        let (first, last) = (weeks[0], weeks[weeks.len() - 1]);
        for lived in [first, last] {
            enrolment.mark(&lived, today);
            enrolment.doings(&lived);
            enrolment.missed_before(lived.week, today);
        }
        enrolment.practised();
        let _ = done.send((weeks.len(), enrolment.phase(day("2026-11-24"))));
    });
    wait.recv_timeout(Duration::from_secs(10)).expect("an answer within ten seconds")
}

#[test]
fn weeks_without_end_are_no_weeks_without_end() {
    for course in [Course::Pause, Course::Repeat, Course::Jump(1), Course::Jump(12)] {
        let (weeks, phase) = everything(course);
        assert!(weeks <= FACTS as usize + 12, "{course:?}: {weeks}");
        assert_eq!(phase, Phase::Week(1), "{course:?}");
    }
}
