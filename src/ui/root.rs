//! The one component with a state: it takes messages, runs the machine, and has its effects done.
//! Everything below it is drawn by plain functions of the state.

use super::element::{On, tag};
use super::view::View;
use super::{asking, footer, keying, making, not_now, profile, rescue, weeks};
use crate::domain::app::{App, Early, Effect, Env, Focus, Here, Msg};
use crate::domain::content::Content;
use crate::domain::profile::Answer;
use crate::domain::save;
use crate::shell::{self, Health, Sibling, Store, Watch};
use std::cell::Cell;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::spawn_local;
use web_sys::{Event, KeyboardEvent};
use yew::prelude::{AttrValue, Callback, Component, Context, Html, NodeRef, Properties};

/// How a widget is set up by the page around it.
#[derive(Clone, PartialEq, Properties)]
pub struct Options {
    /// Words and data; leaked once, as it lives as long as the page.
    pub content: Pack,
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

/// The content of a page. Two are the same if they are one and the same.
#[derive(Clone, Copy)]
pub struct Pack(pub &'static Content);

impl PartialEq for Pack {
    fn eq(&self, other: &Self) -> bool {
        std::ptr::eq(self.0, other.0)
    }
}

/// One widget.
pub struct Root {
    app: App,
    store: Store,
    send: Callback<Msg>,
    place: NodeRef,
    id: String,
    address: String,
    health: Health,
    shares: bool,
    unfolded: Rc<Cell<bool>>,
    focus: Rc<Cell<Option<Focus>>>,
    /// The last key was an arrow or the space bar: a click that follows comes from the keyboard,
    /// and chooses without moving on.
    by_key: Rc<Cell<bool>>,
    sibling: Sibling,
    /// What taking over the first round asks for. It waits for the first drawing, which shows the
    /// reader's own place from the start.
    waiting: Vec<Effect>,
    _watch: Watch,
}

impl Component for Root {
    type Message = Msg;
    type Properties = Options;

    fn create(ctx: &Context<Self>) -> Self {
        let env = env(ctx);
        let mut store = Store::default();
        let stored = store.read();
        let kept = stored.as_ref().map(|_| ()).map_err(|why| *why);
        let app = App::open(stored.ok().flatten().as_deref(), &env);
        let (app, _) = app.update(Msg::Kept(kept), &env);
        let (address, code) = shell::arrival();
        let arrived = shell::aside().into_iter().map(Msg::Aside).chain(code.map(Msg::Link));
        let app = arrived.fold(app, |app, msg| app.update(msg, &env).0);
        let (app, waiting) = match &ctx.props().early {
            early if early.is_empty() => (app, vec![]),
            early => app.update(Msg::Early(early.clone()), &env),
        };
        let send = ctx.link().callback(|msg| msg);
        Self {
            app,
            store,
            sibling: Sibling::new(send.clone()),
            _watch: Watch::new(&send),
            send,
            place: NodeRef::default(),
            id: shell::new_id(),
            address,
            health: shell::health(),
            shares: shell::can_share(),
            unfolded: Rc::default(),
            focus: Rc::default(),
            by_key: Rc::default(),
            waiting,
        }
    }

    fn update(&mut self, ctx: &Context<Self>, msg: Msg) -> bool {
        self.step(msg, &env(ctx));
        true
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let Options { content, level, post, action, .. } = ctx.props();
        let env = env(ctx);
        let view = &View {
            app: &self.app,
            env: &env,
            send: &self.send,
            by_key: &self.by_key,
            id: &self.id,
            level: (*level).clamp(1, 5),
            post,
            action: action.as_ref(),
            address: &self.address,
            health: self.health,
            shares: self.shares,
            unfolded: &self.unfolded,
        };
        let screen = match self.app.here() {
            Here::Asking(at) => asking::screen(view, *at),
            Here::Keying { .. } => keying::screen(view),
            Here::Profile => profile::screen(view),
            Here::Making => making::screen(view),
            Here::NotNow => not_now::screen(view),
            Here::Weeks(opened) => weeks::screen(view, *opened),
            Here::Rescue { text, why } => rescue::screen(view, text, why),
        };
        let lang = content.0.lang();
        let by_key = self.by_key.clone();
        let pointer = move |_: &Event| {
            by_key.set(false);
            None
        };
        tag("div.career-insurance")
            .place(&self.place)
            .set("lang", lang)
            .set("dir", direction(lang))
            .hear(&self.send, On::Key, self.keys())
            .hear(&self.send, On::Pointer, pointer)
            .child(footer::notice(view))
            .child(screen)
            .child(footer::footer(view))
            .into()
    }

    fn rendered(&mut self, ctx: &Context<Self>, first: bool) {
        if first {
            shell::tell_ready(&self.place);
            let waiting = std::mem::take(&mut self.waiting);
            self.perform(waiting, true, &env(ctx));
        }
        if let Some(focus) = self.focus.take() {
            shell::focus(&self.place, focus);
        }
    }
}

impl Root {
    fn step(&mut self, msg: Msg, env: &Env) {
        // A tab that slept may have missed what others did. What takes something away is not done
        // on old news.
        if matches!(
            msg,
            Msg::Woke | Msg::DeleteAll | Msg::KeepNothing(_) | Msg::StartAfresh | Msg::TakeIn
        ) && let Some(news) = self.store.news()
        {
            self.step(news, env);
        }
        // What another tab or widget does must not pull the reader over here.
        let called = !matches!(msg, Msg::Stored(_));
        let (app, effects) = self.app.clone().update(msg, env);
        self.app = app;
        self.perform(effects, called, env);
    }

    /// `called`: the reader of this widget asked for it.
    fn perform(&mut self, effects: Vec<Effect>, called: bool, env: &Env) {
        for effect in effects {
            match effect {
                Effect::Save => self.save(env),
                Effect::ClearAside => shell::clear_aside(),
                Effect::SetAside(text) => self.store.set_aside(&text),
                Effect::Focus(focus) if called => self.focus_soon(focus),
                Effect::Focus(_) => {}
                Effect::Download { name, mime, text } => shell::download(&name, mime, &text),
                Effect::Copy(text) => shell::copy(text, self.send.clone()),
                Effect::Share(text) => shell::share(&text),
                Effect::Print(page) => shell::print(&page),
                Effect::Tell(event) => shell::tell(&self.place, event),
            }
        }
    }

    /// What another tab or widget stored meanwhile is taken in first: saving never buries it.
    fn save(&mut self, env: &Env) {
        if let Some(other @ Msg::Stored(_)) = self.store.news() {
            self.step(other, env);
        }
        if matches!(self.app.here(), Here::Rescue { .. }) {
            return;
        }
        let text = save::encode(self.app.record());
        let kept = if self.app.keeps_nothing() {
            self.store.write(&save::encode(&self.app.to_keep()))
        } else {
            self.store.write(&text)
        };
        // The others on this page may know all of it.
        self.sibling.tell(&text);
        self.step(Msg::Kept(kept), env);
    }

    /// Moves the focus as soon as the next screen is drawn. On a slow device Yew lets the browser go
    /// on between drawing and `rendered`; a key typed then would go to the page around. What is
    /// spawned here runs before that.
    fn focus_soon(&self, to: Focus) {
        self.focus.set(Some(to));
        let (place, focus) = (self.place.clone(), self.focus.clone());
        spawn_local(async move {
            if let Some(to) = focus.take() {
                shell::focus(&place, to);
            }
        });
    }

    /// What a key means.
    fn keys(&self) -> impl Fn(&Event) -> Option<Msg> + use<> {
        let by_key = self.by_key.clone();
        let asking = matches!(self.app.here(), Here::Asking(_));
        move |event| {
            let event = event.dyn_ref::<KeyboardEvent>()?;
            // The page around has shortcuts of its own, and must not take these keys for them.
            event.stop_propagation();
            let key = event.key();
            by_key.set(key == " " || key.starts_with("Arrow"));
            if !asking || event.ctrl_key() || event.alt_key() || event.meta_key() {
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

/// The words' own direction, whatever that of the page around them.
fn direction(lang: &str) -> &'static str {
    let language = lang.split('-').next().unwrap_or_default();
    if ["ar", "fa", "he", "ur", "yi"].contains(&language) { "rtl" } else { "ltr" }
}

fn env(ctx: &Context<Root>) -> Env {
    let (today, now) = shell::clock();
    Env { content: ctx.props().content.0, today, now }
}
