//! A look as it stands in the file.

use super::{Fact, all, fact, facts, stamped};
use crate::domain::barrier::Barrier;
use crate::domain::map::Map;
use crate::domain::profile::Answer;
use crate::domain::programme::{Circumstances, Mode, Pace};
use crate::domain::record::{Decision, Draft, Look, Slot};
use serde::{Deserialize, Serialize};

#[derive(Serialize, Deserialize)]
pub(super) struct WireLook {
    #[serde(default)]
    answers: Map<String, Fact<Option<Answer>>>,
    #[serde(default)]
    vignettes: Map<String, Fact<Barrier>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    rings: Option<Fact<Vec<Barrier>>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    closed: Option<Fact<bool>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    decision: Option<Fact<Decision>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    draft: Option<Fact<WireDraft>>,
}

#[derive(Serialize, Deserialize)]
struct WireDraft {
    circumstances: Circumstances,
    mode: Mode,
    pace: Pace,
    weekday: u8,
    minute: u16,
    next_week: bool,
}

impl From<&Look> for WireLook {
    fn from(look: &Look) -> Self {
        let draft = look.draft.map(|draft| {
            let Draft { circumstances, mode, pace, slot, next_week } = draft.value;
            let (weekday, minute) = (slot.weekday(), slot.minute());
            (draft.at, WireDraft { circumstances, mode, pace, weekday, minute, next_week })
        });
        Self {
            answers: facts(&look.answers),
            vignettes: facts(&look.vignettes),
            rings: look.rings.as_ref().map(fact),
            closed: look.closed.as_ref().map(fact),
            decision: look.decision.as_ref().map(fact),
            draft,
        }
    }
}

impl WireLook {
    /// The look, or what is impossible in it.
    pub(super) fn look(self) -> Result<Look, &'static str> {
        let draft = self.draft.map(|(at, wire)| Ok(stamped((at, wire.draft()?))));
        Ok(Look {
            answers: all(self.answers),
            vignettes: all(self.vignettes),
            rings: self.rings.map(stamped),
            closed: self.closed.map(stamped),
            decision: self.decision.map(stamped),
            draft: draft.transpose()?,
        })
    }
}

impl WireDraft {
    fn draft(self) -> Result<Draft, &'static str> {
        let Self { circumstances, mode, pace, weekday, minute, next_week } = self;
        let slot = Slot::new(weekday, minute).ok_or("a slot outside the week")?;
        Ok(Draft { circumstances, mode, pace, slot, next_week })
    }
}
