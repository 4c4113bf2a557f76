//! What the screens of the whole program are drawn from, and the shapes that several of them share.

use super::element::{Element, On, tag};
use super::options::Action;
use super::words::Words;
use crate::domain::app::{App, Env, Msg};
use crate::domain::barrier::Barrier;
use crate::domain::content::{Content, Count, Text};
use crate::shell::Health;
use std::cell::Cell;
use std::ops::Deref;
use std::rc::Rc;
use yew::{Callback, TargetCast};

/// The state and the world, with the words and the way back. Borrowed for one drawing.
pub struct View<'a> {
    pub words: Words<'a>,
    pub app: &'a App,
    pub env: &'a Env,
    /// Draws again what is drawn only when it is open.
    pub redraw: &'a Callback<()>,
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
    /// The introduction is shown above the statements.
    pub introduced: bool,
    /// Whether all of the screen is drawn, or what a returning reader comes for alone.
    pub all: bool,
    /// What is open of that which is drawn only then.
    pub unfolded: &'a Unfolded,
}

/// Long parts, drawn only for whoever opens them.
#[derive(Default)]
pub struct Unfolded {
    /// "What is stored".
    pub stored: Rc<Cell<bool>>,
    /// Earlier programmes.
    pub earlier: Rc<Cell<bool>>,
}

impl<'a> Deref for View<'a> {
    type Target = Words<'a>;

    fn deref(&self) -> &Words<'a> {
        &self.words
    }
}

impl View<'_> {
    pub fn content(&self) -> &'static Content {
        self.env.content
    }

    pub fn count(&self, count: Count, n: usize, values: &[(&str, &str)]) -> String {
        self.content().count(count, n, values)
    }

    /// The likeliest next step.
    pub fn primary(&self, text: Text, msg: Msg) -> Element {
        self.step("button.ci-button.ci-primary", self.say(text), msg)
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

    /// Something that can be opened. Whoever comes back to a plan needs it no sooner than the rest.
    pub fn details(&self, summary: &str, inside: impl FnOnce() -> Element) -> Element {
        let inside = self.all.then(inside);
        tag("details").child(tag("summary").text(summary)).child(inside)
    }

    /// Something that can be opened, and is drawn only then.
    pub fn unfolding(
        &self,
        open: &Rc<Cell<bool>>,
        summary: Text,
        inside: impl FnOnce() -> Element,
    ) -> Element {
        let (opens, redraw) = (open.clone(), self.redraw.clone());
        let panel = tag("details").hear(self.send, On::Toggle, move |event| {
            let panel = event.target_unchecked_into::<web_sys::Element>();
            opens.set(panel.has_attribute("open"));
            redraw.emit(());
            None
        });
        panel.child(self.line("summary", summary)).child(open.get().then(inside))
    }

    /// The author's own next step, where there is one.
    pub fn call_to_action(&self) -> Option<Element> {
        let Action { href, text } = self.action?;
        Some(tag("p.ci-action").child(tag("a.ci-button").set("href", href).text(text)))
    }
}
