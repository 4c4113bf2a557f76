//! Under every screen: what just happened, what is stored, and whose ideas these are.

use super::element::{Element, tag};
use super::view::View;
use super::words::{self, paragraph};
use super::{brought, handed_out, keeping};
use crate::domain::app::{Msg, Notice, SaveError};
use crate::domain::content::Text;
use crate::domain::record::Look;

/// One line about what just happened, and one if nothing is kept.
pub fn notice(view: &View) -> Element {
    let line = |words: String, step: Option<(Text, Msg)>| {
        let step = step.map(|(text, msg)| view.quiet(text, msg));
        paragraph(&words).text(" ").child(step)
    };
    let undo = Some((Text::TakeBack, Msg::TakeBack));
    let answered = view.app.look().map_or(0, Look::answered).to_string();
    let said = view.app.notice().map(|notice| match notice {
        Notice::Resumed => {
            let words = view.fill(Text::Resumed, &[("n", &answered)]);
            line(words, Some((Text::StartOver, Msg::StartOver)))
        }
        Notice::StartedOver => line(view.say(Text::StartedOver).into(), undo),
        Notice::Deleted => {
            line(view.say(Text::Deleted).into(), Some((Text::TakeBack, Msg::Undelete)))
        }
        Notice::ChooseFirst => line(view.say(Text::ChooseFirst).into(), None),
        Notice::Merged => line(view.say(Text::Merged).into(), Some((Text::TakeBack, Msg::TakeOut))),
        Notice::Refused(why) => line(brought::refused(view, why), None),
        Notice::LinkRefused(why) => line(view.say(brought::link_refused(*why)).into(), None),
        Notice::Brought { difference, copy } => brought::question(view, difference, copy),
        Notice::Copied => line(view.say(Text::Copied).into(), None),
        Notice::CopyByHand(text) => by_hand(view, text),
        Notice::HandedOut { file, made } => handed_out::file(view, file, *made),
        Notice::NotPrinted(address) => handed_out::paper(view, address),
        Notice::Unread => line(view.say(Text::Unread).into(), None),
        Notice::TakenOut => {
            line(view.say(Text::TakenOut).into(), Some((Text::TakeBack, Msg::Undelete)))
        }
    });
    let not_kept = not_kept(view).map(|(text, step)| line(view.say(text).into(), step));
    words::notice(said).child(not_kept)
}

/// Why nothing is kept, if so, and the likeliest thing to do about it.
fn not_kept(view: &View) -> Option<(Text, Option<(Text, Msg)>)> {
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

pub fn footer(view: &View) -> Element {
    let post = view.line("a", Text::Post).set("href", view.post);
    let credit = view.line("p.ci-hint", Text::Credit).text(" ").child(post);
    tag("footer.ci-footer").child(keeping::panel(view)).child(credit)
}

/// For where there is no clipboard.
fn by_hand(view: &View, text: &str) -> Element {
    let id = view.own("by-hand");
    let field = tag("textarea").set("id", &id).set("rows", "3").flag("readonly", true).value(text);
    tag("p").child(view.line("label", Text::CopyByHand).set("for", &id)).child(field)
}
