//! The law of answers: after any step of the whole way, what is newly said lies inside the window, and so
//! does what has the focus. On phones, on desktops and at 400 %; on our page, in a long post, and in a
//! frame as high as its content in such a post, where the window of the post counts.

use crate::frame::wait_until_it_fits;
use crate::reader::say;
use crate::support::Role::{Button, Group, Radio, Textbox};
use crate::support::{Engine, Key, Page, in_chromium, in_every_browser};
use crate::walk::{MONDAY, Stand, walk};
use career_insurance::domain::content::Text;
use serde_json::Value;

/// The boxes of what was not said before, of the words of a statement that was not asked before, and of
/// what has the focus; and whether each can be seen there, or is behind something.
const BOXES: &str = "
    const root = document.querySelector('career-insurance').shadowRoot;
    const said = (globalThis.__said ??= new Set());
    const box = ({ top, bottom, left, right }, name, each) => {
        const hit = root.elementFromPoint((left + right) / 2, (top + bottom) / 2);
        const there = !hit || hit.contains(each) || each.contains(hit);
        return { top, bottom, name, there };
    };
    const boxOf = (each) => box(each.getBoundingClientRect(), (each.innerText || each.outerHTML).slice(0, 99), each);
    const regions = [...root.querySelectorAll('.ci-notice:not(.ci-not-stored)')];
    const fresh = regions.filter((each) => each.innerText.trim() && !said.has(each.innerText));
    said.clear();
    for (const each of regions) said.add(each.innerText);
    const focused = root.activeElement;
    const legend = focused?.closest('.ci-statement')?.querySelector('legend');
    const asked = legend?.innerText;
    const isNew = asked && asked !== globalThis.__asked;
    globalThis.__asked = asked;
    const words = document.createRange();
    if (isNew) words.selectNodeContents(legend);
    return {
        fresh: fresh.map(boxOf),
        statement: isNew ? [box(words.getBoundingClientRect(), asked, legend)] : [],
        focused: focused ? [boxOf(focused)] : [],
    }";

/// Where the content of the frame, if there is one, begins in the window; how high that is; its border.
const WINDOW: &str = "
    const frame = document.querySelector('iframe');
    const border = frame?.clientTop ?? 0;
    return [frame ? frame.getBoundingClientRect().top + border : 0, innerHeight, border]";

/// The reader's window, once all is drawn: where the widget's page begins in it, its height, and the
/// border of the frame. One that is out of sight draws nothing, so the page around it is waited for.
async fn window(page: &Page, stand: Stand) -> [f64; 3] {
    if stand == Stand::Frame {
        page.leave_frame().await;
        wait_until_it_fits(page).await;
    }
    page.is_drawn().await;
    let window = page.script(WINDOW, vec![]).await;
    if stand == Stand::Frame {
        page.enter_frame("iframe").await;
    }
    [0, 1, 2].map(|at| number(&window[at]))
}

/// What lies outside the window of the reader, of that which should not.
async fn outside(page: &Page, stand: Stand) -> Vec<String> {
    let [offset, height, border] = window(page, stand).await;
    let boxes = page.script(BOXES, vec![]).await;
    let of = |kind: &str| boxes[kind].as_array().expect("a list").clone();
    let [fresh, statement, focused] = ["fresh", "statement", "focused"].map(of);
    let ends = |one: &Value| (number(&one["top"]) + offset, number(&one["bottom"]) + offset);
    let is_inside = |one: &Value| {
        let (top, bottom) = ends(one);
        // Chromium leaves the border of a frame out of account, and rounds.
        let least = -2.0 - border;
        // What is higher than the window is read from its first line.
        let ends = bottom <= height - least || bottom - top > height && top < height / 2.0;
        one["there"] == true && top >= least && ends
    };
    // Where there is no room for all of it, the answer comes first, then the statement.
    let first: Vec<_> = [&fresh, &statement].into_iter().flatten().collect();
    let fits = |one: &Value| {
        let (top, bottom) = ends(one);
        first.iter().all(|first| {
            let (first_top, first_bottom) = ends(first);
            bottom.max(first_bottom) - top.min(first_top) <= height - 40.0
        })
    };
    let statement = statement.iter().filter(|_| fresh.is_empty());
    // In a low window a part of what has the focus is enough (WCAG 2.4.11): what is above it may grow.
    let is_partly = |one: &Value| {
        let (top, bottom) = ends(one);
        height < 400.0 && one["there"] == true && top < height - 8.0 && bottom > 8.0
    };
    let focused = focused.iter().filter(|one| fits(one) && !is_partly(one));
    let seen = fresh.iter().chain(statement).chain(focused);
    seen.filter(|one| !is_inside(one)).map(|one| format!("{one} in {height}, {offset}")).collect()
}

