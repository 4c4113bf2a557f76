//! The page that makes the snippet for an author.

use crate::hosts::{self, run};
use crate::support::Role::{Button, Link, Radio, Textbox};
use crate::support::{Page, has, in_chromium, in_every_browser, until};

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
