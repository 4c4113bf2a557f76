//! The files as they are written, before they are checked against one another.

use super::habit::{Artifact, Kind, Side, Situation, Trace};
use super::{Barrier, Content, Count, Habit, Item, Text, Vignette};
use crate::domain::json::{self, Error, FromJson, Lexer, fields};

/// A pack in one file; a part that is left out is the built-in one.
pub(super) struct Pack {
    pub questions: Option<Questions>,
    pub habits: Option<Habits>,
    pub words: Option<Words>,
}

pub(super) struct Questions {
    pub rounds: Vec<Vec<RawItem>>,
    pub vignettes: Vec<RawVignette>,
}

pub(super) struct RawItem {
    pub id: String,
    pub barrier: Barrier,
    pub reversed: bool,
}

pub(super) struct RawVignette {
    pub id: String,
    pub between: [Barrier; 2],
}

pub(super) struct Habits {
    pub habits: Vec<RawHabit>,
}

pub(super) struct RawHabit {
    pub id: String,
    pub week: u8,
    pub minutes: u8,
    pub rung: u8,
    pub kind: Kind,
    pub serves: Vec<Barrier>,
    pub at: Option<Side>,
    pub shows: bool,
    pub trace: Option<Trace>,
    pub needs: Vec<Artifact>,
    pub makes: Vec<Artifact>,
    pub repeatable: bool,
    pub outward: bool,
    pub default: bool,
    pub retired: bool,
    #[expect(dead_code, reason = "the tests count them in the file itself")]
    pub suits: Vec<Situation>,
}

pub(super) struct Words {
    pub lang: String,
    pub ui: Entries<String>,
    pub counts: Entries<Plural>,
    pub weekdays: [String; 7],
    pub months: [String; 12],
    pub items: Entries<String>,
    pub barriers: Entries<BarrierWords>,
    pub vignettes: Entries<VignetteWords>,
    pub themes: Vec<String>,
    pub habits: Entries<HabitWords>,
}

/// A text for one and a text for any other number, `{n}`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Plural {
    /// For the number one.
    pub one: String,
    /// For all others, zero too.
    pub other: String,
}

/// The page about a barrier.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BarrierWords {
    /// Its name, in the reader's own voice.
    pub title: String,
    /// What it is.
    pub means: String,
    /// What helps.
    pub helps: String,
    /// Its counter-reading: what else the same answers may mean.
    pub otherwise: String,
    /// An invented example, shown with a mark that says so.
    pub story: String,
    /// The words of the post or its comments that it comes from.
    pub quote: String,
    /// Who wrote them, and where.
    pub source: String,
}

/// A tie-break vignette.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct VignetteWords {
    /// The situation.
    pub text: String,
    /// One answer for each barrier of the pair.
    pub options: Entries<String>,
}

/// The words of a habit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HabitWords {
    /// What to do, in a few words: the name of its checkbox.
    pub title: String,
    /// How it is done.
    pub how: String,
    /// The two-minute version, which counts in full.
    pub short: String,
    /// When it is done: always in the reader's own hands.
    pub done: String,
    /// The second half of the sentence "When it is …, I will …".
    pub then: String,
    /// A text to change and use; always there where the habit serves know-how.
    pub example: Option<String>,
}

/// A JSON object in the order of its file. A key that stands twice is an error, where a map
/// would silently keep the last one and lose the author's other text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entries<V>(Vec<(String, V)>);

impl<V> Entries<V> {
    /// What stands under this key.
    pub fn get(&self, key: &str) -> Option<&V> {
        self.iter().find(|(found, _)| *found == key).map(|(_, value)| value)
    }

    /// Keys and values in the order of the file.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &V)> {
        self.0.iter().map(|(key, value)| (key.as_str(), value))
    }
}

impl<V> FromIterator<(String, V)> for Entries<V> {
    fn from_iter<I: IntoIterator<Item = (String, V)>>(all: I) -> Self {
        Self(all.into_iter().collect())
    }
}

/// The parts of content that was checked, for a pack that leaves them out.
impl Content {
    pub(super) fn raw_questions(&self) -> Questions {
        let item = |item: &Item| RawItem {
            id: item.id.clone(),
            barrier: item.barrier,
            reversed: item.reversed,
        };
        let vignette = |one: &Vignette| RawVignette { id: one.id.clone(), between: one.between };
        Questions {
            rounds: self
                .items
                .chunks(Barrier::ALL.len())
                .map(|round| round.iter().map(item).collect())
                .collect(),
            vignettes: self.vignettes.iter().map(vignette).collect(),
        }
    }

    pub(super) fn raw_habits(&self) -> Habits {
        let habit = |habit: &Habit| RawHabit {
            id: habit.id.clone(),
            week: habit.week,
            minutes: habit.minutes,
            rung: habit.rung,
            kind: habit.kind,
            serves: habit.serves.clone(),
            at: habit.at,
            shows: habit.shows,
            trace: habit.trace,
            needs: habit.needs.clone(),
            makes: habit.makes.clone(),
            repeatable: habit.repeatable,
            outward: habit.outward,
            default: habit.default,
            retired: habit.retired,
            // For the author's eyes only.
            suits: vec![],
        };
        Habits { habits: self.habits.iter().map(habit).collect() }
    }

    pub(super) fn raw_words(&self) -> Words {
        fn entries<V: Clone>(keys: &[&str], values: &[V]) -> Entries<V> {
            let keys = keys.iter().map(|key| (*key).to_owned());
            keys.zip(values.iter().cloned()).collect()
        }
        Words {
            lang: self.lang.clone(),
            ui: entries(Text::KEYS, &self.ui),
            counts: entries(Count::KEYS, &self.counts),
            weekdays: self.weekdays.clone(),
            months: self.months.clone(),
            items: self.items.iter().map(|item| (item.id.clone(), item.text.clone())).collect(),
            barriers: entries(&Barrier::ALL.map(Barrier::id), &self.barriers),
            vignettes: self
                .vignettes
                .iter()
                .map(|one| (one.id.clone(), one.words.clone()))
                .collect(),
            themes: self.themes.clone(),
            habits: self
                .habits
                .iter()
                .map(|habit| (habit.id.clone(), habit.words.clone()))
                .collect(),
        }
    }
}

impl<V: FromJson> FromJson for Entries<V> {
    fn from_json(from: &mut Lexer) -> Result<Self, Error> {
        let mut found = Self(Vec::new());
        json::entries(from, &mut |name, from| {
            if found.get(name).is_some() {
                return Err(Error::new(&format!("duplicate id `{name}`")));
            }
            found.0.push((name.to_owned(), V::from_json(from)?));
            Ok(())
        })?;
        Ok(found)
    }
}

fields!(strict Pack {} or { questions, habits, words });
fields!(strict Questions { rounds, vignettes });
fields!(strict RawItem { id, barrier } or { reversed });
fields!(strict RawVignette { id, between });
fields!(strict Habits { habits });
fields!(
    strict RawHabit { id, week, minutes, rung, kind, serves }
    or { at, shows, trace, needs, makes, repeatable, outward, default, retired, suits }
);
fields!(strict Words {
    lang, ui, counts, weekdays, months, items, barriers, vignettes, themes, habits
});
fields!(strict Plural { one, other });
fields!(strict BarrierWords { title, means, helps, otherwise, story, quote, source });
fields!(strict VignetteWords { text, options });
fields!(strict HabitWords { title, how, short, done, then } or { example });
