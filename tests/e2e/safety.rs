//! The strictest policy lets the widget work, and nothing but the built files ever runs.

use crate::hosts::{self, SNIPPET, do_the_main_job};
use crate::reader::say;
use crate::support::Role::{Button, Link};
use crate::support::{Page, in_every_browser};
use career_insurance::domain::content::Text;

/// The folder of this version, whose files never change.
const VERSION: &str = concat!("v", env!("CARGO_PKG_VERSION"));

/// The policy of an author who allows nothing but the widget.
const STRICT: &str = r#"<meta http-equiv="Content-Security-Policy" content="default-src 'none';
    script-src WIDGET 'wasm-unsafe-eval'; connect-src WIDGET; style-src 'none';
    require-trusted-types-for 'script'">"#;

async fn works_under_a_strict_policy(page: Page) {
    hosts::open(&page, STRICT, SNIPPET).await;
    page.wait_for(Button, "Skip").await;
    do_the_main_job(&page).await;
    // The blog's own icon is what its own policy forbids.
    let ours = |error: &String| !error.ends_with("/favicon.ico");
    let errors: Vec<_> = page.errors().await.into_iter().filter(ours).collect();
    assert_eq!(errors, [""; 0]);
}
in_every_browser!(works_under_a_strict_policy);

/// Our own pages forbid more still, and work.
async fn works_under_our_own_policy(page: Page) {
    for path in ["/snippet.html", "/host.html", "/"] {
        page.open(path).await;
        let policy = "return document.querySelector('meta[http-equiv]').content";
        let policy = page.script(policy, vec![]).await;
        let policy = policy.as_str().expect("our page has a policy");
        for part in [
            "default-src 'none'",
            "script-src 'self' 'wasm-unsafe-eval';",
            "connect-src 'self';",
            "require-trusted-types-for 'script'",
        ] {
            assert!(policy.contains(part), "{path}: {policy}");
        }
        let inline =
            "return document.querySelectorAll('script:not([src]), [style], [onclick]').length";
        assert_eq!(page.script(inline, vec![]).await, 0, "{path}");
        assert_eq!(page.errors().await, [""; 0], "{path}");
    }
    do_the_main_job(&page).await;
    assert_eq!(page.errors().await, [""; 0]);
}
in_every_browser!(works_under_our_own_policy);

/// Scripts forbidden: the author's link stands.
async fn leaves_the_link_where_scripts_are_forbidden(page: Page) {
    let policy = r#"<meta http-equiv="Content-Security-Policy" content="script-src WIDGET; connect-src WIDGET">"#;
    hosts::open(&page, policy, SNIPPET).await;
    page.wait_for(Link, "Take the check").await;
    page.wait_for_error("career-insurance: the widget does not start").await;
    page.wait_for_words(say(Text::FirstFailedNew)).await;
    page.wait_for(Link, "Take the check").await;
}
in_every_browser!(leaves_the_link_where_scripts_are_forbidden);

/// A program that is not the one of this build does not run.
async fn refuses_a_tampered_program(page: Page) {
    // A custom section at the end: valid, and otherwise without effect.
    refuses(page, "career-insurance.wasm", &[0, 2, 1, b'x']).await;
}
in_every_browser!(refuses_a_tampered_program);

/// Nor does a glue between page and program that is another.
async fn refuses_a_tampered_glue(page: Page) {
    refuses(page, "program.js", b"\nwindow.tampered = true;").await;
}
in_every_browser!(refuses_a_tampered_glue);

async fn refuses(page: Page, file: &str, more: &[u8]) {
    page.server().tamper(&format!("/{VERSION}/{file}"), |mut bytes| {
        bytes.extend(more);
        bytes
    });
    hosts::open(&page, "", &SNIPPET.replace("/embed.js", &format!("/{VERSION}/embed.js"))).await;
    // That is said, and the author's link comes back.
    page.wait_for_words(say(Text::FirstFailedNew)).await;
    page.wait_for(Link, "Take the check").await;
    page.wait_for_error("career-insurance: the widget does not start").await;
    assert!(page.script("return window.tampered", vec![]).await.is_null());
}

/// A script that is not the one that the author has pinned does not run.
async fn refuses_a_tampered_script(page: Page) {
    let pinned =
        std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/dist/integrity.json"));
    let pinned: serde_json::Value =
        serde_json::from_str(&pinned.expect("it is built")).expect("JSON");
    let integrity = pinned[format!("{VERSION}/embed.js")].as_str().expect("its checksum");
    let snippet = SNIPPET.replace(
        "/embed.js\"",
        &format!("/{VERSION}/embed.js\" crossorigin integrity=\"{integrity}\""),
    );
    hosts::open(&page, "", &snippet).await;
    page.wait_for(Button, "Skip").await;
    page.server().tamper(&format!("/{VERSION}/embed.js"), |mut bytes| {
        bytes.extend(b"\nwindow.tampered = true;");
        bytes
    });
    hosts::prepare(&page, "post", "", &snippet.replace("embed.js\"", "embed.js?again\""));
    page.open_without_program(&format!("{}/pages/post", page.server().blog_origin())).await;
    page.wait_for(Link, "Take the check").await;
    page.wait_for_error("embed.js?again").await;
    assert!(page.script("return window.tampered", vec![]).await.is_null());
    assert!(page.maybe(Button, "Skip").await.is_none());
}
in_every_browser!(refuses_a_tampered_script);
