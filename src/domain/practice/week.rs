//! What a week asks, with what the reader changed about it.

use super::Lived;
use crate::domain::barrier::Barrier;
use crate::domain::content::Content;
use crate::domain::day::Day;
use crate::domain::programme::{Place, Programme, Week};
use crate::domain::record::{Bend, Enrolment, Slot, Spot, Tick, Turn};

/// One habit in a calendar week, as it stands now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Doing {
    /// The place of the week it fills.
    pub spot: Spot,
    /// The habit, and the aim it is there for.
    pub place: Place,
    /// The habit that was planned, where the reader took another.
    pub planned: Option<String>,
    /// The short version is shown first.
    pub short: bool,
    /// How it stands.
    pub tick: Tick,
}

impl Enrolment {
    /// What the plan holds for a calendar week; `None` while it waits and in a free week.
    pub fn planned(&self, lived: &Lived) -> Option<&Week> {
        self.programme(lived.week).get(usize::from(lived.plan?).checked_sub(1)?)?.as_ref()
    }

    /// The theme of a calendar week; `None` while the plan waits and in a free week.
    pub fn theme<'c>(&self, lived: &Lived, content: &'c Content) -> Option<&'c str> {
        self.planned(lived)?.theme_title(content)
    }

    /// The aims in a calendar week: the last turn before it decides.
    pub fn aims(&self, week: u32) -> &[Barrier] {
        self.turn(week).map_or(&self.terms.value.aims, |turn| &turn.aims)
    }

    /// The habits that hold in a calendar week.
    pub fn programme(&self, week: u32) -> &Programme {
        self.turn(week).map_or(&self.terms.value.programme, |turn| &turn.programme)
    }

    /// The number of the look that the aims in a calendar week rest on.
    pub fn look(&self, week: u32) -> u32 {
        self.turn(week).and_then(|turn| turn.look).unwrap_or(self.terms.value.look)
    }

    fn turn(&self, week: u32) -> Option<&Turn> {
        self.turns.range(..=week).rev().find_map(|(_, turn)| turn.value.as_ref())
    }

    /// The Monday of a calendar week, counted from 1.
    pub fn start_of(&self, week: u32) -> Day {
        let weeks = i32::try_from(week).unwrap_or(i32::MAX).saturating_sub(1);
        self.terms.value.start.plus(weeks.saturating_mul(7))
    }

    /// The reader's slot in a calendar week.
    pub fn slot(&self, week: u32) -> Slot {
        let moved = self.slots.range(..=week).next_back();
        moved.map_or(self.terms.value.slot, |(_, slot)| slot.value)
    }

    /// The habits of a calendar week: none while the plan waits, in a free week, or where the
    /// reader left both out.
    pub fn doings(&self, lived: &Lived) -> Vec<Doing> {
        let Some(week) = self.planned(lived) else {
            return vec![];
        };
        let extra = week.extra.as_ref().map(|place| (Spot::Extra, place));
        std::iter::once((Spot::Core, &week.core))
            .chain(extra)
            .filter_map(|(spot, place)| self.doing(lived.week, spot, place))
            .collect()
    }

    fn doing(&self, week: u32, spot: Spot, place: &Place) -> Option<Doing> {
        let bend = self.bends.get(&(week, spot)).map_or(&Bend::Planned, |bend| &bend.value);
        let (habit, planned) = match bend {
            Bend::Without => return None,
            Bend::Instead(other) => (other.clone(), Some(place.habit.clone())),
            Bend::Planned | Bend::Short => (place.habit.clone(), None),
        };
        let tick = self.tick(week, &habit);
        let short = *bend == Bend::Short;
        Some(Doing { spot, place: Place { habit, aim: place.aim }, planned, short, tick })
    }

    /// Everything ticked or unticked in a calendar week, by habit id; what was swapped away
    /// later is still there.
    pub fn ticks_of(&self, week: u32) -> impl Iterator<Item = (&str, Tick)> {
        let from = (week, String::new())..(week.saturating_add(1), String::new());
        self.ticks.range(from).map(|((_, habit), tick)| (habit.as_str(), tick.value))
    }
}
