//! A plan that bends: what is offered when weeks went by, and what can be done any time.

use super::element::{Element, On, group, tag};
use super::making::{time, weekdays};
use super::notice::{notice, region};
use super::pausing;
use super::view::View;
use super::weeks::counts;
use super::words::paragraph;
use crate::domain::app::{Msg, Place, WeeksMsg};
use crate::domain::content::Text;
use crate::domain::practice::{Lived, Offer, Phase};
use crate::domain::record::{After, Bend, Course, Enrolment, Slot, Spot};
use crate::shell;
use web_sys::{HtmlInputElement, HtmlSelectElement};

/// One offer at a time, each with "no, thanks".
pub fn offer(view: &View, enrolment: &Enrolment, lived: Lived) -> Option<Element> {
    let week = lived.week;
    let offer = enrolment.offer(week, view.env.today)?;
    let doing = enrolment.doings(&lived).into_iter().next();
    let swap = doing.filter(|_| offer != Offer::Rest).and_then(|doing| {
        let other = view.app.swaps(&lived, &doing, view.env).into_iter().next()?;
        let name = view.fill(Text::OfferSwap, &[("habit", &other.words.title)]);
        let bend = Bend::Instead(other.id.clone());
        Some(view.step(
            "button.ci-button",
            &name,
            Msg::Weeks(WeeksMsg::Bend { week, spot: doing.spot, bend }),
        ))
    });
    let (words, steps) = match offer {
        Offer::Ease { again } => {
            let short = Msg::Weeks(WeeksMsg::Bend { week, spot: Spot::Core, bend: Bend::Short });
            let words = view.fill(Text::OfferEase, &[("n", &view.number(again))]);
            (
                words,
                [(Text::OfferShort, short), (Text::OfferRestart, Msg::Weeks(WeeksMsg::Restart))],
            )
        }
        Offer::Rest => {
            let pause = Msg::Weeks(WeeksMsg::Pause { week, weeks: 1 });
            // The last two weeks look back and choose what stays.
            let last = Msg::Weeks(WeeksMsg::Course { week, course: Course::Jump(11) });
            (view.say(Text::OfferRest).into(), [(Text::OfferPause, pause), (Text::OfferLast, last)])
        }
    };
    let end = (offer == Offer::Rest)
        .then(|| view.button(Text::OfferEnd, Msg::Weeks(WeeksMsg::Door(After::Stop))));
    let moves = tag("div.ci-choices")
        .children(steps.map(|(text, msg)| view.button(text, msg)))
        .child(swap)
        .child(end)
        .child(view.button(Text::OfferNo, Msg::Weeks(WeeksMsg::Decline(week))));
    Some(tag("div.ci-band.ci-offer").child(paragraph(&words)).child(moves))
}

/// What became of the week as a whole, with the way back; and what can be made of it.
pub fn course(view: &View, enrolment: &Enrolment, lived: Lived, present: bool) -> Element {
    let week = lived.week;
    let back = Msg::Weeks(WeeksMsg::Course { week, course: Course::Planned });
    let said = match lived.course {
        Course::RainCheck => Some((Text::RainCheckTaken, Text::TakeBack, back)),
        Course::Pause if present => {
            Some((Text::PausedNow, Text::GoOn, Msg::Weeks(WeeksMsg::GoOn(week))))
        }
        Course::Repeat => Some((Text::RepeatTaken, Text::TakeBack, back)),
        Course::Jump(_) => Some((Text::JumpTaken, Text::TakeBack, back)),
        Course::Pause | Course::Planned => None,
    };
    let said = said.map(|(words, text, msg)| undone(view, view.say(words), text, msg));
    let life = || view.fold(Text::Life, || possible(view, enrolment, lived));
    let now = matches!(enrolment.phase(view.env.today), Phase::Week(_));
    let more = if present {
        Some(life())
    } else if now {
        // One that went by can still become one of the two.
        rain_check(view, enrolment, lived).map(|step| tag("div.ci-band").child(step))
    } else {
        None
    };
    group().child(region().child(said)).child(more)
}

/// What was decided, with the way back.
pub fn undone(view: &View, words: &str, text: Text, msg: Msg) -> Element {
    tag("p.ci-offer").child(tag("span").text(words)).child(view.quiet(text, msg))
}

/// Nothing has become of this week yet.
fn is_free(enrolment: &Enrolment, lived: Lived) -> bool {
    let planned = lived.course == Course::Planned && lived.plan.is_some();
    planned && !enrolment.is_practised(lived.week)
}

fn step(view: &View, hint: Text, text: Text, msg: Msg) -> Element {
    tag("div.ci-step").child(view.line("p.ci-hint", hint)).child(view.button(text, msg))
}

