//! The widget on an author's blog: it starts there, keeps to itself, and goes when it is told to.

use crate::hosts::{self, SNIPPET, answer, do_the_main_job, run, statement};
use crate::reader::say;
use crate::support::Role::{Button, Group, Heading, Link, Radio, Region};
use crate::support::{Key, Page, in_chromium, in_every_browser, until};
use career_insurance::domain::content::Text;
use career_insurance::domain::day::Day;
use serde_json::json;

/// Where elements are dropped but their `data-` attributes are not, a `div` will do.
async fn starts_in_a_plain_div(page: Page) {
    let body = r#"<div data-career-insurance data-load="eager" data-cta-href="https://a.example/" data-cta-text="I’m interested">
        <a href="WIDGET/">Take the check</a></div>
        <script type="module" src="WIDGET/embed.js"></script>"#;
    hosts::open(&page, "", body).await;
    page.wait_for(Button, "Skip").await;
    for _ in 0..21 {
        answer(&page, "Mostly").await;
    }
    page.click(Button, "See my profile now").await;
    page.wait_for(Link, "I’m interested").await;
}
in_chromium!(starts_in_a_plain_div);

/// A page that brings its posts by a script of its own brings such a `div` when the script of the
/// check has long been there.
async fn starts_in_a_div_that_comes_later(page: Page) {
    hosts::open(&page, "", r#"<script type="module" src="WIDGET/embed.js"></script>"#).await;
    run(&page, "return customElements.whenDefined('career-insurance').then(() => 0)").await;
    let later = "document.querySelector('main').insertAdjacentHTML('beforeend',
        '<article><div data-career-insurance data-load=eager><a href=/>Take the check</a></div></article>')";
    run(&page, later).await;
    page.wait_for(Button, "Skip").await;
    assert!(page.maybe(Link, "Take the check").await.is_none());
    assert_eq!(run(&page, "return document.querySelectorAll('career-insurance').length").await, 1);
}
in_every_browser!(starts_in_a_div_that_comes_later);

/// Closed, it opens to the reader only: the page has no way in.
async fn starts_in_a_closed_root(page: Page) {
    let snippet = SNIPPET.replace("<career-insurance", "<career-insurance mode=closed");
    hosts::open(&page, LISTEN, &snippet).await;
    hears(&page, &["ready"]).await;
    assert!(
        run(&page, "return document.querySelector('career-insurance').shadowRoot").await.is_null()
    );
    // Nothing of the tests finds its way in either, but the Tab key does.
    for _ in 0..9 {
        page.press(Key::Tab).await;
        page.type_keys("4").await;
    }
    hears(&page, &["ready", "started"]).await;
}
in_every_browser!(starts_in_a_closed_root);

/// Nothing is fetched for a reader who never comes near; then it is.
async fn waits_for_the_reader(page: Page) {
    let far = r#"<div style="height: 5000px"></div><career-insurance><a href="WIDGET/">Take the check</a></career-insurance>
        <script type="module" src="WIDGET/embed.js"></script>"#;
    hosts::open(&page, "", far).await;
    page.wait_for(Button, "Skip").await;
    // By then the browser has told what is in sight.
    let two_frames =
        "return new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))
        .then(() => 0)";
    run(&page, two_frames).await;
    assert!(!page.server().requests().iter().any(|asked| is_program(asked)));
    run(&page, "scrollTo(0, 4500)").await;
    page.wait_for(Button, PRINT).await;

    let touch = SNIPPET.replace("eager", "touch");
    hosts::open(&page, "", &touch).await;
    page.wait_for(Button, "Skip").await;
    assert!(page.maybe(Button, PRINT).await.is_none());
    page.focus(Radio, "Mostly").await;
    page.wait_for(Button, PRINT).await;
}
in_chromium!(waits_for_the_reader);

/// Two widgets are one: what is answered in one is answered in the other.
async fn two_widgets_share_progress(page: Page) {
    let body = SNIPPET
        .replace("<career-insurance", "<section aria-label=One><career-insurance")
        .replace("</career-insurance>", "</career-insurance></section>");
    let body = format!("{body}{}", body.replace("=One", "=Two"));
    hosts::open(&page, "", &body).await;
    let (one, two) = (page.within(Region, "One"), page.within(Region, "Two"));
    two.wait_for(Button, "Skip").await;
    let asked = statement(&two).await;
    answer(&one, "Mostly").await;
    // The other stays where its reader is, and has the answer.
    until("an answer from the other widget", async || two.progress().await == 1).await;
    assert!(two.within(Group, &asked).checked(Radio, "Mostly").await);
    // The program once for both.
    assert_eq!(page.server().requests().iter().filter(|asked| is_program(asked)).count(), 1);
    assert_eq!(page.errors().await, [""; 0]);
}
in_chromium!(two_widgets_share_progress);

/// Moved, it keeps its state; removed, it unmounts; put back, it starts from what is stored.
async fn comes_and_goes_with_its_element(page: Page) {
    hosts::open(&page, "", SNIPPET).await;
    let first = statement(&page).await;
    answer(&page, "Mostly").await;
    page.click(Button, "Back").await;
    assert_eq!(statement(&page).await, first);
    run(&page, "document.querySelector('h1').before(document.querySelector('career-insurance'))")
        .await;
    assert_eq!(statement(&page).await, first, "moving it keeps the place in it");
    run(&page, "window.taken = document.querySelector('career-insurance'); taken.remove()").await;
    page.wait_until_gone(Button, "Skip").await;
    let left = "return taken.shadowRoot.querySelectorAll('.career-insurance').length";
    assert_eq!(run(&page, left).await, 0);
    run(&page, "document.querySelector('main').append(taken)").await;
    assert_ne!(statement(&page).await, first, "it starts from what is stored");
    assert_eq!(page.errors().await, [""; 0]);
}
in_every_browser!(comes_and_goes_with_its_element);

