//! A builder of virtual elements, in place of `html!`. That macro writes out the making of each element
//! where it is used: 4.1 kB more (brotli) for two of our files, which hold a seventh of all elements; 20
//! to 30 kB for all of them.

use crate::domain::app::Msg;
use crate::shell;
use std::rc::Rc;
use web_sys::Event;
use yew::virtual_dom::{Listener, ListenerKind, VNode, VTag, VText};
use yew::{Callback, NodeRef};

/// An element that is being made.
pub struct Element(Box<VTag>);

/// An element by its tag and classes: `p.ci-hint`.
#[inline(never)]
pub fn tag(kind: &str) -> Element {
    let (name, classes) = kind.split_once('.').unwrap_or((kind, ""));
    let made = Element(Box::new(VTag::new(name.to_owned())));
    if classes.is_empty() { made } else { made.set("class", &classes.replace('.', " ")) }
}

/// Several elements side by side, without one around them.
pub fn group() -> Element {
    tag("")
}

impl Element {
    /// An attribute.
    #[inline(never)]
    pub fn set(mut self, name: &'static str, value: &str) -> Self {
        self.0.add_attribute(name, value.to_owned());
        self
    }

    /// An attribute that says no more than that it is there.
    #[inline(never)]
    pub fn flag(self, name: &'static str, on: bool) -> Self {
        if on { self.set(name, name) } else { self }
    }

    /// What tells it apart from its neighbours, so that it stays the same one when they change.
    #[inline(never)]
    pub fn key(mut self, key: &str) -> Self {
        self.0.key = Some(key.into());
        self
    }

    /// What stands in a field.
    #[inline(never)]
    pub fn value(mut self, value: &str) -> Self {
        self.0.set_value(value.to_owned());
        self
    }

    /// Whether a box is ticked. Yew sets it after each drawing, so the choice shown is always the one
    /// recorded.
    #[inline(never)]
    pub fn checked(mut self, on: bool) -> Self {
        self.0.set_checked(on);
        self
    }

    /// Where it can be found once it is drawn.
    pub fn place(mut self, place: &NodeRef) -> Self {
        self.0.node_ref = place.clone();
        self
    }

    /// A text in it.
    #[inline(never)]
    pub fn text(mut self, words: &str) -> Self {
        self.0.add_child(VText::new(words.to_owned()).into());
        self
    }

    /// An element in it. One that is not there keeps its place, so that what follows it stays the
    /// same when it comes or goes.
    pub fn child(self, child: impl Into<Option<Self>>) -> Self {
        self.put(child.into())
    }

    #[inline(never)]
    fn put(mut self, child: Option<Self>) -> Self {
        self.0.add_child(child.map_or_else(VNode::default, VNode::from));
        self
    }

    /// Elements in it.
    pub fn children(self, all: impl IntoIterator<Item = Self>) -> Self {
        all.into_iter().fold(self, Self::child)
    }

    /// A click sends this message.
    #[inline(never)]
    pub fn click(self, send: &Callback<Msg>, msg: Msg) -> Self {
        self.listen(send, On::Click, Then::Send(msg))
    }

    /// An event is asked for its message; there may be none in it.
    pub fn hear(
        self,
        send: &Callback<Msg>,
        on: On,
        ask: impl Fn(&Event) -> Option<Msg> + 'static,
    ) -> Self {
        self.listen(send, on, Then::Ask(Box::new(ask)))
    }

    #[inline(never)]
    fn listen(mut self, send: &Callback<Msg>, on: On, then: Then) -> Self {
        self.0.add_listener(Rc::new(Hears { on, send: send.clone(), then }));
        self
    }
}

impl From<Element> for VNode {
    fn from(made: Element) -> Self {
        if made.0.tag().is_empty() {
            return made.0.into_children().unwrap_or_default();
        }
        (*made.0).into()
    }
}

/// The events that are listened for.
#[derive(Clone, Copy)]
pub enum On {
    /// A click, or what does the same by key.
    Click,
    /// Another choice in a field.
    Change,
    /// A letter more or less in a field.
    Input,
    /// The button of a form is pressed, by a key in one of its fields as well. Heard on the form, and
    /// not as its `submit`: in a frame without `allow-forms` no such event comes.
    Send,
    /// A key goes down.
    Key,
    /// A mouse button or a finger goes down.
    Pointer,
    /// It is opened or closed.
    Toggle,
    /// Something is held over it.
    DragOver,
    /// Something is dropped on it.
    Drop,
}

/// One kind of listener for all events.
struct Hears {
    on: On,
    send: Callback<Msg>,
    then: Then,
}

enum Then {
    Send(Msg),
    Ask(Box<dyn Ask>),
}

/// What finds the message in an event.
trait Ask: Fn(&Event) -> Option<Msg> {}

impl<F: Fn(&Event) -> Option<Msg>> Ask for F {}

impl Listener for Hears {
    fn kind(&self) -> ListenerKind {
        match self.on {
            On::Click | On::Send => ListenerKind::onclick,
            On::Change => ListenerKind::onchange,
            On::Input => ListenerKind::oninput,
            On::Key => ListenerKind::onkeydown,
            On::Pointer => ListenerKind::onpointerdown,
            On::Toggle => ListenerKind::ontoggle,
            On::DragOver => ListenerKind::ondragover,
            On::Drop => ListenerKind::ondrop,
        }
    }

    fn handle(&self, event: Event) {
        if matches!(self.on, On::Send) && !shell::sends_form(&event) {
            return;
        }
        let msg = match &self.then {
            Then::Send(msg) => Some(msg.clone()),
            Then::Ask(ask) => ask(&event),
        };
        if let Some(msg) = msg {
            self.send.emit(msg);
        }
    }

    fn passive(&self) -> bool {
        false
    }
}
