//! The files as they are written, before they are checked against one another.

use super::habit::{Artifact, Kind, Side, Situation, Trace};
use super::{Barrier, Category, Direction};
use crate::domain::map::Map;
use serde::Deserialize;

/// A pack in one file; a part that is left out is the built-in one.
#[derive(Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub(super) struct Pack {
    /// Where the JSON Schema is, for editors.
    #[serde(rename = "$schema")]
    #[expect(dead_code, reason = "for editors")]
    pub schema: Option<String>,
    /// As in `questions.json`.
    pub questions: Option<Questions>,
    /// As in `habits.json`.
    pub habits: Option<Habits>,
    /// As in `en.json`.
    pub words: Option<Words>,
}

#[derive(Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub(super) struct Questions {
    /// Where the JSON Schema is, for editors.
    #[serde(rename = "$schema")]
    #[expect(dead_code, reason = "for editors")]
    pub schema: Option<String>,
    /// Five rounds of seven statements, one of each barrier in every round, in the order asked.
    pub rounds: Vec<Vec<RawItem>>,
    /// Ids of statements that were asked once. Saved files name them, so no statement may have one again.
    #[serde(default)]
    pub retired: Vec<String>,
    /// The questions that settle which of two barriers comes first.
    pub vignettes: Vec<RawVignette>,
}

#[derive(Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub(super) struct RawItem {
    /// Written in saved files, so it is for ever.
    pub id: String,
    /// The scale it belongs to.
    pub barrier: Barrier,
    /// Full agreement speaks against the barrier. Exactly one of a barrier's five is reversed.
    #[serde(default)]
    pub reversed: bool,
}

#[derive(Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub(super) struct RawVignette {
    /// Written in saved files.
    pub id: String,
    /// The pair it tells apart.
    pub between: [Barrier; 2],
}

#[derive(Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub(super) struct Habits {
    /// Where the JSON Schema is, for editors.
    #[serde(rename = "$schema")]
    #[expect(dead_code, reason = "for editors")]
    pub schema: Option<String>,
    pub habits: Vec<RawHabit>,
}

#[derive(Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub(super) struct RawHabit {
    /// Written in saved files, so it is for ever: never delete a habit, retire it.
    pub id: String,
    /// The week whose theme it belongs to.
    #[cfg_attr(not(target_arch = "wasm32"), schemars(range(min = 1, max = 12)))]
    pub week: u8,
    /// How long it takes.
    #[cfg_attr(not(target_arch = "wasm32"), schemars(range(min = 1, max = 30)))]
    pub minutes: u8,
    /// Who sees it: 0 nobody, 1 one person I know, 2 one I hardly know, 3 my team, 4 anybody.
    #[cfg_attr(not(target_arch = "wasm32"), schemars(range(min = 0, max = 4)))]
    pub rung: u8,
    /// What it adds to when it is done.
    pub kind: Kind,
    /// The barriers it is for, best fit first; the order decides what a plan takes.
    pub serves: Vec<Barrier>,
    /// Where those who see it must be; left out where the reader may choose.
    pub at: Option<Side>,
    /// They see work: the reader's own, or a colleague's.
    #[serde(default)]
    pub shows: bool,
    /// What others can see although nobody is addressed.
    pub trace: Option<Trace>,
    /// What must have been made earlier in the same plan.
    #[serde(default)]
    pub needs: Vec<Artifact>,
    /// What it leaves for later weeks.
    #[serde(default)]
    pub makes: Vec<Artifact>,
    /// Makes sense every week; only these can be continued after the end.
    #[serde(default)]
    pub repeatable: bool,
    /// Turns to how work is done outside one's own team.
    #[serde(default)]
    pub outward: bool,
    /// For a plan without an aim; the first one that the circumstances allow.
    #[serde(default)]
    pub default: bool,
    /// No longer offered; old plans still show it.
    #[serde(default)]
    pub retired: bool,
    /// Who can do it as it stands. For authors and tests: no screen asks for it.
    #[serde(default)]
    #[expect(dead_code, reason = "the tests count them in the file itself")]
    pub suits: Vec<Situation>,
}

