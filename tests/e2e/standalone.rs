//! The page by itself: what a link leads to.

use crate::hosts::{self, answer, run, statement};
use crate::reader::say;
use crate::support::Role::{Button, Link, Radio, Textbox};
use crate::support::{Page, has, in_chromium, in_every_browser, until};
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

/// Comes as a new reader, and waits until the browser knows who returns.
async fn come_once(page: &Page) -> String {
    page.open("/").await;
    let first = statement(page).await;
    answer(page, "Mostly").await;
    hosts::returns(page).await;
    first
}

/// What the browser keeps of builds of the program.
async fn builds(page: &Page) -> Vec<String> {
    let names = run(page, "return caches.keys()").await;
    let names = names.as_array().expect("names").iter().filter_map(|name| name.as_str());
    // After the folder that the page stands in.
    names.filter_map(|name| name.rsplit_once("/ ").map(|(_, build)| build.to_owned())).collect()
}

/// Lets the server have another build, whose service worker is that of this one with `changes`.
fn publish(page: &Page, changes: &[(&str, &str)]) {
    page.server().tamper("/sw.js", |bytes| {
        let script = String::from_utf8(bytes).expect("a script");
        let change = |script: String, (from, to): &(&str, &str)| {
            assert!(script.contains(from), "{from}");
            script.replace(from, to)
        };
        changes.iter().fold(script, change).into_bytes()
    });
}

/// Whoever returns waits for no network, also where there is one.
async fn opens_at_once_for_who_returns(page: Page) {
    let first = come_once(&page).await;
    page.server().forget_requests();
    page.reload().await;
    assert_ne!(statement(&page).await, first);
    let asked = page.server().requests();
    let waited: Vec<_> = asked
        .iter()
        .filter(|path| *path == "/" || path.contains(".wasm") || path.contains("/p"))
        .collect();
    assert_eq!(waited, [""; 0], "of {asked:?}");
}
in_chromium!(opens_at_once_for_who_returns);

/// A newer build is fetched in the meantime, and is there at the next visit.
async fn has_a_newer_build_at_the_next_visit(page: Page) {
    come_once(&page).await;
    let old = builds(&page).await.concat();
    let new = "0000000000000000";
    let html = run(&page, "return fetch('./').then((answer) => answer.text())").await;
    let html = html.as_str().expect("a page").replace("<title>", "<title>A newer ");
    page.server().add_file("/", &html);
    publish(&page, &[(&old, new)]);
    page.reload().await;
    statement(&page).await;
    // The open page may need files of its own build still.
    let both = [old.as_str(), new];
    until("both builds", async || builds(&page).await == both).await;
    page.open("about:blank").await;
    page.open("/").await;
    let title = run(&page, "return document.title").await;
    assert!(title.as_str().expect("a title").starts_with("A newer "), "{title}");
    until("the newer build alone", async || builds(&page).await == [new]).await;
}
in_chromium!(has_a_newer_build_at_the_next_visit);

/// A new build of one copy of the check leaves the files of another on the same host.
async fn two_copies_on_one_host_leave_each_other_alone(page: Page) {
    for folder in ["/a/", "/b/"] {
        page.open(folder).await;
        run(&page, "return navigator.serviceWorker.ready.then(() => 0)").await;
    }
    let old = builds(&page).await;
    assert!(old.len() == 2 && old[0] == old[1], "{old:?}");
    let script = concat!(env!("CARGO_MANIFEST_DIR"), "/dist/sw.js");
    let script = std::fs::read_to_string(script).expect("it is built");
    let new = "0000000000000000";
    page.server().add_file("/a/sw.js", &script.replace(&old[0], new));
    page.open("/a/").await;
    until("the new build", async || builds(&page).await.contains(&new.to_owned())).await;
    page.open("about:blank").await;
    page.open("/a/").await;
    until("the new build beside the other copy", async || {
        builds(&page).await == [old[1].as_str(), new]
    })
    .await;
    page.server().go_down();
    page.open("/b/").await;
    statement(&page).await;
}
in_chromium!(two_copies_on_one_host_leave_each_other_alone);

