//! Browser interfaces that are absent, throw, reject or lie, one at a time: the widget goes on, offers
//! the next way, and says nothing that it does not know.

use crate::page::{Widget, drawn, plan, record};
use crate::reader::say;
use career_insurance::domain::content::Text;
use js_sys::{Function, Promise};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::HtmlTextAreaElement;

/// An interface of the browser that is another one until the test is over.
pub struct Faulty {
    restore: Function,
}

impl Faulty {
    /// `of` and `name` say which, `value` what stands in its place.
    pub fn new(of: &str, name: &str, value: &str) -> Self {
        let script = format!(
            "const before = Object.getOwnPropertyDescriptor({of}, '{name}');
            Object.defineProperty({of}, '{name}', {{ configurable: true, writable: true, value: {value} }});
            return () => {{
                delete {of}.{name};
                if (before) Object.defineProperty({of}, '{name}', before);
            }};"
        );
        let made = Function::new_no_args(&script).call0(&JsValue::NULL).expect("it is replaced");
        Self { restore: made.unchecked_into() }
    }
}

impl Drop for Faulty {
    fn drop(&mut self) {
        self.restore.call0(&JsValue::NULL).expect("it is as it was");
    }
}

pub const ABSENT: &str = "undefined";
pub const THROWING: &str = "() => { throw new Error('thrown') }";
const REJECTING: &str = "() => Promise.reject(new Error('rejected'))";
const LYING: &str = "() => undefined";

/// Waits for what the browser answers, and for what follows from it.
async fn answered(milliseconds: i32) {
    let waits = Promise::new(&mut |done, _| {
        let window = web_sys::window().expect("a page");
        let _ = window.set_timeout_with_callback_and_timeout_and_arguments_0(&done, milliseconds);
    });
    JsFuture::from(waits).await.expect("time passes");
    drawn().await;
}

/// Still alive: a tick is taken and stored.
async fn goes_on(widget: &Widget, what: &str) {
    let before = record();
    widget.click("section.ci-week .ci-tick input").await;
    assert_ne!(record(), before, "{what}: the widget is dead");
}

/// The text that is offered to be copied by hand.
fn by_hand(widget: &Widget) -> Option<String> {
    let field = widget.all(".ci-by-hand textarea, .ci-notice textarea").into_iter().next()?;
    Some(field.unchecked_into::<HtmlTextAreaElement>().value())
}

#[wasm_bindgen_test]
async fn where_sharing_fails_the_text_is_copied_or_shown() {
    let _no_clipboard = Faulty::new("navigator", "clipboard", ABSENT);
    let _no_command = Faulty::new("document", "execCommand", "() => false");
    for fault in [THROWING, REJECTING, LYING, "'half there'"] {
        // Asked for when the widget is made; a browser may think better of it later.
        let share = Faulty::new("navigator", "share", "() => Promise.resolve()");
        let widget = Widget::with(&plan(0).ticks(1).stored()).await;
        drop(share);
        let _share = Faulty::new("navigator", "share", fault);
        widget.press(say(Text::ShareLine)).await;
        answered(20).await;
        assert!(by_hand(&widget).is_some_and(|text| !text.is_empty()), "{fault}");
        goes_on(&widget, fault).await;
    }
}

#[wasm_bindgen_test]
async fn who_closes_the_share_sheet_is_not_asked_again() {
    let closed = "() => Promise.reject(new DOMException('closed', 'AbortError'))";
    for answer in ["() => Promise.resolve()", closed] {
        let _share = Faulty::new("navigator", "share", answer);
        let widget = Widget::with(&plan(0).ticks(1).stored()).await;
        widget.press(say(Text::ShareLine)).await;
        answered(20).await;
        assert_eq!(widget.notices(), "", "{answer}");
    }
}

#[wasm_bindgen_test]
async fn without_a_clipboard_the_older_command_copies_and_then_the_hand() {
    for fault in [
        ABSENT,
        "{}",
        &format!("{{ writeText: {THROWING} }}"),
        &format!("{{ writeText: {REJECTING} }}"),
        &format!("{{ writeText: {LYING} }}"),
    ] {
        let _clipboard = Faulty::new("navigator", "clipboard", fault);
        let widget = Widget::with(&plan(0).stored()).await;
        for (command, works) in [("() => true", true), (THROWING, false), (ABSENT, false)] {
            let _command = Faulty::new("document", "execCommand", command);
            widget.press(say(Text::CopyLink)).await;
            answered(20).await;
            let words = widget.notices();
            assert_eq!(words.contains(say(Text::Copied)), works, "{fault}, {command}: {words}");
            let shown = by_hand(&widget).is_some_and(|text| text.contains("#career-insurance"));
            assert_eq!(shown, !works, "{fault}, {command}: {words}");
            let left = web_sys::window().and_then(|w| w.document()).expect("a page");
            let left = left.query_selector_all("textarea[style]").expect("a selector").length();
            assert_eq!(left, 0, "the field of the command is gone");
        }
        goes_on(&widget, fault).await;
    }
}

