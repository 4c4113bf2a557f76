//! Text that a reader spaces out (WCAG 1.4.12) or makes twice as large (1.4.4), on a phone: on no screen
//! is any of it cut off, on something else, or beyond the edge.

use crate::accessibility::{UNFOLD_ALL, open, screens};
use crate::support::Role::Button;
use crate::support::{Page, in_chromium};
use serde_json::json;

/// As a style sheet of the reader's own: it goes before every other rule.
const SPACED: &str = "* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
    p { margin-block-end: 2em !important }";
const TWICE: &str = ":root { font-size: 200% !important }";

/// Puts this style sheet, and no other of this test, over the page and into the widget.
const STYLE: &str = "
    const sheet = new CSSStyleSheet();
    // What is held over the rest at the end of the window covers it for as long as it is not scrolled.
    sheet.replaceSync(`${arguments[0]} .ci-moves { position: static !important }`);
    const root = document.querySelector('career-insurance').shadowRoot;
    for (const one of [document, root])
        one.adoptedStyleSheets = [...one.adoptedStyleSheets.filter((each) => each !== globalThis.__style), sheet];
    globalThis.__style = sheet;
    return new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)))";

/// What is wrong with the lines of text that are shown.
const FAULTS: &str = "
    const widget = document.querySelector('career-insurance').shadowRoot.querySelector('.career-insurance');
    const apart = (each) => each.closest('.ci-vh, .ci-brand span, .ci-scroll, pre, svg, textarea, select, [hidden]');
    const walker = document.createTreeWalker(widget, NodeFilter.SHOW_TEXT);
    const lines = [];
    const range = document.createRange();
    while (walker.nextNode()) {
        const text = walker.currentNode;
        if (!text.data.trim() || apart(text.parentElement)) continue;
        range.selectNodeContents(text);
        for (const box of range.getClientRects()) if (box.width > 1) lines.push({ box, text, of: text.parentElement });
    }
    const drawn = [...widget.querySelectorAll('input, select, textarea, svg')].filter((each) => !each.closest('.ci-vh'));
    const things = drawn.map((of) => ({ box: of.getBoundingClientRect(), of }));
    const name = ({ of, text }) => (text ? `“${text.data.trim().slice(0, 40)}”` : `${of.tagName} ${of.getAttribute('class')}`);
    const found = new Set();
    for (const line of lines) {
        const { box } = line;
        if (box.right > innerWidth + 1 || box.left < -1) found.add(`${name(line)} is beyond the edge`);
        let own = true;
        for (let each = line.of; each !== widget.parentNode; each = each.parentElement) {
            const { display, overflowX, overflowY } = getComputedStyle(each);
            if (['inline', 'contents'].includes(display)) continue;
            const cuts = [overflowX, overflowY].some((one) => one !== 'visible');
            const around = each.getBoundingClientRect();
            // Letters reach over a line that is lower than they are.
            const reach = (box.height - parseFloat(getComputedStyle(line.of).lineHeight)) / 2;
            const over = Math.max(around.left - box.left, box.right - around.right, around.top - box.top - reach,
                box.bottom - around.bottom - reach);
            if ((own || cuts) && over > 2) found.add(`${name(line)} leaves ${each.tagName} ${each.className} by ${over}`);
            own = false;
        }
    }
    const over = (one, other) => ({
        x: Math.min(one.right, other.right) - Math.max(one.left, other.left),
        y: Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top),
    });
    lines.forEach((line, at) => {
        for (const other of [...lines.slice(at + 1), ...things]) {
            if (other.text === line.text) continue;
            const { x, y } = over(line.box, other.box);
            if (x > 2 && y > 0.3 * Math.min(line.box.height, other.box.height))
                found.add(`${name(line)} is on ${name(other)}`);
        }
    });
    if (document.documentElement.scrollWidth > innerWidth) found.add('the page scrolls sideways');
    return lines.length ? [...found] : ['no text'];";

/// What is wrong with this screen in either style.
async fn faults(page: &Page, name: &str) -> Vec<String> {
    let mut all = vec![];
    for (style, css) in [("spaced", SPACED), ("twice as large", TWICE)] {
        page.script(STYLE, vec![json!(css)]).await;
        let found = page.script(FAULTS, vec![]).await;
        let found = found.as_array().expect("a list").clone();
        all.extend(found.iter().map(|each| format!("{style}, “{name}”: {each}")));
    }
    all
}

async fn spaced_and_larger_text_has_room(page: Page) {
    page.server().hold(".wasm");
    page.open("/").await;
    page.wait_for(Button, "Skip").await;
    let mut found = faults(&page, "the first round").await;
    page.server().release();
    for (stored, words) in screens() {
        open(&page, &stored, words).await;
        page.script(UNFOLD_ALL, vec![]).await;
        found.extend(faults(&page, words).await);
    }
    assert!(found.is_empty(), "{}", found.join("\n"));
}
in_chromium!(spaced_and_larger_text_has_room, Setup::phone());
