//! Answering again at half-time and at the end. The twelve weeks begin on 2026-11-23; week 6 is
//! the one from 2026-12-28.

use crate::reader::{Reader, answer, busy, content, tick, typical, without_answers};
use career_insurance::domain::app::{
    AskingMsg, BackupMsg, Here, MakingMsg, Msg, ProfileMsg, WeeksMsg,
};
use career_insurance::domain::barrier::Barrier;
use career_insurance::domain::profile::{Answer, Change, Score, change};
use career_insurance::domain::record::{After, Tick};

fn half_time() -> Reader {
    let mut reader = busy("2026-11-24");
    reader.say(tick(1, "slot-booked", Tick::Done));
    reader.come_back("2026-12-29");
    reader
}

/// Three statements of a second look are answered, and it is laid aside.
fn postponed() -> Reader {
    let mut reader = half_time();
    reader.say(Msg::Weeks(WeeksMsg::LookAgain));
    assert_eq!(reader.asked(), 1);
    reader.say_all([answer(Answer::ALittle), answer(Answer::ALittle), answer(Answer::ALittle)]);
    reader.reopen();
    assert_eq!(reader.asked(), 4);
    reader.say(Msg::Asking(AskingMsg::ToWeeks));
    reader
}

#[test]
fn a_second_look_laid_aside_is_gone_on_with() {
    let mut reader = postponed();
    assert_eq!(reader.app().here(), &Here::Weeks(None));
    let habit = reader.habits(6).remove(0);
    reader.say(tick(6, &habit, Tick::Done));
    reader.come_back("2026-12-30");
    assert_eq!(reader.app().here(), &Here::Weeks(None));
    assert_eq!(reader.enrolment().practised(), 2);
    reader.say(Msg::Weeks(WeeksMsg::LookAgain));
    assert_eq!(reader.asked(), 4);
    reader.reopen();
    assert_eq!(reader.asked(), 4);
    assert_eq!(reader.app().record().looks.len(), 2);
}

#[test]
fn while_it_is_laid_aside_the_profile_is_the_finished_one() {
    let mut reader = postponed();
    reader.say(Msg::Weeks(WeeksMsg::ToProfile));
    assert_eq!(reader.app().here(), &Here::Profile);
    assert_eq!(reader.profile().front().barriers, [Barrier::Busyness]);
    assert_eq!(reader.app().profile_before(content()), None);
    reader.say(Msg::Profile(ProfileMsg::MakePlan));
    reader.reopen();
    assert_eq!(reader.app().here(), &Here::Making);
    reader.say(Msg::Making(MakingMsg::Begin));
    let terms = &reader.enrolment().terms.value;
    assert_eq!((terms.look, &terms.aims[..]), (1, &[Barrier::Busyness][..]));
    // What was answered is still there to go on with.
    reader.reopen();
    assert_eq!(reader.app().here(), &Here::Weeks(None));
    reader.say(Msg::Weeks(WeeksMsg::LookAgain));
    assert_eq!(reader.asked(), 4);
}

#[test]
fn who_lays_it_aside_on_the_way_to_a_new_aim_is_back_in_the_weeks_for_good() {
    let mut reader = busy("2026-11-24");
    reader.come_back("2027-02-16");
    reader.say_all([
        Msg::Weeks(WeeksMsg::Door(After::NewAim)),
        Msg::Profile(ProfileMsg::StartOver),
        Msg::Asking(AskingMsg::ToWeeks),
    ]);
    reader.reopen();
    assert_eq!(reader.app().here(), &Here::Weeks(None));
    assert_eq!(reader.profile().front().barriers, [Barrier::Busyness]);
}

