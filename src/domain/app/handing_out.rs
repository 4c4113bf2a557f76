//! What else the reader takes along: the calendar, lines to share, paper.

use super::{App, Effect, Env, File};
use crate::domain::calendar::Agenda;
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
        let text = agenda(enrolment, earlier, link, env).file(env.now);
        let name = "career-insurance.ics".to_owned();
        vec![Effect::Download(File { name, mime: "text/calendar", text, backup: None })]
    }

    /// The address of a web calendar's form for the next event; `None` when none is to come.
    pub fn web_calendar(&self, link: &str, env: &Env) -> Option<String> {
        agenda(self.enrolment()?, &[], link, env).web_calendar()
    }

    /// The resume link of the present programme; `None` before one is begun.
    pub fn resume_link(&self, address: &str) -> Option<String> {
        let code = link::encode(&self.record);
        (!code.is_empty()).then(|| format!("{address}{}", link::fragment(&code)))
    }
}

fn agenda<'a>(
    enrolment: &'a Enrolment,
    earlier: &'a [&'a Enrolment],
    link: &'a str,
    env: &Env,
) -> Agenda<'a> {
    let Env { content, today, minute, now: _, random: _ } = *env;
    Agenda { enrolment, earlier, content, today, minute, link }
}
