//! Two tabs that tell each other late.

use crate::{State, step};
use career_insurance::domain::app::{Effect, Msg, News};
use career_insurance::domain::save::encode;

/// Two tabs of one browser, and what each has not been told yet.
pub struct Tabs {
    pub tabs: [State; 2],
    pub mail: [Vec<String>; 2],
}

impl Tabs {
    pub fn say(&mut self, tab: usize, msg: &Msg) -> Result<(), String> {
        let (app, effects) = step(&self.tabs[tab], msg)?;
        if effects.contains(&Effect::Save) {
            self.mail[1 - tab].push(encode(&app.to_keep()));
        }
        self.tabs[tab].app = app;
        Ok(())
    }

    pub fn settle(&mut self) -> Result<(), String> {
        for tab in [0, 1].into_iter().cycle().take(20) {
            for text in std::mem::take(&mut self.mail[tab]) {
                self.say(tab, &Msg::News(News::Stored(text)))?;
            }
        }
        let quiet = self.mail.iter().all(Vec::is_empty);
        if quiet { Ok(()) } else { Err("the tabs never come to rest".into()) }
    }
}
