//! Whatever answers a press is seen: its box lies inside the window, on the page by itself and in the
//! middle of a long post, and so does what the next screen begins with.

use crate::reader::{Reader, afraid, busy, content, mixed, say};
use crate::steps::item;
use crate::support::Role::{Button, Checkbox, Group, Heading, List, Region, Textbox};
use crate::support::{Page, has, in_chromium, until};
use career_insurance::domain::app::{AskingMsg, Msg};
use career_insurance::domain::barrier::Barrier::Busyness;
use career_insurance::domain::content::Text;
use career_insurance::domain::profile::Answer;
use serde_json::json;

const MONDAY: &str = "2026-11-23";

/// A widget in the middle of a long post, and nothing of the browser's own that holds it in place.
fn add_post(page: &Page) {
    let text = "<p>Words of the post.</p>".repeat(300);
    let post = format!(
        r#"<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A post</title>
        <style>html {{ overflow-anchor: none }}</style></head>
        <body><main><h1>A post</h1>{text}<career-insurance load="eager"></career-insurance>{text}</main>
        <script type="module" src="/embed.js"></script></body></html>"#
    );
    page.server().add_page("/pages/post", &post);
}

/// Opens the widget with this reader's record at this address.
async fn open(page: &Page, reader: &Reader, address: &str) {
    page.store(&reader.stored()).await;
    page.open(address).await;
}

/// Waits until these words are shown, and all of their box lies inside the window.
pub(crate) async fn sees(page: &Page, words: &str) {
    let script = "const [words] = arguments;
        const all = (root) => [...root.querySelectorAll('*')].flatMap((each) =>
            [each, ...(each.shadowRoot ? all(each.shadowRoot) : [])]);
        const holds = (each) => each.textContent.includes(words) && each.getClientRects().length;
        const found = all(document).filter(holds);
        const boxes = found.filter((each) => ![...each.children].some(holds))
            .map((each) => each.getBoundingClientRect());
        return boxes.some(({ top, bottom }) => top >= -1 && bottom <= innerHeight + 1)";
    let what = format!("“{words}”, inside the window");
    until(&what, async || page.script(script, vec![json!(words)]).await == true).await;
}

async fn copies_in_view(page: &Page) {
    let clipboard = "Object.defineProperty(navigator, 'clipboard', { configurable: true,
        value: { writeText: async () => { if (arguments[0]) throw new Error('not allowed'); } } })
        document.execCommand = () => !arguments[0];";
    page.script(clipboard, vec![json!(false)]).await;
    for text in [Text::CopyLink, Text::CopyLine] {
        page.click(Button, say(text)).await;
        sees(page, say(Text::Copied)).await;
    }
    page.script(clipboard, vec![json!(true)]).await;
    for text in [Text::CopyLink, Text::CopyLine] {
        page.click(Button, say(text)).await;
        sees(page, say(Text::CopyByHand)).await;
        page.wait_for_focus(Textbox, say(Text::CopyByHand)).await;
        let selected = "const root = document.querySelector('career-insurance').shadowRoot;
            const field = root.activeElement;
            return field.value.length > 20 && field.selectionEnd - field.selectionStart === field.value.length";
        assert_eq!(page.script(selected, vec![]).await, true, "all of it is selected");
    }
}

async fn brings_in_view(page: &Page, copy: &str) {
    page.unfold(say(Text::Bring)).await;
    page.fill(Textbox, say(Text::BringText), "no copy").await;
    page.click(Button, say(Text::BringLook)).await;
    sees(page, say(Text::Refused)).await;
    page.fill(Textbox, say(Text::BringText), copy).await;
    page.click(Button, say(Text::BringLook)).await;
    sees(page, "This copy would bring").await;
    page.click(Button, say(Text::BringLeave)).await;
    page.wait_until_gone(Button, say(Text::BringNow)).await;
    page.wait_for_focus(Textbox, say(Text::BringText)).await;
    page.click(Button, say(Text::BringLook)).await;
    page.click(Button, say(Text::BringNow)).await;
    sees(page, say(Text::Merged)).await;
}

