//! Answers from paper, all on one screen.

use super::view::View;
use crate::domain::app::Msg;
use crate::domain::content::{Item, Text};
use crate::domain::profile::Answer;
use yew::prelude::*;

pub fn screen(view: &View) -> Html {
    let answered = view.app.look().map_or(0, crate::domain::record::Look::answered).to_string();
    html! {
        <div class="ci-profile">
            { view.title(view.say(Text::KeyingTitle)) }
            <p class="ci-lead">{ view.say(Text::KeyingLead) }</p>
            <ol class="ci-things">
                { for view.content().items().iter().zip(1..).map(|(item, at)| row(view, item, at)) }
            </ol>
            <p aria-live="polite">{ view.fill(Text::KeyingCount, &[("n", &answered)]) }</p>
            <div class="ci-moves">
                { view.primary(Text::KeyingDone, Msg::SeeProfile) }
                { view.button(Text::Back, Msg::Back) }
            </div>
        </div>
    }
}

fn row(view: &View, item: &'static Item, number: usize) -> Html {
    let given = view.app.look().and_then(|look| look.answer(item));
    let name = view.own(&format!("key-{number}"));
    let radio = |answer: Answer| {
        let msg = Msg::Key { item: item.id.clone(), answer };
        html! {
            <label>
                <input type="radio" name={name.clone()} checked={given == Some(answer)}
                    onclick={view.on::<MouseEvent>(msg)} />
                <span>{ view.say(answer.word()) }</span>
            </label>
        }
    };
    html! {
        <li key={item.id.clone()}>
            <fieldset class="ci-key">
                <legend>{ &item.text }</legend>
                { for Answer::ALL.into_iter().map(radio) }
            </fieldset>
        </li>
    }
}
