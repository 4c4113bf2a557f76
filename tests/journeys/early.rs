//! Answers given before the program was there.

use crate::reader::{Reader, answer, content};
use career_insurance::domain::app::{Early, Effect, Event, Here, Msg};
use career_insurance::domain::profile::Answer;

const DATE: &str = "2026-11-24";

/// What the script on the page hands over.
fn early(numbers: &[f64]) -> Msg {
    Msg::Early(Early::from_numbers(numbers))
}

/// The first four: answered, skipped or open.
fn answers(reader: &Reader) -> [String; 4] {
    let look = reader.app.look();
    [0, 1, 2, 3].map(|number| {
        let fact = look.and_then(|look| look.answers.get(&content().items()[number].id));
        fact.map_or("open".into(), |fact| {
            fact.value.map_or("skipped".into(), |answer| format!("{answer:?}"))
        })
    })
}

#[test]
fn what_was_done_before_the_program_is_done() {
    let mut reader = Reader::new(DATE);
    let now = reader.env.now;
    #[allow(clippy::cast_precision_loss)]
    let ago = |seconds: u64| (now - 1000 * seconds) as f64;
    // The third before the first, and the second was skipped.
    let effects = reader.say(early(&[3.0, 2.0, 4.0, ago(9), 0.0, 1.0, ago(6), 1.0, -1.0, ago(4)]));
    assert_eq!(effects, [Effect::Tell(Event::Started), Effect::Save]);
    assert_eq!(answers(&reader), ["ALittle", "skipped", "VeryWell", "open"]);
    assert_eq!(reader.asked(), 4);
    let look = reader.app.look().expect("a look");
    let at = |place: usize| look.answers.get(&content().items()[place].id).expect("recorded").at;
    assert_eq!([at(2), at(0), at(1)], [now - 9000, now - 6000, now - 4000], "as it was given");
    reader.say(answer(Answer::Mostly));
    assert_eq!(reader.asked(), 5);
}

#[test]
fn an_early_answer_from_a_clock_that_was_set_back_is_not_from_the_future() {
    let mut reader = Reader::new(DATE);
    reader.say(early(&[1.0, 0.0, 3.0, 9e15]));
    let look = reader.app.look().expect("a look");
    assert_eq!(look.answers.get(&content().items()[0].id).expect("recorded").at, reader.env.now);
}

#[test]
fn what_is_recorded_already_is_not_changed_by_an_early_answer() {
    let mut reader = Reader::new(DATE);
    reader.say(answer(Answer::Mostly));
    reader.say(early(&[2.0, 0.0, 0.0, 5.0, 1.0, 2.0, 6.0]));
    assert_eq!(answers(&reader), ["Mostly", "Partly", "open", "open"]);
    assert_eq!(reader.asked(), 3);
}

#[test]
fn numbers_without_sense_are_left_out() {
    let mut reader = Reader::new(DATE);
    let nonsense =
        [f64::NAN, 0.0, 5.0, 1.0, 99.0, 1.0, 1.0, 1.0, 2.0, f64::NAN, 2.0, 0.0, 7.0, 3.0];
    reader.say(early(&nonsense));
    assert_eq!(answers(&reader), ["open", "open", "NotAtAll", "open"]);
    assert_eq!(reader.asked(), 1);
    assert!(Early::from_numbers(&[]).is_empty() && Early::from_numbers(&[0.0]).is_empty());
}

#[test]
fn it_comes_too_late_elsewhere() {
    let mut reader = Reader::new(DATE);
    reader.say_all((0..35).map(|_| answer(Answer::Mostly)));
    assert_eq!(reader.app.here(), &Here::Profile);
    reader.in_vain(early(&[2.0, 0.0, 0.0, 5.0]));
}
