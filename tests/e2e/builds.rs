//! Builds of the page by itself: what its service worker keeps of them, and when the next is there.

use crate::hosts::{self, answer, run, statement};
use crate::support::{Page, in_chromium, until};

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