#[wasm_bindgen_test]
async fn a_file_that_is_not_made_is_not_recorded_and_its_text_is_there() {
    for (of, name, fault) in [
        ("URL", "createObjectURL", ABSENT),
        ("URL", "createObjectURL", THROWING),
        ("HTMLAnchorElement.prototype", "click", ABSENT),
        ("HTMLAnchorElement.prototype", "click", THROWING),
        ("window", "Blob", ABSENT),
    ] {
        let widget = Widget::with(&plan(1).stored()).await;
        let before = record();
        let fault_there = Faulty::new(of, name, fault);
        widget.press(say(Text::SaveBackup)).await;
        answered(20).await;
        drop(fault_there);
        assert_eq!(record(), before, "{name} {fault}");
        let words = widget.words();
        assert!(words.contains(say(Text::MadeNot)), "{name} {fault}: {words}");
        assert!(words.contains(say(Text::BackupNudge)), "{name} {fault}: a copy is due still");
        has_second_ways(&widget);
        goes_on(&widget, name).await;
    }
}

#[wasm_bindgen_test]
async fn a_file_that_the_browser_drops_is_called_made_and_its_text_is_there() {
    let widget = Widget::with(&plan(1).stored()).await;
    let _click = Faulty::new("HTMLAnchorElement.prototype", "click", LYING);
    widget.press(say(Text::SaveBackup)).await;
    answered(20).await;
    let words = widget.words();
    assert!(words.contains(say(Text::Made)), "{words}");
    assert!(!words.to_lowercase().contains("saved on"), "{words}");
    has_second_ways(&widget);
}

/// A link and the text, and both hold the copy.
fn has_second_ways(widget: &Widget) {
    let link = widget.find(".ci-notice a[download]").get_attribute("href").expect("an address");
    assert!(link.starts_with("data:text/html"), "{link}");
    assert!(link.contains("career-insurance-record"), "{link}");
    let text = by_hand(widget).expect("the text");
    assert!(text.contains("career-insurance-record"), "{text}");
}

#[wasm_bindgen_test]
async fn where_nothing_is_printed_the_page_is_offered_by_itself() {
    for (of, name, fault) in [
        ("window", "print", THROWING),
        ("window", "print", ABSENT),
        ("URL", "createObjectURL", THROWING),
    ] {
        let _print = Faulty::new("window", "print", LYING);
        let _fault = Faulty::new(of, name, fault);
        // A frame of this page has a `print` of its own: it is told as one that can't be had.
        let _frame = Faulty::new("HTMLIFrameElement.prototype", "contentWindow", "null");
        let widget = Widget::with(&plan(0).stored()).await;
        widget.press(say(Text::Print)).await;
        answered(2_300).await;
        let words = widget.words();
        assert!(words.contains(say(Text::PrintNot)), "{name} {fault}: {words}");
        let link = widget.find(".ci-notice a").get_attribute("href").expect("an address");
        assert!(link.starts_with("blob:") || link.starts_with("data:text/html"), "{link}");
        goes_on(&widget, name).await;
    }
}

#[wasm_bindgen_test]
async fn a_file_that_cannot_be_read_is_answered() {
    for fault in [ABSENT, THROWING, REJECTING, LYING] {
        let widget = Widget::with(&plan(0).stored()).await;
        widget.unfold(say(Text::Bring)).await;
        let _text = Faulty::new("Blob.prototype", "text", fault);
        let choose = "const field = document.querySelector('.ci-bring input[type=file]');
            const files = new DataTransfer();
            files.items.add(new File(['x'], 'copy.html'));
            field.files = files.files;
            field.dispatchEvent(new Event('change', { bubbles: true }));";
        Function::new_no_args(choose).call0(&JsValue::NULL).expect("a file is chosen");
        answered(20).await;
        let words = widget.notices();
        assert!(words.contains(say(Text::Unread)), "{fault}: {words}");
        goes_on(&widget, fault).await;
    }
}

#[wasm_bindgen_test]
async fn the_panel_never_says_two_contrary_things() {
    let [kept, marks] = [Text::StoredHint, Text::StoredMarks].map(say);
    let no_storage = "() => { throw new DOMException('full', 'QuotaExceededError') }";
    for set_item in [LYING, no_storage] {
        let widget = Widget::with(&plan(0).stored()).await;
        let _storage = Faulty::new("Storage.prototype", "setItem", set_item);
        widget.click("section.ci-week .ci-tick input").await;
        widget.unfold(say(Text::Stored)).await;
        let words = widget.find(".ci-stored").text_content().unwrap_or_default();
        assert!(words.contains(say(Text::StoredOpen)), "{words}");
        for untrue in [kept, say(Text::StorageGood), say(Text::StoragePrivate)] {
            assert!(!words.contains(untrue), "{untrue}: {words}");
        }
    }
    let widget = Widget::with(&plan(0).stored()).await;
    widget.unfold(say(Text::Stored)).await;
    assert_eq!(
        widget.find(".ci-stored pre").get_attribute("aria-label").as_deref(),
        Some("What is stored")
    );
    widget.find(".ci-stored input[type=checkbox]").click();
    drawn().await;
    let words = widget.find(".ci-stored").text_content().unwrap_or_default();
    assert!(words.contains(say(Text::StoredWish)) && !words.contains(marks), "{words}");
    drop(widget);
    let widget = Widget::with(&plan(0).stored()).await;
    widget.press(say(Text::DeleteAll)).await;
    widget.unfold(say(Text::Stored)).await;
    let words = widget.find(".ci-stored").text_content().unwrap_or_default();
    assert!(words.contains(marks) && !words.contains(say(Text::StorageGood)), "{words}");
}
