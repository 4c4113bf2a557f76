//! The program comes, or the page goes, in the middle of the first round: whatever happens, each answer
//! is kept, once.

use crate::beginning::{BLOCKED, PROGRAM, is_taken_over, stored};
use crate::hosts::{self, SNIPPET, answer, run, statement};
use crate::reader::{content, say};
use crate::support::Role::{Button, Group, Radio, Status};
use crate::support::{Key, Page, any, in_chromium, in_every_browser, until};
use career_insurance::domain::content::Text;
use career_insurance::domain::profile::Answer;
use career_insurance::domain::save;
use serde_json::Value;

/// Answers before, during and after the taking over are all there, once, in their order, with the
/// focus in the widget.
async fn answers_through_the_taking_over(page: &Page) {
    let words = ["Mostly", "A little", "Partly", "Not at all", "Very well"];
    for word in &words[..3] {
        answer(page, word).await;
    }
    page.server().release();
    answer(page, words[3]).await;
    is_taken_over(page).await;
    page.wait_for_focus(Radio, "Not at all").await;
    answer(page, words[4]).await;
    assert_eq!(statement(page).await, content().items()[5].text);
    for word in words.iter().rev() {
        page.click(Button, "Back").await;
        until("the answer", async || page.checked(Radio, *word).await).await;
    }
}

async fn loses_nothing_in_a_post(page: Page) {
    page.server().hold(PROGRAM);
    hosts::open(&page, "", SNIPPET).await;
    answers_through_the_taking_over(&page).await;
    let given =
        [Answer::Mostly, Answer::ALittle, Answer::Partly, Answer::NotAtAll, Answer::VeryWell];
    let expected = given.map(Some);
    assert_eq!(stored(&page).await, expected);
    assert_eq!(page.errors().await, [""; 0]);
}
in_every_browser!(loses_nothing_in_a_post);

async fn loses_nothing_without_storage(page: Page) {
    page.server().hold(PROGRAM);
    hosts::open(&page, BLOCKED, SNIPPET).await;
    answers_through_the_taking_over(&page).await;
    assert_eq!(page.errors().await, [""; 0]);
}
in_every_browser!(loses_nothing_without_storage);

async fn loses_nothing_in_a_frame(page: Page) {
    page.server().hold(PROGRAM);
    hosts::open(&page, "", &hosts::frame(hosts::SANDBOX)).await;
    page.enter_frame("iframe").await;
    answers_through_the_taking_over(&page).await;
}
in_every_browser!(loses_nothing_in_a_frame);

/// What an arrow key chose is kept, and the next statement does not come by itself.
async fn keeps_a_half_made_choice(page: Page) {
    page.server().hold(PROGRAM);
    hosts::open(&page, "", SNIPPET).await;
    answer(&page, "Mostly").await;
    page.focus(Radio, "Not at all").await;
    page.press(Key::Down).await;
    page.server().release();
    is_taken_over(&page).await;
    page.wait_for_focus(Radio, "A little").await;
    assert!(page.checked(Radio, "A little").await);
    assert_eq!(statement(&page).await, content().items()[1].text);
    assert_eq!(stored(&page).await, [Some(Answer::Mostly), Some(Answer::ALittle)]);
}
in_every_browser!(keeps_a_half_made_choice);

/// The page goes away in the very task of a press, with the program still on its way.
async fn outlives_a_page_that_goes_before_the_program_comes(page: Page) {
    page.server().hold(PROGRAM);
    hosts::open(&page, "", SNIPPET).await;
    page.wait_for(Button, "Skip").await;
    let press = "document.querySelector('career-insurance').shadowRoot
        .querySelectorAll('input[type=radio]')[3].click(); location.reload()";
    run(&page, press).await;
    until("the second statement", async || {
        page.names(Group).await.first() == Some(&content().items()[1].text)
    })
    .await;
    assert_eq!(stored(&page).await, [Some(Answer::Mostly)]);
    // The first round goes on by itself, with a word of welcome.
    page.wait_for_words(say(Text::Resumed)).await;
    page.server().release();
    page.wait_for(Button, say(Text::DeleteAll)).await;
    assert_eq!(statement(&page).await, content().items()[1].text);
    page.wait_for_words(say(Text::Resumed)).await;
}
in_every_browser!(outlives_a_page_that_goes_before_the_program_comes);

