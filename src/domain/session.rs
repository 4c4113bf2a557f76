//! The store protocol: how one reader's record, a store that other tabs write as well, and the other
//! widgets of the page stay together.
//!
//! Invariants: nothing is written before the store could be read; what somebody else wrote is merged
//! before anything is written over it; what takes something away is not done on old news; a text that
//! can't be read is written over only when it stands elsewhere.

use super::app::{App, Effect, Env, FirstRound, Here, Msg, News, Report, SaveError, Then};
use super::save;

/// A place for one text, shared with other tabs, and for texts that can't be read.
pub trait Store {
    /// What is stored.
    ///
    /// # Errors
    /// Says why the browser gives no answer.
    fn read(&self) -> Result<Option<String>, SaveError>;

    /// Stores a text in the place of the one before.
    ///
    /// # Errors
    /// Says why the browser does not keep it.
    fn write(&self, text: &str) -> Result<(), SaveError>;

    /// The quarantined texts.
    fn quarantined(&self) -> Vec<String>;

    /// Stores a text that can't be read under another key.
    ///
    /// # Errors
    /// Says why the browser does not keep it.
    fn quarantine(&self, text: &str) -> Result<(), SaveError>;

    /// Removes the quarantined texts.
    fn clear_quarantine(&self);

    /// Tells the other widgets of the page what was stored: the browser tells other tabs only.
    fn tell_others(&self, text: &str);
}

/// The state machine of one widget with its store.
#[derive(Clone, Debug)]
pub struct Session<S> {
    app: App,
    store: S,
    /// What was last seen in the store.
    seen: Option<String>,
}

impl<S: Store> Session<S> {
    /// Opens with what is stored, with what was answered before the program was there, and with the
    /// code of a private link in the page's address.
    pub fn open(store: S, round: Option<FirstRound>, code: Option<String>, env: &Env) -> Self {
        let stored = store.read();
        let saved = stored.as_ref().map(|_| ()).map_err(|why| *why);
        let seen = stored.ok().flatten();
        let app = App::open(seen.as_deref(), env);
        let (app, effects) = match round {
            Some(round) => app.take_over(&round, env),
            None => (app, vec![]),
        };
        let quarantined = store.quarantined();
        let mut session = Self { app, store, seen };
        // Where the focus is, the reader has put it: what is left for the browser is let go.
        let left = &mut vec![];
        session.take(Msg::Report(Report::Saved(saved)), env, left);
        for text in quarantined {
            session.take(Msg::News(News::Quarantined(text)), env, left);
        }
        session.perform(effects, true, env, left);
        if let Some(code) = code {
            session.take(Msg::News(News::Link(code)), env, left);
        }
        session
    }

    /// The same session, with another store that holds the same.
    #[must_use]
    pub fn with_store<T>(self, store: T) -> Session<T> {
        let Self { app, store: _, seen } = self;
        Session { app, store, seen }
    }

    /// The state machine.
    pub fn app(&self) -> &App {
        &self.app
    }

    /// Takes one step. What comes back is for the browser to do.
    pub fn step(&mut self, msg: Msg, env: &Env) -> Vec<Effect> {
        let mut left = vec![];
        self.take(msg, env, &mut left);
        left
    }

    fn take(&mut self, msg: Msg, env: &Env, left: &mut Vec<Effect>) {
        // A tab that slept may have missed what others did.
        if msg.needs_the_latest()
            && let Ok(Some(news)) = self.news()
        {
            self.take(Msg::News(news), env, left);
        }
        // What another tab or widget does must not pull the reader over here.
        let called = !matches!(msg, Msg::News(News::Stored(_)));
        let (app, effects) = std::mem::take(&mut self.app).update(msg, env);
        self.app = app;
        self.perform(effects, called, env, left);
    }

    /// `called`: the reader of this widget asked for it.
    fn perform(&mut self, effects: Vec<Effect>, called: bool, env: &Env, left: &mut Vec<Effect>) {
        for effect in effects {
            match effect {
                Effect::Save => self.save(env, left),
                Effect::ClearQuarantine => self.store.clear_quarantine(),
                Effect::Quarantine { text, then } => self.quarantine(text, then, env, left),
                Effect::Focus(_) if !called => {}
                effect => left.push(effect),
            }
        }
    }

    fn save(&mut self, env: &Env, left: &mut Vec<Effect>) {
        let read = match self.news() {
            Ok(Some(other @ News::Stored(_))) => {
                self.take(Msg::News(other), env, left);
                Ok(())
            }
            other => other.map(|_| ()),
        };
        if matches!(self.app.here(), Here::Rescue { .. }) {
            if read.is_err() {
                self.take(Msg::Report(Report::Saved(read)), env, left);
            }
            return;
        }
        let text = save::encode(self.app.record());
        let written = match read {
            Err(why) => Err(why),
            Ok(()) if self.app.stores_nothing() => self.write(&save::encode(&self.app.to_store())),
            Ok(()) => self.write(&text),
        };
        // The others on this page may know all of it.
        self.store.tell_others(&text);
        self.take(Msg::Report(Report::Saved(written)), env, left);
    }

    fn write(&mut self, text: &str) -> Result<(), SaveError> {
        self.store.write(text)?;
        self.seen = Some(text.to_owned());
        Ok(())
    }

    /// Where it works, the record may take the place of this text.
    fn quarantine(&mut self, text: String, then: Then, env: &Env, left: &mut Vec<Effect>) {
        let saved = self.store.quarantine(&text);
        if saved.is_ok() && self.store.read().is_ok_and(|now| now.as_ref() == Some(&text)) {
            self.seen = Some(text.clone());
        }
        self.take(Msg::Report(Report::Quarantined { text, then, saved }), env, left);
    }

    /// What happened in the store since it was last looked at: somebody else has written, or it was
    /// emptied.
    fn news(&mut self) -> Result<Option<News>, SaveError> {
        let now = self.store.read()?;
        let before = std::mem::replace(&mut self.seen, now.clone());
        Ok(match now {
            now if now == before => None,
            Some(now) => Some(News::Stored(now)),
            None => Some(News::Lost),
        })
    }
}
