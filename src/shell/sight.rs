//! Where the reader looks: the focus, and what is in view.

use super::guard::call;
use super::health::is_framed;
use crate::domain::app::Focus;
use gloo_events::EventListener;
use gloo_timers::callback::Timeout;
use wasm_bindgen::JsCast;
use web_sys::{
    Element, FocusOptions, HtmlElement, HtmlTextAreaElement, ScrollBehavior, ScrollIntoViewOptions,
    ScrollLogicalPosition,
};
use yew::NodeRef;

const HEADING: &str = "[data-focus=heading]";

/// Whether the focus is inside the widget.
pub fn has_focus(place: &NodeRef) -> bool {
    place.cast::<Element>().is_some_and(|place| place.matches(":focus-within").unwrap_or_default())
}

/// Whether a field of the widget is in use, that is one with more in it than yes or no.
pub fn has_field_in_use(place: &NodeRef) -> bool {
    const FIELD: &str = ":is(input:not([type=radio], [type=checkbox]), textarea, select):focus";
    place.cast::<Element>().is_some_and(|place| find(&place, FIELD).is_some())
}

/// Gives the focus to the link of an answer that stands where a button was, or to the heading. Moves
/// nothing on the screen.
pub fn keep_focus(place: &NodeRef) {
    if let Some(place) = place.cast::<Element>() {
        focus_on(find(&place, ".ci-notice a").or_else(|| find(&place, HEADING)).as_ref());
    }
}

/// Moves the focus inside the widget, and scrolls what it is about into view. What is in view
/// already stays where it is: statements stand still under a reader's thumb.
pub fn focus(place: &NodeRef, focus: Focus) {
    let Some(place) = place.cast::<Element>() else { return };
    let find = |selector| find(&place, selector);
    match focus {
        Focus::Answers => {
            let chosen = find(".ci-statement input:checked");
            let answer = chosen.or_else(|| find(".ci-statement input"));
            focus_on(answer.as_ref());
            let statement = find(".ci-statement legend");
            let above = statement.as_deref().and_then(top_of_words).unwrap_or_default();
            let below =
                answer.as_deref().map_or(0.0, |answer| answer.get_bounding_client_rect().bottom());
            // In a frame as high as its content, the browser alone knows what is in view.
            if is_framed() || above < 0.0 || below > height() {
                show(answer.as_deref());
                // Where there is no room for both, the reader begins with the statement.
                show(statement.as_deref());
            }
        }
        Focus::Heading => {
            let heading = find(HEADING);
            focus_on(heading.as_ref());
            // With the rest of its band: what stands above a heading belongs to it.
            show(heading.as_ref().and_then(|it| it.closest(".ci-cloth").ok().flatten()).as_ref());
            show(heading.as_deref());
        }
        Focus::ByHand => {
            let field = find(".ci-by-hand textarea");
            focus_on(field.as_ref());
            show(field.as_ref().and_then(|field| field.parent_element()).as_ref());
            if let Some(field) =
                field.and_then(|field| field.dyn_into::<HtmlTextAreaElement>().ok())
            {
                field.select();
            }
        }
        Focus::Paste => {
            let field = find(".ci-bring textarea");
            focus_on(field.as_ref());
            show(field.as_deref());
        }
    }
}

/// Scrolls the answer to a press into view. `before` is what the live regions said until now; what
/// they say now is returned.
pub fn show_answer(place: &NodeRef, before: &[String], pressed: bool) -> Vec<String> {
    let Some(place) = place.cast::<Element>() else { return vec![] };
    // What is said of the store stays for long, and the panel at the control says it too.
    let Ok(all) = place.query_selector_all(".ci-notice:not(.ci-not-stored)") else { return vec![] };
    let mut said = vec![];
    for at in 0..all.length() {
        let Some(region) = all.item(at) else { continue };
        let words = region.text_content().unwrap_or_default();
        if words.is_empty() {
            continue;
        }
        if pressed && !before.contains(&words) {
            show(region.dyn_ref::<Element>());
        }
        said.push(words);
    }
    said
}

fn find(place: &Element, selector: &str) -> Option<HtmlElement> {
    place.query_selector(selector).ok().flatten()?.dyn_into().ok()
}

/// Moves nothing on the screen.
pub(super) fn focus_on(target: Option<&HtmlElement>) {
    if let Some(target) = target {
        let options = FocusOptions::new();
        options.set_prevent_scroll(true);
        let _ = target.focus_with_options(&options);
    }
}

/// Scrolls as far as it takes to see this, and no further. A frame as high as its content is so a moment
/// later only, and what was in view has moved by then.
fn show(target: Option<&Element>) {
    let Some(target) = target else { return };
    scroll_to(target);
    if is_framed()
        && let Some(window) = web_sys::window()
    {
        let target = target.clone();
        let grown = EventListener::once(&window, "resize", move |_| scroll_to(&target));
        Timeout::new(1_000, move || drop(grown)).forget();
    }
}

fn scroll_to(target: &Element) {
    let options = ScrollIntoViewOptions::new();
    options.set_block(ScrollLogicalPosition::Nearest);
    options.set_inline(ScrollLogicalPosition::Nearest);
    options.set_behavior(ScrollBehavior::Instant);
    // Some pages have one of their own that fails.
    let _ = call(target, "scrollIntoView", &[&options]);
}

/// Where the words in it begin, counted from the top of the window: above a statement of one line
/// there is room for more.
fn top_of_words(element: &Element) -> Option<f64> {
    let words = element.owner_document()?.create_range().ok()?;
    words.select_node_contents(element).ok()?;
    Some(words.get_bounding_client_rect().top())
}

/// How high the window is.
fn height() -> f64 {
    let height = web_sys::window().and_then(|window| window.inner_height().ok()?.as_f64());
    height.unwrap_or(f64::INFINITY)
}
