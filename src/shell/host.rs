//! The page around the widget: what it is told, and what its address says.

use crate::domain::app::Event;
use crate::domain::link;
use web_sys::{CustomEvent, CustomEventInit, Element};
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
