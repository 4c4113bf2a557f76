//! The script of the first round (`src/first/rules.js`) and the state machine have the same rules: the
//! same random messages to both give the same record, step by step. Runs the script in Node, which
//! the build needs as well.

mod games;
mod texts;

use crate::reader::{Reader, answer, busy, content};
use career_insurance::domain::app::{
    App, AskingMsg, Effect, Env, FirstRound, Here, Msg, Report, RescueMsg, StoringMsg,
};
use career_insurance::domain::barrier::Barrier;
use career_insurance::domain::profile::Answer;
use career_insurance::domain::record::{Look, Record};
use career_insurance::domain::save::decode;
use serde_json::{Value, json};
use std::io::Write;
use std::process::{Command, Stdio};

const DATE: &str = "2026-11-24";

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

fn env(now: u64) -> Env {
    Env { now, ..Reader::new(DATE).env }
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
