//! Texts for other programs: the share sheet, and the clipboard with its second way. The third, by
//! hand, is drawn.

use super::guard::{call, get, promise};
use crate::domain::app::{Msg, Report};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::spawn_local;
use web_sys::{Element, FocusOptions, HtmlElement, HtmlTextAreaElement};
use yew::{Callback, NodeRef};

/// Puts a text into the clipboard, and tells whether that worked.
pub fn to_clipboard(text: String, place: NodeRef, send: Callback<Msg>) {
    let writing = navigator()
        .and_then(|navigator| get(&navigator, "clipboard"))
        .and_then(|clipboard| promise(&clipboard, "writeText", &[&text.as_str().into()]));
    spawn_local(async move {
        let written = match writing {
            Ok(writing) => writing.await.is_ok(),
            Err(_) => false,
        };
        let copied = written || by_command(&text, &place).unwrap_or(false);
        send.emit(Msg::Report(Report::Copied(if copied { Ok(()) } else { Err(text) })));
    });
}

/// The older way, which also works in frames without a permission: a selected field is copied. The
/// field stands in the widget's own root, where a dialog around it does not keep the focus away.
fn by_command(text: &str, place: &NodeRef) -> Result<bool, JsValue> {
    let document = web_sys::window().and_then(|window| window.document()).ok_or(JsValue::NULL)?;
    let host = place.cast::<Element>().and_then(|root| root.parent_element());
    let host = host.ok_or(JsValue::NULL)?;
    let root = call(&host, "getRootNode", &[])?;
    let focused = || get(&root, "activeElement").ok();
    let before = focused().and_then(|element| element.dyn_into::<HtmlElement>().ok());
    let field: HtmlTextAreaElement =
        document.create_element("textarea")?.dyn_into().map_err(JsValue::from)?;
    field.set_value(text);
    field.set_read_only(true);
    // By properties: a policy may forbid styles in attributes.
    let style = get(&field, "style")?;
    for (name, value) in [("position", "fixed"), ("top", "0"), ("opacity", "0")] {
        js_sys::Reflect::set(&style, &name.into(), &value.into())?;
    }
    host.append_child(&field)?;
    field.select();
    // Without the focus, the selection of somebody else would be copied.
    let copied = focused().as_ref() == Some(field.as_ref())
        && call(&document, "execCommand", &[&"copy".into()]).is_ok_and(|done| done.is_truthy());
    field.remove();
    if let Some(before) = before {
        let options = FocusOptions::new();
        options.set_prevent_scroll(true);
        before.focus_with_options(&options)?;
    }
    Ok(copied)
}

/// Whether this device has a share sheet.
pub fn can_share() -> bool {
    let share = navigator().and_then(|navigator| get(&navigator, "share"));
    share.is_ok_and(|share| share.is_function())
}

/// Opens the share sheet with a text. Closing it again is no error; where it fails, the text is copied.
pub fn share(text: String, place: NodeRef, send: Callback<Msg>) {
    let sharing = navigator().and_then(|navigator| {
        let data = js_sys::Object::new();
        js_sys::Reflect::set(&data, &"text".into(), &text.as_str().into())?;
        promise(&navigator, "share", &[&data])
    });
    spawn_local(async move {
        let shared = match sharing {
            Ok(sharing) => sharing.await,
            Err(why) => Err(why),
        };
        let closed = |why: &JsValue| get(why, "name").is_ok_and(|name| name == "AbortError");
        if shared.is_err_and(|why| !closed(&why)) {
            to_clipboard(text, place, send);
        }
    });
}

fn navigator() -> Result<JsValue, JsValue> {
    get(&js_sys::global(), "navigator")
}
