//! Under every screen: what just happened, what is stored, and whose ideas these are.

use super::view::{View, details};
use crate::domain::app::{Msg, Notice, SaveError};
use crate::domain::content::Text;
use crate::domain::record::{Look, Record};
use crate::domain::save;
use yew::prelude::*;

/// One line about what just happened. The element is always there, so that a screen reader hears
/// what appears in it.
pub fn notice(view: View) -> Html {
    let said = view.app.notice().map(|notice| {
        let answered = view.app.look().map_or(0, Look::answered).to_string();
        match notice {
            Notice::Resumed => (
                view.fill(Text::Resumed, &[("n", &answered)]),
                Some((Text::StartOver, Msg::StartOver)),
            ),
            Notice::StartedOver => {
                (view.say(Text::StartedOver).into(), Some((Text::TakeBack, Msg::TakeBack)))
            }
            Notice::Deleted => {
                (view.say(Text::Deleted).into(), Some((Text::TakeBack, Msg::TakeBack)))
            }
            Notice::ChooseFirst => (view.say(Text::ChooseFirst).into(), None),
            Notice::Merged => (view.say(Text::Merged).into(), None),
            Notice::Refused(_) => (view.say(Text::Refused).into(), None),
        }
    });
    html! {
        <div class="ci-notice" role="status">
            { for said.map(|(words, step)| html! {
                <p>
                    { words }{ " " }
                    { for step.map(|(text, msg)| view.quiet(text, msg)) }
                </p>
            }) }
            { for view.app.trouble().map(|why| {
                let text = match why {
                    SaveError::Blocked => Text::NotKeptBlocked,
                    SaveError::Full => Text::NotKeptFull,
                };
                html! { <p>{ view.say(text) }</p> }
            }) }
        </div>
    }
}

pub fn footer(view: View) -> Html {
    let empty = view.app.record() == &Record::default();
    let stored = html! {
        <>
            <p>{ view.say(Text::StoredHint) }</p>
            if empty {
                <p>{ view.say(Text::StoredNothing) }</p>
            } else {
                <pre tabindex="0">{ save::encode(view.app.record()) }</pre>
            }
        </>
    };
    html! {
        <footer class="ci-footer">
            { details(view.say(Text::Stored), stored) }
            if !empty { { view.quiet(Text::DeleteAll, Msg::DeleteAll) } }
            <p class="ci-hint">
                { view.say(Text::Credit) }{ " " }
                <a href={view.post.to_owned()}>{ view.say(Text::Post) }</a>
            </p>
        </footer>
    }
}
