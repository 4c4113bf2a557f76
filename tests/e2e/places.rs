//! What answers a press stands at the button that was pressed, wherever that is: several buttons do the same.

use crate::answers::sees;
use crate::reader::{Reader, busy, content, say};
use crate::support::Role::{Button, Link, Region, Textbox};
use crate::support::{Page, in_chromium};
use career_insurance::domain::content::Text;
use serde_json::json;

const MONDAY: &str = "2026-11-23";

/// Remembers the box of the button that is pressed, as it is on the screen then.
const WATCH: &str = "addEventListener('click', (event) => {
        const pressed = event.composedPath().find((each) => each.matches?.('button'));
        globalThis.__pressed = pressed?.getBoundingClientRect();
    }, true);";

/// Waits until these words are in view, at the button that was pressed last.
async fn sees_at_the_button(page: &Page, words: &str) {
    sees(page, words).await;
    let script = "const all = document.querySelector('career-insurance').shadowRoot.querySelectorAll('.ci-notice');
        const answers = [...all].filter((each) => each.textContent.includes(arguments[0]));
        const gaps = answers.map((each) => each.getBoundingClientRect())
            .map(({ top, bottom }) => Math.max(top - __pressed.bottom, __pressed.top - bottom));
        return Math.round(Math.max(...gaps))";
    let gap = page.script(script, vec![json!(words)]).await;
    assert!(gap.as_i64().is_some_and(|gap| gap < 60), "“{words}” is {gap} px from its button");
}

async fn answers_stand_at_what_was_pressed(page: Page) {
    page.server().set_date("2026-11-30");
    let reader = Reader::on(MONDAY).starts_a_plan(busy).ticks(1);
    let script = format!(
        "{WATCH} navigator.share = async () => {{ throw new Error('refused'); }};
        Object.defineProperty(navigator, 'clipboard', {{ value: {{ writeText: async () => {{}} }} }});"
    );
    page.server().set_script(&script);
    page.open_with(&reader.stored()).await;
    page.click(Button, say(Text::BackupNudgeNow)).await;
    sees_at_the_button(&page, say(Text::Made)).await;
    // The button has done its work and is gone: the next key is pressed where it was.
    let file = [("name", "career-insurance-2026-11-30.html")];
    page.wait_for_focus(Link, &content().fill(Text::MadeLink, &file)).await;
    page.unfold(say(Text::Stored)).await;
    page.click(Button, say(Text::SaveJson)).await;
    sees_at_the_button(&page, say(Text::Made)).await;
    page.click(Button, say(Text::ShareLine)).await;
    sees_at_the_button(&page, say(Text::Copied)).await;
    let full = "Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); };";
    page.server().set_script(&format!("{WATCH}{full}"));
    page.open("/").await;
    page.within(Region, "This week").fill(Textbox, say(Text::Note), "a line").await;
    page.wait_for_words(say(Text::NotStoredFull)).await;
    let save = "document.querySelector('career-insurance').shadowRoot.querySelector('.ci-not-stored button').click()";
    page.script(save, vec![]).await;
    sees_at_the_button(&page, say(Text::Made)).await;
    page.server().set_script(WATCH);
    page.store("something else").await;
    page.server().set_script(&format!("{WATCH}{full}"));
    page.open("/").await;
    page.click(Button, say(Text::RescueAfresh)).await;
    sees_at_the_button(&page, say(Text::NotStoredFull)).await;
    page.server().set_script(WATCH);
    page.script("localStorage.clear()", vec![]).await;
    let no_print = "window.print = () => {};
        Object.defineProperty(HTMLIFrameElement.prototype, 'contentWindow', { value: null });";
    page.server().set_script(&format!("{WATCH}{no_print}"));
    page.open("/").await;
    page.click(Button, say(Text::PrintQuestions)).await;
    sees_at_the_button(&page, say(Text::PrintNot)).await;
}
in_chromium!(answers_stand_at_what_was_pressed, Setup { size: (360, 640), ..Setup::phone() });
