//! Nothing is ever lost: reloads, deletion, storage that can't be read, can't be had, or is shared.

use crate::reader::{Reader, busy, say};
use crate::steps::KEY;
use crate::support::Role::{Button, Checkbox, Heading, Link, Region, Textbox};
use crate::support::{Page, has, in_every_browser};
use career_insurance::domain::app::Msg;
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
        (asked.clone().does(Msg::MakePlan), say(Text::MakingTitle)),
        (asked.clone().does(Msg::NotNow), say(Text::NotNowTitle)),
        (asked.does(Msg::NotNow).does(Msg::ToProfile), "Your profile"),
        (week_seven.clone(), "Week 7: Look beyond your team"),
        (week_seven.clone().does(Msg::LookAgain), say(Text::LookTitle)),
        (week_seven.clone().does(Msg::LookAgain).answers(35, busy), "Your profile"),
        (week_seven.does(Msg::LookAgain).does(Msg::ToWeeks), "Week 7: Look beyond your team"),
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

/// In the middle of the questions, a line says how far the reader is.
async fn comes_back_to_the_open_statement(page: Page) {
    page.open("/").await;
    page.answer(1, Answer::Partly).await;
    page.statement(2).await;
    page.click(Button, "Skip").await;
    page.answer(3, Answer::Mostly).await;
    page.statement(4).await;
    page.reload().await;
    page.statement(4).await;
    page.wait_for_notice("You have answered 2 of 35").await;
    page.wait_for(Button, "Start over").await;
    page.answer(4, Answer::Mostly).await;
    page.statement(5).await;
    assert!(!page.words().await.contains("You have answered"), "said once");
}
in_every_browser!(comes_back_to_the_open_statement);

/// One button deletes all of it, and Undo brings all of it back while the page is open.
async fn deletes_everything_and_undoes_it(page: Page) {
    page.server().set_date(MONDAY);
    let stored = Reader::on(MONDAY).starts_a_plan(busy).ticks(1).stored();
    page.open_with(&stored).await;
    page.wait_for(Region, "This week").await;
    page.unfold("What is stored").await;
    assert!(page.words().await.contains(&stored), "shown word for word");
    page.click(Button, "Delete everything").await;
    page.wait_for_notice(say(Text::Deleted)).await;
    page.statement(1).await;
    assert_eq!(page.stored(KEY).await, None);
    page.click(Button, "Undo").await;
    page.wait_for(Region, "This week").await;
    assert_eq!(page.stored(KEY).await.as_ref(), Some(&stored));
    page.click(Button, "Delete everything").await;
    page.statement(1).await;
    page.reload().await;
    page.statement(1).await;
    assert_eq!(page.stored(KEY).await, None);
    assert!(page.maybe(Button, "Delete everything").await.is_none(), "there is nothing left");
}
in_every_browser!(deletes_everything_and_undoes_it);

/// What can't be read stays as it is, can be saved, and is set aside only when the reader says so.
async fn rescues_what_cannot_be_read(page: Page) {
    let whole = Reader::on(MONDAY).answers(9, busy).stored();
    let texts = [
        ("shopping: “milk” & eggs 🥚", Text::RescueForeign),
        (r#"{"career-insurance":999,"looks":[]}"#, Text::RescueNewer),
        (&whole[..whole.len() / 2], Text::RescueDamaged),
    ];
    for (number, (text, why)) in (1..).zip(texts) {
        page.open_with(text).await;
        page.wait_for(Heading, say(Text::RescueTitle)).await;
        page.wait_for_words(say(why)).await;
        page.click(Link, say(Text::RescueDownload)).await;
        assert_eq!(page.saved(".txt").await, text);
        page.reload().await;
        page.wait_for(Heading, say(Text::RescueTitle)).await;
        assert_eq!(page.stored(KEY).await.as_deref(), Some(text), "kept as it is");
        page.click(Button, say(Text::RescueAfresh)).await;
        page.answer(1, Answer::Partly).await;
        page.statement(2).await;
        let aside = page.stored(&format!("{KEY}.aside.{number}")).await;
        assert_eq!(aside.as_deref(), Some(text), "set aside, not lost");
        page.reload().await;
        page.statement(2).await;
        assert_eq!(page.errors().await, [""; 0]);
    }
}
in_every_browser!(rescues_what_cannot_be_read);

/// Runs before the widget: this browser gives the page no storage at all.
const BLOCKED: &str = "<script>
    const get = () => { throw new DOMException('denied', 'SecurityError'); };
    Object.defineProperty(window, 'localStorage', { get });
</script>";

/// Here the storage is there, and takes nothing more.
const FULL: &str = "<script>
    Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); };
