//! The plan form: at most one screen.

use super::bending::minute;
use super::view::View;
use crate::domain::app::Msg;
use crate::domain::barrier::Barrier;
use crate::domain::content::Text;
use crate::domain::programme::{Circumstances, Mode, Pace};
use crate::domain::record::{Draft, Slot};
use web_sys::{HtmlInputElement, HtmlSelectElement};
use yew::prelude::*;

pub fn screen(view: &View) -> Html {
    let draft = view.app.draft(view.env);
    let rings = view.app.rings(view.content());
    let aim = match view.quoted(&rings) {
        none if none.is_empty() => view.say(Text::MakingForNone).into(),
        barriers => view.fill(Text::MakingFor, &[("barriers", &barriers)]),
    };
    html! {
        <div class="ci-making">
            { view.title(view.say(Text::MakingTitle)) }
            <p class="ci-lead">{ aim }</p>
            { come(view, draft) }
            if rings.contains(&Barrier::Complacency) { { pace(view, draft) } }
            { slot(view, draft) }
            { start(view, draft) }
            { allowed(view, draft) }
            <div class="ci-moves">
                { view.primary(Text::Begin, Msg::Begin) }
                { view.primary(Text::NotNow, Msg::NotNow) }
                { view.quiet(Text::ToProfile, Msg::ToProfile) }
            </div>
        </div>
    }
}

/// One of several ways: a radio button with a line under it.
fn way(view: &View, group: &str, name: Text, hint: Option<Text>, on: bool, then: Draft) -> Html {
    let id = hint.map(|_| view.own(&format!("{group}-{}", name as usize)));
    html! {
        <label class="ci-answer">
            <input type="radio" name={view.own(group)} checked={on}
                aria-describedby={id.clone()} onclick={view.on::<MouseEvent>(Msg::Draft(then))} />
            <span>
                { view.say(name) }
                { for hint.map(|hint| html! { <small {id} aria-hidden="true">{ view.say(hint) }</small> }) }
            </span>
        </label>
    }
}

fn come(view: &View, draft: Draft) -> Html {
    let modes = [
        (Mode::Choose, Text::Choose, Text::ChooseHint),
        (Mode::Few, Text::Few, Text::FewHint),
        (Mode::One, Text::OneThing, Text::OneThingHint),
    ];
    html! {
        <fieldset>
            <legend>{ view.say(Text::Come) }</legend>
            { for modes.into_iter().map(|(mode, name, hint)| {
                way(view, "mode", name, Some(hint), draft.mode == mode, Draft { mode, ..draft })
            }) }
        </fieldset>
    }
}

fn pace(view: &View, draft: Draft) -> Html {
    let paces = [(Pace::Weekly, Text::Weekly), (Pace::EveryOther, Text::EveryOther)];
    html! {
        <fieldset>
            <legend>{ view.say(Text::Pace) }</legend>
            { for paces.into_iter().map(|(pace, name)| {
                way(view, "pace", name, None, draft.pace == pace, Draft { pace, ..draft })
            }) }
        </fieldset>
    }
}

fn start(view: &View, draft: Draft) -> Html {
    let this = view.env.today.monday();
    let option = |text: Text, days: i32, next_week: bool| {
        let id = view.own(if next_week { "start-next" } else { "start-this" });
        let name = view.fill(text, &[("date", &view.content().date(this.plus(days)))]);
        let then = Msg::Draft(Draft { next_week, ..draft });
        html! {
            <label class="ci-answer">
                <input type="radio" {id} name={view.own("start")}
                    checked={draft.next_week == next_week} onclick={view.on::<MouseEvent>(then)} />
                <span>{ name }</span>
            </label>
        }
    };
    html! {
        <fieldset>
            <legend>{ view.say(Text::Start) }</legend>
            { option(Text::StartThis, 0, false) }
            { option(Text::StartNext, 7, true) }
        </fieldset>
    }
}

fn slot(view: &View, draft: Draft) -> Html {
    let (day, at) = (view.own("slot-day"), view.own("slot-time"));
    let pick_day = view.send.reform(move |event: Event| {
        let weekday = event.target_unchecked_into::<HtmlSelectElement>().selected_index();
        let slot = u8::try_from(weekday).ok().and_then(|day| Slot::new(day, draft.slot.minute()));
        Msg::Draft(Draft { slot: slot.unwrap_or(draft.slot), ..draft })
    });
    let pick_time = view.send.reform(move |event: Event| {
        let minute = minute(&event.target_unchecked_into::<HtmlInputElement>().value());
        let slot = minute.and_then(|minute| Slot::new(draft.slot.weekday(), minute));
        Msg::Draft(Draft { slot: slot.unwrap_or(draft.slot), ..draft })
    });
    let option = |weekday: u8| {
        html! {
            <option selected={draft.slot.weekday() == weekday}>
                { view.content().weekday(weekday).to_owned() }
            </option>
        }
    };
    html! {
        <fieldset>
            <legend>{ view.say(Text::SlotTitle) }</legend>
            <p class="ci-hint">{ view.say(Text::SlotHint) }</p>
            <div class="ci-fields">
                <label for={day.clone()}>{ view.say(Text::SlotDay) }</label>
                <select id={day} onchange={pick_day}>{ for (0..7).map(option) }</select>
                <label for={at.clone()}>{ view.say(Text::SlotTime) }</label>
                <input id={at} type="time" value={draft.slot.time()} onchange={pick_time} />
            </div>
        </fieldset>
    }
}

fn allowed(view: &View, draft: Draft) -> Html {
    let now = draft.circumstances;
    let option = |name: Text, on: bool, circumstances: Circumstances| {
        let then = Msg::Draft(Draft { circumstances, ..draft });
        html! {
            <label class="ci-answer">
                <input type="checkbox" checked={on} onclick={view.on::<MouseEvent>(then)} />
                <span>{ view.say(name) }</span>
            </label>
        }
    };
    html! {
        <fieldset>
            <legend>{ view.say(Text::Allowed) }</legend>
            <p class="ci-hint">{ view.say(Text::AllowedHint) }</p>
            { option(Text::Inside, now.inside, Circumstances { inside: !now.inside, ..now }) }
            { option(Text::Outside, now.outside, Circumstances { outside: !now.outside, ..now }) }
            { option(Text::Costly, now.costly, Circumstances { costly: !now.costly, ..now }) }
            { option(Text::Hour, now.hour, Circumstances { hour: !now.hour, ..now }) }
        </fieldset>
    }
}
