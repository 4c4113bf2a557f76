//! What every screen is drawn from, and the few shapes that several screens share.

// The macro expands a tag whose name is computed to a pattern that this lint dislikes.
#![allow(clippy::ignored_unit_patterns)]

use super::root::Action;
use crate::domain::app::{App, Env, Msg};
use crate::domain::barrier::Barrier;
use crate::domain::content::{Content, Count, Text};
use crate::shell::Health;
use std::cell::Cell;
use std::rc::Rc;
use yew::prelude::*;

/// The state, the world and the way back. Borrowed for one drawing.
pub struct View<'a> {
    pub app: &'a App,
    pub env: &'a Env,
    pub send: &'a Callback<Msg>,
    /// Differs between widgets on one page, for ids and names of controls.
    pub id: &'a str,
    /// The level of the widget's first heading, 1..=5.
    pub level: u8,
    /// The address of the post.
    pub post: &'a str,
    /// The author's own next step.
    pub action: Option<&'a Action>,
    /// The address of the page, without its fragment.
    pub address: &'a str,
    /// How long the browser keeps what is stored.
    pub health: Health,
    /// The device has a share sheet.
    pub shares: bool,
    /// "What is stored" is open.
    pub unfolded: &'a Rc<Cell<bool>>,
}

impl View<'_> {
    pub fn content(&self) -> &'static Content {
        self.env.content
    }

    pub fn say(&self, text: Text) -> &'static str {
        self.content().text(text)
    }

    pub fn fill(&self, text: Text, values: &[(&str, &str)]) -> String {
        self.content().fill(text, values)
    }

    pub fn count(&self, count: Count, n: usize, values: &[(&str, &str)]) -> String {
        self.content().count(count, n, values)
    }

    /// A callback that sends this message, whatever the event.
    pub fn on<E: 'static>(&self, msg: Msg) -> Callback<E> {
        self.send.reform(move |_| msg.clone())
    }

    pub fn button(&self, text: Text, msg: Msg) -> Html {
        self.styled("ci-button", text, msg)
    }

    /// The likeliest next step.
    pub fn primary(&self, text: Text, msg: Msg) -> Html {
        self.styled("ci-button ci-primary", text, msg)
    }

    /// A step beside the way.
    pub fn quiet(&self, text: Text, msg: Msg) -> Html {
        self.styled("ci-quiet", text, msg)
    }

    /// A step beside the way that is named by a habit or the like.
    pub fn named(&self, words: &str, msg: Msg) -> Html {
        self.worded("ci-quiet", words, msg)
    }

    fn styled(&self, class: &'static str, text: Text, msg: Msg) -> Html {
        self.worded(class, self.say(text), msg)
    }

    /// A step whose words are filled in.
    pub fn worded(&self, class: &'static str, words: &str, msg: Msg) -> Html {
        html! { <button type="button" {class} onclick={self.on(msg)}>{ words.to_owned() }</button> }
    }

    /// The titles of barriers, each in quotation marks; empty without any.
    pub fn quoted(&self, barriers: &[Barrier]) -> String {
        let title = |&barrier: &Barrier| {
            self.fill(Text::Quote, &[("quote", &self.content().barrier(barrier).title)])
        };
        barriers.iter().map(title).collect::<Vec<_>>().join(", ")
    }

    /// The heading of a screen, which takes the focus when the screen changes.
    pub fn title(&self, words: &str) -> Html {
        html! { <@{format!("h{}", self.level)} class="ci-title" tabindex="-1" data-focus="heading">
            { words.to_owned() }
        </@> }
    }

    /// A heading inside a screen, so many levels below its title.
    pub fn heading(&self, below: u8, words: &str) -> Html {
        self.heading_for(None, below, words)
    }

    /// A heading that names something else by its id.
    pub fn heading_for(&self, id: Option<String>, below: u8, words: &str) -> Html {
        let level = (self.level + below).min(6);
        html! { <@{format!("h{level}")} {id} class="ci-heading">{ words.to_owned() }</@> }
    }

    /// The author's own next step, where there is one.
    pub fn call_to_action(&self) -> Html {
        let link = |action: &Action| {
            let Action { href, text } = action;
            html! { <p class="ci-action"><a class="ci-button" {href}>{ text }</a></p> }
        };
        html! { { for self.action.map(link) } }
    }

    /// An id that is this widget's own.
    pub fn own(&self, name: &str) -> String {
        format!("{}-{name}", self.id)
    }
}

/// A paragraph.
pub fn paragraph(words: &str) -> Html {
    html! { <p>{ words.to_owned() }</p> }
}

/// Something that can be opened.
pub fn details(summary: &str, inside: Html) -> Html {
    html! { <details><summary>{ summary.to_owned() }</summary>{ inside }</details> }
}
