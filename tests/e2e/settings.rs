//! What an author sets: attributes, colours, content.

use crate::hosts::{self, SNIPPET, answer, run};
use crate::support::Role::{Button, Heading, Link, Radio};
use crate::support::{Page, in_chromium, until};

/// An author's changes hold at once, and the reader's progress stays.
async fn follows_its_attributes(page: Page) {
    hosts::open(&page, "", SNIPPET).await;
    for _ in 0..21 {
        answer(&page, "Mostly").await;
    }
    page.click(Button, "See my profile now").await;
    page.wait_for(Heading, "Your profile").await;
    assert!(page.maybe(Link, "I’m interested").await.is_none());
    let set = |name: &str, value: &str| {
        format!("document.querySelector('career-insurance').setAttribute('{name}', '{value}')")
    };
    run(&page, &set("cta-text", "I’m interested")).await;
    run(&page, &set("cta-href", "https://author.example/")).await;
    page.wait_for(Link, "I’m interested").await;
    run(&page, &set("cta-href", "javascript:alert(1)")).await;
    page.wait_until_gone(Link, "I’m interested").await;
    let level = "return document.querySelector('career-insurance').shadowRoot.querySelector('.ci-title').localName";
    assert_eq!(run(&page, level).await, "h2");
    run(&page, &set("heading-level", "4")).await;
    until("another level", async || run(&page, level).await == "h4").await;
    let paper = "return getComputedStyle(document.querySelector('career-insurance').shadowRoot.querySelector('.career-insurance')).backgroundColor";
    let light = run(&page, paper).await;
    run(&page, &set("theme", "dark")).await;
    let dark = run(&page, paper).await;
    assert_ne!(light, dark);
    run(&page, &set("theme", "auto")).await;
    assert_eq!(run(&page, paper).await, light);
    // A page that turns dark by a switch of its own takes the widget along.
    run(&page, "document.body.style.color = '#eee'").await;
    until("a dark widget", async || run(&page, paper).await == dark).await;
}
in_chromium!(follows_its_attributes);

/// An author's own content is shown where it is right; where not, the author is told why and the
/// reader gets the built-in one.
async fn takes_content_of_the_authors_own(page: Page) {
    let words = include_str!("../../src/content/en.json");
    let pack = |words: &str| format!("{{\"words\": {words}}}");
    let server = page.server();
    server.add_file("/good.json", &pack(&words.replace("\"Not at all\"", "\"Not a bit\"")));
    server.add_file("/wrong.json", &pack(&words.replace("\"back\": \"Back\",", "")));
    let with =
        |file: &str| SNIPPET.replace("load=", &format!("content-src=\"WIDGET/{file}\" load="));
    hosts::open(&page, "", &with("good.json")).await;
    page.wait_for(Radio, "Not a bit").await;
    hosts::open(&page, "", &with("wrong.json")).await;
    page.wait_for(Radio, "Not at all").await;
    let errors = page.errors().await;
    assert!(errors.iter().any(|error| error.contains("words: back: missing word")), "{errors:?}");
    hosts::open(&page, "", &with("missing.json")).await;
    page.wait_for(Radio, "Not at all").await;
    let errors = page.errors().await;
    assert!(errors.iter().any(|error| error.contains("404")), "{errors:?}");
}
in_chromium!(takes_content_of_the_authors_own);

/// Colours that can't be read well are named on the console; good ones and none are not.
async fn warns_of_colours(page: Page) {
    let head = "<script>
        window.warned = [];
        const warn = console.warn;
        console.warn = (...words) => { warned.push(words.join(' ')); warn(...words) };
    </script>";
    let with = |style: &str| format!("{head}<style>career-insurance {{ {style} }}</style>");
    for style in ["", "--career-insurance-accent: rgb(0 0 120)"] {
        hosts::open(&page, &with(style), SNIPPET).await;
        page.wait_for(Button, "Skip").await;
        assert_eq!(run(&page, "return warned").await, serde_json::json!([]));
    }
    hosts::open(&page, &with("--career-insurance-ink: oklch(0.8 0.02 90)"), SNIPPET).await;
    page.wait_for(Button, "Skip").await;
    let warned = run(&page, "return warned.join()").await.to_string();
    assert!(warned.contains("--career-insurance-ink on --career-insurance-paper"), "{warned}");
}
in_chromium!(warns_of_colours);
