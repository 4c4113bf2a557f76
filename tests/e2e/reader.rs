//! Readers of the tests: what they answer, and how far they have come when a test begins. They use
//! the domain natively, message by message, so the browser and the tests have one source of numbers.

use career_insurance::domain::app::{App, AskingMsg, Env, MakingMsg, Msg, ProfileMsg, WeeksMsg};
use career_insurance::domain::barrier::Barrier;
use career_insurance::domain::content::{Content, Habit, Item, Text};
use career_insurance::domain::day::Day;
use career_insurance::domain::practice::{Doing, Lived};
use career_insurance::domain::profile::{Answer, Profile};
use career_insurance::domain::record::{Draft, Enrolment, Record, Tick};
use career_insurance::domain::save;
use std::sync::OnceLock;

/// The key of the store, for ever.
pub const KEY: &str = "career-insurance";

/// What the widget knows.
pub fn content() -> &'static Content {
    static CONTENT: OnceLock<&'static Content> = OnceLock::new();
    CONTENT.get_or_init(|| Box::leak(Box::new(Content::english())))
}

/// The statement with this number, from 1.
pub fn item(number: usize) -> &'static Item {
    &content().items()[number - 1]
}

/// A text of the user interface.
pub fn say(text: Text) -> &'static str {
    content().text(text)
}

/// The title of a barrier.
pub fn title(barrier: Barrier) -> &'static str {
    &content().barrier(barrier).title
}

/// Answers as one who has this barrier and no other.
fn only(barrier: Barrier, item: &Item) -> Answer {
    let agrees = (item.barrier == barrier) != item.reversed;
    if agrees { Answer::VeryWell } else { Answer::NotAtAll }
}

/// Answers as one who is busy, and nothing else.
pub fn busy(item: &Item) -> Answer {
    only(Barrier::Busyness, item)
}

/// Answers as one who is afraid, and nothing else.
pub fn afraid(item: &Item) -> Answer {
    only(Barrier::Fear, item)
}

/// Answers with two barriers in front, close together, that nobody confuses.
pub fn two(item: &Item) -> Answer {
    let fits = matches!(item.barrier, Barrier::Busyness | Barrier::KnowHow);
    if fits == item.reversed { Answer::NotAtAll } else { Answer::Mostly }
}

/// Answers that differ from statement to statement, so that no two scores need be alike.
pub fn mixed(item: &Item) -> Answer {
    let sum: usize = item.id.bytes().map(usize::from).sum();
    Answer::ALL[(sum * sum / 7) % 5]
}

/// The profile of somebody who answers everything in this way.
pub fn profile(answer: fn(&Item) -> Answer) -> Profile {
    Profile::of(content(), |item| Some(answer(item)))
}

/// Somebody who has used the widget before the test begins.
#[derive(Clone, Debug)]
pub struct Reader {
    app: App,
    day: Day,
    seconds: u64,
}

impl Reader {
    /// Comes for the first time on this day, as in `2026-11-23`, a Monday.
    pub fn on(day: &str) -> Self {
        let day = Day::parse(day).expect("a date");
        let start = Self { app: App::open(None, &env(day, 0)), day, seconds: 0 };
        start.opens(None)
    }

    fn opens(mut self, stored: Option<&str>) -> Self {
        self.app = App::open(stored, &env(self.day, self.seconds));
        self
    }

    /// Comes back so many weeks later.
    pub fn weeks_later(mut self, weeks: i32) -> Self {
        self.day = self.day.plus(7 * weeks);
        self.seconds = 0;
        let stored = self.stored();
        self.opens(Some(&stored))
    }

    /// Does this, three seconds after the last thing.
    pub fn does(mut self, msg: Msg) -> Self {
        self.seconds += 3;
        let env = env(self.day, self.seconds);
        (self.app, _) = self.app.update(msg, &env);
        self
    }

    /// Answers the next statements in this way, so many of them.
    pub fn answers(self, count: usize, answer: fn(&Item) -> Answer) -> Self {
        let open =
            |item: &&Item| self.app.look().is_none_or(|look| look.answers.get(&item.id).is_none());
        let items: Vec<_> = content().items().iter().filter(open).take(count).collect();
        assert_eq!(items.len(), count, "so many statements are open");
        items.into_iter().fold(self, |reader, item| {
            reader.does(Msg::Asking(AskingMsg::Answer { answer: answer(item), on: true }))
        })
    }

    /// Answers everything, makes a plan of what the profile proposes, and starts it.
    pub fn starts_a_plan(self, answer: fn(&Item) -> Answer) -> Self {
        let reader = self
            .answers(35, answer)
            .does(Msg::Profile(ProfileMsg::MakePlan))
            .does(Msg::Making(MakingMsg::Begin));
        assert!(reader.app.enrolment().is_some(), "a plan is begun");
        reader
    }

    /// Ticks the habit of a week.
    pub fn ticks(self, week: u32) -> Self {
        let habit = self.habits(week)[0].id.clone();
        let reader = self.does(Msg::Weeks(WeeksMsg::Tick { week, habit, tick: Tick::Done }));
        assert!(reader.plan().is_practised(week), "week {week} is ticked");
        reader
    }

    /// What this reader has done.
    pub fn record(&self) -> &Record {
        self.app.record()
    }

    /// What is in this reader's store.
    pub fn stored(&self) -> String {
        save::encode(self.app.record())
    }

    /// The plan form, as it stands.
    pub fn draft(&self) -> Draft {
        self.app.draft(&env(self.day, self.seconds))
    }

    /// The plan.
    pub fn plan(&self) -> &Enrolment {
        self.app.enrolment().expect("a plan is begun")
    }

    /// The habits of a week, as the plan has them.
    pub fn habits(&self, week: u32) -> Vec<&'static Habit> {
        let weeks = self.plan().weeks();
        let lived: &Lived = weeks.iter().find(|lived| lived.week == week).expect("there is a week");
        let habit = |doing: &Doing| content().habit(&doing.place.habit).expect("a known habit");
        self.plan().doings(lived).iter().map(habit).collect()
    }
}

fn env(today: Day, seconds: u64) -> Env {
    let epoch = Day::parse("1970-01-01").expect("a date");
    let days = u64::try_from(today.since(epoch)).expect("a day after 1970");
    let now = (days * 86_400 + 28_800 + seconds) * 1000;
    Env { content: content(), today, minute: 480, now, random: 0x5eed }
}
