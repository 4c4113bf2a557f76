//! A widget in the page of the test runner, and what a test does with it.

pub use crate::reader::{KEY, item};
use crate::reader::{Reader, busy};
use career_insurance::domain::app::{MakingMsg, Msg, ProfileMsg};
use career_insurance::domain::day::Day;
use career_insurance::domain::profile::Answer;
use career_insurance::domain::record::{Draft, Record};
use career_insurance::domain::save;
use career_insurance::ui::{Options, Root};
use js_sys::{Date, Promise};
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    Document, Element, Event, EventInit, HtmlElement, HtmlInputElement, KeyboardEvent,
    KeyboardEventInit, Storage,
};
use yew::AppHandle;

/// What a button is called: its words, without those that are for the eye only.
fn name_of(button: &Element) -> String {
    let unheard = button.query_selector("[aria-hidden]").ok().flatten();
    let unheard = unheard.and_then(|each| each.text_content()).unwrap_or_default();
    let words = button.text_content().unwrap_or_default();
    words.strip_suffix(&unheard).unwrap_or(&words).to_owned()
}

/// A widget that leaves the page when the test is over.
pub struct Widget {
    /// The element it was mounted in.
    pub host: Element,
    /// What was written in it when it was drawn for the first time.
    pub first_words: String,
    app: Option<AppHandle<Root>>,
}

pub fn document() -> Document {
    web_sys::window().and_then(|window| window.document()).expect("a page")
}

pub fn storage() -> Storage {
    web_sys::window().and_then(|window| window.local_storage().ok().flatten()).expect("a store")
}

/// The day so many weeks ago in the reader's calendar, as in `2026-11-23`; 0 is today.
pub fn day(weeks_ago: i32) -> String {
    let now = Date::new_0();
    let year = i32::try_from(now.get_full_year()).expect("a year");
    let today = Day::from_date(year, now.get_month() + 1, now.get_date()).expect("a date");
    today.plus(-7 * weeks_ago).to_string()
}

/// Somebody whose plan began in the week so many weeks ago, whatever day it is.
pub fn plan(weeks_ago: i32) -> Reader {
    let reader =
        Reader::on(&day(weeks_ago)).answers(35, busy).does(Msg::Profile(ProfileMsg::MakePlan));
    let draft = Draft { next_week: false, ..reader.draft() };
    reader.does(Msg::Making(MakingMsg::Draft(draft))).does(Msg::Making(MakingMsg::Begin))
}

impl Widget {
    /// One with nothing in its store.
    pub async fn new() -> Self {
        storage().clear().expect("the store can be emptied");
        Self::beside().await
    }

    /// One with this in its store.
    pub async fn with(stored: &str) -> Self {
        storage().clear().expect("the store can be emptied");
        storage().set_item(KEY, stored).expect("there is room");
        Self::beside().await
    }

    /// One beside those that are there, with the store as it is.
    pub async fn beside() -> Self {
        let host = document().create_element("div").expect("an element");
        document().body().expect("a body").append_child(&host).expect("there is room");
        let post = "https://example.org/post";
        let options = yew::props!(Options { post });
        let [ready, whole] =
            ["career-insurance:ready", "career-insurance:whole"].map(|name| told(&host, name));
        let app = yew::Renderer::<Root>::with_root_and_props(host.clone(), options).render();
        JsFuture::from(ready).await.expect("something is drawn");
        let first_words = host.text_content().unwrap_or_default();
        JsFuture::from(whole).await.expect("all of it is drawn");
        drawn().await;
        Self { host, first_words, app: Some(app) }
    }

    /// The first element that this selector finds.
    pub fn find(&self, selector: &str) -> HtmlElement {
        let found = self.host.query_selector(selector).expect("a selector");
        let found = found.unwrap_or_else(|| panic!("no {selector} in {}", self.words()));
        found.dyn_into().expect("an HTML element")
    }

    /// The same for a field.
    pub fn field(&self, selector: &str) -> HtmlInputElement {
        self.find(selector).dyn_into().expect("a field")
    }

