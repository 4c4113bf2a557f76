//! What every screen is drawn from, and the few shapes that several screens share.

use super::element::{Element, tag};
use super::root::Action;
use crate::domain::app::{App, Env, Msg};
use crate::domain::barrier::Barrier;
use crate::domain::content::{Content, Count, Text};
use crate::shell::Health;
use std::cell::Cell;
use std::rc::Rc;
use yew::Callback;

/// The state, the world and the way back. Borrowed for one drawing.
pub struct View<'a> {
    pub app: &'a App,
    pub env: &'a Env,
    pub send: &'a Callback<Msg>,
    /// The last key chooses without moving on.
    pub by_key: &'a Rc<Cell<bool>>,
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

    /// An element with one text in it.
    pub fn line(&self, kind: &str, text: Text) -> Element {
        tag(kind).text(self.say(text))
    }

    pub fn button(&self, text: Text, msg: Msg) -> Element {
        self.step("button.ci-button", self.say(text), msg)
    }

    /// The likeliest next step.
    pub fn primary(&self, text: Text, msg: Msg) -> Element {
        self.step("button.ci-button.ci-primary", self.say(text), msg)
    }

    /// A step beside the way.
    pub fn quiet(&self, text: Text, msg: Msg) -> Element {
        self.named(self.say(text), msg)
    }

    /// A step beside the way that is named by a habit or the like.
    pub fn named(&self, words: &str, msg: Msg) -> Element {
        self.step("button.ci-quiet", words, msg)
    }

    /// A step of some kind, with these words.
    pub fn step(&self, kind: &str, words: &str, msg: Msg) -> Element {
        tag(kind).set("type", "button").click(self, msg).text(words)
    }

    /// A field to tick: a `checkbox`, or a `radio` of its group.
    pub fn field(&self, kind: &str, checked: bool, msg: Msg) -> Element {
        tag("input").set("type", kind).checked(checked).click(self, msg)
    }

    /// The titles of barriers, each in quotation marks; empty without any.
    pub fn quoted(&self, barriers: &[Barrier]) -> String {
        let title = |&barrier: &Barrier| {
            self.fill(Text::Quote, &[("quote", &self.content().barrier(barrier).title)])
        };
        barriers.iter().map(title).collect::<Vec<_>>().join(", ")
    }

    /// The heading of a screen, which takes the focus when the screen changes.
    pub fn title(&self, words: &str) -> Element {
        let heading = tag(&format!("h{}.ci-title", self.level)).text(words);
        heading.set("tabindex", "-1").set("data-focus", "heading")
    }

    /// A heading inside a screen, so many levels below its title.
    pub fn heading(&self, below: u8, text: Text) -> Element {
        self.line(&format!("h{}.ci-heading", (self.level + below).min(6)), text)
    }

    /// A table that can be scrolled by itself.
    pub fn table(&self, name: Text, heads: &[Text], rows: Vec<Element>) -> Element {
        let heads = heads.iter().map(|head| self.line("th", *head).set("scope", "col"));
        let table = tag("table")
            .child(tag("thead").child(tag("tr").children(heads)))
            .child(tag("tbody").children(rows));
        let scroll = tag("div.ci-scroll").set("tabindex", "0").set("role", "group");
        scroll.set("aria-label", self.say(name)).child(table)
    }

    /// The author's own next step, where there is one.
    pub fn call_to_action(&self) -> Option<Element> {
        let Action { href, text } = self.action?;
        Some(tag("p.ci-action").child(tag("a.ci-button").set("href", href).text(text)))
    }

    /// An id that is this widget's own.
    pub fn own(&self, name: &str) -> String {
        format!("{}-{name}", self.id)
    }
}

/// A paragraph.
pub fn paragraph(words: &str) -> Element {
    tag("p").text(words)
}

/// A field with its words beside it.
pub fn answer(field: Element, words: &str) -> Element {
    tag("label.ci-answer").child(field).child(tag("span").text(words))
}

/// Something that can be opened.
pub fn details(summary: &str, inside: Element) -> Element {
    tag("details").child(tag("summary").text(summary)).child(inside)
}
