//! The seven barriers as bars, each with its likely range. Drawn as SVG with attributes: a strict policy of
//! a host page forbids styles on elements.

use super::element::{Element, group, tag};
use super::view::View;
use crate::domain::content::Text;
use crate::domain::profile::Score;

/// One bar, 200 units wide for 0 to 100. For the eye only: the row around it says the same in words.
pub fn bar(score: Option<Score>, before: Option<Score>) -> Element {
    tag("svg.ci-bar")
        .set("viewBox", "0 0 200 14")
        .set("preserveAspectRatio", "none")
        .set("aria-hidden", "true")
        .child(tag("rect.ci-track").set("y", "3").set("width", "200").set("height", "8"))
        .child(score.map(filled))
        .child(score.map(|score| upright("ci-score", 2 * i32::from(score.rounded()))))
        .child(before.map(|score| upright("ci-before", 2 * i32::from(score.rounded()))))
}

/// What the marks of a bar mean, each with a piece of it.
pub fn key(view: &View, before: bool) -> Element {
    let entry = |mark: Element, text: Text| {
        let piece = tag("svg.ci-bar").set("viewBox", "0 0 24 14").set("aria-hidden", "true");
        tag("span").child(piece.child(mark)).child(view.line("span", text))
    };
    tag("p.ci-hint.ci-key-line")
        .child(entry(upright("ci-score", 12), Text::PictureKey))
        .child(entry(along("ci-range", 0, 24), Text::PictureRange))
        .child(before.then(|| entry(upright("ci-before", 12), Text::TableBefore)))
}

/// The score as a flat fill, with a thin line through its end: how far it could move on another day.
fn filled(score: Score) -> Element {
    let value = i32::from(score.rounded());
    let half = i32::from(score.uncertainty());
    let (from, to) = ((value - half).max(0), (value + half).min(100));
    group()
        .child(
            tag("rect.ci-fill")
                .set("y", "3")
                .set("width", &(value * 2).to_string())
                .set("height", "8"),
        )
        .child(along("ci-range ci-inside", from * 2, value * 2))
        .child(along("ci-range", value * 2, to * 2))
}

/// A line along the middle of a bar.
fn along(class: &str, from: i32, to: i32) -> Element {
    tag("path").set("class", class).set("d", &format!("M{from} 7H{to}"))
}

/// A line across a bar, as thick at any width. At the edges it stays inside.
fn upright(class: &str, x: i32) -> Element {
    let x = x.clamp(1, 199);
    tag("path").set("class", class).set("d", &format!("M{x} 0V14"))
}
