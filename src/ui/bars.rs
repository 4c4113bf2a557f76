//! The seven barriers as bars, each with its likely range. Drawn as SVG with attributes: a strict policy of
//! a host page forbids styles on elements.

use super::element::{Element, group, tag};
use super::view::View;
use crate::domain::content::Text;
use crate::domain::profile::Score;

/// One bar, 200 units wide for 0 to 100. For the eye only: the row around it says the same in words.
pub fn bar(score: Option<Score>, before: Option<Score>) -> Element {
    tag("svg.ci-bar")
        .set("viewBox", "0 0 200 20")
        .set("preserveAspectRatio", "none")
        .set("aria-hidden", "true")
        .child(upright("rect.ci-track", 2, 9).set("width", "200"))
        .child(score.map(filled))
        .child(line("ci-cut", 70, "2", "11"))
        .child(line("ci-cut", 130, "2", "11"))
        .child(score.map(|score| line("ci-score", 2 * i32::from(score.rounded()), "0", "20")))
        .child(before.map(|score| line("ci-before", 2 * i32::from(score.rounded()), "0", "20")))
}

/// What the marks of a bar mean, each with a piece of it.
pub fn key(view: &View, before: bool) -> Element {
    let entry = |mark: Element, text: Text| {
        let piece = tag("svg.ci-bar").set("viewBox", "0 0 24 20").set("aria-hidden", "true");
        tag("span").child(piece.child(mark)).child(view.line("span", text))
    };
    let range = upright("rect.ci-range", 14, 6).set("width", "24");
    tag("p.ci-hint.ci-key-line")
        .child(entry(line("ci-score", 12, "0", "20"), Text::PictureKey))
        .child(entry(range, Text::PictureRange))
        .child(before.then(|| entry(line("ci-before", 12, "0", "20"), Text::TableBefore)))
}

/// The score as a flat fill, and under it how far it could move on another day.
fn filled(score: Score) -> Element {
    let value = i32::from(score.rounded());
    let half = i32::from(score.uncertainty());
    let (from, to) = ((value - half).max(0) * 2, (value + half).min(100) * 2);
    let range = number(upright("rect.ci-range", 14, 6), "x", from);
    group().child(number(upright("rect.ci-fill", 2, 9), "width", value * 2)).child(number(
        range,
        "width",
        to - from,
    ))
}

/// A line from the top to the bottom, as thick at any width. At the edges it stays inside.
fn line(class: &str, x: i32, from: &str, to: &str) -> Element {
    let x = x.clamp(1, 199);
    tag("path").set("class", class).set("d", &format!("M{x} {from}V{to}"))
}

/// Something that stands so far down, and so high.
fn upright(kind: &str, y: i32, height: i32) -> Element {
    number(number(tag(kind), "y", y), "height", height)
}

fn number(element: Element, name: &'static str, number: i32) -> Element {
    element.set(name, &number.to_string())
}
