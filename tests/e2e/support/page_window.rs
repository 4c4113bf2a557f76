//! The window around the page: addresses, tabs, size, and what the reader's device prefers.

use super::Page;
use super::page::until_ok;
use serde_json::{Value, json};

impl Page {
    /// Opens an address of this test's server, as in `/` or `/pages/blog.html`, or a full address.
    pub async fn open(&self, path: &str) {
        self.open_without_program(path).await;
        self.starts().await;
    }

    /// The same where no program is to come.
    pub async fn open_without_program(&self, path: &str) {
        let address =
            if path.starts_with('/') { self.server().origin() + path } else { path.into() };
        self.client().goto(&address).await.expect("the page opens");
    }

    /// Waits until all of the program is there, or has failed, wherever it is fetched at once: what a test
    /// then finds stays. Not where the test itself holds it back.
    async fn starts(&self) {
        if self.server().holds() {
            return;
        }
        let left = "const waits = (root) =>
                root?.querySelector('[data-first]') && !root.querySelector('[data-state=failed]');
            return [...document.querySelectorAll('career-insurance[load=eager]')]
                .filter((each) => !each.matches(':defined') || waits(each.shadowRoot)).length";
        // A page that shows a failure has its own test for that.
        let _ = until_ok(async || match self.client().execute(left, vec![]).await {
            Ok(Value::Number(left)) if left.as_u64() == Some(0) => Ok(()),
            answer => Err(format!("{answer:?}")),
        })
        .await;
    }

    /// Loads the page again.
    pub async fn reload(&self) {
        self.client().refresh().await.expect("the page loads again");
        self.starts().await;
    }

    /// Goes back in the window's history.
    pub async fn back(&self) {
        self.client().back().await.expect("there is a page before");
    }

    /// The address of the page.
    pub async fn address(&self) -> String {
        self.client().current_url().await.expect("the page has an address").to_string()
    }

    /// The title of the page.
    pub async fn title(&self) -> String {
        self.client().title().await.expect("the page has a title")
    }

    /// Opens a second tab with this path, and goes there. Tabs share what is stored.
    pub async fn open_tab(&self, path: &str) {
        let tab = self.client().new_window(true).await.expect("a new tab opens");
        let there = self.client().switch_to_window(tab.handle).await;
        there.expect("the new tab is there");
        self.session.resize(self.session.setup.size).await;
        self.open(path).await;
    }

    /// Goes to a tab, counted from 0 in the order in which they were opened.
    pub async fn to_tab(&self, number: usize) {
        let mut tabs = self.client().windows().await.expect("there are tabs");
        let tab = tabs.swap_remove(number);
        self.client().switch_to_window(tab).await.expect("the tab is there");
    }

    /// Goes into the frame that this selector finds.
    pub async fn enter_frame(&self, selector: &str) {
        let entered = until_ok(async || {
            let frame = self.client().find(fantoccini::Locator::Css(selector)).await;
            let frame = frame.map_err(|error| error.to_string())?;
            frame.enter_frame().await.map_err(|error| error.to_string())
        });
        entered.await.expect("the frame is there");
        self.starts().await;
    }

    /// Goes back out of a frame.
    pub async fn leave_frame(&self) {
        self.client().enter_parent_frame().await.expect("the page is around the frame");
    }

    /// Makes the page's part of the window this large.
    pub async fn resize(&self, width: u32, height: u32) {
        self.session.resize((width, height)).await;
    }

    /// Changes the preference for dark colours while the page is open. Chromium only.
    pub async fn prefer_dark(&self, dark: bool) {
        self.session.prefer(dark, self.session.setup.still).await;
    }

    /// Takes the device to another time zone while the page is open. Chromium only.
    pub async fn travel(&self, time_zone: &str) {
        let zone = json!({ "timezoneId": time_zone });
        self.session.chromium("Emulation.setTimezoneOverride", zone).await;
    }

    /// A command of Chromium's own protocol.
    pub async fn chromium(&self, method: &str, parameters: Value) -> Value {
        self.session.chromium(method, parameters).await
    }
}
