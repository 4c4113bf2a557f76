//! What just happened, said where the reader looks: at the control that was pressed.

use super::element::{Element, group, tag};
use super::view::View;
use super::words::paragraph;
use super::{brought, handed_out};
use crate::domain::app::{BackupMsg, Msg, Notice, Place, SaveError, StoringMsg, Undo};
use crate::domain::content::Text;

/// One line about what just happened, if this is the place for it. The live region is there before
/// its words, so that a screen reader hears what appears in it.
pub fn notice(view: &View, place: Place) -> Element {
    answer(view, view.app.notice_at(place))
}

/// The same where a place is not enough to tell.
pub fn answer(view: &View, notice: Option<&Notice>) -> Element {
    let line = |words: String, step| line(view, &words, step);
    let said = |text: Text, step| Some(line(view.say(text).into(), step));
    let said = notice.and_then(|notice| match notice {
        Notice::StartedOver => {
            said(Text::StartedOver, Some((Text::TakeBack, Msg::Undo(Undo::StartOver))))
        }
        Notice::Deleted => said(Text::Deleted, Some((Text::TakeBack, Msg::Undo(Undo::Deletion)))),
        Notice::ChooseFirst => said(Text::ChooseFirst, None),
        Notice::Merged => said(Text::Merged, Some((Text::TakeBack, Msg::Undo(Undo::TakeIn)))),
        Notice::TakenOut => said(Text::TakenOut, Some((Text::TakeBack, Msg::Undo(Undo::Deletion)))),
        Notice::Unread => said(Text::Unread, None),
        Notice::Refused(why) => Some(line(brought::refused(view, why), None)),
        Notice::LinkRefused(why) => said(brought::link_refused(*why), None),
        Notice::Brought { difference, backup } => Some(brought::question(view, difference, backup)),
        Notice::HandedOut { file, made } => Some(handed_out::file(view, file, *made)),
        Notice::NotPrinted(address) => Some(handed_out::paper(view, address)),
        Notice::Copied => said(Text::Copied, None),
        Notice::SlotMoved(slot) => {
            let values = [
                ("day", view.content().weekday(slot.weekday())),
                ("time", &view.number(slot.time())),
            ];
            Some(line(view.fill(Text::SlotMoved, &values), None))
        }
        Notice::OneWay(_) => said(Text::OneWay, None),
        Notice::Full(_) => said(Text::RingsThird, None),
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

/// One line if nothing is stored, and what answers a press of its button.
pub fn not_stored(view: &View) -> Element {
    let line =
        tag("div.ci-notice.ci-not-stored").set("role", "status").child(not_stored_line(view));
    group().child(line).child(notice(view, Place::NotStored))
}

/// That nothing is stored, if so.
pub fn not_stored_line(view: &View) -> Option<Element> {
    why_not_stored(view).map(|(text, step)| line(view, view.say(text), step))
}

/// Why nothing is stored, if so, and the likeliest thing to do about it.
fn why_not_stored(view: &View) -> Option<(Text, Option<(Text, Msg)>)> {
    if view.app.stores_nothing() {
        return Some((
            Text::NotStoredUnwanted,
            Some((Text::StoreAgain, Msg::Storing(StoringMsg::Nothing(false)))),
        ));
    }
    let text = match view.app.trouble()? {
        SaveError::Blocked => Text::NotStoredBlocked,
        SaveError::Full => Text::NotStoredFull,
    };
    let copy =
        (Text::SaveBackup, Msg::Backup(BackupMsg::Save { plain: false, at: Place::NotStored }));
    Some((text, (!view.app.record().is_empty()).then_some(copy)))
}

/// For where there is no clipboard.
fn by_hand(view: &View, text: &str) -> Element {
    let id = view.own("by-hand");
    let field = tag("textarea").set("id", &id).set("rows", "3").flag("readonly", true).value(text);
    tag("p.ci-by-hand").child(view.line("label", Text::CopyByHand).set("for", &id)).child(field)
}