/// A host that has half of a build shows the one before.
async fn keeps_no_half_of_a_build(page: Page) {
    let first = come_once(&page).await;
    let old = builds(&page).await;
    // The page that it brings names another script.
    let changes = [(old[0].as_str(), "0000000000000000"), ("(\"page-", "(\"other-")];
    publish(&page, &changes);
    let become_of_it =
        "return navigator.serviceWorker.getRegistration().then((it) => new Promise((done) => {
            it.addEventListener('updatefound', () => {
                const worker = it.installing;
                worker.addEventListener('statechange', () => done(worker.state));
            });
            it.update().catch((reason) => done(String(reason)));
        }))";
    assert_eq!(run(&page, become_of_it).await, "redundant");
    assert_eq!(builds(&page).await, old);
    page.server().go_down();
    page.reload().await;
    assert_ne!(statement(&page).await, first);
}
in_chromium!(keeps_no_half_of_a_build);

/// A page of the build before that is still open gets the files of its own build, also where the host
/// has them no more; when it is closed, they go.
async fn leaves_an_open_page_of_the_build_before_its_files(page: Page) {
    come_once(&page).await;
    page.reload().await;
    // Earlier versions named what they kept in this way, and had a second file.
    let keep = "const file = './later-0123456789abcdef.wasm';
        return caches.open('career-insurance-0123456789abcdef')
            .then((cache) => Promise.all([cache.put('./', new Response('')), cache.put(file, new Response('old'))]))
            .then(() => 0)";
    run(&page, keep).await;
    let file = "return fetch('./later-0123456789abcdef.wasm').then((answer) => answer.text())";
    page.open_tab("/").await;
    assert_eq!(run(&page, file).await, "old");
    let old = "return caches.has('career-insurance-0123456789abcdef')";
    page.client().close_window().await.expect("the tab closes");
    page.to_tab(0).await;
    assert_eq!(run(&page, old).await, true);
    page.open("about:blank").await;
    page.open("/").await;
    until("the old files are gone", async || run(&page, old).await == false).await;
}
in_chromium!(leaves_an_open_page_of_the_build_before_its_files);

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
    for (platform, sign) in [
        ("HTML", "integrity=\"sha384-"),
        ("A site builder", "<iframe src=\"http://widget.localhost:"),
        ("Substack", "<a href=\"http://widget.localhost:"),
    ] {
        page.open(&maker).await;
        page.click(Radio, has(platform)).await;
        if platform != "Substack" {
            // The other way is npm's network, which no test asks.
            page.click(Radio, has("From this site")).await;
        }
        let lines = async || page.value(Textbox, "To paste").await.trim().to_owned();
        let shown = async || {
            let lines = lines().await;
            let here = platform == "Substack" || lines.contains("src=\"http://widget.localhost:");
            here && lines.contains(sign) && !lines.contains("cdn.")
        };
        until(sign, shown).await;
        hosts::open(&page, "", &lines().await).await;
        match platform {
            "A site builder" => page.enter_frame("iframe").await,
            "Substack" => page.click(Link, "Take the career insurance check").await,
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
    let shows = async |part: &str| until(part, async || snippet().await.contains(part)).await;
    shows("[career_insurance]").await;
    page.click(Radio, has("HTML")).await;
    shows(&format!("npm/career-insurance@{}/embed.js\"", env!("CARGO_PKG_VERSION"))).await;
    assert!(snippet().await.contains("integrity=\"sha384-"), "{}", snippet().await);
    run(&page, "document.querySelector('summary').click()").await;
    page.fill(Textbox, has("Words of your own button"), "I’m \"in\"").await;
    page.fill(Textbox, "Where the button leads", "https://a.example/").await;
    shows("cta-text=\"I’m &quot;in&quot;\"").await;
    page.enter_frame("#preview").await;
    page.wait_for(Button, "Skip").await;
    page.leave_frame().await;
    page.click(Radio, has("A site builder")).await;
    shows("cta-text=I%E2%80%99m+%22in%22").await;
    assert_eq!(page.errors().await, [""; 0]);
    assert_eq!(page.violations().await, [""; 0]);
}
in_chromium!(makes_a_snippet);
