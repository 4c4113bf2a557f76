//! What an author sets: attributes, colours, content.

use crate::hosts::{self, SNIPPET, answer, run};
use crate::reader::{Reader, busy, say};
use crate::support::Role::{Button, Heading, Link, Radio};
use crate::support::{Page, in_chromium, in_every_browser, until};
use career_insurance::domain::content::Text;

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
    let with = |style: &str| format!("<style>career-insurance {{ {style} }}</style>");
    for style in ["", "--career-insurance-accent: rgb(0 0 120)"] {
        hosts::open(&page, &with(style), SNIPPET).await;
        page.wait_for(Button, "Skip").await;
        assert_eq!(page.warnings().await, [""; 0]);
    }
    hosts::open(&page, &with("--career-insurance-ink: oklch(0.8 0.02 90)"), SNIPPET).await;
    page.wait_for(Button, "Skip").await;
    let warns = async || {
        page.warnings()
            .await
            .concat()
            .contains("--career-insurance-ink on --career-insurance-paper has a contrast of")
    };
    until("a warning", warns).await;
}
in_chromium!(warns_of_colours);

/// Every custom property that the documentation names, with a value that nothing has by itself.
const PROPERTIES: [(&str, &str); 19] = [
    ("ink", "rgb(1, 2, 3)"),
    ("muted", "rgb(1, 2, 3)"),
    ("paper", "rgb(1, 2, 3)"),
    ("raised", "rgb(1, 2, 3)"),
    ("soft", "rgb(1, 2, 3)"),
    ("line", "rgb(1, 2, 3)"),
    ("hair", "rgb(1, 2, 3)"),
    ("accent", "rgb(1, 2, 3)"),
    ("on-accent", "rgb(1, 2, 3)"),
    ("warm", "rgb(1, 2, 3)"),
    ("cloth", "rgb(1, 2, 3)"),
    ("on-cloth", "rgb(1, 2, 3)"),
    ("sun", "rgb(1, 2, 3)"),
    ("rose", "rgb(1, 2, 3)"),
    ("font", "monospace"),
    ("size", "31px"),
    ("radius", "31px"),
    ("space", "31px"),
    ("measure", "31em"),
];

/// The colours, fonts, sizes and places of every element, and of what is drawn before it.
const STYLES: &str = "
    const some = ['color', 'backgroundColor', 'borderTopColor', 'borderLeftColor', 'fill', 'stroke', 'fontFamily',
        'fontSize', 'borderTopLeftRadius', 'paddingTop', 'marginTop', 'maxWidth', 'boxShadow', 'backgroundImage'];
    const root = document.querySelector('career-insurance').shadowRoot;
    return [...root.querySelectorAll('.career-insurance, .career-insurance *')].flatMap((each) =>
        [undefined, '::before'].map((part) => {
            const style = getComputedStyle(each, part);
            return some.map((name) => style[name]).join();
        })).join()";

/// Each of them changes something in the profile or in a week, and each is documented.
async fn takes_every_colour_and_size(page: Page) {
    let documented = include_str!("../../docs/embedding.md");
    page.server().set_date("2026-12-10");
    page.add_widget_page("/pages/blog.html", "");
    let mut changed = vec![];
    for reader in [
        Reader::on("2026-11-23").answers(35, busy),
        Reader::on("2026-11-23").starts_a_plan(busy).ticks(1),
    ] {
        page.store(&reader.stored()).await;
        page.open("/pages/blog.html").await;
        page.wait_for(Button, "Delete everything").await;
        let mut before = run(&page, STYLES).await;
        // Once all is drawn and nothing moves any more.
        let settled = async || {
            let last = std::mem::replace(&mut before, run(&page, STYLES).await);
            last == before
        };
        until("nothing moves", settled).await;
        for (name, value) in PROPERTIES {
            assert!(documented.contains(&format!("`{name}`")), "{name} is not documented");
            let set = format!(
                "document.querySelector('career-insurance').style.setProperty('--career-insurance-{name}', '{value}')"
            );
            run(&page, &set).await;
            if run(&page, STYLES).await != before {
                changed.push(name);
            }
            run(&page, "document.querySelector('career-insurance').removeAttribute('style')").await;
            // Some colours take a moment to change.
            until("all as before", async || run(&page, STYLES).await == before).await;
        }
    }
    for (name, _) in PROPERTIES {
        assert!(changed.contains(&name), "{name} changes nothing");
    }
}
in_chromium!(takes_every_colour_and_size);