/// Another tab stores something meanwhile: it is not buried, and the program brings the two together.
async fn buries_nothing_that_was_stored_before_the_program_came(page: Page) {
    page.server().hold(PROGRAM);
    hosts::open(&page, "", SNIPPET).await;
    answer(&page, "Mostly").await;
    let other =
        r#"{"career-insurance":1,"looks":{"1":{"answers":{"fear-4":[1700000000000,"partly"]}}}}"#;
    page.script("localStorage.setItem('career-insurance', arguments[0])", vec![other.into()]).await;
    answer(&page, "Partly").await;
    let stored = run(&page, "return localStorage.getItem('career-insurance')").await;
    assert_eq!(stored, Value::from(other));
    page.server().release();
    page.wait_for(Button, say(Text::DeleteAll)).await;
    let stored = run(&page, "return localStorage.getItem('career-insurance')").await;
    let record = save::decode(stored.as_str().expect("it is stored")).expect("a record");
    let look = record.looks.get(&1).expect("a look");
    let given =
        ["busyness-1", "know-how-1", "fear-4"].map(|id| look.answers.get(&id.to_owned())?.value);
    assert_eq!(given, [Some(Answer::Mostly), Some(Answer::Partly), Some(Answer::Partly)]);
}
in_every_browser!(buries_nothing_that_was_stored_before_the_program_came);

/// Taken away and put back while it waits: the answers are there, also where nothing is stored.
async fn may_leave_while_it_waits(page: Page) {
    page.server().hold(PROGRAM);
    hosts::open(&page, BLOCKED, SNIPPET).await;
    answer(&page, "Mostly").await;
    run(&page, "window.taken = document.querySelector('career-insurance'); taken.remove()").await;
    page.wait_until_gone(Button, "Skip").await;
    run(&page, "document.querySelector('main').append(taken)").await;
    assert_eq!(statement(&page).await, content().items()[1].text);
    page.server().release();
    is_taken_over(&page).await;
    page.click(Button, "Back").await;
    assert!(page.checked(Radio, "Mostly").await);
    let all = page.server().requests();
    assert_eq!(all.iter().filter(|asked| asked.contains(PROGRAM)).count(), 1, "{all:?}");
    assert_eq!(page.errors().await, [""; 0]);
}
in_every_browser!(may_leave_while_it_waits);

/// The host page hears of the first answer once, from the script or from the program.
async fn tells_of_the_start_once(page: Page) {
    let count = "<script>window.started = 0;
        addEventListener('career-insurance:started', () => { started += 1 })</script>";
    page.server().hold(PROGRAM);
    hosts::open(&page, count, SNIPPET).await;
    page.click(Button, "Skip").await;
    answer(&page, "Mostly").await;
    assert_eq!(run(&page, "return started").await, 1);
    page.server().release();
    is_taken_over(&page).await;
    answer(&page, "Mostly").await;
    assert_eq!(run(&page, "return started").await, 1);
}
in_every_browser!(tells_of_the_start_once);

/// The focus and the place stay when the program comes, and nothing on the page moves.
async fn moves_nothing_when_the_program_comes(page: Page) {
    let watch = "<script>window.shifts = 0;
        new PerformanceObserver((list) => list.getEntries().forEach((each) => { shifts += each.value }))
            .observe({ type: 'layout-shift', buffered: true });</script>";
    page.server().hold(PROGRAM);
    hosts::open(&page, watch, SNIPPET).await;
    answer(&page, "Mostly").await;
    page.focus(Radio, "A little").await;
    let before = run(&page, "return shifts").await;
    page.server().release();
    is_taken_over(&page).await;
    page.wait_for_focus(Radio, "A little").await;
    run(&page, "return new Promise((drawn) => requestAnimationFrame(() => setTimeout(drawn)))")
        .await;
    assert_eq!(run(&page, "return shifts").await, before);
    assert_eq!(page.within(Status, any()).words().await.trim(), "");
}
in_chromium!(moves_nothing_when_the_program_comes);
