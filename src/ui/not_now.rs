//! No plan now: three things worth doing anyway, and no nagging.

use super::element::{Element, tag};
use super::view::View;
use crate::domain::app::{Msg, NotNowMsg};
use crate::domain::content::Text;

pub fn screen(view: &View) -> Element {
    let things = [Text::NotNowContacts, Text::NotNowYear, Text::NotNowThanks];
    let running = view.app.enrolment().is_some();
    let moves = tag("div.ci-moves")
        .child(running.then(|| view.primary(Text::ToWeeks, Msg::NotNow(NotNowMsg::ToWeeks))))
        .child(view.button(Text::ToProfile, Msg::NotNow(NotNowMsg::ToProfile)))
        .child(view.button(Text::NotNowPlan, Msg::NotNow(NotNowMsg::MakePlan)));
    tag("div.ci-not-now")
        .child(view.title(view.say(Text::NotNowTitle)))
        .child(view.line("p.ci-lead", Text::NotNowLead))
        .child(view.heading(1, Text::NotNowThings))
        .child(tag("ul.ci-things").children(things.map(|text| view.line("li", text))))
        .child(view.line("p", Text::NotNowEnd))
        .child(moves)
}
