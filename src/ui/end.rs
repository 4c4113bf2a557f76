//! The end of a programme: what was done, and three doors of equal size.

use super::view::View;
use super::weeks::counts;
use crate::domain::app::Msg;
use crate::domain::content::{Count, Text};
use crate::domain::record::{After, Enrolment, Tick};
use yew::prelude::*;

/// `alone` gives it the title of the screen; in the last week it stands under the week.
pub fn block(view: &View, enrolment: &Enrolment, alone: bool) -> Html {
    let practised = enrolment.practised();
    let of = enrolment.asked().to_string();
    let lead = if practised == 0 { Text::EndNone } else { Text::EndLead };
    let counted = view.count(Count::Practised, practised, &[("of", &of)]);
    let notes = enrolment.notes.iter().filter(|(_, note)| !note.value.trim().is_empty());
    let weeks = enrolment.weeks();
    let said = |(week, note): (&u32, &crate::domain::stamped::Stamped<String>)| {
        // By the number that the week has in the plan, as everywhere.
        let plan = weeks.iter().find(|lived| lived.week == *week).and_then(|lived| lived.plan);
        let said = match plan {
            Some(plan) => {
                view.fill(Text::EndNote, &[("n", &plan.to_string()), ("note", &note.value)])
            }
            None => view.fill(Text::Quote, &[("quote", &note.value)]),
        };
        html! { <li key={*week}>{ said }</li> }
    };
    let mut written = notes.map(said).peekable();
    html! {
        <section class="ci-end">
            if alone {
                { view.title(view.say(Text::EndTitle)) }
            } else {
                { view.heading(1, view.say(Text::EndTitle)) }
            }
            <p class="ci-lead">{ view.fill(lead, &[("practised", &counted)]) }</p>
            { counts(view, enrolment) }
            if written.peek().is_some() {
                { view.heading(1, view.say(Text::EndNotes)) }
                <ul class="ci-things">{ for written }</ul>
            }
            { doors(view, enrolment) }
            { view.call_to_action() }
        </section>
    }
}

fn doors(view: &View, enrolment: &Enrolment) -> Html {
    let taken = enrolment.after.as_ref().map_or(&After::Open, |after| &after.value);
    let said = match taken {
        After::Stop => Some(view.say(Text::DoorStopped).into()),
        After::Keep(habit) => view
            .content()
            .habit(habit)
            .map(|habit| view.fill(Text::DoorKept, &[("habit", &habit.words.title)])),
        After::Open | After::NewAim => None,
    };
    let door = |button: Html, hint: Text| {
        html! { <li class="ci-door">{ button }<p class="ci-hint">{ view.say(hint) }</p></li> }
    };
    html! {
        <>
            { view.heading(1, view.say(Text::EndDoors)) }
            { for said.map(|said: String| html! { <p class="ci-offer" role="status">{ said }</p> }) }
            if *taken == After::Stop { { view.button(Text::DoorOpen, Msg::Door(After::Open)) } }
            <ul class="ci-doors" role="list">
                { door(view.button(Text::DoorNew, Msg::Door(After::NewAim)), Text::DoorNewHint) }
                { keep(view, enrolment) }
                { door(view.button(Text::DoorStop, Msg::Door(After::Stop)), Text::DoorStopHint) }
            </ul>
        </>
    }
}

/// One of the habits that were done, to be kept.
fn keep(view: &View, enrolment: &Enrolment) -> Html {
    let done: Vec<_> = enrolment
        .ticks
        .iter()
        .filter(|(_, tick)| tick.value != Tick::Open)
        .map(|((_, habit), _)| habit.as_str())
        .collect();
    let option = |habit: &&crate::domain::content::Habit| {
        let msg = Msg::Door(After::Keep(habit.id.clone()));
        html! { <li key={habit.id.clone()}>{ view.named(&habit.words.title, msg) }</li> }
    };
    let habits: Vec<_> =
        view.content().habits().iter().filter(|h| done.contains(&h.id.as_str())).collect();
    html! {
        <li class="ci-door">
            <details>
                <summary class="ci-button">{ view.say(Text::DoorKeep) }</summary>
                <p>{ view.say(if habits.is_empty() { Text::EndNone } else { Text::DoorKeepWhich }) }</p>
                <ul>{ for habits.iter().map(option) }</ul>
            </details>
            <p class="ci-hint">{ view.say(Text::DoorKeepHint) }</p>
        </li>
    }
}
