//! A link that opens a web calendar with the next event filled in, for those who can't use a file.

use super::Agenda;
use super::event::local;
use std::fmt::Write;

const MIDNIGHT: u32 = 24 * 60;

impl Agenda<'_> {
    /// The address of Google Calendar's page for a new event, filled in with the next one from
    /// now on; `None` if none is to come. Dates go without `ctz`, so they are in the zone of the
    /// reader's calendar. One event: repeating ones don't work on every device.
    pub fn web_calendar(&self) -> Option<String> {
        let mut events = self.present().into_iter().filter(|event| !event.cancelled);
        let mut next = events.find(|event| event.weekly || self.is_to_come(event))?;
        let gone = self.today.since(next.day);
        if gone > 0 {
            next.day = next.day.plus((gone + 6) / 7 * 7);
        }
        if !self.is_to_come(&next) {
            next.day = next.day.plus(7);
        }
        let end = u32::from(next.minute) + next.minutes;
        let end_day = next.day.plus(i32::from(end >= MIDNIGHT));
        let end_minute = u16::try_from(end % MIDNIGHT).unwrap_or_default();
        Some(format!(
            "https://calendar.google.com/calendar/r/eventedit?text={}&dates={}/{}&details={}",
            percent(&next.summary),
            local(next.day, next.minute),
            local(end_day, end_minute),
            percent(&next.description),
        ))
    }
}

/// Percent-encoding of everything but unreserved characters (RFC 3986, section 2.3).
fn percent(text: &str) -> String {
    let mut encoded = String::new();
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) {
            encoded.push(char::from(byte));
        } else {
            // Writing into a String can't fail.
            let _ = write!(encoded, "%{byte:02X}");
        }
    }
    encoded
}
