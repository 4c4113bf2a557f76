//! The composition root, which `src/embed/` calls: puts a widget into an element, changes it, takes it away.

use crate::domain::address;
use crate::domain::app::FirstRound;
use crate::domain::content::Content;
use crate::shell;
use crate::ui::{Action, Options, Root};
use wasm_bindgen::prelude::wasm_bindgen;
use web_sys::Element;
use yew::{AppHandle, AttrValue};

/// A widget that is on the page until it is destroyed.
#[wasm_bindgen]
pub struct Widget {
    app: AppHandle<Root>,
}

// Texts come by value, as the border to JavaScript has it.
#[allow(clippy::needless_pass_by_value)]
#[wasm_bindgen]
impl Widget {
    /// Draws a widget in `place`, as the attributes of `settings` and the author's own pack want it.
    /// `round` is the record of the first round, if that was asked on the page; `shown` is the item
    /// that is shown there, and `resumed` says that there were answers of an earlier visit.
    #[wasm_bindgen(constructor)]
    pub fn new(
        place: Element,
        settings: &Element,
        pack: Option<String>,
        round: Option<String>,
        shown: Option<String>,
        resumed: bool,
    ) -> Self {
        let round = round.map(|text| FirstRound { text, shown, resumed });
        let options = Options { round, ..options(settings, pack) };
        Self { app: yew::Renderer::<Root>::with_root_and_props(place, options).render() }
    }

    /// Takes over changed attributes, and keeps what the reader did.
    pub fn update(&mut self, settings: &Element, pack: Option<String>) {
        self.app.update(options(settings, pack));
    }

    /// Takes the widget away, with its timers and listeners.
    pub fn destroy(self) {
        self.app.destroy();
    }
}

/// What is wrong with an author's own pack: its part, the place, the reason.
#[wasm_bindgen]
pub fn wrong(pack: &str) -> Option<String> {
    shell::parse(pack).err().map(|error| error.to_string())
}

/// What is left to do for the words of a pack that can be used: plural forms, a line for each.
#[wasm_bindgen]
pub fn lacking(pack: &str) -> Vec<String> {
    let content = shell::parse(pack).ok();
    let faults = content.map(Content::plural_faults).unwrap_or_default();
    faults.iter().map(ToString::to_string).collect()
}

fn options(settings: &Element, pack: Option<String>) -> Options {
    let safe = |name: &str| settings.get_attribute(name).filter(|href| address::is_safe(href));
    let action = safe("cta-href").and_then(|href| {
        let text = settings.get_attribute("cta-text").filter(|text| !text.trim().is_empty())?;
        Some(Action { href: href.into(), text: text.into() })
    });
    let level = settings.get_attribute("heading-level").and_then(|level| level.parse().ok());
    Options {
        pack: pack.map(AttrValue::from),
        level: level.unwrap_or(2),
        post: safe("source-href").unwrap_or_else(this_page).into(),
        action,
        round: None,
    }
}

/// The post is the page that the widget stands on, unless the author says otherwise.
fn this_page() -> String {
    let document = web_sys::window().and_then(|window| window.document());
    let address = document.and_then(|document| document.url().ok()).unwrap_or_default();
    address.split('#').next().unwrap_or_default().to_owned()
}
