//! What stays behind when a widget is taken away.

use crate::hosts::{self, SNIPPET};
use crate::support::Role::Button;
use crate::support::{Page, in_chromium};
use serde_json::{Value, json};

/// Yew leaves the listeners of an app's root behind, and they hold a few nodes: bounded, and written
/// down in docs/embedding.md. Nothing of ours comes on top.
async fn a_hundred_comings_and_goings(page: Page) {
    hosts::open(&page, KEEP_MEMORY, SNIPPET).await;
    page.wait_for(Button, "Skip").await;
    cycle(&page, 10).await;
    let before = counts(&page).await;
    cycle(&page, 100).await;
    let after = counts(&page).await;
    let each = before.map_with(&after);
    println!("for each coming and going: {each:?}");
    assert!(each.listeners <= 9.0, "{each:?}");
    assert!(each.nodes <= 25.0, "{each:?}");
    assert!(each.heap < 4_000.0, "{each:?}");
    assert!(each.wasm < 8_000.0, "{each:?}");
}
in_chromium!(a_hundred_comings_and_goings);

#[derive(Debug)]
struct Counts {
    listeners: f64,
    nodes: f64,
    heap: f64,
    wasm: f64,
}

impl Counts {
    fn map_with(&self, after: &Self) -> Self {
        let each = |before: f64, after: f64| (after - before) / 100.0;
        Self {
            listeners: each(self.listeners, after.listeners),
            nodes: each(self.nodes, after.nodes),
            heap: each(self.heap, after.heap),
            wasm: each(self.wasm, after.wasm),
        }
    }
}

/// Takes the element out and puts it back, so many times.
async fn cycle(page: &Page, times: u32) {
    let script = "const done = arguments[1];
        const element = document.querySelector('career-insurance');
        const parent = element.parentElement;
        const once = (left) => {
            if (!left) return done(null);
            element.remove();
            setTimeout(() => {
                element.addEventListener('career-insurance:ready', () => once(left - 1), { once: true });
                parent.append(element);
            });
        };
        once(arguments[0])";
    page.client().execute_async(script, vec![times.into()]).await.expect("it comes and goes");
}

async fn counts(page: &Page) -> Counts {
    page.chromium("HeapProfiler.enable", json!({})).await;
    for _ in 0..3 {
        page.chromium("HeapProfiler.collectGarbage", json!({})).await;
    }
    let dom = page.chromium("Memory.getDOMCounters", json!({})).await;
    let heap = page.chromium("Runtime.getHeapUsage", json!({})).await;
    let number = |value: &Value| value.as_f64().expect("a number");
    Counts {
        listeners: number(&dom["jsEventListeners"]),
        nodes: number(&dom["nodes"]),
        heap: number(&heap["usedSize"]),
        wasm: wasm_memory(page).await,
    }
}

/// Keeps the program's memory where the test finds it.
const KEEP_MEMORY: &str = "<script>
    const instantiate = WebAssembly.instantiateStreaming;
    WebAssembly.instantiateStreaming = async (...all) => {
        const made = await instantiate.apply(WebAssembly, all);
        window.memory ??= made.instance.exports.memory;
        return made;
    };
</script>";

/// The size of the program's memory.
async fn wasm_memory(page: &Page) -> f64 {
    let size = page.script("return memory.buffer.byteLength", vec![]).await;
    size.as_f64().expect("a size")
}
