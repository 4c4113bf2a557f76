//! The law of answers: after any step of the whole way, what is newly said lies inside the window, and so
//! does what has the focus. On phones and desktops, on our page and in a post.

use crate::support::{Page, in_chromium};
use crate::walk::{Stand, walk};
use serde_json::json;

/// What live regions say that they did not say before, and is not inside the window.
const OUTSIDE: &str = "
    const root = document.querySelector('career-insurance').shadowRoot;
    const said = (globalThis.__said ??= new Set());
    const isInside = (each) => {
        const { top, bottom, height } = each.getBoundingClientRect();
        return height === 0 || (top >= -1 && bottom <= innerHeight + 1) || height > innerHeight;
    };
    const regions = [...root.querySelectorAll('.ci-notice:not(.ci-not-stored)')];
    const fresh = regions.filter((each) => each.innerText.trim() && !said.has(each.innerText));
    said.clear();
    for (const each of regions) said.add(each.innerText);
    const focused = root.activeElement ? [root.activeElement] : [];
    return [...fresh, ...focused].filter((each) => !isInside(each)).map((each) => each.innerText || each.outerHTML.slice(0, 99))";

/// The words on screen have settled once the browser has drawn twice.
const DRAWN: &str = "return new Promise((drawn) =>
    requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(drawn, 50))))";

async fn is_kept(page: &Page, stand: Stand) {
    walk(page, stand, true, async |step| {
        page.script(DRAWN, vec![]).await;
        let outside = page.script(OUTSIDE, vec![]).await;
        assert_eq!(outside, json!([]), "{stand:?}, {step}");
    })
    .await;
}

mod on_a_phone {
    use super::{Page, Stand, in_chromium, is_kept};

    async fn answers_are_in_view_all_the_way(page: Page) {
        for stand in [Stand::Page, Stand::Post] {
            is_kept(&page, stand).await;
        }
    }
    in_chromium!(answers_are_in_view_all_the_way, Setup { size: (390, 844), ..Setup::phone() });
}

mod on_a_desktop {
    use super::{Page, Stand, in_chromium, is_kept};

    async fn answers_are_in_view_all_the_way(page: Page) {
        for stand in [Stand::Page, Stand::Post] {
            is_kept(&page, stand).await;
        }
    }
    in_chromium!(answers_are_in_view_all_the_way, Setup { size: (1280, 800), ..Setup::desktop() });
}
