//! Games of random messages, played by the script and by the state machine.

use super::{env, ids, place, record, script};
use career_insurance::domain::app::{App, AskingMsg, Effect, Event, Msg, Notice};
use career_insurance::domain::keys::{Radio, answer_by_key};
use career_insurance::domain::profile::Answer;
use career_insurance::domain::record::Record;
use career_insurance::domain::save::encode;
use career_insurance::domain::stamped::LAST;
use proptest::prelude::*;
use proptest::strategy::ValueTree;
use proptest::test_runner::TestRunner;
use serde_json::{Value, json};

/// What a reader does in the first round.
#[derive(Clone, Debug)]
enum Input {
    Answer(usize, bool),
    Skip,
    Next,
    Back,
    Key(String, Option<(usize, bool)>),
}

fn input() -> impl Strategy<Value = Input> {
    let keys = ["1", "2", "3", "4", "5", "0", "6", "9", "01", "Enter", "a", " ", "ArrowDown", ""];
    let key = (prop::sample::select(keys.to_vec()), prop::option::of((0..5usize, any::<bool>())));
    prop_oneof![
        5 => (0..5usize, any::<bool>()).prop_map(|(answer, on)| Input::Answer(answer, on)),
        2 => Just(Input::Skip),
        2 => Just(Input::Next),
        3 => Just(Input::Back),
        3 => key.prop_map(|(key, radio)| Input::Key(key.to_owned(), radio)),
    ]
}

/// Mostly one after the other; now and then a clock that is set back, or is none.
fn moment() -> impl Strategy<Value = u64> {
    prop_oneof![8 => 1_795_000_000_000..1_795_000_100_000u64, 1 => Just(0), 1 => LAST - 3..LAST + 3]
}

type Game = Vec<(Input, u64)>;

/// Several hundred games, the same in every run.
fn games() -> Vec<Game> {
    let mut runner = TestRunner::deterministic();
    let game = prop::collection::vec((input(), moment()), 0..40);
    let one = |_| game.new_tree(&mut runner).expect("a game").current();
    (0..400).map(one).collect()
}

fn message(input: &Input, now: u64) -> Value {
    match input {
        Input::Answer(answer, on) => {
            json!({ "message": { "answer": answer, "on": on }, "now": now })
        }
        Input::Skip => json!({ "message": "skip", "now": now }),
        Input::Next => json!({ "message": "next", "now": now }),
        Input::Back => json!({ "message": "back", "now": now }),
        Input::Key(key, radio) => {
            // The script has the button itself, whose value is a text.
            let radio = radio
                .map(|(value, checked)| json!({ "value": value.to_string(), "checked": checked }));
            json!({ "key": key, "radio": radio, "now": now })
        }
    }
}

fn to_domain(input: &Input) -> Option<Msg> {
    Some(match input {
        Input::Answer(answer, on) => {
            Msg::Asking(AskingMsg::Answer { answer: Answer::ALL[*answer], on: *on })
        }
        Input::Skip => Msg::Asking(AskingMsg::Skip),
        Input::Next => Msg::Asking(AskingMsg::Next),
        Input::Back => Msg::Asking(AskingMsg::Back),
        Input::Key(key, radio) => {
            let radio = radio.map(|(value, checked)| Radio { value, checked });
            Msg::Asking(AskingMsg::Answer { answer: answer_by_key(key, radio)?, on: true })
        }
    })
}

/// A game as both play it. After the last item there is the program, and nothing of the first round
/// left but the way back: other messages are turned into that.
fn compare(game: &Game, told: &Value) {
    let told = told.as_array().expect("a list");
    assert_eq!(told.len(), game.len() + 1);
    let mut app = App::open(None, &env(0));
    assert_eq!((place(&app), record(&told[0])), (0, Record::default()));
    for ((input, now), told) in game.iter().zip(&told[1..]) {
        if place(&app) == 7 && !matches!(input, Input::Back) {
            // The script does nothing, and the reader is no further.
            assert_eq!(told["at"], 7, "{game:?}");
            continue;
        }
        let mut effects = vec![];
        if let Some(msg) = to_domain(input) {
            (app, effects) = app.update(msg, &env(*now));
            assert_eq!(told["chooseFirst"], app.notice() == Some(&Notice::ChooseFirst), "{game:?}");
        }
        assert_eq!(told["at"], place(&app), "{game:?}");
        assert_eq!(&record(told), app.record(), "{game:?}");
        let started = effects.contains(&Effect::Tell(Event::Started));
        assert_eq!(told["started"], started, "{game:?}");
    }
}

#[test]
fn the_same_messages_to_both_give_the_same_record() {
    let games = games();
    let ids = ids();
    let lines = games.iter().map(|game| {
        let messages: Vec<_> = game.iter().map(|(input, now)| message(input, *now)).collect();
        json!({ "ids": ids, "messages": messages })
    });
    let told = script(lines);
    assert_eq!(told.len(), games.len());
    // Games that get to the end, that tell of a start, and that ask for an answer are among them.
    let some = |what: &dyn Fn(&Value) -> bool| {
        told.iter().filter(|game| game.as_array().is_some_and(|all| all.iter().any(what))).count()
    };
    assert!(some(&|told| told["at"] == 7) > 50);
    assert!(some(&|told| told["started"] == true) > 300);
    assert!(some(&|told| told["chooseFirst"] == true) > 100);
    for (game, told) in games.iter().zip(&told) {
        compare(game, told);
    }
}

/// What the program has written itself goes on in the script, and is the same record there.
#[test]
fn the_script_goes_on_with_what_the_program_wrote() {
    let ids = ids();
    let apps: Vec<_> = games()
        .into_iter()
        .map(|game| {
            let one = |app: App, (input, now): (Input, u64)| match to_domain(&input) {
                Some(msg) if place(&app) < 7 => app.update(msg, &env(now)).0,
                _ => app,
            };
            game.into_iter().fold(App::open(None, &env(0)), one)
        })
        .filter(|app| !app.record().is_empty())
        .collect();
    let stored = apps.iter().map(|app| encode(app.record()));
    let told = script(stored.map(|text| json!({ "ids": ids, "stored": text, "messages": [] })));
    for (app, told) in apps.iter().zip(&told) {
        assert_eq!(&record(&told[0]), app.record());
        let opened = App::open(Some(&encode(app.record())), &env(0));
        assert_eq!(told[0]["at"], place(&opened));
    }
}
