//! The plan form: filled in, and the twelve weeks begun.

use super::{App, Effect, Env, Event, Focus, Here};
use crate::domain::barrier::Barrier;
use crate::domain::profile::Band;
use crate::domain::programme::{Circumstances, Mode, Pace, Request, programme};
use crate::domain::record::{Decision, Draft, Enrolment, Slot, Terms, Tick};

/// What can be done there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MakingMsg {
    /// Fills in the plan form.
    Draft(Draft),
    /// Begins the twelve weeks.
    Begin,
    /// No plan now.
    NotNow,
    /// Back to the profile.
    ToProfile,
}

impl App {
    pub(super) fn making(&mut self, msg: MakingMsg, env: &Env) -> Vec<Effect> {
        match msg {
            MakingMsg::Draft(mut draft) => {
                if draft.slot != self.draft(env).slot {
                    draft.next_week = !draft.slot.is_to_come(env.today, env.minute);
                }
                let fact = self.fact(env, draft);
                self.look_mut().draft = Some(fact);
                vec![Effect::Save]
            }
            MakingMsg::Begin => self.begin(env),
            MakingMsg::NotNow => self.go(Decision::NotNow, Here::NotNow, env),
            MakingMsg::ToProfile => self.go(Decision::Undecided, Here::Profile, env),
        }
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
            // Work is shown outside only by who has said that they may.
            None => Draft {
                circumstances: Circumstances {
                    inside: true,
                    outside: false,
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
            mark: env.random,
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