</script>";

async fn answers_without_storage(page: &Page, html: &str, sentence: Text) {
    page.add_widget_page("/pages/blog.html", html);
    page.open("/pages/blog.html").await;
    page.answer(1, Answer::Partly).await;
    page.statement(2).await;
    page.wait_for_notice(say(sentence)).await;
    page.answer_all(2, 35, busy).await;
    page.arrives_at("Your profile").await;
    assert_eq!(page.words().await.matches(say(sentence)).count(), 1, "one quiet sentence");
    page.starts_a_plan().await;
    let week = page.within(Region, "This week");
    week.click(Checkbox, has("The two-minute version")).await;
    assert!(week.checked(Checkbox, has("The two-minute version")).await);
    assert_eq!(page.errors().await, [""; 0]);
}

/// Where nothing can be stored, one sentence says so, and all the rest works.
async fn works_with_blocked_storage(page: Page) {
    answers_without_storage(&page, BLOCKED, Text::NotKeptBlocked).await;
}
in_every_browser!(works_with_blocked_storage);

/// The same where the storage is full.
async fn works_with_full_storage(page: Page) {
    answers_without_storage(&page, FULL, Text::NotKeptFull).await;
}
in_every_browser!(works_with_full_storage);

/// Two tabs, one progress: each takes in what the other has recorded.
async fn shares_between_two_tabs(page: Page) {
    page.server().set_date(MONDAY);
    let reader = Reader::on(MONDAY).starts_a_plan(busy);
    page.open_with(&reader.stored()).await;
    let title = &reader.habits(1)[0].words.title;
    page.wait_for(Checkbox, title).await;
    page.open_tab("/").await;
    page.click(Checkbox, title).await;
    assert!(page.checked(Checkbox, title).await);
    page.to_tab(0).await;
    page.wait_for_words("1 of 12 weeks practised").await;
    assert!(page.checked(Checkbox, title).await);
    page.fill(Textbox, say(Text::Note), "From the first tab").await;
    page.to_tab(1).await;
    page.wait_for(Region, "This week").await;
    assert_eq!(page.value(Textbox, say(Text::Note)).await, "From the first tab");
    let plan = page.record().await.enrolments.into_values().next_back().expect("a plan");
    assert!(plan.is_practised(1) && plan.notes.contains_key(&1));
}
in_every_browser!(shares_between_two_tabs);

/// What is deleted in one tab is gone in the other, and either of them can undo it.
async fn deletes_in_both_tabs(page: Page) {
    page.server().set_date(MONDAY);
    let stored = Reader::on(MONDAY).starts_a_plan(busy).stored();
    page.open_with(&stored).await;
    page.wait_for(Region, "This week").await;
    page.open_tab("/").await;
    page.click(Button, "Delete everything").await;
    page.to_tab(0).await;
    page.statement(1).await;
    page.click(Button, "Undo").await;
    page.wait_for(Region, "This week").await;
    assert_eq!(page.stored(KEY).await, Some(stored));
    page.to_tab(1).await;
    page.wait_for(Region, "This week").await;
}
in_every_browser!(deletes_in_both_tabs);
