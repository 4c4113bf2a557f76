//! The weeks: ticks, notes, and a form that shows what is recorded.

use crate::page::{Widget, day, drawn, fire, key, plan, record, tap};
use crate::reader::{Reader, busy, say, two};
use career_insurance::domain::app::{MakingMsg, Msg, ProfileMsg, WeeksMsg};
use career_insurance::domain::content::Text;
use career_insurance::domain::record::{Bend, Draft, Enrolment, Spot, Tick};
use wasm_bindgen::JsCast;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::HtmlInputElement;

/// The one programme that is stored.
fn plan_kept() -> Enrolment {
    record().enrolments.values().next_back().cloned().expect("a plan is stored")
}

fn ticks(widget: &Widget) -> Vec<HtmlInputElement> {
    let found = widget.all("section.ci-week .ci-tick input").into_iter();
    found.map(JsCast::unchecked_into).collect()
}

/// A slow phone shows what its reader comes for before it draws all the rest.
#[wasm_bindgen_test]
async fn this_week_is_drawn_first() {
    let reader = plan(0);
    let habit = &reader.habits(1)[0].words.title;
    let widget = Widget::with(&reader.stored()).await;
    for rest in [say(Text::TwelveWeeks), say(Text::Stored), say(Text::Post)] {
        assert!(!widget.first_words.contains(rest), "{rest}");
        assert!(widget.words().contains(rest), "{rest}");
    }
    assert!(widget.first_words.contains(habit.as_str()));
    // Whoever is new has nothing to come for.
    let widget = Widget::new().await;
    assert!(widget.first_words.contains(say(Text::Stored)));
}

/// Whoever begins a plan gets all of it at once: what came in later would push the heading out of sight.
/// What they opened at the foot of the page stays open.
#[wasm_bindgen_test]
async fn a_new_plan_is_drawn_at_once() {
    let making = Reader::on(&day(0)).answers(35, busy).does(Msg::Profile(ProfileMsg::MakePlan));
    let draft = Draft { next_week: false, ..making.draft() };
    let widget = Widget::with(&making.does(Msg::Making(MakingMsg::Draft(draft))).stored()).await;
    widget.unfold(say(Text::Bring)).await;
    let pasted = widget.find("footer textarea");
    let is_shown = || pasted.is_connected() && pasted.closest("[hidden]").ok().flatten().is_none();
    assert!(is_shown());
    widget.press(say(Text::Begin)).await;
    assert!(widget.words().contains(say(Text::ThisWeek)));
    assert_eq!(widget.all(".ci-twelve").len(), 1);
    assert!(is_shown());
}

#[wasm_bindgen_test]
async fn both_ways_of_doing_it_are_ticks() {
    let reader = plan(0);
    let habit = &reader.habits(1)[0].id;
    let widget = Widget::with(&reader.stored()).await;
    let state = |widget: &Widget| -> Vec<bool> {
        ticks(widget).iter().map(HtmlInputElement::checked).collect()
    };
    assert_eq!(state(&widget), [false, false]);
    for (at, shown, recorded) in [
        (0, [true, false], Tick::Done),
        (1, [false, true], Tick::Short),
        (0, [true, false], Tick::Done),
        (0, [false, false], Tick::Open),
    ] {
        tap(&ticks(&widget)[at]).await;
        assert_eq!(state(&widget), shown);
        assert_eq!(plan_kept().tick(1, habit), recorded);
    }
}

/// The screen is opened every week, perhaps where others can see it.
#[wasm_bindgen_test]
async fn the_reason_is_folded() {
    let widget = Widget::with(&plan(0).stored()).await;
    let reason = widget.find("article details .ci-because");
    assert!(reason.text_content().unwrap_or_default().starts_with("Because you answered “"));
    let folded = reason.closest("details").ok().flatten().expect("it can be folded");
    assert!(!folded.has_attribute("open"));
    let name = folded.first_element_child().and_then(|summary| summary.text_content());
    assert_eq!(name.as_deref(), Some(say(Text::Change)));
}

