//! Over the weeks: what the calendar does, the second look, and the end.

use crate::answers::sees;
use crate::reader::{Reader, afraid, busy, content, profile, say, title};
use crate::support::Role::{Button, Checkbox, Group, Heading, List, ListItem, Region, Textbox};
use crate::support::{Key, Page, has, in_chromium, until};
use career_insurance::domain::app::{Msg, WeeksMsg};
use career_insurance::domain::barrier::Barrier::{Busyness, Fear};
use career_insurance::domain::content::{Count, Text};
use career_insurance::domain::record::After;

const MONDAY: &str = "2026-11-23";

/// A plan begun on this Monday, opened at this moment.
async fn open_at(page: &Page, reader: &Reader, moment: &str) {
    page.server().set_date(moment);
    page.open_with(&reader.stored()).await;
}

async fn shows_week(page: &Page, number: u32) {
    page.within(Region, "This week").wait_for(Heading, has(&format!("Week {number}: "))).await;
}

/// A week is seven of the reader's own days, also where one of them has 25 hours.
async fn the_clock_change_moves_no_week(page: Page) {
    let reader = Reader::on("2026-10-19").starts_a_plan(busy).ticks(1);
    let title = &reader.habits(1)[0].words.title;
    for last_of_week_one in ["2026-10-25T01:30:00", "2026-10-25T02:30:00", "2026-10-25T23:59:00"] {
        open_at(&page, &reader, last_of_week_one).await;
        shows_week(&page, 1).await;
        assert!(page.checked(Checkbox, title).await);
    }
    for first_of_week_two in ["2026-10-26T00:00:00", "2026-10-26T00:30:00"] {
        open_at(&page, &reader, first_of_week_two).await;
        shows_week(&page, 2).await;
    }
    open_at(&page, &reader, "2026-11-01T23:59:00").await;
    shows_week(&page, 2).await;
}
in_chromium!(the_clock_change_moves_no_week, Setup::desktop().time_zone("Europe/Berlin"));

/// Far away it may be another day, but the weeks stay where they are in the calendar, and no tick is
/// lost on the way.
async fn travel_moves_no_week(page: Page) {
    let reader = Reader::on(MONDAY).starts_a_plan(busy).ticks(1);
    open_at(&page, &reader, "2026-11-30T08:00:00").await;
    shows_week(&page, 2).await;
    page.travel("America/Los_Angeles").await;
    page.script("document.dispatchEvent(new Event('visibilitychange'))", vec![]).await;
    shows_week(&page, 1).await;
    assert!(page.checked(Checkbox, &reader.habits(1)[0].words.title).await);
    page.wait_for_words("23 November to 29 November").await;
    for zone in ["Pacific/Auckland", "Pacific/Kiritimati", "America/Los_Angeles", "Asia/Kolkata"] {
        page.travel(zone).await;
        open_at(&page, &reader, "2026-11-29T23:59:00").await;
        shows_week(&page, 1).await;
        assert!(page.checked(Checkbox, &reader.habits(1)[0].words.title).await);
        open_at(&page, &reader, "2026-11-30T00:01:00").await;
        shows_week(&page, 2).await;
    }
    assert_eq!(page.stored("career-insurance").await, Some(reader.stored()));
}
in_chromium!(travel_moves_no_week, Setup::desktop().time_zone("Pacific/Auckland"));

/// A week that ends while the page is open follows the day when the reader comes back to it.
async fn midnight_brings_the_next_week(page: Page) {
    let reader = Reader::on(MONDAY).starts_a_plan(busy);
    open_at(&page, &reader, "2026-11-29T23:59:58").await;
    shows_week(&page, 1).await;
    let day = "return new Date().getDate()";
    until("midnight", async || page.script(day, vec![]).await == 30).await;
    page.script("document.dispatchEvent(new Event('visibilitychange'))", vec![]).await;
    shows_week(&page, 2).await;
}
in_chromium!(midnight_brings_the_next_week);

