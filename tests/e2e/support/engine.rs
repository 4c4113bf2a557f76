//! The browsers, and where `tools/env` found them.

use std::env;

/// A browser engine. All are tested, unless `E2E_BROWSERS` says otherwise.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Engine {
    /// Chromium or Chrome, by chromedriver.
    Chromium,
    /// Firefox, by geckodriver.
    Firefox,
    /// `WebKitGTK`'s small browser: the engine of Safari, though not Safari.
    WebKit,
}

impl Engine {
    /// Whether to test in this engine: all, or those that `E2E_BROWSERS` names (`chromium,webkit`).
    pub fn is_picked(self) -> bool {
        let name = format!("{self:?}").to_lowercase();
        let picked = env::var("E2E_BROWSERS").unwrap_or_default();
        picked.is_empty() || picked.split(',').any(|each| each.trim() == name)
    }

    const fn variables(self) -> (&'static str, &'static str) {
        match self {
            Self::Chromium => ("E2E_CHROMIUM", "E2E_CHROMEDRIVER"),
            Self::Firefox => ("E2E_FIREFOX", "E2E_GECKODRIVER"),
            Self::WebKit => ("E2E_WEBKIT", "E2E_WEBKITDRIVER"),
        }
    }

    /// The browser's own program.
    pub fn browser(self) -> String {
        required(self.variables().0)
    }

    /// The program that drives it.
    pub fn driver(self) -> String {
        required(self.variables().1)
    }
}

/// The program that `tools/env` has named with this variable.
pub fn required(variable: &str) -> String {
    let program = env::var(variable).ok().filter(|path| !path.is_empty());
    program.unwrap_or_else(|| {
        panic!("{variable} names no program: run `make test-e2e`, or source tools/env after tools/setup test")
    })
}
