//! The twelve weeks: ticks, changes, and which week it is. They begin on Monday, 2026-11-23.

use crate::reader::{Reader, busy, content, tick};
use career_insurance::domain::app::{
    Effect, Event, Here, MakingMsg, Msg, News, ProfileMsg, WeeksMsg,
};
use career_insurance::domain::barrier::Barrier;
use career_insurance::domain::link;
use career_insurance::domain::practice::{Mark, Phase};
use career_insurance::domain::record::{Bend, Course, Draft, Enrolment, Spot, Tick};

const DATE: &str = "2026-11-24";

fn core(week: u32, bend: Bend) -> Msg {
    Msg::Weeks(WeeksMsg::Bend { week, spot: Spot::Core, bend })
}

fn note(week: u32, text: &str) -> Msg {
    Msg::Weeks(WeeksMsg::Note { week, text: text.into() })
}

#[test]
fn a_plan_for_next_monday_waits_till_then() {
    let mut reader = Reader::new("2026-11-27");
    reader.answer_as(&[Barrier::Busyness]);
    reader.say_all([Msg::Profile(ProfileMsg::MakePlan), Msg::Making(MakingMsg::Begin)]);
    for (date, days) in [("2026-11-27", 3), ("2026-11-28", 2), ("2026-11-29", 1)] {
        reader.come_back(date);
        assert_eq!(
            (reader.app().here(), reader.phase()),
            (&Here::Weeks(None), Phase::Before(days))
        );
        reader.in_vain(tick(1, "slot-booked", Tick::Done));
        reader.in_vain(note(1, "Soon."));
        reader.in_vain(core(1, Bend::Short));
    }
    for (date, week) in [("2026-11-30", 1), ("2026-12-06", 1), ("2026-12-07", 2)] {
        reader.come_back(date);
        assert_eq!(reader.phase(), Phase::Week(week), "{date}");
    }
    reader.say(tick(1, "slot-booked", Tick::Done));
    assert_eq!(reader.enrolment().practised(), 1);
}

#[test]
fn a_tick_can_be_undone_changed_and_set_once() {
    let mut reader = busy(DATE);
    for (value, practised) in [(Tick::Done, 1), (Tick::Short, 1), (Tick::Open, 0), (Tick::Short, 1)]
    {
        reader.say(tick(1, "slot-booked", value));
        reader.in_vain(tick(1, "slot-booked", value));
        reader.reopen();
        assert_eq!(reader.doings(1)[0].tick, value);
        assert_eq!(reader.enrolment().practised(), practised);
    }
    reader.in_vain(tick(1, "meeting-dropped", Tick::Done));
    reader.in_vain(tick(1, "no-such-habit", Tick::Done));
}

#[test]
fn last_week_can_still_be_ticked_and_a_week_to_come_only_read() {
    let mut reader = busy(DATE);
    for week in [2, 12, 13, 0, u32::MAX] {
        reader.in_vain(tick(week, "meeting-dropped", Tick::Done));
        reader.in_vain(note(week, "Too early."));
        reader.in_vain(core(week, Bend::Without));
    }
    reader.say(Msg::Weeks(WeeksMsg::Show(Some(2))));
    assert_eq!(reader.app().here(), &Here::Weeks(Some(2)));
    for week in [0, 13, u32::MAX] {
        reader.in_vain(Msg::Weeks(WeeksMsg::Show(Some(week))));
    }
    reader.come_back("2026-12-01");
    reader.say_all([
        Msg::Weeks(WeeksMsg::Show(Some(1))),
        tick(1, "slot-booked", Tick::Done),
        note(1, "Tuesday worked."),
        Msg::Weeks(WeeksMsg::Show(None)),
        tick(2, "meeting-dropped", Tick::Short),
    ]);
    reader.reopen();
    assert_eq!(reader.app().here(), &Here::Weeks(None));
    assert_eq!(reader.enrolment().practised(), 2);
    assert_eq!(reader.enrolment().notes.get(&1).expect("recorded").value, "Tuesday worked.");
}

#[test]
fn a_rain_check_asks_nothing_and_the_plan_goes_on() {
    let mut reader = busy(DATE);
    reader.say(Msg::Weeks(WeeksMsg::Course { week: 1, course: Course::RainCheck }));
    reader.come_back("2026-12-01");
    assert_eq!(reader.phase(), Phase::Week(2));
    assert_eq!(reader.habits(2), ["meeting-dropped"]);
    let mark = |reader: &Reader| reader.enrolment().mark(&reader.lived(1), reader.env.today);
    assert_eq!(mark(&reader), Mark::RainCheck);
    assert_eq!(reader.enrolment().missed_before(2, reader.env.today), 0);
    reader.say(Msg::Weeks(WeeksMsg::Course { week: 1, course: Course::Planned }));
    assert_eq!(mark(&reader), Mark::Open);
    assert_eq!(reader.enrolment().missed_before(2, reader.env.today), 1);
    assert_eq!(reader.enrolment().weeks().len(), 12);
}

