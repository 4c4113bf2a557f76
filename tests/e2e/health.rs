//! The panel "What is stored": where it is kept, for how long, and when to save a copy.

use crate::reader::{Reader, busy, say};
use crate::support::Role::{Button, Checkbox, Heading, Region, Textbox};
use crate::support::{Engine, Page, in_chromium, in_every_browser};
use career_insurance::domain::content::Text;
use career_insurance::domain::profile::Answer;

const MONDAY: &str = "2026-11-23";

/// By itself, each engine's own sentence; and in every one, that a private window forgets.
async fn says_how_long_it_is_kept(page: Page) {
    page.open("/").await;
    page.answer(1, Answer::Mostly).await;
    page.statement(2).await;
    let drawn = "return document.querySelector('career-insurance').shadowRoot.textContent";
    let drawn = page.script(drawn, vec![]).await;
    let drawn = drawn.as_str().expect("words");
    assert!(!drawn.contains("career-insurance\":1"), "written out only for who opens it");
    page.unfold(say(Text::Stored)).await;
    let kept =
        if page.engine() == Engine::WebKit { Text::StorageWeekly } else { Text::StorageGood };
    page.wait_for_words(say(kept)).await;
    page.wait_for_words(say(Text::StoragePrivate)).await;
    page.wait_for_words(say(Text::BackupNone)).await;
    page.wait_for_words(&page.stored("career-insurance").await.expect("stored")).await;
}
in_every_browser!(says_how_long_it_is_kept);

/// In Safari it may be erased after seven days.
async fn says_what_safari_does(page: Page) {
    let agent = "Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 \
        (KHTML, like Gecko) Version/18.5 Mobile/15E148 Safari/604.1";
    let agent = serde_json::json!({ "userAgent": agent });
    page.chromium("Emulation.setUserAgentOverride", agent).await;
    page.open("/").await;
    page.unfold(say(Text::Stored)).await;
    page.wait_for_words(say(Text::StorageWeekly)).await;
}
in_chromium!(says_what_safari_does);

/// In a frame it is kept for this page only.
async fn says_that_it_is_in_a_frame(page: Page) {
    let html = r#"<!doctype html><html lang="en"><head><title>A post</title></head><body>
        <iframe title="The check" src="/?embed" width="900" height="3000"></iframe></body></html>"#;
    page.server().add_page("/pages/framed.html", html);
    page.open("/pages/framed.html").await;
    page.enter_frame("iframe").await;
    page.unfold(say(Text::Stored)).await;
    page.wait_for_words(say(Text::StorageFramed)).await;
}
in_chromium!(says_that_it_is_in_a_frame);

/// A copy is asked for after week one, and again when the last is two weeks old and something has
/// changed since.
async fn asks_for_a_copy(page: Page) {
    let nudge = say(Text::BackupNudge);
    page.server().set_date(MONDAY);
    page.open_with(&Reader::on(MONDAY).starts_a_plan(busy).ticks(1).stored()).await;
    page.wait_for(Region, "This week").await;
    assert!(!page.words().await.contains(nudge), "the first week");
    page.server().set_date("2026-11-30");
    page.open("/").await;
    page.wait_for_words(nudge).await;
    page.click(Button, say(Text::BackupNudgeNow)).await;
    page.wait_until_gone(Button, say(Text::BackupNudgeNow)).await;
    page.saved(".html").await;
    page.unfold(say(Text::Stored)).await;
    page.wait_for_words("A copy was made on 30 November.").await;
    page.server().set_date("2026-12-16");
    page.open("/").await;
    page.wait_for(Region, "This week").await;
    assert!(!page.words().await.contains(nudge), "nothing has changed since");
    page.fill(Textbox, say(Text::Note), "A change").await;
    page.wait_for_words(nudge).await;
}
in_every_browser!(asks_for_a_copy);

/// On a shared computer nothing is kept.
async fn keeps_nothing_where_the_reader_wants_so(page: Page) {
    page.server().set_date(MONDAY);
    page.open_with(&Reader::on(MONDAY).starts_a_plan(busy).ticks(1).stored()).await;
    page.click(Button, say(Text::Stored)).await;
    page.click(Checkbox, say(Text::StoreNothing)).await;
    page.fill(Textbox, say(Text::Note), "Only for now").await;
    assert!(page.record().await.is_empty(), "the wish is stored, and nothing that was done");
    page.wait_for(Region, "This week").await;
    page.reload().await;
    page.statement(1).await;
    page.wait_for_notice(say(Text::NotStoredUnwanted)).await;
    page.answer(1, Answer::Mostly).await;
    page.statement(2).await;
    assert!(page.record().await.is_empty(), "the wish holds");
    page.click(Button, say(Text::StoreAgain)).await;
    // The button is gone; the focus is not.
    page.wait_for_focus(Heading, say(Text::Title)).await;
    page.reload().await;
    page.statement(2).await;
}
in_every_browser!(keeps_nothing_where_the_reader_wants_so);

/// A plan that is ready says where it is kept, where it is.
async fn a_plan_is_said_to_be_kept_where_it_is(page: Page) {
    page.server().set_date("2026-11-27");
    page.open_with(&Reader::on("2026-11-27").starts_a_plan(busy).stored()).await;
    page.wait_for(Heading, say(Text::FirstLook)).await;
    page.wait_for_words(say(Text::TodayBack)).await;
    page.wait_for(Button, say(Text::Calendar)).await;
    page.click(Button, say(Text::Stored)).await;
    page.click(Checkbox, say(Text::StoreNothing)).await;
    page.wait_for_notice(say(Text::NotStoredUnwanted)).await;
    assert!(!page.words().await.contains(say(Text::TodayBack)));
}
in_chromium!(a_plan_is_said_to_be_kept_where_it_is);
