//! Chooses the habits of twelve weeks (research, section 5.2).

mod choose;
mod limits;

pub use super::content::Circumstances;
pub use limits::{Mode, Pace};

use super::barrier::Barrier;
use super::content::{Content, Habit, WEEKS};
use super::sort::sorted;
use choose::Frame;

/// Everything that decides a programme. The same request always gives the same programme.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Request {
    /// The reader's own choice, first things first; only the first two count. Without any, each
    /// week brings its default habit.
    pub aims: Vec<Barrier>,
    /// The profile shows a strong sign of fear, so the ladder rises more slowly.
    pub strong_fear: bool,
    /// Several barriers stand out, so the first weeks are small ones.
    pub easy_first: bool,
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

impl Week {
    /// The words of its theme; `None` for a number that the content does not have.
    pub fn theme_title<'c>(&self, content: &'c Content) -> Option<&'c str> {
        content.themes().get(usize::from(self.theme).checked_sub(1)?).map(String::as_str)
    }
}

/// Twelve weeks; `None` is a free week of a plan for every other week.
pub type Programme = [Option<Week>; WEEKS];

/// Chooses the habits. Within a week the rung stays within [`Request::cap`], and at most one
/// above the highest rung of the weeks before: the ladder has no missing rung. What a habit needs,
/// an earlier one has left, and nobody is reached whom the circumstances exclude.
pub fn programme(content: &Content, request: &Request) -> Programme {
    resumed(content, request, &[])
}

/// The same for a reader who comes from another plan: its weeks before stay as they were, and the
/// others build on them.
pub fn resumed(content: &Content, request: &Request, before: &[Option<Week>]) -> Programme {
    let mut plan: Programme = std::array::from_fn(|at| before.get(at).cloned().flatten());
    for at in before.len()..WEEKS {
        let (behind, ahead) = plan.split_at_mut(at);
        let theme = u8::try_from(at + 1).ok().and_then(|number| request.pace.theme(number));
        let Some((week, theme)) = ahead.first_mut().zip(theme) else { continue };
        *week = Frame::of(content, request, behind, theme).week();
    }
    plan
}

/// What a place of the week after these may be swapped for: the habits of its theme that the plan
/// could hold there, up to this rung, that serve its aim, the best fit first; others only if there
/// is none of these.
pub fn alternatives<'c>(
    content: &'c Content,
    request: &Request,
    before: &[Option<Week>],
    theme: u8,
    aim: Option<Barrier>,
    rung: u8,
    fits: &dyn Fn(&Habit) -> bool,
) -> Vec<&'c Habit> {
    let frame = Frame::of(content, request, before, theme);
    let found = frame.offered().filter(|habit| habit.rung <= rung && fits(habit)).collect();
    let fit = |habit: &Habit| choose::fit(habit, aim);
    let mut found: Vec<&Habit> = sorted(found, |one, other| fit(one).cmp(&fit(other)));
    if found.first().is_some_and(|habit| fit(habit) < usize::MAX) {
        found.retain(|habit| fit(habit) < usize::MAX);
    }
    found
}
