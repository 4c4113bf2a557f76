//! The second stage, with all the rest: runs the machine, and has its effects done.

use super::asking::{self, Asked};
use super::root::{Opening, Options};
use super::stage::{Drawn, Shared, Stage};
use super::view::{Unfolded, View};
use super::words::Source;
use super::{footer, keying, making, not_now, profile, rescue, weeks};
use crate::domain::app::{App, Effect, Env, Event, Here, Msg, Notice};
use crate::domain::content::Content;
use crate::domain::questionnaire::Asking;
use crate::domain::record::Look;
use crate::domain::save;
use crate::shell::{self, Health, Sibling, Store, Watch};

/// A widget with everything.
pub struct Whole {
    app: App,
    content: &'static Content,
    store: Store,
    shared: Shared,
    address: String,
    health: Health,
    shares: bool,
    unfolded: Unfolded,
    sibling: Sibling,
    /// What taking over asks for. It waits for the first drawing, which shows the reader's own place
    /// from the start.
    waiting: Vec<Effect>,
    /// All is drawn. Whoever comes back to a plan gets this week first, and the rest a moment later.
    all: bool,
    _watch: Watch,
}

impl Whole {
    /// Begins with what is stored and what was done meanwhile.
    pub fn open(Opening { options, shared, early, told }: Opening) -> Self {
        let content = shell::content(options.pack.as_deref());
        let env = env(content);
        let mut store = Store::default();
        let stored = store.read();
        let kept = stored.as_ref().map(|_| ()).map_err(|why| *why);
        let app = App::open(stored.ok().flatten().as_deref(), &env);
        let (app, _) = app.update(Msg::Kept(kept), &env);
        let (address, code) = shell::arrival();
        let arrived = shell::aside().into_iter().map(Msg::Aside).chain(code.map(Msg::Link));
        let app = arrived.fold(app, |app, msg| app.update(msg, &env).0);
        let (app, mut waiting) =
            if early.is_empty() { (app, vec![]) } else { app.update(Msg::Early(early), &env) };
        waiting.retain(|effect| !told || *effect != Effect::Tell(Event::Started));
        let all = told || !matches!(app.here(), Here::Weeks(_));
        Self {
            app,
            content,
            store,
            sibling: Sibling::new(shared.send.clone()),
            _watch: Watch::new(&shared.send),
            shared,
            address,
            health: shell::health(),
            shares: shell::can_share(),
            unfolded: Unfolded::default(),
            waiting,
            all,
        }
    }

    fn take(&mut self, msg: Msg, env: &Env) {
        // A tab that slept may have missed what others did. What takes something away is not done
        // on old news.
        if matches!(
            msg,
            Msg::Woke | Msg::DeleteAll | Msg::KeepNothing(_) | Msg::StartAfresh | Msg::TakeIn
        ) && let Some(news) = self.store.news()
        {
            self.take(news, env);
        }
        // What another tab or widget does must not pull the reader over here.
        let called = !matches!(msg, Msg::Stored(_));
        let (app, effects) = std::mem::take(&mut self.app).update(msg, env);
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
                Effect::Focus(focus) if called => self.shared.focus_soon(focus),
                Effect::Focus(_) => {}
                Effect::Download { name, mime, text } => shell::download(&name, mime, &text),
                Effect::Copy(text) => shell::copy(text, self.shared.send.clone()),
                Effect::Share(text) => shell::share(&text),
                Effect::Print(page) => shell::print(&page),
                Effect::Tell(event) => shell::tell(&self.shared.place, event),
            }
        }
    }

    /// What another tab or widget stored meanwhile is taken in first: saving never buries it.
    fn save(&mut self, env: &Env) {
        if let Some(other @ Msg::Stored(_)) = self.store.news() {
            self.take(other, env);
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
        self.take(Msg::Kept(kept), env);
    }
}

impl Stage for Whole {
    fn step(&mut self, msg: Msg) {
        self.all = true;
        self.take(msg, &env(self.content));
    }

    fn set(&mut self, options: &Options) {
        self.content = shell::content(options.pack.as_deref());
    }

    fn draw(&self, options: &Options) -> Drawn {
        let env = env(self.content);
        let view = &View {
            words: self.shared.words(Source::All(self.content), options),
            app: &self.app,
            env: &env,
            post: &options.post,
            action: options.action.as_ref(),
            address: &self.address,
            health: self.health,
            shares: self.shares,
            all: self.all,
            unfolded: &self.unfolded,
        };
        let screen = match self.app.here() {
            Here::Asking(at) => asking::screen(view, &asked(&self.app, *at, self.content)),
            Here::Keying { .. } => keying::screen(view),
            Here::Profile => profile::screen(view),
            Here::Making => making::screen(view),
            Here::NotNow => not_now::screen(view),
            Here::Weeks(opened) => weeks::screen(view, *opened),
            Here::Rescue { text, why } => rescue::screen(view, text, why),
        };
        let asks = matches!(self.app.here(), Here::Asking(_));
        let footer = self.all.then(|| footer::footer(view));
        let parts = [Some(footer::notice(view)), Some(screen), footer];
        Drawn { lang: self.content.lang(), asks, whole: self.all, parts }
    }

    fn drawn(&mut self) {
        let waiting = std::mem::take(&mut self.waiting);
        self.perform(waiting, true, &env(self.content));
        if !self.all {
            shell::soon(self.shared.send.clone());
        }
    }
}

fn asked<'a>(app: &App, asking: Asking, content: &'a Content) -> Asked<'a> {
    let item = asking.item(content);
    let look = app.look();
    let open = look.is_some_and(|look| Asking::first_open(look, content).is_some());
    let scored = look.is_some_and(|look| look.could_be_scored(content));
    let begun = look.is_some_and(|look| !look.answers.is_empty());
    Asked {
        asking,
        id: &item.id,
        text: &item.text,
        given: look.and_then(|look| look.answer(item)),
        answered: look.map_or(0, Look::answered),
        second: app.enrolment().is_some() && app.record().looks.len() > 1,
        close: look.is_some_and(|look| look.may_be_closed(content)),
        early: scored && open,
        begun: begun && app.notice() != Some(&Notice::Resumed),
    }
}

fn env(content: &'static Content) -> Env {
    let (today, now) = shell::clock();
    Env { content, today, now }
}
