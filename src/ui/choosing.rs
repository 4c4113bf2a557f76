//! The reader decides: a forced choice where two barriers are easily confused, and which ring true.

use super::view::View;
use crate::domain::app::{Msg, RINGS};
use crate::domain::barrier::Barrier;
use crate::domain::content::Text;
use crate::domain::profile::Profile;
use yew::prelude::*;

/// One situation with an answer for each barrier of the pair.
pub fn tie(view: &View, profile: &Profile) -> Html {
    let Some(vignette) = profile.tie(view.content()) else {
        return html! {};
    };
    let chosen = view.app.look().and_then(|look| look.vignettes.get(&vignette.id));
    let option = |barrier: Barrier| {
        let words = vignette.words.options.get(barrier.id()).map_or("", String::as_str);
        let checked = chosen.is_some_and(|chosen| chosen.value == barrier);
        html! {
            <label class="ci-answer">
                <input type="radio" name={view.own("tie")} {checked}
                    onclick={view.on::<MouseEvent>(Msg::Settle(barrier))} />
                <span>{ words.to_owned() }</span>
            </label>
        }
    };
    let hint = view.own("tie-hint");
    html! {
        <div class="ci-tie">
            { view.heading(1, view.say(Text::TieTitle)) }
            <fieldset aria-describedby={hint.clone()}>
                <legend>{ &vignette.words.text }</legend>
                { for vignette.between.into_iter().map(option) }
                <p id={hint} class="ci-hint" role="status">
                    if chosen.is_some() { { view.say(Text::TieThanks) } }
                </p>
            </fieldset>
        </div>
    }
}

/// Which rings true, and where to go from here.
pub fn choice(view: &View, profile: &Profile) -> Html {
    let rings = view.app.rings(view.content());
    let full = rings.len() >= RINGS;
    let hint = view.own("rings-hint");
    let option = |barrier: Barrier| {
        let checked = rings.contains(&barrier);
        html! {
            <label key={barrier.id()} class="ci-answer">
                <input type="checkbox" {checked} disabled={full && !checked}
                    onclick={view.on::<MouseEvent>(Msg::Ring(barrier, !checked))} />
                <span>{ view.content().barrier(barrier).title.clone() }</span>
            </label>
        }
    };
    let hint_text = match rings.len() {
        0 => Text::RingsNone,
        _ if full => Text::RingsFull,
        _ => Text::RingsHint,
    };
    let running = view.app.enrolment().is_some();
    html! {
        <div class="ci-choice">
            <fieldset aria-describedby={hint.clone()}>
                <legend>{ view.say(Text::Rings) }</legend>
                <p id={hint} class="ci-hint" aria-live="polite">{ view.say(hint_text) }</p>
                { for profile.scores().iter().map(|&(barrier, _)| option(barrier)) }
            </fieldset>
            <div class="ci-moves">
                if running { { view.primary(Text::ToWeeks, Msg::ToWeeks) } }
                if running {
                    { view.button(Text::Turn, Msg::Turn) }
                    { view.button(Text::NewPlan, Msg::MakePlan) }
                } else {
                    { view.primary(Text::MakePlan, Msg::MakePlan) }
                }
                if !running { { view.primary(Text::NotNow, Msg::NotNow) } }
            </div>
        </div>
    }
}
