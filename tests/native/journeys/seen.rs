//! What a reader sees.

use crate::reader::{Reader, answer, busy, content, tick};
use career_insurance::domain::app::{AskingMsg, Here, Msg, ProfileMsg};
use career_insurance::domain::barrier::Barrier;
use career_insurance::domain::practice::{Doing, Lived, Phase};
use career_insurance::domain::profile::{Answer, Profile};
use career_insurance::domain::programme::Week;
use career_insurance::domain::record::{Enrolment, Record, Tick};
use career_insurance::domain::save::decode;

/// Chosen with the arrow keys.
pub fn choose(answer: Answer) -> Msg {
    Msg::Asking(AskingMsg::Answer { answer, on: false })
}

/// A reader at every screen.
pub fn everywhere() -> Vec<Reader> {
    let mut asking = Reader::new("2026-11-24");
    asking.say_all((0..9).map(|_| answer(Answer::Mostly)));
    let mut profile = Reader::new("2026-11-24");
    profile.answer_as(&[Barrier::Busyness]);
    let (mut making, mut not_now) = (profile.clone(), profile.clone());
    making.say(Msg::Profile(ProfileMsg::MakePlan));
    not_now.say(Msg::Profile(ProfileMsg::NotNow));
    let mut weeks = busy("2026-11-24");
    weeks.say(tick(1, "slot-booked", Tick::Done));
    vec![asking, profile, making, not_now, weeks]
}

impl Reader {
    /// A step out of place: nothing happens.
    pub fn in_vain(&mut self, msg: Msg) {
        let said = format!("{msg:?}");
        let (record, here) = (self.app().record().clone(), self.app().here().clone());
        assert_eq!(self.say(msg), [], "{said}");
        assert_eq!((self.app().record(), self.app().here()), (&record, &here), "{said}");
    }

    /// The reader sees no change, though a mark about the store is taken over.
    pub fn in_vain_but_for_the_marks(&mut self, msg: Msg) {
        let before = self.app().clone();
        self.say(msg);
        assert_eq!(self.app().here(), before.here());
        assert_eq!(self.app().record().looks, before.record().looks);
        assert_eq!(self.app().record().enrolments, before.record().enrolments);
    }

    /// What is stored, as the next page will read it.
    pub fn kept(&self) -> Record {
        self.stored()
            .as_deref()
            .map_or_else(Record::default, |text| decode(text).expect("readable"))
    }

    /// The number of the statement that is asked.
    pub fn asked(&self) -> usize {
        match self.app().here() {
            Here::Asking(asking) => asking.number(),
            here => panic!("no statement is asked at {here:?}"),
        }
    }

    pub fn profile(&self) -> Profile {
        self.app().profile(content())
    }

    pub fn enrolment(&self) -> &Enrolment {
        self.app().enrolment().expect("a programme was begun")
    }

    /// The programme begun before all others.
    pub fn first_enrolment(&self) -> &Enrolment {
        self.app().record().enrolments.values().next().expect("a programme was begun")
    }

    /// A calendar week of the programme.
    pub fn lived(&self, week: u32) -> Lived {
        let weeks = self.enrolment().weeks();
        weeks.into_iter().find(|lived| lived.week == week).expect("a week of the programme")
    }

    pub fn doings(&self, week: u32) -> Vec<Doing> {
        self.enrolment().doings(&self.lived(week))
    }

    /// The ids of what a week asks.
    pub fn habits(&self, week: u32) -> Vec<String> {
        self.doings(week).into_iter().map(|doing| doing.place.habit).collect()
    }

    /// What was agreed for a calendar week that asks for something.
    pub fn planned(&self, week: u32) -> &Week {
        self.enrolment().planned(&self.lived(week)).expect("no free week")
    }

    pub fn phase(&self) -> Phase {
        self.enrolment().phase(self.env.today)
    }
}