#[test]
fn a_holiday_pauses_the_plan_and_everything_after_it_comes_later() {
    let mut reader = busy(DATE);
    reader.say(Msg::Weeks(WeeksMsg::Course { week: 2, course: Course::Pause }));
    reader.say(Msg::Weeks(WeeksMsg::Course { week: 3, course: Course::Pause }));
    reader.in_vain(Msg::Weeks(WeeksMsg::Course { week: 15, course: Course::Pause }));
    reader.in_vain(Msg::Weeks(WeeksMsg::Course { week: 0, course: Course::Pause }));
    reader.come_back("2026-12-01");
    assert!(reader.doings(2).is_empty());
    reader.in_vain(tick(2, "meeting-dropped", Tick::Done));
    reader.in_vain(core(2, Bend::Short));
    reader.come_back("2026-12-15");
    assert_eq!((reader.phase(), reader.lived(4).plan), (Phase::Week(4), Some(2)));
    assert_eq!(reader.habits(4), ["meeting-dropped"]);
    reader.say(tick(4, "meeting-dropped", Tick::Done));
    assert_eq!(reader.enrolment().missed_before(4, reader.env.today), 1, "week 1 alone");
    reader.come_back("2027-02-28");
    assert_eq!((reader.phase(), reader.lived(14).plan), (Phase::Week(14), Some(12)));
    reader.come_back("2027-03-01");
    assert_eq!(reader.phase(), Phase::Over);
}

#[test]
fn a_week_can_be_repeated_or_jumped_to() {
    let mut reader = busy(DATE);
    reader.come_back("2026-12-08");
    reader.say(Msg::Weeks(WeeksMsg::Course { week: 3, course: Course::Repeat }));
    assert_eq!(reader.habits(3), ["meeting-dropped"]);
    reader.say(tick(3, "meeting-dropped", Tick::Done));
    reader.say(Msg::Weeks(WeeksMsg::Show(Some(2))));
    assert_eq!(reader.doings(2)[0].tick, Tick::Open, "a tick belongs to its calendar week");
    assert_eq!(reader.habits(4), ["private-log"]);
    reader.come_back("2026-12-15");
    reader.say(Msg::Weeks(WeeksMsg::Course { week: 4, course: Course::Jump(12) }));
    assert_eq!(reader.lived(4).plan, Some(12));
    assert_eq!(reader.enrolment().weeks().len(), 4);
    reader.come_back("2026-12-21");
    assert_eq!(reader.phase(), Phase::Over);
}

#[test]
fn after_the_last_week_it_is_over_and_the_last_week_can_still_be_ticked() {
    let mut reader = busy(DATE);
    reader.come_back("2027-02-14");
    assert_eq!(reader.phase(), Phase::Week(12));
    reader.come_back("2027-02-15");
    assert_eq!((reader.app().here(), reader.phase()), (&Here::Weeks(None), Phase::Over));
    let [habit] = &reader.habits(12)[..] else { panic!("one habit") };
    let habit = habit.clone();
    reader.say(tick(12, &habit, Tick::Done));
    reader.say(note(12, "Done."));
    assert_eq!(reader.enrolment().practised(), 1);
    reader.in_vain(tick(13, &habit, Tick::Done));
}

#[test]
fn a_week_that_ends_while_the_page_is_open_changes_on_the_day() {
    let mut reader = busy("2026-11-29");
    reader.come_back("2026-11-29");
    // Sunday, so the form proposed the next Monday; take this week's instead.
    reader.say_all([Msg::Weeks(WeeksMsg::ToProfile), Msg::Profile(ProfileMsg::MakePlan)]);
    let draft = Draft { next_week: false, ..reader.app().draft(&reader.env) };
    reader.say_all([Msg::Making(MakingMsg::Draft(draft)), Msg::Making(MakingMsg::Begin)]);
    assert_eq!(reader.phase(), Phase::Week(1));
    reader.env = crate::reader::env(reader.env.today.plus(1));
    reader.in_vain(Msg::News(News::Woke));
    assert_eq!(reader.phase(), Phase::Week(2));
    reader.say(tick(2, "meeting-dropped", Tick::Done));
    assert_eq!(reader.enrolment().practised(), 1);
}

#[test]
fn two_minutes_can_be_done_before_the_plan_begins_and_count_for_its_first_week() {
    let mut reader = busy("2026-11-27");
    assert_eq!(reader.phase(), Phase::Before(3));
    let first = reader.enrolment().weeks()[0];
    let habits: Vec<_> =
        reader.enrolment().doings(&first).into_iter().map(|doing| doing.place.habit).collect();
    reader.in_vain(tick(1, &habits[0], Tick::Done));
    reader.in_vain(tick(2, &habits[0], Tick::Short));
    for other in &habits[1..] {
        reader.in_vain(tick(1, other, Tick::Short));
    }
    let effects = reader.say(tick(1, &habits[0], Tick::Short));
    assert!(effects.contains(&Effect::Tell(Event::Ticked)));
    assert_eq!(reader.enrolment().practised(), 1);
    reader.say(tick(1, &habits[0], Tick::Open));
    assert_eq!(reader.enrolment().practised(), 0);
    reader.say(tick(1, &habits[0], Tick::Short));
    // The private link brings it along.
    let code = link::encode(reader.app().record());
    let there = link::decode(&code, content()).expect("it is whole");
    assert_eq!(there.enrolments.values().next_back().map(Enrolment::practised), Some(1));
    reader.come_back("2026-12-01");
    assert_eq!(reader.phase(), Phase::Week(1));
    assert_eq!(reader.enrolment().tick(1, &habits[0]), Tick::Short, "done is done");
    reader.say(tick(1, &habits[0], Tick::Done));
    assert_eq!(reader.enrolment().practised(), 1);
}
