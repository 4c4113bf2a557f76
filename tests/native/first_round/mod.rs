//! The script of the first round (`src/first/rules.js`) and the state machine have the same rules: the
//! same random messages to both give the same record, step by step. Runs the script in Node, which
//! the build needs as well.

mod texts;

use crate::reader::{Reader, answer, busy, content};
use career_insurance::domain::app::{
    App, AskingMsg, Effect, Env, Event, FirstRound, Here, Msg, Notice, Report, RescueMsg,
    StoringMsg,
};
use career_insurance::domain::barrier::Barrier;
use career_insurance::domain::keys::{Radio, answer_by_key};
use career_insurance::domain::profile::Answer;
use career_insurance::domain::record::{Look, Record};
use career_insurance::domain::save::{decode, encode};
use career_insurance::domain::stamped::LAST;
use proptest::prelude::*;
use proptest::strategy::ValueTree;
use proptest::test_runner::TestRunner;
use serde_json::{Value, json};
use std::io::Write;
use std::process::{Command, Stdio};

const DATE: &str = "2026-11-24";

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

fn ids() -> Vec<&'static str> {
    content().items().iter().take(7).map(|item| item.id.as_str()).collect()
}

/// What the script makes of all these, one answer each.
fn script(games: impl IntoIterator<Item = Value>) -> Vec<Value> {
    let driver = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/native/first_round.mjs");
    let mut node = Command::new("node")
        .arg(driver)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("node is there: tools/setup build installs it");
    let mut lines: String = games.into_iter().map(|game| game.to_string() + "\n").collect();
    let mut stdin = node.stdin.take().expect("piped");
    let writer = std::thread::spawn(move || {
        stdin.write_all(std::mem::take(&mut lines).as_bytes()).expect("node reads all of it");
    });
    let output = node.wait_with_output().expect("it ends");
    writer.join().expect("all was written");
    assert!(output.status.success());
    let text = String::from_utf8(output.stdout).expect("text");
    text.lines().map(|line| serde_json::from_str(line).expect("JSON")).collect()
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

/// The place of the item that is asked.
fn place(app: &App) -> usize {
    match app.here() {
        Here::Asking(at) => at.number() - 1,
        here => panic!("the first round leads to {here:?}"),
    }
}

fn record(told: &Value) -> Record {
    match told["text"].as_str().expect("a text") {
        "" => Record::default(),
        text => decode(text).expect("a record of the ordinary file format"),
    }
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

fn env(now: u64) -> Env {
    Env { now, ..Reader::new(DATE).env }
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

/// Whoever has done more than the first round belongs to the program.
#[test]
fn the_script_leaves_everything_else_to_the_program() {
    let mut eight = Reader::new(DATE);
    eight.say_all((0..8).map(|_| answer(Answer::Mostly)));
    let mut profile = Reader::new(DATE);
    profile.answer_as(&[Barrier::Busyness]);
    let plan = busy(DATE);
    let mut deleted = Reader::new(DATE);
    deleted.say_all([answer(Answer::Mostly), Msg::Storing(StoringMsg::DeleteAll)]);
    let mut again = Reader::new(DATE);
    again.say_all([answer(Answer::Mostly), Msg::Asking(AskingMsg::StartOver)]);
    let mut texts: Vec<_> = [eight, profile, plan, deleted, again]
        .iter()
        .map(|reader| reader.stored().expect("stored"))
        .collect();
    let own = r#"{"career-insurance":1,"looks":{"1":{"answers":{"busyness-1":[9,"mostly"]}}}}"#;
    let others = [
        (own, "busyness-1", "another-1"),
        (own, "mostly", "sometimes"),
        (own, "[9,", "[-9,"),
        (own, "[9,", "[1e99,"),
        (own, "\"mostly\"]", "\"mostly\",1]"),
        (own, "e\":1", "e\":2"),
        (own, "\"1\":", "\"2\":"),
        (own, "}}}}", "}},\"2\":{}}}"),
        (own, "}}}}", "}}},\"mood\":[1]}"),
        (own, "}}}}", ""),
    ];
    texts.extend(others.map(|(text, from, to)| text.replacen(from, to, 1)));
    texts.extend(["", "null", "[]", "{}", "7", "\"\""].map(str::to_owned));
    let ids = ids();
    assert!(ids.contains(&"busyness-1"));
    let all = texts.iter().map(|text| json!({ "ids": ids, "stored": text, "messages": [] }));
    for (text, told) in texts.iter().zip(script(all)) {
        assert_eq!(told, Value::Null, "{text}");
    }
    let own = script([json!({ "ids": ids, "stored": own, "messages": [] })]);
    assert!(own[0].is_array());
}

/// The program goes on where the reader is, with what is stored and with what is not.
#[test]
fn the_program_goes_on_at_the_item_that_is_shown() {
    let items = content().items();
    let text = |at: u64, word: &str| {
        let id = &items[0].id;
        format!(
            r#"{{"career-insurance":1,"looks":{{"1":{{"answers":{{"{id}":[{at},"{word}"]}}}}}}}}"#
        )
    };
    let env = env(9000);
    let round = |text: String, shown: Option<usize>, resumed| FirstRound {
        text,
        shown: shown.map(|at| items[at].id.clone()),
        resumed,
        introduced: !resumed,
    };
    let open =
        |stored: Option<&str>, round: &FirstRound| App::open(stored, &env).take_over(round, &env);
    // Stored already: nothing is to be done.
    let (app, effects) = open(Some(&text(5, "mostly")), &round(text(5, "mostly"), Some(4), false));
    assert_eq!((place(&app), effects, app.notice()), (4, vec![], None));
    // The browser stores nothing.
    let (app, effects) = open(None, &round(text(5, "mostly"), Some(0), false));
    assert_eq!((place(&app), effects), (0, vec![Effect::Save]));
    assert_eq!(app.look().and_then(|look| look.answer(&items[0])), Some(Answer::Mostly));
    // Another tab has stored a later answer.
    let (app, _) = open(Some(&text(7, "partly")), &round(text(5, "mostly"), None, false));
    assert_eq!(app.look().and_then(|look| look.answer(&items[0])), Some(Answer::Partly));
    assert_eq!(place(&app), 1, "the first that is open");
    // Nothing was done at all.
    let (app, effects) = open(None, &round(String::new(), Some(0), false));
    assert_eq!((app, effects), (App::open(None, &env), vec![]));
    // The reader was welcomed back by the script, and is so still.
    let (app, _) = open(Some(&text(5, "mostly")), &round(text(5, "mostly"), Some(1), true));
    assert_eq!(app.notice(), Some(&Notice::Resumed));
    // Another tab has gone on to a plan.
    let plan = busy(DATE);
    let (app, _) = open(plan.stored().as_deref(), &round(text(5, "mostly"), Some(1), false));
    assert_eq!(app.here(), &Here::Weeks(None));
}

/// What can't be read stays until the reader decides, and the answers stay beside it.
#[test]
fn an_unreadable_store_is_left_alone() {
    let env = env(9000);
    let text = r#"{"career-insurance":1,"looks":{"1":{"answers":{"busyness-1":[9,"mostly"]}}}}"#;
    let round = FirstRound { text: text.into(), ..FirstRound::default() };
    let (app, effects) = App::open(Some("{\"career-insurance\":1,"), &env).take_over(&round, &env);
    assert!(matches!(app.here(), Here::Rescue { .. }));
    assert_eq!(effects, []);
    let (app, effects) = app.update(Msg::Rescue(RescueMsg::StartAfresh), &env);
    let [Effect::Quarantine { text, then }] = &effects[..] else { panic!("{effects:?}") };
    let (text, then, saved) = (text.clone(), *then, Ok(()));
    let (app, effects) = app.update(Msg::Report(Report::Quarantined { text, then, saved }), &env);
    assert!(effects.contains(&Effect::Save));
    assert_eq!(app.look().map(Look::answered), Some(1));
}
