//! What a test does, as a reader does it: real clicks and real keys.

use super::Page;
use super::page::until_ok;
use super::query::{Name, Role};
use fantoccini::actions::{
    InputSource, KeyAction, KeyActions, MOUSE_BUTTON_LEFT, MouseActions, PointerAction,
};
use fantoccini::elements::Element;
use fantoccini::error::CmdError;
use fantoccini::error::ErrorStatus::ElementClickIntercepted;
use fantoccini::key::Key;

impl Page {
    /// Clicks this one, in its middle. A control that is drawn by its label only is clicked there, as
    /// a finger would; what is covered by something else can't be clicked.
    pub async fn click(&self, role: Role, name: impl Into<Name>) {
        let path = self.path_to(role, name);
        // The page may redraw between the finding and the click, so both are tried again together.
        let clicked = until_ok(async || {
            let target = self.ask(&path, "target", "").await?;
            let element = self.element(&target);
            let clicked = match element.clone().click().await {
                Err(CmdError::Standard(error)) if error.error == ElementClickIntercepted => {
                    // In WebKit, what lies at a place in a text field inside a shadow root is the
                    // host of the root, so its driver sees every such field covered. That nothing
                    // covers it has just been asked, and a pointer goes where it is sent.
                    self.point_and_press(element).await
                }
                clicked => clicked,
            };
            // Some errors have a kind and no words.
            clicked.map_err(|error| format!("{error:?}"))
        });
        if let Err(problem) = clicked.await {
            panic!("{}", self.complaint(&path, "click", &problem).await);
        }
    }

    /// Clicks this one as a script would, where the driver can't.
    pub async fn click_by_script(&self, role: Role, name: impl Into<Name>) {
        let element = self.demand(&self.path_to(role, name), "element", "").await;
        self.script("arguments[0].click()", vec![element]).await;
    }

    async fn point_and_press(&self, element: Element) -> Result<(), CmdError> {
        let button = MOUSE_BUTTON_LEFT;
        let there = PointerAction::MoveToElement { element, duration: None, x: 0., y: 0. };
        let press = MouseActions::new("mouse".into())
            .then(there)
            .then(PointerAction::Down { button })
            .then(PointerAction::Up { button });
        self.client().perform_actions(press).await
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

    /// Goes on with the Tab key until this has the focus.
    pub async fn tab_to(&self, role: Role, name: &str) {
        let wanted = format!("{} “{name}”", role.word());
        for _ in 0..60 {
            if self.focused().await == wanted {
                return;
            }
            self.press(Key::Tab).await;
        }
        panic!("the Tab key does not lead to {wanted}, but to {}", self.focused().await);
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
