//! The first file of the program is there and asks, and the second is still on its way.

use crate::hosts::{self, SNIPPET, answer, run, statement};
use crate::reader::{busy, content, profile, say};
use crate::support::Role::{Button, Group, Heading, Radio, Status};
use crate::support::{Page, any, in_chromium, in_every_browser, until};
use career_insurance::domain::content::Text;
use career_insurance::domain::profile::Answer;
use career_insurance::domain::save;
use serde_json::Value;

/// The second file.
const REST: &str = "later";

/// Whether the program, and not only the script of the first round, has taken over.
async fn has_begun(page: &Page) -> bool {
    let asks = "return !!document.querySelector('career-insurance').shadowRoot
        ?.querySelector('[data-first] .ci-offers button')";
    run(page, asks).await == true
}

/// A page on which the program has begun to ask.
async fn open(page: &Page) {
    page.server().hold(REST);
    hosts::open(page, "", SNIPPET).await;
    until("the program", async || has_begun(page).await).await;
}

/// All statements can be answered, and are kept; the profile waits for the rest, and says so.
async fn asks_all_statements_by_itself(page: Page) {
    open(&page).await;
    for (at, item) in content().items().iter().enumerate() {
        assert_eq!(statement(&page).await, item.text, "{at}");
        page.within(Group, &item.text).click(Radio, crate::steps::words(busy(item))).await;
        if at < 34 {
            page.wait_until_gone(Group, &item.text).await;
        }
    }
    page.wait_for_notice(say(Text::Wait)).await;
    let stored = run(&page, "return localStorage.getItem('career-insurance')").await;
    let record = save::decode(stored.as_str().expect("it is stored")).expect("a record");
    assert_eq!(record.looks.get(&1).expect("recorded").answered(), 35);
    page.server().release();
    page.shows_profile(&profile(busy)).await;
    assert_eq!(page.errors().await, [""; 0]);
}
in_every_browser!(asks_all_statements_by_itself);

/// Whoever comes back finds all of it, also if the rest had never come.
async fn keeps_what_was_answered_for_the_next_visit(page: Page) {
    open(&page).await;
    answer(&page, "Mostly").await;
    page.click(Button, "Skip").await;
    let third = &content().items()[2].text;
    page.wait_for(Group, third).await;
    page.server().release();
    page.reload().await;
    assert_eq!(&statement(&page).await, third);
    page.click(Button, "Back").await;
    page.click(Button, "Back").await;
    assert!(page.checked(Radio, "Mostly").await);
}
in_every_browser!(keeps_what_was_answered_for_the_next_visit);

/// The rest does not come: it is said when something of it is asked for, and asked for once more.
async fn tries_again_when_the_rest_does_not_come(page: Page) {
    open(&page).await;
    page.server().go_down();
    page.server().release();
    page.click(Button, say(Text::Keying)).await;
    page.wait_for_notice(say(Text::WaitInVain)).await;
    page.server().come_up();
    page.click(Button, say(Text::Keying)).await;
    page.arrives_at(say(Text::KeyingTitle)).await;
}
in_chromium!(tries_again_when_the_rest_does_not_come);

/// Another tab stores something meanwhile: it is not buried, and the rest brings the two together.
async fn buries_nothing_that_another_tab_stored(page: Page) {
    open(&page).await;
    let other = store_otherwise(&page).await;
    for words in ["Mostly", "Partly"] {
        answer(&page, words).await;
        let stored = run(&page, "return localStorage.getItem('career-insurance')").await;
        assert_eq!(stored, other);
    }
    page.server().release();
    both_are_stored(&page).await;
}
in_every_browser!(buries_nothing_that_another_tab_stored);

/// The same before any of the program is there.
async fn buries_nothing_that_was_stored_before_the_program_came(page: Page) {
    page.server().hold(".wasm");
    hosts::open(&page, "", SNIPPET).await;
    answer(&page, "Mostly").await;
    store_otherwise(&page).await;
    answer(&page, "Partly").await;
    page.server().release();
    both_are_stored(&page).await;
}
in_every_browser!(buries_nothing_that_was_stored_before_the_program_came);

/// Stores something as another tab would, and returns it.
async fn store_otherwise(page: &Page) -> Value {
    let other =
        r#"{"career-insurance":1,"looks":{"1":{"answers":{"fear-5":[1700000000000,"partly"]}}}}"#;
    page.script("localStorage.setItem('career-insurance', arguments[0])", vec![other.into()]).await;
    other.into()
}

/// When the rest is there, the store has what the other tab did and what was answered here.
async fn both_are_stored(page: &Page) {
    page.wait_for(Button, say(Text::DeleteAll)).await;
    answer(page, "A little").await;
    let stored = run(page, "return localStorage.getItem('career-insurance')").await;
    let record = save::decode(stored.as_str().expect("it is stored")).expect("a record");
    let answers = &record.looks.get(&1).expect("recorded").answers;
    let given = ["busyness-1", "know-how-1", "fear-5"].map(|id| answers.get(id)?.value);
    assert_eq!(given, [Some(Answer::Mostly), Some(Answer::Partly), Some(Answer::Partly)]);
}

/// Taken away and put back while it waits: nothing is left behind, and nothing is asked for twice.
async fn may_leave_while_it_waits(page: Page) {
    open(&page).await;
    answer(&page, "Mostly").await;
    run(&page, "window.taken = document.querySelector('career-insurance'); taken.remove()").await;
    page.wait_until_gone(Button, "Skip").await;
    page.server().release();
    run(&page, "document.querySelector('main').append(taken)").await;
    assert_eq!(statement(&page).await, content().items()[1].text);
    let all = page.server().requests();
    assert_eq!(all.iter().filter(|asked| asked.contains(REST)).count(), 1, "{all:?}");
    assert_eq!(page.errors().await, [""; 0]);
}
in_every_browser!(may_leave_while_it_waits);

/// The focus and the place stay when the rest comes, and nothing on the page moves.
async fn moves_nothing_when_the_rest_comes(page: Page) {
    let watch = "<script>window.shifts = 0;
        new PerformanceObserver((list) => list.getEntries().forEach((each) => { shifts += each.value }))
            .observe({ type: 'layout-shift', buffered: true });</script>";
    page.server().hold(REST);
    hosts::open(&page, watch, SNIPPET).await;
    until("the program", async || has_begun(&page).await).await;
    answer(&page, "Mostly").await;
    page.focus(Radio, "A little").await;
    let before = run(&page, "return shifts").await;
    page.server().release();
    until("the rest", async || !has_begun(&page).await).await;
    page.wait_for_focus(Radio, "A little").await;
    run(&page, "return new Promise((drawn) => requestAnimationFrame(() => setTimeout(drawn)))")
        .await;
    assert_eq!(run(&page, "return shifts").await, before);
    assert_eq!(page.within(Status, any()).words().await, "");
    assert!(page.maybe(Heading, say(Text::Title)).await.is_some());
}
in_chromium!(moves_nothing_when_the_rest_comes);
