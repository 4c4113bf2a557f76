//! No plan now: three things that are worth it anyway, and no nagging.

use super::cover::sign;
use super::element::{Element, tag};
use super::view::View;
use super::words::cloth;
use crate::domain::app::{Msg, NotNowMsg};
use crate::domain::content::{Kind, Text};

pub fn screen(view: &View) -> Element {
    let things = [
        (Text::NotNowContacts, Kind::People),
        (Text::NotNowYear, Kind::Own),
        (Text::NotNowThanks, Kind::Thanks),
    ];
    let thing = |(text, kind)| tag("li").child(sign(kind)).child(view.line("span", text));
    let running = view.app.enrolment().is_some();
    let moves = tag("div.ci-moves")
        .child(running.then(|| view.primary(Text::ToWeeks, Msg::NotNow(NotNowMsg::ToWeeks))))
        .child(view.button(Text::ToProfile, Msg::NotNow(NotNowMsg::ToProfile)))
        .child(view.button(Text::NotNowPlan, Msg::NotNow(NotNowMsg::MakePlan)));
    tag("div.ci-not-now")
        .child(
            cloth()
                .child(view.title(view.say(Text::NotNowTitle)))
                .child(view.line("p.ci-lead", Text::NotNowLead)),
        )
        .child(
            tag("div.ci-band")
                .child(view.heading(1, Text::NotNowThings))
                .child(tag("ul.ci-things").set("role", "list").children(things.map(thing)))
                .child(view.line("p", Text::NotNowEnd)),
        )
        .child(moves)
}
