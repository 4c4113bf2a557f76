//! Over the weeks: the second look, a week missed, and the end.

use crate::reader::{Reader, afraid, busy, content, profile, say, title};
use crate::support::Role::{Button, Checkbox, Group, Heading, List, ListItem, Region};
use crate::support::{Page, has, in_chromium};
use career_insurance::domain::app::{Msg, WeeksMsg};
use career_insurance::domain::barrier::Barrier::{Busyness, Fear};
use career_insurance::domain::content::{Count, Text};
use career_insurance::domain::record::After;

pub const MONDAY: &str = "2026-11-23";

/// A plan begun on this Monday, opened at this moment.
pub async fn open_at(page: &Page, reader: &Reader, moment: &str) {
    page.server().set_date(moment);
    page.open_with(&reader.stored()).await;
}

pub async fn shows_week(page: &Page, number: u32) {
    page.within(Region, "This week").wait_for(Heading, has(&format!("Week {number}: "))).await;
}

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
    page.wait_for_words("1 of 12 weeks done").await;
    assert!(week.names(Checkbox).await[0].starts_with("The two-minute version"), "nothing moves");
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
    page.wait_for_words("2 of 12 weeks done").await;
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
    page.wait_for_words("0 of 12 weeks done").await;
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
