//! The day that is shown. The next one begins by itself, but not under a reader's hands.

use super::root::Root;
use crate::domain::app::Env;
use crate::domain::stamped::Moment;
use crate::shell;

/// So long after a press, in milliseconds, the screen stays what it was: the reader looks at what came
/// of it.
const QUIET: Moment = 5_000;

impl Root {
    /// The world at this moment.
    pub(super) fn env(&self) -> Env {
        let (_, minute, now) = shell::clock();
        Env { content: self.content, today: self.today, minute, now, random: shell::random() }
    }

    /// Goes on to the reader's own day. A line that is being written belongs to its own week.
    pub(super) fn follow_the_day(&mut self) {
        let (today, _, now) = shell::clock();
        let is_busy =
            shell::has_field_in_use(&self.node) || now.saturating_sub(self.pressed_at) < QUIET;
        if today == self.today || !is_busy {
            self.today = today;
            self.watch.wake_at_midnight();
        } else {
            self.watch.wake_soon();
        }
    }
}
