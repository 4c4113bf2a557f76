//! The end of a programme: what was done, and three doors of equal size.

use super::cover::{patch, whole};
use super::element::{Element, tag};
use super::notice::region;
use super::view::View;
use super::weeks::{counts, practised_words};
use super::words::{cloth, paragraph};
use crate::domain::app::{Msg, WeeksMsg};
use crate::domain::content::{Count, Habit, Text};
use crate::domain::cover::Cover;
use crate::domain::practice::Mark;
use crate::domain::record::{After, Enrolment};
use crate::domain::stamped::Stamped;

/// `alone` gives it the title of the screen; in the last week it stands under the week.
pub fn block(view: &View, enrolment: &Enrolment, cover: &Cover, alone: bool) -> Element {
    let practised = enrolment.practised();
    let lead = if practised == 0 { Text::EndNone } else { Text::EndLead };
    let counted = practised_words(view, enrolment);
    let notes = enrolment.notes.iter().filter(|(_, note)| !note.value.trim().is_empty());
    let weeks = enrolment.weeks();
    let said = |(week, note): &(u32, Stamped<String>)| {
        // By the number that the week has in the plan, as everywhere.
        let plan = weeks.iter().find(|lived| lived.week == *week).and_then(|lived| lived.plan);
        let words = match plan {
            Some(plan) => {
                view.fill(Text::EndNote, &[("n", &view.number(plan)), ("note", &note.value)])
            }
            None => view.fill(Text::Quote, &[("quote", &note.value)]),
        };
        tag("li").key(&week.to_string()).text(&words)
    };
    let written: Vec<_> = notes.map(said).collect();
    let name = if practised == 0 { Text::EndOver } else { Text::EndTitle };
    let title = if alone { view.title(view.say(name)) } else { view.heading(1, name) };
    let written = (!written.is_empty()).then(|| {
        let list = tag("ul.ci-notes").set("role", "list").children(written);
        tag("div.ci-band").child(view.heading(1, Text::EndNotes)).child(list)
    });
    let head = cloth()
        .child(title)
        .child(tag("p.ci-lead").text(&view.fill(lead, &[("practised", &counted)])))
        .child(whole(view, cover));
    tag("section.ci-end")
        .child(head)
        .child(tag("div.ci-band").child(counts(view, enrolment)).child(others(view, cover)))
        .child(doors(view, enrolment))
        .child(written)
        .child(view.line("p.ci-band.ci-hint", Text::EndTalk))
        .child(view.call_to_action())
}

/// The patches of the picture that no habit made, so that its key adds up to all of the weeks.
fn others(view: &View, cover: &Cover) -> Option<Element> {
    let kinds = [
        (Mark::RainCheck, Count::Skipped),
        (Mark::Open, Count::Unticked),
        (Mark::Free, Count::Free),
        (Mark::ToCome, Count::ToCome),
    ];
    let said = kinds.into_iter().filter_map(|(mark, count)| {
        let mut found = cover.iter().filter(|patch| patch.mark == mark);
        let first = *found.next()?;
        let words = tag("span").text(&view.count(count, 1 + found.count(), &[]));
        Some(tag("li").child(patch(first, false)).child(words))
    });
    let said: Vec<_> = said.collect();
    (!said.is_empty()).then(|| tag("ul.ci-counts.ci-others").set("role", "list").children(said))
}

fn doors(view: &View, enrolment: &Enrolment) -> Element {
    let taken = enrolment.after.as_ref().map_or(&After::Open, |after| &after.value);
    let said = match taken {
        After::Stop => Some(view.say(Text::DoorStopped).into()),
        After::Keep(habit) => view
            .content()
            .habit(habit)
            .map(|habit| view.fill(Text::DoorContinued, &[("habit", &habit.words.title)])),
        After::Open | After::NewAim => None,
    };
    let door = |text: Text, after: After, hint: Text| {
        let button = view.button(text, Msg::Weeks(WeeksMsg::Door(after)));
        tag("li.ci-door").child(button).child(view.line("p.ci-hint", hint))
    };
    let stopped = *taken == After::Stop;
    let doors = tag("ul.ci-doors")
        .set("role", "list")
        .child(door(Text::DoorNew, After::NewAim, Text::DoorNewHint))
        .child(keep(view, enrolment))
        .child(door(Text::DoorStop, After::Stop, Text::DoorStopHint));
    tag("div.ci-band")
        .child(view.heading(1, Text::EndDoors))
        .child(region().child(said.map(|said: String| paragraph(&said))))
        .child(
            stopped.then(|| view.button(Text::DoorOpen, Msg::Weeks(WeeksMsg::Door(After::Open)))),
        )
        .child(doors)
}

/// One of the habits that were done and can be continued.
fn keep(view: &View, enrolment: &Enrolment) -> Element {
    let option = |habit: &Habit| {
        let msg = Msg::Weeks(WeeksMsg::Door(After::Keep(habit.id.clone())));
        tag("li").key(&habit.id).child(view.named(&habit.words.title, msg))
    };
    let habits: Vec<_> = enrolment.keepable(view.content()).map(option).collect();
    let which = if habits.is_empty() { Text::DoorKeepNone } else { Text::DoorKeepWhich };
    let choice = tag("details")
        .child(view.line("summary.ci-button", Text::DoorKeep))
        .child(view.line("p", which))
        .child(tag("ul.ci-rows").set("role", "list").children(habits));
    tag("li.ci-door").child(choice).child(view.line("p.ci-hint", Text::DoorKeepHint))
}
