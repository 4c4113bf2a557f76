//! Answers given on paper, put in afterwards.

use crate::reader::{Reader, answer, busy, content, typical};
use career_insurance::domain::app::{AskingMsg, Effect, Event, Here, KeyingMsg, Msg, ProfileMsg};
use career_insurance::domain::barrier::Barrier;
use career_insurance::domain::profile::Answer;

const DATE: &str = "2026-11-24";

fn key(item: &str, answer: Answer) -> Msg {
    Msg::Keying(KeyingMsg::Answer { item: item.into(), answer })
}

#[test]
fn answers_from_paper_lead_to_the_same_profile() {
    let mut reader = Reader::new(DATE);
    reader.say(Msg::Asking(AskingMsg::Keying));
    for item in content().items().iter().rev() {
        reader.say(key(&item.id, typical(item, &[Barrier::Busyness])));
        assert!(matches!(reader.app().here(), Here::Keying { .. }));
    }
    assert!(reader.say(Msg::Keying(KeyingMsg::Done)).contains(&Effect::Tell(Event::Profiled)));
    let mut asked = Reader::new(DATE);
    asked.answer_as(&[Barrier::Busyness]);
    assert_eq!(reader.profile(), asked.profile());
    assert_eq!(reader.app().here(), &Here::Profile);
}

#[test]
fn what_was_left_out_on_paper_can_be_answered_on_the_screen() {
    let mut reader = Reader::new(DATE);
    reader.say(Msg::Asking(AskingMsg::Keying));
    for item in &content().items()[3..] {
        reader.say(key(&item.id, Answer::Partly));
    }
    reader.reopen();
    assert_eq!(reader.asked(), 1, "the first that is open");
    reader.say_all([Msg::Asking(AskingMsg::Keying), Msg::Keying(KeyingMsg::Done)]);
    reader.reopen();
    assert_eq!(reader.app().here(), &Here::Profile);
    reader.say(Msg::Profile(ProfileMsg::AnswerRest));
    for number in 1..=3 {
        assert_eq!(reader.asked(), number);
        reader.say(answer(Answer::Partly));
    }
    assert_eq!(reader.app().here(), &Here::Profile);
}

#[test]
fn a_statement_that_there_is_not_is_no_answer_and_back_leads_to_where_the_reader_came_from() {
    let mut reader = Reader::new(DATE);
    reader.in_vain(key("busyness-1", Answer::Partly));
    reader.say_all([answer(Answer::Partly), Msg::Asking(AskingMsg::Keying)]);
    for item in ["", "no-such-item", "busyness-6"] {
        reader.in_vain(key(item, Answer::Partly));
    }
    let second = &content().items()[1].id;
    reader.say_all([key(second, Answer::Partly), key("know-how-1", Answer::Partly)]);
    reader.say(Msg::Keying(KeyingMsg::Back));
    assert_eq!(reader.asked(), 2, "though it is answered now");
    reader.say_all([
        Msg::Asking(AskingMsg::Back),
        Msg::Asking(AskingMsg::Keying),
        Msg::Keying(KeyingMsg::Back),
    ]);
    assert_eq!(reader.asked(), 1);
}

#[test]
fn nothing_on_paper_is_a_profile_without_scores() {
    let mut reader = Reader::new(DATE);
    reader.say_all([Msg::Asking(AskingMsg::Keying), Msg::Keying(KeyingMsg::Done)]);
    assert_eq!(reader.app().here(), &Here::Profile);
    assert!(reader.profile().scores().iter().all(|(_, score)| score.is_none()));
    reader.say(Msg::Profile(ProfileMsg::AnswerRest));
    assert_eq!(reader.asked(), 1);
}

#[test]
fn paper_is_for_the_statements_and_not_for_the_weeks() {
    let mut reader = busy(DATE);
    reader.in_vain(Msg::Asking(AskingMsg::Keying));
    reader.in_vain(key("busyness-1", Answer::NotAtAll));
}
