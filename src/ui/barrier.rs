//! One barrier: its row in the profile, and all that stands behind it.

use super::bars::bar;
use super::view::{View, details, paragraph};
use crate::domain::app::Msg;
use crate::domain::barrier::Barrier;
use crate::domain::content::Text;
use crate::domain::profile::{Answer, Profile, Score};
use yew::prelude::*;

/// A band in words, with a word where one answer more would change it.
pub fn band(view: &View, score: Score) -> String {
    let band = view.say(score.band().word());
    if score.borderline() { view.fill(Text::Borderline, &[("band", band)]) } else { band.into() }
}

pub fn row(
    view: &View,
    barrier: Barrier,
    score: Option<Score>,
    before: Option<&Profile>,
    front: bool,
) -> Html {
    let title = &view.content().barrier(barrier).title;
    let standing = match score {
        Some(score) => {
            let value = score.rounded().to_string();
            view.fill(Text::BarrierScore, &[("score", &value), ("band", &band(view, score))])
        }
        None => view.say(Text::BarrierUnscored).into(),
    };
    let based = score.filter(|score| score.answered() < 5).map(|score| {
        let answered = score.answered().to_string();
        view.fill(Text::BasedOn, &[("answered", &answered)])
    });
    let before = before.and_then(|before| before.score(barrier));
    html! {
        <li key={barrier.id()} class={classes!("ci-barrier", front.then_some("ci-front"))}>
            <p class="ci-standing">
                <strong>{ title.clone() }</strong>
                <span>{ standing }</span>
                { for based.map(|based| html! { <small>{ based }</small> }) }
            </p>
            { bar(score, before) }
            { details(&view.fill(Text::About, &[("barrier", title)]), page(view, barrier)) }
        </li>
    }
}

/// The answers behind it, what it means, what helps, what else it may be, and where it is from.
fn page(view: &View, barrier: Barrier) -> Html {
    let content = view.content();
    let page = content.barrier(barrier);
    let items = content.items().iter().filter(|item| item.barrier == barrier);
    let answer = |item: &crate::domain::content::Item| {
        let given = view.app.look().and_then(|look| look.answer(item));
        let given = given.map_or(Text::Skipped, Answer::word);
        let said = view.fill(Text::AnswerTo, &[("answer", view.say(given)), ("item", &item.text)]);
        let change = view.fill(Text::CorrectOf, &[("item", &item.text)]);
        let onclick = view.on::<MouseEvent>(Msg::Correct(item.id.clone()));
        html! {
            <li key={item.id.clone()}>
                { said }{ " " }
                <button type="button" class="ci-quiet" aria-label={change} {onclick}>
                    { view.say(Text::Correct) }
                </button>
                if item.reversed { <small>{ view.say(Text::Reversed) }</small> }
            </li>
        }
    };
    let part = |heading: Text, words: &str| {
        html! { <>{ view.heading(1, view.say(heading)) }{ paragraph(words) }</> }
    };
    html! {
        <div class="ci-page">
            { view.heading(1, view.say(Text::YourAnswers)) }
            <ul class="ci-said">{ for items.map(answer) }</ul>
            { part(Text::Means, &page.means) }
            { part(Text::Helps, &page.helps) }
            { part(Text::Otherwise, &page.otherwise) }
            { part(Text::Story, &page.story) }
            { view.heading(1, view.say(Text::FromPost)) }
            <blockquote cite={view.post.to_owned()}>
                <p>{ view.fill(Text::Quote, &[("quote", &page.quote)]) }</p>
            </blockquote>
            <p class="ci-hint"><a href={view.post.to_owned()}>{ &page.source }</a></p>
        </div>
    }
}
