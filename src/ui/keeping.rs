//! What the reader can take along and bring back, and what is stored.

use super::view::{View, details};
use crate::domain::app::{Here, Msg, SaveError};
use crate::domain::content::{Count, Text};
use crate::domain::record::Record;
use crate::domain::save;
use crate::shell::{self, Health};
use wasm_bindgen::JsCast;
use web_sys::{DragEvent, Element, HtmlInputElement, HtmlTextAreaElement, SubmitEvent};
use yew::prelude::*;

pub fn panel(view: &View) -> Html {
    let empty = view.app.record() == &Record::default();
    let link = view.app.resume_link(view.address);
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
            { details(view.say(Text::Stored), stored(view, empty)) }
            if !empty { { view.quiet(Text::DeleteAll, Msg::DeleteAll) } }
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

fn stored(view: &View, empty: bool) -> Html {
    // What can't be read is shown as well, as it stands.
    let (text, empty) = match view.app.here() {
        Here::Rescue { text, .. } => (text.clone(), false),
        _ => (save::encode(view.app.record()), empty),
    };
    let nothing = view.app.keeps_nothing();
    html! {
        <div class="ci-stored">
            <p>{ view.say(where_kept(view)) }</p>
            <p>{ last_copy(view) }</p>
            <label class="ci-answer">
                <input type="checkbox" checked={nothing}
                    onclick={view.on::<MouseEvent>(Msg::KeepNothing(!nothing))} />
                <span>{ view.say(Text::KeepNothing) }</span>
            </label>
            if empty {
                <p>{ view.say(Text::StoredNothing) }</p>
            } else {
                <p>{ view.say(Text::StoredHint) }{ " " }{ view.count(Count::Letters, text.chars().count(), &[]) }</p>
                <pre tabindex="0">{ text }</pre>
                { view.quiet(Text::SaveJson, Msg::SaveCopy { plain: true }) }
            }
        </div>
    }
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
