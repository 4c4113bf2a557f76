//! Paper.

use super::files::{blob_address, data_address};
use super::guard::{call, get};
use crate::domain::app::{Msg, Report};
use crate::domain::paper;
use gloo_timers::callback::Timeout;
use std::cell::Cell;
use std::rc::Rc;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{HtmlIFrameElement, Url, Window};
use yew::Callback;

/// Until a print window must have begun to open, in milliseconds.
const LATEST: u32 = 2_000;

/// Prints a page of its own, in a frame that nobody sees: the blog around the widget stays off the
/// paper. Where a policy of the blog forbids such a frame, the blog's page is printed. Some browsers
/// and sandboxes have no `print`, or ignore it without an error: where none begins, the page is
/// offered by itself.
pub fn print(page: String, send: Callback<Msg>) {
    let begun = Rc::new(Cell::new(false));
    if try_print(&page, begun.clone()).is_err() {
        print_all(&begun);
    }
    Timeout::new(LATEST, move || {
        if !begun.get() {
            let page = paper::by_itself(&page);
            let address = blob_address("text/html", &page);
            send.emit(Msg::Report(Report::NotPrinted(
                address.unwrap_or_else(|_| data_address("text/html", &page)),
            )));
        }
    })
    .forget();
}

fn print_all(begun: &Rc<Cell<bool>>) {
    if let Some(window) = web_sys::window() {
        // What then fails is told once the time is over.
        let _ = print_window(&window, begun);
    }
}

/// Prints, and notes that the browser begins with it.
fn print_window(window: &Window, begun: &Rc<Cell<bool>>) -> Result<(), JsValue> {
    let begun = begun.clone();
    let ear = Closure::once_into_js(move || begun.set(true));
    call(window, "addEventListener", &[&"beforeprint".into(), &ear])?;
    let printed = call(window, "print", &[]);
    // Some phones print a moment later.
    let window = window.clone();
    Timeout::new(LATEST, move || {
        let _ = call(&window, "removeEventListener", &[&"beforeprint".into(), &ear]);
    })
    .forget();
    printed.map(|_| ())
}

fn try_print(page: &str, begun: Rc<Cell<bool>>) -> Result<(), JsValue> {
    let address = blob_address("text/html", page)?;
    let document = web_sys::window().and_then(|window| window.document()).ok_or(JsValue::NULL)?;
    let frame: HtmlIFrameElement =
        document.create_element("iframe")?.dyn_into().map_err(JsValue::from)?;
    frame.set_hidden(true);
    frame.set_src(&address);
    let loaded = frame.clone();
    gloo_events::EventListener::once(&frame, "load", move |_| {
        // Unstyled it can be read as well.
        let _ = adopt(&loaded);
        // Closed again by the reader; until then the frame must stay.
        let printed = loaded.content_window().map(|window| print_window(&window, &begun));
        if !matches!(printed, Some(Ok(()))) {
            print_all(&begun);
        }
        Timeout::new(60_000, move || {
            loaded.remove();
            let _ = Url::revoke_object_url(&address);
        })
        .forget();
    })
    .forget();
    document.body().ok_or(JsValue::NULL)?.append_child(&frame)?;
    Ok(())
}

/// Gives the frame its style by the one way that no policy forbids.
fn adopt(frame: &HtmlIFrameElement) -> Result<(), JsValue> {
    let window = frame.content_window().ok_or(JsValue::NULL)?;
    let document = frame.content_document().ok_or(JsValue::NULL)?;
    let maker: js_sys::Function = get(&window, "CSSStyleSheet")?.dyn_into()?;
    let sheet = js_sys::Reflect::construct(&maker, &js_sys::Array::new())?;
    call(&sheet, "replaceSync", &[&paper::style().into()])?;
    let sheets = js_sys::Array::of1(&sheet);
    js_sys::Reflect::set(&document, &"adoptedStyleSheets".into(), &sheets).map(|_| ())
}
