//! What the parser finds in a file.

use icalendar::parser::{Component, read_calendar, unfold};

/// What the parser found in one event.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    pub uid: String,
    pub sequence: i32,
    pub start: String,
    pub duration: String,
    pub summary: String,
    /// Empty in one that is cancelled.
    pub description: String,
    pub url: Option<String>,
    pub alarm: Option<String>,
    /// Again every week.
    pub weekly: bool,
    pub cancelled: bool,
}

fn value(component: &Component, name: &str) -> Option<String> {
    let found: Vec<_> = component.properties.iter().filter(|one| one.name == name).collect();
    assert!(found.len() <= 1, "{name} stands twice");
    found.first().map(|property| {
        assert!(property.params.is_empty(), "{name} has a parameter");
        property.val.to_string()
    })
}

pub fn events(text: &str) -> Vec<Found> {
    let unfolded = unfold(text);
    let calendar = read_calendar(&unfolded).expect("a calendar");
    calendar
        .components
        .iter()
        .map(|event| {
            assert_eq!(event.name, "VEVENT");
            let must = |name| value(event, name).unwrap_or_else(|| panic!("no {name}"));
            assert_eq!(must("DTSTAMP"), "20261124T060320Z");
            let alarm = event.components.first().map(|alarm| {
                assert_eq!(alarm.name, "VALARM");
                assert_eq!(value(alarm, "ACTION").as_deref(), Some("DISPLAY"));
                assert_eq!(value(alarm, "TRIGGER").as_deref(), Some("PT0S"));
                value(alarm, "DESCRIPTION").expect("a text")
            });
            Found {
                uid: must("UID"),
                sequence: must("SEQUENCE").parse().expect("a 32-bit integer"),
                start: must("DTSTART"),
                duration: must("DURATION"),
                summary: must("SUMMARY"),
                description: value(event, "DESCRIPTION").unwrap_or_default(),
                weekly: value(event, "RRULE").is_some_and(|rule| {
                    assert_eq!(rule, "FREQ=WEEKLY");
                    true
                }),
                cancelled: value(event, "STATUS").is_some_and(|status| {
                    assert_eq!(status, "CANCELLED");
                    true
                }),
                url: value(event, "URL"),
                alarm,
            }
        })
        .collect()
}

/// Those that take place.
pub fn living(events: &[Found]) -> Vec<Found> {
    events.iter().filter(|event| !event.cancelled).cloned().collect()
}

pub fn column(events: &[Found], of: impl Fn(&Found) -> &String) -> Vec<&str> {
    events.iter().map(|event| of(event).as_str()).collect()
}

/// Every line of a file is ended and folded as the standard says. That no fold is within a
/// character needs no look: a `str` could not hold it.
pub fn is_well_folded(text: &str) -> bool {
    text.ends_with("\r\n")
        && text.split_terminator("\r\n").all(|line| {
            line.len() <= 75 && !line.is_empty() && !line.contains(|c: char| c.is_control())
        })
}
