//! What the reader takes along: copies, lines to share, paper.

use super::{App, Effect, Env, Here, Msg, Notice};
use crate::domain::content::Text;
use crate::domain::copy::{self, Words};
use crate::domain::paper;
use crate::domain::record::Record;
use crate::domain::save;
use crate::domain::stamped::{Join, Moment};

impl App {
    pub(super) fn hand_out(&mut self, msg: Msg, env: &Env) -> Vec<Effect> {
        match (&self.here, msg) {
            (Here::Rescue { .. }, Msg::SaveCopy { .. } | Msg::Print) => vec![],
            (_, Msg::SaveCopy { plain }) => self.save_copy(plain, env),
            (_, Msg::Copy(text)) => vec![Effect::Copy(text)],
            (_, Msg::Share(text)) => vec![Effect::Share(text)],
            (_, Msg::Print) => vec![Effect::Print(paper::sheet(self, env.content, env.today))],
            (_, Msg::PrintQuestions) => vec![Effect::Print(paper::questionnaire(env.content))],
            (_, Msg::Copied(copied)) => {
                self.notice = Some(match copied {
                    Ok(()) => Notice::Copied,
                    Err(text) => Notice::CopyByHand(text),
                });
                vec![]
            }
            _ => vec![],
        }
    }

    fn save_copy(&mut self, plain: bool, env: &Env) -> Vec<Effect> {
        if self.record == Record::default() {
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
