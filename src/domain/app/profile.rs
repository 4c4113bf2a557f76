//! The profile: what rings true, and where to from here.

use super::{App, Effect, Env, Focus, Here, Notice};
use crate::domain::barrier::Barrier;
use crate::domain::questionnaire::Asking;
use crate::domain::record::Decision;

/// Barriers a plan can be for, at most.
pub const RINGS: usize = 2;

/// What can be done there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ProfileMsg {
    /// To the first open or skipped statement.
    AnswerRest,
    /// To this statement, by itself, to be answered otherwise.
    Correct(String),
    /// Opens a new look at the statements.
    StartOver,
    /// Chooses between the two barriers of the vignette.
    Settle(Barrier),
    /// A barrier rings true, or no longer.
    Ring(Barrier, bool),
    /// To the plan form.
    MakePlan,
    /// No plan now.
    NotNow,
    /// What rings true now holds for the running programme from the next week on.
    Turn,
    /// Back to the running programme.
    ToWeeks,
}

impl App {
    pub(super) fn on_profile(&mut self, msg: ProfileMsg, env: &Env) -> Vec<Effect> {
        match msg {
            ProfileMsg::AnswerRest => self.answer_rest(env),
            ProfileMsg::Correct(item) => match Asking::alone(&item, env.content) {
                Some(asking) => self.show(asking),
                None => vec![],
            },
            ProfileMsg::StartOver => self.start_over(),
            ProfileMsg::Settle(barrier) => self.settle(barrier, env),
            ProfileMsg::Ring(barrier, on) => self.ring(barrier, on, env),
            ProfileMsg::MakePlan => self.go(Decision::Plan, Here::Making, env),
            ProfileMsg::NotNow => self.go(Decision::NotNow, Here::NotNow, env),
            ProfileMsg::Turn => self.turn(env),
            ProfileMsg::ToWeeks => self.open_weeks(env),
        }
    }

    /// Records where the reader wants to go, and goes there.
    pub(super) fn go(&mut self, decision: Decision, here: Here, env: &Env) -> Vec<Effect> {
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
        if rings.contains(&barrier) == on {
            return vec![];
        }
        if on && rings.len() >= RINGS {
            self.notice = Some(Notice::Full(barrier));
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
}