/// Nor under a tick that was just made: the reader sees it first.
async fn midnight_waits_for_the_reader(page: Page) {
    let reader = Reader::on(MONDAY).starts_a_plan(busy);
    open_at(&page, &reader, "2026-11-29T23:59:50").await;
    shows_week(&page, 1).await;
    let late = "return new Date() >= new Date(2026, 10, 29, 23, 59, 57)";
    until("nearly midnight", async || page.script(late, vec![]).await == true).await;
    let week = page.within(Region, "This week");
    week.click(Checkbox, has("The two-minute version")).await;
    let midnight = "return new Date() - new Date(2026, 10, 30) > 700";
    until("midnight", async || page.script(midnight, vec![]).await == true).await;
    assert!(week.words().await.contains("Week 1: "), "the week of the tick is there still");
    shows_week(&page, 2).await;
    let plan = page.record().await.enrolments.values().next_back().cloned().expect("the plan");
    assert!(plan.is_practised(1) && !plan.is_practised(2));
}
in_chromium!(midnight_waits_for_the_reader);

/// It does so by itself while the page is shown, but never under a field in use: the line is kept
/// whole, in the week that it was begun in, and the next week waits until the field is left.
async fn midnight_leaves_a_field_in_use_alone(page: Page) {
    let reader = Reader::on(MONDAY).starts_a_plan(busy);
    open_at(&page, &reader, "2026-11-29T23:59:58").await;
    shows_week(&page, 2).await;
    open_at(&page, &reader, "2026-11-29T23:59:57").await;
    shows_week(&page, 1).await;
    page.click(Textbox, say(Text::Note)).await;
    page.type_keys("before").await;
    let since = "return new Date() - new Date(2026, 10, 30) > 1500";
    until("midnight", async || page.script(since, vec![]).await == true).await;
    page.type_keys(" midnight").await;
    sees(&page, say(Text::NextWeek)).await;
    assert_eq!(page.value(Textbox, say(Text::Note)).await, "before midnight");
    shows_week(&page, 1).await;
    let plan = page.record().await.enrolments.values().next_back().cloned().expect("the plan");
    assert_eq!(plan.notes.get(&1).map(|note| note.value.as_str()), Some("before midnight"));
    page.press(Key::Tab).await;
    shows_week(&page, 2).await;
    assert_eq!(page.value(Textbox, say(Text::Note)).await, "");
}
in_chromium!(midnight_leaves_a_field_in_use_alone);

/// From week six on: a second look, laid aside, gone on with, and compared.
async fn takes_a_second_look(page: Page) {
    let reader = Reader::on(MONDAY).starts_a_plan(busy).ticks(1);
    open_at(&page, &reader, "2026-12-27").await;
    shows_week(&page, 5).await;
    assert!(page.maybe(Button, say(Text::LookAgain)).await.is_none(), "not before week six");
    open_at(&page, &reader, "2026-12-28").await;
    shows_week(&page, 6).await;
    page.click(Button, say(Text::LookAgain)).await;
    page.wait_for(Heading, say(Text::LookTitle)).await;
    page.answer_all(1, 3, afraid).await;
    page.statement(4).await;
    page.click(Button, say(Text::LookPostpone)).await;
    shows_week(&page, 6).await;
    page.reload().await;
    shows_week(&page, 6).await;
    page.click(Button, say(Text::LookAgain)).await;
    page.statement(4).await;
    assert_eq!(page.progress().await, 3);
    page.answer_all(4, 35, afraid).await;
    page.arrives_at("Your profile").await;
    page.shows_profile(&profile(afraid)).await;
    page.wait_for(Heading, say(Text::ChangeTitle)).await;
    for (text, barrier, before, after) in
        [(Text::ChangeLess, Busyness, "100", "0"), (Text::ChangeMore, Fear, "0", "100")]
    {
        let values = [("barrier", title(barrier)), ("before", before), ("after", after)];
        page.wait_for_words(&content().fill(text, &values)).await;
    }
    page.click(Button, say(Text::ToWeeks)).await;
    shows_week(&page, 6).await;
    page.reload().await;
    shows_week(&page, 6).await;
    assert_eq!(page.record().await.looks.len(), 2, "both are kept");
}
in_chromium!(takes_a_second_look);

/// Weeks that went by are neither counted nor coloured: the small version comes first.
async fn misses_a_week(page: Page) {
    let reader = Reader::on(MONDAY).starts_a_plan(busy);
    open_at(&page, &reader, "2026-11-30").await;
    page.wait_for_words(&content().count(Count::Missed, 1, &[])).await;
    let week = page.within(Region, "This week");
    assert!(week.names(Checkbox).await[0].starts_with("The two-minute version"));
    week.click(Checkbox, has("The two-minute version")).await;
    page.wait_for_words("1 of 12 weeks practised").await;
    let weeks = page.within(List, "Twelve weeks").names(ListItem).await;
    assert!(weeks[0].contains(say(Text::MarkOpen)), "{}", weeks[0]);
    assert!(weeks[1].contains(say(Text::MarkShort)), "{}", weeks[1]);
}
in_chromium!(misses_a_week);

