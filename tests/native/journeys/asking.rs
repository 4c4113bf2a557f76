//! Going through the statements.

use super::seen::choose;
use crate::reader::{Reader, answer, content, typical};
use career_insurance::domain::app::{AskingMsg, Effect, Event, Here, Msg, Notice, ProfileMsg};
use career_insurance::domain::barrier::Barrier;
use career_insurance::domain::keys::Click;
use career_insurance::domain::profile::{Answer, Score, careless};

const DATE: &str = "2026-11-24";

#[test]
fn skipping_everything_gives_no_scores_and_a_kind_way_back() {
    let mut reader = Reader::new(DATE);
    for number in 1..=35 {
        assert_eq!(reader.asked(), number);
        reader.say(Msg::Asking(AskingMsg::Skip));
    }
    assert_eq!(reader.app().here(), &Here::Profile);
    assert!(reader.profile().scores().iter().all(|(_, score)| score.is_none()));
    assert!(reader.app().rings(content()).is_empty());
    reader.say(Msg::Profile(ProfileMsg::AnswerRest));
    for number in 1..=35 {
        assert_eq!(reader.asked(), number);
        reader.say(answer(Answer::Partly));
    }
    assert_eq!(reader.app().here(), &Here::Profile);
    assert!(reader.profile().scores().iter().all(|(_, score)| score.is_some()));
    reader.in_vain(Msg::Profile(ProfileMsg::AnswerRest));
}

#[test]
fn the_last_back_leads_to_the_first_statement_and_one_more_changes_nothing() {
    let mut reader = Reader::new(DATE);
    reader.say_all((1..35).map(|_| answer(Answer::Mostly)));
    for number in (1..35).rev() {
        reader.say(Msg::Asking(AskingMsg::Back));
        assert_eq!(reader.asked(), number);
    }
    reader.in_vain(Msg::Asking(AskingMsg::Back));
    reader.say_all((1..35).map(|_| Msg::Asking(AskingMsg::Next)));
    assert_eq!(reader.asked(), 35);
}

#[test]
fn all_answers_the_same_get_a_note_and_a_result() {
    // Four items speak for a barrier and one against it: 4 × the answer + the rest to four, of 20.
    for (same, score) in Answer::ALL.into_iter().zip([20, 35, 50, 65, 80]) {
        let mut reader = Reader::new(DATE);
        reader.say_all((0..35).map(|_| answer(same)));
        assert_eq!(reader.app().here(), &Here::Profile);
        for (barrier, found) in reader.profile().scores() {
            assert_eq!(found.map(Score::rounded), Some(score), "{same:?}, {barrier:?}");
        }
        let look = reader.app().look().expect("a look");
        let given = content().items().iter().map(|item| look.answers.get(&item.id));
        let given: Vec<_> = given.map(|fact| Some((fact?.value?, fact?.at))).collect();
        let note = careless(content(), &given);
        assert!(note.very_uniform() && !note.hurried(), "{same:?}");
    }
}

#[test]
fn after_round_three_the_profile_can_be_seen_and_the_rest_answered_later() {
    let mut reader = Reader::new(DATE);
    for _ in 0..21 {
        reader.in_vain(Msg::Asking(AskingMsg::SeeProfile));
        reader.say(answer(Answer::Mostly));
    }
    let effects = reader.say(Msg::Asking(AskingMsg::SeeProfile));
    assert!(effects.contains(&Effect::Tell(Event::Profiled)));
    assert_eq!(reader.app().here(), &Here::Profile);
    assert!(reader.profile().scores().iter().all(|(_, s)| s.is_some_and(|s| s.answered() == 3)));
    reader.reopen();
    assert_eq!(reader.app().here(), &Here::Profile);
    reader.say(Msg::Profile(ProfileMsg::AnswerRest));
    assert_eq!(reader.asked(), 22);
    reader.reopen();
    assert_eq!(reader.asked(), 22);
    reader.say(answer(Answer::Mostly));
    reader.say(Msg::Asking(AskingMsg::SeeProfile));
    assert_eq!(reader.app().here(), &Here::Profile);
    reader.say(Msg::Profile(ProfileMsg::AnswerRest));
    for number in 23..=35 {
        assert_eq!(reader.asked(), number);
        reader.say(answer(Answer::Mostly));
    }
    assert_eq!(reader.app().here(), &Here::Profile);
    assert!(reader.profile().scores().iter().all(|(_, s)| s.is_some_and(|s| s.answered() == 5)));
}

#[test]
fn skipping_in_round_three_does_not_bar_the_profile() {
    let mut reader = Reader::new(DATE);
    reader.say_all((0..21).map(|_| Msg::Asking(AskingMsg::Skip)));
    reader.say(Msg::Asking(AskingMsg::SeeProfile));
    assert_eq!(reader.app().here(), &Here::Profile);
}

#[test]
fn changing_an_earlier_answer_never_jumps_ahead() {
    let mut reader = Reader::new(DATE);
    reader.say_all((0..10).map(|_| answer(Answer::Mostly)));
    reader.say_all((0..4).map(|_| Msg::Asking(AskingMsg::Back)));
    reader.say(answer(Answer::NotAtAll));
    assert_eq!(reader.asked(), 7);
    reader.say(answer(Answer::VeryWell));
    assert_eq!(reader.asked(), 7);
    let look = reader.app().look().expect("a look");
    assert_eq!(look.answer(&content().items()[6]), Some(Answer::VeryWell));
    reader.say_all((0..4).map(|_| Msg::Asking(AskingMsg::Next)));
    assert_eq!(reader.asked(), 11);
}

