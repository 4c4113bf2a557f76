//! What just happened, said where the reader looks: at the control that was pressed.

use super::element::{Element, group, tag};
use super::view::View;
use super::words::paragraph;
use crate::domain::app::{Msg, Notice, Place, SaveError};
use crate::domain::content::{Count, Text};
use crate::domain::copy::{CopyError, Difference};
use crate::domain::link::LinkError;
use crate::domain::record::Look;
use crate::domain::save::LoadError;

/// One line about what just happened, if this is the place for it. The live region is there before
/// its words, so that a screen reader hears what appears in it.
pub fn notice(view: &View, place: Place) -> Element {
    answer(view, view.app.notice_at(place))
}

/// The same where a place is not enough to tell.
pub fn answer(view: &View, notice: Option<&Notice>) -> Element {
    let line = |words: String, step| line(view, &words, step);
    let said = |text: Text, step| Some(line(view.say(text).into(), step));
    let answered = view.app.look().map_or(0, Look::answered).to_string();
    let said = notice.and_then(|notice| match notice {
        Notice::Resumed => {
            let words = view.fill(Text::Resumed, &[("n", &answered)]);
            Some(line(words, Some((Text::StartOver, Msg::StartOver))))
        }
        Notice::StartedOver => said(Text::StartedOver, Some((Text::TakeBack, Msg::TakeBack))),
        Notice::Deleted => said(Text::Deleted, Some((Text::TakeBack, Msg::Undelete))),
        Notice::ChooseFirst => said(Text::ChooseFirst, None),
        Notice::Merged => said(Text::Merged, None),
        Notice::Refused(why) => said(refused(why), None),
        Notice::LinkRefused(why) => said(link_refused(*why), None),
        Notice::Brought { difference, .. } => Some(brought(view, difference)),
        Notice::Copied => said(Text::Copied, None),
        Notice::SlotMoved(slot) => {
            let values = [("day", view.content().weekday(slot.weekday())), ("time", &slot.time())];
            Some(line(view.fill(Text::SlotMoved, &values), None))
        }
        Notice::OneWay(_) => said(Text::OneWay, None),
        Notice::CopyByHand(_) => None,
    });
    let by_hand = match notice {
        Some(Notice::CopyByHand(text)) => Some(by_hand(view, text)),
        _ => None,
    };
    // Outside the live region: the focus goes into the field, and its label is read then.
    group().child(region().child(said)).child(by_hand)
}

/// A live region, for answers that stay for as long as they are true.
pub fn region() -> Element {
    tag("div.ci-notice").set("role", "status")
}

fn line(view: &View, words: &str, step: Option<(Text, Msg)>) -> Element {
    let step = step.map(|(text, msg)| view.quiet(text, msg));
    paragraph(words).text(" ").child(step)
}

/// One line if nothing is kept.
pub fn not_kept(view: &View) -> Element {
    let said = why_not_kept(view).map(|(text, step)| line(view, view.say(text), step));
    tag("div.ci-notice.ci-not-kept").set("role", "status").child(said)
}

/// Why nothing is kept, if so, and the likeliest thing to do about it.
fn why_not_kept(view: &View) -> Option<(Text, Option<(Text, Msg)>)> {
    if view.app.keeps_nothing() {
        return Some((Text::NotKeptUnwanted, Some((Text::KeepAgain, Msg::KeepNothing(false)))));
    }
    let text = match view.app.trouble()? {
        SaveError::Blocked => Text::NotKeptBlocked,
        SaveError::Full => Text::NotKeptFull,
    };
    let copy = (Text::SaveCopy, Msg::SaveCopy { plain: false });
    Some((text, (!view.app.record().is_empty()).then_some(copy)))
}

const fn link_refused(why: LinkError) -> Text {
    match why {
        LinkError::Foreign | LinkError::Damaged => Text::LinkDamaged,
        LinkError::Newer { .. } => Text::LinkNewer,
        LinkError::Unknown => Text::LinkUnknown,
    }
}

const fn refused(why: &CopyError) -> Text {
    match why {
        CopyError::TooLong => Text::RefusedLong,
        CopyError::Record(LoadError::Newer { .. }) => Text::RefusedNewer,
        CopyError::NoRecord | CopyError::Record(_) => Text::Refused,
    }
}

/// What bringing a copy back would change, in numbers, before anything is taken in.
fn brought(view: &View, difference: &Difference) -> Element {
    let counts = [
        (Count::Answers, difference.answers),
        (Count::Ticks, difference.ticks),
        (Count::Notes, difference.notes),
        (Count::Plans, difference.plans),
        (Count::Choices, difference.choices),
    ];
    let said = counts.into_iter().filter(|(_, n)| n.new + n.changed > 0);
    let said: Vec<_> = said.map(|(count, n)| view.count(count, n.new + n.changed, &[])).collect();
    if said.is_empty() && !difference.unknown {
        return view.line("p", Text::BringNothing);
    }
    paragraph(&view.fill(Text::BringWould, &[("changes", &said.join(", "))]))
        .text(" ")
        .child(view.quiet(Text::BringNow, Msg::TakeIn))
        .text(" ")
        .child(view.quiet(Text::BringLeave, Msg::LeaveIt))
}

/// For where there is no clipboard.
fn by_hand(view: &View, text: &str) -> Element {
    let id = view.own("by-hand");
    let field = tag("textarea").set("id", &id).set("rows", "3").flag("readonly", true).value(text);
    tag("p.ci-by-hand").child(view.line("label", Text::CopyByHand).set("for", &id)).child(field)
}
