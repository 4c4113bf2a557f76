//! Reminders without a server: a programme as an iCalendar file (RFC 5545) and as a link to a web
//! calendar (research, ecosystem, section 4). 0.7 kB of the download (brotli); the crate `icalendar`
//! takes 16.6 kB, and reads these files in the tests.
//!
//! Times are floating, without a zone: nine o'clock is nine o'clock where the reader is, on both
//! sides of daylight saving. Each week of the plan keeps its UID, so bringing in the file again
//! after a pause moves events instead of doubling them; a week that asks for nothing any more is
//! named as cancelled, because a calendar keeps what a file leaves out.

mod event;
mod lines;
mod web;
mod words;

use super::content::{Content, Text};
use super::day::Day;
use super::record::{After, Enrolment};
use super::stamped::{Join, Moment};
use event::{Event, local};
use lines::Lines;

/// What the calendar is made from.
#[derive(Clone, Copy)]
pub struct Agenda<'a> {
    /// The programme.
    pub enrolment: &'a Enrolment,
    /// Programmes begun before it, by the moment of their terms: what was still to come of them is
    /// cancelled.
    pub earlier: &'a [&'a Enrolment],
    /// All words in it.
    pub content: &'a Content,
    /// The reader's day: what lies before it rings no more.
    pub today: Day,
    /// The minute of that day: nor does what lies before it.
    pub minute: u16,
    /// The address that brings the reader back to this programme; may be empty.
    pub link: &'a str,
}

impl Agenda<'_> {
    /// The text of an `.ics` file: an event for each week that asks for something, one for every
    /// week with the habit that is continued, and what is no longer so. `now` is the moment of making it.
    pub fn file(&self, now: Moment) -> String {
        let mut lines = Lines::default();
        lines.put("BEGIN", "VCALENDAR");
        lines.put("VERSION", "2.0");
        lines.put("PRODID", "-//career-insurance//career-insurance//EN");
        lines.put("CALSCALE", "GREGORIAN");
        lines.put("METHOD", "PUBLISH");
        let begun = self.enrolment.terms.at;
        for (at, one) in self.earlier.iter().enumerate() {
            let until = self.earlier.get(at + 1).map_or(begun, |next| next.terms.at);
            let sequence = sequence(one, until);
            for event in self.events(one, Some(until)).iter().filter(|event| event.cancelled) {
                self.put(&mut lines, event, sequence, now);
            }
        }
        for event in self.present() {
            self.put(&mut lines, &event, sequence(self.enrolment, 0), now);
        }
        lines.put("END", "VCALENDAR");
        lines.text()
    }

    /// The events of the present programme; where the reader has stopped, up to that day.
    fn present(&self) -> Vec<Event> {
        let after = self.enrolment.after.as_ref();
        let stopped = after.filter(|after| after.value == After::Stop);
        self.events(self.enrolment, stopped.map(|after| after.at))
    }

    fn put(&self, lines: &mut Lines, event: &Event, sequence: i32, now: Moment) {
        lines.put("BEGIN", "VEVENT");
        lines.put("UID", &event.uid);
        lines.put("DTSTAMP", &stamp(now));
        lines.put("SEQUENCE", &sequence.to_string());
        lines.put("DTSTART", &local(event.day, event.minute));
        lines.put("DURATION", &format!("PT{}M", event.minutes));
        lines.put_text("SUMMARY", &event.summary);
        if event.weekly {
            lines.put("RRULE", "FREQ=WEEKLY");
        }
        if event.cancelled {
            lines.put("STATUS", "CANCELLED");
        } else {
            self.put_rest(lines, event);
        }
        lines.put("END", "VEVENT");
    }

    /// It has not begun yet.
    fn is_to_come(&self, event: &Event) -> bool {
        (event.day, event.minute) >= (self.today, self.minute)
    }

    /// What only an event that takes place has.
    fn put_rest(&self, lines: &mut Lines, event: &Event) {
        lines.put_text("DESCRIPTION", &event.description);
        if !self.link.is_empty() {
            lines.put("URL", self.link);
        }
        // Some calendars ring at once for what is long gone.
        if event.weekly || self.is_to_come(event) {
            lines.put("BEGIN", "VALARM");
            lines.put("ACTION", "DISPLAY");
            lines.put_text("DESCRIPTION", self.content.text(Text::CalendarAlarm));
            lines.put("TRIGGER", "PT0S");
            lines.put("END", "VALARM");
        }
    }
}

/// Rises with everything recorded and never falls, so that calendars take the newer file; `until`
/// is the moment at which another programme took its place. Seconds, because the number must fit
/// into 31 bits (RFC 5545, section 3.3.8): they last for 68 years from the beginning.
fn sequence(enrolment: &Enrolment, until: Moment) -> i32 {
    let since = enrolment.newest().max(until).saturating_sub(enrolment.terms.at);
    i32::try_from(since.div_ceil(1000)).unwrap_or(i32::MAX)
}

/// The day of a moment, in UTC.
fn day_of(moment: Moment) -> Day {
    Day::EPOCH.plus(i32::try_from(moment / 86_400_000).unwrap_or(i32::MAX))
}

/// A moment in UTC, as `DTSTAMP` wants it.
fn stamp(now: Moment) -> String {
    let (year, month, day) = day_of(now).date();
    let second = now / 1000 % 86_400;
    let (hour, minute) = (second / 3600, second / 60 % 60);
    format!("{year:04}{month:02}{day:02}T{hour:02}{minute:02}{:02}Z", second % 60)
}
