//! The whole way, as one who is busy and nothing else: 35 statements, a profile, a plan, a tick that
//! is there tomorrow, and the next week seven days later.

use crate::reader::{Reader, busy, content, mixed, profile, say, title};
use crate::steps::item;
use crate::support::Role::{
    Article, Button, Checkbox, Group, Heading, List, ListItem, Progressbar, Radio, Region, Textbox,
};
use crate::support::{Page, has, in_chromium, in_every_browser};
use career_insurance::domain::barrier::Barrier::Busyness;
use career_insurance::domain::content::Text;

const MONDAY: &str = "2026-11-23";
const NOTE: &str = "Tuesday went well; I’ll keep “nine o’clock”.";

/// The files for offline use belong to the loading, and may come a moment after the first view.
async fn is_ready_for_offline(page: &Page) {
    let script = "const done = arguments[0];\
        if (!navigator.serviceWorker) done(); else navigator.serviceWorker.ready.then(() => done())";
    page.client().execute_async(script, vec![]).await.expect("the page becomes ready");
}

async fn a_tick_is_there_tomorrow(page: Page) {
    page.server().set_date(MONDAY);
    page.open("/").await;
    begins_with_the_first_statement(&page).await;
    is_ready_for_offline(&page).await;
    page.server().forget_requests();
    page.answer_all(1, 35, busy).await;
    page.arrives_at("Your profile").await;
    sees_the_answers_behind_it(&page).await;
    makes_a_plan(&page).await;
    let reader = Reader::on(MONDAY).starts_a_plan(busy);
    every_habit_says_why(&page, &reader, 1).await;
    ticks_and_writes(&page, &reader).await;
    assert_eq!(page.server().requests(), [""; 0], "nothing is asked after the page has loaded");
    assert_eq!(page.requests_elsewhere().await, [""; 0]);
    assert_eq!(page.errors().await, [""; 0]);

    page.reload().await;
    finds_the_tick(&page, &reader).await;

    page.server().set_date("2026-11-30");
    page.reload().await;
    every_habit_says_why(&page, &reader, 2).await;
    looks_back_at_last_week(&page, &reader).await;
    sees_all_twelve(&page).await;
    assert_eq!(page.requests_elsewhere().await, [""; 0]);
    assert_eq!(page.errors().await, [""; 0]);
}
in_every_browser!(a_tick_is_there_tomorrow);

async fn begins_with_the_first_statement(page: &Page) {
    page.wait_for_words(say(Text::Intro)).await;
    let statement = page.statement(1).await;
    let answers = ["Not at all", "A little", "Partly", "Mostly", "Very well"];
    assert_eq!(statement.names(Radio).await, answers);
    assert!(page.maybe(Button, "Back").await.is_none(), "there is nothing before the first");
    assert_eq!(page.attribute(Progressbar, "Progress", "aria-valuemax").await.unwrap(), "35");
    assert_eq!(page.progress().await, 0);
}

async fn sees_the_answers_behind_it(page: &Page) {
    page.shows_profile(&profile(busy)).await;
    page.wait_for_words(&content().fill(Text::One, &[("a", title(Busyness))])).await;
    page.unfold(title(Busyness)).await;
    for item in content().items().iter().filter(|item| item.barrier == Busyness) {
        let answer = if item.reversed { "Not at all" } else { "Very well" };
        page.wait_for_words(&format!("{answer}: “{}”", item.text)).await;
    }
    page.wait_for_words(&content().barrier(Busyness).helps).await;
    page.wait_for_words(&content().barrier(Busyness).quote).await;
    assert_eq!(page.rings().await, [Busyness], "what the profile shows is chosen beforehand");
}

async fn makes_a_plan(page: &Page) {
    page.click(Button, "Make my plan").await;
    page.arrives_at(say(Text::MakingTitle)).await;
    page.wait_for_words(title(Busyness)).await;
    page.wait_for(Button, "Not now").await;
    page.click(Button, "Start my twelve weeks").await;
}

