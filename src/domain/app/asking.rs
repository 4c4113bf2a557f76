//! The screen of a statement: answering, skipping, going back and on.

use super::{App, Effect, Env, Event, Focus, Here, Notice};
use crate::domain::keys::Click;
use crate::domain::profile::Answer;
use crate::domain::questionnaire::Asking;
use crate::domain::record::{Decision, Look};

/// What can be done there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AskingMsg {
    /// Answers the statement; `on` moves to the next one if it had no answer before.
    Answer {
        /// The answer.
        answer: Answer,
        /// Whether a first answer moves on.
        on: bool,
    },
    /// A click on the radio button of this answer. Whether it moves on, [`AskingMsg::NextClick`] has
    /// told before it.
    Click(Answer),
    /// A pointer or key goes down in the group: what a click that comes of it means.
    NextClick(Click),
    /// Leaves the statement as it is, without an answer if it has none, and moves on.
    Skip,
    /// To the next statement.
    Next,
    /// To the statement before, or back to the profile.
    Back,
    /// Ends the questions early.
    SeeProfile,
    /// To the screen for answers from paper.
    Keying,
    /// Opens a new look at the statements.
    StartOver,
    /// Back to the running programme.
    ToWeeks,
}

impl App {
    pub(super) fn asking(&mut self, asking: Asking, msg: AskingMsg, env: &Env) -> Vec<Effect> {
        match msg {
            AskingMsg::Answer { answer, on } => self.answer(asking, answer, on, env),
            AskingMsg::Click(answer) => {
                let on = self.next_click == Click::MovesOn;
                self.answer(asking, answer, on, env)
            }
            AskingMsg::NextClick(click) => {
                self.next_click = click;
                vec![]
            }
            AskingMsg::Skip => self.skip(asking, env),
            AskingMsg::Next => self.next(asking, env),
            AskingMsg::Back => match asking.back() {
                Some(before) => self.show(before),
                None if asking.is_alone() => self.back_to_profile(),
                None => vec![],
            },
            AskingMsg::SeeProfile if asking.is_alone() => self.back_to_profile(),
            AskingMsg::SeeProfile if self.may_close(env) => self.close(env),
            AskingMsg::SeeProfile => vec![],
            AskingMsg::Keying => {
                self.here = Here::Keying { from: asking };
                vec![Effect::Focus(Focus::Heading)]
            }
            AskingMsg::StartOver => self.start_over(),
            AskingMsg::ToWeeks => self.open_weeks(env),
        }
    }

    /// Opens a new look, if there is anything to begin anew from.
    pub(super) fn start_over(&mut self) -> Vec<Effect> {
        let begun = self.look().is_some_and(|look| !look.answers.is_empty());
        // After the last number there is, a file made on purpose leaves no next one.
        if !begun || self.record.looks.get(&self.record.next_look()).is_some() {
            return vec![];
        }
        self.open_look();
        self.notice = Some(Notice::StartedOver);
        vec![Effect::Save, Effect::Focus(Focus::Answers)]
    }

    fn answer(&mut self, asking: Asking, answer: Answer, on: bool, env: &Env) -> Vec<Effect> {
        let item = asking.item(env.content);
        let first = self.look().is_none_or(|look| look.answer(item).is_none());
        let mut effects = self.put(item.id.clone(), answer, env);
        // Changing an earlier answer never jumps ahead.
        if on && first {
            effects.extend(self.move_on(asking, env));
        }
        effects
    }

    pub(super) fn show(&mut self, asking: Asking) -> Vec<Effect> {
        self.next_click = Click::default();
        self.here = Here::Asking(asking);
        vec![Effect::Focus(Focus::Answers)]
    }

    /// Records an answer, and has it stored.
    pub(super) fn put(&mut self, item: String, answer: Answer, env: &Env) -> Vec<Effect> {
        let told = self.set_down(item, Some(answer), env);
        [Effect::Save].into_iter().chain(told).collect()
    }

    /// Records an answer or a skip; the first answer of a look is told to the host page.
    fn set_down(&mut self, item: String, answer: Option<Answer>, env: &Env) -> Option<Effect> {
        let first = answer.is_some() && self.look().is_none_or(|look| look.answered() == 0);
        let fact = self.fact(env, answer);
        self.look_mut().answers.insert(item, fact);
        first.then_some(Effect::Tell(Event::Started))
    }

