//! The twelve weeks: ticks, notes, changes, and what comes after.

use super::{App, Effect, Env, Event, Focus, Here, Msg, Notice};
use crate::domain::content::Habit;
use crate::domain::practice::{Doing, Lived, Phase};
use crate::domain::programme::alternatives;
use crate::domain::record::{After, Bend, Decision, Enrolment, Spot, Tick};

impl App {
    pub(super) fn practise(&mut self, msg: Msg, env: &Env) -> Vec<Effect> {
        match (&self.here, msg) {
            (Here::Profile | Here::NotNow | Here::Making | Here::Asking(_), Msg::ToWeeks) => {
                self.open_weeks(env)
            }
            (Here::Weeks(_), Msg::Show(week)) => {
                let there = week.is_none_or(|week| self.lived(week).is_some());
                if !there {
                    return vec![];
                }
                self.here = Here::Weeks(week);
                vec![Effect::Focus(Focus::Heading)]
            }
            (Here::Weeks(_), Msg::Tick { week, habit, tick }) => self.tick(week, habit, tick, env),
            (Here::Weeks(_), Msg::Note { week, text }) if self.has_begun(week, env) => {
                let fact = self.fact(env, text);
                self.change(|enrolment| enrolment.notes.insert(week, fact))
            }
            (Here::Weeks(_), Msg::Bend { week, spot, bend }) if self.has_begun(week, env) => {
                self.bend(week, spot, bend, env)
            }
            (Here::Weeks(_), Msg::Door(after)) => self.door(after, env),
            _ => vec![],
        }
    }

    pub(super) fn change<R>(&mut self, how: impl FnOnce(&mut Enrolment) -> R) -> Vec<Effect> {
        match self.record.enrolments.last_mut() {
            Some(enrolment) => {
                how(enrolment);
                vec![Effect::Save]
            }
            None => vec![],
        }
    }

    pub(super) fn open_weeks(&mut self, env: &Env) -> Vec<Effect> {
        if self.enrolment().is_none() {
            return vec![];
        }
        let mut effects = vec![Effect::Focus(Focus::Heading)];
        // Statements are laid aside, and then it is the profile before them that may lead elsewhere.
        let aside = matches!(self.here, Here::Asking(asking) if !asking.is_alone());
        let aside = aside.then_some(Decision::Aside);
        for decision in aside.into_iter().chain([Decision::Continue]) {
            if !matches!(Here::of(&self.record, env), Here::Weeks(_)) {
                let fact = self.fact(env, decision);
                self.look_mut().decision = Some(fact);
                effects = vec![Effect::Save, Effect::Focus(Focus::Heading)];
            }
        }
        self.here = Here::Weeks(None);
        effects
    }

    pub(super) fn lived(&self, week: u32) -> Option<Lived> {
        self.enrolment()?.weeks().into_iter().find(|lived| lived.week == week)
    }

    /// Weeks that have begun can be ticked and changed; those to come can only be read.
    fn has_begun(&self, week: u32, env: &Env) -> bool {
        let Some(enrolment) = self.enrolment() else { return false };
        let there = self.lived(week).is_some();
        match enrolment.phase(env.today) {
            Phase::Before(_) => false,
            Phase::Week(now) => there && week <= now,
            Phase::Over => there,
        }
    }

    fn tick(&mut self, week: u32, habit: String, tick: Tick, env: &Env) -> Vec<Effect> {
        let Some(enrolment) = self.enrolment() else { return vec![] };
        let asked = self.lived(week).is_some_and(|lived| {
            enrolment.doings(&lived).iter().any(|doing| doing.place.habit == habit)
        });
        let before = enrolment.tick(week, &habit);
        // What was swapped away after it was ticked can still be unticked.
        let known = asked || before != Tick::Open;
        let planned = known && self.has_begun(week, env);
        let kept = enrolment.kept() == Some(habit.as_str())
            && enrolment.phase(env.today) == Phase::Over
            && week > 0
            && self.lived(week).is_none()
            && Some(week) <= enrolment.terms.value.week(env.today);
        // Before the plan begins, the first habit can be done the short way, and counts for week 1.
        let early = week == 1
            && tick != Tick::Done
            && matches!(enrolment.phase(env.today), Phase::Before(_))
            && self.lived(1).is_some_and(|first| {
                enrolment.doings(&first).first().is_some_and(|doing| doing.place.habit == habit)
            });
        if before == tick || !(planned || kept || early) {
            return vec![];
        }
        if before != Tick::Open && tick != Tick::Open {
            self.notice = Some(Notice::OneWay(habit.clone()));
        }
        let fact = self.fact(env, tick);
        let mut effects = self.change(|enrolment| enrolment.ticks.insert((week, habit), fact));
        if tick != Tick::Open {
            effects.push(Effect::Tell(Event::Ticked));
        }
        effects
    }

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

    fn bend(&mut self, week: u32, spot: Spot, bend: Bend, env: &Env) -> Vec<Effect> {
        let Some(lived) = self.lived(week) else { return vec![] };
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

    fn door(&mut self, after: After, env: &Env) -> Vec<Effect> {
        let Some(enrolment) = self.enrolment() else { return vec![] };
        let over = enrolment.phase(env.today) == Phase::Over;
        let last = enrolment.weeks().last().map(|lived| lived.week);
        let in_last = enrolment.terms.value.week(env.today) >= last;
        let open = match &after {
            // Whoever has enough, may stop at any time, and go on again.
            After::Stop | After::Open => true,
            After::NewAim => over || in_last,
            // Of anything that was not done, the last screen could say nothing.
            After::Keep(kept) => {
                let mut keepable = enrolment.keepable(env.content);
                (over || in_last) && keepable.any(|habit| habit.id == *kept)
            }
        };
        if !open {
            return vec![];
        }
        let finished = after != After::Open;
        let new_aim = after == After::NewAim;
        let fact = self.fact(env, after);
        let mut effects = self.change(|enrolment| enrolment.after = Some(fact));
        if new_aim {
            // On the same answers; a second look is a button beside it.
            let undecided = self.fact(env, Decision::Undecided);
            self.look_mut().decision = Some(undecided);
            self.here = Here::of(&self.record, env);
        }
        effects.push(Effect::Focus(Focus::Heading));
        if finished {
            effects.push(Effect::Tell(Event::Finished));
        }
        effects
    }
}
