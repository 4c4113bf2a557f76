//! A program that stops in the middle of a step: the reader sees so, nothing is lost, and a button begins
//! again.

use crate::hosts::{self, SNIPPET};
use crate::reader::say;
use crate::support::Role::{Button, Region};
use crate::support::{Page, in_every_browser};
use crate::walk::{MONDAY, Stand};
use career_insurance::domain::content::Text;
use career_insurance::domain::profile::Answer;
use serde_json::json;

/// `__break(true)` makes every drawing fail in the middle, `__break(false)` ends it.
const BREAK: &str = "
    const insert = Node.prototype.insertBefore;
    let broken = false;
    Node.prototype.insertBefore = function (...given) {
        if (broken && this.getRootNode() instanceof ShadowRoot) throw new Error('broken');
        return insert.apply(this, given);
    };
    globalThis.__break = (is) => { broken = is; };";

/// Here nothing can be stored.
const BLOCKED: &str = "Object.defineProperty(window, 'localStorage', {
        get() { throw new DOMException('denied', 'SecurityError'); } });";

async fn breaks(page: &Page, is: bool) {
    page.script("__break(arguments[0])", vec![json!(is)]).await;
}

/// What our own lines on the console say.
async fn lines(page: &Page) -> Vec<String> {
    let all = page.errors().await;
    all.into_iter().filter(|line| line.starts_with("career-insurance:")).collect()
}

async fn says_so_and_begins_again(page: Page) {
    for stand in [Stand::Page, Stand::Post] {
        page.server().set_script(BREAK);
        stand.open(&page, MONDAY).await;
        page.script("localStorage.clear()", vec![]).await;
        stand.open(&page, MONDAY).await;
        page.answer(1, Answer::Mostly).await;
        page.statement(2).await;
        breaks(&page, true).await;
        page.answer(2, Answer::Partly).await;
        page.wait_for_words(say(Text::FirstStopped)).await;
        page.wait_for_focus(Button, say(Text::TryAgain)).await;
        let lines = lines(&page).await;
        assert!(matches!(&lines[..], [one] if one.contains("has stopped")), "{lines:?}");
        let given = page.record().await.looks.get(&1).expect("a look").answered();
        assert_eq!(given, 2, "what is said to be kept is kept");
        breaks(&page, false).await;
        page.click(Button, say(Text::TryAgain)).await;
        page.statement(3).await;
        page.answer(3, Answer::Partly).await;
        page.statement(4).await;
        assert_eq!(page.record().await.looks.get(&1).expect("a look").answered(), 3);
    }
}
in_every_browser!(says_so_and_begins_again);

/// What the browser does not store is kept by the page, and that is said.
async fn loses_nothing_that_is_not_stored(page: Page) {
    page.server().set_script(&format!("{BREAK}{BLOCKED}"));
    Stand::Post.open(&page, MONDAY).await;
    for number in 1..=3 {
        page.answer(number, Answer::Mostly).await;
        page.statement(number + 1).await;
    }
    breaks(&page, true).await;
    page.answer(4, Answer::Mostly).await;
    page.wait_for_words(say(Text::FirstStoppedUnstored)).await;
    breaks(&page, false).await;
    page.click(Button, say(Text::TryAgain)).await;
    page.statement(5).await;
    assert_eq!(page.progress().await, 4);
    page.wait_for_words(say(Text::NotStoredBlocked)).await;
}
in_every_browser!(loses_nothing_that_is_not_stored);

/// A second time is like the first, and all widgets of the page say so.
async fn says_so_in_each_widget(page: Page) {
    page.server().set_script(BREAK);
    let body = SNIPPET
        .replace("<career-insurance", "<section aria-label=One><career-insurance")
        .replace("</career-insurance>", "</career-insurance></section>");
    let body = format!("{body}{}", body.replace("=One", "=Two"));
    hosts::open(&page, "", &body).await;
    let both = [page.within(Region, "One"), page.within(Region, "Two")];
    for number in 1..=2 {
        breaks(&page, true).await;
        both[0].answer(number, Answer::Mostly).await;
        for one in &both {
            one.wait_for_words(say(Text::FirstStopped)).await;
        }
        breaks(&page, false).await;
        for one in &both {
            one.click(Button, say(Text::TryAgain)).await;
            one.statement(number + 1).await;
        }
    }
}
in_every_browser!(says_so_in_each_widget);
