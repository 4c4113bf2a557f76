//! The plan waits: from this week on, or around a holiday that is still to come.

use super::bending::undone;
use super::element::{Element, On, tag};
use super::notice::region;
use super::view::View;
use crate::domain::app::{Msg, PAUSE, WeeksMsg};
use crate::domain::content::Text;
use crate::domain::practice::{Lived, Phase};
use crate::domain::record::Enrolment;
use crate::shell;
use web_sys::HtmlSelectElement;

/// A pause from this week on, also of one that is still to come.
pub fn pause(view: &View, enrolment: &Enrolment, lived: Lived) -> Element {
    let week = lived.week;
    let id = view.own("pause");
    let option = |weeks: u32| {
        let back = enrolment.start_of(week.saturating_add(weeks));
        let until = view.fill(Text::PauseUntil, &[("date", &view.content().date(back))]);
        // Said, because the options are put in from the last to the first, and a browser takes the
        // one that comes first.
        tag("option").flag("selected", weeks == 1).text(&until)
    };
    let choice = tag("div.ci-fields-row")
        .child(tag("select").set("id", &id).children((1..=PAUSE).map(option)))
        .child(view.line("button.ci-button", Text::Pause));
    tag("form.ci-step")
        .hear(view.send, On::Send, move |event| {
            let chosen = shell::field::<HtmlSelectElement>(event, "select");
            let chosen = chosen.map_or(0, |select| select.selected_index());
            Some(Msg::Weeks(WeeksMsg::Pause {
                week,
                weeks: u32::try_from(chosen).unwrap_or(0) + 1,
            }))
        })
        .child(view.line("label.ci-hint", Text::PauseHint).set("for", &id))
        .child(choice)
}

/// Pauses that are still to come, each with the way back.
pub fn pauses(view: &View, enrolment: &Enrolment, weeks: &[Lived]) -> Element {
    let said = region();
    let Phase::Week(now) = enrolment.phase(view.env.today) else { return said };
    let date = |week: u32| view.content().date(enrolment.start_of(week));
    let mut from = enrolment.pause_from(now).end.max(now + 1);
    said.children(weeks.iter().filter_map(|lived| {
        if lived.plan.is_some() || lived.week < from {
            return None;
        }
        from = enrolment.pause_from(lived.week).end;
        let dates = [("from", &*date(lived.week)), ("to", &date(from))];
        let words = view.fill(Text::PausePlanned, &dates);
        Some(undone(view, &words, Text::TakeBack, Msg::Weeks(WeeksMsg::GoOn(lived.week))))
    }))
}
