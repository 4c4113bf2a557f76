//! Under every screen: what just happened, what is stored, and whose ideas these are.

use super::keeping;
use super::view::View;
use crate::domain::app::{Msg, Notice, SaveError};
use crate::domain::content::{Count, Text};
use crate::domain::copy::{CopyError, Difference};
use crate::domain::link::LinkError;
use crate::domain::record::{Look, Record};
use crate::domain::save::LoadError;
use yew::prelude::*;

/// One line about what just happened. The element is always there, so that a screen reader hears
/// what appears in it.
pub fn notice(view: &View) -> Html {
    let line = |words: String, step: Option<(Text, Msg)>| {
        html! { <p>{ words }{ " " }{ for step.map(|(text, msg)| view.quiet(text, msg)) }</p> }
    };
    let undo = Some((Text::TakeBack, Msg::TakeBack));
    let answered = view.app.look().map_or(0, Look::answered).to_string();
    let said = view.app.notice().map(|notice| match notice {
        Notice::Resumed => {
            let words = view.fill(Text::Resumed, &[("n", &answered)]);
            line(words, Some((Text::StartOver, Msg::StartOver)))
        }
        Notice::StartedOver => line(view.say(Text::StartedOver).into(), undo),
        Notice::Deleted => line(view.say(Text::Deleted).into(), undo),
        Notice::ChooseFirst => line(view.say(Text::ChooseFirst).into(), None),
        Notice::Merged => line(view.say(Text::Merged).into(), None),
        Notice::Refused(why) => line(view.say(refused(why)).into(), None),
        Notice::LinkRefused(why) => line(view.say(link_refused(*why)).into(), None),
        Notice::Brought { difference, .. } => brought(view, difference),
        Notice::Copied => line(view.say(Text::Copied).into(), None),
        Notice::CopyByHand(text) => by_hand(view, text),
    });
    html! {
        <div class="ci-notice" role="status">
            { for said }
            { for view.app.trouble().map(|why| {
                let text = match why {
                    SaveError::Blocked => Text::NotKeptBlocked,
                    SaveError::Full => Text::NotKeptFull,
                };
                let empty = view.app.record() == &Record::default();
                let step = (!empty).then_some((Text::SaveCopy, Msg::SaveCopy { plain: false }));
                line(view.say(text).into(), step)
            }) }
        </div>
    }
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

pub fn footer(view: &View) -> Html {
    html! {
        <footer class="ci-footer">
            { keeping::panel(view) }
            <p class="ci-hint">
                { view.say(Text::Credit) }{ " " }
                <a href={view.post.to_owned()}>{ view.say(Text::Post) }</a>
            </p>
        </footer>
    }
}

/// What bringing a copy back would change, in numbers, before anything is taken in.
fn brought(view: &View, difference: &Difference) -> Html {
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
        return html! { <p>{ view.say(Text::BringNothing) }</p> };
    }
    html! {
        <p>
            { view.fill(Text::BringWould, &[("changes", &said.join(", "))]) }{ " " }
            { view.quiet(Text::BringNow, Msg::TakeIn) }
        </p>
    }
}

/// For where there is no clipboard.
fn by_hand(view: &View, text: &str) -> Html {
    let id = view.own("by-hand");
    html! {
        <p>
            <label for={id.clone()}>{ view.say(Text::CopyByHand) }</label>
            <textarea {id} rows="3" readonly={true} value={text.to_owned()} />
        </p>
    }
}
