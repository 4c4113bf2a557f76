//! Records of every shape. Few keys and moments, so that two records often hold the same fact differently.

use super::choices::{aims, answer, barrier, decision, draft};
use super::texts::id;
use super::{BEGUN, Moments, enrolment, fact, map};
use career_insurance::domain::record::{Look, Record};
use career_insurance::domain::unknown::Unknown;
use proptest::collection::vec;
use proptest::option::of;
use proptest::prelude::*;

pub fn look(moments: Moments) -> impl Strategy<Value = Look> {
    let at = moments.since(BEGUN);
    (
        map(id(), fact(at.clone(), answer()), 0..6),
        map(id(), fact(at.clone(), barrier()), 0..2),
        of(fact(at.clone(), aims())),
        of(fact(at.clone(), any::<bool>())),
        of(fact(at.clone(), decision())),
        of(fact(at, draft())),
    )
        .prop_map(|(answers, vignettes, rings, closed, decision, draft)| Look {
            answers,
            vignettes,
            rings,
            closed,
            decision,
            draft,
        })
}

/// A record without unknown fields, with texts that try to break out of wherever they are put.
pub fn record() -> impl Strategy<Value = Record> {
    let (moments, number) = (Moments::Few, 0u32..3);
    let at = moments.since(0);
    (
        map(number.clone(), look(moments), 0..3),
        vec(enrolment(id().boxed(), moments), 0..3),
        of(fact(at.clone(), any::<bool>())),
        of(fact(at.clone(), number)),
        of(fact(at, any::<bool>())),
    )
        .prop_map(|(looks, enrolments, backed_up, deleted, storing_allowed)| {
            let enrolments = enrolments.into_iter().map(|one| (one.terms.at, one)).collect();
            let unknown = Unknown::default();
            Record { looks, enrolments, backed_up, deleted, storing_allowed, unknown }
        })
}
