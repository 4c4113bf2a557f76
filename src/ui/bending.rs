//! A plan that bends: what is offered when weeks went by, and what can be done any time.

use super::pausing;
use super::view::{View, details};
use crate::domain::app::Msg;
use crate::domain::content::Text;
use crate::domain::practice::{Lived, Offer, Phase};
use crate::domain::record::{After, Bend, Course, Enrolment, Slot, Spot};
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlInputElement, HtmlSelectElement, SubmitEvent};
use yew::prelude::*;

/// One offer at a time, each with "no, thanks".
pub fn offer(view: &View, enrolment: &Enrolment, lived: Lived) -> Html {
    let week = lived.week;
    let Some(offer) = enrolment.offer(week, view.env.today) else {
        return html! {};
    };
    let doing = enrolment.doings(&lived).into_iter().next();
    let swap = doing.filter(|_| offer != Offer::Rest).and_then(|doing| {
        let other = view.app.swaps(&lived, &doing, view.env).into_iter().next()?;
        let name = view.fill(Text::OfferSwap, &[("habit", &other.words.title)]);
        let bend = Bend::Instead(other.id.clone());
        Some(view.worded("ci-button", &name, Msg::Bend { week, spot: doing.spot, bend }))
    });
    let (words, steps) = match offer {
        Offer::Ease { again } => {
            let short = Msg::Bend { week, spot: Spot::Core, bend: Bend::Short };
            let words = view.fill(Text::OfferEase, &[("n", &again.to_string())]);
            (words, [(Text::OfferShort, short), (Text::OfferRestart, Msg::Restart)])
        }
        Offer::Rest => {
            let pause = Msg::Pause { week, weeks: 1 };
            // The last two weeks look back and choose what stays.
            let last = Msg::Course { week, course: Course::Jump(11) };
            (view.say(Text::OfferRest).into(), [(Text::OfferPause, pause), (Text::OfferLast, last)])
        }
    };
    html! {
        <div class="ci-offer">
            <p>{ words }</p>
            <div class="ci-moves">
                { for steps.into_iter().map(|(text, msg)| view.button(text, msg)) }
                { for swap }
                if offer == Offer::Rest { { view.button(Text::OfferEnd, Msg::Door(After::Stop)) } }
                { view.button(Text::OfferNo, Msg::Decline(week)) }
            </div>
        </div>
    }
}

/// What became of the week as a whole, with the way back; and what can be made of it.
pub fn course(view: &View, enrolment: &Enrolment, lived: Lived, present: bool) -> Html {
    let week = lived.week;
    let back = Msg::Course { week, course: Course::Planned };
    let said = match lived.course {
        Course::RainCheck => Some((Text::RainCheckTaken, Text::TakeBack, back)),
        Course::Pause if present => Some((Text::PausedNow, Text::GoOn, Msg::GoOn(week))),
        Course::Repeat => Some((Text::RepeatTaken, Text::TakeBack, back)),
        Course::Jump(_) => Some((Text::JumpTaken, Text::TakeBack, back)),
        Course::Pause | Course::Planned => None,
    };
    let said = said.map(|(words, text, msg)| {
        html! { <p class="ci-offer"><span>{ view.say(words) }</span>{ view.quiet(text, msg) }</p> }
    });
    html! {
        <>
            { for said }
            if present {
                { details(view.say(Text::Life), possible(view, enrolment, lived)) }
            } else if matches!(enrolment.phase(view.env.today), Phase::Week(_)) {
                // One that went by can still become one of the two.
                { rain_check(view, enrolment, lived) }
            }
        </>
    }
}

/// Nothing has become of this week yet.
fn is_free(enrolment: &Enrolment, lived: Lived) -> bool {
    let planned = lived.course == Course::Planned && lived.plan.is_some();
    planned && !enrolment.is_practised(lived.week)
}

fn step(view: &View, hint: Text, text: Text, msg: Msg) -> Html {
    html! {
        <div class="ci-step">
            <p class="ci-hint">{ view.say(hint) }</p>
            { view.button(text, msg) }
        </div>
    }
}

fn rain_check(view: &View, enrolment: &Enrolment, lived: Lived) -> Html {
    let asks = is_free(enrolment, lived) && enrolment.planned(&lived).is_some();
    if !asks || enrolment.rain_checks_left() == 0 {
        return html! {};
    }
    let msg = Msg::Course { week: lived.week, course: Course::RainCheck };
    step(view, Text::RainCheckHint, Text::RainCheck, msg)
}

fn possible(view: &View, enrolment: &Enrolment, lived: Lived) -> Html {
    let week = lived.week;
    let repeat = Msg::Course { week, course: Course::Repeat };
    html! {
        <div class="ci-life">
            { rain_check(view, enrolment, lived) }
            { pausing::pause(view, enrolment, lived) }
            if is_free(enrolment, lived) && week > 1 {
                { step(view, Text::RepeatHint, Text::Repeat, repeat) }
            }
            { move_slot(view, enrolment, week) }
        </div>
    }
}