#[test]
fn a_finished_second_look_is_compared_and_leads_back_or_to_a_new_plan() {
    let mut reader = postponed();
    reader.say(Msg::Weeks(WeeksMsg::LookAgain));
    reader.say_all([
        Msg::Asking(AskingMsg::Back),
        Msg::Asking(AskingMsg::Back),
        Msg::Asking(AskingMsg::Back),
    ]);
    for item in content().items() {
        // First changed, which does not move on; then the rest, which does.
        let number = reader.asked();
        reader.say(answer(typical(item, &[Barrier::Wysiati])));
        if matches!(reader.app().here(), Here::Asking(_)) && reader.asked() == number {
            reader.say(Msg::Asking(AskingMsg::Next));
        }
    }
    assert_eq!(reader.app().here(), &Here::Profile);
    let before = reader.app().profile_before(content()).expect("the first look");
    let after = reader.profile();
    assert_eq!(before.front().barriers, [Barrier::Busyness]);
    assert_eq!(change(&before, &after, Barrier::Busyness), Some(Change::Less));
    assert_eq!(change(&before, &after, Barrier::Wysiati), Some(Change::More));
    assert_eq!(change(&before, &after, Barrier::Fear), Some(Change::Same));
    reader.reopen();
    assert_eq!(reader.app().here(), &Here::Profile);

    reader.say(Msg::Profile(ProfileMsg::ToWeeks));
    reader.reopen();
    assert_eq!(reader.app().here(), &Here::Weeks(None));
    assert_eq!(reader.enrolment().terms.value.aims, [Barrier::Busyness], "the plan goes on");
    assert!(
        reader.app().because(content(), Barrier::Busyness, &reader.lived(1)).is_some(),
        "on its own answers"
    );

    reader.say_all([Msg::Weeks(WeeksMsg::ToProfile), Msg::Profile(ProfileMsg::MakePlan)]);
    reader.reopen();
    assert_eq!(reader.app().here(), &Here::Making);
    reader.say(Msg::Making(MakingMsg::Begin));
    let terms = &reader.enrolment().terms.value;
    assert_eq!((terms.look, &terms.aims[..]), (2, &[Barrier::Wysiati][..]));
    assert_eq!(reader.first_enrolment().practised(), 1);
    reader.reopen();
    assert_eq!(reader.app().here(), &Here::Weeks(None));
}

#[test]
fn a_second_look_seen_early_is_finished_and_the_next_one_is_a_third() {
    let mut reader = half_time();
    reader.say(Msg::Weeks(WeeksMsg::LookAgain));
    reader.say_all((0..21).map(|_| answer(Answer::Partly)));
    reader.say_all([Msg::Asking(AskingMsg::SeeProfile), Msg::Profile(ProfileMsg::ToWeeks)]);
    reader.come_back("2027-02-09");
    reader.say(Msg::Weeks(WeeksMsg::LookAgain));
    assert_eq!((reader.asked(), reader.app().record().looks.len()), (1, 3));
    reader.answer_as(&[Barrier::Fear]);
    let before = reader.app().profile_before(content()).expect("the second look");
    assert_eq!(before.score(Barrier::Busyness).map(Score::answered), Some(3));
    assert_eq!(
        reader.app().record().looks.get(&2).expect("recorded").answered(),
        21,
        "the second stays as it was"
    );
}

#[test]
fn before_the_sixth_week_there_is_no_second_look_to_take() {
    for date in ["2026-11-24", "2026-12-27"] {
        let mut reader = busy("2026-11-24");
        reader.come_back(date);
        assert!(!reader.app().may_look_again(&reader.env));
        reader.in_vain(Msg::Weeks(WeeksMsg::LookAgain));
    }
    // Weeks of the plan count, not of the calendar: a pause moves the middle.
    let mut paused = busy("2026-11-24");
    paused.say(Msg::Weeks(WeeksMsg::Pause { week: 1, weeks: 2 }));
    paused.come_back("2027-01-10");
    paused.in_vain(Msg::Weeks(WeeksMsg::LookAgain));
    paused.come_back("2027-01-11");
    assert!(paused.app().may_look_again(&paused.env));
    paused.say(Msg::Weeks(WeeksMsg::LookAgain));
    // One that was laid aside can be gone on with, whatever the clock says.
    paused.say(Msg::Asking(AskingMsg::ToWeeks));
    paused.come_back("2026-12-01");
    paused.say(Msg::Weeks(WeeksMsg::LookAgain));
    assert_eq!(paused.asked(), 1);
}