fn rain_check(view: &View, enrolment: &Enrolment, lived: Lived) -> Option<Element> {
    let asks = is_free(enrolment, lived) && enrolment.planned(&lived).is_some();
    let msg = Msg::Weeks(WeeksMsg::Course { week: lived.week, course: Course::RainCheck });
    (asks && enrolment.rain_checks_left() > 0)
        .then(|| step(view, Text::RainCheckHint, Text::RainCheck, msg))
}

fn possible(view: &View, enrolment: &Enrolment, lived: Lived) -> Element {
    let week = lived.week;
    let repeat = || {
        let msg = Msg::Weeks(WeeksMsg::Course { week, course: Course::Repeat });
        step(view, Text::RepeatHint, Text::Repeat, msg)
    };
    tag("div.ci-life")
        .child(rain_check(view, enrolment, lived))
        .child(pausing::pause(view, enrolment, lived))
        .child((is_free(enrolment, lived) && week > 1).then(repeat))
}

/// Another time in the week, from this one on.
pub fn move_slot(view: &View, enrolment: &Enrolment, week: u32) -> Element {
    let slot = enrolment.slot(week);
    let (day, at) = (view.own("move-day"), view.own("move-time"));
    let fields = tag("div.ci-fields")
        .child(view.line("label", Text::SlotDay).set("for", &day))
        .child(weekdays(view, slot).set("id", &day))
        .child(view.line("label", Text::SlotTime).set("for", &at))
        .child(time(&at, slot).flag("required", true));
    tag("form.ci-step")
        .hear(view.send, On::Send, move |event| {
            let weekday =
                shell::field::<HtmlSelectElement>(event, "select").map(|s| s.selected_index());
            let weekday = weekday.and_then(|day| u8::try_from(day).ok());
            let minute =
                shell::field::<HtmlInputElement>(event, "input").and_then(|i| minute(&i.value()));
            let weekday = weekday.unwrap_or(slot.weekday());
            let moved = Slot::new(weekday, minute.unwrap_or(slot.minute()));
            Some(Msg::Weeks(WeeksMsg::MoveSlot { week, slot: moved.unwrap_or(slot) }))
        })
        .child(view.line("p.ci-hint", Text::MoveSlotHint))
        .child(fields)
        .child(view.line("button.ci-button", Text::MoveSlotNow))
        .child(notice(view, Place::Slot))
}

/// Minutes after midnight, from what a time field holds.
pub fn minute(value: &str) -> Option<u16> {
    let (hour, minute) = value.get(..5)?.split_once(':')?;
    Some(hour.parse::<u16>().ok()? * 60 + minute.parse::<u16>().ok()?)
}

/// Other aims that begin with the next week or have begun, with the way back.
pub fn turns(view: &View, enrolment: &Enrolment) -> Option<Element> {
    let now = match enrolment.phase(view.env.today) {
        Phase::Week(now) => now,
        Phase::Before(_) => 0,
        Phase::Over => return None,
    };
    let (week, turn) = enrolment
        .turns
        .range(now + 1..)
        .find_map(|(week, turn)| turn.value.as_ref().map(|turn| (*week, turn)))?;
    let words = match view.quoted(&turn.aims) {
        none if none.is_empty() => view.say(Text::TurnNone).into(),
        barriers => view.fill(Text::TurnTo, &[("barriers", &barriers)]),
    };
    Some(undone(view, &words, Text::TakeBack, Msg::Weeks(WeeksMsg::TurnBack(week))))
}

/// The plan as agreed beside what was done.
pub fn planned_and_done(view: &View, enrolment: &Enrolment, weeks: &[Lived]) -> Element {
    let content = view.content();
    let title = |id: &str| content.habit(id).map(|h| h.words.title.clone()).unwrap_or_default();
    let rows = enrolment.terms.value.programme.iter().zip(1u8..).map(|(week, plan)| {
        let planned = week.iter().flat_map(|w| std::iter::once(&w.core).chain(&w.extra));
        let planned: Vec<_> = planned.map(|place| title(&place.habit)).collect();
        let lived = weeks.iter().filter(|lived| lived.plan == Some(plan));
        let done: Vec<_> = lived
            .flat_map(|lived| enrolment.ticks_of(lived.week))
            .filter(|(_, tick)| *tick != crate::domain::record::Tick::Open)
            .map(|(habit, _)| title(habit))
            .collect();
        let number = view.number(plan);
        let name = view.fill(Text::WeekNumber, &[("n", &number)]);
        tag("tr")
            .key(&number)
            .child(tag("th").set("scope", "row").text(&name))
            .child(tag("td").text(&view.content().list(&planned)))
            .child(tag("td").text(&view.content().list(&done)))
    });
    let heads = [Text::TableWeek, Text::TablePlanned, Text::TableLived];
    let table = view.table(Text::PlannedAndLived, &heads, rows.collect());
    view.fold(Text::PlannedAndLived, || group().child(counts(view, enrolment)).child(table))
}
