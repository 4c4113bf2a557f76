//! Faults on purpose: storage that can't be had, that fills up or vanishes, and pages that die.

use crate::reader::{Reader, busy, say};
use crate::support::Role::{Button, Checkbox, Region, Status, Textbox};
use crate::support::{Page, any, has, in_chromium, in_every_browser, not_in_webkit};
use career_insurance::domain::backup;
use career_insurance::domain::content::Text;
use career_insurance::domain::profile::Answer;
use career_insurance::domain::record::Look;

const MONDAY: &str = "2026-11-23";

/// Runs before the widget: this browser gives the page no storage at all.
const BLOCKED: &str = "<script>
    const get = () => { throw new DOMException('denied', 'SecurityError'); };
    Object.defineProperty(window, 'localStorage', { get });
</script>";

/// Here the storage is there, and takes nothing more.
const FULL: &str = "<script>
    Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); };
</script>";

async fn answers_without_storage(page: &Page, html: &str, sentence: Text) {
    page.add_widget_page("/pages/blog.html", html);
    page.open("/pages/blog.html").await;
    page.answer(1, Answer::Partly).await;
    page.statement(2).await;
    page.wait_for_notice(say(sentence)).await;
    page.answer_all(2, 35, busy).await;
    page.arrives_at("Your profile").await;
    assert_eq!(page.words().await.matches(say(sentence)).count(), 1, "one quiet sentence");
    page.starts_a_plan().await;
    let week = page.within(Region, "This week");
    week.click(Checkbox, has("The two-minute version")).await;
    assert!(week.checked(Checkbox, has("The two-minute version")).await);
    assert_eq!(page.errors().await, [""; 0]);
    // Nothing of it is lost: a copy carries it to where it can be kept.
    page.within(Status, any()).click(Button, say(Text::SaveBackup)).await;
    let copy = page.saved(".html").await;
    let other = page.other_device().await;
    other.open("/").await;
    other.unfold(say(Text::Bring)).await;
    other.upload(say(Text::BringFile), &other.file("copy.html", &copy)).await;
    other.click(Button, say(Text::BringNow)).await;
    let week = other.within(Region, "This week");
    assert!(week.checked(Checkbox, has("The two-minute version")).await);
    let record = other.record().await;
    assert_eq!(record.looks.get(&1).expect("recorded").answered(), 35);
    assert_eq!(backup::read(&copy).map(|copy| copy.enrolments), Ok(record.enrolments));
}

/// Where nothing can be stored, one sentence says so, and all the rest works.
async fn works_with_blocked_storage(page: Page) {
    answers_without_storage(&page, BLOCKED, Text::NotStoredBlocked).await;
}
in_every_browser!(works_with_blocked_storage);

/// The same where the storage is full.
async fn works_with_full_storage(page: Page) {
    answers_without_storage(&page, FULL, Text::NotStoredFull).await;
}
in_every_browser!(works_with_full_storage);

/// A frame that may store nothing. What was answered there is carried out of it by a copy.
const FRAME: &str = r#"<!doctype html><html lang="en"><head><title>A post</title></head><body>
    <iframe title="Career insurance check" sandbox="allow-scripts allow-downloads" src="/?embed"
        width="900" height="3000"></iframe></body></html>"#;

async fn loses_nothing_in_a_sandboxed_frame(page: Page) {
    page.server().set_date(MONDAY);
    page.server().add_header("access-control-allow-origin", "*");
    page.server().add_page("/pages/framed.html", FRAME);
    page.open("/pages/framed.html").await;
    page.enter_frame("iframe").await;
    for number in 1..=3 {
        page.answer(number, Answer::Mostly).await;
        page.statement(number + 1).await;
    }
    page.wait_for_notice(say(Text::NotStoredBlocked)).await;
    page.within(Status, any()).click(Button, say(Text::SaveBackup)).await;
    let copy = page.saved(".html").await;
    page.leave_frame().await;
    page.open("/").await;
    page.unfold(say(Text::Bring)).await;
    page.upload(say(Text::BringFile), &page.file("copy.html", &copy)).await;
    page.click(Button, say(Text::BringNow)).await;
    page.statement(4).await;
    assert_eq!(page.record().await.looks.get(&1).expect("recorded").answered(), 3);
}
in_chromium!(loses_nothing_in_a_sandboxed_frame);

