//! What is pressed on a statement: which answer a key gives, and what the click means that may follow.

use crate::domain::app::{AskingMsg, Msg};
use crate::domain::keys::{Click, Radio, answer_by_key};
use wasm_bindgen::JsCast;
use web_sys::{Event, HtmlInputElement, KeyboardEvent};

/// The message of a key that goes down in the group.
pub fn pressed(event: &Event) -> Option<Msg> {
    let event = event.dyn_ref::<KeyboardEvent>()?;
    let key = event.key();
    let alone = !event.is_composing() && !event.ctrl_key() && !event.alt_key() && !event.meta_key();
    if let Some(answer) = answer_by_key(&key, radio(event)).filter(|_| alone) {
        event.prevent_default();
        return Some(Msg::Asking(AskingMsg::Answer { answer, on: true }));
    }
    Some(Msg::Asking(AskingMsg::NextClick(Click::of_key(&key))))
}

/// The message of a mouse button or a finger that goes down in the group.
pub fn pointed() -> Msg {
    Msg::Asking(AskingMsg::NextClick(Click::MovesOn))
}

/// The radio button that has the focus, if one has.
fn radio(event: &Event) -> Option<Radio> {
    let input: HtmlInputElement = event.target()?.dyn_into().ok()?;
    let value = input.value().parse().ok().filter(|_| input.type_() == "radio")?;
    Some(Radio { value, checked: input.checked() })
}

/// The page around has shortcuts of its own, and must not take the keys of the widget for them.
pub fn keep_to_the_widget(event: &Event) -> Option<Msg> {
    event.stop_propagation();
    None
}
