//! The terms of a programme, exactly as they are: when two records meet, they are compared as a
//! whole.

use super::LinkError;
use super::bits::{Reader, Writer};
use super::names::{Known, Names};
use super::plan;
use crate::domain::day::Day;
use crate::domain::programme::{Circumstances, Mode, Pace};
use crate::domain::record::Terms;
use crate::domain::stamped::{LAST, Moment, Stamped};

const MODES: [Mode; 3] = [Mode::Choose, Mode::Few, Mode::One];
const PACES: [Pace; 2] = [Pace::Weekly, Pace::EveryOther];

/// A plan has a mark from version 2 on.
pub(super) fn write(to: &mut Writer, names: &mut Names, begun: &Stamped<Terms>) {
    let Stamped { at, value: terms } = begun;
    let Terms { look, start, slot, aims, strong_fear, circumstances, mode, pace, programme, mark } =
        terms;
    to.number(*at, 7);
    to.number((*look).into(), 2);
    to.step(days(*at), i64::from(start.since(Day::EPOCH)).cast_unsigned(), 3);
    plan::write_slot(to, *slot);
    plan::write_barriers(to, aims);
    let Circumstances { inside, outside, costly, hour } = *circumstances;
    for flag in [*strong_fear, inside, outside, costly, hour] {
        to.flag(flag);
    }
    to.bits(*mode as u64, 2);
    to.bits(*pace as u64, 1);
    plan::write_programme(to, names, programme);
    if *mark > 0 {
        to.bits((*mark).into(), 32);
    }
}

pub(super) fn read(
    from: &mut Reader,
    names: &mut Names,
    known: &Known,
    marked: bool,
) -> Result<Stamped<Terms>, LinkError> {
    let at = from.number(7)?;
    if at > LAST {
        return Err(LinkError::Damaged);
    }
    let value = Terms {
        look: from.small(2)?,
        start: day(from.step(days(at), 3)?).ok_or(LinkError::Damaged)?,
        slot: plan::read_slot(from)?,
        aims: plan::read_barriers(from)?,
        strong_fear: from.flag()?,
        circumstances: Circumstances {
            inside: from.flag()?,
            outside: from.flag()?,
            costly: from.flag()?,
            hour: from.flag()?,
        },
        mode: from.one_of(&MODES, 2)?,
        pace: from.one_of(&PACES, 1)?,
        programme: plan::read_programme(from, names, known)?,
        mark: if marked {
            u32::try_from(from.bits(32)?).map_err(|_| LinkError::Damaged)?
        } else {
            0
        },
    };
    Ok(Stamped { at, value })
}

/// Whole days of a moment: programmes start within a few days of it.
fn days(at: Moment) -> u64 {
    at / 86_400_000
}

/// The day with this number, if the calendar has it.
fn day(number: u64) -> Option<Day> {
    let number = i32::try_from(number.cast_signed()).ok()?;
    let found = Day::EPOCH.plus(number);
    (found.since(Day::EPOCH) == number).then_some(found)
}
