//! What the reader can take along and bring back, and what is stored.

use super::view::{View, details, paragraph};
use crate::domain::app::{Here, Msg, SaveError};
use crate::domain::content::{Count, Text};
use crate::domain::record::Record;
use crate::domain::save;
use crate::shell::{self, Health};
use wasm_bindgen::JsCast;
use web_sys::{DragEvent, Element, HtmlInputElement, HtmlTextAreaElement, SubmitEvent};
use yew::prelude::*;

pub fn panel(view: &View) -> Html {
    let rescue = matches!(view.app.here(), Here::Rescue { .. });
    let empty = view.app.record().is_empty() || rescue;
    let link = view.app.resume_link(view.address).filter(|_| !rescue);
    html! {
        <section class="ci-keeping" aria-label={view.say(Text::Keeping)}>
            if !empty {
                <div class="ci-moves">
                    { view.button(Text::SaveCopy, Msg::SaveCopy { plain: false }) }
                    { for link.iter().map(|link| {
                        view.button(Text::Calendar, Msg::Calendar { link: link.clone() })
                    }) }
                    { for link.iter().map(|link| {
                        view.button(Text::CopyLink, Msg::Copy(link.clone()))
                    }) }
                    { view.button(Text::Print, Msg::Print) }
                </div>
            }
            { for link.as_ref().map(|link| links(view, link)) }
            { details(view.say(Text::Bring), bring(view)) }
            <details ontoggle={unfolding(view)}>
                <summary>{ view.say(Text::Stored) }</summary>
                // All of it is written out anew for this, so only for who looks at it.
                if view.unfolded.get() { { stored(view) } }
            </details>
            if !empty || !rescue && !view.app.aside().is_empty() {
                { view.quiet(Text::DeleteAll, Msg::DeleteAll) }
            }
        </section>
    }
}

/// What is in the link, and the next event in a web calendar.
fn links(view: &View, link: &str) -> Html {
    html! {
        <>
            <p class="ci-hint">{ view.say(Text::CalendarHint) }</p>
            <p class="ci-hint">{ view.say(Text::CopyLinkHint) }</p>
            { for view.app.web_calendar(link, view.env).map(|address| html! {
                <p class="ci-hint">
                    <a href={address} target="_blank" rel="noopener noreferrer">
                        { view.say(Text::WebCalendar) }
                    </a>
                </p>
            }) }
        </>
    }
}

/// A copy comes back by file, by drop or by paste.
fn bring(view: &View) -> Html {
    let (file, text) = (view.own("copy-file"), view.own("copy-text"));
    let send = view.send.clone();
    let chosen = Callback::from(move |event: Event| {
        let field = event.target_unchecked_into::<HtmlInputElement>();
        if let Some(file) = field.files().and_then(|files| files.item(0)) {
            shell::read(file, send.clone());
        }
        // The same file can be chosen once more.
        field.set_value("");
    });
    let send = view.send.clone();
    let dropped = Callback::from(move |event: DragEvent| {
        event.prevent_default();
        let files = event.data_transfer().and_then(|data| data.files());
        if let Some(file) = files.and_then(|files| files.item(0)) {
            shell::read(file, send.clone());
        }
    });
    let pasted = view.send.reform(|event: SubmitEvent| {
        event.prevent_default();
        let form = event.target().and_then(|form| form.dyn_into::<Element>().ok());
        let field = form.and_then(|form| form.query_selector("textarea").ok().flatten());
        let field = field.and_then(|field| field.dyn_into::<HtmlTextAreaElement>().ok());
        Msg::Bring(field.map(|field| field.value()).unwrap_or_default())
    });
    html! {
        <form class="ci-bring" onsubmit={pasted} ondrop={dropped}
            ondragover={Callback::from(|event: DragEvent| event.prevent_default())}>
            <p class="ci-hint">{ view.say(Text::BringHint) }</p>
            <label for={file.clone()}>{ view.say(Text::BringFile) }</label>
            <input id={file} type="file" accept=".html,.json,.txt" onchange={chosen} />
            <label for={text.clone()}>{ view.say(Text::BringText) }</label>
            <textarea id={text} rows="3" autocomplete="off" spellcheck="false" />
            <button class="ci-button">{ view.say(Text::BringLook) }</button>
        </form>
    }
}

/// Whoever opens the panel sees the store as it is now.
fn unfolding(view: &View) -> Callback<Event> {
    let unfolded = view.unfolded.clone();
    view.send.reform(move |event: Event| {
        let panel = event.target_unchecked_into::<Element>();
        unfolded.set(panel.has_attribute("open"));
        Msg::Woke
    })
}

