//! Two tabs of one browser: what one does reaches the other, and neither takes anything from it.

use crate::reader::{Reader, busy, say};
use crate::steps::KEY;
use crate::support::Role::{Button, Checkbox, Region, Textbox};
use crate::support::{Page, not_in_webkit};
use career_insurance::domain::content::Text;
use career_insurance::domain::record::Enrolment;
use serde_json::json;

const MONDAY: &str = "2026-11-23";

async fn plan(page: &Page) -> Enrolment {
    page.record().await.enrolments.values().next_back().cloned().expect("a plan")
}

/// Two tabs, one progress: each takes in what the other has recorded.
async fn shares_between_two_tabs(page: Page) {
    page.server().set_date(MONDAY);
    let reader = Reader::on(MONDAY).starts_a_plan(busy);
    page.open_with(&reader.stored()).await;
    let title = &reader.habits(1)[0].words.title;
    page.wait_for(Checkbox, title).await;
    page.open_tab("/").await;
    page.click(Checkbox, title).await;
    assert!(page.checked(Checkbox, title).await);
    page.to_tab(0).await;
    page.wait_for_words("1 of 12 weeks done").await;
    assert!(page.checked(Checkbox, title).await);
    page.fill(Textbox, say(Text::Note), "From the first tab").await;
    page.to_tab(1).await;
    page.wait_for(Region, "This week").await;
    assert_eq!(page.value(Textbox, say(Text::Note)).await, "From the first tab");
    let plan = plan(&page).await;
    assert!(plan.is_practised(1) && plan.notes.get(&1).is_some());
}
not_in_webkit!(shares_between_two_tabs);

/// What is deleted in one tab is gone in the other, and either of them can undo it.
async fn deletes_in_both_tabs(page: Page) {
    page.server().set_date(MONDAY);
    let reader = Reader::on(MONDAY).starts_a_plan(busy);
    page.open_with(&reader.stored()).await;
    page.wait_for(Region, "This week").await;
    page.open_tab("/").await;
    page.click(Button, "Delete everything").await;
    page.to_tab(0).await;
    page.statement(1).await;
    page.click(Button, "Undo").await;
    page.wait_for(Region, "This week").await;
    page.has_lost_nothing_of(reader.record()).await;
    page.to_tab(1).await;
    page.wait_for(Region, "This week").await;
    assert!(page.maybe(Button, "Undo").await.is_none(), "there is nothing more to bring back");
}
not_in_webkit!(deletes_in_both_tabs);

/// Runs before the widget: this tab is as deaf as one that the browser has put to sleep.
const DEAF: &str = "<script>
    const deaf = (event) => event.stopImmediatePropagation();
    addEventListener('storage', deaf, true);
    for (const name of ['visibilitychange', 'pageshow', 'focus']) addEventListener(name, deaf, true);
</script>";

impl Page {
    /// A tab that hears nothing, and a second one.
    async fn open_deaf_and_awake(&self, reader: &Reader) {
        self.open_deaf_and(reader, "/").await;
    }

    async fn open_deaf_and(&self, reader: &Reader, other: &str) {
        self.server().set_date("2026-12-08");
        self.store(&reader.stored()).await;
        self.add_widget_page("/pages/deaf.html", DEAF);
        self.open("/pages/deaf.html").await;
        self.wait_for(Region, "This week").await;
        self.open_tab(other).await;
        self.wait_for(Region, "This week").await;
    }

    /// Asks until it holds, and not for ever.
    async fn until(&self, what: &str, holds: impl AsyncFn() -> bool) {
        for _ in 0..300 {
            if holds().await {
                return;
            }
        }
        panic!("never: {what}");
    }
}

/// A tab that slept through a deletion neither brings the deleted back by its next tap nor loses
/// what was done since; and what it had can be taken back there.
async fn wakes_up_after_a_deletion(page: Page) {
    let reader = Reader::on(MONDAY).starts_a_plan(busy).ticks(1);
    page.open_deaf_and_awake(&reader).await;
    page.click(Button, "Delete everything").await;
    page.answer_all(1, 2, busy).await;
    page.statement(3).await;
    let since = page.record().await;
    page.to_tab(0).await;
    page.fill(Textbox, say(Text::Note), "Half asleep").await;
    page.wait_for_notice(say(Text::Deleted)).await;
    page.statement(3).await;
    assert_eq!(page.record().await, since, "nothing comes back, and nothing new is lost");
    page.click(Button, "Undo").await;
    page.wait_for(Region, "This week").await;
    page.has_lost_nothing_of(reader.record()).await;
    page.has_lost_nothing_of(&since).await;
    assert_eq!(plan(&page).await.notes.get(&3).expect("recorded").value, "Half asleep");
    page.to_tab(1).await;
    page.wait_for(Region, "This week").await;
}
not_in_webkit!(wakes_up_after_a_deletion);

/// On a shared computer nothing is kept, by no tab; what each of them has stays there, and is
/// stored again when the reader wants it.
async fn keeps_nothing_in_any_tab(page: Page) {
    page.server().set_date(MONDAY);
    let reader = Reader::on(MONDAY).starts_a_plan(busy).ticks(1);
    page.open_with(&reader.stored()).await;
    page.wait_for(Region, "This week").await;
    page.open_tab("/").await;
    page.unfold(say(Text::Stored)).await;
    page.click(Checkbox, say(Text::StoreNothing)).await;
    page.wait_for_notice(say(Text::NotStoredUnwanted)).await;
    page.to_tab(0).await;
    page.wait_for_notice(say(Text::NotStoredUnwanted)).await;
    page.fill(Textbox, say(Text::Note), "Only here").await;
    assert!(page.record().await.is_empty(), "not stored by the other tab either");
    page.wait_for(Region, "This week").await;
    page.click(Button, say(Text::StoreAgain)).await;
    page.has_lost_nothing_of(reader.record()).await;
    assert_eq!(plan(&page).await.notes.get(&1).expect("recorded").value, "Only here");
    page.to_tab(1).await;
    page.wait_for(Region, "This week").await;
    let note = async || page.value(Textbox, say(Text::Note)).await;
    page.until("the note", async || note().await == "Only here").await;
    assert!(!page.words().await.contains(say(Text::NotStoredUnwanted)));
}
not_in_webkit!(keeps_nothing_in_any_tab);

/// Another tab removes the record, and nobody has deleted it: it is there again at once.
async fn outlives_a_key_that_another_tab_removes(page: Page) {
    page.server().set_date(MONDAY);
    let reader = Reader::on(MONDAY).starts_a_plan(busy).ticks(1);
    page.open_with(&reader.stored()).await;
    page.wait_for(Region, "This week").await;
    for remove in ["localStorage.removeItem(arguments[0])", "localStorage.clear()"] {
        page.behind_its_back(remove, vec![json!(KEY)]).await;
        page.until("stored again", async || page.stored(KEY).await.is_some()).await;
        page.has_lost_nothing_of(reader.record()).await;
    }
    page.reload().await;
    page.wait_for(Region, "This week").await;
}
not_in_webkit!(outlives_a_key_that_another_tab_removes);
