//! One week: what it asks, and what becomes of it.

use super::view::View;
use super::{bending, habit, pausing};
use crate::domain::app::Msg;
use crate::domain::content::{Count, Text};
use crate::domain::practice::{Lived, Phase};
use crate::domain::record::{Bend, Course, Enrolment, Spot, Tick};
use web_sys::HtmlInputElement;
use yew::prelude::*;

/// A week of the programme as a region. The present one is "This week".
pub fn region(view: &View, enrolment: &Enrolment, lived: Lived) -> Html {
    let now = match enrolment.phase(view.env.today) {
        Phase::Week(now) => Some(now),
        Phase::Before(_) => Some(0),
        Phase::Over => None,
    };
    let present = now == Some(lived.week);
    let begun = now.is_none_or(|now| lived.week <= now);
    let number = lived.plan.map_or_else(String::new, |plan| plan.to_string());
    let label = match (present, lived.plan) {
        (true, _) => view.say(Text::ThisWeek).into(),
        (false, Some(_)) => view.fill(Text::WeekNumber, &[("n", &number)]),
        (false, None) => view.say(Text::MarkPaused).into(),
    };
    let missed = if present { enrolment.missed_before(lived.week, view.env.today) } else { 0 };
    html! {
        <section key={lived.week} class="ci-week" aria-label={label}>
            { head(view, enrolment, lived, present) }
            if missed > 0 && !enrolment.is_practised(lived.week) {
                <p class="ci-hint">{ view.count(Count::Missed, missed, &[]) }</p>
            }
            if present { { bending::offer(view, enrolment, lived) } }
            { habits(view, enrolment, lived, begun, missed > 0) }
            if begun {
                { left_out(view, enrolment, lived) }
                { also_done(view, enrolment, lived) }
                { note(view, enrolment, lived) }
                if present { { tell(view, enrolment, lived) } }
                { bending::course(view, enrolment, lived, present) }
            } else {
                <p class="ci-hint">{ view.say(Text::LaterWeek) }</p>
                { for now.filter(|now| *now > 0).zip(lived.plan).map(|(week, plan)| {
                    view.button(Text::Jump, Msg::Course { week, course: Course::Jump(plan) })
                }) }
                if now > Some(0) { { pausing::pause(view, enrolment, lived) } }
            }
        </section>
    }
}

/// What the first week will ask, before it begins.
pub fn preview(view: &View, enrolment: &Enrolment, lived: Lived) -> Html {
    let doings = enrolment.doings(&lived);
    html! { <div class="ci-week">{ for doings.iter().map(|doing| habit::read(view, lived, doing)) }</div> }
}

fn head(view: &View, enrolment: &Enrolment, lived: Lived, present: bool) -> Html {
    let start = enrolment.start_of(lived.week);
    let dates = [("from", view.content().date(start)), ("to", view.content().date(start.plus(6)))];
    let dates = dates.each_ref().map(|(name, date)| (*name, date.as_str()));
    let theme = enrolment.theme(&lived, view.content());
    let number = lived.plan.map_or_else(String::new, |plan| plan.to_string());
    let title = match theme {
        Some(theme) => view.fill(Text::WeekTitle, &[("n", &number), ("theme", theme)]),
        None if lived.plan.is_some() => view.fill(Text::WeekNumber, &[("n", &number)]),
        None => view.say(Text::MarkPaused).into(),
    };
    html! {
        <>
            <p class="ci-kicker">
                if present { { view.say(Text::ThisWeek) } { " · " } }
                { view.fill(Text::WeekDates, &dates) }
            </p>
            { view.title(&title) }
        </>
    }
}