/// Words, post and font are the author's, whenever they change.
async fn follows_words_post_and_font(page: Page) {
    let words = include_str!("../../src/content/en.json");
    let pack = format!("{{\"words\": {}}}", words.replace("\"Not at all\"", "\"Not a bit\""));
    page.server().add_file("/good.json", &pack);
    hosts::open(&page, "<style>body { font-family: monospace }</style>", SNIPPET).await;
    page.wait_for(Radio, "Not at all").await;
    let post = async || page.attribute(Link, say(Text::Post), "href").await;
    let here = page.address().await;
    assert_eq!(post().await, Some(here), "the page that it stands on");
    let font = "return getComputedStyle(document.querySelector('career-insurance').shadowRoot.querySelector('legend')).fontFamily";
    assert_eq!(run(&page, font).await, "monospace");
    run(&page, "document.body.style.fontFamily = 'fantasy'").await;
    assert_eq!(run(&page, font).await, "fantasy");
    let set = |name: &str, value: &str| {
        format!("document.querySelector('career-insurance').setAttribute('{name}', '{value}')")
    };
    run(&page, &set("source-href", "https://author.example/post")).await;
    let told = async || post().await.as_deref() == Some("https://author.example/post");
    until("another post", told).await;
    let origin = page.server().widget_origin();
    run(&page, &set("content-src", &format!("{origin}/good.json"))).await;
    page.wait_for(Radio, "Not a bit").await;
    run(&page, "document.querySelector('career-insurance').removeAttribute('content-src')").await;
    page.wait_for(Radio, "Not at all").await;
}
in_every_browser!(follows_words_post_and_font);

/// Packs whose name says "slow" arrive when the test says so.
const SLOW: &str = "<script>
    const real = window.fetch;
    window.fetch = async (...asked) => {
        const answer = await real(...asked);
        if (String(asked[0]).includes('slow')) await new Promise((release) => { window.release = release; });
        return answer;
    };
</script>";

/// Of several packs the last one wins, whichever arrives first, and whenever it is asked for.
async fn the_last_pack_wins(page: Page) {
    let words = include_str!("../../src/content/en.json");
    for (file, word) in [("/slow.json", "Slow word"), ("/quick.json", "Quick word")] {
        let pack =
            format!("{{\"words\": {}}}", words.replace("\"Not at all\"", &format!("\"{word}\"")));
        page.server().add_file(file, &pack);
    }
    let snippet = SNIPPET.replace("load=", "content-src=\"WIDGET/slow.json\" load=");
    hosts::open(&page, SLOW, &snippet).await;
    let asked = async || run(&page, "return typeof window.release === 'function'").await == true;
    until("the slow pack is on its way", asked).await;
    let origin = page.server().widget_origin();
    let set = |file: &str| {
        format!(
            "document.querySelector('career-insurance').setAttribute('content-src', '{origin}/{file}')"
        )
    };
    // While the first one is loaded.
    run(&page, &set("quick.json")).await;
    run(&page, "window.release(); delete window.release").await;
    page.wait_for(Radio, "Quick word").await;
    // And later: the slow one comes after the one that was asked for after it.
    run(&page, &set("slow.json")).await;
    until("the slow pack is on its way", asked).await;
    run(&page, &set("quick.json")).await;
    let released = "window.release(); delete window.release;
        return new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done))))";
    run(&page, released).await;
    page.wait_for(Radio, "Quick word").await;
    assert!(page.maybe(Radio, "Slow word").await.is_none());
    assert_eq!(page.errors().await, [""; 0]);
}
in_chromium!(the_last_pack_wins);
