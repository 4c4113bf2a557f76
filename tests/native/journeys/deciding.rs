//! From the profile to a plan, or to none.

use crate::reader::{Reader, busy, content, tick, typical};
use career_insurance::domain::app::{
    Effect, Event, Here, MakingMsg, Msg, NotNowMsg, Notice, Place, ProfileMsg,
};
use career_insurance::domain::barrier::Barrier;
use career_insurance::domain::practice::Phase;
use career_insurance::domain::profile::{Band, Score};
use career_insurance::domain::record::Tick;

const DATE: &str = "2026-11-24";

#[test]
fn a_busy_reader_gets_a_plan_with_reasons_finds_the_tick_and_then_the_next_week() {
    let mut reader = Reader::new(DATE);
    reader.answer_as(&[Barrier::Busyness]);
    let profile = reader.profile();
    assert_eq!(profile.front().barriers, [Barrier::Busyness]);
    for &(barrier, score) in profile.scores() {
        let expected = if barrier == Barrier::Busyness { 100 } else { 0 };
        assert_eq!(score.map(Score::rounded), Some(expected), "{barrier:?}");
    }
    assert_eq!(reader.app().rings(content()), [Barrier::Busyness]);
    reader.say(Msg::Profile(ProfileMsg::MakePlan));
    assert_eq!(reader.app().here(), &Here::Making);
    assert!(reader.say(Msg::Making(MakingMsg::Begin)).contains(&Effect::Tell(Event::Planned)));
    assert_eq!(reader.app().here(), &Here::Weeks(None));

    let terms = &reader.enrolment().terms.value;
    assert_eq!((terms.look, terms.start.to_string().as_str()), (1, "2026-11-23"));
    assert_eq!(terms.aims, [Barrier::Busyness]);
    for plan in 1..=12 {
        let week = reader.planned(plan);
        assert_eq!((week.core.aim, week.extra.as_ref()), (Some(Barrier::Busyness), None));
        let habit = content().habit(&week.core.habit).expect("a known habit");
        assert!(habit.serves.contains(&Barrier::Busyness), "{}", habit.id);
        let lived = reader.lived(plan);
        let because = reader.app().because(content(), Barrier::Busyness, &lived);
        let (item, answer) = because.expect("a reason");
        assert_eq!(item.barrier, Barrier::Busyness);
        assert_eq!(answer, typical(item, &[Barrier::Busyness]));
    }

    assert_eq!(reader.habits(1), ["slot-booked"]);
    let effects = reader.say(tick(1, "slot-booked", Tick::Done));
    assert!(effects.contains(&Effect::Tell(Event::Ticked)));
    reader.reopen();
    assert_eq!(reader.app().here(), &Here::Weeks(None));
    assert_eq!(reader.doings(1)[0].tick, Tick::Done);

    reader.come_back("2026-12-01");
    assert_eq!(reader.app().here(), &Here::Weeks(None));
    assert_eq!(reader.phase(), Phase::Week(2));
    assert_eq!(reader.habits(2), ["meeting-dropped"]);
    assert_eq!(reader.doings(1)[0].tick, Tick::Done);
}

#[test]
fn the_reasons_take_turns_and_answers_that_speak_against_the_barrier_give_none() {
    let reader = busy(DATE);
    let reason = |aim, week| {
        let because = reader.app().because(content(), aim, &reader.lived(week));
        because.map(|(item, _)| &item.id)
    };
    let first: Vec<_> = (1..=5).map(|week| reason(Barrier::Busyness, week)).collect();
    let mut sorted = first.clone();
    sorted.sort();
    sorted.dedup();
    assert_eq!(sorted.len(), 5, "five answers, five reasons: {first:?}");
    assert_eq!(reason(Barrier::Busyness, 6), first[0]);
    assert_eq!(reason(Barrier::Fear, 1), None);
}

#[test]
fn not_now_is_a_way_out_and_a_plan_can_be_made_later() {
    let mut reader = Reader::new(DATE);
    reader.answer_as(&[Barrier::Busyness]);
    for (msg, here) in [
        (Msg::Profile(ProfileMsg::NotNow), Here::NotNow),
        (Msg::NotNow(NotNowMsg::ToProfile), Here::Profile),
        (Msg::Profile(ProfileMsg::MakePlan), Here::Making),
        (Msg::Making(MakingMsg::NotNow), Here::NotNow),
        (Msg::NotNow(NotNowMsg::MakePlan), Here::Making),
        (Msg::Making(MakingMsg::ToProfile), Here::Profile),
        (Msg::Profile(ProfileMsg::MakePlan), Here::Making),
    ] {
        reader.in_vain(Msg::Profile(ProfileMsg::ToWeeks));
        reader.in_vain(Msg::NotNow(NotNowMsg::ToWeeks));
        reader.say(msg);
        assert_eq!(reader.app().here(), &here);
        reader.reopen();
        assert_eq!(reader.app().here(), &here);
    }
    assert!(reader.app().enrolment().is_none());
    reader.say(Msg::Making(MakingMsg::Begin));
    assert_eq!(reader.habits(1), ["slot-booked"]);
}

