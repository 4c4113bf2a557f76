//! A guest in somebody else's page: what it tells, when it stores, and that it stays by itself.

use crate::page::{KEY, Widget, document, drawn, item, key, plan, storage};
use crate::reader::{busy, say};
use career_insurance::domain::content::Text;
use career_insurance::domain::profile::Answer;
use career_insurance::domain::save::decode;
use js_sys::{Array, Function, Reflect};
use std::cell::RefCell;
use std::collections::BTreeSet;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{CustomEvent, HtmlElement};

/// Hears what the widget tells the page, from the outside: the events bubble.
struct Host {
    heard: Rc<RefCell<Vec<String>>>,
    ear: Closure<dyn FnMut(CustomEvent)>,
}

const NAMES: [&str; 5] = ["started", "profiled", "planned", "ticked", "finished"];

impl Host {
    fn new() -> Self {
        let heard = Rc::new(RefCell::new(vec![]));
        let writes = heard.clone();
        let ear = Closure::new(move |event: CustomEvent| {
            assert!(event.detail().is_null(), "{} carries something", event.type_());
            assert!(event.composed(), "{} stays inside a shadow root", event.type_());
            writes.borrow_mut().push(event.type_());
        });
        for name in NAMES {
            let name = format!("career-insurance:{name}");
            let ear = ear.as_ref().unchecked_ref();
            document().add_event_listener_with_callback(&name, ear).expect("a listener");
        }
        Self { heard, ear }
    }

    fn heard(&self) -> Vec<String> {
        std::mem::take(&mut *self.heard.borrow_mut())
    }
}

impl Drop for Host {
    fn drop(&mut self) {
        for name in NAMES {
            let name = format!("career-insurance:{name}");
            let ear = self.ear.as_ref().unchecked_ref();
            document().remove_event_listener_with_callback(&name, ear).expect("a listener");
        }
    }
}

#[wasm_bindgen_test]
async fn events_tell_what_happened_and_no_answers() {
    let host = Host::new();
    let widget = Widget::new().await;
    assert_eq!(host.heard(), [""; 0], "opening the page is no event");
    widget.answer(Answer::Mostly).await;
    assert_eq!(host.heard(), ["career-insurance:started"]);
    for number in 2..=34 {
        widget.answer(busy(item(number))).await;
    }
    assert_eq!(host.heard(), [""; 0], "it began once");
    widget.answer(busy(item(35))).await;
    assert_eq!(host.heard(), ["career-insurance:profiled"]);
    widget.press("Make my plan").await;
    assert_eq!(host.heard(), [""; 0]);
    widget.press("Start my twelve weeks").await;
    assert_eq!(host.heard(), ["career-insurance:planned"]);
}

#[wasm_bindgen_test]
async fn ticks_and_the_end_are_told() {
    let host = Host::new();
    let widget = Widget::with(&plan(0).stored()).await;
    widget.click("section.ci-week .ci-tick input").await;
    assert_eq!(host.heard(), ["career-insurance:ticked"]);
    widget.click("section.ci-week .ci-tick input").await;
    assert_eq!(host.heard(), [""; 0], "taking a tick back is the reader's own affair");
    drop(widget);
    let widget = Widget::with(&plan(13).stored()).await;
    assert_eq!(host.heard(), [""; 0]);
    widget.press(say(Text::DoorStop)).await;
    assert_eq!(host.heard(), ["career-insurance:finished"]);
}

/// Notes for each write which statement was still drawn.
const NOTE_WRITES: &str = "
    globalThis.drawn = [];
    globalThis.write = Storage.prototype.setItem;
    Storage.prototype.setItem = function (key, value) {
        const legend = document.querySelector('.career-insurance legend');
        globalThis.drawn.push(legend && legend.textContent);
        return globalThis.write.call(this, key, value);
    };";
const FORGET_WRITES: &str = "Storage.prototype.setItem = globalThis.write;";

fn javascript(script: &str) {
    Function::new_no_args(script).call0(&js_sys::global()).expect("the script runs");
}

#[wasm_bindgen_test]
async fn an_answer_is_stored_before_the_next_statement_is_drawn() {
    let widget = Widget::new().await;
    javascript(NOTE_WRITES);
    widget.answer(Answer::Mostly).await;
    widget.press("Skip").await;
    javascript(FORGET_WRITES);
    let drawn: Vec<_> = noted("drawn").iter().filter_map(|words| words.as_string()).collect();
    assert_eq!(drawn, [item(1).text.clone(), item(2).text.clone()]);
    assert_eq!(widget.statement(), item(3).text);
}

