//! What is stored can't be read: it stays untouched until the reader decides.

use super::view::View;
use crate::domain::app::Msg;
use crate::domain::content::Text;
use crate::domain::save::LoadError;
use yew::prelude::*;

pub fn screen(view: &View, text: &str, why: &LoadError) -> Html {
    let said = match why {
        LoadError::Foreign => Text::RescueForeign,
        LoadError::Newer { .. } => Text::RescueNewer,
        LoadError::Damaged { .. } => Text::RescueDamaged,
    };
    // A link with the text itself: it works without any further code, also where scripts may not
    // make files.
    let encoded: String = js_sys::encode_uri_component(text).into();
    html! {
        <div class="ci-rescue">
            { view.title(view.say(Text::RescueTitle)) }
            <p class="ci-lead">{ view.say(said) }</p>
            <p>{ view.say(Text::RescueKept) }</p>
            <div class="ci-moves">
                <a class="ci-button ci-primary" download="career-insurance.txt"
                    href={format!("data:text/plain;charset=utf-8,{encoded}")}>
                    { view.say(Text::RescueDownload) }
                </a>
                { view.button(Text::RescueAfresh, Msg::StartAfresh) }
            </div>
            <p class="ci-hint">{ view.say(Text::RescueAfreshHint) }</p>
        </div>
    }
}