fn stored(view: &View) -> Html {
    html! {
        <div class="ci-stored">
            <p>{ view.say(where_kept(view)) }{ " " }{ for private(view).map(|text| view.say(text)) }</p>
            <p>{ last_copy(view) }</p>
            { wish(view) }
            { text(view) }
            { for view.app.aside().iter().enumerate().map(|(at, text)| aside(view, at, text)) }
            if view.app.can_undelete() {
                <p>{ view.say(Text::DeletedHeld) }{ " " }{ view.quiet(Text::Undelete, Msg::Undelete) }</p>
            }
        </div>
    }
}

/// Not during a rescue: what can't be read stays where it is.
fn wish(view: &View) -> Html {
    if matches!(view.app.here(), Here::Rescue { .. }) {
        return html! {};
    }
    let nothing = view.app.keeps_nothing();
    html! {
        <label class="ci-answer">
            <input type="checkbox" checked={nothing}
                onclick={view.on::<MouseEvent>(Msg::KeepNothing(!nothing))} />
            <span>{ view.say(Text::KeepNothing) }</span>
        </label>
    }
}

/// What is stored, word for word; also what can't be read, as it stands.
fn text(view: &View) -> Html {
    let kept = view.app.to_keep();
    let (text, hint) = match view.app.here() {
        Here::Rescue { text, .. } => (text.clone(), Text::StoredHint),
        _ if kept == Record::default() => return paragraph(view.say(Text::StoredNothing)),
        _ if kept.is_empty() => (save::encode(&kept), Text::StoredMarks),
        _ => (save::encode(&kept), Text::StoredHint),
    };
    html! {
        <>
            <p>{ view.say(hint) }{ " " }{ view.count(Count::Letters, text.chars().count(), &[]) }</p>
            <pre tabindex="0">{ text }</pre>
            if hint == Text::StoredHint { { view.quiet(Text::SaveJson, Msg::SaveCopy { plain: true }) } }
        </>
    }
}

/// A text that could not be read once. A newer version of the check may read it.
fn aside(view: &View, at: usize, text: &str) -> Html {
    let number = (at + 1).to_string();
    let words = |text| view.fill(text, &[("n", &number)]);
    html! {
        <p>
            { words(Text::Aside) }{ " " }
            <a class="ci-quiet" download={format!("career-insurance-old-{number}.txt")} href={address(text)}>
                { words(Text::AsideSave) }
            </a>{ " " }
            { view.named(&words(Text::AsideBring), Msg::Bring(text.to_owned())) }
        </p>
    }
}

/// The address of a file with this text: it works without any further code, also where scripts may
/// not make files.
pub fn address(text: &str) -> String {
    format!("data:text/plain;charset=utf-8,{}", String::from(js_sys::encode_uri_component(text)))
}

/// Private windows can't be told from others, so it is said to all who keep something.
fn private(view: &View) -> Option<Text> {
    let kept = !view.app.keeps_nothing() && view.app.trouble().is_none();
    kept.then_some(Text::KeptPrivate)
}

/// Where it is kept, and for how long.
fn where_kept(view: &View) -> Text {
    match (view.app.keeps_nothing(), view.app.trouble(), view.health) {
        (true, ..) => Text::NotKeptUnwanted,
        (_, Some(SaveError::Blocked), _) => Text::NotKeptBlocked,
        (_, Some(SaveError::Full), _) => Text::NotKeptFull,
        (.., Health::Good) => Text::KeptGood,
        (.., Health::Weekly) => Text::KeptWeekly,
        (.., Health::Framed) => Text::KeptFramed,
    }
}

fn last_copy(view: &View) -> String {
    match view.app.record().copied {
        Some(copied) => {
            let date = view.content().date(shell::day_of(copied.at));
            view.fill(Text::CopyLast, &[("date", &date)])
        }
        None => view.say(Text::CopyNone).into(),
    }
}

/// After the first week, and whenever the last copy is older than two weeks and something has
/// changed since: one quiet line.
pub fn nudge(view: &View) -> Html {
    if !view.app.copy_is_due(view.env) {
        return html! {};
    }
    html! {
        <div class="ci-offer">
            <p>{ view.say(Text::CopyNudge) }</p>
            { view.quiet(Text::CopyNudgeNow, Msg::SaveCopy { plain: false }) }
        </div>
    }
}
