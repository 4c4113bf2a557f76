//! Files, the clipboard, other programs and paper.

use crate::domain::app::Msg;
use crate::domain::copy::LIMIT;
use crate::domain::paper;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{Blob, BlobPropertyBag, File, HtmlAnchorElement, HtmlIFrameElement, ShareData, Url};
use yew::Callback;

/// Gives the reader a file. Inside the click that asked for it: some phones want it so.
pub fn download(name: &str, mime: &str, text: &str) {
    // A browser that can't make a file leaves the reader where they are.
    let _ = try_download(name, mime, text);
}

fn try_download(name: &str, mime: &str, text: &str) -> Result<(), JsValue> {
    let kind = BlobPropertyBag::new();
    kind.set_type(&format!("{mime};charset=utf-8"));
    let parts = js_sys::Array::of1(&text.into());
    let blob = Blob::new_with_str_sequence_and_options(&parts, &kind)?;
    let address = Url::create_object_url_with_blob(&blob)?;
    let document = web_sys::window().and_then(|window| window.document());
    let link = document.ok_or(JsValue::NULL)?.create_element("a")?;
    let link: HtmlAnchorElement = link.dyn_into().map_err(JsValue::from)?;
    link.set_href(&address);
    link.set_download(name);
    link.click();
    // Not at once: the browser may still be reading from it.
    gloo_timers::callback::Timeout::new(60_000, move || {
        let _ = Url::revoke_object_url(&address);
    })
    .forget();
    Ok(())
}

/// Puts a text into the clipboard, and tells whether that worked.
pub fn copy(text: String, send: Callback<Msg>) {
    spawn_local(async move {
        let copied = match clipboard() {
            Some(clipboard) => JsFuture::from(clipboard.write_text(&text)).await.is_ok(),
            None => false,
        };
        send.emit(Msg::Copied(if copied { Ok(()) } else { Err(text) }));
    });
}

/// The clipboard; `None` where the page is not secure, although the binding says it is always there.
fn clipboard() -> Option<web_sys::Clipboard> {
    let navigator = web_sys::window()?.navigator();
    let there = js_sys::Reflect::get(&navigator, &"clipboard".into()).ok()?;
    there.is_object().then(|| navigator.clipboard())
}

/// Whether this device has a share sheet.
pub fn can_share() -> bool {
    let navigator = web_sys::window().map(|window| window.navigator());
    navigator.is_some_and(|navigator| {
        js_sys::Reflect::get(&navigator, &"share".into()).is_ok_and(|share| share.is_function())
    })
}

/// Opens the share sheet with a text. Closing it again is no error.
pub fn share(text: &str) {
    let Some(window) = web_sys::window().filter(|_| can_share()) else { return };
    let data = ShareData::new();
    data.set_text(text);
    let shared = window.navigator().share_with_data(&data);
    spawn_local(async move {
        let _ = JsFuture::from(shared).await;
    });
}

/// Prints a page of its own, in a frame that nobody sees: the blog around the widget stays off the
/// paper. Where a policy of the blog forbids such a frame, the blog's page is printed.
pub fn print(page: &str) {
    if try_print(page).is_err() {
        print_all();
    }
}

fn print_all() {
    if let Some(window) = web_sys::window() {
        let _ = window.print();
    }
}

fn try_print(page: &str) -> Result<(), JsValue> {
    let kind = BlobPropertyBag::new();
    kind.set_type("text/html;charset=utf-8");
    let blob = Blob::new_with_str_sequence_and_options(&js_sys::Array::of1(&page.into()), &kind)?;
    let address = Url::create_object_url_with_blob(&blob)?;
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
        let printed = loaded.content_window().map(|window| window.print());
        if !matches!(printed, Some(Ok(()))) {
            print_all();
        }
        gloo_timers::callback::Timeout::new(60_000, move || {
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
    let maker: js_sys::Function =
        js_sys::Reflect::get(&window, &"CSSStyleSheet".into())?.dyn_into()?;
    let sheet = js_sys::Reflect::construct(&maker, &js_sys::Array::new())?;
    let replace = js_sys::Reflect::get(&sheet, &"replaceSync".into())?;
    replace.dyn_into::<js_sys::Function>()?.call1(&sheet, &paper::style().into())?;
    let sheets = js_sys::Array::of1(&sheet);
    js_sys::Reflect::set(&document, &"adoptedStyleSheets".into(), &sheets).map(|_| ())
}

/// Reads a file that the reader chose, up to the size of a copy.
pub fn read(file: File, send: Callback<Msg>) {
    if file.size() > u32::try_from(LIMIT).unwrap_or(u32::MAX).into() {
        // Refused by its length, like any other text that long.
        send.emit(Msg::Bring(" ".repeat(LIMIT + 1)));
        return;
    }
    spawn_local(async move {
        if let Ok(text) = JsFuture::from(file.text()).await {
            send.emit(Msg::Bring(text.as_string().unwrap_or_default()));
        }
    });
}
