//! How the page around sets a widget up.

use crate::domain::app::FirstRound;
use yew::prelude::{AttrValue, Properties};

/// The properties of the root component.
#[derive(Clone, PartialEq, Properties)]
pub struct Options {
    /// The author's own words and data; without them, the built-in ones.
    #[prop_or_default]
    pub pack: Option<AttrValue>,
    /// The level of the first heading.
    #[prop_or(2)]
    pub level: u8,
    /// The address of the post.
    pub post: AttrValue,
    /// The author's own next step.
    #[prop_or_default]
    pub action: Option<Action>,
    /// What was answered before the program was there.
    #[prop_or_default]
    pub round: Option<FirstRound>,
}

/// The author's call to action: words and where they lead.
#[derive(Clone, PartialEq)]
pub struct Action {
    /// A safe address: `domain::address` has seen it.
    pub href: AttrValue,
    /// Plain text.
    pub text: AttrValue,
}
