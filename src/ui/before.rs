//! A plan that is ready and has not begun: what the first week will bring, and two minutes today.

use super::cover::strip;
use super::element::{Element, group, tag};
use super::view::View;
use super::words::cloth;
use super::{habit, notice};
use crate::domain::content::{Count, Text};
use crate::domain::cover::Cover;
use crate::domain::practice::{Doing, Lived};
use crate::domain::record::{Enrolment, Tick};

pub fn screen(
    view: &View,
    enrolment: &Enrolment,
    weeks: &[Lived],
    cover: &Cover,
    days: i32,
) -> Element {
    let first = weeks.iter().find(|lived| lived.week == 1).copied();
    let head = cloth()
        .child(strip(view, enrolment, weeks, cover))
        .child(view.title(view.say(Text::FirstLook)))
        .child(tag("p.ci-lead").text(&begins(view, enrolment, first, days)));
    let kept = notice::not_stored_line(view).is_none();
    group()
        .child(head)
        .child(first.and_then(|lived| today(view, enrolment, lived)))
        .child(kept.then(|| view.line("p.ci-band.ci-hint", Text::TodayBack)))
        .child(first.map(|lived| preview(view, enrolment, lived)))
}

/// When the first week begins; where its first step is done already, the second.
fn begins(view: &View, enrolment: &Enrolment, first: Option<Lived>, days: i32) -> String {
    let slot = enrolment.slot(1);
    let (day, time) = (view.content().weekday(slot.weekday()), view.number(slot.time()));
    let date = |week| view.content().date(enrolment.start_of(week));
    let doings = first.map(|first| enrolment.doings(&first)).unwrap_or_default();
    if doings.first().is_some_and(|doing| doing.tick != Tick::Open) {
        let values = [("date", &*date(2)), ("day", day), ("time", &time)];
        return view.fill(Text::TodayNext, &values);
    }
    let days = usize::try_from(days).unwrap_or_default();
    view.count(Count::BeginsIn, days, &[("date", &date(1)), ("day", day), ("time", &time)])
}

/// The two-minute version of the first habit can be done, and ticked, before the plan begins.
fn today(view: &View, enrolment: &Enrolment, lived: Lived) -> Option<Element> {
    let doings = enrolment.doings(&lived);
    let doing = doings.first()?;
    let habit = view.content().habit(&doing.place.habit)?;
    let [_, short] = habit::ticks(view, lived.week, habit, doing.tick);
    let done = doing.tick != Tick::Open;
    let name = if done { Text::TodayDone } else { Text::Today };
    let today = tag("section.ci-today")
        .set("aria-label", view.say(Text::Today))
        .child(view.line("p.ci-plan-name", name).set("aria-live", "polite"))
        .child(tag("div.ci-way").child(short))
        .child((!done).then(|| view.line("p.ci-hint", Text::TodayCounts)));
    Some(today)
}

/// What the first week will ask.
fn preview(view: &View, enrolment: &Enrolment, lived: Lived) -> Element {
    let doings = enrolment.doings(&lived);
    let theme = enrolment.theme(&lived, view.content()).map(|theme| {
        let title = view.fill(Text::WeekTitle, &[("n", &view.number(1)), ("theme", theme)]);
        tag("p.ci-kicker").text(&title)
    });
    let brief = |doing: &Doing| habit::read(view, lived, doing, true);
    tag("div.ci-week").child(theme).children(doings.iter().filter_map(brief))
}
