//! One week: what it asks, and what becomes of it.

use super::cover::strip;
use super::element::{Element, On, group, tag};
use super::view::View;
use super::weeks::practised_words;
use super::{bending, habit, notice, pausing};
use crate::domain::app::{HandOutMsg, Msg, Place, WeeksMsg};
use crate::domain::content::{Count, Text};
use crate::domain::cover::Cover;
use crate::domain::practice::{Doing, Lived, Phase};
use crate::domain::record::{Bend, Course, Enrolment, Spot, Tick};
use web_sys::HtmlInputElement;
use yew::TargetCast;

/// A week of the programme as a region. The present one is "This week".
pub fn region(
    view: &View,
    enrolment: &Enrolment,
    weeks: &[Lived],
    cover: &Cover,
    lived: Lived,
) -> Element {
    let now = match enrolment.phase(view.env.today) {
        Phase::Week(now) => Some(now),
        Phase::Before(_) => Some(0),
        Phase::Over => None,
    };
    let present = now == Some(lived.week);
    let begun = now.is_none_or(|now| lived.week <= now);
    let number = lived.plan.map_or_else(String::new, |plan| view.number(plan));
    let label = match (present, lived.plan) {
        (true, _) => view.say(Text::ThisWeek).into(),
        (false, Some(_)) => view.fill(Text::WeekNumber, &[("n", &number)]),
        (false, None) => view.say(Text::MarkPaused).into(),
    };
    let missed = if present { enrolment.missed_before(lived.week, view.env.today) } else { 0 };
    let week = tag("section.ci-week")
        .key(&lived.week.to_string())
        .set("aria-label", &label)
        .child(present.then(|| next_week(view, enrolment, lived)))
        .child(head(view, enrolment, weeks, cover, lived, present, missed))
        .child(habits(view, enrolment, lived, begun, missed > 0, present));
    if begun {
        return week
            .child(left_out(view, enrolment, lived))
            .child(also_done(view, enrolment, lived))
            .child(note(view, enrolment, lived))
            .child(present.then(|| tell(view, enrolment, lived)).flatten())
            .child(bending::course(view, enrolment, lived, present));
    }
    let jump = now.filter(|now| *now > 0).zip(lived.plan).map(|(week, plan)| {
        view.button(Text::Jump, Msg::Weeks(WeeksMsg::Course { week, course: Course::Jump(plan) }))
    });
    let steps = tag("div.ci-band")
        .child(view.line("p.ci-hint", Text::LaterWeek))
        .child(jump)
        .child((now > Some(0)).then(|| pausing::pause(view, enrolment, lived)));
    week.child(steps)
}

/// Says that another week has begun, before it takes the place of this one.
fn next_week(view: &View, enrolment: &Enrolment, lived: Lived) -> Element {
    let next = enrolment.start_of(lived.week.saturating_add(1));
    let said = view.next_day.filter(|day| *day >= next).map(|_| view.line("p", Text::NextWeek));
    tag("div.ci-notice.ci-next").set("role", "status").child(said)
}

/// The twelve weeks at a glance with the way to the one before, and which week this is.
fn head(
    view: &View,
    enrolment: &Enrolment,
    weeks: &[Lived],
    cover: &Cover,
    lived: Lived,
    present: bool,
    missed: usize,
) -> Element {
    let start = enrolment.start_of(lived.week);
    let (from, to) = (view.content().date(start), view.content().date(start.plus(6)));
    let theme = enrolment.theme(&lived, view.content());
    let number = lived.plan.map_or_else(String::new, |plan| view.number(plan));
    let title = match theme {
        Some(theme) => view.fill(Text::WeekTitle, &[("n", &number), ("theme", theme)]),
        None if lived.plan.is_some() => view.fill(Text::WeekNumber, &[("n", &number)]),
        None => view.say(Text::MarkPaused).into(),
    };
    let kicker = tag("p.ci-kicker");
    let kicker = if present { kicker.text(view.say(Text::ThisWeek)).text(" · ") } else { kicker };
    let dates = if present { Text::WeekUntil } else { Text::WeekDates };
    let dates = view.fill(dates, &[("from", &from), ("to", &to)]);
    let way = if present {
        let before = Some(lived.week - 1).filter(|week| *week > 0);
        before.map(|week| view.quiet(Text::LastWeek, Msg::Weeks(WeeksMsg::Show(Some(week)))))
    } else {
        Some(view.quiet(Text::BackToNow, Msg::Weeks(WeeksMsg::Show(None))))
    };
    let caption =
        tag("div.ci-foot").child(tag("p").text(&practised_words(view, enrolment))).child(way);
    let behind =
        (missed > 0).then(|| tag("p.ci-hint").text(&view.count(Count::Missed, missed, &[])));
    let resting = lived.plan.is_none() || lived.course == Course::RainCheck;
    tag(if resting { "div.ci-cloth.ci-hero.ci-resting" } else { "div.ci-cloth.ci-hero" })
        .child(caption)
        .child(strip(view, enrolment, weeks, cover))
        .child(kicker.text(&dates))
        .child(view.title(&title))
        .child(behind)
        .child(nothing(enrolment, lived).map(|text| view.line("p.ci-lead", text)))
}

