//! The frame: for platforms that take an `<iframe>` and nothing else.

use crate::hosts::{self, SANDBOX, answer, frame, run};
use crate::reader::say;
use crate::support::Role::{Button, Group, Heading, Link};
use crate::support::{Engine, Key, Page, in_chromium, in_every_browser, until};
use career_insurance::domain::content::Text;

async fn height(page: &Page) -> u64 {
    let height = run(page, "return document.querySelector('iframe').clientHeight").await;
    height.as_u64().expect("a height")
}

/// Waits until the frame is as high as its content, neither more nor less: a moment after each drawing.
pub async fn wait_until_it_fits(page: &Page) {
    let script = "return [
        Math.ceil(document.querySelector('main').getBoundingClientRect().height),
        document.documentElement.scrollHeight > innerHeight]";
    until("a frame as high as its content", async || {
        let frame = height(page).await;
        page.enter_frame("iframe").await;
        let content = run(page, script).await;
        page.leave_frame().await;
        content[0] == frame && content[1] == false
    })
    .await;
}

/// It grows and shrinks with what is shown, and the job is done in it.
async fn grows_and_shrinks(page: Page) {
    hosts::open(&page, "", &frame(SANDBOX)).await;
    page.enter_frame("iframe").await;
    page.wait_for(Button, "Skip").await;
    page.leave_frame().await;
    wait_until_it_fits(&page).await;
    let first = height(&page).await;
    page.enter_frame("iframe").await;
    for _ in 0..21 {
        answer(&page, "Mostly").await;
    }
    // By key: WebKit's driver does not scroll the page around to what is far down in a frame.
    let presses = async |name: &str| {
        page.focus(Button, name).await;
        page.press(Key::Enter).await;
    };
    presses("See my profile now").await;
    page.wait_for(Link, "I’m interested").await;
    page.leave_frame().await;
    wait_until_it_fits(&page).await;
    let profile = height(&page).await;
    assert!(profile > first, "it grows");
    page.enter_frame("iframe").await;
    presses("Not now").await;
    page.wait_for(Heading, say(Text::NotNowTitle)).await;
    page.leave_frame().await;
    wait_until_it_fits(&page).await;
    assert!(height(&page).await < profile, "it shrinks");
    assert_eq!(page.errors().await, [""; 0]);
}
in_every_browser!(grows_and_shrinks);

/// Without allow-same-origin nothing can be kept, and both reader and author are told.
async fn says_what_the_sandbox_lacks(page: Page) {
    hosts::open(&page, "", &frame("allow-scripts")).await;
    page.enter_frame("iframe").await;
    if page.engine() == Engine::WebKit {
        // In such a frame, 'self' of a policy is nobody here, and no script runs: a link stands.
        page.wait_for(Link, "open it in a page by itself").await;
        return;
    }
    page.wait_for(Button, "Skip").await;
    page.wait_for_words("lets us store nothing").await;
    let told = page.warnings().await;
    assert!(told.iter().any(|each| each.contains("without allow-same-origin")), "{told:?}");
    page.leave_frame().await;
    wait_until_it_fits(&page).await;
}
in_every_browser!(says_what_the_sandbox_lacks);

/// Without the script on the author's page the frame keeps its height, and scrolls.
async fn scrolls_where_no_script_listens(page: Page) {
    let frame = frame(SANDBOX);
    hosts::open(&page, "", frame.split("<script").next().expect("the frame alone")).await;
    page.enter_frame("iframe").await;
    page.wait_for(Button, "Skip").await;
    // A script may scroll also what a reader may not.
    let room = "scrollTo(0, 200);
        const styles = [document.documentElement, document.body].map((each) => getComputedStyle(each));
        return [innerHeight, scrollY, styles.every(({ overflowY }) => ['visible', 'auto'].includes(overflowY))]";
    assert_eq!(run(&page, room).await, serde_json::json!([100, 200, true]));
    assert_eq!(page.errors().await, [""; 0]);
}
in_every_browser!(scrolls_where_no_script_listens);

/// The frame tells its height to the page that holds it, when that page asks; to nobody else. And it
/// installs nothing for offline use there.
async fn answers_only_the_page_around(page: Page) {
    hosts::open(&page, "", &frame(SANDBOX)).await;
    page.enter_frame("iframe").await;
    page.wait_for(Button, "Skip").await;
    page.leave_frame().await;
    wait_until_it_fits(&page).await;
    let count = "window.told = 0; addEventListener('message', ({ data }) =>
        (told += data.type === 'career-insurance:height'))";
    run(&page, count).await;
    page.enter_frame("iframe").await;
    // From the frame itself, and then a word that shows that all before it has arrived.
    let own = "postMessage({ type: 'career-insurance:ask-height' }, '*');
        return new Promise((done) => { addEventListener('message', ({ data }) => data === 1 && done(0)); postMessage(1, '*') })";
    run(&page, own).await;
    let installed = "return navigator.serviceWorker.getRegistrations().then((all) => all.length)";
    assert_eq!(run(&page, installed).await, 0);
    page.leave_frame().await;
    assert_eq!(run(&page, "return told").await, 0);
    // And it goes on telling the page around.
    page.enter_frame("iframe").await;
    run(&page, "document.querySelector('main').style.paddingBottom = '70px'").await;
    page.leave_frame().await;
    wait_until_it_fits(&page).await;
    run(&page, "told = 0").await;
    let ask = "document.querySelector('iframe').contentWindow.postMessage({ type: 'career-insurance:ask-height' }, '*')";
    run(&page, ask).await;
    until("the height", async || run(&page, "return told").await == 1).await;
}
in_chromium!(answers_only_the_page_around);

