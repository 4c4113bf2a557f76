//! What a link may make of a record.

use career_insurance::domain::map::Map;
use career_insurance::domain::record::{Enrolment, Look, Record};
use career_insurance::domain::stamped::{Join, Moment, Stamped};

/// What a link carries of a record, with moments rounded down to this many milliseconds.
pub fn carried(record: &Record, unit: Moment) -> Record {
    fn down<V>(unit: Moment) -> impl Fn(&mut Stamped<V>) {
        move |fact| fact.at -= fact.at % unit
    }
    let Some(enrolment) = record.enrolments.values().next_back() else {
        return Record::default();
    };
    let mut enrolment = Enrolment { notes: Map::default(), ..enrolment.clone() };
    enrolment.ticks.values_mut().for_each(down(unit));
    enrolment.bends.values_mut().for_each(down(unit));
    enrolment.course.values_mut().for_each(down(unit));
    enrolment.slots.values_mut().for_each(down(unit));
    enrolment.turns.values_mut().for_each(down(unit));
    // Which look they rest on is of no use without its answers.
    enrolment.turns.values_mut().filter_map(|turn| turn.value.as_mut()).for_each(|turn| {
        turn.look = None;
    });
    enrolment.declined.values_mut().for_each(down(unit));
    enrolment.after.iter_mut().for_each(down(unit));
    let number_of_look = enrolment.terms.value.look;
    let look = record.looks.get(&number_of_look).cloned().unwrap_or_default();
    let mut look = Look { rings: look.rings, ..Look::default() };
    look.rings.iter_mut().for_each(down(unit));
    let looks = (look != Look::default()).then_some((number_of_look, look));
    let (looks, enrolments) =
        (looks.into_iter().collect(), Map::from_iter([(enrolment.terms.at, enrolment)]));
    Record { looks, enrolments, ..Record::default() }
}

pub fn joined(mut one: Record, other: Record) -> Record {
    one.join(other);
    one
}

/// `found` is what a link may make of this record.
pub fn may_be_brought(record: &Record, found: &Record) -> bool {
    (0..=16).any(|roughness| carried(record, 1 << roughness) == *found)
}
