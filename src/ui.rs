//! Draws, and sends messages. Holds no rule: what a screen shows follows from the state, and what
//! may happen is decided there.

mod asking;
mod barrier;
mod bars;
mod before;
mod bending;
mod brought;
mod choosing;
mod continued;
mod cover;
mod day;
mod effects;
mod element;
mod end;
mod footer;
mod habit;
mod handed_out;
mod icons;
mod keeping;
mod keying;
mod keys;
mod making;
mod not_now;
mod notice;
mod options;
mod pausing;
mod profile;
mod rescue;
mod root;
mod stored;
mod this_week;
mod twelve;
mod view;
mod weeks;
mod words;

pub use options::{Action, Options};
pub use root::Root;