    /// All elements that this selector finds.
    pub fn all(&self, selector: &str) -> Vec<Element> {
        let found = self.host.query_selector_all(selector).expect("a selector");
        (0..found.length()).filter_map(|at| found.item(at)?.dyn_into().ok()).collect()
    }

    /// What is written in it.
    pub fn words(&self) -> String {
        self.host.text_content().unwrap_or_default()
    }

    /// What is said about what just happened, wherever it stands.
    pub fn notices(&self) -> String {
        self.all(".ci-notice").iter().filter_map(|each| each.text_content()).collect()
    }

    /// The statement that is asked.
    pub fn statement(&self) -> String {
        self.find("legend").text_content().unwrap_or_default()
    }

    /// A radio button of the statement.
    pub fn radio(&self, answer: Answer) -> HtmlInputElement {
        self.field(&format!(".ci-statement input[value='{}']", answer as u8))
    }

    /// Clicks what this selector finds, with a pointer.
    pub async fn click(&self, selector: &str) {
        tap(&self.find(selector)).await;
    }

    /// Clicks the button with these words.
    pub async fn press(&self, words: &str) {
        let buttons = self.all("button, summary").into_iter();
        let button = buttons.map(JsCast::unchecked_into::<HtmlElement>);
        let button = button.filter(|each| name_of(each) == words).last();
        tap(&button.unwrap_or_else(|| panic!("no button “{words}” in {}", self.words()))).await;
    }

    /// Opens what has this summary. The browser tells of it only after the click is over.
    pub async fn unfold(&self, words: &str) {
        let summaries = self.all("summary").into_iter();
        let summary = summaries.filter(|each| each.text_content().as_deref() == Some(words)).last();
        // What keeps the data opens by a button.
        let Some(summary) = summary else { return self.press(words).await };
        let details = summary.parent_element().expect("a panel around it");
        let open = told(&details, "toggle");
        tap(summary.unchecked_ref()).await;
        JsFuture::from(open).await.expect("it is open");
        drawn().await;
    }

    /// Answers the statement with a pointer.
    pub async fn answer(&self, answer: Answer) {
        tap(&self.radio(answer)).await;
    }

    /// Takes it away, as when its element leaves the page.
    pub async fn leave(&mut self) {
        self.app.take().expect("it is there").destroy();
        drawn().await;
    }
}

impl Drop for Widget {
    fn drop(&mut self) {
        if let Some(app) = self.app.take() {
            app.destroy();
        }
        self.host.remove();
    }
}

/// Comes when the element has heard of this.
fn told(element: &Element, name: &str) -> Promise {
    Promise::new(&mut |told, _| {
        element.add_event_listener_with_callback(name, &told).expect("a listener");
    })
}

/// Waits until everything is drawn.
pub async fn drawn() {
    yew::scheduler::flush().await;
}

/// A finger or a mouse: the pointer goes down, and a click follows.
pub async fn tap(element: &HtmlElement) {
    fire(element, "pointerdown");
    element.click();
    drawn().await;
}

/// An event that bubbles.
pub fn fire(element: &HtmlElement, name: &str) {
    let init = EventInit::new();
    init.set_bubbles(true);
    let event = Event::new_with_event_init_dict(name, &init).expect("an event");
    element.dispatch_event(&event).expect("it can be sent");
}

/// A key goes down. Answers whether the browser would still do what it does by itself.
pub async fn key(element: &HtmlElement, key: &str) -> bool {
    let init = KeyboardEventInit::new();
    init.set_key(key);
    init.set_bubbles(true);
    init.set_cancelable(true);
    let event = KeyboardEvent::new_with_keyboard_event_init_dict("keydown", &init);
    let goes_on = element.dispatch_event(&event.expect("an event")).expect("it can be sent");
    drawn().await;
    goes_on
}

/// What is stored.
pub fn record() -> Record {
    let stored = storage().get_item(KEY).ok().flatten().expect("something is stored");
    save::decode(&stored).expect("what is stored can be read")
}
