//! One programme: what it is for, and each of its weeks with ticks and note.

use super::page::Page;
use crate::domain::content::{Content, Count, Text};
use crate::domain::day::Day;
use crate::domain::practice::Lived;
use crate::domain::record::{After, Enrolment, Tick};
use crate::domain::sort::sorted;

pub(super) fn section(
    page: &mut Page,
    enrolment: &Enrolment,
    content: &Content,
    heading: &str,
    today: Day,
) {
    let terms = &enrolment.terms.value;
    page.line("<section><h2>", heading, "</h2><dl>");
    // As they are after the last change.
    let (aims, slot) = (enrolment.aims(u32::MAX), enrolment.slot(u32::MAX));
    if !aims.is_empty() {
        page.line("<dt>", content.text(Text::BackupAims), "</dt>");
        for &aim in aims {
            page.line("<dd>", &content.barrier(aim).title, "</dd>");
        }
    }
    page.line("<dt>", content.text(Text::BackupStart), "</dt>");
    // A backup may be read years later.
    page.line("<dd>", &content.date_with_year(terms.start), "</dd>");
    page.line("<dt>", content.text(Text::SlotTitle), "</dt>");
    let slot = content.list(&[content.weekday(slot.weekday()), &content.number(slot.time())]);
    page.line("<dd>", &slot, "</dd></dl>");
    let of = content.number(enrolment.asked());
    let practised = content.count(Count::Practised, enrolment.practised(), &[("of", &of)]);
    page.line("<p>", &practised, "</p>");
    page.cover(&enrolment.cover(content, today));
    page.tag("<ol>");
    let weeks = enrolment.weeks();
    for lived in &weeks {
        week(page, enrolment, content, lived.week, Some((lived, today)));
    }
    // Ticks and notes from before the start, or from weeks that a later change took away.
    let done = enrolment.ticks.iter().filter(|(_, tick)| tick.value != Tick::Open);
    let noted = enrolment.notes.iter().filter(|(_, note)| !note.value.is_empty());
    let others = done.map(|((week, _), _)| *week).chain(noted.map(|(week, _)| *week));
    let gone = others.filter(|other| weeks.iter().all(|lived| lived.week != *other));
    let mut gone = sorted(gone.collect(), u32::cmp);
    gone.dedup();
    for other in gone {
        week(page, enrolment, content, other, None);
    }
    page.tag("</ol>");
    match enrolment.after.as_ref().map(|after| &after.value) {
        Some(After::Keep(habit)) => {
            let line = content.fill(Text::DoorContinued, &[("habit", title(content, habit))]);
            page.line("<p>", &line, "</p>");
        }
        Some(After::Stop) => page.line("<p>", content.text(Text::DoorStopped), "</p>"),
        _ => {}
    }
    page.tag("</section>\n");
}

fn week(
    page: &mut Page,
    enrolment: &Enrolment,
    content: &Content,
    number: u32,
    lived: Option<(&Lived, Day)>,
) {
    let first = enrolment.start_of(number);
    let (from, to) = (content.date(first), content.date(first.plus(6)));
    let dates = content.fill(Text::WeekDates, &[("from", &from), ("to", &to)]);
    let plan = lived.and_then(|(lived, _)| lived.plan);
    let theme = lived.and_then(|(lived, _)| enrolment.theme(lived, content));
    let n = plan.map_or_else(String::new, |plan| content.number(plan));
    let heading = match (plan, theme) {
        (Some(_), Some(theme)) => content.fill(Text::WeekTitle, &[("n", &n), ("theme", theme)]),
        (Some(_), None) => content.fill(Text::WeekNumber, &[("n", &n)]),
        (None, _) => dates.clone(),
    };
    page.line("<li><h3>", &heading, "</h3>");
    let mark = lived.map(|(lived, today)| content.text(enrolment.mark(lived, today).word()));
    let dates = plan.map(|_| dates.as_str());
    let facts: Vec<_> = dates.into_iter().chain(mark).collect();
    page.line("<p>", &facts.join(" \u{b7} "), "</p>");
    let doings = lived.map(|(lived, _)| enrolment.doings(lived)).unwrap_or_default();
    let asked = doings.iter().map(|doing| (doing.place.habit.as_str(), doing.tick));
    // What was done and swapped away later.
    let also = enrolment.ticks_of(number).filter(|(habit, tick)| {
        *tick != Tick::Open && doings.iter().all(|doing| doing.place.habit != *habit)
    });
    let mut habits = asked.chain(also).peekable();
    if habits.peek().is_some() {
        page.tag("<ul>");
        for (habit, tick) in habits {
            page.tag(if tick == Tick::Open { "<li>\u{2610} " } else { "<li>\u{2611} " });
            page.text(title(content, habit));
            if tick != Tick::Open {
                let how = if tick == Tick::Done { Text::MarkDone } else { Text::MarkShort };
                page.line(" \u{b7} ", content.text(how), "");
            }
            page.tag("</li>\n");
        }
        page.tag("</ul>");
    }
    if let Some(note) = enrolment.notes.get(&number).filter(|note| !note.value.is_empty()) {
        page.line("<p>", content.text(Text::Note), "</p>");
        page.line("<p class=\"note\" dir=\"auto\">", &note.value, "</p>");
    }
    page.tag("</li>\n");
}

/// The habit's title, or the id of one that this version does not know.
fn title<'c>(content: &'c Content, habit: &'c str) -> &'c str {
    content.habit(habit).map_or(habit, |habit| &habit.words.title)
}
