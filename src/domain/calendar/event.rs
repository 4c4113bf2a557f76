//! The events of a programme.

use super::{Agenda, day_of};
use crate::domain::content::HabitWords;
use crate::domain::day::Day;
use crate::domain::practice::{Doing, Lived};
use crate::domain::record::{After, Course, Enrolment};
use crate::domain::stamped::Moment;

/// The shortest event: calendars draw nothing that can be read or touched for less.
const LEAST_MINUTES: u32 = 5;
/// What the short version of any habit takes.
const SHORT_MINUTES: u32 = 2;

/// One week's event, or one for every week.
#[derive(Default)]
pub(super) struct Event {
    pub uid: String,
    pub day: Day,
    /// After midnight.
    pub minute: u16,
    /// From start to end.
    pub minutes: u32,
    pub summary: String,
    pub description: String,
    /// Again every week, without an end.
    pub weekly: bool,
    /// It does not take place, and an earlier file may have said that it does.
    pub cancelled: bool,
}

impl Agenda<'_> {
    /// An event for each week that asks for something, in the order of time; then those that no
    /// longer ask for anything, and the habit that is continued. After `until`, all of them are
    /// cancelled.
    pub(super) fn events(&self, enrolment: &Enrolment, until: Option<Moment>) -> Vec<Event> {
        // The moment is in UTC and may be of tomorrow for the reader.
        let over = until.map(|until| day_of(until).min(self.today));
        let asks = |lived: &Lived| {
            lived.course != Course::RainCheck && !enrolment.doings(lived).is_empty()
        };
        let weeks: Vec<_> = enrolment.weeks().into_iter().filter(asks).collect();
        let mut events = Vec::new();
        for (at, lived) in weeks.iter().enumerate() {
            // One that is repeated moves to its last time.
            if weeks[at + 1..].iter().all(|later| later.plan != lived.plan) {
                events.push(self.event(enrolment, *lived));
            }
        }
        for event in &mut events {
            event.cancelled = over.is_some_and(|over| event.day >= over);
        }
        for (week, plan) in enrolment.terms.value.programme.iter().zip(1u8..) {
            if let Some(week) = week.as_ref()
                && weeks.iter().all(|lived| lived.plan != Some(plan))
            {
                let theme = week.theme_title(self.content).unwrap_or_default();
                events.push(Event {
                    summary: self.summary(plan, theme),
                    cancelled: true,
                    ..start(enrolment, plan.into(), &plan.to_string())
                });
            }
        }
        events.extend(self.continued(enrolment, over.is_some()));
        events
    }

    fn event(&self, enrolment: &Enrolment, lived: Lived) -> Event {
        let doings = enrolment.doings(&lived);
        let plan = lived.plan.unwrap_or_default();
        let theme = enrolment.theme(&lived, self.content).unwrap_or_default();
        Event {
            minutes: self.minutes(&doings).max(LEAST_MINUTES),
            summary: self.summary(plan, theme),
            description: self.description(&doings),
            ..start(enrolment, lived.week, &plan.to_string())
        }
    }

    /// The habit that is continued, from the first week after the last on; cancelled, once another door
    /// is taken.
    fn continued(&self, enrolment: &Enrolment, over: bool) -> Option<Event> {
        let last = enrolment.weeks().last().map_or(0, |lived| lived.week);
        let event = Event { weekly: true, ..start(enrolment, last + 1, "kept") };
        let After::Keep(id) = &enrolment.after.as_ref()?.value else {
            return Some(Event { cancelled: true, ..event });
        };
        let habit = self.content.habit(id)?;
        let minutes = u32::from(habit.minutes).max(LEAST_MINUTES);
        let summary = self.habit(&habit.words.title, habit.minutes);
        let description = self.with_link(self.short(&habit.words.short));
        Some(Event { minutes, summary, description, cancelled: over, ..event })
    }

    fn minutes(&self, doings: &[Doing]) -> u32 {
        let minutes = |doing: &Doing| match self.content.habit(&doing.place.habit) {
            Some(_) if doing.short => SHORT_MINUTES,
            Some(habit) => habit.minutes.into(),
            None => 0,
        };
        doings.iter().map(minutes).sum()
    }

    /// A paragraph for each habit, in the order in which the reader wants to see its two versions,
    /// and one for the way back.
    fn description(&self, doings: &[Doing]) -> String {
        let paragraph = |doing: &Doing| {
            let habit = self.content.habit(&doing.place.habit)?;
            let HabitWords { title, short, .. } = &habit.words;
            let full = self.habit(title, habit.minutes);
            let short = self.short(short);
            Some(if doing.short { format!("{short}\n{full}") } else { format!("{full}\n{short}") })
        };
        let paragraphs: Vec<_> = doings.iter().filter_map(paragraph).collect();
        self.with_link(paragraphs.join("\n\n"))
    }

    fn with_link(&self, mut text: String) -> String {
        if !self.link.is_empty() {
            text.push_str("\n\n");
            text.push_str(&self.back());
        }
        text
    }
}

/// When it is, and the name by which calendars know it.
fn start(enrolment: &Enrolment, week: u32, name: &str) -> Event {
    let slot = enrolment.slot(week);
    let mark = match enrolment.terms.value.mark {
        0 => String::new(),
        mark => format!("-{mark:08x}"),
    };
    Event {
        uid: format!("{}{mark}-{name}@career-insurance", enrolment.terms.at),
        day: enrolment.start_of(week).plus(slot.weekday().into()),
        minute: slot.minute(),
        minutes: LEAST_MINUTES,
        ..Event::default()
    }
}

/// A local date and time, without a zone.
pub(super) fn local(day: Day, minute: u16) -> String {
    let (year, month, day) = day.date();
    format!("{year:04}{month:02}{day:02}T{:02}{:02}00", minute / 60, minute % 60)
}
