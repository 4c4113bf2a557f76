//! The twelve weeks: before their start, in a week, and after their end.

use super::view::View;
use super::{bending, end, keeping, kept, pausing, this_week, twelve};
use crate::domain::app::Msg;
use crate::domain::content::{Count, Kind, Text};
use crate::domain::practice::{Lived, Phase};
use crate::domain::record::{After, Enrolment};
use yew::prelude::*;

pub fn screen(view: &View, opened: Option<u32>) -> Html {
    let Some(enrolment) = view.app.enrolment() else {
        return html! {};
    };
    let weeks = enrolment.weeks();
    let find = |week: u32| weeks.iter().find(|lived| lived.week == week).copied();
    let phase = enrolment.phase(view.env.today);
    let stopped = enrolment.after.as_ref().is_some_and(|after| after.value == After::Stop);
    let main = match (opened.and_then(find), phase) {
        (Some(lived), _) => this_week::region(view, enrolment, lived),
        // Who stopped in the middle sees the end in its place.
        (None, _) if stopped && opened.is_none() => html! {},
        (None, Phase::Before(days)) => before(view, enrolment, find(1), days),
        (None, Phase::Week(now)) => match find(now) {
            Some(lived) => this_week::region(view, enrolment, lived),
            None => html! {},
        },
        (None, Phase::Over) => kept::this_week(view, enrolment),
    };
    let last_week = match phase {
        Phase::Week(now) if opened.is_none() && !stopped && now > 1 => Some(now - 1),
        _ => None,
    };
    let ending = (phase == Phase::Over || stopped) && opened.is_none();
    html! {
        <div class="ci-weeks">
            { main }
            { bending::turns(view, enrolment) }
            { pausing::pauses(view, enrolment, &weeks) }
            { keeping::nudge(view) }
            <div class="ci-moves">
                if let Some(week) = last_week { { view.button(Text::LastWeek, Msg::Show(Some(week))) } }
                if opened.is_some() { { view.button(Text::BackToNow, Msg::Show(None)) } }
            </div>
            if ending || finishing(enrolment, phase) && opened.is_none() {
                { end::block(view, enrolment, ending) }
            } else {
                { practised(view, enrolment) }
            }
            { twelve::list(view, enrolment, &weeks) }
            { bending::planned_and_lived(view, enrolment, &weeks) }
            { kept::earlier(view) }
            { again(view, enrolment) }
        </div>
    }
}

/// The last week, and something is done in it.
fn finishing(enrolment: &Enrolment, phase: Phase) -> bool {
    let last = enrolment.weeks().last().map(|lived| lived.week);
    let Phase::Week(now) = phase else { return false };
    let taken = enrolment.after.as_ref().is_some_and(|after| after.value != After::Open);
    Some(now) == last && (enrolment.is_practised(now) || taken)
}

fn before(view: &View, enrolment: &Enrolment, first: Option<Lived>, days: i32) -> Html {
    let days = usize::try_from(days).unwrap_or_default();
    html! {
        <>
            { view.title(view.say(Text::FirstLook)) }
            <p class="ci-lead">{ view.count(Count::BeginsIn, days, &[]) }</p>
            { for first.map(|lived| this_week::preview(view, enrolment, lived)) }
        </>
    }
}

/// Weeks practised, and what was done in them.
pub fn practised(view: &View, enrolment: &Enrolment) -> Html {
    let of = enrolment.asked().to_string();
    html! {
        <div class="ci-practised">
            <p><strong>
                { view.count(Count::Practised, enrolment.practised(), &[("of", &of)]) }
            </strong></p>
            { counts(view, enrolment) }
            <p class="ci-hint">{ view.say(Text::PractisedHint) }</p>
        </div>
    }
}

/// What was done, by kind. Plain numbers, and none for what was not done.
pub fn counts(view: &View, enrolment: &Enrolment) -> Html {
    let said: Vec<_> = enrolment
        .counts(view.content())
        .into_iter()
        .map(|(kind, n)| {
            let count = match kind {
                Kind::Thanks => Count::Thanks,
                Kind::Question => Count::Questions,
                Kind::Share => Count::Shares,
                Kind::People => Count::People,
                Kind::Own => Count::Own,
            };
            view.count(count, n, &[])
        })
        .collect();
    if said.is_empty() {
        return html! {};
    }
    html! { <p>{ said.join(" · ") }</p> }
}

/// A look back at the profile, and from week 6 on a second look at the statements.
fn again(view: &View, enrolment: &Enrolment) -> Html {
    let last = enrolment.reached(view.env.today) == 12;
    html! {
        <div class="ci-offers">
            if view.app.may_look_again(view.env) {
                <div class="ci-offer">
                    <p>{ view.say(if last { Text::LookAgainHint } else { Text::Look6 }) }</p>
                    { view.button(Text::LookAgain, Msg::LookAgain) }
                </div>
            }
            if view.app.look().is_some() { { view.quiet(Text::MyProfile, Msg::ToProfile) } }
        </div>
    }
}
