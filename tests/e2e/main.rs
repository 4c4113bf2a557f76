//! The built widget (`dist/`) in real browsers, as readers and host pages use it.
//!
//! `make test-e2e` builds it, provides the browsers and runs this. Elements are named as assistive
//! technology names them, by role and accessible name: what a test can't find, a blind reader can't
//! find either.

mod accessibility;
mod answers;
mod asking;
mod beginning;
mod bending;
mod builds;
mod calendar;
mod contrasts;
mod deciding;
mod faults;
mod first;
mod frame;
mod guest;
mod harness;
mod health;
mod hosts;
mod in_view;
mod interfaces;
mod isolation;
mod journey;
mod keeping;
mod languages;
mod leaving;
mod looks;
mod midnight;
mod places;
mod printing;
mod reader;
mod rescue;
mod safety;
mod screens;
mod settings;
mod snippet;
mod spacing;
mod standalone;
mod steps;
mod stopped;
mod support;
mod tabs;
mod taking_along;
mod taking_over;
mod tiers;
mod translated;
mod walk;
mod weeks;

use support::{Page, in_every_browser};

/// The page starts without an error, and asks its own server only.
async fn the_page_starts(page: Page) {
    page.open("/").await;
    assert_eq!(page.title().await, "Career insurance check");
    assert_eq!(page.errors().await, [""; 0]);
    assert_eq!(page.requests_elsewhere().await, [""; 0]);
}
in_every_browser!(the_page_starts);
