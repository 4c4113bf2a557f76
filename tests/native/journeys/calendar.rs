//! A calendar that was taken along before the plan was bent.

use crate::reader::{Reader, busy, tick};
use career_insurance::domain::app::{
    Effect, File, HandOutMsg, MakingMsg, Msg, ProfileMsg, WeeksMsg,
};
use career_insurance::domain::record::{After, Course, Tick};

/// The calendar file as the widget gives it.
fn file(reader: &mut Reader) -> String {
    let effects =
        reader.say(Msg::HandOut(HandOutMsg::Calendar { link: "https://blog.example/#x".into() }));
    let [Effect::Download(File { name, text, .. })] = &effects[..] else { panic!("{effects:?}") };
    assert_eq!(name, "career-insurance.ics");
    text.clone()
}

fn count(file: &str, line: &str) -> usize {
    file.lines().filter(|found| *found == line).count()
}

#[test]
fn a_new_plan_in_the_middle_of_another_takes_its_place_in_the_calendar() {
    let mut reader = busy("2026-11-24");
    assert_eq!(count(&file(&mut reader), "STATUS:CANCELLED"), 0);
    reader.come_back("2026-12-16");
    reader.say_all([
        Msg::Weeks(WeeksMsg::ToProfile),
        Msg::Profile(ProfileMsg::MakePlan),
        Msg::Making(MakingMsg::Begin),
    ]);
    let file = file(&mut reader);
    // Three Tuesdays and this one went by; eight were to come.
    assert_eq!(count(&file, "STATUS:CANCELLED"), 8);
    assert_eq!(count(&file, "BEGIN:VEVENT"), 8 + 12);
}

#[test]
fn a_plan_cut_short_and_a_kept_habit_are_in_the_next_file() {
    let mut reader = busy("2026-11-24");
    reader.come_back("2026-12-15");
    reader.say(tick(3, "private-log", Tick::Done));
    reader.say(Msg::Weeks(WeeksMsg::Course { week: 4, course: Course::Jump(12) }));
    let cut = file(&mut reader);
    assert_eq!((count(&cut, "BEGIN:VEVENT"), count(&cut, "STATUS:CANCELLED")), (12, 8));
    reader.say(Msg::Weeks(WeeksMsg::Door(After::Keep("private-log".into()))));
    let kept = file(&mut reader);
    let weekly: Vec<_> =
        kept.split("BEGIN:VEVENT").filter(|event| event.contains("RRULE:FREQ=WEEKLY")).collect();
    let [weekly] = weekly[..] else { panic!("{} events come every week", weekly.len()) };
    assert_eq!(count(weekly, "DTSTART:20261222T090000"), 1, "the first week after: {weekly}");
}
