//! Clocks that are wrong, and calendars that are not simple.

use crate::reader::{Reader, answer, busy, content, day, env, tick};
use career_insurance::domain::app::{AskingMsg, BackupMsg, Here, Msg, News, WeeksMsg};
use career_insurance::domain::practice::Phase;
use career_insurance::domain::profile::Answer;
use career_insurance::domain::record::Tick;
use career_insurance::domain::stamped::Join;

#[test]
fn a_clock_set_back_undoes_nothing_and_a_clock_set_right_finds_everything() {
    let mut reader = busy("2026-11-24");
    reader.come_back("2026-12-08");
    reader.say_all([
        tick(1, "slot-booked", Tick::Done),
        tick(2, "meeting-dropped", Tick::Short),
        tick(3, "private-log", Tick::Done),
    ]);
    let record = reader.app().record().clone();
    for date in ["2026-12-01", "2026-11-01", "1999-12-31", "1970-01-01", "2026-12-08"] {
        reader.come_back(date);
        reader.say(Msg::News(News::Woke));
        assert_eq!((reader.app().here(), reader.app().record()), (&Here::Weeks(None), &record));
        assert_eq!(reader.enrolment().practised(), 3, "{date}");
    }
    assert_eq!(reader.phase(), Phase::Week(3));
}

#[test]
fn what_is_said_under_a_clock_set_back_counts_as_said_later() {
    let mut reader = busy("2026-11-24");
    reader.say(tick(1, "slot-booked", Tick::Done));
    let older_copy = reader.stored().expect("stored");
    // The day is right and the hour is not: the clock went back half a day.
    reader.env.now -= 43_200_000;
    reader.say(tick(1, "slot-booked", Tick::Open));
    reader.say(Msg::Weeks(WeeksMsg::Note { week: 1, text: "Not yet.".into() }));
    reader.say(Msg::News(News::Stored(older_copy.clone())));
    reader.say_all([Msg::Backup(BackupMsg::Bring(older_copy)), Msg::Backup(BackupMsg::TakeIn)]);
    reader.reopen();
    assert_eq!(reader.enrolment().tick(1, "slot-booked"), Tick::Open);
    assert_eq!(reader.enrolment().notes.get(&1).expect("recorded").value, "Not yet.");
}

#[test]
fn an_answer_changed_under_a_clock_set_back_stays_changed() {
    let mut reader = Reader::new("2026-11-24");
    reader.say(answer(Answer::VeryWell));
    let older_copy = reader.stored().expect("stored");
    reader.env = env(day("2001-01-01"));
    reader.say_all([Msg::Asking(AskingMsg::Back), answer(Answer::NotAtAll)]);
    reader.say(Msg::News(News::Stored(older_copy)));
    let look = reader.app().look().expect("a look");
    assert_eq!(look.answer(&content().items()[0]), Some(Answer::NotAtAll));
}

#[test]
fn a_clock_far_ahead_ends_the_programme_and_a_clock_set_right_goes_on_with_it() {
    let mut reader = busy("2026-11-24");
    reader.come_back("2036-01-01");
    assert_eq!(reader.phase(), Phase::Over);
    reader.say(tick(1, "slot-booked", Tick::Done));
    let ahead = reader.app().record().newest();
    reader.come_back("2026-12-01");
    assert_eq!(reader.phase(), Phase::Week(2));
    reader.say(tick(2, "meeting-dropped", Tick::Done));
    assert!(reader.app().record().newest() > ahead, "newer than what the wrong clock dated");
    assert_eq!(reader.enrolment().practised(), 2);
}

#[test]
fn neither_summer_time_nor_new_year_nor_a_leap_day_moves_a_week() {
    // Sundays and Mondays around: a new year, both changes of the clocks in Europe and in America,
    // a leap day.
    for (start, sunday, week) in [
        ("2026-11-23", "2027-01-03", 6),
        ("2027-03-01", "2027-03-14", 2),
        ("2027-03-22", "2027-03-28", 1),
        ("2027-10-11", "2027-10-31", 3),
        ("2027-10-11", "2027-11-07", 4),
        ("2028-02-21", "2028-03-05", 2),
    ] {
        let mut reader = busy(start);
        for back in 0..7 {
            reader.env = env(day(sunday).plus(-back));
            assert_eq!(reader.phase(), Phase::Week(week), "{back} days before {sunday}");
        }
        // The first and the last moment of a day that has 23, 24 or 25 hours: the day decides.
        reader.env = env(day(sunday).plus(1));
        for hour in [0, 1, 2, 3, 22, 23, 24, 25] {
            reader.env.now = env(day(sunday).plus(1)).now - 30_600_000 + hour * 3_600_000;
            reader.in_vain(Msg::News(News::Woke));
            assert_eq!(reader.phase(), Phase::Week(week + 1), "the Monday after {sunday}");
        }
    }
}
