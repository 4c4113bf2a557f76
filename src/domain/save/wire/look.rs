//! A look as it stands in the file.

use crate::domain::barrier::Barrier;
use crate::domain::map::Map;
use crate::domain::profile::Answer;
use crate::domain::programme::{Circumstances, Mode, Pace};
use crate::domain::record::{Decision, Draft, Look, Slot};
use crate::domain::stamped::Stamped;
use serde::{Deserialize, Serialize};

#[derive(Deserialize, Serialize)]
pub(super) struct WireLook {
    #[serde(default)]
    answers: Map<String, Stamped<Option<Answer>>>,
    #[serde(default)]
    vignettes: Map<String, Stamped<Barrier>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    rings: Option<Stamped<Vec<Barrier>>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    closed: Option<Stamped<bool>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    decision: Option<Stamped<Decision>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    draft: Option<Stamped<WireDraft>>,
}

#[derive(Deserialize, Serialize)]
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
        let Look { answers, vignettes, rings, closed, decision, draft } = look.clone();
        let draft = draft.map(|Stamped { at, value }| Stamped { at, value: value.into() });
        Self { answers, vignettes, rings, closed, decision, draft }
    }
}

impl WireLook {
    /// The look, or what is impossible in it.
    pub(super) fn look(self) -> Result<Look, &'static str> {
        let Self { answers, vignettes, rings, closed, decision, draft } = self;
        let draft = draft.map(|fact| fact.try_with(WireDraft::draft)).transpose()?;
        Ok(Look { answers, vignettes, rings, closed, decision, draft })
    }
}

impl From<Draft> for WireDraft {
    fn from(draft: Draft) -> Self {
        let Draft { circumstances, mode, pace, slot, next_week } = draft;
        let (weekday, minute) = (slot.weekday(), slot.minute());
        Self { circumstances, mode, pace, weekday, minute, next_week }
    }
}

impl WireDraft {
    fn draft(self) -> Result<Draft, &'static str> {
        let Self { circumstances, mode, pace, weekday, minute, next_week } = self;
        let slot = Slot::new(weekday, minute).ok_or("a slot outside the week")?;
        Ok(Draft { circumstances, mode, pace, slot, next_week })
    }
}
