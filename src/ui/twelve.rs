//! All twelve weeks: a strip of marks for the eye, with its words, and a list to read.

use super::element::{Element, group, tag};
use super::view::View;
use crate::domain::app::{Msg, WeeksMsg};
use crate::domain::content::{Count, Text};
use crate::domain::practice::{Lived, Mark, Phase};
use crate::domain::record::Enrolment;
use crate::domain::sort::sorted;

const WEEKS: u8 = 12;

pub fn list(view: &View, enrolment: &Enrolment, weeks: &[Lived]) -> Element {
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
    tag("div.ci-twelve")
        .child(view.heading(1, Text::TwelveWeeks).set("id", &id))
        .child(strip(view, &marks))
        .child(tag("ol").set("role", "list").set("aria-labelledby", &id).children(items))
}

fn item(
    view: &View,
    enrolment: &Enrolment,
    plan: u8,
    lived: Option<&Lived>,
    mark: Mark,
) -> Element {
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
    let habits = habits.iter().filter_map(|doing| content.habit(&doing.place.habit));
    let titles = habits.map(|habit| tag("p.ci-task").key(&habit.id).text(&habit.words.title));
    let now = matches!(enrolment.phase(view.env.today), Phase::Week(now) if lived.is_some_and(|l| l.week == now));
    let show = lived.filter(|_| !now && week.is_some()).map(|lived| {
        let label = view.fill(Text::WeekOf, &[("n", &number)]);
        view.named(&label, Msg::Weeks(WeeksMsg::Show(Some(lived.week))))
    });
    let picture = tag("svg.ci-mark").set("viewBox", "0 0 20 20").set("aria-hidden", "true");
    let words = tag("div")
        .child(tag("p.ci-name").text(&title))
        .child(view.line("p.ci-meta", mark.word()))
        .children(titles);
    let item = tag("li").key(&number).child(picture.child(shape(mark))).child(words).child(show);
    if now { item.set("aria-current", "step") } else { item }
}

/// The twelve marks in a row, with the weeks that the plan waited. Its name says the same in words.
fn strip(view: &View, marks: &[(u8, Mark)]) -> Element {
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
        tag("g").set("transform", &format!("translate({} 0)", at * 20)).child(shape(*mark))
    };
    tag("svg.ci-strip")
        .set("viewBox", &format!("0 0 {} 20", marks.len() * 20))
        .set("role", "img")
        .set("aria-label", &view.fill(Text::Picture, &[("weeks", &said)]))
        .children(marks.iter().enumerate().map(cell))
}

/// Told apart by form, not by colour alone.
fn shape(mark: Mark) -> Element {
    let ring =
        |kind: &str, radius: &str| tag(kind).set("cx", "10").set("cy", "10").set("r", radius);
    let path = |kind: &str, line: &str| tag(kind).set("d", line);
    match mark {
        Mark::Done => group()
            .child(ring("circle.ci-full", "8"))
            .child(path("path.ci-cut-out", "M5.8 10.4 9 13.4 14.4 7")),
        Mark::Short => group()
            .child(ring("circle.ci-ring", "7"))
            .child(path("path.ci-full", "M10 3a7 7 0 0 0 0 14z")),
        Mark::RainCheck => path("path.ci-line-art", "M3 11a7 7 0 0 1 14 0zM10 11v5a2 2 0 0 0 4 0"),
        Mark::Paused => path("path.ci-line-art", "M7 5v10M13 5v10"),
        Mark::Free => path("path.ci-line-art", "M6 10h8"),
        Mark::Open => ring("circle.ci-ring", "7"),
        Mark::Now => {
            group().child(ring("circle.ci-ring.ci-strong", "7")).child(ring("circle.ci-full", "3"))
        }
        Mark::ToCome => ring("circle.ci-dots", "7"),
    }
}
