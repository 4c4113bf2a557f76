//! From the profile to a plan, or to none.

use super::{App, Effect, Env, Event, Focus, Here, Msg};
use crate::domain::barrier::Barrier;
use crate::domain::profile::Band;
use crate::domain::programme::{Circumstances, Mode, Pace, Request, programme};
use crate::domain::record::{Decision, Draft, Enrolment, Slot, Terms, Tick};

/// Barriers a plan can be for, at most.
pub const RINGS: usize = 2;

impl App {
    pub(super) fn decide(&mut self, msg: Msg, env: &Env) -> Vec<Effect> {
        match (&self.here, msg) {
            (Here::Profile, Msg::Settle(barrier)) => self.settle(barrier, env),
            (Here::Profile, Msg::Ring(barrier, on)) => self.ring(barrier, on, env),
            (Here::Profile | Here::NotNow, Msg::MakePlan) => {
                self.go(Decision::Plan, Here::Making, env)
            }
            (Here::Profile | Here::Making, Msg::NotNow) => {
                self.go(Decision::NotNow, Here::NotNow, env)
            }
            (Here::Making | Here::NotNow, Msg::ToProfile | Msg::Back) => {
                self.go(Decision::Undecided, Here::Profile, env)
            }
            // Only a look back: the programme goes on, and a reload opens it.
            (Here::Weeks(_), Msg::ToProfile) if self.look().is_some() => {
                self.here = Here::Profile;
                vec![Effect::Focus(Focus::Heading)]
            }
            (Here::Making, Msg::Draft(mut draft)) => {
                if draft.slot != self.draft(env).slot {
                    draft.next_week = !draft.slot.is_to_come(env.today, env.minute);
                }
                let fact = self.fact(env, draft);
                self.look_mut().draft = Some(fact);
                vec![Effect::Save]
            }
            (Here::Making, Msg::Begin) => self.begin(env),
            _ => vec![],
        }
    }

    fn go(&mut self, decision: Decision, here: Here, env: &Env) -> Vec<Effect> {
        let fact = self.fact(env, decision);
        self.look_mut().decision = Some(fact);
        self.here = here;
        vec![Effect::Save, Effect::Focus(Focus::Heading)]
    }

    fn settle(&mut self, barrier: Barrier, env: &Env) -> Vec<Effect> {
        let profile = self.profile(env.content);
        let vignette = profile.tie(env.content).filter(|v| v.between.contains(&barrier));
        let Some(vignette) = vignette else { return vec![] };
        let fact = self.fact(env, barrier);
        self.look_mut().vignettes.insert(vignette.id.clone(), fact);
        vec![Effect::Save]
    }

    fn ring(&mut self, barrier: Barrier, on: bool, env: &Env) -> Vec<Effect> {
        let mut rings = self.rings(env.content);
        if rings.contains(&barrier) == on || on && rings.len() >= RINGS {
            return vec![];
        }
        if on {
            rings.push(barrier);
        } else {
            rings.retain(|ring| *ring != barrier);
        }
        let fact = self.fact(env, rings);
        self.look_mut().rings = Some(fact);
        vec![Effect::Save]
    }

    /// The plan form: as filled in, or as in the last plan, or as suits most.
    pub fn draft(&self, env: &Env) -> Draft {
        if let Some(draft) = self.look().and_then(|look| look.draft) {
            return draft.value;
        }
        // It starts this week where the time for it is still to come.
        let next_week = |slot: Slot| !slot.is_to_come(env.today, env.minute);
        match self.enrolment().map(|enrolment| &enrolment.terms.value) {
            Some(&Terms { circumstances, mode, pace, slot, .. }) => {
                Draft { circumstances, mode, pace, slot, next_week: next_week(slot) }
            }
            None => Draft {
                circumstances: Circumstances {
                    inside: true,
                    outside: true,
                    costly: false,
                    hour: true,
                },
                mode: Mode::Few,
                pace: Pace::Weekly,
                slot: Slot::default(),
                next_week: next_week(Slot::default()),
            },
        }
    }

    /// The profile shows a strong sign of fear.
    pub(super) fn is_strongly_afraid(&self, env: &Env) -> bool {
        let fear = self.profile(env.content).score(Barrier::Fear);
        fear.is_some_and(|score| score.band() == Band::Strong)
    }

    fn begin(&mut self, env: &Env) -> Vec<Effect> {
        let Draft { circumstances, mode, pace, slot, next_week } = self.draft(env);
        let aims = self.rings(env.content);
        // The short plan is for those who are comfortable as it is.
        let pace = if aims.contains(&Barrier::Complacency) { pace } else { Pace::Weekly };
        let mut terms = Terms {
            look: self.record.look().map_or(1, |(number, _)| number),
            start: env.today.monday().plus(if next_week { 7 } else { 0 }),
            slot,
            aims,
            strong_fear: self.is_strongly_afraid(env),
            circumstances,
            mode,
            pace,
            programme: Default::default(),
        };
        let done = self.record.enrolments.values().flat_map(|before| before.ticks.iter());
        let done = done.filter(|(_, tick)| tick.value != Tick::Open);
        let done = done.map(|((_, habit), _)| habit.clone()).collect();
        let easy_first = self.profile(env.content).front().several;
        let request = Request { easy_first, done, ..terms.request() };
        terms.programme = programme(env.content, &request);
        let enrolment = Enrolment::new(self.fact(env, terms));
        self.record.enrolments.insert(enrolment.terms.at, enrolment);
        self.here = Here::Weeks(None);
        vec![Effect::Save, Effect::Focus(Focus::Heading), Effect::Tell(Event::Planned)]
    }
}
