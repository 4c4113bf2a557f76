//! What no longer takes place is cancelled in a calendar that has it, and a habit that is kept comes
//! every week.

use super::agendas::{agenda, bend, course, exported, plan};
use super::parsed::{Found, column, events, living};
use crate::generators::BEGUN;
use career_insurance::domain::calendar::Agenda;
use career_insurance::domain::programme::Pace;
use career_insurance::domain::record::{After, Bend, Course, Enrolment, Spot};
use career_insurance::domain::stamped::{Join, Stamped};
use std::collections::BTreeMap;

const WEEK: u64 = 7 * 86_400_000;

/// A calendar that takes in files one after the other: an event of a known name is replaced by one
/// with a higher number, one that is cancelled goes, and what a file does not name stays.
#[derive(Default)]
struct Imported(BTreeMap<String, Found>);

impl Imported {
    fn take(mut self, file: &[Found]) -> Self {
        for event in file {
            let here = self.0.get(&event.uid);
            if here.is_none_or(|here| event.sequence > here.sequence) {
                self.0.insert(event.uid.clone(), event.clone());
            }
        }
        self
    }

    /// The starts of what takes place, in the order of time.
    fn starts(&self) -> Vec<&str> {
        let mut starts: Vec<_> =
            self.0.values().filter(|e| !e.cancelled).map(|event| event.start.as_str()).collect();
        starts.sort_unstable();
        starts
    }
}

fn after(enrolment: &mut Enrolment, value: After, at: u64) {
    enrolment.after = Some(Stamped { at: BEGUN + at, value });
}

#[test]
fn weeks_jumped_over_leave_a_calendar_that_has_them_and_come_back() {
    let mut enrolment = plan("2026-11-23", Pace::Weekly);
    let whole = exported(&enrolment);
    let calendar = Imported::default().take(&whole);
    course(&mut enrolment, 4, Course::Jump(11));
    let jumped = exported(&enrolment);
    let calendar = calendar.take(&jumped);
    let expected = ["1124", "1201", "1208", "1215", "1222"].map(|d| format!("2026{d}T093000"));
    assert_eq!(calendar.starts(), expected);
    assert_eq!(jumped.iter().filter(|event| event.cancelled).count(), 7);
    course(&mut enrolment, 4, Course::Planned);
    let calendar = calendar.take(&exported(&enrolment));
    assert_eq!(calendar.starts(), column(&whole, |event| &event.start));
}

#[test]
fn what_is_cancelled_does_not_ring_and_keeps_its_name_and_place() {
    let mut enrolment = plan("2026-11-23", Pace::Weekly);
    let before = exported(&enrolment);
    course(&mut enrolment, 1, Course::RainCheck);
    for spot in [Spot::Core, Spot::Extra] {
        bend(&mut enrolment, 3, spot, Bend::Without);
    }
    let after = exported(&enrolment);
    let gone: Vec<_> = after.iter().filter(|event| event.cancelled).collect();
    assert_eq!(gone.len(), 2);
    for (gone, before) in gone.iter().zip([&before[0], &before[2]]) {
        assert_eq!((&gone.uid, &gone.start), (&before.uid, &before.start));
        assert_eq!(gone.summary, before.summary);
        assert!(gone.sequence > before.sequence && gone.alarm.is_none());
    }
    assert_eq!(living(&after).len(), 10);
}

#[test]
fn free_weeks_never_were_in_a_calendar_and_are_not_cancelled() {
    assert_eq!(exported(&plan("2026-11-23", Pace::EveryOther)).len(), 6);
}

#[test]
fn who_stops_is_reminded_no_more() {
    let mut enrolment = plan("2026-11-23", Pace::Weekly);
    let calendar = Imported::default().take(&exported(&enrolment));
    // A Tuesday two weeks later.
    after(&mut enrolment, After::Stop, 2 * WEEK);
    for today in ["2026-12-08", "2027-01-20"] {
        let file = events(&agenda(&enrolment, today).file(BEGUN));
        let calendar = Imported(calendar.0.clone()).take(&file);
        assert_eq!(calendar.starts(), ["20261124T093000", "20261201T093000"], "{today}");
        assert_eq!(agenda(&enrolment, today).web_calendar(), None);
    }
    after(&mut enrolment, After::Open, 3 * WEEK);
    let calendar = calendar.take(&exported(&enrolment));
    assert_eq!(calendar.starts().len(), 12);
}

