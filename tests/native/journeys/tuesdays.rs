//! A reader who comes back on Tuesdays: the first is 2026-11-24.

use crate::reader::{Reader, day, tick};
use career_insurance::domain::app::Here;
use career_insurance::domain::practice::{Mark, Offer, Phase};
use career_insurance::domain::record::Tick;

impl Reader {
    /// Comes back on the Tuesday of a calendar week.
    pub fn in_week(&mut self, week: u32) {
        let weeks = i32::try_from(week).expect("few weeks") - 1;
        self.come_back(&day("2026-11-24").plus(weeks * 7).to_string());
        assert_eq!(self.app().here(), &Here::Weeks(None));
        assert_eq!(self.phase(), Phase::Week(week));
    }

    /// Comes back in this week and ticks the habit of the week.
    pub fn practises(&mut self, week: u32) {
        self.in_week(week);
        let habit = self.habits(week).remove(0);
        self.say(tick(week, &habit, Tick::Done));
    }

    pub fn offer(&self, week: u32) -> Option<Offer> {
        self.enrolment().offer(week, self.env.today)
    }

    pub fn missed(&self, week: u32) -> usize {
        self.enrolment().missed_before(week, self.env.today)
    }

    /// What became of every calendar week so far.
    pub fn marks(&self) -> Vec<Mark> {
        let plan = self.enrolment();
        plan.weeks().iter().map(|lived| plan.mark(lived, self.env.today)).collect()
    }

    /// The weeks of the plan, calendar week by calendar week; 0 while it waits.
    pub fn plans(&self) -> Vec<u8> {
        let weeks = self.enrolment().weeks().into_iter();
        weeks.map(|lived| lived.plan.unwrap_or(0)).collect()
    }

    /// The day after the last week.
    pub fn after_the_end(&mut self) {
        let plan = self.enrolment();
        let end = plan.start_of(u32::try_from(plan.weeks().len()).expect("few weeks") + 1);
        self.come_back(&end.to_string());
        assert_eq!(self.phase(), Phase::Over);
    }
}