/// The storage fills up in the middle of a plan: a sentence says so, the tick stays on the screen,
/// and as soon as there is room again, all of it is stored.
async fn goes_on_when_the_storage_fills_up(page: Page) {
    page.server().set_date(MONDAY);
    let reader = Reader::on(MONDAY).starts_a_plan(busy);
    page.open_with(&reader.stored()).await;
    page.wait_for(Region, "This week").await;
    // Down to the last character that the browser takes.
    let fill = "for (let n = 2 ** 22; n >= 1; n = Math.floor(n / 2)) {\
        for (;;) { try { localStorage.setItem('other' + Math.random(), 'x'.repeat(n)); } \
        catch { break; } } }";
    page.script(fill, vec![]).await;
    page.fill(Textbox, say(Text::Note), &"A long line. ".repeat(10)).await;
    page.wait_for_words(say(Text::NotStoredFull)).await;
    let week = page.within(Region, "This week");
    week.click(Checkbox, has("The two-minute version")).await;
    let free = "for (const key of Object.keys(localStorage)) \
        if (key.startsWith('other')) localStorage.removeItem(key)";
    page.script(free, vec![]).await;
    page.fill(Textbox, say(Text::Note), "Room again").await;
    page.has_lost_nothing_of(reader.record()).await;
    let plan = page.record().await.enrolments.values().next_back().cloned().expect("the plan");
    assert!(plan.is_practised(1), "what was ticked while it was full is stored now");
    assert_eq!(plan.notes.get(&1).expect("recorded").value, "Room again");
    assert!(!page.words().await.contains(say(Text::NotStoredFull)));
}
in_every_browser!(goes_on_when_the_storage_fills_up);

/// Something else emptied the store while the page was open: it is all stored again.
async fn outlives_an_emptied_store(page: Page) {
    page.server().set_date(MONDAY);
    let reader = Reader::on(MONDAY).starts_a_plan(busy).ticks(1);
    page.open_with(&reader.stored()).await;
    page.wait_for(Region, "This week").await;
    page.script("localStorage.clear()", vec![]).await;
    page.fill(Textbox, say(Text::Note), "Still here").await;
    page.has_lost_nothing_of(reader.record()).await;
    let record = page.record().await;
    let plan = record.enrolments.values().next_back().expect("the plan");
    assert!(plan.is_practised(1) && plan.notes.get(&1).is_some());
}
in_every_browser!(outlives_an_emptied_store);

/// Each answer is stored before the next statement can be seen, so a page that is shut down in
/// that moment loses nothing.
async fn outlives_a_page_that_is_shut_down(page: Page) {
    page.open("/").await;
    page.statement(1).await;
    // The page goes away in the very task in which the answer is given.
    let script = "const root = document.querySelector('career-insurance').shadowRoot;\
        root.querySelectorAll('input[type=radio]')[3].click(); location.replace('about:blank')";
    page.script(script, vec![]).await;
    page.open("/").await;
    page.statement(2).await;
    assert_eq!(page.record().await.looks.values().map(Look::answered).sum::<usize>(), 1);
}
in_every_browser!(outlives_a_page_that_is_shut_down);

/// The tab is closed right after an answer, and nothing is waited for.
async fn outlives_a_tab_that_is_closed(page: Page) {
    page.open("/").await;
    page.statement(1).await;
    for number in 1..=3 {
        page.open_tab("/").await;
        page.answer(number, Answer::Mostly).await;
        page.client().close_window().await.expect("the tab closes");
        page.to_tab(0).await;
        page.open("/").await;
        page.statement(number + 1).await;
        assert_eq!(page.record().await.looks.get(&1).expect("recorded").answered(), number);
    }
}
not_in_webkit!(outlives_a_tab_that_is_closed);

/// The program of the tab is killed right after an answer.
async fn outlives_a_crash(page: Page) {
    page.open("/").await;
    page.statement(1).await;
    page.open_tab("/").await;
    page.answer(1, Answer::Mostly).await;
    page.statement(2).await;
    page.answer(2, Answer::Mostly).await;
    let crash = page.client().goto("chrome://crash").await;
    assert!(crash.is_err(), "the tab has crashed");
    page.to_tab(0).await;
    page.open("/").await;
    page.statement(3).await;
    assert_eq!(page.record().await.looks.get(&1).expect("recorded").answered(), 2);
}
in_chromium!(outlives_a_crash);
