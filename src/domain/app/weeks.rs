//! The twelve weeks: ticks, notes, changes, and what comes after.

use super::{App, Effect, Env, Event, Focus, Here, Notice};
use crate::domain::practice::{Lived, Phase};
use crate::domain::record::{After, Bend, Course, Decision, Enrolment, Slot, Spot, Tick};

/// What can be done there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum WeeksMsg {
    /// Opens a calendar week; `None` follows the present one.
    Show(Option<u32>),
    /// How a habit stands in a week that has begun.
    Tick {
        /// The calendar week.
        week: u32,
        /// The habit's id.
        habit: String,
        /// How it stands.
        tick: Tick,
    },
    /// The line under a week that has begun.
    Note {
        /// The calendar week.
        week: u32,
        /// All of it.
        text: String,
    },
    /// Changes one place of a week that has begun.
    Bend {
        /// The calendar week.
        week: u32,
        /// The place.
        spot: Spot,
        /// The change.
        bend: Bend,
    },
    /// Changes the course of a week.
    Course {
        /// The calendar week.
        week: u32,
        /// Its course.
        course: Course,
    },
    /// Pauses so many weeks from this one on.
    Pause {
        /// The first calendar week that waits.
        week: u32,
        /// How many wait, 1..=12.
        weeks: u32,
    },
    /// Ends the pause that this calendar week is in: the plan goes on with it.
    GoOn(u32),
    /// Takes the offer to begin again on Monday.
    Restart,
    /// Declines the offer of this week.
    Decline(u32),
    /// Another slot, from this calendar week on.
    MoveSlot {
        /// The calendar week.
        week: u32,
        /// The slot.
        slot: Slot,
    },
    /// Takes back the other aims that begin with this calendar week.
    TurnBack(u32),
    /// A second look at the statements, or back to a postponed one.
    LookAgain,
    /// Only a look back at the profile: the programme goes on, and a reload opens it.
    ToProfile,
    /// Takes a door at the end.
    Door(After),
}

impl App {
    pub(super) fn weeks(&mut self, msg: WeeksMsg, env: &Env) -> Vec<Effect> {
        match msg {
            WeeksMsg::Show(week) => self.show_week(week),
            WeeksMsg::Tick { week, habit, tick } => self.tick(week, habit, tick, env),
            WeeksMsg::Note { week, text } => self.note(week, text, env),
            WeeksMsg::Bend { week, spot, bend } => self.bend(week, spot, bend, env),
            WeeksMsg::Course { week, course } => self.steer(week, course, env),
            WeeksMsg::Pause { week, weeks } => self.pause(week, weeks, env),
            WeeksMsg::GoOn(week) => self.go_on(week, env),
            WeeksMsg::Restart => self.restart(env),
            WeeksMsg::Decline(week) => self.decline(week, env),
            WeeksMsg::MoveSlot { week, slot } => self.move_slot(week, slot, env),
            WeeksMsg::TurnBack(week) => self.turn_back(week, env),
            WeeksMsg::LookAgain => self.look_again(env),
            WeeksMsg::ToProfile if self.look().is_some() => self.back_to_profile(),
            WeeksMsg::ToProfile => vec![],
            WeeksMsg::Door(after) => self.door(after, env),
        }
    }

    fn show_week(&mut self, week: Option<u32>) -> Vec<Effect> {
        if week.is_some_and(|week| self.lived(week).is_none()) {
            return vec![];
        }
        self.here = Here::Weeks(week);
        vec![Effect::Focus(Focus::Heading)]
    }

    fn note(&mut self, week: u32, text: String, env: &Env) -> Vec<Effect> {
        if !self.has_begun(week, env) {
            return vec![];
        }
        let fact = self.fact(env, text);
        self.change(|enrolment| enrolment.notes.insert(week, fact))
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
        // Statements are postponed, and then it is the profile before them that may lead elsewhere.
        let postponed = matches!(self.here, Here::Asking(asking) if !asking.is_alone());
        let postponed = postponed.then_some(Decision::Postponed);
        for decision in postponed.into_iter().chain([Decision::Continue]) {
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
    pub(super) fn has_begun(&self, week: u32, env: &Env) -> bool {
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
        let continued = enrolment.continued_habit() == Some(habit.as_str())
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
        if before == tick || !(planned || continued || early) {
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
            After::Keep(chosen) => {
                let mut keepable = enrolment.keepable(env.content);
                (over || in_last) && keepable.any(|habit| habit.id == *chosen)
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