#[test]
fn a_habit_that_is_kept_comes_every_week_after_the_last_in_the_same_slot() {
    let mut enrolment = plan("2026-11-23", Pace::Weekly);
    after(&mut enrolment, After::Keep("thank-someone".into()), 12 * WEEK);
    let today = |today: &str| Agenda { ..agenda(&enrolment, today) };
    let file = events(&today("2027-02-20").file(BEGUN));
    assert_eq!(file.len(), 13);
    let kept = &file[12];
    assert!(kept.weekly && !kept.cancelled && kept.alarm.is_some());
    assert_eq!(kept.start, "20270216T093000");
    assert_eq!(kept.duration, "PT10M");
    assert_eq!(kept.summary, "Thank one person for one clear thing (10 minutes)");
    assert!(kept.description.starts_with("The two-minute version: "), "{}", kept.description);
    assert!(
        kept.description
            .ends_with("To tick it off: https://blog.example/post?a=1,2;b#career-insurance=AbC-_9")
    );
    // A web calendar gets the next one.
    for (day, next) in [
        ("2027-02-09", "20270209T093000"),
        ("2027-02-10", "20270216T093000"),
        ("2027-02-16", "20270216T093000"),
        ("2027-02-17", "20270223T093000"),
        ("2027-02-23", "20270223T093000"),
        ("2028-03-01", "20280307T093000"),
    ] {
        let link = today(day).web_calendar().expect("one to come");
        assert!(link.contains(&format!("&dates={next}/")), "{day}: {link}");
    }
}

#[test]
fn a_habit_that_is_kept_is_next_a_week_later_once_its_hour_is_over() {
    let mut enrolment = plan("2026-11-23", Pace::Weekly);
    after(&mut enrolment, After::Keep("thank-someone".into()), 12 * WEEK);
    for (minute, next) in [(570, "20270223"), (571, "20270302")] {
        let agenda = Agenda { minute, ..agenda(&enrolment, "2027-02-23") };
        let link = agenda.web_calendar().expect("one to come");
        assert!(link.contains(&format!("&dates={next}T093000/")), "{minute}: {link}");
    }
}

#[test]
fn a_habit_that_is_kept_no_more_is_cancelled() {
    let mut enrolment = plan("2026-11-23", Pace::Weekly);
    after(&mut enrolment, After::Keep("thank-someone".into()), 12 * WEEK);
    let calendar = Imported::default().take(&exported(&enrolment));
    assert_eq!(calendar.starts().len(), 13);
    after(&mut enrolment, After::Stop, 14 * WEEK);
    let calendar = calendar.take(&events(&agenda(&enrolment, "2027-03-02").file(BEGUN)));
    assert_eq!(calendar.starts().len(), 12);
}

#[test]
fn another_programme_takes_the_place_of_the_one_before() {
    let mut first = plan("2026-11-23", Pace::Weekly);
    after(&mut first, After::Keep("thank-someone".into()), 2 * WEEK);
    let calendar = Imported::default().take(&exported(&first));
    let mut second = plan("2026-12-14", Pace::Weekly);
    second.terms.at = BEGUN + 3 * WEEK - 86_400_000;
    let earlier = [&first];
    let agenda = |today| Agenda { earlier: &earlier, ..agenda(&second, today) };
    for today in ["2026-12-14", "2027-01-20"] {
        let file = events(&agenda(today).file(BEGUN));
        let calendar = Imported(calendar.0.clone()).take(&file);
        let starts = calendar.starts();
        assert_eq!(starts.len(), 15, "three of the first, twelve of the second: {starts:?}");
        assert_eq!(starts[2..4], ["20261208T093000", "20261215T093000"]);
        assert!(calendar.0.values().all(|event| event.cancelled || !event.weekly));
    }
    assert!(first.newest() < second.terms.at);
}
