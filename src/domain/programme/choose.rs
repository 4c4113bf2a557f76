//! Picks the habits of one week.

use super::{Barrier, Content, Habit, Place, Request, Week};
use crate::domain::content::Artifact;

/// How well a habit fits an aim, smaller is better: its place among the barriers it serves.
/// Without an aim, the week's default fits best.
pub(super) fn fit(habit: &Habit, aim: Option<Barrier>) -> usize {
    match aim {
        Some(aim) => habit.serves.iter().position(|&b| b == aim).unwrap_or(usize::MAX),
        None => usize::from(!habit.default),
    }
}

/// What a week is chosen from, and within which limits.
pub(super) struct Frame<'c, 'r> {
    content: &'c Content,
    request: &'r Request,
    theme: u8,
    /// The highest rung.
    cap: u8,
    /// Most minutes of all habits together.
    minutes: u8,
    /// Most habits.
    habits: usize,
    /// Whose turn it is among the aims.
    turn: usize,
    /// What the weeks before have left.
    made: Vec<Artifact>,
}

impl<'c, 'r> Frame<'c, 'r> {
    /// The week of this theme that comes after these.
    pub(super) fn of(
        content: &'c Content,
        request: &'r Request,
        before: &[Option<Week>],
        theme: u8,
    ) -> Self {
        let number = u8::try_from(before.len() + 1).unwrap_or(u8::MAX);
        let asked = before.iter().flatten();
        let places = asked.clone().flat_map(|week| std::iter::once(&week.core).chain(&week.extra));
        let done: Vec<_> = places.filter_map(|place| content.habit(&place.habit)).collect();
        // What is retired was rated by other measures.
        let highest = done.iter().filter(|habit| !habit.retired).map(|habit| habit.rung).max();
        Self {
            content,
            request,
            theme,
            cap: request.cap(number).min(highest.unwrap_or(0) + 1),
            minutes: request.minutes(number),
            habits: request.habits(number),
            turn: if request.takes_turns(number) { asked.count() } else { 0 },
            made: done.iter().flat_map(|habit| &habit.makes).copied().collect(),
        }
    }

    /// The habits that may be asked in this week, in the author's order.
    pub(super) fn offered(&self) -> impl Iterator<Item = &'c Habit> {
        self.content.habits().iter().filter(|habit| {
            habit.week == self.theme
                && !habit.retired
                && habit.rung <= self.cap
                && self.request.circumstances.allow(habit)
                && habit.needs.iter().all(|need| self.made.contains(need))
        })
    }

    /// The week. `None` only if the content has nothing there, which its validator excludes.
    pub(super) fn week(&self) -> Option<Week> {
        let aims = self.request.aims();
        let aim = aims.get(self.turn % aims.len().max(1)).copied();
        let other = aims.iter().copied().find(|&other| Some(other) != aim);
        let core = self.best(self.offered(), aim, other, self.minutes)?;
        let extra = other.filter(|other| self.habits > 1 && !core.serves.contains(other));
        let extra = extra.and_then(|other| {
            let room = self.minutes.saturating_sub(core.minutes);
            let fits = |habit: &&Habit| habit.minutes <= room && habit.serves.contains(&other);
            self.best(self.offered().filter(fits), Some(other), None, room)
                .map(|habit| place(habit, Some(other)))
        });
        Some(Week { theme: self.theme, core: place(core, aim), extra })
    }

    /// The best of these: one that serves the aim and takes no longer than it may, then one that was
    /// not done before, then the best fit, then one that serves the other aim too, then the author's
    /// order.
    fn best(
        &self,
        habits: impl Iterator<Item = &'c Habit>,
        aim: Option<Barrier>,
        other: Option<Barrier>,
        minutes: u8,
    ) -> Option<&'c Habit> {
        habits.min_by_key(|habit| {
            let fit = fit(habit, aim);
            let misses_other = other.is_some_and(|other| !habit.serves.contains(&other));
            let done = self.request.done.contains(&habit.id);
            (fit == usize::MAX, habit.minutes > minutes, done, fit, misses_other)
        })
    }
}

fn place(habit: &Habit, aim: Option<Barrier>) -> Place {
    Place { habit: habit.id.clone(), aim }
}