/// Why a week asks nothing, if so.
fn nothing(enrolment: &Enrolment, lived: Lived) -> Option<Text> {
    match (lived.plan, enrolment.planned(&lived)) {
        (None, _) => Some(Text::PausedWeek),
        (_, None) => Some(Text::FreeWeek),
        _ if enrolment.doings(&lived).is_empty() => Some(Text::NothingLeft),
        _ => None,
    }
}

/// The habits of a week; under the first one's two ways what is offered after missed weeks, if so.
fn habits(
    view: &View,
    enrolment: &Enrolment,
    lived: Lived,
    begun: bool,
    short: bool,
    present: bool,
) -> Element {
    let mut offer = present.then(|| bending::offer(view, enrolment, lived)).flatten();
    let doings = enrolment.doings(&lived);
    let habit = |(at, doing): (usize, &Doing)| {
        if begun {
            habit::card(view, enrolment, lived, doing, short, at == 0, offer.take())
        } else {
            habit::read(view, lived, doing, false)
        }
    };
    let habits: Vec<_> = doings.iter().enumerate().filter_map(habit).collect();
    group().children(habits).child(offer)
}

/// Places that the reader left out, each with a way back.
fn left_out(view: &View, enrolment: &Enrolment, lived: Lived) -> Element {
    let out = [Spot::Core, Spot::Extra].into_iter().filter(|spot| {
        let bend = enrolment.bends.get(&(lived.week, *spot));
        bend.is_some_and(|bend| bend.value == Bend::Without)
    });
    let back = |spot: Spot| {
        let week = lived.week;
        let undo = view
            .quiet(Text::AsPlanned, Msg::Weeks(WeeksMsg::Bend { week, spot, bend: Bend::Planned }));
        view.line("p.ci-band.ci-hint", Text::Dropped)
            .key(if spot == Spot::Core { "core" } else { "extra" })
            .text(" ")
            .child(undo)
    };
    group().children(out.map(back))
}

/// What was ticked in this week and swapped away later: done is done.
fn also_done(view: &View, enrolment: &Enrolment, lived: Lived) -> Option<Element> {
    let doings = enrolment.doings(&lived);
    let other = enrolment.ticks_of(lived.week).filter(|(habit, tick)| {
        *tick != Tick::Open && doings.iter().all(|doing| doing.place.habit != *habit)
    });
    let titles: Vec<_> = other
        .filter_map(|(habit, _)| view.content().habit(habit))
        .map(|habit| habit.words.title.as_str())
        .collect();
    if titles.is_empty() {
        return None;
    }
    let words = view.fill(Text::AlsoDone, &[("habits", &view.content().list(&titles))]);
    Some(tag("p.ci-band.ci-hint").text(&words))
}

/// A sentence about this week for somebody the reader trusts. They send it themselves.
fn tell(view: &View, enrolment: &Enrolment, lived: Lived) -> Option<Element> {
    let doings = enrolment.doings(&lived);
    let title = |habit: &str| view.content().habit(habit).map(|habit| habit.words.title.as_str());
    let done: Vec<_> = enrolment
        .ticks_of(lived.week)
        .filter(|(_, tick)| *tick != Tick::Open)
        .filter_map(|(habit, _)| title(habit))
        .collect();
    let (text, titles) = if done.is_empty() {
        (Text::LinePlanned, doings.iter().filter_map(|doing| title(&doing.place.habit)).collect())
    } else {
        (Text::LineDone, done)
    };
    if titles.is_empty() {
        return None;
    }
    let day = view.content().weekday(enrolment.slot(lived.week).weekday());
    let line = view.fill(text, &[("habits", &view.content().list(&titles)), ("day", day)]);
    let copy = view.quiet(Text::CopyLine, Msg::HandOut(HandOutMsg::ToClipboard(line.clone())));
    let share =
        view.shares.then(|| view.quiet(Text::ShareLine, Msg::HandOut(HandOutMsg::Share(line))));
    let moves = tag("div.ci-row").child(copy).child(share);
    Some(tag("div.ci-band").child(moves).child(notice::notice(view, Place::Line)))
}

fn note(view: &View, enrolment: &Enrolment, lived: Lived) -> Element {
    let week = lived.week;
    let (id, hint) = (view.own("note"), view.own("note-hint"));
    let value = enrolment.notes.get(&week).map_or("", |note| &note.value);
    let field = tag("input")
        .set("id", &id)
        .set("type", "text")
        .set("maxlength", "280")
        .set("autocomplete", "off")
        .set("aria-describedby", &hint)
        .value(value)
        .hear(view.send, On::Input, move |event| {
            let text = event.target_unchecked_into::<HtmlInputElement>().value();
            Some(Msg::Weeks(WeeksMsg::Note { week, text }))
        });
    tag("div.ci-band.ci-line")
        .child(view.line("label", Text::Note).set("for", &id))
        .child(field)
        .child(view.line("p.ci-hint", Text::NoteHint).set("id", &hint))
}
