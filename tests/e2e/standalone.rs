//! The page by itself: what a link leads to.

use crate::hosts::{self, answer, run, statement};
use crate::support::Role::{Button, Link, Radio, Textbox};
use crate::support::{Page, has, in_chromium, in_every_browser, until};

/// It opens without a network after the first visit, with what the reader did.
async fn opens_without_a_network(page: Page) {
    page.open("/").await;
    let first = statement(&page).await;
    answer(&page, "Mostly").await;
    run(&page, "return navigator.serviceWorker.ready.then(() => 0)").await;
    page.server().go_down();
    page.reload().await;
    assert_ne!(statement(&page).await, first);
    answer(&page, "Mostly").await;
}
in_chromium!(opens_without_a_network);

/// Whoever shares the link shows a title, a description and a picture; whoever installs it, icons.
async fn has_what_previews_and_phones_ask_for(page: Page) {
    page.open("/").await;
    let asked = "const has = (selector) => document.querySelector(selector) !== null;
        const all = ['meta[name=description]', 'meta[property=\"og:title\"]', 'meta[property=\"og:image\"]',
            'link[rel=manifest]', 'link[rel=\"apple-touch-icon\"]', 'noscript'];
        return all.filter((selector) => !has(selector))";
    assert_eq!(run(&page, asked).await, serde_json::json!([]));
    let files = "return fetch('manifest.webmanifest').then((answer) => answer.json())
        .then(({ icons }) => Promise.all(icons.map(({ src }) => fetch(src).then(({ status }) => status))))";
    assert_eq!(run(&page, files).await, serde_json::json!([200, 200, 200, 200]));
}
in_every_browser!(has_what_previews_and_phones_ask_for);

/// The lines work as they are: pasted into a post on another site, each of them starts the check.
async fn makes_a_snippet_that_works(page: Page) {
    let maker = format!("{}/snippet.html", page.server().widget_origin());
    for (tier, sign) in [
        ("Scripts", "integrity=\"sha384-"),
        ("A frame only", "<iframe src=\"http://widget.localhost:"),
        ("A link only", "<a href=\"http://widget.localhost:"),
    ] {
        page.open(&maker).await;
        page.click(Radio, has(tier)).await;
        let lines = async || page.value(Textbox, "To paste").await.trim().to_owned();
        let shown = async || {
            lines().await.contains(sign)
                && (tier != "A link only" || lines().await.starts_with(sign))
        };
        until(sign, shown).await;
        hosts::open(&page, "", &lines().await).await;
        match tier {
            "A frame only" => page.enter_frame("iframe").await,
            "A link only" => page.click(Link, "Take the career insurance check").await,
            _ => {}
        }
        page.wait_for(Button, "Print the statements").await;
        assert_eq!(page.errors().await, [""; 0]);
    }
}
in_every_browser!(makes_a_snippet_that_works);

/// The snippet page: the lines follow what the author chooses, and so does the preview.
async fn makes_a_snippet(page: Page) {
    page.open("/snippet.html").await;
    let snippet = async || page.value(Textbox, "To paste").await;
    assert!(snippet().await.contains("integrity=\"sha384-"), "{}", snippet().await);
    page.fill(Textbox, has("Words of your own button"), "I’m \"in\"").await;
    page.fill(Textbox, "Where the button leads", "https://a.example/").await;
    let shows = async |part: &str| until(part, async || snippet().await.contains(part)).await;
    shows("cta-text=\"I’m &quot;in&quot;\"").await;
    page.enter_frame("#preview").await;
    page.wait_for(Button, "Skip").await;
    page.leave_frame().await;
    page.click(Radio, "A frame only").await;
    shows("?embed&amp;cta-href=").await;
    assert_eq!(page.errors().await, [""; 0]);
    assert_eq!(page.violations().await, [""; 0]);
}
in_chromium!(makes_a_snippet);
