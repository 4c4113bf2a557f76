//! The seven barriers as bars, each with its band of uncertainty. Drawn as SVG with attributes: a
//! strict policy of a host page forbids styles on elements.

use super::element::{Element, group, tag};
use crate::domain::profile::Score;

/// One bar. For the eye only: the row beside it says the same in words.
pub fn bar(score: Option<Score>, before: Option<Score>) -> Element {
    tag("svg.ci-bar")
        .set("viewBox", "0 0 200 20")
        .set("preserveAspectRatio", "none")
        .set("aria-hidden", "true")
        .child(upright("rect.ci-track", 4, 12).set("width", "200"))
        .child(upright("rect.ci-cut", 4, 12).set("x", "69.5").set("width", "1"))
        .child(upright("rect.ci-cut", 4, 12).set("x", "129.5").set("width", "1"))
        .child(score.map(filled))
        .child(before.map(|score| {
            // Half of its width to the left. No float: to write one takes five kilobytes of code.
            let x = match score.rounded() {
                0 => "-1.5".to_owned(),
                value => format!("{}.5", 2 * u16::from(value) - 2),
            };
            upright("rect.ci-before", 0, 20).set("x", &x).set("width", "3")
        }))
}

fn filled(score: Score) -> Element {
    let value = i32::from(score.rounded());
    let half = i32::from(score.uncertainty());
    let (from, to) = ((value - half).max(0) * 2, (value + half).min(100) * 2);
    let range = |y: i32, height: i32, x: i32, width: i32| {
        number(number(upright("rect.ci-range", y, height), "x", x), "width", width)
    };
    group()
        .child(number(upright("rect.ci-fill", 4, 12), "width", value * 2))
        .child(range(9, 2, from, to - from))
        .child(range(6, 8, from, 1))
        .child(range(6, 8, to - 1, 1))
}

/// Something that stands so far down, and so high.
fn upright(kind: &str, y: i32, height: i32) -> Element {
    number(number(tag(kind), "y", y), "height", height)
}

fn number(element: Element, name: &'static str, number: i32) -> Element {
    element.set(name, &number.to_string())
}
