//! What is stored can't be read: it stays as it is, and there are ways on.

use crate::reader::{Reader, busy, say};
use crate::steps::KEY;
use crate::support::Role::{Button, Checkbox, File, Heading, Link, Region, Textbox};
use crate::support::{Page, has, in_chromium, in_every_browser, not_in_webkit};
use career_insurance::domain::content::Text;
use career_insurance::domain::profile::Answer;
use career_insurance::domain::record::Tick;
use serde_json::json;

const MONDAY: &str = "2026-11-23";

/// A newer version's file, with fields that nobody here knows.
fn newer(whole: &str) -> String {
    whole.replacen("\"career-insurance\":1,", "\"career-insurance\":999,\"mood\":[7,\"calm\"],", 1)
}

/// What can't be read stays as it is, can be saved, and is set aside only when the reader says so.
async fn rescues_what_cannot_be_read(page: Page) {
    let whole = Reader::on(MONDAY).answers(9, busy).stored();
    let texts = [
        ("shopping: “milk” & eggs 🥚", Text::RescueForeign),
        (&newer(&whole), Text::RescueNewer),
        (&whole[..whole.len() / 2], Text::RescueDamaged),
    ];
    for (number, (text, why)) in (1..).zip(texts) {
        page.open_with(text).await;
        page.wait_for(Heading, say(Text::RescueTitle)).await;
        page.wait_for_words(say(why)).await;
        page.click(Link, say(Text::RescueDownload)).await;
        assert_eq!(page.saved(".txt").await, text);
        page.reload().await;
        page.wait_for(Heading, say(Text::RescueTitle)).await;
        assert_eq!(page.stored(KEY).await.as_deref(), Some(text), "kept as it is");
        page.click(Button, say(Text::RescueAfresh)).await;
        page.answer(1, Answer::Partly).await;
        page.statement(2).await;
        let aside = page.stored(&format!("{KEY}.aside.{number}")).await;
        assert_eq!(aside.as_deref(), Some(text), "set aside, not lost");
        page.reload().await;
        page.statement(2).await;
        assert_eq!(page.errors().await, [""; 0]);
    }
}
in_chromium!(rescues_what_cannot_be_read);

/// The three ways in which a copy comes back.
#[derive(Clone, Copy)]
enum Way {
    Picked,
    Dropped,
    Pasted,
}

impl Page {
    async fn brings(&self, copy: &str, way: Way) {
        self.unfold(say(Text::Bring)).await;
        match way {
            Way::Picked => {
                self.upload(say(Text::BringFile), &self.file("copy.html", copy)).await;
            }
            Way::Dropped => {
                let field = self.get(File, say(Text::BringFile)).await;
                let field = serde_json::to_value(field).expect("a reference to the field");
                let script = "const dataTransfer = new DataTransfer();\
                    dataTransfer.items.add(new File([arguments[1]], 'copy.html', { type: 'text/html' }));\
                    const how = { dataTransfer, bubbles: true, composed: true, cancelable: true };\
                    const drop = (name) => !arguments[0].dispatchEvent(new DragEvent(name, how));\
                    return [drop('dragover'), drop('drop')]";
                let taken = self.script(script, vec![field, json!(copy)]).await;
                assert_eq!(taken, json!([true, true]), "the browser would open the file itself");
            }
            Way::Pasted => {
                self.fill(Textbox, say(Text::BringText), copy).await;
                self.click(Button, say(Text::BringLook)).await;
            }
        }
    }
}

/// A copy that can be read is the way out, however it comes. What can't be read is set aside, and
/// can still be had.
async fn goes_on_with_a_copy(page: Page) {
    page.server().set_date(MONDAY);
    let reader = Reader::on(MONDAY).starts_a_plan(busy).ticks(1);
    page.open_with(&reader.stored()).await;
    page.click(Button, say(Text::SaveBackup)).await;
    let copy = page.saved(".html").await;
    let whole = page.stored(KEY).await.expect("stored");
    for (text, way) in [
        ("theme=dark".into(), Way::Picked),
        (whole[..whole.len() / 3].to_owned(), Way::Dropped),
        (newer(&whole), Way::Pasted),
    ] {
        page.open("/pages/before.html").await;
        page.script("localStorage.clear()", vec![]).await;
        page.open_with(&text).await;
        page.wait_for(Heading, say(Text::RescueTitle)).await;
        assert!(page.maybe(Button, "Delete everything").await.is_none(), "nothing to be lost");
        page.brings(&copy, way).await;
        page.wait_for_words("35 answers").await;
        assert_eq!(page.stored(KEY).await.as_ref(), Some(&text), "asked before anything happens");
        page.click(Button, say(Text::BringNow)).await;
        page.wait_for(Region, "This week").await;
        page.has_lost_nothing_of(reader.record()).await;
        assert_eq!(page.stored(&format!("{KEY}.aside.1")).await.as_ref(), Some(&text));
        page.reload().await;
        page.unfold(say(Text::Stored)).await;
        page.click(Link, "Save old data 1 as a file").await;
        assert_eq!(page.saved(".txt").await, text);
        assert_eq!(page.errors().await, [""; 0]);
    }
}
in_every_browser!(goes_on_with_a_copy);