#[test]
fn the_arrow_keys_choose_without_moving_on_and_next_wants_an_answer() {
    let mut reader = Reader::new(DATE);
    reader.say(Msg::Asking(AskingMsg::Next));
    assert_eq!((reader.asked(), reader.app().notice()), (1, Some(&Notice::ChooseFirst)));
    for chosen in [Answer::NotAtAll, Answer::ALittle, Answer::Partly] {
        reader.say(choose(chosen));
        assert_eq!((reader.asked(), reader.app().notice()), (1, None));
        let look = reader.app().look().expect("a look");
        assert_eq!(look.answer(&content().items()[0]), Some(chosen));
    }
    reader.say(Msg::Asking(AskingMsg::Next));
    assert_eq!(reader.asked(), 2);
    // The whole way by keyboard ends at the profile too.
    for _ in 2..=35 {
        reader.say_all([choose(Answer::Partly), Msg::Asking(AskingMsg::Next)]);
    }
    assert_eq!(reader.app().here(), &Here::Profile);
}

#[test]
fn the_host_hears_once_that_it_began() {
    let mut reader = Reader::new(DATE);
    let mut begun = 0;
    for _ in 0..35 {
        let effects = reader.say(answer(Answer::Partly));
        begun += effects.iter().filter(|e| **e == Effect::Tell(Event::Started)).count();
    }
    assert_eq!(begun, 1);
}

/// Answers all but these, by number.
fn all_but(skipped: &[usize]) -> Reader {
    let mut reader = Reader::new(DATE);
    for number in 1..=35 {
        let item = &content().items()[number - 1];
        let msg = answer(typical(item, &[Barrier::Fear]));
        reader.say(if skipped.contains(&number) { Msg::Asking(AskingMsg::Skip) } else { msg });
    }
    assert_eq!(reader.app().here(), &Here::Profile);
    reader.say(Msg::Profile(ProfileMsg::AnswerRest));
    reader
}

#[test]
fn who_comes_back_to_what_was_skipped_is_asked_just_that() {
    let mut reader = all_but(&[5, 20]);
    assert_eq!(reader.asked(), 5);
    reader.say(answer(Answer::Partly));
    assert_eq!(reader.asked(), 20);
    reader.say(answer(Answer::Partly));
    assert_eq!(reader.app().here(), &Here::Profile);
}

#[test]
fn who_comes_back_and_skips_again_is_back_at_the_profile_soon() {
    let mut reader = all_but(&[5, 20]);
    reader.say(Msg::Asking(AskingMsg::Skip));
    assert_eq!(reader.asked(), 20);
    reader.say(Msg::Asking(AskingMsg::Skip));
    assert_eq!(reader.app().here(), &Here::Profile);
    reader.say_all([Msg::Profile(ProfileMsg::AnswerRest), Msg::Asking(AskingMsg::Skip)]);
    assert_eq!(reader.asked(), 20);
    reader.say(answer(Answer::Partly));
    assert_eq!(reader.app().here(), &Here::Profile);
}

#[test]
fn who_comes_back_by_keyboard_has_no_longer_way() {
    let mut reader = all_but(&[5, 20]);
    reader.say_all([choose(Answer::Partly), Msg::Asking(AskingMsg::Next)]);
    assert_eq!(reader.asked(), 20);
    reader.say_all([choose(Answer::Partly), Msg::Asking(AskingMsg::Next)]);
    assert_eq!(reader.app().here(), &Here::Profile);
}

#[test]
fn coming_back_asks_the_first_open_statement() {
    let mut reader = Reader::new(DATE);
    reader.reopen();
    assert_eq!(reader.asked(), 1);
    reader.say_all((0..9).map(|_| answer(Answer::ALittle)));
    reader.say_all([
        Msg::Asking(AskingMsg::Back),
        Msg::Asking(AskingMsg::Back),
        Msg::Asking(AskingMsg::Back),
    ]);
    reader.come_back("2027-03-01");
    assert_eq!(reader.asked(), 10);
}

#[test]
fn a_reload_on_the_way_through_what_was_skipped_goes_on_there() {
    let mut reader = all_but(&[5, 20]);
    reader.reopen();
    assert_eq!(reader.asked(), 5);
    reader.say(answer(Answer::Partly));
    reader.reopen();
    assert_eq!(reader.asked(), 20);
    reader.say(Msg::Asking(AskingMsg::Skip));
    assert_eq!(reader.app().here(), &Here::Profile);
    reader.reopen();
    assert_eq!(reader.app().here(), &Here::Profile, "through with it, though one is skipped");
}

#[test]
fn arrow_keys_choose_and_stay_and_a_pointer_moves_on() {
    let press = |click| Msg::Asking(AskingMsg::NextClick(click));
    let click = |answer| Msg::Asking(AskingMsg::Click(answer));
    let mut reader = Reader::new(DATE);
    reader.say_all([press(Click::of_key("ArrowDown")), click(Answer::ALittle)]);
    reader.say_all([press(Click::of_key(" ")), click(Answer::Partly)]);
    assert_eq!(reader.asked(), 1);
    let given = |reader: &Reader, at: usize| {
        reader.app().look().and_then(|look| look.answer(&content().items()[at]))
    };
    assert_eq!(given(&reader, 0), Some(Answer::Partly));
    reader.say(Msg::Asking(AskingMsg::Next));
    // The click of a screen reader comes without a key or a pointer: like a pointer, it moves on.
    reader.say(click(Answer::Mostly));
    assert_eq!((reader.asked(), given(&reader, 1)), (3, Some(Answer::Mostly)));
    reader.say_all([press(Click::of_key("ArrowUp")), press(Click::of_key("Tab"))]);
    reader.say(click(Answer::Mostly));
    assert_eq!(reader.asked(), 4);
    reader.say_all([press(Click::of_key("ArrowUp")), press(Click::MovesOn)]);
    reader.say(click(Answer::Mostly));
    assert_eq!(reader.asked(), 5);
}