/// Nothing on `window`, no focus, no scroll, no shift, no listener for keys, no rule or variable
/// outside.
async fn leaves_the_page_alone(page: Page) {
    let head = "<script>
        window.before = Object.getOwnPropertyNames(window);
        window.shifts = 0;
        window.keys = [];
        const listen = EventTarget.prototype.addEventListener;
        EventTarget.prototype.addEventListener = function (type, ...rest) {
            const outside = !(this instanceof Node) || !(this.getRootNode() instanceof ShadowRoot);
            if (type.startsWith('key') && outside) keys.push([type, this.className ?? `${this}`]);
            return listen.call(this ?? window, type, ...rest);
        };
        new PerformanceObserver((list) => list.getEntries().forEach((each) => { if (!each.hadRecentInput) shifts += each.value }))
            .observe({ type: 'layout-shift', buffered: true });
    </script><style>career-insurance { display: block; min-height: 72em }</style>";
    hosts::open(&page, head, SNIPPET).await;
    page.wait_for(Button, "Skip").await;
    let state = "return [
        Object.getOwnPropertyNames(window).filter((name) => !before.includes(name) && !['before', 'shifts', 'keys'].includes(name) && !/^\\$?cdc_|^ret_nodes/.test(name)),
        document.activeElement.localName, scrollY, shifts, keys,
        document.adoptedStyleSheets.length, document.styleSheets.length,
        document.head.querySelectorAll('link').length]";
    assert_eq!(run(&page, state).await, json!([[], "body", 0, 0, [], 0, 1, 0]));
}
in_chromium!(leaves_the_page_alone);

/// Hears every event there is, at the very outside of the page, and whatever comes with it.
const LISTEN: &str = "<script>
    window.heard = [];
    for (const type of ['ready', 'started', 'profiled', 'planned', 'ticked', 'finished'])
        addEventListener(`career-insurance:${type}`, (event) => heard.push(
            [type, event.target.localName, event.bubbles, event.composed, event.detail, Object.keys(event)]));
</script>";

async fn hears(page: &Page, names: &[&str]) {
    // `isTrusted` is on every event there is.
    let told = |name| json!([name, "career-insurance", true, true, null, ["isTrusted"]]);
    let all: Vec<_> = names.iter().map(told).collect();
    until("the events", async || run(page, "return heard.length").await == names.len()).await;
    assert_eq!(run(page, "return heard").await, json!(all));
}

/// The page is told how far its reader has come, from the first answer to the end, and never what
/// was answered: an event has its name, and nothing else.
async fn tells_the_page_how_far_the_reader_is(page: Page) {
    let start = Day::parse("2026-11-23").expect("a date");
    page.server().set_date(&start.to_string());
    hosts::open(&page, LISTEN, SNIPPET).await;
    do_the_main_job(&page).await;
    hears(&page, &["ready", "started", "profiled", "planned", "ticked"]).await;
    page.server().set_date(&start.plus(84).to_string());
    page.reload().await;
    page.wait_for(Heading, say(Text::EndTitle)).await;
    page.click(Button, say(Text::DoorStop)).await;
    hears(&page, &["ready", "finished"]).await;
}
in_every_browser!(tells_the_page_how_far_the_reader_is);

/// With room kept by the author as the documentation says, nothing moves on a phone either.
async fn moves_nothing_on_a_phone(page: Page) {
    let head = "<meta name=viewport content='width=device-width'><script>
        window.shifts = 0;
        new PerformanceObserver((list) => list.getEntries().forEach((each) => { if (!each.hadRecentInput) shifts += each.value }))
            .observe({ type: 'layout-shift', buffered: true });
    </script>";
    let snippet = SNIPPET
        .replace("<career-insurance", "<career-insurance style='display:block;min-height:72em'");
    hosts::open(&page, head, &snippet).await;
    answer(&page, "Mostly").await;
    run(&page, "scrollTo(0, 300)").await;
    assert_eq!(run(&page, "return shifts").await, 0);
}
in_chromium!(moves_nothing_on_a_phone, Setup::phone());

/// A page's shortcuts hear nothing of what is typed inside.
async fn keeps_its_keys(page: Page) {
    let head = "<script>
        window.heard = [];
        for (const type of ['keydown', 'keypress', 'keyup'])
            document.addEventListener(type, (event) => heard.push(`${event.type} ${event.key} at ${event.target.localName}`));
    </script>";
    hosts::open(&page, head, SNIPPET).await;
    let first = statement(&page).await;
    page.focus(Radio, "Not at all").await;
    page.type_keys("4").await;
    page.wait_until_gone(Group, &first).await;
    page.press(Key::Down).await;
    // Not “/”, which is a shortcut of Firefox itself.
    page.type_keys("jkx").await;
    assert_eq!(run(&page, "return heard").await, json!([]));
}
in_every_browser!(keeps_its_keys);

/// The program's own: the first round has no such button.
const PRINT: &str = "Print the statements";

fn is_program(asked: &str) -> bool {
    asked.contains(".wasm")
}
