//! A widget has two stages, and this is what both of them are to the component around them.

use super::element::Element;
use super::root::Options;
use super::words::{Source, Words};
use crate::domain::app::{Focus, Msg};
use crate::shell;
use std::cell::Cell;
use std::rc::Rc;
use wasm_bindgen_futures::spawn_local;
use yew::{Callback, NodeRef};

/// Takes messages and draws.
pub trait Stage {
    /// Takes a message, and has done what follows from it.
    fn step(&mut self, msg: Msg);

    /// Takes over what the page around has changed.
    fn set(&mut self, options: &Options);

    /// Draws what there is now.
    fn draw(&self, options: &Options) -> Drawn;

    /// Its first drawing is on the page.
    fn drawn(&mut self);
}

/// A drawing.
pub struct Drawn {
    /// The language of its words.
    pub lang: &'static str,
    /// It asks a statement, so digits are answers.
    pub asks: bool,
    /// All of the program is there, and all that there is is drawn.
    pub whole: bool,
    /// From top to bottom.
    pub parts: [Option<Element>; 3],
}

/// What outlives a stage.
#[derive(Clone)]
pub struct Shared {
    pub send: Callback<Msg>,
    pub place: NodeRef,
    pub id: Rc<str>,
    /// The last key was an arrow or the space bar: a click that follows comes from the keyboard,
    /// and chooses without moving on.
    pub by_key: Rc<Cell<bool>>,
    /// Where the focus goes after the next drawing.
    pub focus: Rc<Cell<Option<Focus>>>,
}

impl Shared {
    /// The words for one drawing.
    pub fn words(&self, source: Source, options: &Options) -> Words<'_> {
        let level = options.level.clamp(1, 5);
        Words { source, send: &self.send, by_key: &self.by_key, id: &self.id, level }
    }

    /// Moves the focus as soon as the next screen is drawn. On a slow device Yew lets the browser go
    /// on between drawing and `rendered`; a key typed then would go to the page around. What is
    /// spawned here runs before that.
    pub fn focus_soon(&self, to: Focus) {
        self.focus.set(Some(to));
        let (place, focus) = (self.place.clone(), self.focus.clone());
        spawn_local(async move {
            if let Some(to) = focus.take() {
                shell::focus(&place, to);
            }
        });
    }
}
