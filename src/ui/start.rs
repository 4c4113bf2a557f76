//! The first stage: asks the statements of a new reader, while the rest is on its way.

use super::asking::{self, Asked};
use super::root::Options;
use super::stage::{Drawn, Shared, Stage};
use super::words::{Source, notice, paragraph};
use crate::domain::app::{Beginning, Early, Effect, Msg};
use crate::domain::content::{FirstWords, Text};
use crate::shell::{self, Store};
use std::cell::OnceCell;

/// A new reader at the statements.
pub struct Start {
    beginning: Beginning,
    words: &'static FirstWords,
    store: Store,
    /// Somebody else has written there. From then on only the whole program writes, which brings the
    /// two together.
    foreign: bool,
    shared: Shared,
    waiting: Vec<Effect>,
    /// What the reader asked for that only the whole program can do.
    left: Vec<Msg>,
    /// The rest of the program did not come.
    pub missing: bool,
}

impl Start {
    pub fn new(early: Early, shared: Shared) -> Self {
        let (beginning, waiting) = Beginning::new(early);
        let mut store = Store::default();
        // Nothing is there for a new reader, or it has come while the program was on its way.
        let foreign = matches!(store.read(), Ok(Some(_)));
        let (left, missing) = (vec![], false);
        Self { beginning, words: words(), store, foreign, shared, waiting, left, missing }
    }

    /// What the reader did, and what is left to do, for the whole program.
    pub fn leave(&mut self) -> (Early, Vec<Msg>) {
        (self.beginning.early().clone(), std::mem::take(&mut self.left))
    }

    /// Whether the rest of the program is to be asked for once more.
    pub fn asks_again(&mut self) -> bool {
        std::mem::take(&mut self.missing)
    }

    /// The reader has asked for more than is there.
    fn is_waited_for(&self) -> bool {
        !self.left.is_empty()
    }

    fn save(&mut self) {
        self.foreign |= self.store.news().is_some();
        if !self.foreign {
            // Where nothing can be kept, the whole program says so.
            let _ = self.store.write(&self.beginning.file(self.words));
        }
    }

    fn perform(&mut self, effects: Vec<Effect>) {
        for effect in effects {
            match effect {
                Effect::Save => self.save(),
                Effect::Focus(focus) => self.shared.focus_soon(focus),
                Effect::Tell(event) => shell::tell(&self.shared.place, event),
                _ => {}
            }
        }
    }
}

impl Stage for Start {
    fn step(&mut self, msg: Msg) {
        let (_, now) = shell::clock();
        let step = self.beginning.update(msg, now);
        self.perform(step.effects);
        // Whoever asks twice means it once.
        if step.left.is_some() && self.left.last() != step.left.as_ref() {
            self.left.extend(step.left);
        }
    }

    fn set(&mut self, _: &Options) {}

    fn draw(&self, options: &Options) -> Drawn {
        let words = self.shared.words(Source::First(self.words), options);
        let at = &self.beginning;
        let (id, text) = self.words.item(at.asking().number() - 1);
        let close = at.could_be_scored();
        let asked = Asked {
            asking: at.asking(),
            id,
            text,
            given: at.answer(),
            answered: at.answered(),
            second: false,
            close,
            early: close && !at.is_complete(),
            begun: at.has_begun(),
        };
        let said = match (self.is_waited_for(), self.missing) {
            (true, true) => Some(Text::WaitInVain),
            (true, false) => Some(Text::Wait),
            _ => at.asks_to_choose().then_some(Text::ChooseFirst),
        };
        let said = said.map(|text| paragraph(words.say(text)));
        let parts = [Some(notice(said)), Some(asking::screen(&words, &asked)), None];
        Drawn { lang: self.words.lang(), asks: true, whole: false, parts }
    }

    fn drawn(&mut self) {
        let waiting = std::mem::take(&mut self.waiting);
        self.perform(waiting);
    }
}

/// The words of the statements, which src/build.rs has written out.
fn words() -> &'static FirstWords {
    thread_local! {
        static WORDS: OnceCell<&'static FirstWords> = const { OnceCell::new() };
    }
    let read = || {
        let words = FirstWords::new(include_str!(concat!(env!("OUT_DIR"), "/first-words.txt")));
        &*Box::leak(Box::new(words))
    };
    WORDS.with(|words| *words.get_or_init(read))
}