/// The same ways where nothing is wrong.
async fn brings_a_copy_by_drop_and_paste(page: Page) {
    page.server().set_date(MONDAY);
    let reader = Reader::on(MONDAY).starts_a_plan(busy).ticks(1);
    for way in [Way::Dropped, Way::Pasted] {
        page.open("/").await;
        page.answer(1, Answer::Partly).await;
        page.statement(2).await;
        let before = page.record().await;
        page.brings(&reader.stored(), way).await;
        page.wait_for_words("This copy would bring").await;
        page.click(Button, say(Text::BringNow)).await;
        page.wait_for(Region, "This week").await;
        page.has_lost_nothing_of(reader.record()).await;
        page.has_lost_nothing_of(&before).await;
        page.script("localStorage.clear()", vec![]).await;
    }
}
in_every_browser!(brings_a_copy_by_drop_and_paste);

/// Another tab writes what can't be read while the widget runs. The next tap does not bury it, and
/// whoever starts afresh goes on with all there was.
async fn is_not_buried_by_the_next_tap(page: Page) {
    page.server().set_date(MONDAY);
    let reader = Reader::on(MONDAY).starts_a_plan(busy).ticks(1);
    let whole = reader.stored();
    let texts = ["theme=dark".into(), whole[..whole.len() / 2].to_owned(), newer(&whole)];
    for (number, text) in (1..).zip(texts) {
        page.store(&whole).await;
        page.open("/").await;
        page.wait_for(Region, "This week").await;
        page.fill(Textbox, say(Text::Note), "Before the fault").await;
        let before = page.record().await;
        // In the same tab, so that no event tells of it.
        let write = "localStorage.setItem(arguments[0], arguments[1])";
        page.script(write, vec![json!(KEY), json!(text)]).await;
        page.click(Checkbox, has("The two-minute version")).await;
        page.wait_for(Heading, say(Text::RescueTitle)).await;
        assert_eq!(page.stored(KEY).await.as_ref(), Some(&text), "not buried");
        page.click(Button, say(Text::RescueAfresh)).await;
        page.wait_for(Region, "This week").await;
        page.has_lost_nothing_of(&before).await;
        let plan = page.record().await.enrolments.values().next_back().cloned().expect("the plan");
        let short = plan.ticks.values().any(|tick| tick.value == Tick::Short);
        assert!(short, "the tick of that moment is there as well");
        assert_eq!(page.stored(&format!("{KEY}.aside.{number}")).await.as_ref(), Some(&text));
        assert_eq!(page.errors().await, [""; 0]);
    }
}
in_every_browser!(is_not_buried_by_the_next_tap);

/// The same, told by the browser, and decided in one of two tabs: the other goes on with it.
async fn is_decided_once_for_all_tabs(page: Page) {
    page.server().set_date(MONDAY);
    let reader = Reader::on(MONDAY).starts_a_plan(busy).ticks(1);
    page.open_with(&reader.stored()).await;
    page.wait_for(Region, "This week").await;
    page.open_tab("/").await;
    page.wait_for(Region, "This week").await;
    let write = "localStorage.setItem(arguments[0], arguments[1])";
    page.script(write, vec![json!(KEY), json!("theme=dark")]).await;
    page.to_tab(0).await;
    page.wait_for(Heading, say(Text::RescueTitle)).await;
    page.click(Button, say(Text::RescueAfresh)).await;
    page.wait_for(Region, "This week").await;
    page.fill(Textbox, say(Text::Note), "Decided").await;
    page.to_tab(1).await;
    page.wait_for(Region, "This week").await;
    assert_eq!(page.value(Textbox, say(Text::Note)).await, "Decided");
    page.click(Checkbox, has("The two-minute version")).await;
    page.has_lost_nothing_of(reader.record()).await;
    let plan = page.record().await.enrolments.values().next_back().cloned().expect("the plan");
    assert_eq!(plan.notes.get(&1).expect("recorded").value, "Decided");
    assert_eq!(page.stored(&format!("{KEY}.aside.1")).await.as_deref(), Some("theme=dark"));
}
not_in_webkit!(is_decided_once_for_all_tabs);