async fn deletes_in_view(page: &Page) {
    page.unfold(say(Text::Stored)).await;
    page.click(Checkbox, say(Text::StoreNothing)).await;
    sees(page, say(Text::NotStoredUnwanted)).await;
    page.click(Checkbox, say(Text::StoreNothing)).await;
    page.click(Button, say(Text::DeleteAll)).await;
    sees(page, say(Text::Deleted)).await;
    page.click(Button, "Undo").await;
    page.wait_for(Region, "This week").await;
    sees(page, "Week 1: ").await;
    page.click(Button, say(Text::DeleteAll)).await;
    page.wait_for(Group, &item(1).text).await;
    page.click(Button, say(Text::Next)).await;
    sees(page, say(Text::ChooseFirst)).await;
}

/// With a plan: what is copied, brought back and deleted.
async fn answers_are_in_view(page: Page) {
    page.server().set_date(MONDAY);
    add_post(&page);
    let reader = Reader::on(MONDAY).starts_a_plan(busy).ticks(1);
    let other = Reader::on(MONDAY).answers(35, mixed).stored();
    for address in ["/", "/pages/post"] {
        open(&page, &reader, address).await;
        page.wait_for(Region, "This week").await;
        copies_in_view(&page).await;
        brings_in_view(&page, &other).await;
        deletes_in_view(&page).await;
        assert_eq!(page.errors().await, [""; 0]);
    }
}
in_chromium!(answers_are_in_view, Setup { size: (390, 664), ..Setup::phone() });

mod on_a_desktop {
    use super::{Page, in_chromium};

    async fn answers_are_in_view(page: Page) {
        super::answers_are_in_view(page).await;
    }
    in_chromium!(answers_are_in_view, Setup { size: (1280, 800), ..Setup::desktop() });
}

/// The next screen begins inside the window, wherever the button stood that led to it.
async fn screens_are_in_view(page: Page) {
    page.server().set_date(MONDAY);
    add_post(&page);
    let asked = Reader::on(MONDAY).answers(30, busy).does(Msg::Asking(AskingMsg::SeeProfile));
    for address in ["/", "/pages/post"] {
        open(&page, &asked, address).await;
        page.wait_for(Heading, "Your profile").await;
        page.click(Button, say(Text::AnswerRest)).await;
        sees(&page, &item(31).text).await;
        page.answer(31, Answer::Partly).await;
        sees(&page, &item(32).text).await;
        page.click(Button, say(Text::SeeProfile)).await;
        page.arrives_at("Your profile").await;
        sees(&page, "Your profile").await;
        // What stands above the heading as well: the screen begins there.
        sees(&page, say(Text::Brand)).await;
        page.unfold("About “I’m too busy”").await;
        let first = content().items().iter().find(|item| item.barrier == Busyness).expect("one");
        let change = content().fill(Text::CorrectOf, &[("item", &first.text)]);
        page.click(Button, &change).await;
        sees(&page, &first.text).await;
        page.click(Button, say(Text::ToProfile)).await;
        sees(&page, "Your profile").await;
        page.click(Button, say(Text::DeleteAll)).await;
        sees(&page, say(Text::Deleted)).await;
        sees(&page, &item(1).text).await;
    }
}
in_chromium!(screens_are_in_view, Setup { size: (390, 664), ..Setup::phone() });

/// Where the first answer of the statement is that is asked, in a program or before it.
async fn top_of_answers(page: &Page) -> i64 {
    let script = "const root = document.querySelector('career-insurance').shadowRoot;
        const all = [...root.querySelectorAll('.ci-answer')];
        return all.find((each) => each.getClientRects().length).getBoundingClientRect().top | 0";
    page.script(script, vec![]).await.as_i64().expect("a place")
}

