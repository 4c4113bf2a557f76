//! What others do to the widget's tree. Page translation puts elements in the place of texts; other
//! extensions insert, wrap and remove.
//!
//! Yew knows nothing of it: it would write into texts that are no longer there, leave ghosts of old
//! words behind, and panic where it inserts before a node that was moved. So the tree is put back
//! before each drawing, by what a `MutationObserver` has noted, and what others did to a text that is
//! the same still is done again: a translated page stays translated, and does not flicker.

mod change;

use super::guard::call;
use change::Change;
use js_sys::Array;
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use wasm_bindgen_futures::spawn_local;
use web_sys::{Element, MutationObserver, MutationObserverInit, MutationRecord, Node};
use yew::NodeRef;

/// Notes what others do to a widget, undoes it and does it again.
#[derive(Clone)]
pub struct Foreign(Rc<RefCell<State>>);

struct State {
    /// `None` in a browser that has none, or a broken one.
    observer: Option<MutationObserver>,
    heard: Rc<RefCell<Vec<MutationRecord>>>,
    _hear: Closure<dyn FnMut(Array)>,
    /// The element that the widget is drawn in, once it is.
    place: Option<Element>,
    /// What stands in the tree and is not ours; while it is drawn, what may stand there again.
    changes: Vec<Change>,
    drawing: bool,
}

impl Foreign {
    /// For a widget that is not drawn yet.
    pub fn new() -> Self {
        let heard = Rc::<RefCell<Vec<MutationRecord>>>::default();
        let told = heard.clone();
        let hear = Closure::<dyn FnMut(Array)>::new(move |records: Array| {
            told.borrow_mut().extend(records.iter().filter_map(|each| each.dyn_into().ok()));
        });
        let observer = MutationObserver::new(hear.as_ref().unchecked_ref()).ok();
        let state =
            State { observer, heard, _hear: hear, place: None, changes: vec![], drawing: true };
        Self(Rc::new(RefCell::new(state)))
    }

    /// Before a drawing of the widget whose root this is.
    pub fn before_drawing(&self, root: &NodeRef) {
        // As soon as the drawing stands: on a slow device Yew lets others go on before `rendered`.
        self.redo_soon(root);
        self.undo();
    }

    /// After a drawing, before anything else: on a slow device Yew draws the next one in the same run,
    /// and by then others must not be waiting to hear of what changes here.
    pub fn after_drawing(&self, root: &NodeRef) {
        self.redo_soon(root);
    }

    /// Does it as the next microtask. Asked for before anything changes, it comes before those who are told
    /// of changes (by microtasks as well): what they do in the middle of a drawing would not be noted.
    fn redo_soon(&self, root: &NodeRef) {
        let (foreign, root) = (self.clone(), root.clone());
        spawn_local(async move { foreign.redo(&root) });
    }

    /// Runs this with the tree as we have drawn it.
    pub fn without<T>(&self, root: &NodeRef, run: impl FnOnce() -> T) -> T {
        self.undo();
        let result = run();
        self.redo(root);
        result
    }

    /// Puts back what others changed.
    fn undo(&self) {
        let mut state = self.0.borrow_mut();
        let Some(place) = state.place.clone().filter(|_| !state.drawing) else { return };
        state.drawing = true;
        let mut records = state.heard.take();
        if let Some(observer) = &state.observer {
            let last = call(observer, "takeRecords", &[]).unwrap_or_default();
            let last = last.dyn_into::<Array>().unwrap_or_default();
            records.extend(last.iter().filter_map(|each| each.dyn_into().ok()));
            let _ = call(observer, "disconnect", &[]);
        }
        let mut changes = std::mem::take(&mut state.changes);
        changes.extend(records.iter().filter_map(Change::of));
        if !changes.is_empty() {
            let focused = focused(&place);
            changes.iter().rev().for_each(Change::undo);
            refocus(&place, focused);
        }
        // Whoever takes our own elements away or around would have to do it again by themselves.
        if changes.iter().all(|change| change.spares_elements_of(&place)) {
            for change in &mut changes {
                change.remember(&place);
            }
            state.changes = changes;
        }
    }

    /// Does again what can stay, and notes what others do from now on.
    fn redo(&self, root: &NodeRef) {
        let mut state = self.0.borrow_mut();
        if !std::mem::take(&mut state.drawing) {
            return;
        }
        if state.place.is_none() {
            state.place = root.cast::<Element>().and_then(|root| root.parent_element());
        }
        let Some(place) = state.place.clone() else { return };
        let changes = std::mem::take(&mut state.changes);
        let outdated: Vec<Node> = changes.iter().filter_map(Change::outdated).collect();
        let still = |change: &Change| !outdated.contains(&change.target);
        let again = changes.into_iter().filter(still).filter_map(|change| change.redo(&place));
        state.changes = again.collect();
        if let Some(observer) = &state.observer {
            let all = MutationObserverInit::new();
            all.set_child_list(true);
            all.set_subtree(true);
            let _ = observer.observe_with_options(&place, &all);
        }
    }
}

impl Drop for State {
    fn drop(&mut self) {
        if let Some(observer) = &self.observer {
            let _ = call(observer, "disconnect", &[]);
        }
    }
}

/// What has the focus in the widget. An element that is moved loses it.
fn focused(place: &Element) -> Option<Element> {
    place.query_selector(":focus").ok().flatten()
}

fn refocus(place: &Element, focused: Option<Element>) {
    if let Some(focused) = focused
        && !focused.matches(":focus").unwrap_or(true)
        && place.contains(Some(&focused))
    {
        super::sight::focus_on(focused.dyn_ref());
    }
}
