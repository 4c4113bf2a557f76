//! The root component, the only one with a state: it runs the session and has its effects done.
//! Everything below it is drawn by plain functions of the state.

use super::asking::Lead;
use super::element::{Element, On, tag};
use super::options::Options;
use super::view::{Unfolded, View};
use super::words::Words;
use super::{asking, footer, keying, keys, making, not_now, notice, profile, rescue, weeks};
use crate::domain::app::{App, AskingMsg, Env, Focus, Here, Msg, Place};
use crate::domain::content::Content;
use crate::domain::day::Day;
use crate::domain::session::Session;
use crate::domain::stamped::Moment;
use crate::shell::{self, Foreign, Health, Store, Watch};
use std::cell::Cell;
use std::rc::Rc;
use wasm_bindgen_futures::spawn_local;
use yew::prelude::{Callback, Component, Context, Html, NodeRef};

/// What comes to the component.
pub enum Sent {
    /// From the reader, the browser or the page.
    Msg(Msg),
    /// Something was opened or closed: draw again.
    Redraw,
    /// This week is on the screen: draw the rest as well.
    Rest,
}

/// One widget.
pub struct Root {
    session: Session<Store>,
    pub(super) content: &'static Content,
    pub(super) send: Callback<Msg>,
    redraw: Callback<()>,
    pub(super) node: NodeRef,
    id: String,
    /// The address of the page, without its fragment.
    address: String,
    health: Health,
    shares: bool,
    unfolded: Unfolded,
    /// All is drawn. Whoever returns to a plan gets this week first, and the rest a moment later: on a
    /// slow phone that takes half the time. Not whoever pressed something: what comes in later, above
    /// what is below the widget, would push the heading out of sight.
    all: bool,
    lead: Lead,
    /// Where the focus goes after the drawing that is to come.
    pub(super) focus: Rc<Cell<Option<Focus>>>,
    /// The focus was inside before that.
    focused: bool,
    /// The drawing that is to come answers a press.
    pressed: bool,
    /// Something was pressed on this page.
    live: bool,
    /// What the live regions said after the last drawing.
    said: Vec<String>,
    /// The day that is shown (`day`).
    pub(super) today: Day,
    /// When the reader pressed something last.
    pub(super) pressed_at: Moment,
    pub(super) watch: Watch,
    foreign: Foreign,
}

impl Component for Root {
    type Message = Sent;
    type Properties = Options;

    fn create(ctx: &Context<Self>) -> Self {
        let send = ctx.link().callback(Sent::Msg);
        let content = shell::content(ctx.props().pack.as_deref());
        let (address, code) = shell::arrival();
        let round = ctx.props().round.clone();
        let new = round.is_some();
        let (today, minute, now) = shell::clock();
        let env = Env { content, today, minute, now, random: shell::random() };
        let session = Session::open(Store::new(send.clone()), round, code, &env);
        let lead = Lead::opened(session.app(), ctx.props().round.as_ref());
        let root = NodeRef::default();
        // On a slow device Yew lets the browser go on between drawing and `rendered`, and by then the
        // reader may have gone on too. This runs as soon as the first drawing stands.
        let drawn = root.clone();
        spawn_local(async move { shell::tell_ready(&drawn) });
        let foreign = Foreign::new();
        foreign.before_drawing(&root);
        Self {
            all: new || !in_weeks(session.app()),
            lead,
            session,
            content,
            today,
            watch: Watch::new(&send),
            foreign,
            send,
            redraw: ctx.link().callback(|()| Sent::Redraw),
            node: root,
            id: shell::new_id(),
            address,
            health: shell::health(),
            shares: shell::can_share(),
            unfolded: Unfolded::default(),
            focus: Rc::default(),
            focused: false,
            pressed: false,
            pressed_at: 0,
            live: false,
            said: vec![],
        }
    }

