//! What is stored can't be read: it stays untouched until the reader decides.

use super::keeping;
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
    html! {
        <div class="ci-rescue">
            { view.title(view.say(Text::RescueTitle)) }
            <p class="ci-lead">{ view.say(said) }</p>
            <p>{ view.say(Text::RescueKept) }</p>
            <div class="ci-moves">
                <a class="ci-button ci-primary" download="career-insurance.txt"
                    href={keeping::address(text)}>
                    { view.say(Text::RescueDownload) }
                </a>
                { view.button(Text::RescueAfresh, Msg::StartAfresh) }
            </div>
            <p class="ci-hint">{ view.say(Text::RescueAfreshHint) }</p>
        </div>
    }
}