#[test]
fn the_reader_decides_what_rings_true_two_at_most() {
    use Barrier::{Busyness, Fear, Wysiati};
    let mut reader = Reader::new(DATE);
    reader.answer_as(&[Busyness]);
    reader.in_vain(Msg::Profile(ProfileMsg::Ring(Busyness, true)));
    reader.in_vain(Msg::Profile(ProfileMsg::Ring(Fear, false)));
    reader.say(Msg::Profile(ProfileMsg::Ring(Wysiati, true)));
    reader.in_vain(Msg::Profile(ProfileMsg::Ring(Fear, true)));
    assert_eq!(reader.app().notice_at(Place::Barrier), Some(&Notice::Full(Fear)));
    reader.say(Msg::Profile(ProfileMsg::Ring(Busyness, false)));
    assert_eq!(reader.app().notice_at(Place::Barrier), None);
    reader.say(Msg::Profile(ProfileMsg::Ring(Fear, true)));
    reader.reopen();
    assert_eq!(reader.app().rings(content()), [Wysiati, Fear]);
    reader.say_all([Msg::Profile(ProfileMsg::MakePlan), Msg::Making(MakingMsg::Begin)]);
    let terms = &reader.enrolment().terms.value;
    assert_eq!(terms.aims, [Wysiati, Fear]);
    assert!(!terms.strong_fear, "chosen, and not seen in the answers");
}

#[test]
fn a_plan_without_an_aim_brings_the_habits_for_anybody() {
    let mut reader = Reader::new(DATE);
    reader.answer_as(&[Barrier::Busyness]);
    reader.say_all([
        Msg::Profile(ProfileMsg::Ring(Barrier::Busyness, false)),
        Msg::Profile(ProfileMsg::MakePlan),
        Msg::Making(MakingMsg::Begin),
    ]);
    for plan in 1..=12 {
        let core = &reader.planned(plan).core;
        let mut habits = content().habits().iter();
        let default = habits.find(|habit| u32::from(habit.week) == plan && habit.default);
        assert_eq!((Some(&core.habit), core.aim), (default.map(|habit| &habit.id), None));
    }
}

#[test]
fn where_several_barriers_stand_out_the_first_weeks_are_small() {
    use Barrier::{Complacency, Introversion, KnowHow, Wysiati};
    let minutes = |reader: &Reader, week| {
        let habits = reader.habits(week);
        habits.iter().map(|id| content().habit(id).map_or(0, |habit| habit.minutes)).sum::<u8>()
    };
    let begun = |of: &[Barrier]| {
        let mut reader = Reader::new(DATE);
        reader.answer_as(of);
        reader.say_all([Msg::Profile(ProfileMsg::MakePlan), Msg::Making(MakingMsg::Begin)]);
        assert_eq!(reader.enrolment().terms.value.aims, [KnowHow, Wysiati]);
        reader
    };
    let (two, several) =
        (begun(&[KnowHow, Wysiati]), begun(&[KnowHow, Wysiati, Complacency, Introversion]));
    assert!((1..=4).any(|week| minutes(&two, week) > 10));
    for week in 1..=4 {
        assert_eq!(several.habits(week).len(), 1);
        assert!(minutes(&several, week) <= 10, "{:?}", several.habits(week));
    }
    assert!((5..=12).any(|week| minutes(&several, week) > 10), "later it is a plan as any other");
}

#[test]
fn strong_fear_is_taken_over_from_the_profile() {
    let mut reader = Reader::new(DATE);
    reader.answer_as(&[Barrier::Fear]);
    assert_eq!(reader.profile().score(Barrier::Fear).map(Score::band), Some(Band::Strong));
    reader.say_all([Msg::Profile(ProfileMsg::MakePlan), Msg::Making(MakingMsg::Begin)]);
    assert!(reader.enrolment().terms.value.strong_fear);
}

#[test]
fn a_vignette_settles_which_of_two_comes_first_until_the_reader_chooses() {
    use Barrier::{Busyness, Complacency, Fear, Wysiati};
    let mut reader = Reader::new(DATE);
    reader.answer_as(&[Busyness, Complacency, Wysiati]);
    let tie = reader.profile().tie(content()).map(|vignette| vignette.between);
    assert_eq!(tie, Some([Wysiati, Complacency]), "the most telling pair in front");
    assert_eq!(reader.app().rings(content()), [Busyness, Wysiati], "the first two in front");
    reader.in_vain(Msg::Profile(ProfileMsg::Settle(Fear)));
    reader.in_vain(Msg::Profile(ProfileMsg::Settle(Busyness)));
    reader.say(Msg::Profile(ProfileMsg::Settle(Complacency)));
    assert_eq!(reader.app().rings(content()), [Busyness, Complacency]);
    reader.say(Msg::Profile(ProfileMsg::Settle(Wysiati)));
    assert_eq!(reader.app().rings(content()), [Busyness, Wysiati]);
    reader.say(Msg::Profile(ProfileMsg::Ring(Busyness, false)));
    reader.say(Msg::Profile(ProfileMsg::Settle(Complacency)));
    assert_eq!(reader.app().rings(content()), [Wysiati], "the reader has chosen");
}
