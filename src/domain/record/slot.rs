//! When in the week.

use crate::domain::day::Day;
use serde::{Deserialize, Serialize};

/// The reader's own time for the habit of the week.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(into = "(u8, u16)", try_from = "(u8, u16)")]
pub struct Slot {
    /// The weekday, 0 for Monday to 6 for Sunday.
    weekday: u8,
    /// Minutes after midnight, below 1440.
    minute: u16,
}

impl From<Slot> for (u8, u16) {
    fn from(slot: Slot) -> Self {
        (slot.weekday, slot.minute)
    }
}

impl TryFrom<(u8, u16)> for Slot {
    type Error = &'static str;

    fn try_from((weekday, minute): (u8, u16)) -> Result<Self, Self::Error> {
        Self::new(weekday, minute).ok_or("a slot outside the week")
    }
}

impl Default for Slot {
    /// Tuesday at nine: a working morning that hardly any holiday falls on.
    fn default() -> Self {
        Self { weekday: 1, minute: 9 * 60 }
    }
}

impl Slot {
    /// `None` for an eighth weekday or a time after midnight.
    pub fn new(weekday: u8, minute: u16) -> Option<Self> {
        (weekday < 7 && minute < 1440).then_some(Self { weekday, minute })
    }

    /// The weekday, 0 for Monday to 6 for Sunday.
    pub fn weekday(self) -> u8 {
        self.weekday
    }

    /// Minutes after midnight, 0..1440.
    pub fn minute(self) -> u16 {
        self.minute
    }

    /// Whether it is still to come in the week that this day and minute are in.
    pub fn is_to_come(self, today: Day, minute: u16) -> bool {
        (self.weekday, self.minute) > (today.weekday(), minute)
    }

    /// Hours and minutes, as a time field holds them: `09:00`.
    pub fn time(self) -> String {
        format!("{:02}:{:02}", self.minute / 60, self.minute % 60)
    }
}
