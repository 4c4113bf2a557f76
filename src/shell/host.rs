//! The page around the widget: what it is told, and where its focus goes.

use crate::domain::app::{Event, Focus};
use crate::domain::link;
use wasm_bindgen::JsCast;
use web_sys::{CustomEvent, CustomEventInit, Element, FocusOptions, HtmlElement};
use yew::NodeRef;

/// Tells the host page what the reader has reached.
pub fn tell(place: &NodeRef, event: Event) {
    dispatch(
        place,
        match event {
            Event::Started => "career-insurance:started",
            Event::Profiled => "career-insurance:profiled",
            Event::Planned => "career-insurance:planned",
            Event::Ticked => "career-insurance:ticked",
            Event::Finished => "career-insurance:finished",
        },
    );
}

/// Tells the script that mounted the widget that all of the program is there, and drawn.
pub fn tell_whole(place: &NodeRef) {
    dispatch(place, "career-insurance:whole");
}

/// Tells the host page that the first screen is drawn.
pub fn tell_ready(place: &NodeRef) {
    dispatch(place, "career-insurance:ready");
}

fn dispatch(place: &NodeRef, name: &str) {
    let Some(element) = place.cast::<Element>() else { return };
    let init = CustomEventInit::new();
    init.set_bubbles(true);
    // Out of the shadow root, where it seems to come from the widget's own element.
    init.set_composed(true);
    if let Ok(event) = CustomEvent::new_with_event_init_dict(name, &init) {
        // A host that throws in its own listener does not stop the widget.
        let _ = element.dispatch_event(&event);
    }
}

/// The address of the page without its fragment, and the resume code in the fragment if there is
/// one. The code is taken out of the address bar: it is personal, and a bookmark would grow stale.
pub fn arrival() -> (String, Option<String>) {
    let Some(window) = web_sys::window() else { return Default::default() };
    let location = window.location();
    let (Ok(address), Ok(fragment)) = (location.href(), location.hash()) else {
        return Default::default();
    };
    let base = address.split('#').next().unwrap_or_default().to_owned();
    let code = link::find(&fragment).map(str::to_owned);
    if code.is_some() {
        let rest = link::without(&fragment);
        if let Ok(history) = window.history() {
            let there = Some(base.clone() + &rest);
            let state = history.state().unwrap_or_default();
            // Some frames may not change their address; the code then stays in it.
            let _ = history.replace_state_with_url(&state, "", there.as_deref());
        }
    }
    (base, code)
}

/// Whether the focus is inside the widget.
pub fn has_focus(place: &NodeRef) -> bool {
    place.cast::<Element>().is_some_and(|place| place.matches(":focus-within").unwrap_or_default())
}

/// Gives the focus to the heading, and moves nothing on the screen.
pub fn keep_focus(place: &NodeRef) {
    if let Some(place) = place.cast::<Element>() {
        focus_on(find(&place, "[data-focus=heading]"), true);
    }
}

/// Moves the focus inside the widget. Statements stand still under a reader's thumb; a new screen
/// is scrolled to its heading.
pub fn focus(place: &NodeRef, focus: Focus) {
    let Some(place) = place.cast::<Element>() else { return };
    match focus {
        Focus::Answers => {
            let answers = find(&place, ".ci-statement input:checked");
            focus_on(answers.or_else(|| find(&place, ".ci-statement input")), true);
        }
        Focus::Heading => focus_on(find(&place, "[data-focus=heading]"), false),
    }
}

fn find(place: &Element, selector: &str) -> Option<HtmlElement> {
    place.query_selector(selector).ok().flatten()?.dyn_into().ok()
}

fn focus_on(target: Option<HtmlElement>, still: bool) {
    if let Some(target) = target {
        let options = FocusOptions::new();
        options.set_prevent_scroll(still);
        let _ = target.focus_with_options(&options);
    }
}
