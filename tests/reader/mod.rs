//! A reader at a page: says messages, and has done for them what the shell would do.

pub mod laws;

use career_insurance::domain::app::{
    App, AskingMsg, Effect, Env, Here, MakingMsg, Msg, News, ProfileMsg, WeeksMsg,
};
use career_insurance::domain::barrier::Barrier;
use career_insurance::domain::content::{Content, Item};
use career_insurance::domain::day::Day;
use career_insurance::domain::map::Map;
use career_insurance::domain::profile::Answer;
use career_insurance::domain::record::Tick;
use career_insurance::domain::save::{decode, encode};
use career_insurance::domain::stamped::Moment;
use std::sync::OnceLock;

/// Milliseconds between two messages: nobody is taken to hurry.
const STEP: Moment = 5_000;
const DAY: Moment = 86_400_000;

pub fn content() -> &'static Content {
    static CONTENT: OnceLock<Content> = OnceLock::new();
    CONTENT.get_or_init(Content::english)
}

pub fn day(text: &str) -> Day {
    Day::parse(text).expect("a real date")
}

/// The world on a day, at half past nine in the morning.
pub fn env(today: Day) -> Env {
    let days = Moment::try_from(today.since(day("1970-01-01"))).expect("a day since 1970");
    Env { content: content(), today, minute: 510, now: days * DAY + 30_600_000 }
}

/// The answer of one whom these barriers describe very well, and no others.
pub fn typical(item: &Item, of: &[Barrier]) -> Answer {
    if of.contains(&item.barrier) == item.reversed { Answer::NotAtAll } else { Answer::VeryWell }
}

pub fn answer(answer: Answer) -> Msg {
    Msg::Asking(AskingMsg::Answer { answer, on: true })
}

pub fn tick(week: u32, habit: &str, tick: Tick) -> Msg {
    Msg::Weeks(WeeksMsg::Tick { week, habit: habit.into(), tick })
}

#[derive(Clone, Debug)]
pub struct Reader {
    pub app: App,
    pub env: Env,
    /// What the browser holds.
    pub stored: Option<String>,
    /// Texts that could not be read and were put under another key.
    pub aside: Vec<String>,
}

impl Reader {
    /// Nobody was here before.
    pub fn new(date: &str) -> Self {
        Self::with(None, date)
    }

    pub fn with(stored: Option<String>, date: &str) -> Self {
        let env = env(day(date));
        Self { app: App::open(stored.as_deref(), &env), env, stored, aside: vec![] }
    }

    /// One step. Every step of every journey keeps the laws.
    pub fn say(&mut self, msg: Msg) -> Vec<Effect> {
        self.env.now += STEP;
        let (app, effects) = self.app.clone().update(msg.clone(), &self.env);
        if let Err(why) = laws::check(&self.app, &msg, &app, &effects, &self.env) {
            panic!("{why}\n  on {msg:?}\n  at {:?}", self.app.here());
        }
        self.app = app;
        match msg {
            Msg::News(News::Stored(text)) => self.stored = Some(text),
            Msg::News(News::Lost) => (self.stored, self.aside) = (None, vec![]),
            _ => {}
        }
        let rescue = matches!(self.app.here(), Here::Rescue { .. });
        for effect in &effects {
            match effect {
                Effect::Save if !rescue => self.stored = Some(encode(&self.app.to_keep())),
                Effect::ClearAside => self.aside.clear(),
                Effect::SetAside(text) if !self.aside.contains(text) => {
                    self.aside.push(text.clone());
                }
                _ => {}
            }
        }
        effects
    }

    pub fn say_all(&mut self, all: impl IntoIterator<Item = Msg>) {
        for msg in all {
            self.say(msg);
        }
    }

    /// Closes the page and comes back.
    pub fn reopen(&mut self) {
        self.app = App::open(self.stored.as_deref(), &self.env);
        for text in &self.aside {
            self.app =
                self.app.clone().update(Msg::News(News::Quarantined(text.clone())), &self.env).0;
        }
    }

    /// Comes back on this day, which may also lie before: a clock can be wrong.
    pub fn come_back(&mut self, date: &str) {
        self.env = env(day(date));
        self.reopen();
    }

    /// Answers all that is asked as one whom these barriers describe, and sees the profile.
    pub fn answer_as(&mut self, of: &[Barrier]) {
        while let Here::Asking(asking) = self.app.here() {
            let item = asking.item(content());
            self.say(answer(typical(item, of)));
        }
        assert_eq!(self.app.here(), &Here::Profile);
    }
}

/// Answers as one who is busy and nothing else, and begins a plan for it in this week.
pub fn busy(date: &str) -> Reader {
    let mut reader = Reader::new(date);
    reader.answer_as(&[Barrier::Busyness]);
    reader.say_all([Msg::Profile(ProfileMsg::MakePlan), Msg::Making(MakingMsg::Begin)]);
    reader
}

/// What a resume link brings: the plan and the ticks, and none of the answers.
pub fn without_answers(reader: &Reader) -> String {
    let mut record = decode(reader.stored.as_deref().expect("stored")).expect("readable");
    record.looks = Map::default();
    encode(&record)
}
