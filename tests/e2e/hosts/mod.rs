//! Blogs of the tests' own: the widget is a guest there, from another site.

use crate::support::Role::{Button, Checkbox, Group, Heading, Radio, Region};
use crate::support::{Page, until};
use serde_json::Value;

/// Opens a page of the blog: `head` and `body` inside a whole document. `WIDGET` and `BLOG` stand for
/// the addresses of the two.
pub async fn open(page: &Page, head: &str, body: &str) {
    prepare(page, "post", head, body);
    page.open(&format!("{}/pages/post", page.server().blog_origin())).await;
}

/// Adds a page of the blog.
pub fn prepare(page: &Page, name: &str, head: &str, body: &str) {
    let server = page.server();
    server.add_header("access-control-allow-origin", "*");
    let html = format!(
        "<!doctype html><html lang=en><head><meta charset=utf-8><title>A post</title>{head}</head>\
         <body><main><h1>A post</h1><p>Words of the post.</p>{body}<p>More words.</p></main></body></html>"
    );
    let html = html.replace("WIDGET", &server.widget_origin());
    let html = html.replace("BLOG", &server.blog_origin());
    server.add_page(&format!("/pages/{name}"), &html);
}

/// What an author pastes.
pub const SNIPPET: &str = r#"
    <career-insurance load="eager"><a href="WIDGET/">Take the check</a></career-insurance>
    <script type="module" src="WIDGET/embed.js"></script>
"#;

/// What a frame must be allowed.
pub const SANDBOX: &str = "allow-scripts allow-same-origin allow-downloads";

/// What an author pastes where a frame is the only way.
pub fn frame(sandbox: &str) -> String {
    format!(
        r#"<iframe title="Career insurance check" data-career-insurance sandbox="{sandbox}"
            src="WIDGET/?embed&amp;theme=dark&amp;cta-href=https%3A%2F%2Fa.example%2F&amp;cta-text=I%E2%80%99m+interested"
            style="width:100%;height:100px;border:2px solid"></iframe>
        <script type="module" src="WIDGET/frame.js"></script>"#
    )
}

/// The main job, in short: enough answers, the profile, a plan, this week's tick.
pub async fn do_the_main_job(page: &Page) {
    for _ in 0..21 {
        answer(page, "Mostly").await;
    }
    page.click(Button, "See my profile now").await;
    page.wait_for(Heading, "Your profile").await;
    page.starts_a_plan().await;
    let week = page.within(Region, "This week");
    week.wait_for(Heading, crate::support::any()).await;
    let habit = week.names(Checkbox).await.swap_remove(0);
    week.click(Checkbox, &habit).await;
    assert!(week.checked(Checkbox, &habit).await);
}

/// Answers the statement that is asked, and waits for the next.
pub async fn answer(page: &Page, words: &str) {
    let before = statement(page).await;
    page.within(Group, &before).click(Radio, words).await;
    page.wait_until_gone(Group, &before).await;
}

/// The statement that is asked.
pub async fn statement(page: &Page) -> String {
    page.wait_for(Button, "Skip").await;
    page.names(Group).await.swap_remove(0)
}

/// A script in the page, as the author could run one.
pub async fn run(page: &Page, script: &str) -> Value {
    page.script(script, vec![]).await
}

/// Until the browser can tell, by the service worker, that this reader returns.
pub async fn returns(page: &Page) {
    let noted = "return navigator.serviceWorker.ready
        .then(() => caches.match('./', { cacheName: 'career-insurance.returning' })).then(Boolean)";
    until("the note of who returns", async || run(page, noted).await == true).await;
}