/// The field of a form that was sent.
pub fn field<T: JsCast>(event: &SubmitEvent, selector: &str) -> Option<T> {
    let form = event.target()?.dyn_into::<Element>().ok()?;
    form.query_selector(selector).ok().flatten()?.dyn_into().ok()
}

fn move_slot(view: &View, enrolment: &Enrolment, week: u32) -> Html {
    let slot = enrolment.slot(week);
    let (day, at) = (view.own("move-day"), view.own("move-time"));
    let send = view.send.reform(move |event: SubmitEvent| {
        event.prevent_default();
        let weekday = field::<HtmlSelectElement>(&event, "select").map(|s| s.selected_index());
        let minute = field::<HtmlInputElement>(&event, "input").and_then(|i| minute(&i.value()));
        let weekday = weekday.and_then(|day| u8::try_from(day).ok()).unwrap_or(slot.weekday());
        let moved = Slot::new(weekday, minute.unwrap_or(slot.minute()));
        Msg::MoveSlot { week, slot: moved.unwrap_or(slot) }
    });
    let option = |weekday: u8| {
        html! {
            <option selected={slot.weekday() == weekday}>
                { view.content().weekday(weekday).to_owned() }
            </option>
        }
    };
    html! {
        <form class="ci-step" onsubmit={send}>
            <p class="ci-hint">{ view.say(Text::MoveSlotHint) }</p>
            <div class="ci-fields">
                <label for={day.clone()}>{ view.say(Text::SlotDay) }</label>
                <select id={day}>{ for (0..7).map(option) }</select>
                <label for={at.clone()}>{ view.say(Text::SlotTime) }</label>
                <input id={at} type="time" required={true} value={slot.time()} />
            </div>
            <button class="ci-button">{ view.say(Text::MoveSlot) }</button>
        </form>
    }
}

/// Minutes after midnight, from what a time field holds.
pub fn minute(value: &str) -> Option<u16> {
    let (hour, minute) = value.get(..5)?.split_once(':')?;
    Some(hour.parse::<u16>().ok()? * 60 + minute.parse::<u16>().ok()?)
}

/// Other aims that begin with the next week or have begun, with the way back.
pub fn turns(view: &View, enrolment: &Enrolment) -> Html {
    let now = match enrolment.phase(view.env.today) {
        Phase::Week(now) => now,
        Phase::Before(_) => 0,
        Phase::Over => return html! {},
    };
    let coming = enrolment
        .turns
        .range(now + 1..)
        .find_map(|(week, turn)| turn.value.as_ref().map(|turn| (*week, turn)));
    let Some((week, turn)) = coming else { return html! {} };
    let words = match view.quoted(&turn.aims) {
        none if none.is_empty() => view.say(Text::TurnNone).into(),
        barriers => view.fill(Text::TurnTo, &[("barriers", &barriers)]),
    };
    html! {
        <p class="ci-offer"><span>{ words }</span>{ view.quiet(Text::TakeBack, Msg::TurnBack(week)) }</p>
    }
}

/// The plan as agreed beside what was done.
pub fn planned_and_lived(view: &View, enrolment: &Enrolment, weeks: &[Lived]) -> Html {
    let content = view.content();
    let title = |id: &str| content.habit(id).map(|h| h.words.title.clone()).unwrap_or_default();
    let rows = enrolment.terms.value.programme.iter().zip(1u8..).map(|(week, plan)| {
        let planned = week.iter().flat_map(|w| std::iter::once(&w.core).chain(&w.extra));
        let planned: Vec<_> = planned.map(|place| title(&place.habit)).collect();
        let lived = weeks.iter().filter(|lived| lived.plan == Some(plan));
        let done: Vec<_> = lived
            .flat_map(|lived| enrolment.ticks_of(lived.week))
            .filter(|(_, tick)| *tick != crate::domain::record::Tick::Open)
            .map(|(habit, _)| title(habit))
            .collect();
        html! {
            <tr key={plan}>
                <th scope="row">{ view.fill(Text::WeekNumber, &[("n", &plan.to_string())]) }</th>
                <td>{ planned.join(", ") }</td>
                <td>{ done.join(", ") }</td>
            </tr>
        }
    });
    let table = html! {
        <div class="ci-scroll" tabindex="0" role="group" aria-label={view.say(Text::PlannedAndLived)}>
            <table>
                <thead><tr>
                    <th scope="col">{ view.say(Text::TableWeek) }</th>
                    <th scope="col">{ view.say(Text::TablePlanned) }</th>
                    <th scope="col">{ view.say(Text::TableLived) }</th>
                </tr></thead>
                <tbody>{ for rows }</tbody>
            </table>
        </div>
    };
    details(view.say(Text::PlannedAndLived), table)
}
