//! One statement at a time.

use super::view::View;
use crate::domain::app::{Msg, Notice};
use crate::domain::content::{ROUNDS, Text};
use crate::domain::profile::Answer;
use crate::domain::questionnaire::Asking;
use crate::domain::record::Look;
use wasm_bindgen::JsCast;
use web_sys::{Event, HtmlInputElement, SubmitEvent};
use yew::prelude::*;

pub fn screen(view: &View, asking: Asking, click: &Callback<Answer>) -> Html {
    let looks = view.app.record().looks.len();
    let second = view.app.enrolment().is_some() && looks > 1;
    let (title, intro) =
        if second { (Text::LookTitle, Text::LookIntro) } else { (Text::Title, Text::Intro) };
    let answered = view.app.look().map_or(0, Look::answered);
    let submit = view.send.reform(|event: SubmitEvent| {
        event.prevent_default();
        Msg::Next
    });
    html! {
        <form class="ci-asking" onsubmit={submit}>
            { view.title(view.say(title)) }
            if answered == 0 { <p class="ci-lead">{ view.say(intro) }</p> }
            { progress(view, asking, answered) }
            { statement(view, asking, click) }
            <div class="ci-moves">
                if asking.back().is_some() { { view.button(Text::Back, Msg::Back) } }
                if !asking.is_alone() { { view.button(Text::Skip, Msg::Skip) } }
                <button class="ci-button ci-primary">{
                    view.say(if asking.is_alone() { Text::ToProfile } else { Text::Next })
                }</button>
            </div>
            if !asking.is_alone() { { offers(view, answered, second) } }
        </form>
    }
}

fn statement(view: &View, asking: Asking, click: &Callback<Answer>) -> Html {
    let item = asking.item(view.content());
    let given = view.app.look().and_then(|look| look.answer(item));
    let hint = view.own("scale");
    let radio = |answer: Answer| {
        let checked = given == Some(answer);
        // Yew sets `checked` after each drawing, so the choice shown is always the one recorded.
        let onclick = click.reform(move |_: MouseEvent| answer);
        html! {
            <label class="ci-answer">
                <input type="radio" name={view.own("answer")} value={(answer as u8).to_string()}
                    {checked} {onclick} />
                <span>{ view.say(answer.word()) }</span>
            </label>
        }
    };
    html! {
        <fieldset key={item.id.clone()} class="ci-statement" aria-describedby={hint.clone()}>
            <legend>{ &item.text }</legend>
            <p id={hint} class="ci-hint">{ view.say(Text::Scale) }</p>
            { for Answer::ALL.into_iter().map(radio) }
        </fieldset>
    }
}

/// Five bars, one a round, that fill as statements are left behind.
fn progress(view: &View, asking: Asking, answered: usize) -> Html {
    let (number, round) = (asking.number().to_string(), asking.round().to_string());
    let words = view.fill(
        Text::ProgressWords,
        &[("round", &round), ("number", &number), ("answered", &answered.to_string())],
    );
    let part = |index: usize| {
        let through = (asking.number() - 1).saturating_sub(index * 7).min(7);
        html! {
            <svg class="ci-part" viewBox="0 0 70 6" preserveAspectRatio="none" aria-hidden="true">
                <rect class="ci-track" width="70" height="6" />
                <rect class="ci-fill" width={(through * 10).to_string()} height="6" />
            </svg>
        }
    };
    html! {
        <div class="ci-progress">
            <p>{ words.clone() }</p>
            <div role="progressbar" aria-label={view.say(Text::Progress)} aria-valuemin="0"
                aria-valuemax="35" aria-valuenow={answered.to_string()} aria-valuetext={words}>
                { for (0..ROUNDS).map(part) }
            </div>
        </div>
    }
}

fn offers(view: &View, answered: usize, second: bool) -> Html {
    let content = view.content();
    let look = view.app.look();
    let scored = look.is_some_and(|look| look.could_be_scored(content));
    let open = look.is_some_and(|look| Asking::first_open(look, content).is_some());
    let begun = view.app.look().is_some_and(|look| !look.answers.is_empty());
    let start_over = begun && view.app.notice() != Some(&Notice::Resumed);
    html! {
        <div class="ci-offers">
            if look.is_some_and(|look| look.may_be_closed(content)) {
                <div class="ci-offer">
                    if scored && open { <p>{ view.say(Text::SeeProfileHint) }</p> }
                    { view.button(Text::SeeProfile, Msg::SeeProfile) }
                </div>
            }
            <p class="ci-hint ci-keys">{ view.say(Text::Keys) }</p>
            if answered == 0 && !second {
                <div class="ci-moves">
                    { view.quiet(Text::PrintQuestions, Msg::PrintQuestions) }
                    { view.quiet(Text::Keying, Msg::Keying) }
                </div>
            }
            if second { { view.quiet(Text::LookAside, Msg::ToWeeks) } }
            if start_over { { view.quiet(Text::StartOver, Msg::StartOver) } }
        </div>
    }
}

/// The answer whose radio button has the focus, unless it is chosen already: there, Enter means
/// "Next", as in any form.
pub fn answer_of(event: &Event) -> Option<Answer> {
    let input = event.target()?.dyn_into::<HtmlInputElement>().ok()?;
    let index: usize =
        (input.type_() == "radio" && !input.checked()).then(|| input.value())?.parse().ok()?;
    Answer::ALL.get(index).copied()
}
