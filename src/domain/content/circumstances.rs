//! What the reader's place of work allows, and which habits that excludes.

use super::{Habit, Side};
use serde::{Deserialize, Serialize};

/// What is not in the reader but around them (research, section 2.5).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Circumstances {
    /// Work may be shown inside the organisation; if not, one known person at most, and work only
    /// to somebody outside.
    pub inside: bool,
    /// Work may be shown outside the organisation; if not, the team at most, and nobody outside has
    /// to be asked.
    pub outside: bool,
    /// Being visible could cost the reader something: nobody they did not pick themselves, and
    /// nothing that leaves a trace.
    pub costly: bool,
    /// The reader decides over an hour a week; if not, the weeks are as short as for the busy.
    pub hour: bool,
}

impl Circumstances {
    /// Those that exclude most.
    pub const STRICTEST: Self = Self { inside: false, outside: false, costly: true, hour: false };

    /// Nobody is reached whom they exclude. How far up the ladder a week may go
    /// is another matter (`programme::Request::cap`).
    pub fn allow(self, habit: &Habit) -> bool {
        let Self { inside, outside, costly, .. } = self;
        let side = match habit.at {
            Some(Side::Inside) => inside || !habit.shows,
            Some(Side::Outside) => outside,
            None => inside || outside || !habit.shows,
        };
        side && !(costly && habit.trace.is_some())
    }
}
