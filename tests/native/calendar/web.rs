//! The link for web calendars.

use super::agendas::{agenda, bend, plan};
use career_insurance::domain::calendar::Agenda;
use career_insurance::domain::programme::Pace;
use career_insurance::domain::record::{Bend, Enrolment, Slot, Spot};

#[test]
fn the_web_calendar_gets_the_next_event_in_local_time() {
    let mut enrolment = plan("2026-11-23", Pace::Weekly);
    bend(&mut enrolment, 1, Spot::Core, Bend::Instead("slot-booked".into()));
    bend(&mut enrolment, 1, Spot::Extra, Bend::Without);
    let link = |enrolment: &Enrolment, today: &str| agenda(enrolment, today).web_calendar();
    assert_eq!(
        link(&enrolment, "2026-11-24").as_deref(),
        Some(
            "https://calendar.google.com/calendar/r/eventedit\
             ?text=Week%201%3A%20A%20small%20start\
             &dates=20261124T093000/20261124T093500\
             &details=Set%20a%20fixed%20time%20each%20week%20for%20yourself%20%285%20minutes%29%0A\
             The%20two-minute%20version%3A%20Write%20down%20next%20week%E2%80%99s%20time.%0A%0A\
             To%20tick%20it%20off%3A%20https%3A%2F%2Fblog.example%2Fpost%3Fa%3D1%2C2%3Bb\
             %23career-insurance%3DAbC-_9"
        )
    );
    let next = link(&enrolment, "2026-11-25").expect("eleven to come");
    assert!(next.contains("&dates=20261201T093000/"), "{next}");
    assert_eq!(link(&enrolment, "2027-02-10"), None);
    // On the day itself, up to its very minute; after that the next week's.
    let at = |minute| Agenda { minute, ..agenda(&enrolment, "2026-11-24") }.web_calendar();
    for (minute, next) in
        [(0, "20261124"), (570, "20261124"), (571, "20261201"), (1439, "20261201")]
    {
        let link = at(minute).expect("one to come");
        assert!(link.contains(&format!("&dates={next}T093000/")), "{minute}: {link}");
    }
    // Past midnight, it ends on the next day.
    enrolment.terms.value.slot = Slot::new(6, 1437).expect("a slot in the week");
    let late = link(&enrolment, "2026-11-24").expect("twelve to come");
    assert!(late.contains("&dates=20261129T235700/20261130T000200&"), "{late}");
}
