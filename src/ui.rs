//! Draws; holds no rule.

use crate::domain::{barrier::Barrier, content::Content};
use yew::prelude::*;

/// The seven barriers and what they mean.
#[component]
pub fn Root() -> Html {
    let content = Content::english();
    let barriers = Barrier::ALL.into_iter().map(|barrier| {
        let words = content.barrier(barrier);
        html! {
            <section key={barrier.id()}>
                <h2>{ words.title.clone() }</h2>
                <p>{ words.means.clone() }</p>
            </section>
        }
    });
    html! { <>{ for barriers }</> }
}
