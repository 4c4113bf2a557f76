//! The screen of who wants no plan now.

use super::{App, Effect, Env, Here};
use crate::domain::record::Decision;

/// What can be done there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotNowMsg {
    /// To the plan form.
    MakePlan,
    /// Back to the profile.
    ToProfile,
    /// Back to the running programme.
    ToWeeks,
}

impl App {
    pub(super) fn not_now(&mut self, msg: NotNowMsg, env: &Env) -> Vec<Effect> {
        match msg {
            NotNowMsg::MakePlan => self.go(Decision::Plan, Here::Making, env),
            NotNowMsg::ToProfile => self.go(Decision::Undecided, Here::Profile, env),
            NotNowMsg::ToWeeks => self.open_weeks(env),
        }
    }
}
