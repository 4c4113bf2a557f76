//! After the end: a habit that is continued, and programmes of earlier times.

use super::element::{Element, tag};
use super::habit::ways;
use super::view::View;
use super::words::paragraph;
use crate::domain::content::{Count, Text};
use crate::domain::practice::Phase;
use crate::domain::record::{Enrolment, Tick};

/// The one habit that goes on, week by week without an end.
pub fn this_week(view: &View, enrolment: &Enrolment) -> Option<Element> {
    let over = enrolment.phase(view.env.today) == Phase::Over;
    let week = enrolment.terms.value.week(view.env.today).filter(|_| over);
    let habit = enrolment.continued_habit().and_then(|id| view.content().habit(id));
    let (week, habit) = week.zip(habit)?;
    let last = enrolment.weeks().last().map_or(0, |lived| lived.week);
    let after = enrolment.ticks.range((last + 1, String::new())..);
    let done = after.filter(|((_, id), tick)| *id == habit.id && tick.value != Tick::Open);
    let counted = tag("p").text(&view.count(Count::Continued, done.count(), &[]));
    let head = tag("div.ci-cloth.ci-hero").child(view.line("p.ci-kicker", Text::ThisWeek));
    let week = tag("section.ci-week")
        .set("aria-label", view.say(Text::ThisWeek))
        .child(head.child(counted))
        .child(ways(view, week, habit, enrolment.tick(week, &habit.id), false, true))
        .child(tag("div.ci-band").child(paragraph(&habit.words.how)));
    Some(week)
}

/// Earlier programmes stay readable.
pub fn earlier(view: &View) -> Option<Element> {
    let past: Vec<_> = view.app.record().enrolments.values().rev().skip(1).collect();
    if past.is_empty() {
        return None;
    }
    let one = |enrolment: &&Enrolment| {
        let content = view.content();
        let (practised, of) = (enrolment.practised(), view.number(enrolment.asked()));
        let start = content.date(enrolment.terms.value.start);
        let counted = view.count(Count::Practised, practised, &[("of", &of)]);
        let values = [("date", start.as_str()), ("practised", &counted)];
        let done = enrolment.ticks.iter().filter(|(_, tick)| tick.value != Tick::Open);
        let done = done.filter_map(|((_, id), _)| content.habit(id));
        let notes = enrolment.notes.values().filter(|note| !note.value.trim().is_empty());
        let facts = tag("ul")
            .children(done.map(|habit| tag("li").text(&habit.words.title)))
            .children(
                notes
                    .map(|note| tag("li").text(&view.fill(Text::Quote, &[("quote", &note.value)]))),
            );
        tag("li")
            .key(&enrolment.terms.at.to_string())
            .child(tag("p.ci-name").text(&view.fill(Text::EarlierOne, &values)))
            .child(facts)
    };
    // After years they are most of what there is.
    let all = || tag("ul.ci-past").set("role", "list").children(past.iter().map(one));
    Some(view.unfolding(&view.unfolded.earlier, Text::Earlier, all))
}