async fn every_habit_says_why(page: &Page, reader: &Reader, week: u32) {
    let region = page.within(Region, "This week");
    region.wait_for(Heading, has(&format!("Week {week}"))).await;
    let habits = reader.habits(week);
    assert_eq!(region.all(Article).await.len(), habits.len());
    for habit in &habits {
        region.wait_for(Checkbox, &habit.words.title).await;
    }
    assert_eq!(habits.len(), 1, "one reason to unfold");
    region.unfold(say(Text::Change)).await;
    region.wait_for_words("Because you answered “").await;
}

async fn ticks_and_writes(page: &Page, reader: &Reader) {
    let region = page.within(Region, "This week");
    let habit = &reader.habits(1)[0].words;
    let short = has("The two-minute version");
    region.click(Checkbox, short.clone()).await;
    assert!(region.checked(Checkbox, short.clone()).await);
    page.wait_for_words("1 of 12 weeks done").await;
    region.click(Checkbox, &habit.title).await;
    assert!(region.checked(Checkbox, &habit.title).await);
    assert!(!region.checked(Checkbox, short).await, "done one way or the other, not twice");
    page.wait_for_words("1 of 12 weeks done").await;
    region.click(Textbox, say(Text::Note)).await;
    page.type_keys(NOTE).await;
    assert_eq!(region.value(Textbox, say(Text::Note)).await, NOTE);
}

async fn finds_the_tick(page: &Page, reader: &Reader) {
    let region = page.within(Region, "This week");
    assert!(region.checked(Checkbox, &reader.habits(1)[0].words.title).await);
    assert_eq!(region.value(Textbox, say(Text::Note)).await, NOTE);
}

async fn looks_back_at_last_week(page: &Page, reader: &Reader) {
    page.click(Button, say(Text::LastWeek)).await;
    let region = page.within(Region, "Week 1");
    assert!(region.checked(Checkbox, &reader.habits(1)[0].words.title).await);
    assert_eq!(region.value(Textbox, say(Text::Note)).await, NOTE);
    page.click(Button, say(Text::BackToNow)).await;
    page.wait_for(Region, "This week").await;
}

async fn sees_all_twelve(page: &Page) {
    let weeks = page.within(List, "Twelve weeks").names(ListItem).await;
    assert_eq!(weeks.len(), 12, "{weeks:?}");
    for (number, week) in (1..).zip(&weeks) {
        // The colon is for the ear alone; engines put blanks around it or not.
        let rest = week.strip_prefix(&format!("Week {number}"));
        let whole = |rest: &str| !rest.starts_with(|next: char| next.is_ascii_digit());
        assert!(rest.is_some_and(whole), "{week}");
    }
    assert!(weeks[0].contains("done") && weeks[1].contains("this week"), "{weeks:?}");
}

/// The intro, the first statement and the first answers stand on the first view of a small phone.
async fn the_first_view_holds_the_first_statement(page: Page) {
    page.open("/").await;
    page.wait_for_words(say(Text::Intro)).await;
    let answer = page.statement(1).await.get(Radio, "A little").await;
    let (_, top, _, height) = answer.rectangle().await.expect("it is drawn");
    assert!(top + height <= 740.0, "the second answer ends at {}", top + height);
}
in_chromium!(the_first_view_holds_the_first_statement, Setup::phone());

/// Scores that differ, none of them round: the rows stand in the order of the domain's numbers.
async fn the_profile_is_in_order(page: Page) {
    let stored = Reader::on(MONDAY).answers(34, mixed).stored();
    page.open_with(&stored).await;
    page.answer(35, mixed(item(35))).await;
    page.arrives_at("Your profile").await;
    page.shows_profile(&profile(mixed)).await;
    page.wait_for(Group, "Which of these rings true?").await;
}
in_chromium!(the_profile_is_in_order);
