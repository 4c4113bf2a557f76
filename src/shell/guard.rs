//! Calls into browser interfaces that may be absent, half there, or throw. The bindings take most of
//! them for granted: an exception in one of those would stop the whole widget. Here it is an error.

use js_sys::{Array, Function, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

/// A property; an error also where there is nothing to have one.
pub fn get(of: &JsValue, name: &str) -> Result<JsValue, JsValue> {
    Reflect::get(of, &name.into())
}

/// Calls a method.
pub fn call(of: &JsValue, name: &str, arguments: &[&JsValue]) -> Result<JsValue, JsValue> {
    let method: Function = get(of, name)?.dyn_into()?;
    Reflect::apply(&method, of, &arguments.iter().copied().collect::<Array>())
}

/// Calls a method that gives a promise; what gives none is an error.
pub fn promise(of: &JsValue, name: &str, arguments: &[&JsValue]) -> Result<JsFuture, JsValue> {
    let promise: Promise = call(of, name, arguments)?.dyn_into()?;
    Ok(JsFuture::from(promise))
}
