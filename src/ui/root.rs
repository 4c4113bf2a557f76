//! The one component with a state. It hands messages to the stage that the widget is at, and draws
//! what that one says. Everything below is drawn by plain functions of the state.

use super::asking;
use super::element::{On, tag};
use super::later::{self, Later};
use super::stage::{Drawn, Shared, Stage};
use super::start::Start;
use crate::domain::app::{Early, Msg};
use crate::domain::profile::Answer;
use crate::shell;
use std::cell::Cell;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::spawn_local;
use web_sys::{Event, KeyboardEvent};
use yew::prelude::{AttrValue, Component, Context, Html, NodeRef, Properties};

/// How a widget is set up by the page around it.
#[derive(Clone, PartialEq, Properties)]
pub struct Options {
    /// The author's own words and data; without them, the built-in ones.
    #[prop_or_default]
    pub pack: Option<AttrValue>,
    /// The level of the first heading.
    #[prop_or(2)]
    pub level: u8,
    /// The address of the post.
    pub post: AttrValue,
    /// The author's own next step.
    #[prop_or_default]
    pub action: Option<Action>,
    /// What was done before the program was there.
    #[prop_or_default]
    pub early: Early,
}

/// The author's call to action: words and where they lead.
#[derive(Clone, PartialEq)]
pub struct Action {
    /// A safe address: `domain::address` has seen it.
    pub href: AttrValue,
    /// Plain text.
    pub text: AttrValue,
}

/// What the whole program begins with.
pub struct Opening<'a> {
    /// How the widget is set up.
    pub options: &'a Options,
    /// What it has in common with the stage before.
    pub shared: Shared,
    /// What the reader did before.
    pub early: Early,
    /// The host page knows already that the reader has started.
    pub told: bool,
}

/// What comes to the component.
pub enum Sent {
    /// From the reader, the browser or the page.
    Msg(Msg),
    /// The rest of the program is there, or did not come.
    Later(Option<&'static Later>),
}

/// One widget.
pub struct Root {
    stage: At,
    shared: Shared,
    /// The first drawing stands, and the page knows it.
    ready: Rc<Cell<bool>>,
    /// All of it was drawn.
    whole: Cell<bool>,
    /// The host page knows it.
    told: bool,
    /// The focus was inside before the drawing that is to come.
    focused: bool,
}

enum At {
    Start(Start),
    Whole(Box<dyn Stage>),
}

impl At {
    fn stage(&self) -> &dyn Stage {
        match self {
            Self::Start(start) => start,
            Self::Whole(whole) => &**whole,
        }
    }

    fn stage_mut(&mut self) -> &mut dyn Stage {
        match self {
            Self::Start(start) => start,
            Self::Whole(whole) => &mut **whole,
        }
    }
}

impl Component for Root {
    type Message = Sent;
    type Properties = Options;

    fn create(ctx: &Context<Self>) -> Self {
        let shared = Shared {
            send: ctx.link().callback(Sent::Msg),
            place: NodeRef::default(),
            id: shell::new_id().into(),
            by_key: Rc::default(),
            focus: Rc::default(),
        };
        let (options, early) = (ctx.props(), ctx.props().early.clone());
        let stage = if let Some(later) = later::there() {
            let shared = shared.clone();
            At::Whole((later.open)(Opening { options, shared, early, told: false }))
        } else {
            fetch(ctx);
            At::Start(Start::new(early, shared.clone()))
        };
        let (ready, whole) = Default::default();
        Self { stage, shared, ready, whole, told: false, focused: false }
    }

    fn update(&mut self, ctx: &Context<Self>, sent: Sent) -> bool {
        self.focused |= shell::has_focus(&self.shared.place);
        match sent {
            Sent::Msg(msg) => {
                self.stage.stage_mut().step(msg);
                if let At::Start(start) = &mut self.stage
                    && start.asks_again()
                {
                    fetch(ctx);
                }
            }
            Sent::Later(Some(later)) => self.go_on(later, ctx.props()),
            Sent::Later(None) => {
                if let At::Start(start) = &mut self.stage {
                    start.missing = true;
                }
            }
        }
        true
    }

