//! The twelve weeks: before their start, in a week, and after their end.

use super::element::{Element, group, tag};
use super::view::View;
use super::words::paragraph;
use super::{bending, end, keeping, kept, notice, pausing, this_week, twelve};
use crate::domain::app::{Msg, WeeksMsg};
use crate::domain::content::{Count, Kind, Text};
use crate::domain::practice::{Lived, Phase};
use crate::domain::record::{After, Enrolment};

pub fn screen(view: &View, opened: Option<u32>) -> Element {
    let Some(enrolment) = view.app.enrolment() else {
        return group();
    };
    let weeks = enrolment.weeks();
    let find = |week: u32| weeks.iter().find(|lived| lived.week == week).copied();
    let phase = enrolment.phase(view.env.today);
    let stopped = enrolment.after.as_ref().is_some_and(|after| after.value == After::Stop);
    let main = match (opened.and_then(find), phase) {
        (Some(lived), _) => Some(this_week::region(view, enrolment, lived)),
        // Who stopped in the middle sees the end in its place.
        (None, _) if stopped && opened.is_none() => None,
        (None, Phase::Before(days)) => Some(before(view, enrolment, find(1), days)),
        (None, Phase::Week(now)) => {
            find(now).map(|lived| this_week::region(view, enrolment, lived))
        }
        (None, Phase::Over) => kept::this_week(view, enrolment),
    };
    let last_week = match phase {
        Phase::Week(now) if opened.is_none() && !stopped && now > 1 => Some(now - 1),
        _ => None,
    };
    let ending = (phase == Phase::Over || stopped) && opened.is_none();
    let moves = tag("div.ci-moves")
        .child(
            last_week
                .map(|week| view.button(Text::LastWeek, Msg::Weeks(WeeksMsg::Show(Some(week))))),
        )
        .child(opened.map(|_| view.button(Text::BackToNow, Msg::Weeks(WeeksMsg::Show(None)))));
    if !view.all {
        return tag("div.ci-weeks").child(main);
    }
    let done = if ending || finishing(enrolment, phase) && opened.is_none() {
        end::block(view, enrolment, ending)
    } else {
        practised(view, enrolment)
    };
    tag("div.ci-weeks")
        .child(main)
        .child(notice::region().child(bending::turns(view, enrolment)))
        .child(pausing::pauses(view, enrolment, &weeks))
        .child(keeping::nudge(view))
        .child(moves)
        .child(done)
        .child(twelve::list(view, enrolment, &weeks))
        .child(bending::planned_and_lived(view, enrolment, &weeks))
        .child(kept::earlier(view))
        .child(again(view, enrolment))
}

/// The last week, and something is done in it.
fn finishing(enrolment: &Enrolment, phase: Phase) -> bool {
    let last = enrolment.weeks().last().map(|lived| lived.week);
    let Phase::Week(now) = phase else { return false };
    let taken = enrolment.after.as_ref().is_some_and(|after| after.value != After::Open);
    Some(now) == last && (enrolment.is_practised(now) || taken)
}

fn before(view: &View, enrolment: &Enrolment, first: Option<Lived>, days: i32) -> Element {
    let days = usize::try_from(days).unwrap_or_default();
    group()
        .child(view.title(view.say(Text::FirstLook)))
        .child(tag("p.ci-lead").text(&view.count(Count::BeginsIn, days, &[])))
        .child(first.map(|lived| this_week::preview(view, enrolment, lived)))
}

/// Weeks practised, and what was done in them.
pub fn practised(view: &View, enrolment: &Enrolment) -> Element {
    let of = enrolment.asked().to_string();
    let weeks = view.count(Count::Practised, enrolment.practised(), &[("of", &of)]);
    tag("div.ci-practised")
        .child(tag("p").child(tag("strong").text(&weeks)))
        .child(counts(view, enrolment))
        .child(view.line("p.ci-hint", Text::PractisedHint))
}

/// What was done, by kind. Plain numbers, and none for what was not done.
pub fn counts(view: &View, enrolment: &Enrolment) -> Option<Element> {
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
    (!said.is_empty()).then(|| paragraph(&said.join(" · ")))
}

/// A look back at the profile, and from week 6 on a second look at the statements.
fn again(view: &View, enrolment: &Enrolment) -> Element {
    let last = enrolment.reached(view.env.today) == 12;
    let hint = if last { Text::LookAgainHint } else { Text::Look6 };
    let look = || {
        tag("div.ci-offer")
            .child(view.line("p", hint))
            .child(view.button(Text::LookAgain, Msg::Weeks(WeeksMsg::LookAgain)))
    };
    tag("div.ci-offers").child(view.app.may_look_again(view.env).then(look)).child(
        view.app.look().map(|_| view.quiet(Text::MyProfile, Msg::Weeks(WeeksMsg::ToProfile))),
    )
}
