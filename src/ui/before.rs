//! A plan that is ready and has not begun: what the first week will bring, and two minutes today.

use super::cover::strip;
use super::element::{Element, group, tag};
use super::habit;
use super::view::View;
use super::words::cloth;
use crate::domain::content::{Count, Text};
use crate::domain::cover::Cover;
use crate::domain::practice::Lived;
use crate::domain::record::{Enrolment, Tick};

pub fn screen(
    view: &View,
    enrolment: &Enrolment,
    weeks: &[Lived],
    cover: &Cover,
    days: i32,
) -> Element {
    let first = weeks.iter().find(|lived| lived.week == 1).copied();
    let theme = first.and_then(|first| enrolment.theme(&first, view.content()));
    let kicker = theme.map(|theme| {
        let title = view.fill(Text::WeekTitle, &[("n", &view.number(1)), ("theme", theme)]);
        tag("p.ci-kicker").text(&title)
    });
    let head = cloth()
        .child(view.line("p.ci-hint", Text::TwelveWeeks))
        .child(strip(view, enrolment, weeks, cover))
        .child(view.title(view.say(Text::FirstLook)))
        .child(tag("p.ci-lead").text(&begins(view, enrolment, days)))
        .child(kicker);
    group()
        .child(head)
        .child(first.and_then(|lived| today(view, enrolment, lived)))
        .child(first.map(|lived| preview(view, enrolment, lived)))
}

/// When the first week begins.
fn begins(view: &View, enrolment: &Enrolment, days: i32) -> String {
    let days = usize::try_from(days).unwrap_or_default();
    let date = view.content().date(enrolment.start_of(1));
    view.count(Count::BeginsIn, days, &[("date", &date)])
}

/// The two-minute version of the first habit can be done, and ticked, before the plan begins.
fn today(view: &View, enrolment: &Enrolment, lived: Lived) -> Option<Element> {
    let doings = enrolment.doings(&lived);
    let doing = doings.first()?;
    let habit = view.content().habit(&doing.place.habit)?;
    let [_, short] = habit::ticks(view, lived.week, habit, doing.tick);
    let counts = if doing.tick == Tick::Open { Text::TodayCounts } else { Text::TodayDone };
    let today = tag("section.ci-today")
        .set("aria-label", view.say(Text::Today))
        .child(view.line("p.ci-plan-name", Text::Today))
        .child(tag("p.ci-big").text(&habit.words.title))
        .child(tag("div.ci-way").child(short))
        .child(view.line("p.ci-hint", counts).set("aria-live", "polite"));
    Some(today)
}

/// What the first week will ask.
fn preview(view: &View, enrolment: &Enrolment, lived: Lived) -> Element {
    let doings = enrolment.doings(&lived);
    let read = |(at, doing)| habit::read(view, lived, doing, at > 0);
    let habits = doings.iter().enumerate().filter_map(read);
    tag("div.ci-week").children(habits)
}
