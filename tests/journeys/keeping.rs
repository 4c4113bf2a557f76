//! What is kept, and what is begun anew and taken back.

use crate::reader::{Reader, answer, busy, day, env, tick};
use crate::seen::choose;
use career_insurance::domain::app::{Here, Msg, Notice};
use career_insurance::domain::barrier::Barrier;
use career_insurance::domain::profile::Answer;
use career_insurance::domain::record::{Bend, Course, Draft, Look, Spot, Tick};

const DATE: &str = "2026-11-24";

/// The whole way, and none of it backwards: so the first open statement is the one asked.
fn whole_way(reader: &mut Reader, each: impl Fn(&mut Reader)) {
    let mut say = |msg| {
        // The second look is for half-time, after five weeks and a sixth.
        if msg == Msg::LookAgain {
            reader.env = env(day("2027-01-04"));
        }
        reader.say(msg);
        each(reader);
        reader.app.draft(&reader.env)
    };
    for number in 1..=35 {
        say(if number % 9 == 0 { Msg::Skip } else { choose(Answer::Mostly) });
        say(Msg::Woke);
    }
    let draft = say(Msg::Ring(Barrier::Fear, true));
    for msg in [
        Msg::Ring(Barrier::Busyness, false),
        Msg::NotNow,
        Msg::MakePlan,
        Msg::Draft(Draft { next_week: true, ..draft }),
        Msg::Draft(draft),
        Msg::Begin,
        tick(1, "aim-sentence", Tick::Done),
        Msg::Note { week: 1, text: "Well.".into() },
        Msg::Bend { week: 1, spot: Spot::Core, bend: Bend::Short },
        Msg::Course { week: 2, course: Course::Pause },
        Msg::Course { week: 2, course: Course::Planned },
        Msg::LookAgain,
        answer(Answer::ALittle),
        answer(Answer::ALittle),
        Msg::ToWeeks,
        Msg::LookAgain,
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
        if let Here::Asking(_) = reader.app.here() {
            let item = |asking: &Reader| asking.asked();
            let look = reader.app.look().expect("a look").clone();
            let open = crate::reader::content()
                .items()
                .iter()
                .position(|item| look.answers.get(&item.id).is_none());
            let mut again = reader.clone();
            again.reopen();
            match open {
                Some(at) => assert_eq!(item(&again), at + 1),
                None => assert_eq!(again.app.here(), &Here::Profile),
            }
            if item(reader) != open.map_or(36, |at| at + 1) {
                reader.say(Msg::Next);
            }
        }
        let mut again = reader.clone();
        again.reopen();
        assert_eq!(
            (again.app.here(), again.app.record()),
            (reader.app.here(), reader.app.record())
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
    let mut not_now = profile.clone();
    not_now.say(Msg::NotNow);
    for before in [asking, profile, not_now] {
        let mut reader = before.clone();
        reader.say(Msg::StartOver);
        assert_eq!((reader.asked(), reader.app.notice()), (1, Some(&Notice::StartedOver)));
        assert_eq!(reader.app.look().map(Look::answered), Some(0));
        // What only tells of the world does not take the way back away.
        reader.say_all([Msg::Kept(Ok(())), Msg::Woke, Msg::TakeBack]);
        for _ in 0..2 {
            assert_eq!(reader.app.look(), before.app.look());
            assert_eq!(reader.app.here(), before.app.here());
            reader.in_vain(Msg::TakeBack);
            reader.reopen();
        }
    }
}

#[test]
fn a_start_over_taken_back_does_not_return_from_the_other_tab() {
    let mut reader = Reader::new(DATE);
    reader.answer_as(&[Barrier::Busyness]);
    reader.say(Msg::StartOver);
    let mut other = Reader::with(reader.stored.clone(), DATE);
    assert_eq!(other.asked(), 1);
    reader.say(Msg::TakeBack);
    other.say(Msg::Stored(reader.stored.clone().expect("stored")));
    assert_eq!(other.app.here(), &Here::Profile);
    other.say(Msg::NotNow);
    reader.say(Msg::Stored(other.stored.expect("stored")));
    assert_eq!(reader.app.here(), &Here::NotNow);
}

#[test]
fn a_start_over_that_was_gone_on_from_puts_the_old_answers_aside_and_loses_none() {
    let mut reader = Reader::new(DATE);
    reader.in_vain(Msg::StartOver);
    reader.answer_as(&[Barrier::Busyness]);
    let first = reader.app.record().looks.get(&1).expect("recorded").clone();
    reader.say_all([Msg::StartOver, answer(Answer::Partly)]);
    reader.in_vain(Msg::TakeBack);
    reader.reopen();
    assert_eq!(reader.asked(), 2);
    assert_eq!(reader.app.record().looks.get(&1), Some(&first));
}

#[test]
fn taking_a_start_over_back_keeps_what_another_tab_did_meanwhile() {
    let mut reader = busy(DATE);
    reader.say_all([Msg::ToProfile, Msg::StartOver]);
    let mut other = Reader::with(reader.stored.clone(), DATE);
    other.say(Msg::ToWeeks);
    reader.say(Msg::Stored(other.stored.expect("stored")));
    // Not taken away: the other tab decided something about it.
    let decided = reader.app.record().looks.get(&2).expect("recorded").clone();
    reader.say(Msg::TakeBack);
    assert_eq!(reader.app.record().looks.get(&2), Some(&decided));
}
