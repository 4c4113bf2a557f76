//! What a reader's device is like. Chosen before the browser starts, as on a real device.

use super::Engine;
use super::folder::Folder;
use serde_json::{Value, json};

/// The reader's window and preferences.
#[derive(Clone, Debug)]
pub struct Setup {
    /// The part of the window that shows the page, in CSS pixels.
    pub size: (u32, u32),
    /// The reader prefers dark colours.
    pub dark: bool,
    /// The reader prefers less movement.
    pub still: bool,
    /// The device's time zone, as in `Pacific/Auckland`. UTC, so that no test depends on where it runs.
    pub time_zone: String,
    /// The reader's language, as in `de`.
    pub language: String,
}

impl Setup {
    /// A laptop's window.
    pub fn desktop() -> Self {
        Self {
            size: (1280, 900),
            dark: false,
            still: false,
            time_zone: "UTC".into(),
            language: "en-US".into(),
        }
    }

    /// A small phone's screen.
    pub fn phone() -> Self {
        Self { size: (360, 740), ..Self::desktop() }
    }

    /// With dark colours preferred.
    pub fn dark(self) -> Self {
        Self { dark: true, ..self }
    }

    /// With reduced motion preferred. Chromium and Firefox only.
    pub fn still(self) -> Self {
        Self { still: true, ..self }
    }

    /// In another time zone.
    pub fn time_zone(self, name: &str) -> Self {
        let time_zone = name.into();
        Self { time_zone, ..self }
    }

    /// In another language. Chromium and Firefox; `WebKitGTK` takes it where the locale is installed.
    pub fn language(self, tag: &str) -> Self {
        let language = tag.into();
        Self { language, ..self }
    }

    /// What is asked of the driver for a new session. Downloads go to the folder without a question.
    pub fn capabilities(&self, engine: Engine, folder: &Folder) -> Value {
        let downloads = folder.downloads();
        match engine {
            Engine::Chromium => json!({ "goog:chromeOptions": {
                "binary": engine.browser(),
                "args": [
                    "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage",
                    "--no-first-run", "--disable-background-networking",
                    "--disable-component-update", "--disable-sync",
                    format!("--accept-lang={}", self.language),
                ],
                "prefs": {
                    "download.default_directory": downloads,
                    "download.prompt_for_download": false,
                },
            }}),
            Engine::Firefox => json!({ "moz:firefoxOptions": {
                "binary": engine.browser(),
                "args": ["-headless", "-profile", folder.firefox()],
                "prefs": {
                    "browser.download.dir": downloads,
                    "browser.download.folderList": 2,
                    "browser.download.always_ask_before_handling_new_types": false,
                    "intl.accept_languages": self.language,
                    "layout.css.prefers-color-scheme.content-override": u8::from(!self.dark),
                    "ui.prefersReducedMotion": u8::from(self.still),
                    "toolkit.legacyUserProfileCustomizations.stylesheets": true,
                },
            }}),
            Engine::WebKit => json!({ "webkitgtk:browserOptions": {
                "binary": engine.browser(),
                "args": ["--automation"],
            }}),
        }
    }

    /// The environment of the driver, which the browser inherits.
    pub fn environment(&self, folder: &Folder) -> Vec<(&'static str, String)> {
        let theme = if self.dark { "Adwaita:dark" } else { "Adwaita" };
        vec![
            ("TZ", self.time_zone.clone()),
            ("LANGUAGE", self.language.replace('-', "_")),
            ("GTK_THEME", theme.into()),
            ("XDG_CONFIG_HOME", folder.settings().display().to_string()),
            // Its sandbox needs rights that containers don't give; only our own pages are loaded.
            ("WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS", "1".into()),
        ]
    }
}
