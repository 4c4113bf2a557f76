//! What else the reader takes along: the calendar, lines to share, paper.

use super::{App, Effect, Env, File};
use crate::domain::calendar::{Agenda, Words as CalendarWords};
use crate::domain::content::{Count, Text};
use crate::domain::link;
use crate::domain::paper;
use crate::domain::record::Enrolment;

/// What can be handed out, on every screen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum HandOutMsg {
    /// The weeks as a calendar file.
    Calendar {
        /// The resume link, for its events.
        link: String,
    },
    /// A text for the clipboard.
    ToClipboard(String),
    /// A text for another program of the device.
    Share(String),
    /// The profile and the tick sheet on paper.
    Print,
    /// The statements on paper, to be answered there.
    PrintQuestions,
}

impl App {
    pub(super) fn hand_out(&mut self, msg: HandOutMsg, env: &Env) -> Vec<Effect> {
        match msg {
            HandOutMsg::Calendar { link } => self.calendar(&link, env),
            HandOutMsg::ToClipboard(text) => vec![Effect::ToClipboard(text)],
            HandOutMsg::Share(text) => vec![Effect::Share(text)],
            HandOutMsg::Print if self.is_in_rescue() => vec![],
            HandOutMsg::Print => {
                let (look, enrolment) = (self.look(), self.enrolment());
                vec![Effect::Print(paper::sheet(look, enrolment, env.content, env.today))]
            }
            HandOutMsg::PrintQuestions => vec![Effect::Print(paper::questionnaire(env.content))],
        }
    }

    fn calendar(&self, link: &str, env: &Env) -> Vec<Effect> {
        let all: Vec<_> = self.record.enrolments.values().collect();
        let Some((enrolment, earlier)) = all.split_last() else { return vec![] };
        let text = agenda(enrolment, earlier, env, link, |agenda| agenda.file(env.now));
        let name = "career-insurance.ics".to_owned();
        vec![Effect::Download(File { name, mime: "text/calendar", text, backup: None })]
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
    let Env { today, minute, .. } = *env;
    then(&Agenda { enrolment, earlier, content, today, minute, link, words })
}
