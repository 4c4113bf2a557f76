//! One habit of a week: a tick, a short way that counts as much, why it is there and how it is done.

use super::bending;
use super::element::{Element, group, tag};
use super::notice::answer;
use super::view::View;
use super::words::paragraph;
use crate::domain::app::{Msg, Notice, Place, WeeksMsg};
use crate::domain::content::{Count, Habit, Text};
use crate::domain::practice::{Doing, Lived, Phase};
use crate::domain::record::{Bend, Enrolment, Spot, Tick};

/// A habit that can be ticked. `short_first` puts the two-minute version in front, as after a
/// week that went by. The `core` one of a week stands on the cloth, and has the week's slot under it.
/// `offer` stands under the two ways.
pub fn card(
    view: &View,
    enrolment: &Enrolment,
    lived: Lived,
    doing: &Doing,
    short_first: bool,
    core: bool,
    offer: Option<Element>,
) -> Option<Element> {
    let habit = view.content().habit(&doing.place.habit)?;
    // Also with a tick: nothing moves under the finger that ticks it.
    let first = doing.short || short_first;
    let example = habit
        .words
        .example
        .as_deref()
        .map(|text| view.fold(Text::Example, || tag("blockquote").child(paragraph(text))));
    let rest = || {
        group()
            .child(when(view, enrolment, lived, habit, doing.tick, core))
            .child(how(view, habit))
            .child(example)
            .child(view.fold(Text::Change, || {
                group().child(why(view, lived, doing)).child(changes(view, lived, doing))
            }))
    };
    let card = tag("article.ci-habit")
        .key(&habit.id)
        .child(ways(view, lived.week, habit, doing.tick, first, core))
        .child(offer);
    // One thing stands out in a week. All about the other one is there for whoever wants it.
    let card = card.child(if core { rest() } else { view.fold(Text::HowDone, rest) });
    Some(card)
}

/// A habit that can only be read: its week is still to come. In `brief` where the week is announced: its core
/// habit has its two-minute version above it already, the other one is folded.
pub fn read(view: &View, lived: Lived, doing: &Doing, brief: bool) -> Option<Element> {
    let habit = view.content().habit(&doing.place.habit)?;
    let short = view.fill(Text::ShortWay, &[("short", &habit.words.short)]);
    let enrolment = view.app.enrolment()?;
    let done = doing.tick != Tick::Open;
    let title = || tag("p.ci-big").text(&habit.words.title);
    let short = || paragraph(&short);
    let core = doing.spot == Spot::Core;
    let plan = || when(view, enrolment, lived, habit, doing.tick, core);
    let rest = || {
        group()
            .child(how(view, habit))
            .child(view.fold(Text::BecauseWhy, || why(view, lived, doing)))
    };
    let card = tag(if done { "article.ci-habit.ci-done" } else { "article.ci-habit" });
    let card = card.key(&habit.id);
    Some(match doing.spot {
        Spot::Core if brief => {
            let state =
                if done { view.line("p.ci-meta", Text::MarkDone) } else { cost(view, habit) };
            card.child(tag("div.ci-band").child(title()).child(state))
                .child((!done).then(plan))
                .child(view.fold(Text::HowDone, rest))
        }
        Spot::Extra if brief => {
            let name = view.fill(Text::TodayMore, &[("habit", &habit.words.title)]);
            let head = || tag("div.ci-band").child(cost(view, habit)).child(short());
            card.child(view.fold_named(&name, || group().child(head()).child(plan()).child(rest())))
        }
        _ => {
            let head = tag("div.ci-band").child(title()).child(cost(view, habit)).child(short());
            let more = || group().child(plan()).child(rest());
            card.child(head).child(if core { more() } else { view.fold(Text::HowDone, more) })
        }
    })
}

/// The habit and its short way, as one choice of two.
pub fn ways(
    view: &View,
    week: u32,
    habit: &Habit,
    tick: Tick,
    short_first: bool,
    core: bool,
) -> Element {
    let [full, short] = ticks(view, week, habit, tick);
    let full = tag("div.ci-way").child(full).child(cost(view, habit));
    let short = tag("div.ci-way").child(short);
    let [before, after] = if short_first { [short, full] } else { [full, short] };
    let done = tick != Tick::Open;
    let next = core && done && goes_on(view, week);
    let live = |words: &str| tag("p.ci-state").set("aria-live", "polite").text(words);
    // Above both: under one of them it would seem to be said of that one.
    let state = match (done, core) {
        (true, _) => view.say(Text::Ticked),
        (false, true) => view.say(Text::OneIsEnough),
        (false, false) => "",
    };
    tag(if core { "div.ci-ways.ci-cloth" } else { "div.ci-ways" })
        .child(live(state))
        .child(before)
        .child(after)
        .child(live(if next { view.say(Text::TickedNext) } else { "" }))
        .child(one_way(view, habit))
}

/// Whether it is the present week, and another one comes after it.
fn goes_on(view: &View, week: u32) -> bool {
    view.app.enrolment().is_some_and(|enrolment| {
        enrolment.phase(view.env.today) == Phase::Week(week)
            && enrolment.weeks().last().is_some_and(|last| week < last.week)
    })
}

/// The two ways to do a habit in a week, as boxes to tick: in full, and the short way.
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

/// Why it stands here. Folded: the screen is opened every week, perhaps where others can see it.
fn why(view: &View, lived: Lived, doing: &Doing) -> Element {
    tag("p.ci-because").text(&because(view, lived, doing))
}

/// How long it takes, and who sees it.
pub fn cost(view: &View, habit: &Habit) -> Element {
    let rung = match habit.rung {
        0 => Text::Rung0,
        1 => Text::Rung1,
        2 => Text::Rung2,
        3 => Text::Rung3,
        _ => Text::Rung4,
    };
    let minutes = view.count(Count::Minutes, usize::from(habit.minutes), &[]);
    tag("p.ci-meta").text(&minutes).text(" · ").text(view.say(rung))
}

/// How it is done, and when it is.
fn how(view: &View, habit: &Habit) -> Element {
    tag("div.ci-band")
        .child(paragraph(&habit.words.how))
        .child(paragraph(&view.fill(Text::DoneWhen, &[("done", &habit.words.done)])))
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

/// The sentence of the plan, to be read aloud once; with the week's core habit also the way to another
/// time in the week.
fn when(
    view: &View,
    enrolment: &Enrolment,
    lived: Lived,
    habit: &Habit,
    tick: Tick,
    core: bool,
) -> Element {
    let slot = enrolment.slot(lived.week);
    let (kind, name) = match tick {
        Tick::Open => ("div.ci-then", Text::IfThenTitle),
        Tick::Done | Tick::Short => ("div.ci-then.ci-done", Text::IfThenDone),
    };
    let day = view.content().weekday(slot.weekday());
    let values = [("day", day), ("time", &view.number(slot.time())), ("then", &habit.words.then)];
    let next = match enrolment.phase(view.env.today) {
        Phase::Before(_) => Some(1),
        Phase::Week(now) => Some(now),
        Phase::Over => None,
    };
    let movable = core && next == Some(lived.week);
    tag(kind)
        .child(view.line("p.ci-plan-name", name))
        .child(tag("p.ci-if-then").text(&view.fill(Text::IfThen, &values)))
        .child(movable.then(|| {
            view.details(view.say(Text::MoveSlot), || {
                bending::move_slot(view, enrolment, lived.week)
            })
        }))
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