fn number(value: &Value) -> f64 {
    value.as_f64().expect("a number")
}

async fn is_kept(page: &Page, stands: &[Stand]) {
    for stand in stands {
        walk(page, *stand, true, async |step| {
            assert_eq!(outside(page, *stand).await, [""; 0], "{stand:?}, {step}");
        })
        .await;
    }
}

mod on_a_phone {
    use super::{Page, Stand, in_chromium, is_kept};

    async fn answers_are_in_view_all_the_way(page: Page) {
        is_kept(&page, &[Stand::Page, Stand::Frame]).await;
    }
    in_chromium!(answers_are_in_view_all_the_way, Setup { size: (390, 844), ..Setup::phone() });
}

mod on_a_desktop {
    use super::{Page, Stand, in_chromium, is_kept};

    async fn answers_are_in_view_all_the_way(page: Page) {
        is_kept(&page, &[Stand::Page, Stand::Post]).await;
    }
    in_chromium!(answers_are_in_view_all_the_way, Setup { size: (1280, 800), ..Setup::desktop() });
}

/// A window of 1280 by 1024 at 400 %, as WCAG 1.4.10 has it.
mod enlarged {
    use super::{Page, Stand, in_chromium, is_kept};

    async fn answers_are_in_view_all_the_way(page: Page) {
        is_kept(&page, &[Stand::Post]).await;
    }
    in_chromium!(answers_are_in_view_all_the_way, Setup { size: (320, 256), ..Setup::phone() });
}

/// The post around a frame is scrolled. By keys; `WebKit`'s driver presses none in a frame that was not clicked,
/// so a script does.
async fn a_frame_shows_its_answers(page: Page) {
    Stand::Frame.open(&page, MONDAY).await;
    page.statement(1).await;
    let is_seen = async |step: &str| {
        assert_eq!(outside(&page, Stand::Frame).await, [""; 0], "{step}");
    };
    let presses = async |name: Text| {
        if page.engine() == Engine::WebKit {
            page.click_by_script(Button, say(name)).await;
            return;
        }
        page.focus(Button, say(name)).await;
        page.press(Key::Enter).await;
    };
    presses(Text::Next).await;
    page.wait_for_words(say(Text::ChooseFirst)).await;
    is_seen("next without an answer").await;
    if page.engine() == Engine::WebKit {
        page.click_by_script(Radio, "Partly").await;
    } else {
        page.focus(Radio, "Not at all").await;
        page.press_with(&[], '3').await;
    }
    page.statement(2).await;
    is_seen("an answer").await;
    presses(Text::Bring).await;
    page.fill(Textbox, say(Text::BringText), "no copy").await;
    presses(Text::BringLook).await;
    page.wait_for_words(say(Text::Refused)).await;
    is_seen("no copy").await;
    presses(Text::DeleteAll).await;
    page.wait_for(Group, &crate::steps::item(1).text).await;
    page.wait_for_words(say(Text::Deleted)).await;
    is_seen("all is deleted").await;
}
in_every_browser!(a_frame_shows_its_answers);
