//! The data of a pack as it is written, before it is checked against the words.

use super::Barrier;
use super::habit::{Artifact, Kind, Side, Situation, Trace};
use super::words::Words;
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
