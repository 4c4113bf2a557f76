//! All twelve weeks: a strip of marks for the eye, with its words, and a list to read.

use super::view::View;
use crate::domain::app::Msg;
use crate::domain::content::{Count, Text};
use crate::domain::practice::{Lived, Mark, Phase};
use crate::domain::record::Enrolment;
use crate::domain::sort::sorted;
use yew::prelude::*;

const WEEKS: u8 = 12;

pub fn list(view: &View, enrolment: &Enrolment, weeks: &[Lived]) -> Html {
    let id = view.own("twelve");
    // A week that was repeated shows its last time; one that was jumped over, none.
    let lived = |plan: u8| weeks.iter().rfind(|lived| lived.plan == Some(plan));
    let mut marks = Vec::new();
    let mut items = Vec::new();
    for plan in 1..=WEEKS {
        let lived = lived(plan);
        // The weeks that the plan waited before this one.
        let before = weeks.iter().rev().skip_while(|one| lived.is_none_or(|l| one.week >= l.week));
        let waited = before.take_while(|before| before.plan.is_none());
        marks.extend(waited.map(|_| (plan, Mark::Paused)));
        let mark = lived.map_or(Mark::Free, |lived| enrolment.mark(lived, view.env.today));
        marks.push((plan, mark));
        items.push(item(view, enrolment, plan, lived, mark));
    }
    html! {
        <div class="ci-twelve">
            { view.heading_for(Some(id.clone()), 1, view.say(Text::TwelveWeeks)) }
            { strip(view, &marks) }
            <ol role="list" aria-labelledby={id}>{ for items }</ol>
        </div>
    }
}

fn item(view: &View, enrolment: &Enrolment, plan: u8, lived: Option<&Lived>, mark: Mark) -> Html {
    let content = view.content();
    let week = match lived {
        Some(lived) => enrolment.planned(lived),
        None => enrolment.terms.value.programme[usize::from(plan) - 1].as_ref(),
    };
    let theme = week.and_then(|week| content.theme(week));
    let number = plan.to_string();
    let title = match theme {
        Some(theme) => view.fill(Text::WeekTitle, &[("n", &number), ("theme", theme)]),
        None => view.fill(Text::WeekNumber, &[("n", &number)]),
    };
    let habits = lived.map(|lived| enrolment.doings(lived)).unwrap_or_default();
    // Not a list of their own: the list of weeks is one of twelve items, whoever counts them.
    let titles = habits.iter().filter_map(|doing| content.habit(&doing.place.habit)).map(
        |habit| html! { <p key={habit.id.clone()} class="ci-task">{ &habit.words.title }</p> },
    );
    let now = matches!(enrolment.phase(view.env.today), Phase::Week(now) if lived.is_some_and(|l| l.week == now));
    html! {
        <li key={plan} aria-current={now.then_some("step")}>
            <svg class="ci-mark" viewBox="0 0 20 20" aria-hidden="true">{ shape(mark) }</svg>
            <div>
                <p class="ci-name">{ title.clone() }</p>
                <p class="ci-meta">{ view.say(mark.word()) }</p>
                { for titles }
            </div>
            { for lived.filter(|_| !now && week.is_some()).map(|lived| {
                let onclick = view.on::<MouseEvent>(Msg::Show(Some(lived.week)));
                let label = view.fill(Text::WeekOf, &[("n", &number)]);
                html! { <button type="button" class="ci-quiet" {onclick}>{ label }</button> }
            }) }
        </li>
    }
}

/// The twelve marks in a row, with the weeks that the plan waited. Its name says the same in words.
fn strip(view: &View, marks: &[(u8, Mark)]) -> Html {
    let mut kinds = sorted(marks.iter().map(|(_, mark)| *mark).collect(), Mark::cmp);
    kinds.dedup();
    let said = kinds.into_iter().map(|kind| {
        let of_kind = marks.iter().filter(|(_, mark)| *mark == kind);
        if kind == Mark::Paused {
            return view.count(Count::Waited, of_kind.count(), &[]);
        }
        let weeks: Vec<_> = of_kind.map(|(plan, _)| plan.to_string()).collect();
        format!("{}: {}.", view.say(kind.word()), weeks.join(", "))
    });
    let said = said.collect::<Vec<_>>().join(" ");
    let cell = |(at, (_, mark)): (usize, &(u8, Mark))| {
        let place = format!("translate({} 0)", at * 20);
        html! { <g transform={place}>{ shape(*mark) }</g> }
    };
    html! {
        <svg class="ci-strip" viewBox={format!("0 0 {} 20", marks.len() * 20)} role="img"
            aria-label={view.fill(Text::Picture, &[("weeks", &said)])}>
            { for marks.iter().enumerate().map(cell) }
        </svg>
    }
}

/// Told apart by form, not by colour alone.
fn shape(mark: Mark) -> Html {
    let ring =
        |class: &'static str, r: &'static str| html! { <circle {class} cx="10" cy="10" {r} /> };
    match mark {
        Mark::Done => html! {
            <>{ ring("ci-full", "8") }<path class="ci-cut-out" d="M5.8 10.4 9 13.4 14.4 7" /></>
        },
        Mark::Short => html! {
            <>{ ring("ci-ring", "7") }<path class="ci-full" d="M10 3a7 7 0 0 0 0 14z" /></>
        },
        Mark::RainCheck => html! {
            <path class="ci-line-art" d="M3 11a7 7 0 0 1 14 0zM10 11v5a2 2 0 0 0 4 0" />
        },
        Mark::Paused => html! { <path class="ci-line-art" d="M7 5v10M13 5v10" /> },
        Mark::Free => html! { <path class="ci-line-art" d="M6 10h8" /> },
        Mark::Open => ring("ci-ring", "7"),
        Mark::Now => html! { <>{ ring("ci-ring ci-strong", "7") }{ ring("ci-full", "3") }</> },
        Mark::ToCome => ring("ci-dots", "7"),
    }
}
