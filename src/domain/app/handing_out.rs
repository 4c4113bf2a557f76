//! What the reader takes along: copies, lines to share, paper.

use super::{App, Effect, Env, Focus, Here, Msg, Notice};
use crate::domain::calendar::{Agenda, Words as CalendarWords};
use crate::domain::content::{Count, Text};
use crate::domain::copy::{self, Words};
use crate::domain::link;
use crate::domain::paper;
use crate::domain::record::Enrolment;
use crate::domain::save;
use crate::domain::stamped::{Join, Moment};

impl App {
    pub(super) fn hand_out(&mut self, msg: Msg, env: &Env) -> Vec<Effect> {
        match (&self.here, msg) {
            (Here::Rescue { .. }, Msg::SaveCopy { .. } | Msg::Print) => vec![],
            (_, Msg::SaveCopy { plain }) => self.save_copy(plain, env),
            (_, Msg::Calendar { link }) => self.calendar(&link, env),
            (_, Msg::Copy(text)) => vec![Effect::Copy(text)],
            (_, Msg::Share(text)) => vec![Effect::Share(text)],
            (_, Msg::Print) => vec![Effect::Print(paper::sheet(self, env.content, env.today))],
            (_, Msg::PrintQuestions) => vec![Effect::Print(paper::questionnaire(env.content))],
            (_, Msg::Copied(copied)) => {
                let (notice, effects) = match copied {
                    Ok(()) => (Notice::Copied, vec![]),
                    Err(text) => (Notice::CopyByHand(text), vec![Effect::Focus(Focus::ByHand)]),
                };
                self.notice = Some(notice);
                effects
            }
            _ => vec![],
        }
    }

    fn save_copy(&mut self, plain: bool, env: &Env) -> Vec<Effect> {
        if self.record.is_empty() {
            return vec![];
        }
        let made = self.fact(env, true);
        self.record.copied = Some(made);
        let name = |ending: &str| format!("career-insurance-{}.{ending}", env.today);
        let download = if plain {
            let text = save::encode(&self.record);
            Effect::Download { name: name("json"), mime: "application/json", text }
        } else {
            let date = env.content.date(env.today);
            let saved = env.content.fill(Text::CopySaved, &[("date", &date)]);
            let words = Words::of(env.content, &saved);
            let text = copy::html(&self.record, env.content, &words, env.today);
            Effect::Download { name: name("html"), mime: "text/html", text }
        };
        vec![download, Effect::Save]
    }

    fn calendar(&self, link: &str, env: &Env) -> Vec<Effect> {
        let all: Vec<_> = self.record.enrolments.values().collect();
        let Some((enrolment, earlier)) = all.split_last() else { return vec![] };
        let text = agenda(enrolment, earlier, env, link, |agenda| agenda.file(env.now));
        let name = "career-insurance.ics".to_owned();
        vec![Effect::Download { name, mime: "text/calendar", text }]
    }

    /// The address of a web calendar's form for the next event; `None` when none is to come.
    pub fn web_calendar(&self, link: &str, env: &Env) -> Option<String> {
        // A function and not the method: it takes an agenda of any lifetime.
        fn next(agenda: &Agenda) -> Option<String> {
            agenda.web_calendar()
        }
        agenda(self.enrolment()?, &[], env, link, next)
    }

    /// The resume link of the present programme; `None` before one is begun.
    pub fn resume_link(&self, address: &str) -> Option<String> {
        let code = link::encode(&self.record);
        (!code.is_empty()).then(|| format!("{address}{}", link::fragment(&code)))
    }

    /// Time for a copy: the first week is over, or the last copy is older than two weeks; and
    /// something has been recorded since.
    pub fn copy_is_due(&self, env: &Env) -> bool {
        const FORTNIGHT: Moment = 14 * 24 * 60 * 60 * 1000;
        let week = self.enrolment().and_then(|enrolment| enrolment.terms.value.week(env.today));
        let newest = self.record.looks.newest().max(self.record.enrolments.newest());
        match self.record.copied {
            None => week > Some(1),
            Some(copied) => newest > copied.at && env.now > copied.at.saturating_add(FORTNIGHT),
        }
    }
}

/// The events of a programme, in the words of the content pack.
fn agenda<R>(
    enrolment: &Enrolment,
    earlier: &[&Enrolment],
    env: &Env,
    link: &str,
    then: impl FnOnce(&Agenda) -> R,
) -> R {
    let content = env.content;
    let summary = |week: u8, theme: &str| {
        content.fill(Text::CalendarSummary, &[("n", &week.to_string()), ("theme", theme)])
    };
    let habit = |title: &str, minutes: u8| {
        let minutes = content.count(Count::Minutes, minutes.into(), &[]);
        content.fill(Text::CalendarHabit, &[("habit", title), ("minutes", &minutes)])
    };
    let short = |short: &str| content.fill(Text::ShortWay, &[("short", short)]);
    let back = |link: &str| content.fill(Text::CalendarBack, &[("link", link)]);
    let alarm = content.text(Text::CalendarAlarm);
    let words =
        CalendarWords { summary: &summary, habit: &habit, short: &short, back: &back, alarm };
    then(&Agenda { enrolment, earlier, content, today: env.today, link, words })
}
