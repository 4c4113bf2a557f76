//! Words, the way back to the state machine, and the few shapes that all screens share.

use super::element::{Element, tag};
use crate::domain::app::Msg;
use crate::domain::content::{Content, Text, fill};
use yew::Callback;

/// The words and the way back. Borrowed for one drawing.
pub struct Words<'a> {
    pub content: &'static Content,
    pub send: &'a Callback<Msg>,
    /// Differs between widgets on one page, for ids and names of controls.
    pub id: &'a str,
    /// The level of the widget's first heading, 1..=5.
    pub level: u8,
}

impl Words<'_> {
    pub fn say(&self, text: Text) -> &'static str {
        self.content.text(text)
    }

    /// A text with its `{names}` filled in.
    pub fn fill(&self, text: Text, values: &[(&str, &str)]) -> String {
        fill(self.say(text), values)
    }

    /// An element with one text in it.
    pub fn line(&self, kind: &str, text: Text) -> Element {
        tag(kind).text(self.say(text))
    }

    pub fn button(&self, text: Text, msg: Msg) -> Element {
        self.step("button.ci-button", self.say(text), msg)
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
        tag(kind).set("type", "button").click(self.send, msg).text(words)
    }

    /// The heading of a screen, which takes the focus when the screen changes.
    pub fn title(&self, words: &str) -> Element {
        let heading = tag(&format!("h{}.ci-title", self.level)).text(words);
        heading.set("tabindex", "-1").set("data-focus", "heading")
    }

    /// An id that is this widget's own.
    pub fn own(&self, name: &str) -> String {
        format!("{}-{name}", self.id)
    }
}

/// The deep band that every screen begins with.
pub fn cloth() -> Element {
    tag("div.ci-cloth")
}

/// Words for the ear alone.
pub fn unseen(words: &str) -> Element {
    tag("span.ci-vh").text(words)
}

/// A paragraph.
pub fn paragraph(words: &str) -> Element {
    tag("p").text(words)
}

/// A field with its words beside it.
pub fn answer(field: Element, words: &str) -> Element {
    tag("label.ci-answer").child(field).child(tag("span").text(words))
}