    fn changed(&mut self, ctx: &Context<Self>, _: &Options) -> bool {
        self.stage.stage_mut().set(ctx.props());
        true
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        if !self.ready.get() {
            self.tell_ready_soon();
        }
        let Drawn { lang, asks, whole, parts } = self.stage.stage().draw(ctx.props());
        self.whole.set(whole);
        let by_key = self.shared.by_key.clone();
        let pointer = move |_: &Event| {
            by_key.set(false);
            None
        };
        let root = tag("div.career-insurance")
            .place(&self.shared.place)
            .set("lang", lang)
            .set("dir", direction(lang))
            .hear(&self.shared.send, On::Key, self.keys(asks))
            .hear(&self.shared.send, On::Pointer, pointer);
        // The same sign as that of the first round on the page: more is to come.
        let root = if whole { root } else { root.set("data-first", "") };
        parts.into_iter().fold(root, super::element::Element::child).into()
    }

    fn rendered(&mut self, _: &Context<Self>, first: bool) {
        if first {
            tell_ready(&self.shared.place, &self.ready);
        }
        let arrived = self.whole.get() && !self.told;
        if first || arrived {
            self.stage.stage_mut().drawn();
        }
        if arrived {
            self.told = true;
            shell::tell_whole(&self.shared.place);
        }
        if let Some(focus) = self.shared.focus.take() {
            shell::focus(&self.shared.place, focus);
        }
        // What had the focus is gone, as a button that has done its work: the next press of a key is
        // meant for the widget still.
        if std::mem::take(&mut self.focused) && !shell::has_focus(&self.shared.place) {
            shell::keep_focus(&self.shared.place);
        }
    }
}

impl Root {
    /// From the statements to the whole program.
    fn go_on(&mut self, later: &Later, options: &Options) {
        let At::Start(start) = &mut self.stage else { return };
        let (early, left) = start.leave();
        let shared = self.shared.clone();
        let told = !early.is_empty();
        let mut whole = (later.open)(Opening { options, shared, early, told });
        for msg in left {
            whole.step(msg);
        }
        self.stage = At::Whole(whole);
    }

    /// On a slow device Yew lets the browser go on between drawing and `rendered`, and by then the
    /// reader may have gone on too. What is spawned while drawing runs as soon as that drawing stands.
    fn tell_ready_soon(&self) {
        let (place, ready) = (self.shared.place.clone(), self.ready.clone());
        spawn_local(async move { tell_ready(&place, &ready) });
    }

    /// What a key means.
    fn keys(&self, asks: bool) -> impl Fn(&Event) -> Option<Msg> + use<> {
        let by_key = self.shared.by_key.clone();
        move |event| {
            let event = event.dyn_ref::<KeyboardEvent>()?;
            // The page around has shortcuts of its own, and must not take these keys for them.
            event.stop_propagation();
            let key = event.key();
            by_key.set(key == " " || key.starts_with("Arrow"));
            if !asks || event.ctrl_key() || event.alt_key() || event.meta_key() {
                return None;
            }
            let answer = match key.as_str() {
                "Enter" => asking::answer_of(event)?,
                _ => *Answer::ALL.get(key.parse::<usize>().ok()?.checked_sub(1)?)?,
            };
            event.prevent_default();
            Some(Msg::Answer { answer, on: true })
        }
    }
}

/// Tells the page once that the first drawing stands.
fn tell_ready(place: &NodeRef, ready: &Cell<bool>) {
    if !ready.replace(true) {
        shell::tell_ready(place);
    }
}

/// Asks for the rest of the program.
fn fetch(ctx: &Context<Root>) {
    let link = ctx.link().clone();
    spawn_local(async move { link.send_message(Sent::Later(later::load().await)) });
}

/// The words' own direction, whatever that of the page around them.
fn direction(lang: &str) -> &'static str {
    let language = lang.split('-').next().unwrap_or_default();
    if ["ar", "fa", "he", "ur", "yi"].contains(&language) { "rtl" } else { "ltr" }
}
