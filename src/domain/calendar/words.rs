//! What a reader reads in an event, from the content.

use super::Agenda;
use crate::domain::content::{Count, Text};

impl Agenda<'_> {
    /// The name of an event, from the week of the plan and its theme.
    pub(super) fn summary(&self, week: u8, theme: &str) -> String {
        let values = [("n", &*self.content.number(week)), ("theme", theme)];
        self.content.fill(Text::CalendarSummary, &values)
    }

    /// A habit, from its title and minutes.
    pub(super) fn habit(&self, title: &str, minutes: u8) -> String {
        let minutes = self.content.count(Count::Minutes, minutes.into(), &[]);
        self.content.fill(Text::CalendarHabit, &[("habit", title), ("minutes", &minutes)])
    }

    /// The short version of a habit, from what is done in it.
    pub(super) fn short(&self, short: &str) -> String {
        self.content.fill(Text::ShortWay, &[("short", short)])
    }

    /// What the link is for.
    pub(super) fn back(&self) -> String {
        self.content.fill(Text::CalendarBack, &[("link", self.link)])
    }
}
