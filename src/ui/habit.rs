//! One habit of a week: a tick, a short way that counts as much, why it is there and how it is done.

use super::element::{Element, group, tag};
use super::notice::answer;
use super::view::View;
use super::words::paragraph;
use crate::domain::app::{Msg, Notice, Place, WeeksMsg};
use crate::domain::content::{Count, Habit, Text};
use crate::domain::practice::{Doing, Lived};
use crate::domain::record::{Bend, Tick};

/// A habit that can be ticked. `short_first` puts the two-minute version in front, as after a
/// week that went by.
pub fn card(view: &View, lived: Lived, doing: &Doing, short_first: bool) -> Option<Element> {
    let habit = view.content().habit(&doing.place.habit)?;
    let [full, short] = ticks(view, lived.week, habit, doing.tick);
    let first = doing.short || short_first && doing.tick == Tick::Open;
    let done = doing.tick != Tick::Open;
    let (before, after) = if first { (Some(short), None) } else { (None, Some(short)) };
    let example = habit.words.example.as_deref().map(|text| {
        view.details(view.say(Text::Example), || tag("blockquote").child(paragraph(text)))
    });
    let card = tag(if done { "article.ci-habit.ci-done" } else { "article.ci-habit" })
        .key(&habit.id)
        .child(before)
        .child(full)
        .child(about(view, lived, doing, habit))
        .child(after)
        .child(one_way(view, habit))
        .child(when(view, lived, habit))
        .child(example)
        .child(view.details(view.say(Text::Change), || changes(view, lived, doing)));
    Some(card)
}

/// A habit that can only be read: its week is still to come.
pub fn read(view: &View, lived: Lived, doing: &Doing) -> Option<Element> {
    let habit = view.content().habit(&doing.place.habit)?;
    let short = view.fill(Text::ShortWay, &[("short", &habit.words.short)]);
    let card = tag("article.ci-habit")
        .key(&habit.id)
        .child(tag("p.ci-name").text(&habit.words.title))
        .child(about(view, lived, doing, habit))
        .child(paragraph(&short))
        .child(when(view, lived, habit));
    Some(card)
}

/// The two ways of doing a habit in a week, as boxes to tick: in full, and the short way.
pub fn ticks(view: &View, week: u32, habit: &Habit, now: Tick) -> [Element; 2] {
    let short = view.fill(Text::ShortWay, &[("short", &habit.words.short)]);
    let tick = |kind: &str, to: Tick, name: &str| {
        let checked = now == to;
        let tick = if checked { Tick::Open } else { to };
        // A click and not a change: see the note on lost ticks in the research (ecosystem,
        // section 2).
        let msg = Msg::Weeks(WeeksMsg::Tick { week, habit: habit.id.clone(), tick });
        tag(kind).child(view.field("checkbox", checked, msg)).child(tag("span").text(name))
    };
    [
        tick("label.ci-tick", Tick::Done, &habit.words.title),
        tick("label.ci-tick.ci-short", Tick::Short, &short),
    ]
}

/// Whether the other of the two boxes has just been unticked.
pub fn one_way(view: &View, habit: &Habit) -> Element {
    let of_this = |notice: &&Notice| matches!(notice, Notice::OneWay(id) if *id == habit.id);
    answer(view, view.app.notice_at(Place::Habit).filter(of_this))
}

fn about(view: &View, lived: Lived, doing: &Doing, habit: &Habit) -> Element {
    let rung = match habit.rung {
        0 => Text::Rung0,
        1 => Text::Rung1,
        2 => Text::Rung2,
        3 => Text::Rung3,
        _ => Text::Rung4,
    };
    let minutes = view.count(Count::Minutes, usize::from(habit.minutes), &[]);
    // Folded: the screen is opened every week, perhaps where others can see it.
    let why = view.details(view.say(Text::BecauseWhy), || {
        tag("p.ci-because").text(&because(view, lived, doing))
    });
    group()
        .child(tag("p.ci-meta").text(&minutes).text(" · ").text(view.say(rung)))
        .child(paragraph(&habit.words.how))
        .child(paragraph(&view.fill(Text::DoneWhen, &[("done", &habit.words.done)])))
        .child(why)
}

/// Why this habit stands here. Every one has a reason that the reader can check.
fn because(view: &View, lived: Lived, doing: &Doing) -> String {
    let content = view.content();
    if let Some(planned) = doing.planned.as_deref().and_then(|id| content.habit(id)) {
        return view.fill(Text::BecauseSwapped, &[("habit", &planned.words.title)]);
    }
    let Some(aim) = doing.place.aim else {
        return view.say(Text::BecauseDefault).into();
    };
    match view.app.because(content, aim, &lived) {
        Some((item, answer)) => {
            let answer = view.say(answer.word());
            view.fill(Text::BecauseAnswer, &[("answer", answer), ("item", &item.text)])
        }
        None => view.fill(Text::BecauseChosen, &[("barrier", &content.barrier(aim).title)]),
    }
}

fn when(view: &View, lived: Lived, habit: &Habit) -> Option<Element> {
    let slot = view.app.enrolment()?.slot(lived.week);
    let day = view.content().weekday(slot.weekday());
    let values = [("day", day), ("time", &slot.time()), ("then", &habit.words.then)];
    Some(tag("p.ci-if-then").text(&view.fill(Text::IfThen, &values)))
}

fn changes(view: &View, lived: Lived, doing: &Doing) -> Element {
    let (week, spot) = (lived.week, doing.spot);
    let bend =
        |text: Text, bend: Bend| view.quiet(text, Msg::Weeks(WeeksMsg::Bend { week, spot, bend }));
    let swaps = view.app.swaps(&lived, doing, view.env);
    let swap = |habit: &&Habit| {
        let msg = Msg::Weeks(WeeksMsg::Bend { week, spot, bend: Bend::Instead(habit.id.clone()) });
        tag("li").key(&habit.id).child(view.named(&habit.words.title, msg))
    };
    let changed = doing.planned.is_some() || doing.short;
    let others = if swaps.is_empty() {
        view.line("p.ci-hint", Text::AnotherNone)
    } else {
        let list = tag("ul").children(swaps.iter().map(swap));
        group().child(view.line("p", Text::Another)).child(list)
    };
    tag("div.ci-changes")
        .child(changed.then(|| bend(Text::AsPlanned, Bend::Planned)))
        .child((!changed).then(|| bend(Text::ShortFirst, Bend::Short)))
        .child(bend(Text::Without, Bend::Without))
        .child(others)
}
