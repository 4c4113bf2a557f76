//! The plan form: at most one screen.

use super::bending::minute;
use super::element::{Element, On, tag};
use super::view::View;
use super::words::{answer, cloth, paragraph};
use crate::domain::app::{MakingMsg, Msg};
use crate::domain::barrier::Barrier;
use crate::domain::content::{Count, Text};
use crate::domain::programme::{Circumstances, Mode, Pace, Request};
use crate::domain::record::{Draft, Slot};
use web_sys::{HtmlInputElement, HtmlSelectElement};
use yew::TargetCast;

/// No week asks for more than the last may.
const LAST: u8 = 12;

pub fn screen(view: &View) -> Element {
    let draft = view.app.draft(view.env);
    let rings = view.app.rings(view.content());
    let aim = match view.quoted(&rings) {
        none if none.is_empty() => view.say(Text::MakingForNone).into(),
        barriers => view.fill(Text::MakingFor, &[("barriers", &barriers)]),
    };
    let paced = rings.contains(&Barrier::Complacency);
    let busy = rings.contains(&Barrier::Busyness);
    let moves = tag("div.ci-moves")
        .child(view.primary(Text::Begin, Msg::Making(MakingMsg::Begin)))
        .child(view.primary(Text::NotNow, Msg::Making(MakingMsg::NotNow)));
    let back = view.quiet(Text::ToProfile, Msg::Making(MakingMsg::ToProfile));
    tag("div.ci-making")
        .child(
            cloth()
                .child(view.title(view.say(Text::MakingTitle)))
                .child(paragraph(&aim).set("class", "ci-lead"))
                .child(paragraph(&each(view, draft, rings))),
        )
        .child(allowed(view, draft, busy))
        .child(come(view, draft))
        .child(paced.then(|| pace(view, draft)))
        .child(slot(view, draft))
        .child(start(view, draft))
        .child(view.line("p.ci-band.ci-hint", Text::MakingExpect))
        .child(moves)
        .child(tag("div.ci-band").child(back))
}

/// How many steps a week has, and how long they may take: what the plan is then chosen by.
fn each(view: &View, draft: Draft, aims: Vec<Barrier>) -> String {
    let Draft { circumstances, mode, pace, .. } = draft;
    let (strong_fear, easy_first, done) = (false, false, Vec::new());
    let request = Request { aims, strong_fear, easy_first, circumstances, mode, pace, done };
    let one = request.habits(LAST) == 1;
    let text = if one { Text::MakingEachOne } else { Text::MakingEach };
    let minutes = view.count(Count::Minutes, usize::from(request.minutes(LAST)), &[]);
    view.fill(text, &[("minutes", &minutes)])
}

/// A question of the form.
fn ask(view: &View, name: Text) -> Element {
    tag("fieldset.ci-ask").child(view.line("legend", name))
}

/// One of several ways: a radio button, with a line under it if there is a hint.
fn way(view: &View, group: &str, name: Text, hint: Option<Text>, on: bool, then: Draft) -> Element {
    let field =
        view.field("radio", on, Msg::Making(MakingMsg::Draft(then))).set("name", &view.own(group));
    let words = view.line("span", name);
    let (field, words) = match hint {
        Some(hint) => {
            let id = view.own(&format!("{group}-{}", name as usize));
            (field.set("aria-describedby", &id), words.child(view.under(hint, &id)))
        }
        None => (field, words),
    };
    tag("label.ci-answer").child(field).child(words)
}

fn come(view: &View, draft: Draft) -> Element {
    let modes = [
        (Mode::Choose, Text::Choose, Text::ChooseHint),
        (Mode::Few, Text::Few, Text::FewHint),
        (Mode::One, Text::OneThing, Text::OneThingHint),
    ];
    let modes = modes.map(|(mode, name, hint)| {
        way(view, "mode", name, Some(hint), draft.mode == mode, Draft { mode, ..draft })
    });
    ask(view, Text::Come).child(tag("div.ci-answers").children(modes))
}

