//! The first round where the program does not come, or not yet: each answer is kept, and what is said
//! is true.

use crate::hosts::{self, SNIPPET, answer, run, statement};
use crate::reader::{Reader, busy, content, say};
use crate::support::Role::{Button, Group, Link, Radio};
use crate::support::{Key, Page, any, in_every_browser, not_in_webkit, until};
use career_insurance::domain::content::Text;
use career_insurance::domain::profile::Answer;
use career_insurance::domain::save;

pub const PROGRAM: &str = ".wasm";

/// The answers that are stored, in the order of the statements; empty without any.
pub async fn stored(page: &Page) -> Vec<Option<Answer>> {
    let text = run(page, "return localStorage.getItem('career-insurance')").await;
    let Some(text) = text.as_str() else { return vec![] };
    let record = save::decode(text).expect("a record of the ordinary file format");
    let look = record.looks.get(&1).expect("a look");
    content().items().iter().filter_map(|item| Some(look.answers.get(&item.id)?.value)).collect()
}

/// Waits for the program: the first round has no such button.
pub async fn is_taken_over(page: &Page) {
    page.wait_for(Button, say(Text::StartOver)).await;
}

/// Whether the whole box of this one is inside the viewport.
async fn is_in_view(page: &Page, selector: &str) -> bool {
    let inside = format!(
        "const box = document.querySelector('career-insurance').shadowRoot
            .querySelector('{selector}').getBoundingClientRect();
        return box.height > 0 && box.top >= 0 && box.bottom <= innerHeight"
    );
    run(page, &inside).await == true
}

/// The program never comes: seven answers by keyboard, the tab closed and opened again. The answers
/// are there, the sentence is true, and "Try again" works once it comes.
async fn outlives_a_program_that_never_comes(page: Page) {
    page.resize(390, 664).await;
    page.server().go_down_for(PROGRAM);
    hosts::open(&page, "", SNIPPET).await;
    page.wait_for(Button, "Skip").await;
    page.focus(Radio, "Not at all").await;
    for number in 1..=7 {
        page.type_keys("4").await;
        until("the answer is stored", async || stored(&page).await.len() == number).await;
    }
    page.wait_for_words(say(Text::FirstFailed)).await;
    assert!(is_in_view(&page, ".ci-waiting").await);
    page.wait_for(Link, "Take the check").await;
    page.reload().await;
    page.wait_for_words(say(Text::FirstFailed)).await;
    assert_eq!(stored(&page).await, [Some(Answer::Mostly); 7]);
    assert!(is_in_view(&page, ".ci-waiting").await);
    let failures = page.errors().await;
    assert_eq!(failures.iter().filter(|line| line.contains("career-insurance:")).count(), 1);
    page.server().come_up();
    page.tab_to(Button, say(Text::TryAgain)).await;
    page.press(Key::Enter).await;
    is_taken_over(&page).await;
    assert_eq!(statement(&page).await, content().items()[7].text);
    assert_eq!(stored(&page).await, [Some(Answer::Mostly); 7]);
    assert!(page.maybe(Link, "Take the check").await.is_none());
}
in_every_browser!(outlives_a_program_that_never_comes);

/// A second failure is said as the first was, and the focus stays on the button.
async fn may_fail_twice(page: Page) {
    page.server().go_down_for(PROGRAM);
    hosts::open(&page, "", SNIPPET).await;
    page.wait_for(Button, say(Text::TryAgain)).await;
    page.wait_for_words(say(Text::FirstFailedNew)).await;
    page.click(Button, say(Text::TryAgain)).await;
    page.wait_for_words(say(Text::FirstFailedNew)).await;
    page.wait_for_focus(Button, say(Text::TryAgain)).await;
    page.server().come_up();
    page.press(Key::Enter).await;
    page.wait_for(Button, say(Text::PrintQuestions)).await;
    assert_eq!(statement(&page).await, content().items()[0].text);
}
in_every_browser!(may_fail_twice);

/// The ways in which a program can't be had.
const NO_WEBASSEMBLY: &str = "<script>delete window.WebAssembly</script>";
const REFUSED: &str =
    r#"<meta http-equiv="Content-Security-Policy" content="script-src WIDGET 'unsafe-inline'">"#;

async fn says_so(page: &Page) {
    answer(page, "Mostly").await;
    page.wait_for_words(say(Text::FirstFailed)).await;
    page.wait_for(Button, say(Text::TryAgain)).await;
    page.wait_for(Link, "Take the check").await;
    assert_eq!(stored(page).await, [Some(Answer::Mostly)]);
    assert!(is_in_view(page, ".ci-waiting").await);
}

async fn says_that_there_is_no_webassembly(page: Page) {
    hosts::open(&page, NO_WEBASSEMBLY, SNIPPET).await;
    says_so(&page).await;
}
in_every_browser!(says_that_there_is_no_webassembly);

async fn says_that_a_policy_refuses_it(page: Page) {
    hosts::open(&page, REFUSED, SNIPPET).await;
    says_so(&page).await;
}
in_every_browser!(says_that_a_policy_refuses_it);

