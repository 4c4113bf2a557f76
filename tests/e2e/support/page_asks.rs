//! What a test asks the page. Each question about one element waits until there is just that one.

use super::Page;
use super::page::until_ok;
use super::query::{Name, Role, any};
use fantoccini::elements::Element;
use serde_json::Value;

impl Page {
    /// The one element with this role and name.
    pub async fn get(&self, role: Role, name: impl Into<Name>) -> Element {
        let path = self.path_to(role, name);
        self.element(&self.demand(&path, "element", "").await)
    }

    /// Waits for the one element with this role and name.
    pub async fn wait_for(&self, role: Role, name: impl Into<Name>) {
        self.get(role, name).await;
    }

    /// The first such element if there is one at this moment. Does not wait.
    pub async fn maybe(&self, role: Role, name: impl Into<Name>) -> Option<Element> {
        let path = self.path_to(role, name);
        let found = self.ask(&path, "elements", "").await.unwrap_or_default();
        found.get(0).map(|first| self.element(first))
    }

    /// Waits until there is no such element.
    pub async fn wait_until_gone(&self, role: Role, name: impl Into<Name>) {
        let path = self.path_to(role, name);
        let gone = until_ok(async || match self.ask(&path, "elements", "").await? {
            Value::Array(found) if found.is_empty() => Ok(()),
            _ => Err("still there".into()),
        });
        if let Err(problem) = gone.await {
            panic!("{}", self.complaint(&path, "wait_until_gone", &problem).await);
        }
    }

    /// All elements with this role, at this moment and in the order of the page.
    pub async fn all(&self, role: Role) -> Vec<Element> {
        let found = self.demand(&self.path_to(role, any()), "elements", "").await;
        let found = found.as_array().expect("a list of elements");
        found.iter().map(|each| self.element(each)).collect()
    }

    /// The names of all elements with this role, at this moment and in the order of the page.
    pub async fn names(&self, role: Role) -> Vec<String> {
        strings(&self.demand(&self.path_to(role, any()), "names", "").await)
    }

    /// What is to be read in this one.
    pub async fn text(&self, role: Role, name: impl Into<Name>) -> String {
        string(&self.demand(&self.path_to(role, name), "text", "").await)
    }

    /// What is in this field.
    pub async fn value(&self, role: Role, name: impl Into<Name>) -> String {
        string(&self.demand(&self.path_to(role, name), "value", "").await)
    }

    /// Whether this radio button, checkbox or switch is on.
    pub async fn checked(&self, role: Role, name: impl Into<Name>) -> bool {
        self.demand(&self.path_to(role, name), "checked", "").await == true
    }

    /// Whether this one can be used.
    pub async fn enabled(&self, role: Role, name: impl Into<Name>) -> bool {
        self.demand(&self.path_to(role, name), "enabled", "").await == true
    }

    /// An attribute of this one.
    pub async fn attribute(
        &self,
        role: Role,
        name: impl Into<Name>,
        which: &str,
    ) -> Option<String> {
        let value = self.demand(&self.path_to(role, name), "attribute", which).await;
        value.as_str().map(str::to_owned)
    }

    /// Everything that is to be read in the page, or in this part of it.
    pub async fn words(&self) -> String {
        strings(&self.demand(&self.path, "words", "").await).join(" ")
    }

    /// Waits until this is to be read.
    pub async fn wait_for_words(&self, words: &str) {
        let read = until_ok(async || {
            let read = self.words().await;
            if read.contains(words) { Ok(()) } else { Err(read) }
        });
        if let Err(read) = read.await {
            panic!("“{words}” is not to be read. What is: {read}");
        }
    }

    /// The role and name of what has the focus, as in `button “Next”`.
    pub async fn focused(&self) -> String {
        string(&self.demand(&[], "focused", "").await)
    }

    /// Waits until this has the focus.
    pub async fn wait_for_focus(&self, role: Role, name: &str) {
        let wanted = format!("{} “{name}”", role.word());
        let focused = until_ok(async || {
            let focused = self.focused().await;
            if focused == wanted { Ok(()) } else { Err(focused) }
        });
        if let Err(focused) = focused.await {
            panic!("{wanted} has not got the focus, but {focused}");
        }
    }
}

fn string(value: &Value) -> String {
    value.as_str().unwrap_or_default().to_owned()
}

pub(super) fn strings(value: &Value) -> Vec<String> {
    value.as_array().into_iter().flatten().map(string).collect()
}