fn pace(view: &View, draft: Draft) -> Element {
    let paces = [(Pace::Weekly, Text::Weekly), (Pace::EveryOther, Text::EveryOther)];
    let paces = paces.map(|(pace, name)| {
        way(view, "pace", name, None, draft.pace == pace, Draft { pace, ..draft })
    });
    ask(view, Text::Pace).child(tag("div.ci-answers.ci-pair").children(paces))
}

fn start(view: &View, draft: Draft) -> Element {
    let this = view.env.today.monday();
    let starts =
        [(Text::StartThis, 0, false, "start-this"), (Text::StartNext, 7, true, "start-next")];
    let starts = starts.map(|(text, days, next_week, id)| {
        let name = view.fill(text, &[("date", &view.content().date(this.plus(days)))]);
        let then = Msg::Making(MakingMsg::Draft(Draft { next_week, ..draft }));
        let field = view.field("radio", draft.next_week == next_week, then);
        answer(field.set("id", &view.own(id)).set("name", &view.own("start")), &name)
    });
    ask(view, Text::Start).child(tag("div.ci-answers.ci-pair").children(starts))
}

/// The weekdays to choose from.
pub fn weekdays(view: &View, chosen: Slot) -> Element {
    tag("select").children((0..7).map(|weekday| {
        let option = tag("option").flag("selected", chosen.weekday() == weekday);
        option.text(view.content().weekday(weekday))
    }))
}

fn slot(view: &View, draft: Draft) -> Element {
    let (day, at) = (view.own("slot-day"), view.own("slot-time"));
    let slot = draft.slot;
    let moved = move |slot: Option<Slot>| {
        Some(Msg::Making(MakingMsg::Draft(Draft { slot: slot.unwrap_or(draft.slot), ..draft })))
    };
    let pick_day = weekdays(view, slot).hear(view.send, On::Change, move |event| {
        let weekday = event.target_unchecked_into::<HtmlSelectElement>().selected_index();
        let weekday = u8::try_from(weekday).ok();
        moved(weekday.and_then(|day| Slot::new(day, slot.minute())))
    });
    let pick_time = time(&at, slot).hear(view.send, On::Change, move |event| {
        let minute = minute(&event.target_unchecked_into::<HtmlInputElement>().value());
        moved(minute.and_then(|minute| Slot::new(slot.weekday(), minute)))
    });
    let fields = tag("div.ci-fields")
        .child(view.line("label", Text::SlotDay).set("for", &day))
        .child(pick_day.set("id", &day))
        .child(view.line("label", Text::SlotTime).set("for", &at))
        .child(pick_time);
    ask(view, Text::SlotTitle).child(fields)
}

/// A field for a time of the day.
pub fn time(id: &str, slot: Slot) -> Element {
    tag("input").set("id", id).set("type", "time").value(&slot.time())
}

/// What the reader's work allows. A plan for the `busy` takes no half hour, so it does not ask for one.
fn allowed(view: &View, draft: Draft, busy: bool) -> Element {
    let now = draft.circumstances;
    let options = [
        (Text::Inside, now.inside, Circumstances { inside: !now.inside, ..now }),
        (Text::Outside, now.outside, Circumstances { outside: !now.outside, ..now }),
        (Text::Hour, now.hour, Circumstances { hour: !now.hour, ..now }),
        (Text::Costly, now.costly, Circumstances { costly: !now.costly, ..now }),
    ];
    let hint = view.line("p.ci-hint", Text::AllowedHint);
    let options = options.into_iter().filter(|(name, ..)| !busy || *name != Text::Hour);
    let options = options.map(|(name, on, circumstances)| {
        let then = Msg::Making(MakingMsg::Draft(Draft { circumstances, ..draft }));
        answer(view.field("checkbox", on, then), view.say(name))
    });
    let more = view.details(view.say(Text::AllowedMore), || hint);
    ask(view, Text::Allowed)
        .child(view.line("p.ci-hint", Text::AllowedFirst))
        .child(tag("div.ci-answers").children(options))
        .child(more)
}
