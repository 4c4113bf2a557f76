//! What a test does, as a reader does it: real clicks and real keys.

use super::Page;
use super::page::until_ok;
use super::query::{Name, Role};
use fantoccini::actions::{InputSource, KeyAction, KeyActions};
use fantoccini::key::Key;

impl Page {
    /// Clicks this one, in its middle. A control that is drawn by its label only is clicked there, as
    /// a finger would; what is covered by something else can't be clicked.
    pub async fn click(&self, role: Role, name: impl Into<Name>) {
        let path = self.path_to(role, name);
        // The page may redraw between the finding and the click, so both are tried again together.
        let clicked = until_ok(async || {
            let target = self.ask(&path, "target", "").await?;
            let click = self.element(&target).click().await;
            click.map_err(|error| error.to_string())
        });
        if let Err(problem) = clicked.await {
            panic!("{}", self.complaint(&path, "click", &problem).await);
        }
    }

    /// Puts a value into a field at once: words, a date (`2026-11-30`), a time (`08:30`).
    pub async fn fill(&self, role: Role, name: impl Into<Name>, value: &str) {
        self.demand(&self.path_to(role, name), "fill", value).await;
    }

    /// Chooses the option with these words.
    pub async fn select(&self, role: Role, name: impl Into<Name>, words: &str) {
        self.demand(&self.path_to(role, name), "select", words).await;
    }

    /// Puts the focus on this one, as a script would.
    pub async fn focus(&self, role: Role, name: impl Into<Name>) {
        self.demand(&self.path_to(role, name), "focus", "").await;
    }

    /// Presses a key, wherever the focus is.
    pub async fn press(&self, key: Key) {
        self.press_with(&[], key.into()).await;
    }

    /// Presses a key while others are held, as in Shift and Tab.
    pub async fn press_with(&self, held: &[Key], key: char) {
        let held: Vec<char> = held.iter().map(|each| (*each).into()).collect();
        let mut keys = KeyActions::new("keyboard".into());
        for value in held.iter().copied().chain([key]) {
            keys = keys.then(KeyAction::Down { value });
        }
        for value in [key].into_iter().chain(held.into_iter().rev()) {
            keys = keys.then(KeyAction::Up { value });
        }
        self.client().perform_actions(keys).await.expect("keys can be pressed");
    }

    /// Types, wherever the focus is.
    pub async fn type_keys(&self, text: &str) {
        for key in text.chars() {
            self.press_with(&[], key).await;
        }
    }
}
