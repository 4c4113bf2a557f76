//! The files as they are written, before they are checked against one another.

use super::habit::{Artifact, Kind, Side, Situation, Trace};
use super::{Barrier, Direction};
use crate::domain::map::Map;
use serde::Deserialize;

/// A pack in one file; a part that is left out is the built-in one.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Pack {
    pub questions: Option<Questions>,
    pub habits: Option<Habits>,
    pub words: Option<Words>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Questions {
    pub rounds: Vec<Vec<RawItem>>,
    /// Ids of statements that were asked once. Saved files name them, so no statement may have one again.
    #[serde(default)]
    pub retired: Vec<String>,
    pub vignettes: Vec<RawVignette>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RawItem {
    pub id: String,
    pub barrier: Barrier,
    #[serde(default)]
    pub reversed: bool,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RawVignette {
    pub id: String,
    pub between: [Barrier; 2],
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Habits {
    pub habits: Vec<RawHabit>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RawHabit {
    pub id: String,
    pub week: u8,
    pub minutes: u8,
    pub rung: u8,
    pub kind: Kind,
    pub serves: Vec<Barrier>,
    pub at: Option<Side>,
    #[serde(default)]
    pub shows: bool,
    pub trace: Option<Trace>,
    #[serde(default)]
    pub needs: Vec<Artifact>,
    #[serde(default)]
    pub makes: Vec<Artifact>,
    #[serde(default)]
    pub repeatable: bool,
    #[serde(default)]
    pub outward: bool,
    #[serde(default)]
    pub default: bool,
    #[serde(default)]
    pub retired: bool,
    #[serde(default)]
    #[expect(dead_code, reason = "the tests count them in the file itself")]
    pub suits: Vec<Situation>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Words {
    pub lang: String,
    /// Which way they are written, where the tag of the language does not say it.
    pub dir: Option<Direction>,
    pub ui: Map<String, String>,
    pub counts: Map<String, Plural>,
    pub weekdays: [String; 7],
    pub months: [String; 12],
    pub items: Map<String, String>,
    pub barriers: Map<Barrier, BarrierWords>,
    pub vignettes: Map<String, VignetteWords>,
    pub themes: Vec<String>,
    pub habits: Map<String, HabitWords>,
}

/// A text for one and a text for any other number, `{n}`.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Plural {
    /// For the number one.
    pub one: String,
    /// For all others, zero too.
    pub other: String,
}

/// The page about a barrier.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
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
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct VignetteWords {
    /// The situation.
    pub text: String,
    /// One answer for each barrier of the pair.
    pub options: Map<Barrier, String>,
}

/// The words of a habit.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
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
