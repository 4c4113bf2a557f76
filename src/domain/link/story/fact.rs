//! One fact: three bits for its kind (six for a rare one), then what the kind needs. The numbers
//! in the code stand here and nowhere else; they are for ever.

use super::{Known, LinkError, Names, Reader, Writer, plan};
use crate::domain::barrier::Barrier;
use crate::domain::record::{After, Bend, Course, Slot, Spot, Tick, Turn};

/// Everything a link tells besides the terms.
pub(super) enum Fact {
    Tick(u32, String, Tick),
    Bend(u32, Spot, Bend),
    Course(u32, Course),
    Slot(u32, Slot),
    Turn(u32, Option<Box<Turn>>),
    Declined(u32, bool),
    After(After),
    Rings(Vec<Barrier>),
}

const BEND: u64 = 3;
const COURSE: u64 = 4;
const DECLINED: u64 = 5;
const AFTER: u64 = 6;
const RARE: u64 = 7;
const SLOT: u64 = 0;
const TURN: u64 = 1;
const RINGS: u64 = 2;

impl Fact {
    /// `before` is the week of the last fact that had one.
    pub(super) fn write(self, to: &mut Writer, names: &mut Names, before: &mut u32) {
        let mut on = |to: &mut Writer, week: u32| {
            to.step((*before).into(), week.into(), 2);
            *before = week;
        };
        match self {
            Self::Tick(week, habit, tick) => {
                match tick {
                    Tick::Open => to.bits(0, 3),
                    Tick::Short => to.bits(1, 3),
                    Tick::Done => to.bits(2, 3),
                }
                on(to, week);
                names.write(to, &habit);
            }
            Self::Bend(week, spot, bend) => {
                to.bits(BEND, 3);
                on(to, week);
                to.flag(spot == Spot::Extra);
                match bend {
                    Bend::Planned => to.bits(0, 2),
                    Bend::Short => to.bits(1, 2),
                    Bend::Without => to.bits(2, 2),
                    Bend::Instead(habit) => {
                        to.bits(3, 2);
                        names.write(to, &habit);
                    }
                }
            }
            Self::Course(week, course) => {
                to.bits(COURSE, 3);
                on(to, week);
                match course {
                    Course::Planned => to.bits(0, 3),
                    Course::RainCheck => to.bits(1, 3),
                    Course::Pause => to.bits(2, 3),
                    Course::Repeat => to.bits(3, 3),
                    Course::Jump(plan) => {
                        to.bits(4, 3);
                        to.bits(plan.into(), 8);
                    }
                }
            }
            Self::Declined(week, declined) => {
                to.bits(DECLINED, 3);
                on(to, week);
                to.flag(declined);
            }
            Self::After(after) => {
                to.bits(AFTER, 3);
                match after {
                    After::Open => to.bits(0, 2),
                    After::NewAim => to.bits(1, 2),
                    After::Stop => to.bits(2, 2),
                    After::Keep(habit) => {
                        to.bits(3, 2);
                        names.write(to, &habit);
                    }
                }
            }
            Self::Slot(week, slot) => {
                to.bits(RARE, 3);
                to.bits(SLOT, 3);
                on(to, week);
                plan::write_slot(to, slot);
            }
            Self::Turn(week, turn) => {
                to.bits(RARE, 3);
                to.bits(TURN, 3);
                on(to, week);
                to.flag(turn.is_some());
                if let Some(turn) = turn {
                    // The look does not come along.
                    let Turn { aims, programme, look: _ } = *turn;
                    plan::write_barriers(to, &aims);
                    plan::write_programme(to, names, &programme);
                }
            }
            Self::Rings(barriers) => {
                to.bits(RARE, 3);
                to.bits(RINGS, 3);
                plan::write_barriers(to, &barriers);
            }
        }
    }

    /// The fact that comes next; `before` as in writing.
    pub(super) fn read(
        from: &mut Reader,
        names: &mut Names,
        known: &Known,
        before: &mut u32,
    ) -> Result<Self, LinkError> {
        let mut on = |from: &mut Reader| {
            let week = from.step((*before).into(), 2)?;
            *before = u32::try_from(week).map_err(|_| LinkError::Damaged)?;
            Ok(*before)
        };
        Ok(match from.bits(3)? {
            BEND => {
                let week = on(from)?;
                let spot = if from.flag()? { Spot::Extra } else { Spot::Core };
                let bend = match from.bits(2)? {
                    0 => Bend::Planned,
                    1 => Bend::Short,
                    2 => Bend::Without,
                    _ => Bend::Instead(names.read(from, known)?),
                };
                Self::Bend(week, spot, bend)
            }
            COURSE => {
                let week = on(from)?;
                let course = match from.bits(3)? {
                    0 => Course::Planned,
                    1 => Course::RainCheck,
                    2 => Course::Pause,
                    3 => Course::Repeat,
                    4 => Course::Jump(from.byte()?),
                    _ => return Err(LinkError::Damaged),
                };
                Self::Course(week, course)
            }
            AFTER => Self::After(match from.bits(2)? {
                0 => After::Open,
                1 => After::NewAim,
                2 => After::Stop,
                _ => After::Keep(names.read(from, known)?),
            }),
            DECLINED => Self::Declined(on(from)?, from.flag()?),
            RARE => match from.bits(3)? {
                SLOT => Self::Slot(on(from)?, plan::read_slot(from)?),
                TURN => {
                    let week = on(from)?;
                    let turn = if from.flag()? {
                        let aims = plan::read_barriers(from)?;
                        let programme = plan::read_programme(from, names, known)?;
                        Some(Box::new(Turn { aims, programme, look: None }))
                    } else {
                        None
                    };
                    Self::Turn(week, turn)
                }
                RINGS => Self::Rings(plan::read_barriers(from)?),
                _ => return Err(LinkError::Damaged),
            },
            kind => {
                let tick = match kind {
                    0 => Tick::Open,
                    1 => Tick::Short,
                    _ => Tick::Done,
                };
                Self::Tick(on(from)?, names.read(from, known)?, tick)
            }
        })
    }
}
