//! After the end: a habit that is kept, and programmes of earlier times.

use super::habit::ticks;
use super::view::{View, details};
use crate::domain::content::{Count, Text};
use crate::domain::practice::Phase;
use crate::domain::record::{Enrolment, Tick};
use yew::prelude::*;

/// The one habit that goes on, week by week without an end.
pub fn this_week(view: &View, enrolment: &Enrolment) -> Html {
    let over = enrolment.phase(view.env.today) == Phase::Over;
    let week = enrolment.terms.value.week(view.env.today).filter(|_| over);
    let habit = enrolment.kept().and_then(|id| view.content().habit(id));
    let Some((week, habit)) = week.zip(habit) else {
        return html! {};
    };
    let last = enrolment.weeks().last().map_or(0, |lived| lived.week);
    let after = enrolment.ticks.range((last + 1, String::new())..);
    let done = after.filter(|((_, id), tick)| *id == habit.id && tick.value != Tick::Open);
    let [full, short] = ticks(view, week, habit, enrolment.tick(week, &habit.id));
    html! {
        <section class="ci-week" aria-label={view.say(Text::ThisWeek)}>
            <p class="ci-kicker">{ view.say(Text::ThisWeek) }</p>
            <div class="ci-habit">
                { full }
                <p>{ &habit.words.how }</p>
                { short }
                <p class="ci-meta">{ view.count(Count::Kept, done.count(), &[]) }</p>
            </div>
        </section>
    }
}

/// Earlier programmes stay readable.
pub fn earlier(view: &View) -> Html {
    let past: Vec<_> = view.app.record().enrolments.values().rev().skip(1).collect();
    if past.is_empty() {
        return html! {};
    }
    let one = |enrolment: &&Enrolment| {
        let content = view.content();
        let (practised, of) = (enrolment.practised(), enrolment.asked().to_string());
        let start = content.date(enrolment.terms.value.start);
        let counted = view.count(Count::Practised, practised, &[("of", &of)]);
        let values = [("date", start.as_str()), ("practised", &counted)];
        let done = enrolment.ticks.iter().filter(|(_, tick)| tick.value != Tick::Open);
        let done = done.filter_map(|((_, id), _)| content.habit(id));
        let notes = enrolment.notes.values().filter(|note| !note.value.trim().is_empty());
        html! {
            <li key={enrolment.terms.at.to_string()}>
                <p class="ci-name">{ view.fill(Text::EarlierOne, &values) }</p>
                <ul>
                    { for done.map(|habit| html! { <li>{ &habit.words.title }</li> }) }
                    { for notes.map(|note| html! { <li>{ view.fill(Text::Quote, &[("quote", &note.value)]) }</li> }) }
                </ul>
            </li>
        }
    };
    details(
        view.say(Text::Earlier),
        html! { <ul class="ci-things" role="list">{ for past.iter().map(one) }</ul> },
    )
}
