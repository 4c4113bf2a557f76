//! What the widget asks and proposes, parsed from JSON and checked once, by one validator: for
//! the built-in content, for the tests and for an author's own pack.

mod check;
mod circumstances;
mod direction;
mod error;
mod fill;
mod habit;
mod plural;
mod raw;
#[cfg(not(target_arch = "wasm32"))]
pub mod schema;
mod texts;
mod words;

pub use circumstances::Circumstances;
pub use direction::Direction;
pub use error::ContentError;
pub use fill::{Part, fill, parts};
pub use habit::{Artifact, Habit, Kind, Side, Trace};
pub use plural::{Category, rule_of};
pub use texts::{Count, Text};
pub use words::{BarrierWords, HabitWords, Plural, VignetteWords};

use super::barrier::Barrier;
use super::day::Day;

const QUESTIONS: &str = include_str!("../content/questions.json");
const HABITS: &str = include_str!("../content/habits.json");
const ENGLISH: &str = include_str!("../content/en.json");

/// Rounds in the questionnaire; each asks one item of every barrier.
pub const ROUNDS: usize = 5;
/// Weeks in a programme.
pub const WEEKS: usize = 12;

/// A statement to answer. Its place in [`Content::items`] is the order in which it is asked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Item {
    /// Written in saved files, so it is for ever.
    pub id: String,
    /// The scale it belongs to.
    pub barrier: Barrier,
    /// Reverse-keyed: full agreement speaks against the barrier.
    pub reversed: bool,
    /// The statement.
    pub text: String,
}

/// A forced choice that settles which of two easily confused barriers comes first.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Vignette {
    /// Written in saved files.
    pub id: String,
    /// The pair it tells apart.
    pub between: [Barrier; 2],
    /// The situation, and an answer for each of the pair.
    pub words: VignetteWords,
}

/// Everything the widget knows; made only by [`Content::parse`], so all of it is checked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Content {
    items: Vec<Item>,
    vignettes: Vec<Vignette>,
    habits: Vec<Habit>,
    themes: Vec<String>,
    barriers: Vec<BarrierWords>,
    lang: String,
    dir: Direction,
    /// 0 first.
    digits: [char; 10],
    separator: String,
    date_with_year: String,
    weeks_of_a_kind: String,
    weekdays: [String; 7],
    months: [String; 12],
    /// In the order of [`Text`], whole: the validator sees to it.
    ui: Vec<String>,
    /// In the order of [`Count`], whole.
    counts: Vec<Plural>,
}

impl Content {
    /// Reads the three files of a pack.
    ///
    /// # Errors
    /// The first thing wrong, with its file, the id it is about and the reason.
    pub fn parse(questions: &str, habits: &str, words: &str) -> Result<Self, ContentError> {
        check::content(
            error::read("questions.json", questions)?,
            error::read("habits.json", habits)?,
            error::read("words", words)?,
        )
    }

    /// Reads an author's own pack: one file with the parts `questions`, `habits` and `words`. A part
    /// that is left out is the built-in one.
    ///
    /// # Errors
    /// The first thing wrong, with its part, the id it is about and the reason.
    pub fn parse_pack(pack: &str) -> Result<Self, ContentError> {
        let raw::Pack { schema: _, questions, habits, words } = error::read("pack", pack)?;
        check::content(
            questions.map_or_else(|| error::read("questions.json", QUESTIONS), Ok)?,
            habits.map_or_else(|| error::read("habits.json", HABITS), Ok)?,
            words.map_or_else(|| error::read("words", ENGLISH), Ok)?,
        )
    }

    /// The built-in English content.
    ///
    /// # Panics
    /// Never: tests/native/content.rs parses the same texts.
    pub fn english() -> Self {
        Self::parse(QUESTIONS, HABITS, ENGLISH).expect("the tests parse the same texts")
    }

    /// The statements in the order in which they are asked.
    pub fn items(&self) -> &[Item] {
        &self.items
    }

    /// The tie-break vignettes, the most telling first.
    pub fn vignettes(&self) -> &[Vignette] {
        &self.vignettes
    }

    /// All habits, retired ones too, in the author's order of preference within a week.
    pub fn habits(&self) -> &[Habit] {
        &self.habits
    }

    /// The habit with this id, retired or not.
    pub fn habit(&self, id: &str) -> Option<&Habit> {
        self.habits.iter().find(|habit| habit.id == id)
    }

    /// The twelve themes, week 1 first.
    pub fn themes(&self) -> &[String] {
        &self.themes
    }

    /// What the reader sees about a barrier.
    pub fn barrier(&self, barrier: Barrier) -> &BarrierWords {
        &self.barriers[barrier as usize]
    }

    /// The language of the words, as a tag for `lang`.
    pub fn lang(&self) -> &str {
        &self.lang
    }

    /// The direction of the words.
    pub fn dir(&self) -> Direction {
        self.dir
    }

    /// A text of the user interface.
    pub fn text(&self, text: Text) -> &str {
        &self.ui[text as usize]
    }

    /// A text of the user interface with its `{names}` filled in.
    pub fn fill(&self, text: Text, values: &[(&str, &str)]) -> String {
        fill(self.text(text), values)
    }

    /// A text for a number, `{n}`, in the plural form of the language, with its other `{names}` filled in.
    pub fn count(&self, count: Count, n: usize, values: &[(&str, &str)]) -> String {
        let plural = &self.counts[count as usize];
        let text = plural.form(rule_of(&self.lang).pick(n)).unwrap_or(&plural.other);
        let n = self.number(n);
        let values: Vec<_> = values.iter().copied().chain([("n", n.as_str())]).collect();
        fill(text, &values)
    }

    /// A whole number in the digits of the language.
    pub fn number(&self, n: impl std::fmt::Display) -> String {
        let local = |c: char| c.to_digit(10).map_or(c, |digit| self.digits[digit as usize]);
        n.to_string().chars().map(local).collect()
    }

    /// Weeks of a plan that have something in common, for the ear.
    pub fn weeks_of_a_kind(&self, kind: Text, weeks: &[u8]) -> String {
        let weeks: Vec<_> = weeks.iter().map(|week| self.number(week)).collect();
        let values = [("kind", self.text(kind)), ("weeks", &*self.list(&weeks))];
        fill(&self.weeks_of_a_kind, &values)
    }

    /// The parts of a list, as the language writes one.
    pub fn list<S: AsRef<str>>(&self, parts: &[S]) -> String {
        let parts: Vec<_> = parts.iter().map(AsRef::as_ref).collect();
        parts.join(&self.separator)
    }

    /// The name of a weekday, 0 for Monday to 6 for Sunday.
    pub fn weekday(&self, weekday: u8) -> &str {
        &self.weekdays[usize::from(weekday % 7)]
    }

    /// A day as the reader writes it, without the year.
    pub fn date(&self, day: Day) -> String {
        let (_, month, date) = day.date();
        let month = self.months.get(month as usize - 1).map_or("", String::as_str);
        self.fill(Text::Date, &[("day", &self.number(date)), ("month", month)])
    }

    /// The same with the year.
    pub fn date_with_year(&self, day: Day) -> String {
        let year = self.number(day.date().0);
        fill(&self.date_with_year, &[("date", &self.date(day)), ("year", &year)])
    }
}
