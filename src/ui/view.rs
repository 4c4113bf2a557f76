//! What the screens of the whole program are drawn from, and the shapes that several of them share.

use super::asking::Lead;
use super::element::{Element, On, group, tag};
use super::icons::{self, Icon};
use super::options::Action;
use super::words::Words;
use crate::domain::app::{App, Env, Msg};
use crate::domain::barrier::Barrier;
use crate::domain::content::{Content, Count, Text};
use crate::domain::day::Day;
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
    /// Another day has begun, and waits for the reader to finish what they are at.
    pub next_day: Option<Day>,
    /// The introduction is shown above the statements.
    pub lead: Lead,
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
    /// "Bring a copy back".
    pub bring: Rc<Cell<bool>>,
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

    /// A whole number, or a time, in the digits of the language.
    pub fn number(&self, n: impl std::fmt::Display) -> String {
        self.content().number(n)
    }

    /// The likeliest next step.
    pub fn primary(&self, text: Text, msg: Msg) -> Element {
        self.step("button.ci-button.ci-primary", self.say(text), msg)
    }

    /// A line under the name of a control: for the eye, and for the ear as a description by this id.
    pub fn under(&self, hint: Text, id: &str) -> Element {
        self.line("small", hint).set("id", id).set("aria-hidden", "true")
    }

    /// A field to tick: a `checkbox`, or a `radio` of its group.
    pub fn field(&self, kind: &str, checked: bool, msg: Msg) -> Element {
        tag("input").set("type", kind).checked(checked).click(self.send, msg)
    }

    /// The titles of barriers, each in quotation marks; empty without any. A plan is for two at most.
    pub fn quoted(&self, barriers: &[Barrier]) -> String {
        let title = |&barrier: &Barrier| self.content().barrier(barrier).title.as_str();
        match barriers {
            [one, other] => self.fill(Text::QuoteTwo, &[("a", title(one)), ("b", title(other))]),
            barriers => {
                let quoted =
                    barriers.iter().map(|one| self.fill(Text::Quote, &[("quote", title(one))]));
                self.content().list(&quoted.collect::<Vec<_>>())
            }
        }
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

    /// A row over the whole width that can be opened.
    pub fn fold(&self, name: Text, inside: impl FnOnce() -> Element) -> Element {
        self.fold_named(self.say(name), inside)
    }

    /// The same with a name that is put together.
    pub fn fold_named(&self, name: &str, inside: impl FnOnce() -> Element) -> Element {
        let details = tag("details.ci-fold").child(tag("summary").text(name));
        details.child(self.all.then(|| tag("div.ci-page").child(inside())))
    }

    /// A button of the care label that opens something under it, drawn only while it is open.
    pub fn disclosure(
        &self,
        open: &Rc<Cell<bool>>,
        icon: Icon,
        name: Text,
        inside: impl FnOnce() -> Element,
    ) -> Element {
        let (opens, redraw, is_open) = (open.clone(), self.redraw.clone(), open.get());
        let button =
            self.care(icon, name).set("aria-expanded", if is_open { "true" } else { "false" });
        let button = button.hear(self.send, On::Click, move |_| {
            opens.set(!opens.get());
            redraw.emit(());
            None
        });
        let panel = is_open.then(|| {
            tag("div.ci-opened")
                .set("role", "group")
                .set("aria-label", self.say(name))
                .child(inside())
        });
        group().child(button).child(panel)
    }

    /// An action of the care label: an icon and its name.
    pub fn care(&self, icon: Icon, name: Text) -> Element {
        tag("button.ci-care")
            .set("type", "button")
            .child(icons::icon(icon))
            .child(self.line("span", name))
    }

    /// Something that can be opened, and is drawn only then.
    pub fn unfolding(
        &self,
        open: &Rc<Cell<bool>>,
        summary: Text,
        inside: impl FnOnce() -> Element,
    ) -> Element {
        let (opens, redraw) = (open.clone(), self.redraw.clone());
        let panel = tag("details.ci-fold").hear(self.send, On::Toggle, move |event| {
            let panel = event.target_unchecked_into::<web_sys::Element>();
            opens.set(panel.has_attribute("open"));
            redraw.emit(());
            None
        });
        panel
            .child(self.line("summary", summary))
            .child(open.get().then(|| tag("div.ci-page").child(inside())))
    }

    /// The author's own next step, where there is one.
    pub fn call_to_action(&self) -> Option<Element> {
        let Action { href, text } = self.action?;
        Some(tag("p.ci-band.ci-action").child(tag("a.ci-button").set("href", href).text(text)))
    }
}
