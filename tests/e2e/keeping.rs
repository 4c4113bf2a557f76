//! Nothing is ever lost: reloads, and what is deleted.

use crate::reader::{Reader, busy, say};
use crate::steps::{KEY, item};
use crate::support::Role::{Button, Checkbox, Heading, Region, Textbox};
use crate::support::{Page, has, in_every_browser};
use career_insurance::domain::app::{AskingMsg, Msg, NotNowMsg, ProfileMsg, WeeksMsg};
use career_insurance::domain::content::Text;
use career_insurance::domain::profile::Answer;

const MONDAY: &str = "2026-11-23";

/// A reload comes back to just where the reader was: each of these is opened by itself, and its
/// record stays as it is.
async fn comes_back_to_each_screen(page: Page) {
    page.server().set_date("2027-01-06");
    let asked = Reader::on(MONDAY).answers(35, busy);
    let planned = Reader::on(MONDAY).starts_a_plan(busy);
    let week_seven = planned.clone().ticks(1).weeks_later(6);
    let screens = [
        (asked.clone(), "Your profile"),
        (asked.clone().does(Msg::Profile(ProfileMsg::MakePlan)), say(Text::MakingTitle)),
        (asked.clone().does(Msg::Profile(ProfileMsg::NotNow)), say(Text::NotNowTitle)),
        (
            asked.does(Msg::Profile(ProfileMsg::NotNow)).does(Msg::NotNow(NotNowMsg::ToProfile)),
            "Your profile",
        ),
        (week_seven.clone(), "Week 7: Look beyond your team"),
        (week_seven.clone().does(Msg::Weeks(WeeksMsg::LookAgain)), say(Text::LookTitle)),
        (
            week_seven.clone().does(Msg::Weeks(WeeksMsg::LookAgain)).answers(35, busy),
            "Your profile",
        ),
        (
            week_seven.does(Msg::Weeks(WeeksMsg::LookAgain)).does(Msg::Asking(AskingMsg::ToWeeks)),
            "Week 7: Look beyond your team",
        ),
    ];
    for (reader, heading) in screens {
        page.open_with(&reader.stored()).await;
        page.wait_for(Heading, heading).await;
        page.reload().await;
        page.wait_for(Heading, heading).await;
        assert_eq!(page.stored(KEY).await, Some(reader.stored()), "{heading}: nothing is changed");
        assert_eq!(page.errors().await, [""; 0]);
    }
}
in_every_browser!(comes_back_to_each_screen);

/// In the middle of the statements, a line says that the reader goes on.
async fn comes_back_to_the_open_statement(page: Page) {
    page.open("/").await;
    page.answer(1, Answer::Partly).await;
    page.statement(2).await;
    page.click(Button, "Skip").await;
    page.answer(3, Answer::Mostly).await;
    page.statement(4).await;
    page.reload().await;
    page.statement(4).await;
    page.wait_for_words(say(Text::Resumed)).await;
    page.wait_for_words("2 of 35 answered").await;
    page.wait_for(Button, "Start over").await;
    page.answer(4, Answer::Mostly).await;
    page.statement(5).await;
}
in_every_browser!(comes_back_to_the_open_statement);

/// One button deletes all of it, and Undo brings all of it back while the page is open.
async fn deletes_everything_and_undoes_it(page: Page) {
    page.server().set_date(MONDAY);
    let reader = Reader::on(MONDAY).starts_a_plan(busy).ticks(1);
    let (stored, before) = (reader.stored(), reader.record().clone());
    page.open_with(&stored).await;
    page.wait_for(Region, "This week").await;
    page.unfold("What is stored").await;
    assert!(page.words().await.contains(&stored), "shown word for word");
    page.click(Button, "Delete everything").await;
    page.wait_for_notice(say(Text::Deleted)).await;
    page.statement(1).await;
    assert!(page.record().await.is_empty(), "a mark is left, and nothing that was done");
    page.click(Button, "Undo").await;
    page.wait_for(Region, "This week").await;
    page.has_lost_nothing_of(&before).await;
    page.click(Button, "Delete everything").await;
    page.statement(1).await;
    page.reload().await;
    page.statement(1).await;
    assert!(page.record().await.is_empty());
    assert!(page.maybe(Button, "Delete everything").await.is_none(), "there is nothing left");
    page.unfold("What is stored").await;
    page.wait_for_words(say(Text::StoredMarks)).await;
    let mark = page.stored(KEY).await.expect("the mark");
    assert!(page.words().await.contains(&mark), "shown word for word");
    assert!(page.maybe(Button, say(Text::Undelete)).await.is_none(), "the page was closed");
}
in_every_browser!(deletes_everything_and_undoes_it);

/// What was deleted can come back as long as the page is open, whatever was done since; and nothing
/// of that is lost either.
async fn undoes_a_deletion_after_going_on(page: Page) {
    page.server().set_date(MONDAY);
    let reader = Reader::on(MONDAY).starts_a_plan(busy).ticks(1);
    page.open_with(&reader.stored()).await;
    page.click(Button, "Delete everything").await;
    page.answer_all(1, 3, busy).await;
    page.statement(4).await;
    page.wait_for_notice(say(Text::Deleted)).await;
    page.click(Button, "Next").await;
    page.wait_for_notice(say(Text::ChooseFirst)).await;
    page.click(Button, "Skip").await;
    page.statement(5).await;
    assert!(page.maybe(Button, "Undo").await.is_none());
    let since = page.record().await;
    page.unfold("What is stored").await;
    page.click(Button, say(Text::Undelete)).await;
    page.wait_for(Region, "This week").await;
    page.has_lost_nothing_of(reader.record()).await;
    page.has_lost_nothing_of(&since).await;
    page.reload().await;
    page.wait_for(Region, "This week").await;
    assert_eq!(page.errors().await, [""; 0]);
}
in_every_browser!(undoes_a_deletion_after_going_on);

/// A reload after each kind of step comes back to it, with all there was.
async fn comes_back_after_each_kind_of_step(page: Page) {
    page.server().set_date(MONDAY);
    let reader = Reader::on(MONDAY).answers(33, busy);
    page.open_with(&reader.stored()).await;
    let mut before = reader.record().clone();
    for number in 34..=35 {
        page.answer(number, busy(item(number))).await;
        if number < 35 {
            page.statement(number + 1).await;
        } else {
            page.wait_for(Heading, "Your profile").await;
        }
        page.reload().await;
        page.has_lost_nothing_of(&before).await;
        before = page.record().await;
        assert_eq!(before.looks.get(&1).expect("recorded").answered(), number);
    }
    page.wait_for(Heading, "Your profile").await;
    for (button, heading) in
        [("Make my plan", say(Text::MakingTitle)), ("Start my twelve weeks", "This week")]
    {
        page.click(Button, button).await;
        page.wait_for_words(heading).await;
        page.reload().await;
        page.wait_for_words(heading).await;
        page.has_lost_nothing_of(&before).await;
        before = page.record().await;
    }
    let week = page.within(Region, "This week");
    week.click(Checkbox, has("The two-minute version")).await;
    page.reload().await;
    assert!(week.checked(Checkbox, has("The two-minute version")).await);
    page.has_lost_nothing_of(&before).await;
    before = page.record().await;
    page.fill(Textbox, say(Text::Note), "A line").await;
    page.reload().await;
    page.wait_for(Region, "This week").await;
    assert_eq!(page.value(Textbox, say(Text::Note)).await, "A line");
    page.has_lost_nothing_of(&before).await;
}
in_every_browser!(comes_back_after_each_kind_of_step);