/// The first answer moves no answer, neither before the program is there nor in it: a second tap
/// would land on another one.
async fn the_first_answer_moves_nothing(page: Page) {
    add_post(&page);
    page.server().hold(".wasm");
    page.open("/pages/post").await;
    page.wait_for(Button, "Skip").await;
    page.script("document.querySelector('career-insurance').scrollIntoView()", vec![]).await;
    let before = top_of_answers(&page).await;
    page.script(
        "document.querySelector('career-insurance').shadowRoot.querySelector('input').click()",
        vec![],
    )
    .await;
    page.wait_for(Group, &item(2).text).await;
    assert_eq!(top_of_answers(&page).await, before);
    page.server().release();
    page.wait_for(Button, say(Text::StartOver)).await;
    assert_eq!(top_of_answers(&page).await, before, "when the program takes over");
    page.click(Button, say(Text::DeleteAll)).await;
    page.wait_for(Group, &item(1).text).await;
    let before = top_of_answers(&page).await;
    let first = "const root = document.querySelector('career-insurance').shadowRoot;
        root.querySelector('.ci-statement input').click()";
    page.script(first, vec![]).await;
    page.wait_for(Group, &item(2).text).await;
    assert_eq!(top_of_answers(&page).await, before, "in the program");
}
in_chromium!(the_first_answer_moves_nothing, Setup { size: (390, 664), ..Setup::phone() });

/// Nor does what is said because of it, or what was said to who came back.
async fn what_is_said_meanwhile_moves_nothing(page: Page) {
    add_post(&page);
    let first = "const root = document.querySelector('career-insurance').shadowRoot;
        root.querySelector('.ci-statement input').click()";
    page.server().set_script(
        "Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError') };",
    );
    page.open("/pages/post").await;
    page.script("document.querySelector('career-insurance').scrollIntoView()", vec![]).await;
    let before = top_of_answers(&page).await;
    page.script(first, vec![]).await;
    page.wait_for_words(say(Text::NotStoredFull)).await;
    assert_eq!(top_of_answers(&page).await, before, "nothing is kept");
    page.server().set_script("");
    open(&page, &Reader::on(MONDAY).answers(3, busy), "/pages/post").await;
    page.wait_for_words(say(Text::Resumed)).await;
    page.script("document.querySelector('career-insurance').scrollIntoView()", vec![]).await;
    let before = top_of_answers(&page).await;
    page.script(first, vec![]).await;
    page.wait_for(Group, &item(5).text).await;
    assert_eq!(top_of_answers(&page).await, before, "welcome back");
}
in_chromium!(what_is_said_meanwhile_moves_nothing, Setup { size: (390, 664), ..Setup::phone() });

/// Nothing that answers is silent: each of these is said in a live region that stood there before.
async fn changes_are_said(page: Page) {
    page.server().set_date(MONDAY);
    open(&page, &Reader::on(MONDAY).answers(35, afraid), "/").await;
    let choice = page.within(Group, say(Text::Rings));
    for barrier in page.within(List, say(Text::Barriers)).names(Checkbox).await.iter().skip(1) {
        choice.click(Checkbox, barrier).await;
    }
    sees(&page, say(Text::RingsThird)).await;
    page.wait_for_notice(say(Text::RingsThird)).await;
    let reader = Reader::on(MONDAY).starts_a_plan(busy).ticks(1);
    open(&page, &reader, "/").await;
    let week = page.within(Region, "This week");
    week.click(Checkbox, has("The two-minute version")).await;
    sees(&page, say(Text::OneWay)).await;
    page.wait_for_notice(say(Text::OneWay)).await;
    page.unfold(say(Text::MoveSlot)).await;
    page.fill(Textbox, say(Text::SlotTime), "10:30").await;
    page.click(Button, say(Text::MoveSlotNow)).await;
    sees(&page, "10:30.").await;
    page.wait_for_notice("10:30.").await;
    page.unfold(say(Text::Life)).await;
    page.click(Button, say(Text::Pause)).await;
    sees(&page, say(Text::PausedNow)).await;
    page.wait_for_notice(say(Text::PausedNow)).await;
}
in_chromium!(changes_are_said, Setup { size: (390, 664), ..Setup::phone() });
