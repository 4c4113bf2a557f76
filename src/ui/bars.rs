//! The seven barriers as bars, each with its likely range as a paler end. Drawn as SVG with attributes: a strict policy of
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
        .child(part("rect.ci-track", 0, 200))
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
    let range = part("rect.ci-range", 0, 24);
    tag("p.ci-hint.ci-key-line")
        .child(entry(upright("ci-score", 12), Text::PictureKey))
        .child(entry(range, Text::PictureRange))
        .child(before.then(|| entry(upright("ci-before", 12), Text::TableBefore)))
}

/// The score as a fill, paler where it could end on another day.
fn filled(score: Score) -> Element {
    let value = i32::from(score.rounded());
    let half = i32::from(score.uncertainty());
    let (from, to) = ((value - half).max(0), (value + half).min(100));
    group().child(part("rect.ci-fill", 0, 2 * value)).child(part("rect.ci-range", 2 * from, 2 * to))
}

fn part(kind: &str, from: i32, to: i32) -> Element {
    tag(kind)
        .set("x", &from.to_string())
        .set("y", "3")
        .set("width", &(to - from).to_string())
        .set("height", "8")
}

/// A line across a bar, as thick at any width. At the edges it stays inside.
fn upright(class: &str, x: i32) -> Element {
    let x = x.clamp(1, 199);
    tag("path").set("class", class).set("d", &format!("M{x} 1V13"))
}
