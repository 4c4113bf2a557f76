//! A plan that bends: rain checks, pauses, repeats, another slot, other aims. Each is a fact that
//! can be taken back, and the plan as agreed stays.

use super::{App, Effect, Env, Focus, Here, Notice};
use crate::domain::barrier::Barrier;
use crate::domain::practice::{Offer, Phase, taken_together};
use crate::domain::programme::{Request, resumed};
use crate::domain::record::{Course, Enrolment, Slot, Turn};
use crate::domain::stamped::{Stamped, next_moment};

/// Weeks that one pause may take, at most. A longer one is taken again.
pub const PAUSE: u32 = 12;

impl App {
    /// The present calendar week; `None` before the start and after the end.
    fn now(&self, env: &Env) -> Option<u32> {
        match self.enrolment()?.phase(env.today) {
            Phase::Week(now) => Some(now),
            Phase::Before(_) | Phase::Over => None,
        }
    }

    /// Declines the offer of this week.
    pub(super) fn decline(&mut self, week: u32, env: &Env) -> Vec<Effect> {
        let Some((enrolment, now)) = self.enrolment().zip(self.now(env)) else { return vec![] };
        if now != week || enrolment.offer(week, env.today).is_none() {
            return vec![];
        }
        let fact = self.fact(env, true);
        self.change(|enrolment| enrolment.declined.insert(week, fact))
    }

    pub(super) fn steer(&mut self, week: u32, course: Course, env: &Env) -> Vec<Effect> {
        let Some((enrolment, now)) = self.enrolment().zip(self.now(env)) else { return vec![] };
        let allowed = match course {
            Course::Planned => enrolment.course.get(&week).is_some(),
            Course::RainCheck => week <= now && enrolment.rain_checks_left() > 0,
            Course::Pause => week >= now,
            Course::Repeat => week == now && week > 1,
            Course::Jump(to) => week == now && (1..=12).contains(&to),
        };
        if !allowed || !enrolment.weeks().iter().any(|lived| lived.week == week) {
            return vec![];
        }
        let fact = self.fact(env, course);
        let mut effects = self.change(|enrolment| enrolment.course.insert(week, fact));
        if matches!(course, Course::Jump(_)) {
            self.here = Here::Weeks(None);
            effects.push(Effect::Focus(Focus::Heading));
        }
        effects
    }

    pub(super) fn pause(&mut self, week: u32, weeks: u32, env: &Env) -> Vec<Effect> {
        let there = self.now(env).is_some_and(|now| week >= now && self.lived(week).is_some());
        if !there || !(1..=PAUSE).contains(&weeks) {
            return vec![];
        }
        let mut at = next_moment(&self.record, env.now);
        self.change(|enrolment| {
            // One that was longer is shortened.
            let end = week.saturating_add(weeks);
            for week in week..enrolment.pause_from(week).end.max(end) {
                let value = if week < end { Course::Pause } else { Course::Planned };
                enrolment.course.insert(week, Stamped { at, value });
                at += 1;
            }
        })
    }

    /// Ends a pause: the plan goes on with this week. What else was paused stays so.
    pub(super) fn go_on(&mut self, week: u32, env: &Env) -> Vec<Effect> {
        let Some((enrolment, now)) = self.enrolment().zip(self.now(env)) else { return vec![] };
        let pause = enrolment.pause_from(week);
        if week < now || self.lived(week).is_none() || pause.is_empty() {
            return vec![];
        }
        // A fresh start on Monday is a pause and a jump, taken in one step.
        let last = enrolment.course.get(&(pause.end - 1)).map_or(0, |course| course.at);
        let jump = enrolment.course.get(&pause.end).filter(|course| {
            matches!(course.value, Course::Jump(_)) && taken_together(last, course.at)
        });
        let end = pause.end + u32::from(jump.is_some());
        let fact = self.fact(env, Course::Planned);
        let mut effects = self.change(|enrolment| {
            for week in week..end {
                enrolment.course.insert(week, fact);
            }
        });
        if week == now {
            // The week is there again, and the reader goes on at its beginning.
            effects.push(Effect::Focus(Focus::Heading));
        }
        effects
    }

    /// This week waits, and Monday brings the first week that went by.
    pub(super) fn restart(&mut self, env: &Env) -> Vec<Effect> {
        let Some((enrolment, now)) = self.enrolment().zip(self.now(env)) else { return vec![] };
        let Some(Offer::Ease { again }) = enrolment.offer(now, env.today) else { return vec![] };
        let pause = self.fact(env, Course::Pause);
        let jump = self.fact(env, Course::Jump(again));
        self.change(|enrolment| {
            enrolment.course.insert(now, pause);
            enrolment.course.insert(now + 1, jump)
        })
    }

    pub(super) fn move_slot(&mut self, week: u32, slot: Slot, env: &Env) -> Vec<Effect> {
        let fact = self.fact(env, slot);
        match self.lived(week) {
            Some(_) => {
                self.notice = Some(Notice::SlotMoved(slot));
                self.change(|enrolment| enrolment.slots.insert(week, fact))
            }
            None => vec![],
        }
    }

    /// Other aims from the next week on; before the start, from the first.
    pub(super) fn turn(&mut self, env: &Env) -> Vec<Effect> {
        let aims = self.rings(env.content);
        let Some(enrolment) = self.enrolment() else { return vec![] };
        let from = match enrolment.phase(env.today) {
            Phase::Before(_) => 1,
            Phase::Week(now) => now + 1,
            Phase::Over => return vec![],
        };
        if enrolment.aims(from) == aims {
            return self.open_weeks(env);
        }
        // The weeks behind the reader stay; what comes builds on them.
        let reached = usize::from(enrolment.reached(env.today));
        let before = &enrolment.programme(from)[..reached];
        let easy_first = self.profile(env.content).front().several;
        let request = Request { easy_first, ..self.request(enrolment, &aims, env) };
        let programme = resumed(env.content, &request, before);
        let look = self.record.look().map(|(number, _)| number);
        let fact = self.fact(env, Some(Turn { aims, programme, look }));
        self.change(|enrolment| enrolment.turns.insert(from, fact));
        let mut effects = self.open_weeks(env);
        effects.insert(0, Effect::Save);
        effects
    }

    /// What was agreed, for these aims. Strong fear is heeded as soon as a profile shows it.
    pub(super) fn request(&self, enrolment: &Enrolment, aims: &[Barrier], env: &Env) -> Request {
        let mut request = enrolment.terms.value.request();
        request.strong_fear |= self.is_strongly_afraid(env);
        request.aims = aims.to_vec();
        request
    }

    pub(super) fn turn_back(&mut self, week: u32, env: &Env) -> Vec<Effect> {
        let fact = self.fact(env, None);
        let there = self.enrolment().is_some_and(|e| e.turns.get(&week).is_some());
        if !there {
            return vec![];
        }
        let mut effects = self.change(|enrolment| enrolment.turns.insert(week, fact));
        effects.push(Effect::Focus(Focus::Heading));
        effects
    }
}
