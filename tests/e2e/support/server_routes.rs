//! How the test server answers: files as they are, documents with the test's scripts in front.

use super::server::Shared;
use axum::Router;
use axum::extract::{Request, State};
use axum::http::header::{
    CACHE_CONTROL, CONTENT_LENGTH, CONTENT_TYPE, HeaderName, IF_MODIFIED_SINCE, IF_NONE_MATCH,
};
use axum::http::{HeaderValue, StatusCode};
use axum::middleware::{Next, from_fn_with_state};
use axum::response::{Html, IntoResponse, Response};
use axum::routing::get;
use tokio::sync::futures::OwnedNotified;
use tower_http::services::ServeDir;

const CLOCK: &str = include_str!("in_page/clock.js");
const ERRORS: &str = include_str!("in_page/errors.js");
/// Here is a second build, with generated languages (`make languages`).
const TARGET: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/target");
/// In front of every other script, so that no code of the page sees the real clock.
const HOOK: &str = r#"<script src="/__test/hooks.js"></script>"#;

/// The built files, and a test's pages beside them.
pub fn widget(dist: &'static str, shared: Shared) -> Router {
    let index = get(async move || document(format!("{dist}/index.html")));
    let of = |folder: &'static str| {
        get(async move || document(format!("{TARGET}/languages/{folder}index.html")))
    };
    let files = Router::new()
        .route("/", index.clone())
        .route("/index.html", index)
        // A build with more languages.
        .route("/languages/", of(""))
        .route("/languages/en-xa/", of("en-xa/"))
        .route("/languages/ar-xb/", of("ar-xb/"))
        // Two more copies, as on a host where each project has a folder.
        .nest_service("/a", ServeDir::new(dist))
        .nest_service("/b", ServeDir::new(dist))
        .fallback_service(ServeDir::new(dist).fallback(ServeDir::new(TARGET)));
    with_pages(files, shared)
}

/// A page that was built.
fn document(path: String) -> Response {
    match std::fs::read_to_string(path) {
        Ok(html) => with_hook(&html).into_response(),
        Err(error) => (StatusCode::NOT_FOUND, error.to_string()).into_response(),
    }
}

/// A test's pages, and nothing else.
pub fn blog(shared: Shared) -> Router {
    with_pages(Router::new(), shared)
}

fn with_pages(files: Router<Shared>, shared: Shared) -> Router {
    files
        .route("/pages/{page}", get(page))
        .route("/__test/hooks.js", get(hooks))
        .layer(from_fn_with_state(shared.clone(), note_request))
        .with_state(shared)
}

fn with_hook(html: &str) -> Html<String> {
    let head = html.find("<head").and_then(|at| Some(at + html[at..].find('>')? + 1));
    let (before, after) = html.split_at(head.expect("a document has a <head>"));
    Html(format!("{before}{HOOK}{after}"))
}

async fn page(State(shared): State<Shared>, request: Request) -> Response {
    let state = shared.lock().expect("no holder of the lock panics");
    let page = state.pages.iter().rfind(|(path, _)| path == request.uri().path());
    match page {
        Some((_, html)) => with_hook(html).into_response(),
        None => StatusCode::NOT_FOUND.into_response(),
    }
}

async fn hooks(State(shared): State<Shared>) -> impl IntoResponse {
    let state = shared.lock().expect("no holder of the lock panics");
    let clock = state.clock.as_ref().map_or_else(String::new, |(chosen, since)| {
        let elapsed = since.elapsed().as_millis();
        format!("{CLOCK}({chosen:?}, {elapsed});")
    });
    let script = format!("{ERRORS}();\n{clock}\n{}", state.script);
    ([(CONTENT_TYPE, "text/javascript"), (CACHE_CONTROL, "no-store")], script)
}

async fn note_request(State(shared): State<Shared>, mut request: Request, next: Next) -> Response {
    let asked = request.uri().to_string();
    if !asked.starts_with("/__test/") {
        shared.lock().expect("no holder of the lock panics").requests.push(asked);
    }
    if let Some(go_on) = held(&shared, request.uri().path()) {
        go_on.await;
    }
    let path = request.uri().path().to_owned();
    let down = shared.lock().expect("no holder of the lock panics").down.clone();
    if down.is_some_and(|part| request.uri().path().contains(&part)) {
        return StatusCode::SERVICE_UNAVAILABLE.into_response();
    }
    let tampered = tampered(&shared, request.uri().path());
    if tampered.is_some() {
        // Or the answer may be that nothing has changed.
        for known in [IF_MODIFIED_SINCE, IF_NONE_MATCH] {
            request.headers_mut().remove(known);
        }
    }
    let mut response = next.run(request).await;
    if let Some(bytes) = tampered {
        // The type of the file stays what it was.
        *response.body_mut() = bytes.into();
        *response.status_mut() = StatusCode::OK;
        response.headers_mut().remove(CONTENT_LENGTH);
    }
    let state = shared.lock().expect("no holder of the lock panics");
    for (_, name, value) in state.headers.iter().filter(|(part, ..)| path.contains(part)) {
        let name: HeaderName = name.parse().expect("a header's name");
        let value: HeaderValue = value.parse().expect("a header's value");
        response.headers_mut().insert(name, value);
    }
    drop(state);
    response
}

/// What to wait for, if anything. It listens from here on, so a word in between is not missed.
fn held(shared: &Shared, path: &str) -> Option<OwnedNotified> {
    let state = shared.lock().expect("no holder of the lock panics");
    let (part, go_on) = state.held.as_ref()?;
    path.contains(part).then(|| go_on.clone().notified_owned())
}

fn tampered(shared: &Shared, path: &str) -> Option<Vec<u8>> {
    let state = shared.lock().expect("no holder of the lock panics");
    let found = state.tampered.iter().find(|(tampered, _)| tampered == path);
    found.map(|(_, bytes)| bytes.clone())
}
