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
        let draft = look.draft.map(|draft| {
            let Draft { circumstances, mode, pace, slot, next_week } = draft.value;
            let (weekday, minute) = (slot.weekday(), slot.minute());
            let value = WireDraft { circumstances, mode, pace, weekday, minute, next_week };
            Stamped { at: draft.at, value }
        });
        Self {
            answers: look.answers.clone(),
            vignettes: look.vignettes.clone(),
            rings: look.rings.clone(),
            closed: look.closed,
            decision: look.decision,
            draft,
        }
    }
}

impl WireLook {
    /// The look, or what is impossible in it.
    pub(super) fn look(self) -> Result<Look, &'static str> {
        let draft = self.draft.map(|fact| fact.try_with(WireDraft::draft));
        Ok(Look {
            answers: self.answers,
            vignettes: self.vignettes,
            rings: self.rings,
            closed: self.closed,
            decision: self.decision,
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
