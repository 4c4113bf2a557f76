//! Files: made for the reader, and read.

use super::guard::{call, promise};
use crate::domain::app::{BackupMsg, File, Msg, Report};
use crate::domain::backup::LIMIT;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::spawn_local;
use web_sys::{Blob, BlobPropertyBag, Url};
use yew::Callback;

/// Gives the reader a file, and tells whether it could be made. Inside the click that asked for it: some
/// phones want it so. Whether a file that was made arrives, no browser tells.
pub fn download(file: File, send: &Callback<Msg>) {
    let made = try_download(&file).is_ok();
    send.emit(Msg::Report(Report::Downloaded { file, made }));
}

fn try_download(file: &File) -> Result<(), JsValue> {
    let address = blob_address(file.mime, &file.text)?;
    let document = web_sys::window().and_then(|window| window.document());
    let link = document.ok_or(JsValue::NULL)?.create_element("a")?;
    link.set_attribute("href", &address)?;
    link.set_attribute("download", &file.name)?;
    call(&link, "click", &[])?;
    // Not at once: the browser may still be reading from it.
    gloo_timers::callback::Timeout::new(60_000, move || {
        let _ = Url::revoke_object_url(&address);
    })
    .forget();
    Ok(())
}

/// An address of this page alone for a text.
pub fn blob_address(mime: &str, text: &str) -> Result<String, JsValue> {
    let kind = BlobPropertyBag::new();
    kind.set_type(&format!("{mime};charset=utf-8"));
    let parts = js_sys::Array::of1(&text.into());
    let blob = Blob::new_with_str_sequence_and_options(&parts, &kind)?;
    Url::create_object_url_with_blob(&blob)
}

/// The address of a file with this text: it works without any further code, also where scripts may
/// not make files.
pub fn data_address(mime: &str, text: &str) -> String {
    format!("data:{mime};charset=utf-8,{}", String::from(js_sys::encode_uri_component(text)))
}

/// Reads a file that the reader chose, up to the size of a backup.
pub fn read(file: &web_sys::File, send: Callback<Msg>) {
    if file.size() > u32::try_from(LIMIT).unwrap_or(u32::MAX).into() {
        send.emit(Msg::Backup(BackupMsg::TooLong));
        return;
    }
    let reading = promise(file, "text", &[]);
    spawn_local(async move {
        let text = match reading {
            Ok(reading) => reading.await.ok().and_then(|text| text.as_string()),
            Err(_) => None,
        };
        send.emit(text.map_or(Msg::Backup(BackupMsg::Unreadable), |text| {
            Msg::Backup(BackupMsg::Bring(text))
        }));
    });
}
