//! The days of the calendar: a clock change, a journey, and midnight on an open page.

use crate::answers::sees;
use crate::reader::{Reader, busy, say};
use crate::support::Role::{Checkbox, Region, Textbox};
use crate::support::{Key, Page, has, in_chromium, until};
use crate::weeks::{MONDAY, open_at, shows_week};
use career_insurance::domain::content::Text;

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
    page.wait_for_words("until 29 November").await;
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
