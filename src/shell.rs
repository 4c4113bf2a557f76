//! Reaches the browser, and decides nothing.

mod clipboard;
mod files;
mod foreign;
mod form;
mod guard;
mod health;
mod host;
mod packs;
mod print;
mod siblings;
mod sight;
mod stopped;
mod storage;
mod watch;

pub use clipboard::{can_share, share, to_clipboard};
pub use files::{data_address, download, read};
pub use foreign::Foreign;
pub use form::{field, sends_form};
pub use health::{Health, health};
pub use host::{arrival, tell, tell_ready, tell_whole};
pub use packs::{content, parse};
pub use print::print;
pub use sight::{focus, has_field_in_use, has_focus, keep_focus, show_answer};
pub use stopped::{stop, when_stopped};
pub use storage::{LANGUAGE, Store, stored_language};
pub use watch::{Watch, soon};

use crate::domain::day::Day;
use crate::domain::stamped::Moment;
use std::sync::atomic::{AtomicU32, Ordering};

/// The reader's own calendar day, the minute of it, and the moment.
pub fn clock() -> (Day, u16, Moment) {
    let now = js_sys::Date::new_0();
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
    let moment = now.get_time().max(0.0) as Moment;
    let minute = u16::try_from(now.get_hours() * 60 + now.get_minutes()).unwrap_or_default();
    (day(&now), minute, moment)
}

/// A number that differs each time.
pub fn random() -> u32 {
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
    let random = (js_sys::Math::random() * f64::from(u32::MAX)) as u32;
    random.max(1)
}

/// The reader's own calendar day of a moment.
pub fn day_of(moment: Moment) -> Day {
    #[allow(clippy::cast_precision_loss)]
    let moment = moment as f64;
    day(&js_sys::Date::new(&moment.into()))
}

fn day(date: &js_sys::Date) -> Day {
    let year = i32::try_from(date.get_full_year()).unwrap_or(1970);
    // A browser's date is always in the calendar; the epoch is for a clock that is no clock.
    Day::from_date(year, date.get_month() + 1, date.get_date()).unwrap_or_default()
}

/// A new id for a widget, unlike all others of this page.
pub fn new_id() -> String {
    static MADE: AtomicU32 = AtomicU32::new(1);
    format!("career-insurance-{}", MADE.fetch_add(1, Ordering::Relaxed))
}
