//! Schema 1 as it stands in the file. A fact is a pair: its moment, then its value.

use crate::domain::barrier::Barrier;
use crate::domain::day::Day;
use crate::domain::profile::Answer;
use crate::domain::programme::{Circumstances, Mode, Pace, Place, Programme, Week};
use crate::domain::record::{Decision, Enrolment, Look, Record, Terms, Tick};
use crate::domain::stamped::{Moment, Stamped};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

type Fact<V> = (Moment, V);

#[derive(Serialize, Deserialize)]
pub(super) struct File {
    #[serde(rename = "career-insurance")]
    schema: u32,
    #[serde(default)]
    looks: BTreeMap<u32, WireLook>,
    #[serde(default)]
    enrolments: BTreeMap<u32, WireEnrolment>,
}

#[derive(Serialize, Deserialize)]
struct WireLook {
    #[serde(default)]
    answers: BTreeMap<String, Fact<Option<Answer>>>,
    #[serde(default)]
    vignettes: BTreeMap<String, Fact<Barrier>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    rings: Option<Fact<Vec<Barrier>>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    closed: Option<Fact<bool>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    decision: Option<Fact<WireDecision>>,
}

#[derive(Clone, Copy, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", remote = "Decision")]
enum DecisionNames {
    Undecided,
    Plan,
    NotNow,
    Continue,
}

#[derive(Clone, Copy, Serialize, Deserialize)]
struct WireDecision(#[serde(with = "DecisionNames")] Decision);

#[derive(Serialize, Deserialize)]
struct WireEnrolment {
    begun: Moment,
    look: u32,
    start: String,
    weekday: u8,
    minute: u16,
    aims: Vec<Barrier>,
    circumstances: Circumstances,
    mode: Mode,
    pace: Pace,
    weeks: Vec<Option<WireWeek>>,
    #[serde(default)]
    ticks: BTreeMap<u32, BTreeMap<String, Fact<WireTick>>>,
    #[serde(default)]
    notes: BTreeMap<u32, Fact<String>>,
}

#[derive(Serialize, Deserialize)]
struct WireWeek {
    theme: u8,
    core: WirePlace,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    extra: Option<WirePlace>,
}

#[derive(Serialize, Deserialize)]
struct WirePlace {
    habit: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    aim: Option<Barrier>,
}

#[derive(Clone, Copy, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", remote = "Tick")]
enum TickNames {
    Open,
    Short,
    Done,
}

#[derive(Clone, Copy, Serialize, Deserialize)]
struct WireTick(#[serde(with = "TickNames")] Tick);

fn fact<V: Clone>(stamped: &Stamped<V>) -> Fact<V> {
    (stamped.at, stamped.value.clone())
}

fn stamped<V>((at, value): Fact<V>) -> Stamped<V> {
    Stamped { at, value }
}

fn all<K: Ord, V>(facts: BTreeMap<K, Fact<V>>) -> BTreeMap<K, Stamped<V>> {
    facts.into_iter().map(|(key, found)| (key, stamped(found))).collect()
}

fn facts<K: Ord + Clone, V: Clone>(all: &BTreeMap<K, Stamped<V>>) -> BTreeMap<K, Fact<V>> {
    all.iter().map(|(key, found)| (key.clone(), fact(found))).collect()
}

impl From<&Record> for File {
    fn from(record: &Record) -> Self {
        Self {
            schema: super::SCHEMA,
            looks: record.looks.iter().map(|(n, look)| (*n, look.into())).collect(),
            enrolments: record.enrolments.iter().map(|(n, one)| (*n, one.into())).collect(),
        }
    }
}

impl File {
    /// The record, or what is impossible in it.
    pub(super) fn record(self) -> Result<Record, &'static str> {
        let looks = self.looks.into_iter().map(|(n, look)| (n, look.look())).collect();
        let enrolments = self.enrolments.into_iter().map(|(n, one)| Ok((n, one.enrolment()?)));
        Ok(Record { looks, enrolments: enrolments.collect::<Result<_, &str>>()? })
    }
}

impl From<&Look> for WireLook {
    fn from(look: &Look) -> Self {
        let decision = look.decision.as_ref().map(|d| (d.at, WireDecision(d.value)));
        Self {
            answers: facts(&look.answers),
            vignettes: facts(&look.vignettes),
            rings: look.rings.as_ref().map(fact),
            closed: look.closed.as_ref().map(fact),
            decision,
        }
    }
}

impl WireLook {
    fn look(self) -> Look {
        Look {
            answers: all(self.answers),
            vignettes: all(self.vignettes),
            rings: self.rings.map(stamped),
            closed: self.closed.map(stamped),
            decision: self.decision.map(|(at, WireDecision(value))| Stamped { at, value }),
        }
    }
}

impl From<&Enrolment> for WireEnrolment {
    fn from(enrolment: &Enrolment) -> Self {
        let Stamped { at, value: terms } = &enrolment.terms;
        let mut ticks: BTreeMap<u32, BTreeMap<_, _>> = BTreeMap::new();
        for ((week, habit), tick) in &enrolment.ticks {
            let fact = (tick.at, WireTick(tick.value));
            ticks.entry(*week).or_default().insert(habit.clone(), fact);
        }
        let place = |place: &Place| WirePlace { habit: place.habit.clone(), aim: place.aim };
        let weeks = terms.programme.iter().map(|week| {
            let week = week.as_ref()?;
            let extra = week.extra.as_ref().map(place);
            Some(WireWeek { theme: week.theme, core: place(&week.core), extra })
        });
        Self {
            begun: *at,
            look: terms.look,
            start: terms.start.to_string(),
            weekday: terms.weekday,
            minute: terms.minute,
            aims: terms.aims.clone(),
            circumstances: terms.circumstances,
            mode: terms.mode,
            pace: terms.pace,
            weeks: weeks.collect(),
            ticks,
            notes: facts(&enrolment.notes),
        }
    }
}

impl WireEnrolment {
    fn enrolment(self) -> Result<Enrolment, &'static str> {
        let place = |place: WirePlace| Place { habit: place.habit, aim: place.aim };
        let weeks = self.weeks.into_iter().map(|week| {
            let week = week?;
            let extra = week.extra.map(place);
            Some(Week { theme: week.theme, core: place(week.core), extra })
        });
        let programme = Programme::try_from(weeks.collect::<Vec<_>>());
        let terms = Terms {
            look: self.look,
            start: Day::parse(&self.start).ok_or("a start that is no date")?,
            weekday: (self.weekday < 7).then_some(self.weekday).ok_or("an eighth weekday")?,
            minute: (self.minute < 1440).then_some(self.minute).ok_or("a time after midnight")?,
            aims: self.aims,
            circumstances: self.circumstances,
            mode: self.mode,
            pace: self.pace,
            programme: programme.map_err(|_| "a plan without twelve weeks")?,
        };
        let ticks = self.ticks.into_iter().flat_map(|(week, ticks)| {
            let each = ticks.into_iter();
            each.map(move |(habit, (at, WireTick(value)))| ((week, habit), Stamped { at, value }))
        });
        let terms = Stamped { at: self.begun, value: terms };
        Ok(Enrolment { terms, ticks: ticks.collect(), notes: all(self.notes) })
    }
}
