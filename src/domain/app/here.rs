//! Where the reader is. On opening, it follows from the record alone: the file has no such field,
//! so the two can't disagree.

use super::Env;
use crate::domain::questionnaire::Asking;
use crate::domain::record::{Decision, Record};
use crate::domain::save::LoadError;

/// A situation, with just its data.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Here {
    /// At this statement.
    Asking(Asking),
    /// Putting in answers from paper.
    Keying {
        /// Where the reader came from.
        from: Asking,
    },
    /// Reading the profile, and choosing what rings true.
    Profile,
    /// Filling in the plan form.
    Making,
    /// No plan now.
    NotNow,
    /// In the twelve weeks, before their start or after their end. The calendar week that is
    /// opened, or `None` for the present one.
    Weeks(Option<u32>),
    /// What is stored can't be read. It stays untouched until the reader decides.
    Rescue {
        /// What is stored.
        text: String,
        /// Why it can't be read.
        why: LoadError,
    },
}

impl Default for Here {
    fn default() -> Self {
        Self::Asking(Asking::default())
    }
}

impl Here {
    /// The place that a record leads to.
    pub fn of(record: &Record, env: &Env) -> Self {
        let enrolment = record.enrolments.values().next_back();
        let Some((number, look)) = record.look() else {
            return if enrolment.is_some() {
                Self::Weeks(None)
            } else {
                Self::Asking(Asking::default())
            };
        };
        let decision = look.decision.map_or(Decision::Undecided, |decision| decision.value);
        // On the way through what was left open: newer than any decision before it.
        let reopened = look.closed.filter(|closed| !closed.value).map(|closed| closed.at);
        if let Some(enrolment) = enrolment {
            // Begun from this look, and nothing decided since.
            let decided = look.decision.map_or(0, |decision| decision.at);
            let newer = enrolment.terms.value.look >= number
                && enrolment.terms.at >= decided.max(reopened.unwrap_or(0));
            let left = matches!(decision, Decision::Continue | Decision::Postponed)
                && reopened.is_none_or(|reopened| decided >= reopened);
            if newer || left {
                return Self::Weeks(None);
            }
        }
        let closed = look.closed.is_some_and(|closed| closed.value);
        let open = Asking::first_open(look, env.content);
        // With nothing open, the reader came back for what was skipped.
        let skipped = reopened.and_then(|_| Asking::first_skipped(look, env.content));
        match (open.or(skipped), decision) {
            (Some(asking), _) if !closed => Self::Asking(asking),
            (_, Decision::Plan) => Self::Making,
            (_, Decision::NotNow) => Self::NotNow,
            (_, Decision::Undecided | Decision::Continue | Decision::Postponed) => Self::Profile,
        }
    }
}
