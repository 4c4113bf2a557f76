//! The words of the statements, for the start of the program: the rest is not there yet.

use super::{Content, Text};

/// The texts of the screen that asks, as far as a new reader sees it.
const TEXTS: &[Text] = &[
    Text::Title,
    Text::Intro,
    Text::Wait,
    Text::WaitInVain,
    Text::ChooseFirst,
    Text::Scale,
    Text::NotAtAll,
    Text::ALittle,
    Text::Partly,
    Text::Mostly,
    Text::VeryWell,
    Text::Back,
    Text::Skip,
    Text::Next,
    Text::SeeProfile,
    Text::SeeProfileHint,
    Text::StartOver,
    Text::Progress,
    Text::ProgressWords,
    Text::Keys,
    Text::PrintQuestions,
    Text::Keying,
];

/// The statements and the texts around them.
#[derive(Debug)]
pub struct FirstWords {
    lines: Vec<&'static str>,
}

impl FirstWords {
    /// Takes what [`Content::first_words`] wrote.
    pub fn new(written: &'static str) -> Self {
        Self { lines: written.lines().collect() }
    }

    /// The language of the words, as a tag for `lang`.
    pub fn lang(&self) -> &'static str {
        self.line(0)
    }

    /// A text of the screen that asks; empty if it belongs elsewhere.
    pub fn text(&self, text: Text) -> &'static str {
        TEXTS.iter().position(|each| *each == text).map_or("", |at| self.line(1 + at))
    }

    /// The id and the words of a statement, by its place from 0.
    pub fn item(&self, at: usize) -> (&'static str, &'static str) {
        let line = 1 + TEXTS.len() + 2 * at;
        (self.line(line), self.line(line + 1))
    }

    fn line(&self, at: usize) -> &'static str {
        self.lines.get(at).copied().unwrap_or_default()
    }
}

impl Content {
    /// A part of its words as [`FirstWords::new`] takes it: a line for each. No text of a pack has
    /// more than one line.
    pub fn first_words(&self) -> String {
        let texts = TEXTS.iter().map(|text| self.text(*text));
        let items = self.items.iter().flat_map(|item| [item.id.as_str(), &item.text]);
        let lines: Vec<_> = [self.lang()].into_iter().chain(texts).chain(items).collect();
        lines.join("\n")
    }
}
