//! The calendar file, as a calendar shows it that has nothing in common with its writer: ical.js, a
//! parser in another language.

use crate::reader::{Reader, busy, say};
use crate::support::Role::Button;
use crate::support::{Page, in_chromium};
use career_insurance::domain::app::{Msg, WeeksMsg};
use career_insurance::domain::content::Text;
use career_insurance::domain::record::{After, Course, Slot};
use serde_json::Value;
use std::collections::BTreeSet;
use std::io::Write;
use std::process::{Command, Stdio};

const MONDAY: &str = "2026-11-23";

/// What ical.js finds in a file, event by event.
fn read(file: &str) -> Vec<Value> {
    let root = env!("CARGO_MANIFEST_DIR");
    let mut parser = Command::new("node")
        .arg(format!("{root}/tests/e2e/calendar.cjs"))
        .env("NODE_PATH", format!("{root}/tools/node_modules"))
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("node is missing: run tools/setup test");
    let mut input = parser.stdin.take().expect("its input is piped");
    input.write_all(file.as_bytes()).expect("it reads");
    drop(input);
    let output = parser.wait_with_output().expect("it ends");
    assert!(output.status.success(), "ical.js can’t read {file}");
    serde_json::from_slice(&output.stdout).expect("a list of events")
}

/// The file that this reader gets on this day.
async fn file(page: &Page, reader: &Reader, today: &str) -> Vec<Value> {
    page.server().set_date(today);
    page.open_with(&reader.stored()).await;
    page.click(Button, say(Text::Calendar)).await;
    read(&page.saved(".ics").await)
}

fn cancelled(events: &[Value]) -> usize {
    events.iter().filter(|event| event["cancelled"] == true).count()
}

/// Twelve weeks at the reader's own time, each with what to do, a way back and an alarm.
async fn another_parser_reads_twelve_events(page: Page) {
    let reader = Reader::on(MONDAY).starts_a_plan(busy);
    let events = file(&page, &reader, MONDAY).await;
    assert_eq!((events.len(), cancelled(&events)), (12, 0));
    let names: BTreeSet<_> = events.iter().map(|event| event["uid"].to_string()).collect();
    assert_eq!(names.len(), 12);
    for (event, week) in events.iter().zip(1u32..) {
        assert_eq!(event["floating"], true, "no zone: nine o’clock is nine o’clock anywhere");
        assert_eq!(event["weekday"], 3, "Tuesday, counted from Sunday");
        let time = event["times"][0].as_str().expect("a time");
        assert!(time.ends_with("T09:00:00"), "{time}");
        let summary = event["summary"].as_str().expect("a summary");
        assert!(summary.starts_with(&format!("Week {week}: ")), "{summary}");
        let habit = &reader.habits(week)[0].words;
        let description = event["description"].as_str().expect("a description");
        assert!(description.contains(&habit.title) && description.contains(&habit.short));
        let link = event["url"].as_str().expect("a link");
        assert!(link.contains("#career-insurance-") && description.contains(link));
        assert_eq!(event["alarms"], 1);
    }
    assert_eq!(events[11]["times"][0], "2027-02-09T09:00:00");
}
in_chromium!(another_parser_reads_twelve_events);

/// What was bent after the first file: the same names, higher numbers, and what is gone is cancelled.
async fn another_parser_sees_what_has_changed(page: Page) {
    let reader = Reader::on(MONDAY).starts_a_plan(busy).ticks(1);
    let before = file(&page, &reader, MONDAY).await;
    let slot = Slot::new(4, 990).expect("Friday, half past four");
    let reader = reader
        .weeks_later(3)
        .does(Msg::Weeks(WeeksMsg::Course { week: 4, course: Course::Jump(11) }))
        .does(Msg::Weeks(WeeksMsg::MoveSlot { week: 4, slot }));
    let after = file(&page, &reader, "2026-12-14").await;
    assert_eq!((after.len(), cancelled(&after)), (12, 7));
    for event in &after {
        let was = before.iter().find(|was| was["uid"] == event["uid"]).expect("the same name");
        assert!(event["sequence"].as_u64() > was["sequence"].as_u64());
    }
    let last = after.iter().find(|event| event["times"][0] == "2026-12-25T16:30:00");
    let last = last.expect("the twelfth week, a week later and on Friday");
    assert!(last["summary"].as_str().is_some_and(|text| text.starts_with("Week 12: ")));
}
in_chromium!(another_parser_sees_what_has_changed);

/// A habit that is kept comes again every week.
async fn another_parser_sees_a_kept_habit_again_and_again(page: Page) {
    let reader = Reader::on(MONDAY).starts_a_plan(busy).weeks_later(2).ticks(3).weeks_later(9);
    let kept = reader.habits(3)[0];
    let reader = reader.does(Msg::Weeks(WeeksMsg::Door(After::Keep(kept.id.clone()))));
    let events = file(&page, &reader, "2027-02-15").await;
    let weekly = events.last().expect("events");
    assert_eq!(weekly["times"], serde_json::json!(["2027-02-16T09:00:00", "2027-02-23T09:00:00"]));
    assert!(weekly["summary"].as_str().is_some_and(|text| text.contains(&kept.words.title)));
}
in_chromium!(another_parser_sees_a_kept_habit_again_and_again);
