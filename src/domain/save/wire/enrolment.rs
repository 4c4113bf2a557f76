//! A programme begun, as it stands in the file.

use super::{Moment, Stamped, flat, nested, plausible};
use crate::domain::barrier::Barrier;
use crate::domain::content::WEEKS;
use crate::domain::day::Day;
use crate::domain::map::Map;
use crate::domain::programme::{Circumstances, Mode, Pace, Place, Programme, Week};
use crate::domain::record::{After, Bend, Course, Enrolment, Slot, Spot, Terms, Tick, Turn};
use serde::{Deserialize, Serialize};

#[derive(Deserialize, Serialize)]
pub(super) struct WireEnrolment {
    look: u32,
    start: String,
    weekday: u8,
    minute: u16,
    aims: Vec<Barrier>,
    #[serde(default)]
    strong_fear: bool,
    circumstances: Circumstances,
    mode: Mode,
    pace: Pace,
    weeks: Vec<Option<WireWeek>>,
    #[serde(default, skip_serializing_if = "is_none")]
    mark: u32,
    #[serde(default)]
    ticks: Map<u32, Map<String, Stamped<Tick>>>,
    #[serde(default)]
    notes: Map<u32, Stamped<String>>,
    #[serde(default)]
    bends: Map<u32, Map<Spot, Stamped<Bend>>>,
    #[serde(default)]
    course: Map<u32, Stamped<Course>>,
    #[serde(default)]
    slots: Map<u32, Stamped<Slot>>,
    #[serde(default)]
    turns: Map<u32, Stamped<Option<WireTurn>>>,
    #[serde(default)]
    declined: Map<u32, Stamped<bool>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    after: Option<Stamped<After>>,
}

#[derive(Deserialize, Serialize)]
struct WireTurn {
    aims: Vec<Barrier>,
    weeks: Vec<Option<WireWeek>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    look: Option<u32>,
}

#[derive(Deserialize, Serialize)]
struct WireWeek {
    theme: u8,
    core: WirePlace,
    #[serde(skip_serializing_if = "Option::is_none")]
    extra: Option<WirePlace>,
}

#[derive(Deserialize, Serialize)]
struct WirePlace {
    habit: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    aim: Option<Barrier>,
}

impl From<&Enrolment> for WireEnrolment {
    fn from(enrolment: &Enrolment) -> Self {
        let Enrolment { terms, ticks, notes, bends, course, slots, turns, declined, after } =
            enrolment.clone();
        // Its moment is the key that it stands under.
        let Terms {
            look,
            start,
            slot,
            aims,
            strong_fear,
            circumstances,
            mode,
            pace,
            programme,
            mark,
        } = terms.value;
        let turn = |turn: Turn| {
            let Turn { aims, programme, look } = turn;
            WireTurn { aims, weeks: weeks(&programme), look }
        };
        let turns = turns
            .into_iter()
            .map(|(week, Stamped { at, value })| (week, Stamped { at, value: value.map(turn) }));
        Self {
            look,
            start: start.to_string(),
            weekday: slot.weekday(),
            minute: slot.minute(),
            aims,
            strong_fear,
            circumstances,
            mode,
            pace,
            weeks: weeks(&programme),
            mark,
            ticks: nested(&ticks),
            notes,
            bends: nested(&bends),
            course,
            slots,
            turns: turns.collect(),
            declined,
            after,
        }
    }
}

impl WireEnrolment {
    /// The enrolment that was begun at this moment, or what is impossible in it.
    pub(super) fn enrolment(self, begun: Moment) -> Result<Enrolment, &'static str> {
        if plausible(begun) != begun {
            return Err("a plan from after the end of time");
        }
        let Self {
            look,
            start,
            weekday,
            minute,
            aims,
            strong_fear,
            circumstances,
            mode,
            pace,
            weeks,
            mark,
            ticks,
            notes,
            bends,
            course,
            slots,
            turns,
            declined,
            after,
        } = self;
        let start = Day::parse(&start).ok_or("a start that is no date")?;
        let slot = Slot::new(weekday, minute).ok_or("a slot outside the week")?;
        let programme = programme(weeks)?;
        let terms = Terms {
            look,
            start,
            slot,
            aims,
            strong_fear,
            circumstances,
            mode,
            pace,
            programme,
            mark,
        };
        let terms = Stamped { at: begun, value: terms };
        let turns = turns.into_iter().map(|(week, fact)| {
            Ok((week, fact.try_with(|turn| turn.map(WireTurn::turn).transpose())?))
        });
        let turns = turns.collect::<Result<_, &'static str>>()?;
        let (ticks, bends) = (flat(ticks), flat(bends));
        Ok(Enrolment { terms, ticks, notes, bends, course, slots, turns, declined, after })
    }
}

impl WireTurn {
    fn turn(self) -> Result<Turn, &'static str> {
        let Self { aims, weeks, look } = self;
        Ok(Turn { aims, programme: programme(weeks)?, look })
    }
}

/// A plan of before marks; what it says stays as it was written.
#[allow(clippy::trivially_copy_pass_by_ref)]
const fn is_none(mark: &u32) -> bool {
    *mark == 0
}

fn weeks(programme: &Programme) -> Vec<Option<WireWeek>> {
    let place = |place: &Place| WirePlace { habit: place.habit.clone(), aim: place.aim };
    let week = |week: &Week| {
        let extra = week.extra.as_ref().map(place);
        WireWeek { theme: week.theme, core: place(&week.core), extra }
    };
    programme.iter().map(|found| found.as_ref().map(week)).collect()
}

fn programme(weeks: Vec<Option<WireWeek>>) -> Result<Programme, &'static str> {
    if weeks.iter().flatten().any(|week| !(1..=WEEKS).contains(&week.theme.into())) {
        return Err("a theme that there is not");
    }
    let place = |place: WirePlace| Place { habit: place.habit, aim: place.aim };
    let week = |week: WireWeek| {
        let extra = week.extra.map(place);
        Week { theme: week.theme, core: place(week.core), extra }
    };
    let weeks: Vec<_> = weeks.into_iter().map(|found| found.map(week)).collect();
    Programme::try_from(weeks).map_err(|_| "a plan without twelve weeks")
}
