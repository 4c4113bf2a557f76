//! Changing an answer, passing one by, and the way to the profile.

use crate::reader::{Reader, answer, busy, content};
use career_insurance::domain::app::{
    AskingMsg, Here, KeyingMsg, MakingMsg, Msg, ProfileMsg, WeeksMsg,
};
use career_insurance::domain::barrier::Barrier;
use career_insurance::domain::content::Item;
use career_insurance::domain::profile::Answer;

const DATE: &str = "2026-11-24";

fn at_profile() -> Reader {
    let mut reader = Reader::new(DATE);
    reader.answer_as(&[Barrier::Busyness]);
    reader
}

fn item(number: usize) -> &'static Item {
    &content().items()[number - 1]
}

fn given(reader: &Reader, number: usize) -> Option<Answer> {
    reader.app().look().and_then(|look| look.answer(item(number)))
}

fn correct(number: usize) -> Msg {
    Msg::Profile(ProfileMsg::Correct(item(number).id.clone()))
}

#[test]
fn one_answer_of_thirty_five_can_be_changed_from_the_profile_and_leads_back_to_it() {
    for back in [
        Msg::Asking(AskingMsg::Next),
        Msg::Asking(AskingMsg::Back),
        Msg::Asking(AskingMsg::Skip),
        Msg::Asking(AskingMsg::SeeProfile),
    ] {
        let mut reader = at_profile();
        reader.say(correct(17));
        assert_eq!(reader.asked(), 17);
        reader.say(answer(Answer::Partly));
        assert_eq!(reader.asked(), 17, "a changed answer does not jump ahead");
        reader.say(back);
        assert_eq!(
            (reader.app().here(), given(&reader, 17)),
            (&Here::Profile, Some(Answer::Partly))
        );
        reader.reopen();
        assert_eq!(reader.app().here(), &Here::Profile);
    }
    let mut reader = at_profile();
    for item in ["", "no-such-item"] {
        reader.in_vain(Msg::Profile(ProfileMsg::Correct(item.into())));
    }
}

#[test]
fn looking_at_an_answer_changes_nothing() {
    let mut reader = at_profile();
    let record = reader.app().record().clone();
    reader.say_all([
        correct(1),
        Msg::Asking(AskingMsg::Back),
        correct(35),
        Msg::Asking(AskingMsg::Next),
        correct(2),
        Msg::Asking(AskingMsg::Skip),
    ]);
    assert_eq!((reader.app().here(), reader.app().record()), (&Here::Profile, &record));
}

#[test]
fn a_skipped_statement_can_be_answered_by_itself_or_left_as_it_is() {
    let mut reader = Reader::new(DATE);
    reader.say_all((0..35).map(|_| Msg::Asking(AskingMsg::Skip)));
    reader.say_all([correct(20), Msg::Asking(AskingMsg::Next)]);
    assert_eq!(reader.app().here(), &Here::Profile);
    reader.say_all([correct(20), answer(Answer::Mostly)]);
    assert_eq!((reader.app().here(), given(&reader, 20)), (&Here::Profile, Some(Answer::Mostly)));
}

#[test]
fn an_answer_changed_while_a_plan_runs_leaves_the_plan_where_it_is() {
    let mut reader = busy(DATE);
    reader.say_all([Msg::Weeks(WeeksMsg::ToProfile), correct(3), answer(Answer::Partly)]);
    reader.say(Msg::Asking(AskingMsg::ToWeeks));
    assert_eq!(reader.app().here(), &Here::Weeks(None));
    reader.reopen();
    assert_eq!(reader.app().here(), &Here::Weeks(None));
    assert_eq!(given(&reader, 3), Some(Answer::Partly));
}

#[test]
fn going_on_from_one_answer_of_a_finished_second_look_lays_nothing_aside() {
    let mut reader = busy(DATE);
    reader.come_back("2026-12-29");
    reader.say(Msg::Weeks(WeeksMsg::LookAgain));
    reader.answer_as(&[Barrier::Fear]);
    reader.say_all([correct(3), Msg::Asking(AskingMsg::ToWeeks)]);
    assert_eq!(reader.app().here(), &Here::Weeks(None));
    reader.say(Msg::Weeks(WeeksMsg::ToProfile));
    assert_eq!(reader.profile().front().barriers, [Barrier::Fear]);
}

#[test]
fn one_by_itself_leads_back_though_others_are_open() {
    let mut reader = Reader::new(DATE);
    reader.say_all((0..21).map(|_| answer(Answer::Mostly)));
    reader.say_all([
        Msg::Asking(AskingMsg::SeeProfile),
        Msg::Profile(ProfileMsg::MakePlan),
        Msg::Making(MakingMsg::Begin),
    ]);
    // On the way through the rest, and laid aside.
    reader.say_all([
        Msg::Weeks(WeeksMsg::ToProfile),
        Msg::Profile(ProfileMsg::AnswerRest),
        Msg::Asking(AskingMsg::ToWeeks),
        Msg::Weeks(WeeksMsg::ToProfile),
    ]);
    for number in [3, 30] {
        reader.say(correct(number));
        assert_eq!(
            reader.say(Msg::Asking(AskingMsg::Next)).len(),
            1,
            "nothing is recorded, and nobody is told"
        );
        assert_eq!(reader.app().here(), &Here::Profile);
    }
}

#[test]
fn passing_by_an_answered_statement_keeps_its_answer() {
    let mut reader = Reader::new(DATE);
    reader.say_all([
        answer(Answer::Mostly),
        answer(Answer::Partly),
        Msg::Asking(AskingMsg::Back),
        Msg::Asking(AskingMsg::Back),
    ]);
    let record = reader.app().record().clone();
    reader.say_all([Msg::Asking(AskingMsg::Skip), Msg::Asking(AskingMsg::Skip)]);
    assert_eq!((reader.asked(), reader.app().record()), (3, &record));
}

#[test]
fn whoever_comes_back_for_the_rest_is_never_far_from_the_profile() {
    // One answer from paper, and then the rest on the screen, from the first round on.
    let mut reader = Reader::new(DATE);
    let key = Msg::Keying(KeyingMsg::Answer { item: item(1).id.clone(), answer: Answer::Partly });
    reader.say_all([
        Msg::Asking(AskingMsg::Keying),
        key,
        Msg::Keying(KeyingMsg::Done),
        Msg::Profile(ProfileMsg::AnswerRest),
    ]);
    assert_eq!(reader.asked(), 2);
    reader.say(Msg::Asking(AskingMsg::SeeProfile));
    assert_eq!(reader.app().here(), &Here::Profile);
    // With every statement passed, the first skipped one is asked.
    let mut reader = Reader::new(DATE);
    reader.say_all((0..35).map(|number| {
        if number % 7 == 3 { Msg::Asking(AskingMsg::Skip) } else { answer(Answer::Mostly) }
    }));
    reader.say(Msg::Profile(ProfileMsg::AnswerRest));
    assert_eq!(reader.asked(), 4);
    reader.say(Msg::Asking(AskingMsg::SeeProfile));
    assert_eq!(reader.app().here(), &Here::Profile);
}