/// Another frame, or another site, does not move the author's frame.
async fn hears_only_its_own_frame(page: Page) {
    hosts::open(&page, "", &frame(SANDBOX)).await;
    page.enter_frame("iframe").await;
    page.wait_for(Button, "Skip").await;
    page.leave_frame().await;
    wait_until_it_fits(&page).await;
    let before = height(&page).await;
    // The frame would soon put it right again.
    let count = "window.moved = 0; const settings = { attributeFilter: ['style'] };
        new MutationObserver(() => (moved += 1)).observe(document.querySelector('iframe'), settings)";
    run(&page, count).await;
    run(&page, "postMessage({ type: 'career-insurance:height', height: 5 }, '*')").await;
    let other = "const other = document.createElement('iframe');
        other.srcdoc = '<script>parent.postMessage({ type: `career-insurance:height`, height: 5 }, `*`); parent.postMessage(`sent`, `*`)</script>';
        document.body.append(other);
        return new Promise((done) => addEventListener('message', ({ data }) => data === 'sent' && done(0)))";
    run(&page, other).await;
    assert_eq!(height(&page).await, before);
    assert_eq!(run(&page, "return moved").await, 0);
}
in_chromium!(hears_only_its_own_frame);

/// By itself, the page takes no words of somebody else's from its address.
async fn takes_no_foreign_words_by_itself(page: Page) {
    page.open("/?embed&cta-text=Win+money&cta-href=https%3A%2F%2Fa.example%2F").await;
    page.wait_for(Group, crate::hosts::statement(&page).await.as_str()).await;
    let taken = "return document.querySelector('career-insurance').getAttribute('cta-text')";
    assert!(page.script(taken, vec![]).await.is_null());
}
in_chromium!(takes_no_foreign_words_by_itself);

/// In a frame that may not open windows of its own kind, printing is ignored without an error: readers
/// get the page by itself. And copying has a way without a permission.
async fn says_where_printing_is_ignored_and_copies_all_the_same(page: Page) {
    hosts::open(&page, "", &frame("allow-scripts allow-same-origin allow-downloads allow-popups"))
        .await;
    page.enter_frame("iframe").await;
    page.wait_for(Button, "Skip").await;
    hosts::do_the_main_job(&page).await;
    page.click(Button, say(Text::Print)).await;
    page.wait_for_words(say(Text::PrintNot)).await;
    page.wait_for(Link, say(Text::PrintOpen)).await;
    page.click(Button, say(Text::CopyLink)).await;
    page.wait_for_words(say(Text::Copied)).await;
    assert_eq!(page.errors().await, [""; 0]);
}
in_chromium!(says_where_printing_is_ignored_and_copies_all_the_same);

/// With what the documentation gives it, a frame prints, and copies into the clipboard.
async fn prints_and_copies_with_what_is_documented(page: Page) {
    let documented = include_str!("../../docs/embedding.md");
    let value = |name: &str| {
        let (_, rest) = documented.split_once(&format!("{name}=\"")).expect("it is documented");
        rest.split('"').next().expect("a value").to_owned()
    };
    let allowed = format!("<iframe allow=\"{}\"", value(" allow"));
    let framed = frame(&value(" sandbox")).replace("<iframe", &allowed);
    // Tells when a window of the page begins to print, and what is copied.
    let listen = "document.addEventListener('load', ({ target }) => {
            target.contentWindow?.addEventListener?.('beforeprint', () => { globalThis.__printed = true; });
        }, true);
        const write = navigator.clipboard?.writeText;
        if (write) navigator.clipboard.writeText = async (text) => {
            await write.call(navigator.clipboard, text);
            globalThis.__copied = text;
        };";
    page.server().set_script(listen);
    hosts::open(&page, "", &framed).await;
    page.enter_frame("iframe").await;
    page.wait_for(Button, "Skip").await;
    hosts::do_the_main_job(&page).await;
    page.click(Button, say(Text::CopyLink)).await;
    page.wait_for_words(say(Text::Copied)).await;
    let copied = run(&page, "return globalThis.__copied").await;
    assert!(copied.as_str().is_some_and(|text| text.contains("#career-insurance-")), "{copied}");
    page.click(Button, say(Text::Print)).await;
    until("printing", async || run(&page, "return globalThis.__printed").await == true).await;
}
in_chromium!(prints_and_copies_with_what_is_documented);