    fn update(&mut self, _: &Context<Self>, sent: Sent) -> bool {
        let msg = match sent {
            // Nothing that is drawn follows from it.
            Sent::Msg(msg @ Msg::Asking(AskingMsg::NextClick(_))) => {
                self.session.step(msg, &self.env());
                return false;
            }
            Sent::Msg(msg) => Some(msg),
            Sent::Redraw => None,
            Sent::Rest => {
                self.all = true;
                None
            }
        };
        self.foreign.before_drawing(&self.node);
        self.focused |= shell::has_focus(&self.node);
        self.follow_the_day();
        if let Some(msg) = msg {
            self.take(msg);
        }
        true
    }

    fn changed(&mut self, ctx: &Context<Self>, _: &Options) -> bool {
        self.foreign.before_drawing(&self.node);
        self.content = shell::content(ctx.props().pack.as_deref());
        true
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let env = self.env();
        let view = &self.view_of(&env, ctx.props());
        let app = self.session.app();
        let screen = match app.here() {
            Here::Asking(at) => asking::screen(view, *at),
            Here::Keying { .. } => keying::screen(view),
            Here::Profile => profile::screen(view),
            Here::Making => making::screen(view),
            Here::NotNow => not_now::screen(view),
            Here::Weeks(opened) => weeks::screen(view, *opened),
            Here::Rescue { text, why } => rescue::screen(view, text, why),
        };
        let above = !matches!(app.here(), Here::Asking(_) | Here::Rescue { .. });
        let lang = self.content.lang();
        // What appears because of a press may move.
        let root = if self.live { "div.career-insurance.ci-live" } else { "div.career-insurance" };
        let root: Element = tag(root)
            .place(&self.node)
            .set("lang", lang)
            .set("dir", self.content.dir().name())
            .hear(&self.send, On::Key, keys::keep_to_the_widget)
            .child(notice::notice(view, Place::Top))
            // Some screens have it where it moves no answers, or at what was pressed.
            .child(above.then(|| notice::not_stored(view)))
            .child(footer::brand(view))
            .child(screen)
            .child(self.all.then(|| footer::footer(view)));
        root.into()
    }

    fn rendered(&mut self, ctx: &Context<Self>, first: bool) {
        self.foreign.after_drawing(&self.node);
        if !self.all {
            let (rest, root) = (ctx.link().callback(|()| Sent::Rest), self.node.clone());
            shell::soon(move || {
                rest.emit(());
                if first {
                    spawn_local(async move { shell::tell_whole(&root) });
                }
            });
        } else if first {
            shell::tell_whole(&self.node);
        }
        if let Some(focus) = self.focus.take() {
            shell::focus(&self.node, focus);
        }
        // What had the focus is gone, as a button that has done its work: the next press of a key is
        // meant for the widget still.
        if std::mem::take(&mut self.focused) && !shell::has_focus(&self.node) {
            shell::keep_focus(&self.node);
        }
        let pressed = std::mem::take(&mut self.pressed);
        // Compared in our own words, and not in those of a translator.
        let show = || shell::show_answer(&self.node, &self.said, pressed);
        self.said = self.foreign.without(&self.node, show);
    }
}

impl Root {
    fn take(&mut self, msg: Msg) {
        if msg.is_of_the_reader() {
            (_, _, self.pressed_at) = shell::clock();
            self.pressed = true;
        }
        self.live |= self.pressed;
        for effect in self.session.step(msg, &self.env()) {
            self.perform(effect);
        }
        self.lead = self.lead.next(self.session.app());
    }

    fn view_of<'a>(&'a self, env: &'a Env, options: &'a Options) -> View<'a> {
        let level = options.level.clamp(1, 5);
        let words = Words { content: self.content, send: &self.send, id: &self.id, level };
        View {
            words,
            app: self.session.app(),
            env,
            redraw: &self.redraw,
            post: &options.post,
            action: options.action.as_ref(),
            address: &self.address,
            health: self.health,
            shares: self.shares,
            next_day: Some(shell::clock().0).filter(|day| *day != self.today),
            lead: self.lead,
            all: self.all,
            unfolded: &self.unfolded,
        }
    }
}

/// Where a plan is, and its weeks.
fn in_weeks(app: &App) -> bool {
    matches!(app.here(), Here::Weeks(_))
}
