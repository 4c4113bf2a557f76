//! The page by itself: what a link leads to.

use crate::hosts::{answer, run, statement};
use crate::reader::say;
use crate::support::Role::Button;
use crate::support::{Page, in_chromium, in_every_browser};
use career_insurance::domain::content::Text;

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

/// The addresses in a text, each after one of these signs.
fn addresses(text: &str, signs: &[&str]) -> Vec<String> {
    let after = |sign: &&str| {
        let parts: Vec<_> = text.split(sign).skip(1).map(str::to_owned).collect();
        parts.into_iter().filter_map(|part| Some(part.split(['"', '>']).next()?.to_owned()))
    };
    let mut all: Vec<_> = signs.iter().flat_map(after).collect();
    all.sort();
    all
}

fn built(name: &str) -> String {
    let path = format!("{}/dist/{name}", env!("CARGO_MANIFEST_DIR"));
    std::fs::read_to_string(path).expect("it is built")
}

/// What our headers let a browser ask for with the page.
fn early() -> String {
    let headers = built("_headers");
    let early = headers.lines().find_map(|line| line.strip_prefix("  Link: "));
    early.expect("a header").to_owned()
}

/// Where a host sends our headers, a browser asks for the very files that the page will ask for.
#[test]
fn asks_early_for_what_the_page_asks_for() {
    let page = built("index.html");
    let page = &page[..page.find("</head>").expect("a head")];
    let scripts = page.lines().filter(|line| line.contains("<script ")).collect::<String>();
    let signs = ["<script type=\"module\" src=\"", "async src=\"", "as=\"fetch\" href=\""];
    let files = addresses(page, &signs);
    assert_eq!(files.len(), 3, "{files:?}");
    assert_eq!(addresses(&early(), &["<"]), files);
    // With the same checksums, or they would be fetched twice.
    let sums = addresses(&early(), &["integrity=\""]);
    assert_eq!(sums, addresses(&scripts, &["integrity=\""]));
}

/// There is one program, and its copy for pages that pin a version.
#[test]
fn has_one_program() {
    let dist = format!("{}/dist", env!("CARGO_MANIFEST_DIR"));
    let version = concat!("v", env!("CARGO_PKG_VERSION"));
    for folder in [dist.clone(), format!("{dist}/{version}")] {
        let files = std::fs::read_dir(&folder).expect("it is built");
        let names =
            files.map(|file| file.expect("a file").file_name().into_string().expect("a name"));
        let programs =
            names.filter(|name| name.rsplit_once('.').is_some_and(|(_, end)| end == "wasm"));
        assert_eq!(programs.count(), 1, "{folder}");
    }
}

/// What was asked for so early is not asked for again.
async fn asks_for_nothing_twice(page: Page) {
    page.server().add_header("link", &early());
    // The service worker comes when all is there, and has its own way.
    page.server().hold("/sw.js");
    page.open("/").await;
    page.wait_for(Button, say(Text::PrintQuestions)).await;
    let asked = page.server().requests();
    for file in addresses(&early(), &["<."]) {
        assert_eq!(asked.iter().filter(|path| **path == file).count(), 1, "{file} in {asked:?}");
    }
    page.server().release();
}
in_every_browser!(asks_for_nothing_twice);

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
