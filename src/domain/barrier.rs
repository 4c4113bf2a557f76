//! The seven barriers: a closed set, because scoring matches on it.

use serde::{Deserialize, Serialize};

/// A reason why hardly anybody makes their work visible before they need to: five from the post,
/// two from its comments (research, section 5.1).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Barrier {
    /// Willing, but without a picture of the first step.
    KnowHow,
    /// Expects harm from being seen.
    Fear,
    /// Wants to, and never gets a slot.
    Busyness,
    /// Sees only the present job and team ("what you see is all there is").
    Wysiati,
    /// Tried, saw no result, stopped.
    Helplessness,
    /// Sees alternatives and feels no need.
    Complacency,
    /// Finds it unlike a quiet person.
    Introversion,
}

impl Barrier {
    /// All of them, in the fixed order that settles what nothing else settles.
    pub const ALL: [Self; 7] = [
        Self::KnowHow,
        Self::Fear,
        Self::Busyness,
        Self::Wysiati,
        Self::Helplessness,
        Self::Complacency,
        Self::Introversion,
    ];

    /// The public id, as in content and saved files.
    pub const fn id(self) -> &'static str {
        match self {
            Self::KnowHow => "know-how",
            Self::Fear => "fear",
            Self::Busyness => "busyness",
            Self::Wysiati => "wysiati",
            Self::Helplessness => "helplessness",
            Self::Complacency => "complacency",
            Self::Introversion => "introversion",
        }
    }
}
