//! The words of a pack as they are written, before they are checked against the data.

use super::{Barrier, Category, Direction};
use crate::domain::map::Map;
use serde::Deserialize;

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
