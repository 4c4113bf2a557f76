//! What terms and facts have in common: barriers, a slot, the habits of twelve weeks.

use super::LinkError;
use super::bits::{Reader, Writer};
use super::names::{Known, Names};
use crate::domain::barrier::Barrier;
use crate::domain::content::WEEKS;
use crate::domain::programme::{Place, Programme, Week};
use crate::domain::record::Slot;

/// In the place of a barrier: the number that none has.
const NONE: u64 = 7;

/// How many, and which.
pub(super) fn write_barriers(to: &mut Writer, barriers: &[Barrier]) {
    to.number(barriers.len() as u64, 2);
    for barrier in barriers {
        to.bits(*barrier as u64, 3);
    }
}

pub(super) fn read_barriers(from: &mut Reader) -> Result<Vec<Barrier>, LinkError> {
    // No capacity beforehand: the number is not to be trusted, and the bits end when they end.
    (0..from.number(2)?).map(|_| from.one_of(&Barrier::ALL, 3)).collect()
}

pub(super) fn write_slot(to: &mut Writer, slot: Slot) {
    to.bits(slot.weekday().into(), 3);
    to.bits(slot.minute().into(), 11);
}

pub(super) fn read_slot(from: &mut Reader) -> Result<Slot, LinkError> {
    let (weekday, minute) = (from.bits(3)?, from.bits(11)?);
    let both = u8::try_from(weekday).ok().zip(u16::try_from(minute).ok());
    both.and_then(|(weekday, minute)| Slot::new(weekday, minute)).ok_or(LinkError::Damaged)
}

/// Week by week; a theme is a step from the one after the last.
pub(super) fn write_programme(to: &mut Writer, names: &mut Names, programme: &Programme) {
    let mut next = 1;
    for week in programme {
        to.flag(week.is_some());
        let Some(Week { theme, core, extra }) = week else { continue };
        to.step(next, (*theme).into(), 1);
        next = u64::from(*theme) + 1;
        to.flag(extra.is_some());
        for Place { habit, aim } in std::iter::once(core).chain(extra) {
            names.write(to, habit);
            to.bits(aim.map_or(NONE, |aim| aim as u64), 3);
        }
    }
}

pub(super) fn read_programme(
    from: &mut Reader,
    names: &mut Names,
    known: &Known,
) -> Result<Programme, LinkError> {
    let mut programme = [const { None }; WEEKS];
    let mut next = 1;
    for week in &mut programme {
        if !from.flag()? {
            continue;
        }
        let theme = u8::try_from(from.step(next, 1)?).map_err(|_| LinkError::Damaged)?;
        if !(1..=WEEKS).contains(&theme.into()) {
            return Err(LinkError::Damaged);
        }
        next = u64::from(theme) + 1;
        let two = from.flag()?;
        let mut place = || {
            let habit = names.read(from, known)?;
            let aim = usize::try_from(from.bits(3)?).ok();
            Ok(Place { habit, aim: aim.and_then(|aim| Barrier::ALL.get(aim)).copied() })
        };
        let core = place()?;
        let extra = if two { Some(place()?) } else { None };
        *week = Some(Week { theme, core, extra });
    }
    Ok(programme)
}
