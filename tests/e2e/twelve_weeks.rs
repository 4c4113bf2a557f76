//! Twelve weeks of real life in a browser, closed and opened again each week.

use crate::reader::{Reader, busy, say};
use crate::support::Role::{Button, Checkbox, Heading, List, ListItem, Region};
use crate::support::{Page, in_chromium};
use career_insurance::domain::content::Text;
use career_insurance::domain::day::Day;

const MONDAY: &str = "2026-11-23";

/// A perfect reader: each week is ticked on the reader's own day, over New Year too, and the picture
/// counts every one of them.
async fn ticks_every_week(page: Page) {
    let start = Day::parse(MONDAY).expect("a date");
    let reader = Reader::on(MONDAY).starts_a_plan(busy);
    page.server().set_date(MONDAY);
    page.open_with(&reader.stored()).await;
    for week in 1..=12 {
        let tuesday = start.plus(7 * (week - 1) + 1).to_string();
        page.server().set_date(&tuesday);
        // Closed, and opened again.
        page.open("about:blank").await;
        page.open("/").await;
        page.wait_for_words(&format!("Week {week}: ")).await;
        let before = format!("{} of 12 weeks practised", week - 1);
        page.wait_for_words(&before).await;
        let number = u32::try_from(week).expect("a week");
        let title = &reader.habits(number)[0].words.title;
        let this_week = page.within(Region, "This week");
        this_week.click(Checkbox, title).await;
        page.wait_for_words(&format!("{week} of 12 weeks practised")).await;
        assert!(!page.words().await.contains(say(Text::MarkOpen)), "nothing is ever missed");
    }
    page.server().set_date(&start.plus(84).to_string());
    page.open("/").await;
    page.wait_for(Heading, say(Text::EndTitle)).await;
    page.wait_for_words("12 of 12 weeks practised").await;
    let weeks = page.within(List, "Twelve weeks").all(ListItem).await.len();
    assert_eq!(weeks, 12);
    for door in [Text::DoorNew, Text::DoorKeep, Text::DoorStop] {
        page.wait_for(Button, say(door)).await;
    }
    assert_eq!(page.errors().await, [""; 0]);
}
in_chromium!(ticks_every_week);

/// A pause is one week unless the reader says more, the plan slides, and it can be ended.
async fn pauses_for_a_week(page: Page) {
    page.server().set_date(MONDAY);
    page.open_with(&Reader::on(MONDAY).starts_a_plan(busy).stored()).await;
    page.click(Button, say(Text::Life)).await;
    page.click(Button, say(Text::Pause)).await;
    page.wait_for_words(say(Text::PausedNow)).await;
    let plan = page.record().await.enrolments.values().next_back().cloned().expect("the plan");
    assert_eq!(plan.course.len(), 1);
    assert_eq!(plan.weeks().len(), 13, "everything comes a week later");
    page.click(Button, say(Text::GoOn)).await;
    page.wait_for_words("Week 1: ").await;
}
in_chromium!(pauses_for_a_week);
