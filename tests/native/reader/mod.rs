//! A reader at a page: says messages to a real session over a store in memory.

pub mod laws;
mod memory;
pub mod tabs;

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
use career_insurance::domain::session::{Session, Store};
use career_insurance::domain::stamped::Moment;
pub use memory::Memory;
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
    Env { content: content(), today, minute: 510, now: days * DAY + 30_600_000, random: 0x5eed }
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

#[derive(Debug)]
pub struct Reader {
    session: Session<Memory>,
    /// What the browser holds.
    pub store: Memory,
    pub env: Env,
}

/// Another reader who has done the same until now, in another browser.
impl Clone for Reader {
    fn clone(&self) -> Self {
        self.at(self.store.apart())
    }
}

impl Reader {
    /// Nobody was here before.
    pub fn new(date: &str) -> Self {
        Self::with(None, date)
    }

    pub fn with(stored: Option<String>, date: &str) -> Self {
        let (env, store) = (env(day(date)), Memory::with(stored));
        Self { session: Session::open(store.clone(), None, None, &env), store, env }
    }

    /// The same reader, with another store.
    pub fn at(&self, store: Memory) -> Self {
        let session = self.session.clone().with_store(store.clone());
        Self { session, store, env: self.env }
    }

    pub fn app(&self) -> &App {
        self.session.app()
    }

    pub fn stored(&self) -> Option<String> {
        self.store.text()
    }

    /// Texts that could not be read and stand under another key.
    pub fn quarantined(&self) -> Vec<String> {
        self.store.quarantined()
    }

    /// One step, with all that the browser does for it.
    pub fn say(&mut self, msg: Msg) -> Vec<Effect> {
        // What is news has happened in the store.
        match &msg {
            Msg::News(News::Stored(text)) => self.store.put(Some(text.clone())),
            Msg::News(News::Lost) => {
                self.store.put(None);
                self.store.clear_quarantine();
            }
            _ => {}
        }
        self.step(msg)
    }

    /// Hears of what another tab has stored, when the store may have something newer already.
    pub fn hear(&mut self, text: String) {
        self.step(Msg::News(News::Stored(text)));
    }

    /// Every step of every journey keeps the laws.
    fn step(&mut self, msg: Msg) -> Vec<Effect> {
        self.env.now += STEP;
        let before = self.app().clone();
        let (after, effects) = before.clone().update(msg.clone(), &self.env);
        if let Err(why) = laws::check(&before, &msg, &after, &effects, &self.env) {
            panic!("{why}\n  on {msg:?}\n  at {:?}", before.here());
        }
        self.session.step(msg, &self.env);
        effects
    }

    pub fn say_all(&mut self, all: impl IntoIterator<Item = Msg>) {
        for msg in all {
            self.say(msg);
        }
    }

    /// Closes the page and comes back.
    pub fn reopen(&mut self) {
        self.session = Session::open(self.store.clone(), None, None, &self.env);
    }

    /// Comes back on this day, which may also lie before: a clock can be wrong.
    pub fn come_back(&mut self, date: &str) {
        self.env = env(day(date));
        self.reopen();
    }

    /// Answers all that is asked as one whom these barriers describe, and sees the profile.
    pub fn answer_as(&mut self, of: &[Barrier]) {
        while let Here::Asking(asking) = self.app().here() {
            let item = asking.item(content());
            self.say(answer(typical(item, of)));
        }
        assert_eq!(self.app().here(), &Here::Profile);
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
    let mut record = decode(&reader.stored().expect("stored")).expect("readable");
    record.looks = Map::default();
    encode(&record)
}
