//! Under every screen: what is stored, and whose ideas these are.

use super::element::{Element, tag};
use super::keeping;
use super::view::View;
use crate::domain::content::Text;

pub fn footer(view: &View) -> Element {
    let post = view.line("a", Text::Post).set("href", view.post);
    let credit = view.line("p.ci-hint.ci-credit", Text::Credit).text(" ").child(post);
    tag("footer.ci-label").child(keeping::panel(view)).child(credit)
}

/// What this is and whose, in one line.
pub fn brand(view: &View) -> Element {
    tag("p.ci-brand")
        .child(view.line("strong", Text::Brand))
        .child(view.line("span", Text::BrandBy))
}