#[wasm_bindgen_test]
async fn a_note_is_kept_as_it_is_typed() {
    let widget = Widget::with(&plan(0).stored()).await;
    let note = widget.field(".ci-line input");
    for text in ["1", "12", "12 minutes"] {
        assert!(key(&note, "2").await, "digits are letters here");
        note.set_value(text);
        fire(&note, "input");
        drawn().await;
        assert_eq!(note.value(), text);
        assert_eq!(plan_kept().notes.get(&1).expect("recorded").value, text);
    }
    assert!(widget.all("legend").is_empty(), "still in the weeks");
}

#[wasm_bindgen_test]
async fn there_are_twelve_weeks_in_the_list_and_in_the_picture() {
    let reader = plan(0).ticks(1);
    let widget = Widget::with(&reader.stored()).await;
    let list = widget.find(".ci-twelve ol");
    let name = list.get_attribute("aria-labelledby").expect("a name");
    assert_eq!(widget.find(&format!("#{name}")).text_content().as_deref(), Some("Twelve weeks"));
    let weeks = widget.all(".ci-twelve li");
    assert_eq!(weeks.len(), 12);
    for (number, week) in (1..).zip(&weeks) {
        let words = week.text_content().unwrap_or_default();
        assert!(words.starts_with(&format!("Week {number}: ")), "{words}");
        assert!(words.contains(&reader.habits(number)[0].words.title), "{words}");
        assert_eq!(week.has_attribute("aria-current"), number == 1);
    }
    assert_eq!(widget.all(".ci-strip > svg").len(), 12);
    let picture = widget.all(".ci-strip").remove(0);
    assert_eq!(picture.get_attribute("role").as_deref(), Some("img"));
    let said = picture.get_attribute("aria-label").unwrap_or_default();
    assert!(said.contains("done: 1.") && said.contains("2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12"));
}

/// The time in the week can be changed also where the core habit is left out and the other one leads.
#[wasm_bindgen_test]
async fn the_time_can_be_changed_under_whatever_habit_leads() {
    let begun = Reader::on(&day(0)).answers(35, two).does(Msg::Profile(ProfileMsg::MakePlan));
    let draft = Draft { next_week: false, ..begun.draft() };
    let begun =
        begun.does(Msg::Making(MakingMsg::Draft(draft))).does(Msg::Making(MakingMsg::Begin));
    assert_eq!(begun.habits(1).len(), 2, "a week with two steps");
    let (week, spot, bend) = (1, Spot::Core, Bend::Without);
    let left = begun.does(Msg::Weeks(WeeksMsg::Bend { week, spot, bend }));
    let widget = Widget::with(&left.stored()).await;
    assert!(widget.words().contains(say(Text::MoveSlot)), "{}", widget.words());
}

#[wasm_bindgen_test]
async fn the_plan_form_shows_what_is_recorded() {
    let reader = Reader::on(&day(0)).answers(35, busy).does(Msg::Profile(ProfileMsg::MakePlan));
    let widget = Widget::with(&reader.stored()).await;
    assert!(!widget.words().contains(say(Text::Hour)), "a plan for the busy takes no half hour");
    let time = widget.field("input[type=time]");
    assert_eq!(time.value(), "09:00");
    time.set_value("16:45");
    fire(&time, "change");
    drawn().await;
    let draft = record().looks.get(&1).expect("recorded").draft.expect("a draft").value;
    assert_eq!((draft.slot.minute(), draft.slot.weekday()), (16 * 60 + 45, 1));
    // A field that was emptied is no time: the last one holds.
    time.set_value("");
    fire(&time, "change");
    drawn().await;
    assert_eq!(time.value(), "16:45");
    let draft = record().looks.get(&1).expect("recorded").draft.expect("a draft").value;
    assert_eq!(draft.slot.minute(), 16 * 60 + 45);
}
