//! The plan waits: from this week on, or around a holiday that is still to come.

use super::bending::field;
use super::view::View;
use crate::domain::app::{Msg, PAUSE};
use crate::domain::content::Text;
use crate::domain::practice::{Lived, Phase};
use crate::domain::record::Enrolment;
use web_sys::{HtmlSelectElement, SubmitEvent};
use yew::prelude::*;

/// A pause from this week on, also of one that is still to come.
pub fn pause(view: &View, enrolment: &Enrolment, lived: Lived) -> Html {
    let week = lived.week;
    let id = view.own("pause");
    let option = |weeks: u32| {
        let back = enrolment.start_of(week.saturating_add(weeks));
        let until = view.fill(Text::PauseUntil, &[("date", &view.content().date(back))]);
        // Said, because the options are put in from the last to the first, and a browser takes the
        // one that comes first.
        html! { <option selected={weeks == 1}>{ until }</option> }
    };
    let send = view.send.reform(move |event: SubmitEvent| {
        event.prevent_default();
        let chosen = field::<HtmlSelectElement>(&event, "select").map_or(0, |s| s.selected_index());
        Msg::Pause { week, weeks: u32::try_from(chosen).unwrap_or(0) + 1 }
    });
    html! {
        <form class="ci-step" onsubmit={send}>
            <label class="ci-hint" for={id.clone()}>{ view.say(Text::PauseHint) }</label>
            <div class="ci-fields-row">
                <select {id}>{ for (1..=PAUSE).map(option) }</select>
                <button class="ci-button">{ view.say(Text::Pause) }</button>
            </div>
        </form>
    }
}

/// Pauses that are still to come, each with the way back.
pub fn pauses(view: &View, enrolment: &Enrolment, weeks: &[Lived]) -> Html {
    let Phase::Week(now) = enrolment.phase(view.env.today) else { return html! {} };
    let date = |week: u32| view.content().date(enrolment.start_of(week));
    let mut from = enrolment.pause_from(now).end.max(now + 1);
    let mut said = Vec::new();
    for lived in weeks {
        if lived.plan.is_some() || lived.week < from {
            continue;
        }
        from = enrolment.pause_from(lived.week).end;
        let words =
            view.fill(Text::PausePlanned, &[("from", &date(lived.week)), ("to", &date(from))]);
        let back = view.quiet(Text::TakeBack, Msg::GoOn(lived.week));
        said.push(html! { <p class="ci-offer"><span>{ words }</span>{ back }</p> });
    }
    html! { <>{ for said }</> }
}
