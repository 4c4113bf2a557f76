//! Picks the habits of one week.

use super::{Barrier, Content, Habit, Mode, Place, Request, Week};

/// The habits of a theme up to this rung, in the author's order.
pub(super) fn offered(content: &Content, theme: u8, cap: u8) -> impl Iterator<Item = &Habit> {
    let fits = move |habit: &&Habit| habit.week == theme && !habit.retired && habit.rung <= cap;
    content.habits().iter().filter(fits)
}

/// How well a habit fits an aim, smaller is better: its place among the barriers it serves.
/// Without an aim, the week's default fits best.
pub(super) fn fit(habit: &Habit, aim: Option<Barrier>) -> usize {
    match aim {
        Some(aim) => habit.serves.iter().position(|&b| b == aim).unwrap_or(usize::MAX),
        None => usize::from(!habit.default),
    }
}

/// The week of a theme up to this rung; `turn` counts the weeks that ask for something. `None` only if the content has nothing there, which its
/// validator excludes.
pub(super) fn week(
    content: &Content,
    request: &Request,
    theme: u8,
    cap: u8,
    turn: usize,
) -> Option<Week> {
    let aims = request.aims();
    let lead = if request.takes_turns() { turn % aims.len().max(1) } else { 0 };
    let aim = aims.get(lead).copied();
    let other = aims.iter().copied().find(|&other| Some(other) != aim);
    let minutes = request.minutes();
    let core = best(request, offered(content, theme, cap), aim, other, minutes)?;
    let extra = other.filter(|&other| request.mode != Mode::One && !core.serves.contains(&other));
    let extra = extra.and_then(|other| {
        let room = minutes.saturating_sub(core.minutes);
        let fits = |habit: &&Habit| habit.minutes <= room && habit.serves.contains(&other);
        best(request, offered(content, theme, cap).filter(fits), Some(other), None, room)
            .map(|habit| place(habit, Some(other)))
    });
    Some(Week { theme, core: place(core, aim), extra })
}

/// The best of these: one that serves the aim and takes no longer than it may, then one that was
/// not done before, then the best fit, then one that serves the other aim too, then the author's order.
fn best<'c>(
    request: &Request,
    habits: impl Iterator<Item = &'c Habit>,
    aim: Option<Barrier>,
    other: Option<Barrier>,
    minutes: u8,
) -> Option<&'c Habit> {
    habits.min_by_key(|habit| {
        let fit = fit(habit, aim);
        let misses_other = other.is_some_and(|other| !habit.serves.contains(&other));
        let done = request.done.contains(&habit.id);
        (fit == usize::MAX, habit.minutes > minutes, done, fit, misses_other)
    })
}

fn place(habit: &Habit, aim: Option<Barrier>) -> Place {
    Place { habit: habit.id.clone(), aim }
}
