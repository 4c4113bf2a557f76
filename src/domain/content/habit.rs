//! Habits as data: what one asks, whom it reaches, and what it rests on.

use super::words::HabitWords;
use crate::domain::barrier::Barrier;
use serde::Deserialize;

/// What a habit adds to, for the counts of what was done.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "lowercase")]
pub enum Kind {
    /// Thanks, credit and favours.
    Thanks,
    /// Questions asked.
    Question,
    /// Things shown, told or passed on.
    Share,
    /// People noticed, found or brought together.
    People,
    /// For oneself: aims, notes, looking back.
    Own,
}

/// A prerequisite: something that one habit leaves behind and a later one builds on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "lowercase")]
pub enum Artifact {
    /// A sentence on what the reader would like.
    Aim,
    /// A list of people.
    People,
    /// Notes on their work over some weeks.
    Log,
    /// An earlier attempt, and what could be changed about it.
    Attempt,
    /// Something seen of how others work.
    View,
}

/// On which side of the organisation's door those who are reached must be. Most habits leave that
/// to the reader.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "lowercase")]
pub enum Side {
    /// People of the reader's own organisation.
    Inside,
    /// People of others, or the public.
    Outside,
}

/// What others can see of a habit although nobody is addressed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "lowercase")]
pub enum Trace {
    /// A visit to a profile, which is shown to its owner.
    Visit,
    /// An entry in a calendar of the organisation.
    Calendar,
    /// A post or a changed page in a place that more than one person reads.
    Post,
    /// A public subscription.
    Follow,
    /// A name in the list of a group's members.
    Membership,
}

impl Trace {
    /// The lowest rung that is true of a habit with this trace.
    pub const fn least_rung(self) -> u8 {
        match self {
            Self::Visit => 2,
            Self::Calendar | Self::Post => 3,
            Self::Follow | Self::Membership => 4,
        }
    }
}

/// Something to do in one week of the programme.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Habit {
    /// Written in saved files: an id is retired, never deleted or used again.
    pub id: String,
    /// The week whose theme it belongs to, 1..=12.
    pub week: u8,
    /// Minutes it takes, 1..=30.
    pub minutes: u8,
    /// How many see it: 0 nobody, 1 one person I know, 2 one person I hardly know,
    /// 3 my team, 4 anybody (research, section 5.2).
    pub rung: u8,
    /// What it adds to.
    pub kind: Kind,
    /// The barriers it serves, best fit first; never empty.
    pub serves: Vec<Barrier>,
    /// Where those who see it must be; `None` leaves it to the reader.
    pub at: Option<Side>,
    /// They see work: the reader's own, or a colleague's.
    pub shows: bool,
    /// What is seen of it besides.
    pub trace: Option<Trace>,
    /// What something earlier in the same plan must have left.
    pub needs: Vec<Artifact>,
    /// What it leaves.
    pub makes: Vec<Artifact>,
    /// Makes sense week after week: these alone can be continued after the end.
    pub repeatable: bool,
    /// Turns to how work is done outside one's own team.
    pub outward: bool,
    /// The habit of its week for a plan without an aim.
    pub default: bool,
    /// No longer offered, still readable in old plans.
    pub retired: bool,
    /// Its words.
    pub words: HabitWords,
}

/// Who may look for habits that fit them. Only the author's files say so: the tests count that
/// each finds enough, and the program doesn't ask.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub(super) enum Situation {
    /// Sees colleagues on a screen only.
    Remote,
    /// Works without a desk, or with their hands.
    HandsOn,
    /// Has no job at present.
    BetweenJobs,
    /// Leads others.
    Leading,
}