#[wasm_bindgen_test]
async fn two_widgets_on_one_page_share_no_id_and_no_group() {
    let first = Widget::new().await;
    let second = Widget::beside().await;
    let gather = |attribute: &str| {
        let of = |widget: &Widget| -> Vec<String> {
            let found = widget.all(&format!("[{attribute}]"));
            found.iter().filter_map(|each| each.get_attribute(attribute)).collect()
        };
        (of(&first), of(&second))
    };
    let (mine, yours) = gather("id");
    let all: BTreeSet<_> = mine.iter().chain(&yours).collect();
    assert!(!mine.is_empty() && all.len() == mine.len() + yours.len(), "{mine:?} {yours:?}");
    let (mine, yours) = gather("name");
    assert!(mine.iter().all(|name| !yours.contains(name)), "{mine:?} {yours:?}");
    for attribute in ["for", "aria-describedby", "aria-labelledby"] {
        let (mine, _) = gather(attribute);
        assert!(mine.iter().all(|id| first.all(&format!("#{id}")).len() == 1), "{mine:?}");
    }
}

#[wasm_bindgen_test]
async fn keys_pressed_in_it_do_not_reach_the_page() {
    let heard = Rc::new(RefCell::new(0));
    let count = heard.clone();
    let ear = Closure::<dyn FnMut()>::new(move || *count.borrow_mut() += 1);
    let listener = ear.as_ref().unchecked_ref();
    document().add_event_listener_with_callback("keydown", listener).expect("a listener");
    let widget = Widget::new().await;
    key(&widget.radio(Answer::Partly), "s").await;
    assert_eq!(*heard.borrow(), 0, "the page has shortcuts of its own");
    let body: HtmlElement = document().body().expect("a body");
    key(&body, "3").await;
    assert_eq!(*heard.borrow(), 1);
    assert_eq!(widget.statement(), item(1).text, "and keys outside are none of its own");
    document().remove_event_listener_with_callback("keydown", listener).expect("a listener");
}

/// Counts who listens to the page and the window, and is still there.
const COUNT_LISTENERS: &str = "
    globalThis.listening = [];
    const { addEventListener, removeEventListener } = EventTarget.prototype;
    globalThis.ears = { addEventListener, removeEventListener };
    const outside = (target) => target === document || target === window || target === undefined;
    EventTarget.prototype.addEventListener = function (name, ear, ...more) {
        if (outside(this)) globalThis.listening.push(ear);
        return addEventListener.call(this, name, ear, ...more);
    };
    EventTarget.prototype.removeEventListener = function (name, ear, ...more) {
        if (outside(this)) globalThis.listening = globalThis.listening.filter((each) => each !== ear);
        return removeEventListener.call(this, name, ear, ...more);
    };";
const FORGET_LISTENERS: &str = "Object.assign(EventTarget.prototype, globalThis.ears);";

fn noted(name: &str) -> Array {
    Array::from(&Reflect::get(&js_sys::global(), &name.into()).expect("a list"))
}

#[wasm_bindgen_test]
async fn it_leaves_nothing_behind() {
    javascript(COUNT_LISTENERS);
    let mut widget = Widget::new().await;
    widget.answer(Answer::Mostly).await;
    let during = noted("listening").length();
    widget.leave().await;
    let after = noted("listening").length();
    javascript(FORGET_LISTENERS);
    assert_eq!(widget.host.inner_html(), "");
    assert!(during > 0, "other tabs are listened to");
    assert_eq!(after, 0, "and nobody listens any more");
}

#[wasm_bindgen_test]
async fn two_widgets_on_one_page_share_one_progress() {
    let first = Widget::new().await;
    let second = Widget::beside().await;
    first.answer(Answer::Mostly).await;
    drawn().await;
    let answered = second.find("[role=progressbar]").get_attribute("aria-valuenow");
    assert_eq!(answered.as_deref(), Some("1"));
    second.press("Delete everything").await;
    drawn().await;
    assert_eq!(first.statement(), item(1).text);
    let stored = || {
        let text = storage().get_item(KEY).expect("a store").expect("something is stored");
        decode(&text).expect("what is stored can be read")
    };
    assert!(stored().is_empty(), "a mark is left, and nothing that was done");
    // Nothing is kept, and still one knows what was done in the other.
    second.unfold("What is stored").await;
    second.find(".ci-stored input[type=checkbox]").click();
    drawn().await;
    first.answer(Answer::Mostly).await;
    drawn().await;
    let answered = second.find("[role=progressbar]").get_attribute("aria-valuenow");
    assert_eq!(answered.as_deref(), Some("1"));
    assert!(stored().is_empty(), "by neither of the two");
}
