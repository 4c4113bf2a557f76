//! Every request there can be, and what a plan holds.

use career_insurance::domain::barrier::Barrier;
use career_insurance::domain::content::{Content, Habit};
use career_insurance::domain::programme::{Circumstances, Mode, Pace, Place, Request, Week};

/// None, one or two aims in order.
pub fn aims() -> Vec<Vec<Barrier>> {
    let mut aims = vec![vec![]];
    for one in Barrier::ALL {
        aims.push(vec![one]);
        aims.extend(Barrier::ALL.into_iter().filter(|b| *b != one).map(|b| vec![one, b]));
    }
    aims
}

pub fn circumstances() -> impl Iterator<Item = Circumstances> {
    (0u8..16).map(|bits| {
        let bit = |at: u8| bits >> at & 1 == 1;
        Circumstances { inside: bit(0), outside: bit(1), costly: bit(2), hour: bit(3) }
    })
}

/// All aims and circumstances, three modes, two paces, fear strong or not, one barrier in front or
/// several. When in the week it is done has no part in the choice.
pub fn requests() -> Vec<Request> {
    let mut requests = Vec::new();
    for aims in aims() {
        for circumstances in circumstances() {
            for mode in [Mode::Choose, Mode::Few, Mode::One] {
                for pace in [Pace::Weekly, Pace::EveryOther] {
                    for (strong_fear, easy_first) in
                        [(false, false), (false, true), (true, false), (true, true)]
                    {
                        let (aims, done) = (aims.clone(), vec![]);
                        requests.push(Request {
                            aims,
                            strong_fear,
                            easy_first,
                            circumstances,
                            mode,
                            pace,
                            done,
                        });
                    }
                }
            }
        }
    }
    requests
}

pub fn places(week: &Week) -> impl Iterator<Item = &Place> {
    std::iter::once(&week.core).chain(&week.extra)
}

pub fn habits<'c>(content: &'c Content, weeks: &[Option<Week>]) -> Vec<&'c Habit> {
    let places = weeks.iter().flatten().flat_map(places);
    places.map(|place| content.habit(&place.habit).expect("a habit of this content")).collect()
}