    /// On without an answer. One that was given before stays: whoever only passes by loses nothing.
    fn skip(&mut self, asking: Asking, env: &Env) -> Vec<Effect> {
        let item = asking.item(env.content);
        if self.look().is_some_and(|look| look.answer(item).is_some()) {
            return self.move_on(asking, env);
        }
        self.set_down(item.id.clone(), None, env);
        let mut effects = vec![Effect::Save];
        effects.extend(self.move_on(asking, env));
        effects
    }

    fn next(&mut self, asking: Asking, env: &Env) -> Vec<Effect> {
        let item = asking.item(env.content);
        let passed = self.look().is_some_and(|look| look.answers.get(&item.id).is_some());
        if passed || asking.is_alone() {
            return self.move_on(asking, env);
        }
        self.notice = Some(Notice::ChooseFirst);
        vec![Effect::Focus(Focus::Answers)]
    }

    fn move_on(&mut self, asking: Asking, env: &Env) -> Vec<Effect> {
        if asking.is_alone() {
            return self.back_to_profile();
        }
        match self.onward(asking, env) {
            Some(next) => self.show(next),
            None => self.arrive(env),
        }
    }

    /// The next statement; for who came back to answer the rest, the next without an answer.
    fn onward(&self, asking: Asking, env: &Env) -> Option<Asking> {
        let back = |look: &&Look| look.closed.is_some_and(|closed| !closed.value);
        let Some(look) = self.look().filter(back) else { return asking.next() };
        let mut later = std::iter::successors(asking.next(), |at| at.next());
        later.find(|at| look.answer(at.item(env.content)).is_none())
    }

    /// At the end of the statements: on to the profile, or to one that was left open.
    fn arrive(&mut self, env: &Env) -> Vec<Effect> {
        let closed = self.look().and_then(|look| look.closed).is_some_and(|closed| closed.value);
        let open = self.look().and_then(|look| Asking::first_open(look, env.content));
        if let Some(open) = open.filter(|_| !closed) {
            return self.show(open);
        }
        // Whoever came back for the rest is through with it, whatever was skipped once more.
        if self.look().and_then(|look| look.closed).is_some_and(|closed| !closed.value) {
            let closed = self.fact(env, true);
            self.look_mut().closed = Some(closed);
        }
        self.here = Here::Profile;
        vec![Effect::Save, Effect::Focus(Focus::Heading), Effect::Tell(Event::Profiled)]
    }

    /// Back to the profile, as the place that a statement by itself was asked from.
    pub(super) fn back_to_profile(&mut self) -> Vec<Effect> {
        self.here = Here::Profile;
        vec![Effect::Focus(Focus::Heading)]
    }

    /// Ends the questions, whatever is still open.
    pub(super) fn close(&mut self, env: &Env) -> Vec<Effect> {
        let closed = self.fact(env, true);
        self.look_mut().closed = Some(closed);
        self.arrive(env)
    }

    fn may_close(&self, env: &Env) -> bool {
        self.look().is_some_and(|look| look.may_be_closed(env.content))
    }

    pub(super) fn answer_rest(&mut self, env: &Env) -> Vec<Effect> {
        let found = self.look().and_then(|look| {
            let open = Asking::first_open(look, env.content);
            open.or_else(|| Asking::first_skipped(look, env.content))
        });
        let Some(asking) = found else { return vec![] };
        let reopened = self.fact(env, false);
        self.look_mut().closed = Some(reopened);
        let mut effects = vec![Effect::Save];
        effects.extend(self.show(asking));
        effects
    }

    /// Time for a second look (product, part 6): the middle of the plan is reached, or one was
    /// postponed.
    pub fn may_look_again(&self, env: &Env) -> bool {
        let half_way = self.enrolment().is_some_and(|enrolment| enrolment.reached(env.today) >= 6);
        half_way || self.record.looks.values().next_back().is_some_and(Look::is_postponed)
    }

    /// A second look; one that was postponed is gone on with.
    pub(super) fn look_again(&mut self, env: &Env) -> Vec<Effect> {
        if !self.may_look_again(env) {
            return vec![];
        }
        let reopened = self.fact(env, Decision::Undecided);
        match self.record.looks.last_mut().filter(|look| look.is_postponed()) {
            Some(look) => {
                look.decision = Some(reopened);
                self.here = Here::of(&self.record, env);
            }
            None => self.open_look(),
        }
        vec![Effect::Save, Effect::Focus(Focus::Answers)]
    }

    fn open_look(&mut self) {
        self.record.looks.or_insert(self.record.next_look(), Look::default());
        self.here = Here::Asking(Asking::default());
    }
}
