//! One habit of a week: a tick, a short way that counts as much, why it is there and how it is done.

use super::view::{View, details, paragraph};
use crate::domain::app::Msg;
use crate::domain::content::{Count, Habit, Text};
use crate::domain::practice::{Doing, Lived};
use crate::domain::record::{Bend, Tick};
use yew::prelude::*;

/// A habit that can be ticked. `short_first` puts the two-minute version in front, as after a
/// week that went by.
pub fn card(view: &View, lived: Lived, doing: &Doing, short_first: bool) -> Html {
    let Some(habit) = view.content().habit(&doing.place.habit) else {
        return html! {};
    };
    let [full, short] = ticks(view, lived.week, habit, doing.tick);
    let first = doing.short || short_first && doing.tick == Tick::Open;
    let done = (doing.tick != Tick::Open).then_some("ci-done");
    html! {
        <article key={habit.id.clone()} class={classes!("ci-habit", done)}>
            if first { { short.clone() } }
            { full }
            { about(view, lived, doing, habit) }
            if !first { { short } }
            { when(view, lived, habit) }
            { for habit.words.example.as_deref().map(|text| {
                details(view.say(Text::Example), html! { <blockquote>{ paragraph(text) }</blockquote> })
            }) }
            { details(view.say(Text::Change), changes(view, lived, doing)) }
        </article>
    }
}

/// A habit that can only be read: its week is still to come.
pub fn read(view: &View, lived: Lived, doing: &Doing) -> Html {
    let Some(habit) = view.content().habit(&doing.place.habit) else {
        return html! {};
    };
    let short = view.fill(Text::ShortWay, &[("short", &habit.words.short)]);
    html! {
        <article key={habit.id.clone()} class="ci-habit">
            <p class="ci-name">{ &habit.words.title }</p>
            { about(view, lived, doing, habit) }
            { paragraph(&short) }
            { when(view, lived, habit) }
        </article>
    }
}

/// The two ways of doing a habit in a week, as boxes to tick: in full, and the short way.
pub fn ticks(view: &View, week: u32, habit: &Habit, now: Tick) -> [Html; 2] {
    let short = view.fill(Text::ShortWay, &[("short", &habit.words.short)]);
    [(Tick::Done, habit.words.title.clone()), (Tick::Short, short)].map(|(to, name)| {
        let checked = now == to;
        let tick = if checked { Tick::Open } else { to };
        // A click and not a change: see the note on lost ticks in the research (ecosystem,
        // section 2).
        let onclick = view.on::<MouseEvent>(Msg::Tick { week, habit: habit.id.clone(), tick });
        let class = if to == Tick::Done { "ci-tick" } else { "ci-tick ci-short" };
        html! {
            <label {class}><input type="checkbox" {checked} {onclick} /><span>{ name }</span></label>
        }
    })
}

fn about(view: &View, lived: Lived, doing: &Doing, habit: &Habit) -> Html {
    let rung = match habit.rung {
        0 => Text::Rung0,
        1 => Text::Rung1,
        2 => Text::Rung2,
        3 => Text::Rung3,
        _ => Text::Rung4,
    };
    html! {
        <>
            <p class="ci-meta">
                { view.count(Count::Minutes, usize::from(habit.minutes), &[]) }
                { " · " }{ view.say(rung) }
            </p>
            <p class="ci-because">{ because(view, lived, doing) }</p>
            { paragraph(&habit.words.how) }
            { paragraph(&view.fill(Text::DoneWhen, &[("done", &habit.words.done)])) }
        </>
    }
}

/// Why this habit stands here. Every one has a reason that the reader can check.
fn because(view: &View, lived: Lived, doing: &Doing) -> String {
    let content = view.content();
    if let Some(planned) = doing.planned.as_deref().and_then(|id| content.habit(id)) {
        return view.fill(Text::BecauseSwapped, &[("habit", &planned.words.title)]);
    }
    let Some(aim) = doing.place.aim else {
        return view.say(Text::BecauseDefault).into();
    };
    match view.app.because(content, aim, &lived) {
        Some((item, answer)) => {
            let answer = view.say(answer.word());
            view.fill(Text::BecauseAnswer, &[("answer", answer), ("item", &item.text)])
        }
        None => view.fill(Text::BecauseChosen, &[("barrier", &content.barrier(aim).title)]),
    }
}

fn when(view: &View, lived: Lived, habit: &Habit) -> Html {
    let Some(slot) = view.app.enrolment().map(|enrolment| enrolment.slot(lived.week)) else {
        return html! {};
    };
    let day = view.content().weekday(slot.weekday());
    let values = [("day", day), ("time", &slot.time()), ("then", &habit.words.then)];
    html! { <p class="ci-if-then">{ view.fill(Text::IfThen, &values) }</p> }
}

fn changes(view: &View, lived: Lived, doing: &Doing) -> Html {
    let (week, spot) = (lived.week, doing.spot);
    let bend = |text: Text, bend: Bend| view.quiet(text, Msg::Bend { week, spot, bend });
    let swaps = view.app.swaps(&lived, doing, view.env);
    let swap = |habit: &&Habit| {
        let msg = Msg::Bend { week, spot, bend: Bend::Instead(habit.id.clone()) };
        html! { <li key={habit.id.clone()}>{ view.named(&habit.words.title, msg) }</li> }
    };
    html! {
        <div class="ci-changes">
            if doing.planned.is_some() || doing.short {
                { bend(Text::AsPlanned, Bend::Planned) }
            }
            if !doing.short && doing.planned.is_none() {
                { bend(Text::ShortFirst, Bend::Short) }
            }
            { bend(Text::Without, Bend::Without) }
            if swaps.is_empty() {
                <p class="ci-hint">{ view.say(Text::AnotherNone) }</p>
            } else {
                <p>{ view.say(Text::Another) }</p>
                <ul>{ for swaps.iter().map(swap) }</ul>
            }
        </div>
    }
}
