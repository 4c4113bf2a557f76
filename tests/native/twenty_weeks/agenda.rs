//! The calendar file, read by a parser that knows nothing of its writer, where the reader may be.

use crate::reader::Reader;
use career_insurance::domain::app::{Effect, File, HandOutMsg, Msg};
use career_insurance::domain::record::{Course, Enrolment, Slot};
use chrono::{Days, NaiveDate, NaiveDateTime, NaiveTime, TimeZone};
use chrono_tz::Tz;
use icalendar::parser::{read_calendar, unfold};
use icalendar::{
    Calendar, CalendarComponent, CalendarDateTime, Component, DatePerhapsTime, EventStatus,
};

/// On both sides of the date line, with summer time in either half of the year and without.
const ZONES: [Tz; 5] = [
    Tz::Europe__Berlin,
    Tz::America__New_York,
    Tz::Asia__Kolkata,
    Tz::Pacific__Auckland,
    Tz::Pacific__Honolulu,
];

pub fn is_right_in_five_time_zones(reader: &Reader) {
    // Beside the way: what is said ends the notice of what just happened.
    let effects = reader
        .clone()
        .say(Msg::HandOut(HandOutMsg::Calendar { link: "https://blog.example/#x".into() }));
    let [Effect::Download(File { text, .. })] = &effects[..] else {
        assert!(reader.app().enrolment().is_none());
        return;
    };
    let plan = reader.app().enrolment().expect("a programme was begun");
    let unfolded = unfold(text);
    let calendar: Calendar = read_calendar(&unfolded).expect("a calendar").into();
    let (mut single, mut weekly) = (0, 0);
    for component in &calendar.components {
        let CalendarComponent::Event(event) = component else { panic!("{component:?}") };
        if event.get_status() == Some(EventStatus::Cancelled) {
            continue;
        }
        let uid = event.get_uid().expect("a name");
        let name = uid.strip_suffix("@career-insurance").and_then(|uid| uid.rsplit_once('-'));
        let (of, which) = name.expect("a name of this widget");
        let begun = of.split('-').next();
        assert_eq!(begun, Some(&*plan.terms.at.to_string()), "of the present programme");
        let week = if which == "kept" {
            weekly += 1;
            assert_eq!(event.property_value("RRULE"), Some("FREQ=WEEKLY"));
            plan.weeks().last().expect("a week").week + 1
        } else {
            single += 1;
            week_of(plan, which.parse().expect("a week of the plan"))
        };
        let Some(DatePerhapsTime::DateTime(CalendarDateTime::Floating(start))) = event.get_start()
        else {
            panic!("{:?} is not floating", event.get_start())
        };
        in_slot(start, &plan.start_of(week).to_string(), plan.slot(week));
    }
    assert!(single <= 12 && weekly <= 1, "{single} events and {weekly} series");
}

/// The last calendar week in which this week of the plan asks for something.
fn week_of(plan: &Enrolment, number: u8) -> u32 {
    let weeks = plan.weeks().into_iter().filter(|lived| lived.plan == Some(number));
    let asking = weeks.filter(|l| l.course != Course::RainCheck && !plan.doings(l).is_empty());
    asking.map(|lived| lived.week).max().expect("a week that asks for something")
}

/// In any zone, the wall shows the reader's day and time. Where the clocks leave that hour out,
/// there is no such moment, and calendars take one nearby.
fn in_slot(start: NaiveDateTime, monday: &str, slot: Slot) {
    let monday: NaiveDate = monday.parse().expect("a date");
    let minutes = chrono::TimeDelta::minutes(slot.minute().into());
    let midnight = monday + Days::new(slot.weekday().into());
    let meant = midnight.and_time(NaiveTime::MIN) + minutes;
    for zone in ZONES {
        let moment = zone.from_local_datetime(&start).earliest().map(|there| there.naive_utc());
        let shown = moment.map(|moment| zone.from_utc_datetime(&moment).naive_local());
        assert_eq!(shown.unwrap_or(start), meant, "{zone}");
    }
}
