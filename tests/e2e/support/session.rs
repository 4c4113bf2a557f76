//! One browser with a fresh profile, and the server whose pages it shows.

use super::driver::Driver;
use super::folder::Folder;
use super::page::until_ok;
use super::{Engine, Server, Setup, warm, wire};
use fantoccini::error::NewSessionError;
use fantoccini::{Client, ClientBuilder};
use serde_json::{Value, json};

/// Everything that a [`Page`](super::Page) needs, and that ends with the last handle to it. The order
/// of the fields matters: the programs end first, then their folder goes.
#[derive(Debug)]
pub struct Session {
    pub client: Client,
    pub engine: Engine,
    pub server: Server,
    pub setup: Setup,
    pub driver: Driver,
    pub folder: Folder,
}

impl Session {
    /// Starts the browser.
    pub async fn start(engine: Engine, setup: Setup, server: Server) -> Self {
        let folder = Folder::new();
        if engine == Engine::Firefox {
            warm::up(&folder).await;
        }
        let driver = Driver::start(engine, &setup, &folder);
        let client = connect(&driver, engine, &setup, &folder).await;
        let client = client.unwrap_or_else(|error| panic!("{engine:?} does not start: {error}"));
        // Without this, leaving the session behind would wait for an answer of a driver that is gone.
        client.persist().await.expect("the session is open");
        let session = Self { client, engine, server, setup, driver, folder };
        if engine == Engine::Chromium {
            session.prefer(session.setup.dark, session.setup.still).await;
        }
        session.resize(session.setup.size).await;
        session
    }

    /// A command of Chromium's own protocol.
    pub async fn chromium(&self, method: &str, parameters: Value) -> Value {
        assert_eq!(self.engine, Engine::Chromium, "{method} is Chromium's");
        let id = self.client.session_id().await.expect("a session");
        wire::chromium(self.driver.port, &id.expect("an id"), method, &parameters)
    }

    /// Sets what the page may ask about the reader's preferences.
    pub async fn prefer(&self, dark: bool, still: bool) {
        let colours = if dark { "dark" } else { "light" };
        let motion = if still { "reduce" } else { "no-preference" };
        let features = json!([
            { "name": "prefers-color-scheme", "value": colours },
            { "name": "prefers-reduced-motion", "value": motion },
        ]);
        self.chromium("Emulation.setEmulatedMedia", json!({ "features": features })).await;
    }

    /// Makes the page's part of the window this large.
    pub async fn resize(&self, (width, height): (u32, u32)) {
        if self.engine == Engine::Chromium {
            // A real window can't be as narrow as a phone.
            let size = json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": false });
            self.chromium("Emulation.setDeviceMetricsOverride", size).await;
            return;
        }
        // The window has borders and bars, whose size shows only once the page has one, and it takes
        // a moment to change.
        let (mut outer_width, mut outer_height) = (width, height);
        let fits = until_ok(async || {
            let resized = self.client.set_window_size(outer_width, outer_height).await;
            resized.map_err(|error| error.to_string())?;
            let (inner_width, inner_height) = self.settled_size().await;
            outer_width = (outer_width + width).saturating_sub(inner_width);
            outer_height = (outer_height + height).saturating_sub(inner_height);
            let fits = (inner_width, inner_height) == (width, height);
            fits.then_some(()).ok_or_else(|| format!("it is {inner_width} by {inner_height}"))
        });
        fits.await.unwrap_or_else(|why| panic!("no window of {width} by {height}: {why}"));
    }

    /// The size of the page once it stays the same.
    async fn settled_size(&self) -> (u32, u32) {
        let mut last = None;
        let settled = until_ok(async || {
            let inner = self.script("return [innerWidth, innerHeight]", vec![]).await;
            let size = (number(&inner[0]), number(&inner[1]));
            let before = last.replace(size);
            if before == last { Ok(size) } else { Err(format!("{size:?}")) }
        });
        settled.await.expect("a window stops changing")
    }

    /// Runs a script in the page.
    pub async fn script(&self, script: &str, arguments: Vec<Value>) -> Value {
        let answer = self.client.execute(script, arguments).await;
        answer.unwrap_or_else(|error| panic!("the script {script:.120?} fails: {error}"))
    }
}

/// Has the driver start its browser.
pub async fn connect(
    driver: &Driver,
    engine: Engine,
    setup: &Setup,
    folder: &Folder,
) -> Result<Client, NewSessionError> {
    let Value::Object(capabilities) = setup.capabilities(engine, folder) else {
        unreachable!("capabilities are an object");
    };
    let mut client = ClientBuilder::rustls().expect("an HTTP client");
    let address = format!("http://127.0.0.1:{}", driver.port);
    client.capabilities(capabilities).connect(&address).await
}

fn number(value: &Value) -> u32 {
    value.as_u64().and_then(|number| u32::try_from(number).ok()).expect("a size in pixels")
}
