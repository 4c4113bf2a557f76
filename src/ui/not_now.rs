//! No plan now: three things worth doing anyway, and no nagging.

use super::view::View;
use crate::domain::app::Msg;
use crate::domain::content::Text;
use yew::prelude::*;

pub fn screen(view: &View) -> Html {
    let things = [Text::NotNowContacts, Text::NotNowYear, Text::NotNowThanks];
    html! {
        <div class="ci-not-now">
            { view.title(view.say(Text::NotNowTitle)) }
            <p class="ci-lead">{ view.say(Text::NotNowLead) }</p>
            { view.heading(1, view.say(Text::NotNowThings)) }
            <ul class="ci-things">
                { for things.into_iter().map(|text| html! { <li>{ view.say(text) }</li> }) }
            </ul>
            <p>{ view.say(Text::NotNowEnd) }</p>
            <div class="ci-moves">
                if view.app.enrolment().is_some() { { view.primary(Text::ToWeeks, Msg::ToWeeks) } }
                { view.button(Text::ToProfile, Msg::ToProfile) }
                { view.button(Text::MakePlan, Msg::MakePlan) }
            </div>
        </div>
    }
}
