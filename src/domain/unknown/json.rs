//! JSON as it is written: numbers stay as they stand, so that keeping a value can't change it.

mod scan;

use crate::domain::json::quoted;
use crate::domain::map::Map;
use crate::domain::stamped::{Join, Moment, plausible};

/// A value, taken apart as far as merging needs it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Json {
    /// Anything else, as written.
    Leaf(String),
    /// A list.
    List(Vec<Json>),
    /// An object; no key stands twice.
    Object(Map<String, Json>),
}

impl Json {
    /// As text, without white space between the levels taken apart. In an object this field comes
    /// first and the others in the order of their names.
    pub fn text(&self, first: &str) -> String {
        let mut text = String::new();
        self.write(first, &mut text);
        text
    }

    fn write(&self, first: &str, to: &mut String) {
        let comma = |at: usize| if at > 0 { "," } else { "" };
        match self {
            Self::Leaf(text) => to.push_str(text),
            Self::List(items) => {
                to.push('[');
                for (at, item) in items.iter().enumerate() {
                    to.push_str(comma(at));
                    item.write(first, to);
                }
                to.push(']');
            }
            Self::Object(fields) => {
                to.push('{');
                // Not sorted: that would bring eight kilobytes of code to the page.
                let ahead = fields.iter().filter(|(key, _)| *key == first);
                let behind = fields.iter().filter(|(key, _)| *key != first);
                for (at, (key, json)) in ahead.chain(behind).enumerate() {
                    to.push_str(comma(at));
                    to.push_str(&quoted(key));
                    to.push(':');
                    json.write(first, to);
                }
                to.push('}');
            }
        }
    }

    /// The moment, if it is a fact: a pair of moment and value.
    pub fn moment(&self) -> Option<Moment> {
        match self {
            Self::List(items) => match &items[..] {
                [Self::Leaf(at), _] => at.parse().ok().map(plausible),
                _ => None,
            },
            _ => None,
        }
    }
}

/// Objects join field by field and facts by their moment, as everything that this version knows
/// does; of two other values the greater stays.
impl Join for Json {
    fn join(&mut self, other: Self) {
        match (self, other) {
            (Self::Object(here), Self::Object(there)) => here.join(there),
            (here, there) => {
                let order = |json: &Self| (matches!(json, Self::Object(_)), json.moment());
                if (order(here), &*here) < (order(&there), &there) {
                    *here = there;
                }
            }
        }
    }

    fn newest(&self) -> Moment {
        0
    }
}
