//! A plan as the program makes it from a request.

use crate::reader::content;
use career_insurance::domain::barrier::Barrier;
use career_insurance::domain::day::Day;
use career_insurance::domain::programme::{Circumstances, Mode, Pace, Request, programme};
use career_insurance::domain::record::{Slot, Terms};

/// Somebody to whom everything is open, with nothing done yet.
pub fn request(aims: &[Barrier], mode: Mode, pace: Pace) -> Request {
    Request {
        aims: aims.to_vec(),
        strong_fear: false,
        easy_first: false,
        circumstances: Circumstances { inside: true, outside: true, costly: false, hour: true },
        mode,
        pace,
        done: vec![],
    }
}

/// What is agreed for it, made from the first look.
pub fn terms(request: &Request, start: Day, slot: Slot) -> Terms {
    let programme = programme(content(), request);
    let Request { aims, strong_fear, easy_first: _, circumstances, mode, pace, done: _ } =
        request.clone();
    let (look, mark) = (1, 0);
    Terms { look, start, slot, aims, strong_fear, circumstances, mode, pace, programme, mark }
}
