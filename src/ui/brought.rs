//! A copy or a private link that was looked at: what it would change, or why it can't be read.

use super::element::{Element, tag};
use super::view::View;
use super::words::paragraph;
use crate::domain::app::{BackupMsg, Msg};
use crate::domain::backup::{BackupError, Difference};
use crate::domain::content::{Count, Text};
use crate::domain::link::LinkError;
use crate::domain::record::Record;
use crate::domain::save::LoadError;

/// What it would change, in numbers, before anything is taken in.
pub fn question(view: &View, difference: &Difference, copy: &Record) -> Element {
    let counts = [
        (Count::Answers, difference.answers),
        (Count::Ticks, difference.ticks),
        (Count::Notes, difference.notes),
        (Count::Plans, difference.plans),
        (Count::Choices, difference.choices),
    ];
    let said = counts.into_iter().filter(|(_, n)| n.new + n.changed > 0);
    let said: Vec<_> = said.map(|(count, n)| view.count(count, n.new + n.changed, &[])).collect();
    let would = match (said.is_empty(), difference.unknown) {
        (true, false) => return view.line("p", Text::BringNothing),
        (true, true) => view.say(Text::BringUnknown).into(),
        (false, _) => view.fill(Text::BringWould, &[("changes", &view.content().list(&said))]),
    };
    let present = present(view, copy).map(|words| paragraph(&words));
    let moves = tag("p")
        .child(view.quiet(Text::BringNow, Msg::Backup(BackupMsg::TakeIn)))
        .text(" ")
        .child(view.quiet(Text::BringLeave, Msg::Backup(BackupMsg::LeaveIt)));
    tag("div").child(paragraph(&would)).child(present).child(moves)
}

/// A later plan would take the place of the one that is here.
fn present(view: &View, copy: &Record) -> Option<String> {
    let here = view.app.enrolment()?;
    let there = copy.enrolments.values().next_back()?;
    let later = there.terms.at > here.terms.at;
    later.then(|| {
        let date = view.content().date(there.terms.value.start);
        let earlier = view.say(Text::Earlier);
        view.fill(Text::BringPresent, &[("date", &date), ("earlier", earlier)])
    })
}

pub fn refused(view: &View, why: &BackupError) -> String {
    match why {
        BackupError::TooLong => view.say(Text::RefusedLong).into(),
        BackupError::Record(LoadError::Newer { .. }) => view.say(Text::RefusedNewer).into(),
        BackupError::Record(LoadError::Damaged { what }) => {
            view.fill(Text::RefusedDamaged, &[("what", what)])
        }
        BackupError::NoRecord | BackupError::Record(LoadError::Foreign) => {
            view.say(Text::Refused).into()
        }
    }
}

pub const fn link_refused(why: LinkError) -> Text {
    match why {
        LinkError::Foreign | LinkError::Damaged => Text::LinkDamaged,
        LinkError::Newer { .. } => Text::LinkNewer,
        LinkError::Unknown => Text::LinkUnknown,
    }
}
