//! Runs one test in one browser, and keeps a picture of what went wrong.

use super::{Engine, Page, Setup};
use std::any::Any;
use std::io::{Write, stderr};
use std::panic::resume_unwind;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;
use tokio::task::LocalSet;
use tokio::time::timeout;

/// No test takes as long, not even on a busy machine: by then a driver has stopped answering.
const LIMIT: Duration = Duration::from_mins(5);

/// Runs `test` on a fresh profile and server, unless this engine is not picked. A driver on a busy
/// machine loses a click now and then, so a failure counts if it comes twice; those that come once are
/// counted, and more than [`REPEATS`] fail the run.
pub async fn run<Test, Steps>(name: &str, engine: Engine, setup: Setup, test: Test)
where
    Test: Fn(Page) -> Steps,
    Steps: Future<Output = ()> + 'static,
{
    if !engine.is_picked() {
        eprintln!("left out: {engine:?} is not picked");
        return;
    }
    if once(name, engine, setup.clone(), &test).await.is_err() {
        eprintln!("{name} in {engine:?}: once more");
        if let Err(failure) = once(name, engine, setup, &test).await {
            resume_unwind(failure);
        }
        let repeated = REPEATED.fetch_add(1, Ordering::Relaxed) + 1;
        // Not by `eprintln`, which is only shown for tests that fail.
        let _ = writeln!(stderr(), "{name} in {engine:?}: passed the second time ({repeated})");
        assert!(repeated <= REPEATS, "{repeated} tests passed on their second try only");
    }
}

/// Failures that passed on the second try, in this run.
static REPEATED: AtomicUsize = AtomicUsize::new(0);
/// A busy machine explains so many of them; more are a race of our own.
const REPEATS: usize = 2;

type Failure = Box<dyn Any + Send>;

async fn once<Test, Steps>(
    name: &str,
    engine: Engine,
    setup: Setup,
    test: &Test,
) -> Result<(), Failure>
where
    Test: Fn(Page) -> Steps,
    Steps: Future<Output = ()> + 'static,
{
    let page = Page::new(engine, setup).await;
    // In a task of its own, so that a failure can be caught and its picture taken.
    let tasks = LocalSet::new();
    let running = timeout(LIMIT, tasks.run_until(tasks.spawn_local(test(page.clone())))).await;
    let failure: Failure = match running {
        Ok(Ok(())) => return Ok(()),
        Ok(Err(failure)) => failure.into_panic(),
        Err(_) => return Err(Box::new("the browser stopped answering")),
    };
    let picture = page.shot(&format!("failed-{name}-{engine:?}")).await;
    eprintln!("{engine:?} at the failure: {}", picture.display());
    Err(failure)
}

/// One test for each engine.
macro_rules! in_engines {
    ($test:ident, $setup:expr, $($name:ident $engine:ident)+) => {
        mod $test {
            use $crate::support::{Engine, Setup, run};
            $(
                #[tokio::test(flavor = "multi_thread")]
                async fn $name() {
                    run(stringify!($test), Engine::$engine, $setup, super::$test).await;
                }
            )+
        }
    };
}
pub(crate) use in_engines;

/// Turns `async fn name(page: Page)` into the tests `name::chromium`, `name::firefox` and
/// `name::webkit`. A [`Setup`] may follow the name.
macro_rules! in_every_browser {
    ($test:ident) => {
        $crate::support::in_every_browser!($test, Setup::desktop());
    };
    ($test:ident, $setup:expr) => {
        $crate::support::in_engines!($test, $setup, chromium Chromium firefox Firefox webkit WebKit);
    };
}
pub(crate) use in_every_browser;

/// The same for what goes from tab to tab: the driver of `WebKit` does not always come back.
macro_rules! not_in_webkit {
    ($test:ident) => {
        $crate::support::in_engines!($test, Setup::desktop(), chromium Chromium firefox Firefox);
    };
}
pub(crate) use not_in_webkit;

/// The same for what only Chromium's driver can do, or what one engine proves well enough.
macro_rules! in_chromium {
    ($test:ident) => {
        $crate::support::in_chromium!($test, Setup::desktop());
    };
    ($test:ident, $setup:expr) => {
        $crate::support::in_engines!($test, $setup, chromium Chromium);
    };
}
pub(crate) use in_chromium;
