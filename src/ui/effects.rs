//! Effects that the browser performs: files, the clipboard, paper, the focus, events for the host page.

use super::root::Root;
use crate::domain::app::{Effect, Focus};
use crate::shell;
use wasm_bindgen_futures::spawn_local;

impl Root {
    /// Has an effect done. What came of it is reported as a message.
    pub(super) fn perform(&self, effect: Effect) {
        match effect {
            Effect::Focus(focus) => self.focus_soon(focus),
            Effect::Download(file) => shell::download(file, &self.send),
            Effect::ToClipboard(text) => {
                shell::to_clipboard(text, self.node.clone(), self.send.clone());
            }
            Effect::Share(text) => shell::share(text, self.node.clone(), self.send.clone()),
            Effect::Print(page) => shell::print(page, self.send.clone()),
            Effect::Tell(event) => shell::tell(&self.node, event),
            // The session has done these itself.
            Effect::Save | Effect::ClearQuarantine | Effect::Quarantine { .. } => {}
        }
    }

    /// Moves the focus as soon as the next screen is drawn. On a slow device Yew lets the browser go
    /// on between drawing and `rendered`, and a key typed then would go to the page around; what is
    /// spawned here runs before that.
    fn focus_soon(&self, to: Focus) {
        self.focus.set(Some(to));
        let (root, focus) = (self.node.clone(), self.focus.clone());
        spawn_local(async move {
            if let Some(to) = focus.take() {
                shell::focus(&root, to);
            }
        });
    }
}
