//! The seven barriers as bars, each with its band of uncertainty. Drawn as SVG with attributes: a
//! strict policy of a host page forbids styles on elements.

use crate::domain::profile::Score;
use yew::prelude::*;

/// One bar. For the eye only: the row beside it says the same in words.
pub fn bar(score: Option<Score>, before: Option<Score>) -> Html {
    html! {
        <svg class="ci-bar" viewBox="0 0 200 20" preserveAspectRatio="none" aria-hidden="true">
            <rect class="ci-track" y="4" width="200" height="12" />
            <rect class="ci-cut" x="69.5" y="4" width="1" height="12" />
            <rect class="ci-cut" x="129.5" y="4" width="1" height="12" />
            { for score.map(filled) }
            { for before.map(|score| {
                // Half of its width to the left. No float: to write one takes five kilobytes of code.
                let x = match score.rounded() {
                    0 => "-1.5".to_owned(),
                    value => format!("{}.5", 2 * u16::from(value) - 2),
                };
                html! { <rect class="ci-before" {x} y="0" width="3" height="20" /> }
            }) }
        </svg>
    }
}

fn filled(score: Score) -> Html {
    let value = i32::from(score.rounded());
    let half = i32::from(score.uncertainty());
    let (from, to) = ((value - half).max(0) * 2, (value + half).min(100) * 2);
    html! {
        <>
            <rect class="ci-fill" y="4" width={(value * 2).to_string()} height="12" />
            <rect class="ci-range" x={from.to_string()} y="9" width={(to - from).to_string()}
                height="2" />
            <rect class="ci-range" x={from.to_string()} y="6" width="1" height="8" />
            <rect class="ci-range" x={(to - 1).to_string()} y="6" width="1" height="8" />
        </>
    }
}
