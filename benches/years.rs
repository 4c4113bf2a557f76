//! Records of readers who have come back for years, for the measurements: one programme of twelve
//! weeks after the other, each of them ticked and noted, and a new one begun in this very week. Made
//! message by message, so that no record is one that no reader could have.
//!
//! `cargo run --example years -- <milliseconds since 1970> <years>…` prints one record a line.

use career_insurance::domain::app::{
    App, AskingMsg, Env, Here, MakingMsg, Msg, News, ProfileMsg, WeeksMsg,
};
use career_insurance::domain::content::Content;
use career_insurance::domain::day::Day;
use career_insurance::domain::practice::Phase;
use career_insurance::domain::profile::Answer;
use career_insurance::domain::record::{After, Draft, Tick};
use career_insurance::domain::save::encode;
use career_insurance::domain::stamped::Moment;

const DAY: Moment = 86_400_000;
const PROGRAMME: i32 = 12 * 7;

struct Reader {
    app: App,
    env: Env,
}

impl Reader {
    fn say(mut self, msg: Msg) -> Self {
        self.env.now += 1;
        (self.app, _) = self.app.update(msg, &self.env);
        self
    }

    fn say_all(self, all: impl IntoIterator<Item = Msg>) -> Self {
        all.into_iter().fold(self, Self::say)
    }

    /// Nothing lies between now and then.
    fn come_back(mut self, day: Day) -> Self {
        self.env.now += Moment::try_from(day.since(self.env.today)).unwrap_or_default() * DAY;
        self.env.today = day;
        self.say(Msg::News(News::Woke))
    }

    fn answer_all(mut self) -> Self {
        let mut answers = Answer::ALL.into_iter().cycle();
        while let (Here::Asking(_), Some(answer)) = (self.app.here(), answers.next()) {
            self = self.say(Msg::Asking(AskingMsg::Answer { answer, on: true }));
        }
        self
    }

    /// Begins a programme in this week, whatever day it is.
    fn begin(self) -> Self {
        let making = self.say(Msg::Profile(ProfileMsg::MakePlan));
        let draft = Draft { next_week: false, ..making.app.draft(&making.env) };
        making.say_all([Msg::Making(MakingMsg::Draft(draft)), Msg::Making(MakingMsg::Begin)])
    }

    /// Does all of this week, and says so.
    fn practise(self) -> Self {
        let Some(enrolment) = self.app.enrolment() else { return self };
        let Phase::Week(week) = enrolment.phase(self.env.today) else { return self };
        let lived = enrolment.weeks().into_iter().find(|lived| lived.week == week);
        let doings = lived.map(|lived| enrolment.doings(&lived)).unwrap_or_default();
        let tick = |habit| Msg::Weeks(WeeksMsg::Tick { week, habit, tick: Tick::Done });
        let text = "Took ten minutes, and one answer came back.".into();
        let ticks = doings.into_iter().map(|doing| tick(doing.place.habit));
        self.say_all(ticks.chain([Msg::Weeks(WeeksMsg::Note { week, text })]))
    }
}

/// The record of one who began so many years ago.
fn record(content: &'static Content, now: Moment, years: i32) -> String {
    let today = Day::EPOCH.plus(i32::try_from(now / DAY).unwrap_or_default());
    let finished = years * 365 / PROGRAMME;
    let start = today.monday().plus(-finished * PROGRAMME);
    let ago = Moment::try_from(today.since(start)).unwrap_or_default() * DAY;
    let env = Env { content, today: start, minute: 540, now: now - ago, random: 7 };
    let mut reader = Reader { app: App::open(None, &env), env }.answer_all().begin();
    for programme in 0..finished {
        let week = |week| start.plus(programme * PROGRAMME + week * 7);
        for number in 0..12 {
            reader = reader.come_back(week(number)).practise();
        }
        reader = reader.come_back(week(12)).say(Msg::Weeks(WeeksMsg::Door(After::NewAim))).begin();
    }
    encode(reader.app.record())
}

fn main() {
    let content: &'static Content = Box::leak(Box::new(Content::english()));
    let mut numbers = std::env::args().skip(1).filter_map(|arg| arg.parse().ok());
    let now = numbers.next().unwrap_or_default();
    for years in numbers.filter_map(|years| i32::try_from(years).ok()) {
        println!("{}", record(content, now, years));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use career_insurance::domain::save::decode;

    /// 26 November 2026, a Thursday, when plans would rather begin in the next week.
    const NOW: Moment = 1_795_680_000_000;

    #[test]
    fn ten_years_are_full_and_the_present_week_is_open() {
        let content: &'static Content = Box::leak(Box::new(Content::english()));
        for (years, programmes) in [(0, 1), (1, 5), (10, 44)] {
            let record = decode(&record(content, NOW, years)).expect("readable");
            assert_eq!(record.enrolments.len(), programmes);
            let mut before = record.enrolments.values();
            let present = before.next_back().expect("one");
            for enrolment in before {
                assert_eq!((enrolment.practised(), enrolment.notes.len()), (12, 12));
            }
            let today = Day::parse("2026-11-26").expect("a date");
            assert_eq!(present.phase(today), Phase::Week(1));
            assert_eq!(present.practised(), 0);
        }
    }
}
