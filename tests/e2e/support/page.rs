//! The page as a test sees it: a window, or a named part of what it shows.

use super::query::{Name, Role, step};
use super::session::Session;
use super::{Engine, Server, Setup, resolver};
use fantoccini::Client;
use fantoccini::elements::Element;
use serde_json::{Value, json};
use std::sync::Arc;
use std::time::{Duration, Instant};
use tokio::time::sleep;

/// How long to wait for what must come. Long, because several browsers may share two cores; a test
/// that passes does not wait for it.
pub const PATIENCE: Duration = Duration::from_secs(15);
const PAUSE: Duration = Duration::from_millis(40);

/// A page in a browser, or a part of it: see [`Page::within`]. Clones show the same window.
#[derive(Clone, Debug)]
pub struct Page {
    pub(super) session: Arc<Session>,
    pub(super) path: Vec<Value>,
}

impl Page {
    /// A new browser with a new server; nothing is open yet.
    pub async fn new(engine: Engine, setup: Setup) -> Self {
        Self::on(engine, setup, Server::start().await).await
    }

    async fn on(engine: Engine, setup: Setup, server: Server) -> Self {
        let session = Arc::new(Session::start(engine, setup, server).await);
        Self { session, path: vec![] }
    }

    /// Another browser on the same server: the reader's other device, with nothing stored.
    pub async fn other_device(&self) -> Self {
        let session = &self.session;
        Self::on(session.engine, session.setup.clone(), session.server.clone()).await
    }

    /// The part of the page with this role and name: everything is then looked for inside it.
    #[must_use]
    pub fn within(&self, role: Role, name: impl Into<Name>) -> Self {
        Self { session: self.session.clone(), path: self.path_to(role, name) }
    }

    /// The server of this page.
    pub fn server(&self) -> &Server {
        &self.session.server
    }

    /// The engine that shows it.
    pub fn engine(&self) -> Engine {
        self.session.engine
    }

    /// The driver itself, for what this has no words for.
    pub fn client(&self) -> &Client {
        &self.session.client
    }

    /// Runs a script in the page, with `arguments`.
    pub async fn script(&self, script: &str, arguments: Vec<Value>) -> Value {
        self.session.script(script, arguments).await
    }

    pub(super) fn path_to(&self, role: Role, name: impl Into<Name>) -> Vec<Value> {
        let mut path = self.path.clone();
        path.push(step(role, name));
        path
    }

    /// Asks the page's resolver once. An error (a page that is just being replaced) is a problem too.
    pub(super) async fn ask(&self, path: &[Value], operation: &str, argument: &str) -> Answer {
        let arguments = vec![json!(path), json!(operation), json!(argument)];
        let answer = self.client().execute(resolver::script(), arguments).await;
        let mut answer = answer.map_err(|error| error.to_string())?;
        match answer["problem"].as_str() {
            Some(problem) => Err(problem.into()),
            None => Ok(answer["value"].take()),
        }
    }

    /// Asks until there is an answer, or panics with what is there instead.
    pub(super) async fn demand(&self, path: &[Value], operation: &str, argument: &str) -> Value {
        let asked = async || self.ask(path, operation, argument).await;
        match until_ok(asked).await {
            Ok(value) => value,
            Err(problem) => panic!("{}", self.complaint(path, operation, &problem).await),
        }
    }

    pub(super) async fn complaint(&self, path: &[Value], operation: &str, problem: &str) -> String {
        let here = self.ask(path, "here", "").await.unwrap_or_default();
        let here: Vec<_> =
            here.as_array().into_iter().flatten().filter_map(Value::as_str).collect();
        let wanted = json!(path);
        format!("{operation} {wanted}: {problem}. What is here:\n  {}", here.join("\n  "))
    }

    pub(super) fn element(&self, value: &Value) -> Element {
        // Its one entry is named by the WebDriver standard.
        let id = value.as_object().and_then(|reference| reference.values().next()?.as_str());
        let id = id.expect("a reference to an element").to_owned();
        Element::from_element_id(self.client().clone(), id.into())
    }
}

/// What the page answers, or why it can't.
pub type Answer = Result<Value, String>;

/// Waits until this holds, or panics with what was to come.
pub async fn until(what: &str, mut holds: impl AsyncFnMut() -> bool) {
    let came = until_ok(async || if holds().await { Ok(()) } else { Err(String::new()) }).await;
    assert!(came.is_ok(), "it never came: {what}");
}

/// Tries until it succeeds; the last failure if [`PATIENCE`] runs out.
pub async fn until_ok<T>(mut attempt: impl AsyncFnMut() -> Result<T, String>) -> Result<T, String> {
    let deadline = Instant::now() + PATIENCE;
    loop {
        let result = attempt().await;
        if result.is_ok() || Instant::now() > deadline {
            return result;
        }
        sleep(PAUSE).await;
    }
}
