//! Two web servers: one for the built `dist/`, one for the pages of a test's own blog.

use super::server_routes::{blog, widget};
use axum::Router;
use std::net::{Ipv4Addr, SocketAddr};
use std::sync::{Arc, Mutex, MutexGuard};
use std::time::Instant;
use tokio::sync::Notify;

/// A server on this machine, for as long as a handle to it lives. Its moments and pages are changed
/// while it runs, and hold from the next load on.
#[derive(Clone, Debug)]
pub struct Server {
    address: SocketAddr,
    blog: SocketAddr,
    shared: Shared,
}

/// What the test and the routes both know.
pub type Shared = Arc<Mutex<State>>;

/// The server's memory.
#[derive(Debug, Default)]
pub struct State {
    /// The moment that the test has chosen, and when it did so.
    pub clock: Option<(String, Instant)>,
    /// Pages of the test's own, by path.
    pub pages: Vec<(String, String)>,
    /// Files that are not what was built, by path.
    pub tampered: Vec<(String, Vec<u8>)>,
    /// Out of order: what has this in its path is not served.
    pub down: Option<String>,
    /// What waits: a part of a path, and the word to go on.
    pub held: Option<(String, Arc<Notify>)>,
    /// A script that runs in every document, before those of the page.
    pub script: String,
    /// Headers on the answers whose path contains this: the part, the name, the value.
    pub headers: Vec<(String, String, String)>,
    /// The path and query of every request, without those of the test itself.
    pub requests: Vec<String>,
}

impl Server {
    /// Serves `dist/` on a free port, and a blog without it on another.
    pub async fn start() -> Self {
        let dist = concat!(env!("CARGO_MANIFEST_DIR"), "/dist");
        assert!(
            std::fs::exists(format!("{dist}/index.html")).unwrap_or(false),
            "dist/ is not built: run `make build`",
        );
        let shared = Shared::default();
        let address = serve(widget(dist, shared.clone())).await;
        let blog = serve(blog(shared.clone())).await;
        Self { address, blog, shared }
    }

    /// Where it is: `http://127.0.0.1:PORT`.
    pub fn origin(&self) -> String {
        format!("http://{}", self.address)
    }

    /// The same under a name. Every `*.localhost` is this machine, and each is a site of its own.
    pub fn widget_origin(&self) -> String {
        format!("http://widget.localhost:{}", self.address.port())
    }

    /// The blog: another name on another port, as another site on the web. It has a test's own pages
    /// and no built file.
    pub fn blog_origin(&self) -> String {
        format!("http://blog.localhost:{}", self.blog.port())
    }

    /// Moves the clock of every page that is loaded from now on: `2026-11-30` (noon of that day) or
    /// `2026-11-30T23:59:30`, in the browser's own time zone. From there it ticks on, also between
    /// loads; the test's own waiting counts.
    pub fn set_date(&self, moment: &str) {
        let moment = match moment.len() {
            10 => format!("{moment}T12:00:00"),
            _ => moment.to_owned(),
        };
        self.state().clock = Some((moment, Instant::now()));
    }

    /// Adds a page, as in `/pages/blog.html`. It needs a `<head>`, and gets the test's scripts too.
    pub fn add_page(&self, path: &str, html: &str) {
        assert!(path.starts_with("/pages/"), "a test's pages are below /pages/");
        self.state().pages.push((path.to_owned(), html.to_owned()));
    }

    /// Answers with the built file at this path, changed: as an intruder on the server would.
    pub fn tamper(&self, path: &str, change: impl FnOnce(Vec<u8>) -> Vec<u8>) {
        let dist = concat!(env!("CARGO_MANIFEST_DIR"), "/dist");
        let built = std::fs::read(format!("{dist}{path}")).expect("the file is in dist/");
        self.state().tampered.push((path.to_owned(), change(built)));
    }

    /// Adds a file that is not in the build.
    pub fn add_file(&self, path: &str, content: &str) {
        self.state().tampered.push((path.to_owned(), content.into()));
    }

    /// The same for every built file whose name ends so.
    pub fn tamper_all(&self, ending: &str, change: impl Fn(Vec<u8>) -> Vec<u8>) {
        let dist = concat!(env!("CARGO_MANIFEST_DIR"), "/dist");
        let files = std::fs::read_dir(dist).expect("it is built");
        let names = files.filter_map(|file| file.ok()?.file_name().into_string().ok());
        for name in names.filter(|name| name.ends_with(ending)) {
            self.tamper(&format!("/{name}"), &change);
        }
    }

    /// From now on there is no answer but “service unavailable”.
    pub fn go_down(&self) {
        self.go_down_for("");
    }

    /// The same for paths that contain this.
    pub fn go_down_for(&self, part: &str) {
        self.state().down = Some(part.to_owned());
    }

    /// In order again after [`Self::go_down`].
    pub fn come_up(&self) {
        self.state().down = None;
    }

    /// Lets every request wait whose path contains this, as on a slow line, until [`Self::release`].
    pub fn hold(&self, part: &str) {
        self.state().held = Some((part.to_owned(), Arc::default()));
    }

    /// Whether [`Self::hold`] holds something back.
    pub fn holds(&self) -> bool {
        self.state().held.is_some()
    }

    /// Lets go what [`Self::hold`] has held.
    pub fn release(&self) {
        if let Some((_, go_on)) = self.state().held.take() {
            go_on.notify_waiters();
        }
    }

    /// From now on this script runs in every document, before those of the page: what a page, a browser
    /// or an extension does to others. The empty one ends it.
    pub fn set_script(&self, script: &str) {
        script.clone_into(&mut self.state().script);
    }

    /// Adds a header to every answer, as in `access-control-allow-origin`.
    pub fn add_header(&self, name: &str, value: &str) {
        self.add_header_for("", name, value);
    }

    /// The same for paths that contain this.
    pub fn add_header_for(&self, part: &str, name: &str, value: &str) {
        let header = (part.to_owned(), name.to_owned(), value.to_owned());
        self.state().headers.push(header);
    }

    /// The paths of all requests since the start, or since [`Self::forget_requests`].
    pub fn requests(&self) -> Vec<String> {
        self.state().requests.clone()
    }

    /// Counts requests from now on.
    pub fn forget_requests(&self) {
        self.state().requests.clear();
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.shared.lock().expect("no holder of the lock panics")
    }
}

async fn serve(router: Router) -> SocketAddr {
    let listener = tokio::net::TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).await;
    let listener = listener.expect("a free port");
    let address = listener.local_addr().expect("an address");
    let served = axum::serve(listener, router);
    tokio::spawn(async move { served.await.expect("the server runs") });
    address
}