async fn says_that_it_is_damaged(page: Page) {
    page.server().tamper_all(PROGRAM, |mut bytes| {
        bytes.truncate(bytes.len() / 2);
        bytes
    });
    hosts::open(&page, "", SNIPPET).await;
    says_so(&page).await;
}
in_every_browser!(says_that_it_is_damaged);

/// Who returns is told that the plan is still there; who has deleted everything is not, although a mark
/// of that is stored.
async fn tells_who_returns_that_all_is_kept(page: Page) {
    page.server().go_down_for(PROGRAM);
    hosts::open(&page, "", SNIPPET).await;
    let store = "localStorage.setItem('career-insurance', arguments[0])";
    let mark = r#"{"career-insurance":1,"deleted":[1795500000000,1]}"#;
    page.script(store, vec![mark.into()]).await;
    page.reload().await;
    page.wait_for_words(say(Text::FirstFailedNew)).await;
    let plan = Reader::on("2026-11-23").starts_a_plan(busy).stored();
    page.script(store, vec![plan.into()]).await;
    page.reload().await;
    page.wait_for_words(say(Text::FirstFailedReturning)).await;
    assert!(page.maybe(Button, "Skip").await.is_none());
    page.server().come_up();
    page.click(Button, say(Text::TryAgain)).await;
    page.wait_for(Button, say(Text::SaveBackup)).await;
}
in_every_browser!(tells_who_returns_that_all_is_kept);

/// Hosts that name the type of the program in their own way have the program all the same.
async fn takes_the_program_whatever_its_type(page: Page) {
    for kind in ["application/wasm; charset=utf-8", "application/octet-stream", "text/plain"] {
        page.server().add_header_for(PROGRAM, "content-type", kind);
        hosts::open(&page, "", SNIPPET).await;
        page.wait_for(Button, say(Text::PrintQuestions)).await;
    }
}
in_every_browser!(takes_the_program_whatever_its_type);

/// Who would see statements of the author's own is not asked the built-in ones meanwhile: an answer would
/// be booked on a statement that is never shown.
async fn asks_nothing_before_the_authors_own_words_are_there(page: Page) {
    let snippet = SNIPPET.replace("load=", "content-src=\"WIDGET/own.json\" load=");
    page.server().hold(PROGRAM);
    hosts::open(&page, "", &snippet).await;
    page.wait_for(Link, "Take the check").await;
    assert!(page.maybe(Button, "Skip").await.is_none());
    assert!(page.maybe(Group, any()).await.is_none());
    assert_eq!(stored(&page).await, []);
}
in_every_browser!(asks_nothing_before_the_authors_own_words_are_there);

/// Where nothing can be stored the answers are kept as long as the page is open, and that is said.
pub const BLOCKED: &str = "<script>
    const get = () => { throw new DOMException('denied', 'SecurityError'); };
    Object.defineProperty(window, 'localStorage', { get });
</script>";

async fn keeps_answers_that_cannot_be_stored(page: Page) {
    page.server().go_down_for(PROGRAM);
    hosts::open(&page, BLOCKED, SNIPPET).await;
    answer(&page, "Mostly").await;
    page.wait_for_words(say(Text::FirstFailedUnstored)).await;
    page.server().come_up();
    page.click(Button, say(Text::TryAgain)).await;
    is_taken_over(&page).await;
    assert_eq!(statement(&page).await, content().items()[1].text);
    page.click(Button, "Back").await;
    assert!(page.checked(Radio, "Mostly").await);
}
in_every_browser!(keeps_answers_that_cannot_be_stored);

/// The seven are answered, and the program is still on its way: that is said, and "Back" leads back.
async fn says_that_the_next_is_on_its_way(page: Page) {
    page.server().hold(PROGRAM);
    hosts::open(&page, "", SNIPPET).await;
    for number in 1..=7 {
        page.wait_for(Button, "Skip").await;
        page.click(Button, "Skip").await;
        until("a skip", async || stored(&page).await.len() == number).await;
    }
    page.wait_for_words(say(Text::Wait)).await;
    assert!(is_in_view(&page, ".ci-waiting").await);
    assert!(page.maybe(Button, "Skip").await.is_none());
    page.click(Button, "Back").await;
    assert_eq!(statement(&page).await, content().items()[6].text);
    page.click(Button, "Skip").await;
    page.wait_for_words(say(Text::Wait)).await;
    page.server().release();
    is_taken_over(&page).await;
    assert_eq!(statement(&page).await, content().items()[7].text);
}
in_every_browser!(says_that_the_next_is_on_its_way);

/// An open page whose files are gone from the host, as after a new release, says so and keeps all.
async fn outlives_a_release_that_comes_meanwhile(page: Page) {
    page.server().hold(PROGRAM);
    page.open("/").await;
    answer(&page, "Mostly").await;
    page.server().go_down_for(PROGRAM);
    page.server().release();
    page.wait_for_words(say(Text::FirstFailed)).await;
    assert_eq!(stored(&page).await, [Some(Answer::Mostly)]);
    page.server().come_up();
    page.reload().await;
    page.wait_for(Button, say(Text::DeleteAll)).await;
    assert_eq!(statement(&page).await, content().items()[1].text);
}
not_in_webkit!(outlives_a_release_that_comes_meanwhile);