fn habits(view: &View, enrolment: &Enrolment, lived: Lived, begun: bool, short: bool) -> Html {
    let doings = enrolment.doings(&lived);
    let nothing = match (lived.plan, enrolment.planned(&lived)) {
        (None, _) => Some(Text::PausedWeek),
        (_, None) => Some(Text::FreeWeek),
        _ if doings.is_empty() => Some(Text::NothingLeft),
        _ => None,
    };
    html! {
        <>
            { for nothing.map(|text| html! { <p class="ci-lead">{ view.say(text) }</p> }) }
            { for doings.iter().map(|doing| if begun {
                habit::card(view, lived, doing, short)
            } else {
                habit::read(view, lived, doing)
            }) }
        </>
    }
}

/// Places that the reader left out, each with a way back.
fn left_out(view: &View, enrolment: &Enrolment, lived: Lived) -> Html {
    let out = [Spot::Core, Spot::Extra].into_iter().filter(|spot| {
        let bend = enrolment.bends.get(&(lived.week, *spot));
        bend.is_some_and(|bend| bend.value == Bend::Without)
    });
    let back = |spot: Spot| {
        let week = lived.week;
        html! {
            <p key={spot as usize} class="ci-hint">
                { view.say(Text::Dropped) }{ " " }
                { view.quiet(Text::AsPlanned, Msg::Bend { week, spot, bend: Bend::Planned }) }
            </p>
        }
    };
    html! { <>{ for out.map(back) }</> }
}

/// What was ticked in this week and swapped away later: done is done.
fn also_done(view: &View, enrolment: &Enrolment, lived: Lived) -> Html {
    let doings = enrolment.doings(&lived);
    let other = enrolment.ticks_of(lived.week).filter(|(habit, tick)| {
        *tick != Tick::Open && doings.iter().all(|doing| doing.place.habit != *habit)
    });
    let titles: Vec<_> = other
        .filter_map(|(habit, _)| view.content().habit(habit))
        .map(|habit| habit.words.title.as_str())
        .collect();
    if titles.is_empty() {
        return html! {};
    }
    html! { <p class="ci-hint">{ view.fill(Text::AlsoDone, &[("habits", &titles.join(", "))]) }</p> }
}

/// A sentence about this week for somebody the reader trusts. They send it themselves.
fn tell(view: &View, enrolment: &Enrolment, lived: Lived) -> Html {
    let doings = enrolment.doings(&lived);
    let title = |habit: &str| view.content().habit(habit).map(|habit| habit.words.title.as_str());
    let done: Vec<_> = enrolment
        .ticks_of(lived.week)
        .filter(|(_, tick)| *tick != Tick::Open)
        .filter_map(|(habit, _)| title(habit))
        .collect();
    let (text, titles) = if done.is_empty() {
        (Text::LinePlanned, doings.iter().filter_map(|doing| title(&doing.place.habit)).collect())
    } else {
        (Text::LineDone, done)
    };
    if titles.is_empty() {
        return html! {};
    }
    let day = view.content().weekday(enrolment.slot(lived.week).weekday());
    let line = view.fill(text, &[("habits", &titles.join(", ")), ("day", day)]);
    html! {
        <div class="ci-moves">
            { view.quiet(Text::CopyLine, Msg::Copy(line.clone())) }
            if view.shares { { view.quiet(Text::ShareLine, Msg::Share(line)) } }
        </div>
    }
}

fn note(view: &View, enrolment: &Enrolment, lived: Lived) -> Html {
    let week = lived.week;
    let id = view.own("note");
    let value = enrolment.notes.get(&week).map(|note| note.value.clone()).unwrap_or_default();
    let oninput = view.send.reform(move |event: InputEvent| {
        let text = event.target_unchecked_into::<HtmlInputElement>().value();
        Msg::Note { week, text }
    });
    let hint = view.own("note-hint");
    html! {
        <div class="ci-line">
            <label for={id.clone()}>{ view.say(Text::Note) }</label>
            <input {id} type="text" maxlength="280" autocomplete="off" {value} {oninput}
                aria-describedby={hint.clone()} />
            <p id={hint} class="ci-hint">{ view.say(Text::NoteHint) }</p>
        </div>
    }
}
