//! The events of a programme.

use super::Agenda;
use crate::domain::content::HabitWords;
use crate::domain::day::Day;
use crate::domain::map::Map;
use crate::domain::practice::{Doing, Lived};
use crate::domain::record::Course;

/// The shortest event: calendars draw nothing that can be read or touched for less.
const LEAST_MINUTES: u32 = 5;
/// What the short version of any habit takes.
const SHORT_MINUTES: u32 = 2;

/// One week's event.
pub(super) struct Event {
    pub uid: String,
    pub day: Day,
    /// After midnight.
    pub minute: u16,
    /// From start to end.
    pub minutes: u32,
    pub summary: String,
    pub description: String,
}

impl Agenda<'_> {
    /// An event for each week that asks for something, in the order of time.
    pub(super) fn events(&self) -> Vec<Event> {
        // How often each week of the plan has asked for something: one lived again is another
        // event, one lived after a rain check is the same, moved.
        let mut times = Map::new();
        let mut events = Vec::new();
        for lived in self.enrolment.weeks() {
            let doings = self.enrolment.doings(&lived);
            let Some(plan) = lived.plan.filter(|_| lived.course != Course::RainCheck) else {
                continue;
            };
            if !doings.is_empty() {
                let time: &mut u32 = times.or_default(plan);
                *time += 1;
                events.push(self.event(lived, plan, *time, &doings));
            }
        }
        events
    }

    fn event(&self, lived: Lived, plan: u8, time: u32, doings: &[Doing]) -> Event {
        let start = self.enrolment.start_of(lived.week);
        let slot = self.enrolment.slot(lived.week);
        let theme = self.enrolment.theme(&lived, self.content);
        let begun = self.enrolment.terms.at;
        let again = if time > 1 { format!("-{time}") } else { String::new() };
        Event {
            uid: format!("{begun}-{plan}{again}@career-insurance"),
            day: start.plus(slot.weekday().into()),
            minute: slot.minute(),
            minutes: self.minutes(doings).max(LEAST_MINUTES),
            summary: (self.words.summary)(plan, theme.unwrap_or_default()),
            description: self.description(doings),
        }
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
            let full = (self.words.habit)(title, habit.minutes);
            let short = (self.words.short)(short);
            Some(if doing.short { format!("{short}\n{full}") } else { format!("{full}\n{short}") })
        };
        let mut paragraphs: Vec<_> = doings.iter().filter_map(paragraph).collect();
        if !self.link.is_empty() {
            paragraphs.push((self.words.back)(self.link));
        }
        paragraphs.join("\n\n")
    }
}

/// A local date and time, without a zone.
pub(super) fn local(day: Day, minute: u16) -> String {
    let (year, month, day) = day.date();
    format!("{year:04}{month:02}{day:02}T{:02}{:02}00", minute / 60, minute % 60)
}
