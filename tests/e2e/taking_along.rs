//! What readers take along and bring back: copies, the resume link, the calendar; and a record that
//! vanishes under the running widget.

use crate::reader::{Reader, busy, content, say};
use crate::steps::KEY;
use crate::support::Role::{Button, Checkbox, Group, Heading, Link, Radio, Region, Textbox};
use crate::support::{Page, has, in_every_browser};
use career_insurance::domain::content::Text;
use career_insurance::domain::link;
use career_insurance::domain::record::{Look, Record};
use career_insurance::domain::save;
use career_insurance::domain::stamped::Join;

const MONDAY: &str = "2026-11-23";

fn reader() -> Reader {
    Reader::on(MONDAY).starts_a_plan(busy).ticks(1)
}

fn record_of(reader: &Reader) -> Record {
    save::decode(&reader.stored()).expect("what is stored can be read")
}

/// A copy saved on one device brings everything to another, after asking.
async fn brings_a_copy_to_another_device(page: Page) {
    page.server().set_date(MONDAY);
    page.open_with(&reader().stored()).await;
    page.click(Button, say(Text::SaveBackup)).await;
    let copy = page.saved(".html").await;
    let other = page.other_device().await;
    other.open("/").await;
    other.statement(1).await;
    other.click(Button, say(Text::Bring)).await;
    let path = other.file("copy.html", &copy);
    other.upload(say(Text::BringFile), &path).await;
    other.wait_for_words("35 answers").await;
    other.statement(1).await;
    other.click(Button, say(Text::BringNow)).await;
    other.wait_for(Region, "This week").await;
    let mut brought = other.record().await;
    let here = page.record().await;
    assert_eq!(brought.enrolments, here.enrolments);
    brought.join(here.clone());
    assert_eq!(brought.looks, here.looks);
}
in_every_browser!(brings_a_copy_to_another_device);

/// A text that is no copy changes nothing, and says so.
async fn refuses_what_is_no_copy(page: Page) {
    page.server().set_date(MONDAY);
    let stored = reader().stored();
    page.open_with(&stored).await;
    page.click(Button, say(Text::Bring)).await;
    page.fill(Textbox, say(Text::BringText), "<p>a recipe</p>").await;
    page.click(Button, say(Text::BringLook)).await;
    page.wait_for_words(say(Text::Refused)).await;
    assert_eq!(page.stored(KEY).await, Some(stored));
}
in_every_browser!(refuses_what_is_no_copy);

/// The resume link carries the plan and the ticks to another device, asks once, and leaves the
/// address bar.
async fn follows_a_resume_link(page: Page) {
    page.server().set_date(MONDAY);
    let reader = reader();
    let record = record_of(&reader);
    let title = &reader.habits(1)[0].words.title;
    let code = link::encode(&record);
    page.open(&format!("/{}", link::fragment(&code))).await;
    page.wait_for_words("This copy would bring").await;
    assert!(!page.address().await.contains(&code), "the code is personal");
    assert_eq!(page.stored(KEY).await, None, "nothing is taken in before the reader says so");
    page.click(Button, say(Text::BringNow)).await;
    page.wait_for(Region, "This week").await;
    assert!(page.checked(Checkbox, title).await);
    let brought = page.record().await;
    assert!(brought.looks.values().all(|look| look.answers.is_empty()), "no answers in a link");
}
in_every_browser!(follows_a_resume_link);

/// A link that was cut on its way says so, and changes nothing.
async fn refuses_a_cut_link(page: Page) {
    page.server().set_date(MONDAY);
    let code = link::encode(&record_of(&reader()));
    page.open(&format!("/{}", link::fragment(&code[..code.len() / 2]))).await;
    page.wait_for_words(say(Text::LinkDamaged)).await;
    page.statement(1).await;
    assert_eq!(page.stored(KEY).await, None);
}
in_every_browser!(refuses_a_cut_link);

/// Twelve events, and the link to a web calendar.
async fn goes_into_a_calendar(page: Page) {
    page.server().set_date(MONDAY);
    page.open_with(&reader().stored()).await;
    page.click(Button, say(Text::Calendar)).await;
    let file = page.saved(".ics").await;
    assert_eq!(file.matches("BEGIN:VEVENT").count(), 12);
    assert!(file.contains("DTSTART:20261124T090000"), "Tuesday at nine, without a zone");
    page.wait_for(Link, has(say(Text::WebCalendar))).await;
}
in_every_browser!(goes_into_a_calendar);

/// Answers from paper, all on one screen.
async fn takes_answers_from_paper(page: Page) {
    page.open("/").await;
    page.click(Button, say(Text::Keying)).await;
    let first = &content().items()[0];
    page.within(Group, &first.text).click(Radio, "Mostly").await;
    page.wait_for_words("1 of 35 entered").await;
    page.click(Button, say(Text::KeyingDone)).await;
    page.wait_for(Heading, "Your profile").await;
    assert_eq!(page.record().await.looks.values().map(Look::answered).sum::<usize>(), 1);
}
in_every_browser!(takes_answers_from_paper);
