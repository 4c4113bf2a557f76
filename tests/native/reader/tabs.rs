//! Two tabs of one browser: they share a store, and each hears late of what the other has written.

use super::Reader;
use career_insurance::domain::app::Msg;

pub struct Tabs {
    pub tabs: [Reader; 2],
    /// What each has not been told yet.
    mail: [Vec<String>; 2],
}

impl Tabs {
    /// One that is open already, and one that is opened beside it.
    pub fn of(reader: &Reader) -> Self {
        let mut other = reader.clone();
        let one = other.at(other.store.clone());
        other.reopen();
        Self { tabs: [one, other], mail: [vec![], vec![]] }
    }

    /// Two that are at the same place.
    pub fn twice(reader: &Reader) -> Self {
        let one = reader.clone();
        let other = one.at(one.store.clone());
        Self { tabs: [one, other], mail: [vec![], vec![]] }
    }

    pub fn say(&mut self, tab: usize, msg: Msg) {
        self.step(tab, |reader| {
            reader.say(msg);
        });
    }

    fn step(&mut self, tab: usize, step: impl FnOnce(&mut Reader)) {
        let before = self.tabs[tab].stored();
        step(&mut self.tabs[tab]);
        // The browser tells the other tab of each write that changes something.
        let after = self.tabs[tab].stored();
        if after != before {
            self.mail[1 - tab].extend(after);
        }
    }

    /// Tells both all there is to tell, until neither has anything more to store.
    pub fn settle(&mut self) {
        for _ in 0..20 {
            for tab in [0, 1] {
                for text in std::mem::take(&mut self.mail[tab]) {
                    self.step(tab, |reader| reader.hear(text));
                }
            }
            if self.mail.iter().all(Vec::is_empty) {
                return;
            }
        }
        panic!("the tabs never come to rest");
    }

    /// Both hold the same, and so does the store.
    pub fn agree(&self) {
        let [one, other] = &self.tabs;
        assert_eq!(one.app().record(), other.app().record());
        let mut reopened = one.clone();
        reopened.reopen();
        assert_eq!(reopened.app().record(), one.app().record());
    }
}
