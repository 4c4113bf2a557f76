//! What is kept, and what is begun anew and taken back.

use super::seen::choose;
use crate::reader::{Reader, answer, busy, day, env, tick};
use career_insurance::domain::app::{
    AskingMsg, Here, MakingMsg, Msg, News, NotNowMsg, Notice, ProfileMsg, Report, Undo, WeeksMsg,
};
use career_insurance::domain::barrier::Barrier;
use career_insurance::domain::profile::Answer;
use career_insurance::domain::record::{Bend, Course, Draft, Look, Spot, Tick};

const DATE: &str = "2026-11-24";

/// The whole way, and none of it backwards: so the first open statement is the one asked.
fn whole_way(reader: &mut Reader, each: impl Fn(&mut Reader)) {
    let mut say = |msg| {
        // The second look is for half-time, after five weeks and a sixth.
        if msg == Msg::Weeks(WeeksMsg::LookAgain) {
            reader.env = env(day("2027-01-04"));
        }
        reader.say(msg);
        each(reader);
        reader.app().draft(&reader.env)
    };
    for number in 1..=35 {
        say(if number % 9 == 0 { Msg::Asking(AskingMsg::Skip) } else { choose(Answer::Mostly) });
        say(Msg::News(News::Woke));
    }
    let draft = say(Msg::Profile(ProfileMsg::Ring(Barrier::Fear, true)));
    for msg in [
        Msg::Profile(ProfileMsg::Ring(Barrier::Busyness, false)),
        Msg::Profile(ProfileMsg::NotNow),
        Msg::NotNow(NotNowMsg::MakePlan),
        Msg::Making(MakingMsg::Draft(Draft { next_week: true, ..draft })),
        Msg::Making(MakingMsg::Draft(draft)),
        Msg::Making(MakingMsg::Begin),
        tick(1, "aim-sentence", Tick::Done),
        Msg::Weeks(WeeksMsg::Note { week: 1, text: "Well.".into() }),
        Msg::Weeks(WeeksMsg::Bend { week: 1, spot: Spot::Core, bend: Bend::Short }),
        Msg::Weeks(WeeksMsg::Course { week: 2, course: Course::Pause }),
        Msg::Weeks(WeeksMsg::Course { week: 2, course: Course::Planned }),
        Msg::Weeks(WeeksMsg::LookAgain),
        answer(Answer::ALittle),
        answer(Answer::ALittle),
        Msg::Asking(AskingMsg::ToWeeks),
        Msg::Weeks(WeeksMsg::LookAgain),
        answer(Answer::ALittle),
    ] {
        say(msg);
    }
}

#[test]
fn after_every_single_step_of_the_whole_way_a_reload_leads_right_back() {
    let mut reader = Reader::new(DATE);
    whole_way(&mut reader, |reader| {
        // Who chose with the arrow keys has answered, and would go on with "Next".
        if let Here::Asking(_) = reader.app().here() {
            let item = |asking: &Reader| asking.asked();
            let look = reader.app().look().expect("a look").clone();
            let open = crate::reader::content()
                .items()
                .iter()
                .position(|item| look.answers.get(&item.id).is_none());
            let mut again = reader.clone();
            again.reopen();
            match open {
                Some(at) => assert_eq!(item(&again), at + 1),
                None => assert_eq!(again.app().here(), &Here::Profile),
            }
            if item(reader) != open.map_or(36, |at| at + 1) {
                reader.say(Msg::Asking(AskingMsg::Next));
            }
        }
        let mut again = reader.clone();
        again.reopen();
        assert_eq!(
            (again.app().here(), again.app().record()),
            (reader.app().here(), reader.app().record())
        );
    });
    assert_eq!(reader.asked(), 4, "of the second look");
}

#[test]
fn a_start_over_can_be_taken_back_wherever_it_was_said() {
    let mut asking = Reader::new(DATE);
    asking.say_all((0..9).map(|_| answer(Answer::Mostly)));
    let mut profile = Reader::new(DATE);
    profile.answer_as(&[Barrier::Busyness]);
    let at_asking = (asking, Msg::Asking(AskingMsg::StartOver));
    for (before, start_over) in [at_asking, (profile, Msg::Profile(ProfileMsg::StartOver))] {
        let mut reader = before.clone();
        reader.say(start_over);
        assert_eq!((reader.asked(), reader.app().notice()), (1, Some(&Notice::StartedOver)));
        assert_eq!(reader.app().look().map(Look::answered), Some(0));
        // What only tells of the world does not take the way back away.
        reader.say_all([
            Msg::Report(Report::Saved(Ok(()))),
            Msg::News(News::Woke),
            Msg::Undo(Undo::StartOver),
        ]);
        for _ in 0..2 {
            assert_eq!(reader.app().look(), before.app().look());
            assert_eq!(reader.app().here(), before.app().here());
            reader.in_vain(Msg::Undo(Undo::StartOver));
            reader.reopen();
        }
    }
}

#[test]
fn a_start_over_taken_back_does_not_return_from_the_other_tab() {
    let mut reader = Reader::new(DATE);
    reader.answer_as(&[Barrier::Busyness]);
    reader.say(Msg::Profile(ProfileMsg::StartOver));
    let mut other = Reader::with(reader.stored(), DATE);
    assert_eq!(other.asked(), 1);
    reader.say(Msg::Undo(Undo::StartOver));
    other.say(Msg::News(News::Stored(reader.stored().expect("stored"))));
    assert_eq!(other.app().here(), &Here::Profile);
    other.say(Msg::Profile(ProfileMsg::NotNow));
    reader.say(Msg::News(News::Stored(other.stored().expect("stored"))));
    assert_eq!(reader.app().here(), &Here::NotNow);
}

#[test]
fn a_start_over_that_was_gone_on_from_puts_the_old_answers_aside_and_loses_none() {
    let mut reader = Reader::new(DATE);
    reader.in_vain(Msg::Asking(AskingMsg::StartOver));
    reader.answer_as(&[Barrier::Busyness]);
    let first = reader.app().record().looks.get(&1).expect("recorded").clone();
    reader.say_all([Msg::Profile(ProfileMsg::StartOver), answer(Answer::Partly)]);
    reader.in_vain(Msg::Undo(Undo::StartOver));
    reader.reopen();
    assert_eq!(reader.asked(), 2);
    assert_eq!(reader.app().record().looks.get(&1), Some(&first));
}

#[test]
fn taking_a_start_over_back_keeps_what_another_tab_did_meanwhile() {
    let mut reader = busy(DATE);
    reader.say_all([Msg::Weeks(WeeksMsg::ToProfile), Msg::Profile(ProfileMsg::StartOver)]);
    let mut other = Reader::with(reader.stored(), DATE);
    other.say(Msg::Asking(AskingMsg::ToWeeks));
    reader.say(Msg::News(News::Stored(other.stored().expect("stored"))));
    // Not taken away: the other tab decided something about it.
    let decided = reader.app().record().looks.get(&2).expect("recorded").clone();
    reader.say(Msg::Undo(Undo::StartOver));
    assert_eq!(reader.app().record().looks.get(&2), Some(&decided));
}
