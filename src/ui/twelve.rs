//! All twelve weeks as a list to read: a patch and a theme each, and the way to the week.

use super::cover;
use super::element::{Element, tag};
use super::view::View;
use super::words::unseen;
use crate::domain::app::{Msg, WeeksMsg};
use crate::domain::content::{Part, Text, parts};
use crate::domain::cover::{Cover, Patch};
use crate::domain::practice::{Lived, Mark, Phase};
use crate::domain::record::Enrolment;

pub fn list(view: &View, enrolment: &Enrolment, weeks: &[Lived], cover: &Cover) -> Element {
    let id = view.own("twelve");
    // A week that was repeated shows its last time; one that was jumped over, none.
    let lived = |plan: u8| weeks.iter().rfind(|lived| lived.plan == Some(plan));
    let items =
        (1u8..).zip(*cover).map(|(plan, patch)| item(view, enrolment, plan, lived(plan), patch));
    tag("div.ci-twelve")
        .child(view.heading(1, Text::TwelveWeeks).set("id", &id))
        .child(tag("ol.ci-list").set("role", "list").set("aria-labelledby", &id).children(items))
}

fn item(
    view: &View,
    enrolment: &Enrolment,
    plan: u8,
    lived: Option<&Lived>,
    patch: Patch,
) -> Element {
    let content = view.content();
    let week = match lived {
        Some(lived) => enrolment.planned(lived),
        None => enrolment.terms.value.programme[usize::from(plan) - 1].as_ref(),
    };
    let theme = week.and_then(|week| week.theme_title(content));
    let number = view.number(plan);
    let title = tag("p.ci-week-name");
    let title = match theme {
        // For the eye a number and a theme are enough.
        Some(theme) => parts(view.say(Text::WeekTitle)).fold(title, |title, part| match part {
            Part::Words(words) => title.child(unseen(words)),
            Part::Name("n") => title.child(tag("b").text(&number)),
            Part::Name(_) => title.text(theme),
        }),
        None => title.text(&view.fill(Text::WeekNumber, &[("n", &number)])),
    };
    let habits = lived.map(|lived| enrolment.doings(lived)).unwrap_or_default();
    // Not a list of their own: the list of weeks is one of twelve items, whoever counts them.
    let habits = habits.iter().filter_map(|doing| content.habit(&doing.place.habit));
    let titles = habits.map(|habit| tag("p.ci-task.ci-vh").key(&habit.id).text(&habit.words.title));
    let now = matches!(enrolment.phase(view.env.today), Phase::Week(now) if lived.is_some_and(|l| l.week == now));
    let show = lived.filter(|_| !now && week.is_some()).map(|lived| {
        let label = view.fill(Text::WeekOf, &[("n", &number)]);
        let msg = Msg::Weeks(WeeksMsg::Show(Some(lived.week)));
        tag("button.ci-open").set("type", "button").set("aria-label", &label).click(view.send, msg)
    });
    // What the picture says at a glance is for the ear alone.
    let at_a_glance = matches!(patch.mark, Mark::Done | Mark::Short | Mark::Now | Mark::ToCome);
    let state = if at_a_glance { "p.ci-meta.ci-vh" } else { "p.ci-meta" };
    let words = tag("div").child(title).child(view.line(state, patch.mark.word())).children(titles);
    let item = tag("li").key(&number).child(cover::patch(patch, now)).child(words).child(show);
    if now { item.set("aria-current", "step") } else { item }
}
