//! What was done in a programme, told in the order of time: so moments are small steps, and weeks
//! and habits mostly the same as just before or the next.

mod fact;

use super::LinkError;
use super::bits::{Reader, Writer};
use super::names::{Known, Names};
use super::plan;
use crate::domain::record::{Bend, Enrolment, Look};
use crate::domain::sort::sorted;
use crate::domain::stamped::{LAST, Moment, Stamped};
use fact::Fact;

/// Writes every fact of the programme but notes, and the barriers that it was made for. Moments are
/// rounded down to units of 2^`roughness` milliseconds.
pub(super) fn write(
    to: &mut Writer,
    names: &mut Names,
    enrolment: &Enrolment,
    look: Option<&Look>,
    roughness: u32,
) {
    let units = |at: Moment| at >> roughness;
    let facts = facts(enrolment, look);
    let facts = sorted(facts, |one, other| units(one.at).cmp(&units(other.at)));
    let begun = units(enrolment.terms.at);
    // What was chosen for the programme is older than the programme.
    let mut last = facts.first().map_or(begun, |first| units(first.at).min(begun));
    to.bits(roughness.into(), 5);
    to.number(begun - last, 7);
    to.number(facts.len() as u64, 4);
    let mut week = 0;
    for Stamped { at, value } in facts {
        to.number(units(at) - last, 7);
        last = units(at);
        value.write(to, names, &mut week);
    }
}

/// Reads the facts back into an enrolment that has its terms, and its look.
pub(super) fn read(
    from: &mut Reader,
    names: &mut Names,
    known: &Known,
    enrolment: &mut Enrolment,
    look: &mut Look,
) -> Result<(), LinkError> {
    let roughness = u32::try_from(from.bits(5)?).map_err(|_| LinkError::Damaged)?;
    let begun = enrolment.terms.at >> roughness;
    let mut last = begun.checked_sub(from.number(7)?).ok_or(LinkError::Damaged)?;
    let mut week = 0;
    for _ in 0..from.number(4)? {
        last = last.checked_add(from.number(7)?).ok_or(LinkError::Damaged)?;
        let at = last << roughness;
        if at >> roughness != last || at > LAST {
            return Err(LinkError::Damaged);
        }
        let fact = Fact::read(from, names, known, &mut week)?;
        if !put(Stamped { at, value: fact }, enrolment, look) {
            return Err(LinkError::Damaged);
        }
    }
    Ok(())
}

fn facts(enrolment: &Enrolment, look: Option<&Look>) -> Vec<Stamped<Fact>> {
    fn told<V>(stamped: &Stamped<V>, fact: impl FnOnce(&V) -> Fact) -> Stamped<Fact> {
        Stamped { at: stamped.at, value: fact(&stamped.value) }
    }
    let rings = look.and_then(|look| {
        // Answers stay with the reader.
        let Look { answers: _, vignettes: _, rings, closed: _, decision: _, draft: _ } = look;
        rings.as_ref()
    });
    let Enrolment { terms: _, ticks, notes: _, bends, course, slots, turns, declined, after } =
        enrolment;
    let tick = |((week, habit), fact): &((u32, String), Stamped<_>)| {
        told(fact, |tick| Fact::Tick(*week, habit.clone(), *tick))
    };
    let bend = |((week, spot), fact): &((u32, _), Stamped<_>)| {
        told(fact, |bend: &Bend| Fact::Bend(*week, *spot, bend.clone()))
    };
    rings
        .into_iter()
        .map(|fact| told(fact, |rings| Fact::Rings(rings.clone())))
        .chain(ticks.iter().map(tick))
        .chain(bends.iter().map(bend))
        .chain(course.iter().map(|(week, fact)| told(fact, |to| Fact::Course(*week, *to))))
        .chain(slots.iter().map(|(week, fact)| told(fact, |slot| Fact::Slot(*week, *slot))))
        .chain(
            turns.iter().map(|(week, fact)| {
                told(fact, |turn| Fact::Turn(*week, turn.clone().map(Box::new)))
            }),
        )
        .chain(declined.iter().map(|(week, fact)| told(fact, |no| Fact::Declined(*week, *no))))
        .chain(after.iter().map(|fact| told(fact, |after| Fact::After(after.clone()))))
        .collect()
}

/// Puts a fact where it belongs; `false` if one is there already.
fn put(fact: Stamped<Fact>, enrolment: &mut Enrolment, look: &mut Look) -> bool {
    let Stamped { at, value } = fact;
    match value {
        Fact::Tick(week, habit, value) => {
            enrolment.ticks.insert((week, habit), Stamped { at, value }).is_none()
        }
        Fact::Bend(week, spot, value) => {
            enrolment.bends.insert((week, spot), Stamped { at, value }).is_none()
        }
        Fact::Course(week, value) => enrolment.course.insert(week, Stamped { at, value }).is_none(),
        Fact::Slot(week, value) => enrolment.slots.insert(week, Stamped { at, value }).is_none(),
        Fact::Turn(week, turn) => {
            let value = turn.map(|turn| *turn);
            enrolment.turns.insert(week, Stamped { at, value }).is_none()
        }
        Fact::Declined(week, value) => {
            enrolment.declined.insert(week, Stamped { at, value }).is_none()
        }
        Fact::After(value) => enrolment.after.replace(Stamped { at, value }).is_none(),
        Fact::Rings(value) => look.rings.replace(Stamped { at, value }).is_none(),
    }
}