#[test]
fn each_finished_look_is_followed_by_a_new_one() {
    let mut reader = half_time();
    for looks in 2..=4 {
        reader.say(Msg::Weeks(WeeksMsg::LookAgain));
        assert_eq!((reader.asked(), reader.app().record().looks.len()), (1, looks));
        reader.answer_as(&[Barrier::Fear]);
        reader.say(Msg::Profile(ProfileMsg::ToWeeks));
    }
}

#[test]
fn looking_at_the_profile_leaves_the_programme_as_it_is() {
    let mut reader = half_time();
    let record = reader.app().record().clone();
    reader.say(Msg::Weeks(WeeksMsg::ToProfile));
    assert_eq!((reader.app().here(), reader.app().record()), (&Here::Profile, &record));
    reader.say(Msg::Profile(ProfileMsg::ToWeeks));
    assert_eq!((reader.app().here(), reader.app().record()), (&Here::Weeks(None), &record));
}

#[test]
fn where_the_answers_did_not_come_along_a_look_is_a_new_one_and_is_resumed() {
    let mut reader = Reader::with(Some(without_answers(&half_time())), "2026-12-29");
    assert_eq!(reader.app().here(), &Here::Weeks(None));
    assert_eq!(reader.app().because(content(), Barrier::Busyness, &reader.lived(1)), None);
    reader.in_vain(Msg::Weeks(WeeksMsg::ToProfile));
    reader.say(Msg::Weeks(WeeksMsg::LookAgain));
    reader.say_all([answer(Answer::VeryWell), answer(Answer::VeryWell)]);
    reader.reopen();
    assert_eq!(reader.asked(), 3);
    assert_eq!(
        reader.app().because(content(), Barrier::Busyness, &reader.lived(1)),
        None,
        "the plan was not made from these answers"
    );
    reader.say(Msg::Asking(AskingMsg::ToWeeks));
    reader.reopen();
    assert_eq!(reader.app().here(), &Here::Weeks(None));
}

#[test]
fn where_the_answers_did_not_come_along_a_new_aim_begins_with_the_statements() {
    let first = half_time();
    let mut reader = Reader::with(Some(without_answers(&first)), "2027-02-16");
    reader.say(Msg::Weeks(WeeksMsg::Door(After::NewAim)));
    assert_eq!(reader.asked(), 1);
    // The answers come along later, with a copy: they are neither mixed up nor lost.
    reader.say(answer(Answer::ALittle));
    reader.say_all([
        Msg::Backup(BackupMsg::Bring(first.stored().expect("stored"))),
        Msg::Backup(BackupMsg::TakeIn),
    ]);
    let theirs = first.app().record().looks.get(&1).expect("recorded");
    assert_eq!(reader.app().record().looks.get(&1).expect("recorded"), theirs);
}

#[test]
fn what_was_skipped_can_be_answered_while_a_plan_runs_and_a_reload_goes_on_there() {
    let mut reader = Reader::new("2026-11-24");
    reader.say_all(std::iter::repeat_n(Msg::Asking(AskingMsg::Skip), 35));
    reader.say_all([
        Msg::Profile(ProfileMsg::MakePlan),
        Msg::Making(MakingMsg::Begin),
        Msg::Weeks(WeeksMsg::ToProfile),
        Msg::Profile(ProfileMsg::AnswerRest),
    ]);
    reader.reopen();
    assert_eq!(reader.asked(), 1);
    reader.say(Msg::Asking(AskingMsg::ToWeeks));
    reader.reopen();
    assert_eq!(reader.app().here(), &Here::Weeks(None));
}