#[derive(Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub(super) struct Words {
    /// Where the JSON Schema is, for editors.
    #[serde(rename = "$schema")]
    #[expect(dead_code, reason = "for editors")]
    pub schema: Option<String>,
    /// The language, as a tag for `lang`: `en`, `pt-BR`, `ckb`.
    pub lang: String,
    /// The language's own name for itself, as readers choose it.
    #[expect(dead_code, reason = "the build puts it where readers choose a language")]
    pub name: Option<String>,
    /// Which way the words are written; without it, as most texts of that language are.
    #[serde(alias = "dir")]
    pub direction: Option<Direction>,
    /// Who wrote or translated the words.
    #[serde(default)]
    #[expect(dead_code, reason = "the build lists them")]
    pub thanks_to: Vec<String>,
    /// How numbers, dates and lists are written; without it, as in English.
    #[serde(default)]
    pub formats: Formats,
    /// The words around the check on a page of its own.
    #[expect(dead_code, reason = "the build writes the page with them")]
    pub page: Option<PageWords>,
    /// The texts of the screens, by key. `{names}` in braces are filled in.
    pub ui: Map<String, String>,
    /// The texts that depend on a number, `{n}`.
    pub counts: Map<String, Plural>,
    /// Monday first.
    pub weekdays: [String; 7],
    /// January first, as a date has them (`date` in `ui`).
    pub months: [String; 12],
    /// The statements, by their id in `questions.json`.
    pub items: Map<String, String>,
    /// The seven barriers, by their id.
    pub barriers: Map<Barrier, BarrierWords>,
    /// The questions that settle which of two barriers comes first.
    pub vignettes: Map<String, VignetteWords>,
    /// The themes of the twelve weeks.
    pub themes: Vec<String>,
    /// The habits, by their id in `habits.json`.
    pub habits: Map<String, HabitWords>,
}

/// How a language writes numbers, dates and lists. What is left out is as in English.
#[derive(Default, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub(super) struct Formats {
    /// The ten digits, 0 first: `0123456789`.
    pub digits: Option<String>,
    /// What stands between the parts of a list: a comma and a blank.
    pub separator: Option<String>,
    /// A day with its year: `{date} {year}`.
    pub date_with_year: Option<String>,
    /// Weeks of one kind, read aloud: `{kind}: {weeks}.`
    pub weeks_of_a_kind: Option<String>,
}

/// The words around the check where it stands on a page of its own, and where it is linked to.
#[derive(Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
#[expect(dead_code, reason = "the build writes the page with them")]
pub(super) struct PageWords {
    /// The title of the page, and the name of the program where it is installed.
    pub title: String,
    /// The same in at most twelve letters, for below an icon.
    pub short_title: String,
    /// What the page is, for search engines.
    pub description: String,
    /// What the program is, where it is installed.
    pub app_description: String,
    /// The title of the card that a link to the page becomes.
    pub card_title: String,
    /// The words of that card.
    pub card_description: String,
    /// What the picture of that card says.
    pub card_picture: String,
    /// Without JavaScript: what is missing, before the list of the barriers.
    pub no_script: String,
    /// Without JavaScript: how to read one's answers, after that list.
    pub no_script_after: String,
    /// In a browser that is too old; `{link}` becomes a link with the words of `open-alone`.
    pub needs_script: String,
    /// The words of that link.
    pub open_alone: String,
    /// The words of a link to the check, in an author's post.
    pub link: String,
    /// The name of the list in which readers choose a language.
    pub languages: String,
}

/// A text that depends on a number, in the plural forms of CLDR that the language has.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Plural {
    /// As the language has it; Arabic for 0.
    pub zero: Option<String>,
    /// As the language has it; most for 1.
    pub one: Option<String>,
    /// As the language has it; Arabic and Hebrew for 2.
    pub two: Option<String>,
    /// As the language has it; Polish for 2 to 4, 22 to 24 and so on.
    pub few: Option<String>,
    /// As the language has it; Polish for 5 to 21, 25 to 31 and so on.
    pub many: Option<String>,
    /// For all other numbers, and for each form that is left out.
    pub other: String,
}

impl Plural {
    /// The text of this form, if it is given.
    pub fn form(&self, category: Category) -> Option<&str> {
        match category {
            Category::Zero => self.zero.as_deref(),
            Category::One => self.one.as_deref(),
            Category::Two => self.two.as_deref(),
            Category::Few => self.few.as_deref(),
            Category::Many => self.many.as_deref(),
            Category::Other => Some(&self.other),
        }
    }
}

/// The page about a barrier.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
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
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct VignetteWords {
    /// The situation.
    pub text: String,
    /// One answer for each barrier of the pair.
    pub options: Map<Barrier, String>,
}

/// The words of a habit.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
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
