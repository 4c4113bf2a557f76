//! Pages that others change: translation in the browser, and extensions. Whatever they do to the tree,
//! the reader sees the same words as without them, and nothing fails.

use crate::support::{Page, in_every_browser};
use crate::walk::{Stand, walk};
use serde_json::Value;
use std::time::Duration;

const TRANSLATE: &str = include_str!("extensions/translate.js");

/// What is to be read in the widget, but for moments in what is stored.
const WORDS: &str = r#"
    const root = document.querySelector("career-insurance").shadowRoot;
    const all = [...root.querySelectorAll(".career-insurance")].map((each) => each.innerText).join(" ");
    return all.replace(/\d{13}/g, "…").replace(/\s+/g, " ").trim()"#;

async fn words(page: &Page) -> String {
    page.script(WORDS, vec![]).await.as_str().unwrap_or_default().to_owned()
}

/// The words once they stay the same.
async fn settled_words(page: &Page) -> String {
    let mut last = words(page).await;
    loop {
        tokio::time::sleep(Duration::from_millis(80)).await;
        let now = words(page).await;
        if now == last {
            return now;
        }
        last = now;
    }
}

/// What differs, with a little around it.
fn difference(one: &str, other: &str) -> String {
    let at = one.bytes().zip(other.bytes()).take_while(|(one, other)| one == other).count();
    let part = |text: &str| {
        let from = text.floor_char_boundary(at.saturating_sub(60));
        let to = text.floor_char_boundary((at + 120).min(text.len()));
        text[from..to].to_owned()
    };
    format!("“{}” and not “{}”", part(other), part(one))
}

/// The words of each step without anybody's interference.
async fn plain_words(page: &Page, stand: Stand) -> Vec<(&'static str, String)> {
    let mut plain = vec![];
    walk(page, stand, async |step| plain.push((step, settled_words(page).await))).await;
    plain
}

/// The whole way, with this script on the page, says what it says without.
async fn says_the_same(page: &Page, script: &str, stand: Stand) {
    let plain = plain_words(page, stand).await;
    let other = page.other_device().await;
    other.server().set_script(script);
    let mut plain = plain.into_iter();
    walk(&other, stand, async |step| {
        let (name, expected) = plain.next().expect("as many steps");
        assert_eq!(step, name);
        let now = settled_words(&other).await;
        assert!(now == expected, "{stand:?}, {step}: {}", difference(&expected, &now));
    })
    .await;
    assert_eq!(other.errors().await, [""; 0]);
    other.server().set_script("");
}

async fn works_where_the_page_is_translated_before_each_step(page: Page) {
    for stand in [Stand::Page, Stand::Post] {
        says_the_same(&page, &format!("{TRANSLATE}(false)"), stand).await;
        let translated = page.script("return globalThis.__translated ?? 0", vec![]).await;
        assert_eq!(translated, Value::from(0), "the page to compare with is not translated");
    }
}
in_every_browser!(works_where_the_page_is_translated_before_each_step);
