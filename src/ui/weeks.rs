//! The twelve weeks: before their start, in a week, and after their end.

use super::element::{Element, group, tag};
use super::view::View;
use super::{before, bending, continued, cover, end, notice, pausing, this_week, twelve};
use crate::domain::app::{Msg, WeeksMsg};
use crate::domain::content::{Count, Kind, Text};
use crate::domain::practice::{Lived, Phase};
use crate::domain::record::{After, Enrolment};

pub fn screen(view: &View, opened: Option<u32>) -> Element {
    let Some(enrolment) = view.app.enrolment() else {
        return group();
    };
    let weeks = enrolment.weeks();
    let cover = enrolment.cover(view.content(), view.env.today);
    let region = |lived: Lived| this_week::region(view, enrolment, &weeks, &cover, lived);
    let find = |week: u32| weeks.iter().find(|lived| lived.week == week).copied();
    let phase = enrolment.phase(view.env.today);
    let stopped = enrolment.after.as_ref().is_some_and(|after| after.value == After::Stop);
    let main = match (opened.and_then(find), phase) {
        (Some(lived), _) => Some(region(lived)),
        // Who stopped in the middle sees the end in its place.
        (None, _) if stopped && opened.is_none() => None,
        (None, Phase::Before(days)) => Some(before::screen(view, enrolment, &weeks, &cover, days)),
        (None, Phase::Week(now)) => find(now).map(region),
        (None, Phase::Over) => continued::this_week(view, enrolment),
    };
    let ending = (phase == Phase::Over || stopped) && opened.is_none();
    if !view.all {
        return tag("div.ci-weeks").child(main);
    }
    let begun = !matches!(phase, Phase::Before(_)) || enrolment.practised() > 0;
    let finished = ending || finishing(enrolment, phase) && opened.is_none();
    tag("div.ci-weeks")
        .child(main)
        .child(notice::region().child(bending::turns(view, enrolment)))
        .child(pausing::pauses(view, enrolment, &weeks))
        .child(finished.then(|| end::block(view, enrolment, &cover, ending)))
        // What has changed since then is the next question of who has finished.
        .child(finished.then(|| again(view, enrolment)))
        .child(twelve::list(view, enrolment, &weeks, &cover))
        .child(begun.then(|| bending::planned_and_done(view, enrolment, &weeks)))
        .child(continued::earlier(view))
        .child((!finished).then(|| again(view, enrolment)))
}

/// The last week, and something is done in it.
fn finishing(enrolment: &Enrolment, phase: Phase) -> bool {
    let last = enrolment.weeks().last().map(|lived| lived.week);
    let Phase::Week(now) = phase else { return false };
    let taken = enrolment.after.as_ref().is_some_and(|after| after.value != After::Open);
    Some(now) == last && (enrolment.is_practised(now) || taken)
}

/// How many weeks were practised, of how many.
pub fn practised_words(view: &View, enrolment: &Enrolment) -> String {
    let of = view.number(enrolment.asked());
    view.count(Count::Practised, enrolment.practised(), &[("of", &of)])
}

/// What was done, by kind, each with its patch: the key of the picture. Plain numbers, and none for what was
/// not done.
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
            let words = tag("span").text(&view.count(count, n, &[]));
            tag("li").child(cover::sign(kind)).child(words)
        })
        .collect();
    (!said.is_empty()).then(|| tag("ul.ci-counts").set("role", "list").children(said))
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
    tag("div.ci-band.ci-again").child(view.app.may_look_again(view.env).then(look)).child(
        view.app.look().map(|_| view.quiet(Text::MyProfile, Msg::Weeks(WeeksMsg::ToProfile))),
    )
}
