//! Changes of one place in a week: another habit, the short way, none at all.

use super::{App, Effect, Env};
use crate::domain::content::Habit;
use crate::domain::practice::{Doing, Lived};
use crate::domain::programme::alternatives;
use crate::domain::record::{Bend, Spot};

impl App {
    /// What a place of a week can be swapped for: no rung above what was planned for it, within
    /// the caps of its week, and with the other place no longer than a week may take. Never what
    /// fills the other place, and never what was planned for this one: "as it was planned" leads
    /// back to that.
    pub fn swaps(&self, lived: &Lived, doing: &Doing, env: &Env) -> Vec<&'static Habit> {
        let found = self.enrolment().zip(lived.plan).and_then(|(enrolment, plan)| {
            let request = self.request(enrolment, enrolment.aims(lived.week), env);
            let week = enrolment.planned(lived)?;
            let (own, other) = match doing.spot {
                Spot::Core => (Some(&week.core), week.extra.as_ref()),
                Spot::Extra => (week.extra.as_ref(), Some(&week.core)),
            };
            let before = &enrolment.programme(lived.week)[..usize::from(plan) - 1];
            let planned = own.and_then(|place| env.content.habit(&place.habit));
            let rung = planned.map_or(0, |habit| habit.rung);
            let mut doings = enrolment.doings(lived);
            doings.retain(|there| there.spot != doing.spot);
            // The other place may be taken back to its plan at any time, also when it is left out.
            let others = other.map(|place| &place.habit);
            let others = others.into_iter().chain(doings.iter().map(|there| &there.place.habit));
            let others = others.filter_map(|habit| env.content.habit(habit)).map(|h| h.minutes);
            let room = request.minutes(plan).saturating_sub(others.max().unwrap_or(0));
            let aim = doing.place.aim;
            let fits = |habit: &Habit| {
                habit.minutes <= room
                    && habit.id != doing.place.habit
                    && doing.planned.as_ref() != Some(&habit.id)
                    && doings.iter().all(|there| there.place.habit != habit.id)
            };
            let mut found =
                alternatives(env.content, &request, before, week.theme, aim, rung, &fits);
            found.truncate(request.mode.others());
            Some(found)
        });
        found.unwrap_or_default()
    }

    pub(super) fn bend(&mut self, week: u32, spot: Spot, bend: Bend, env: &Env) -> Vec<Effect> {
        let lived = self.lived(week).filter(|_| self.has_begun(week, env));
        let Some(lived) = lived else { return vec![] };
        let planned = self.enrolment().and_then(|enrolment| enrolment.planned(&lived));
        if !planned.is_some_and(|week| spot == Spot::Core || week.extra.is_some()) {
            return vec![];
        }
        if let Bend::Instead(habit) = &bend {
            let doings = self.enrolment().map(|enrolment| enrolment.doings(&lived));
            let doing = doings.into_iter().flatten().find(|doing| doing.spot == spot);
            let fits = doing.is_some_and(|doing| {
                self.swaps(&lived, &doing, env).iter().any(|h| h.id == *habit)
            });
            if !fits {
                return vec![];
            }
        }
        let fact = self.fact(env, bend);
        self.change(|enrolment| enrolment.bends.insert((week, spot), fact))
    }
}