fn finished() -> Reader {
    let reader = Reader::on(MONDAY).starts_a_plan(busy).ticks(1);
    let reader = reader.weeks_later(2).ticks(3);
    reader.weeks_later(10)
}

/// After twelve weeks: what was done, and three doors of equal weight.
async fn ends_with_three_doors(page: Page) {
    open_at(&page, &finished(), "2027-02-15").await;
    page.wait_for(Heading, say(Text::EndTitle)).await;
    page.wait_for_words("2 of 12 weeks practised").await;
    for door in [Text::DoorNew, Text::DoorKeep, Text::DoorStop] {
        page.wait_for(Button, say(door)).await;
    }
    page.click(Button, say(Text::DoorStop)).await;
    page.wait_for_words(say(Text::DoorStopped)).await;
    page.reload().await;
    page.wait_for_words(say(Text::DoorStopped)).await;
    let plan = page.record().await.enrolments.values().next_back().cloned().expect("the plan");
    assert_eq!(plan.after.map(|after| after.value), Some(After::Stop));
}
in_chromium!(ends_with_three_doors);

/// One habit goes on, in the same slot.
async fn keeps_one_habit(page: Page) {
    let reader = finished();
    let title = &reader.habits(3)[0].words.title;
    open_at(&page, &reader, "2027-02-15").await;
    page.click(Button, say(Text::DoorKeep)).await;
    page.wait_for(Button, title).await;
    let once = &reader.habits(1)[0].words.title;
    assert!(page.maybe(Button, once).await.is_none(), "done, and nothing to do every week");
    page.click(Button, title).await;
    page.wait_for_words(&content().fill(Text::DoorContinued, &[("habit", title)])).await;
    page.within(Region, "This week").click(Checkbox, title).await;
    page.server().set_date("2027-02-22");
    page.reload().await;
    let week = page.within(Region, "This week");
    week.wait_for_words("Done in 1 week so far").await;
    assert!(!week.checked(Checkbox, title).await, "a new week, a new tick");
}
in_chromium!(keeps_one_habit);

/// A new aim: the profile, another choice, and twelve new weeks; the old ones stay readable.
async fn takes_a_new_aim(page: Page) {
    open_at(&page, &finished(), "2027-02-15").await;
    page.click(Button, say(Text::DoorNew)).await;
    page.arrives_at("Your profile").await;
    let choice = page.within(Group, "Which of these rings true?");
    choice.click(Checkbox, title(Busyness)).await;
    choice.click(Checkbox, title(Fear)).await;
    page.click(Button, say(Text::NewPlan)).await;
    page.click(Button, "Start my twelve weeks").await;
    shows_week(&page, 1).await;
    page.wait_for_words("0 of 12 weeks practised").await;
    page.click(Button, say(Text::Earlier)).await;
    let counted = content().count(Count::Practised, 2, &[("of", "12")]);
    let earlier = [("date", "23 November"), ("practised", counted.as_str())];
    page.wait_for_words(&content().fill(Text::EarlierOne, &earlier)).await;
    let record = page.record().await;
    let plans: Vec<_> = record.enrolments.values().collect();
    let [first, second] = plans[..] else { panic!("two plans, not {}", plans.len()) };
    assert_eq!(second.terms.value.aims, [Fear]);
    assert!(first.is_practised(3));
    assert_eq!(second.terms.value.slot, first.terms.value.slot);
}
in_chromium!(takes_a_new_aim);

/// The end shows itself in week twelve already, once something is done in it.
async fn the_last_week_leads_to_the_end(page: Page) {
    let reader = Reader::on(MONDAY).starts_a_plan(busy).weeks_later(11);
    open_at(&page, &reader, "2027-02-10").await;
    shows_week(&page, 12).await;
    assert!(page.maybe(Button, say(Text::DoorStop)).await.is_none());
    page.click(Checkbox, &reader.habits(12)[0].words.title).await;
    page.wait_for(Button, say(Text::DoorStop)).await;
    let reader = reader.ticks(12).does(Msg::Weeks(WeeksMsg::Door(After::Stop)));
    open_at(&page, &reader, "2027-02-10").await;
    page.wait_for_words(say(Text::DoorStopped)).await;
}
in_chromium!(the_last_week_leads_to_the_end);
