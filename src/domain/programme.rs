//! Chooses the habits of twelve weeks (research, section 5.2).

mod choose;
mod limits;

pub use limits::{Circumstances, Mode, Pace};

use super::barrier::Barrier;
use super::content::{Content, Habit, WEEKS};
use super::sort::sorted;

/// Everything that decides a programme. The same request always gives the same programme.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Request {
    /// The reader's own choice, first things first; only the first two count. Without any, each
    /// week brings its default habit.
    pub aims: Vec<Barrier>,
    /// The profile shows a strong sign of fear, so the ladder rises more slowly.
    pub strong_fear: bool,
    /// What the reader's place of work allows.
    pub circumstances: Circumstances,
    /// How the plan should come.
    pub mode: Mode,
    /// Every week, or every other.
    pub pace: Pace,
    /// Habits done in an earlier programme: others that fit as well come first.
    pub done: Vec<String>,
}

/// One habit in a week, and the aim it is there for.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    /// The habit's id.
    pub habit: String,
    /// The aim it serves; `None` in a plan without an aim.
    pub aim: Option<Barrier>,
}

/// What a week asks.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Week {
    /// The theme, 1..=12: the week's own number, except where only every other week is taken.
    pub theme: u8,
    /// The habit of the week.
    pub core: Place,
    /// At most one more, for a second aim.
    pub extra: Option<Place>,
}

/// Twelve weeks; `None` is a free week of a plan for every other week.
pub type Programme = [Option<Week>; WEEKS];

/// Chooses the habits. Within a week the rung stays within [`Request::cap`], and at most one
/// above the highest rung of the weeks before: the ladder has no missing rung.
pub fn programme(content: &Content, request: &Request) -> Programme {
    let mut highest = 0;
    let mut turn = 0;
    std::array::from_fn(|index| {
        let number = u8::try_from(index + 1).unwrap_or(u8::MAX);
        let theme = request.pace.theme(number)?;
        let cap = request.cap(number).min(highest + 1);
        let week = Some(choose::week(content, request, theme, cap, turn)?);
        turn += 1;
        highest = highest.max(reached(content, std::slice::from_ref(&week)));
        week
    })
}

/// The highest rung in these weeks, 0 if they are free.
pub fn reached(content: &Content, weeks: &[Option<Week>]) -> u8 {
    let places = weeks.iter().flatten().flat_map(|w| std::iter::once(&w.core).chain(&w.extra));
    let rungs = places.filter_map(|place| content.habit(&place.habit)).map(|habit| habit.rung);
    rungs.max().unwrap_or(0)
}

/// What a place may be swapped for: the habits of its theme up to this rung that serve its aim, the
/// best fit first; others only if there is none of these.
pub fn alternatives<'c>(
    content: &'c Content,
    theme: u8,
    aim: Option<Barrier>,
    cap: u8,
    fits: &dyn Fn(&Habit) -> bool,
) -> Vec<&'c Habit> {
    let found = choose::offered(content, theme, cap).filter(|habit| fits(habit)).collect();
    let fit = |habit: &Habit| choose::fit(habit, aim);
    let mut found: Vec<&Habit> = sorted(found, |one, other| fit(one).cmp(&fit(other)));
    if found.first().is_some_and(|habit| fit(habit) < usize::MAX) {
        found.retain(|habit| fit(habit) < usize::MAX);
    }
    found
}
