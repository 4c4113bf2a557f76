//! A habit's words say what to do, lean on nothing that is not there, and are true of who sees it.

use super::{Text, bare, check, english, field};
use serde_json::Value;

const HABITS: &str = include_str!("../../../src/content/habits.json");

/// What habits.json says about the habit of a text.
fn data(text: &Text) -> Value {
    let file: Value = serde_json::from_str(HABITS).expect("habits.json is JSON");
    let id = text.path.split('.').nth(1).unwrap_or_default();
    let mut habits = file["habits"].as_array().expect("a list of habits").iter();
    habits.find(|habit| habit["id"] == id).expect("a habit of this id").clone()
}

fn of_habits() -> impl Iterator<Item = Text> {
    let example = |text: &Text| text.is("example");
    english().into_iter().filter(move |text| text.is_in("habits") && !example(text))
}

/// A habit stands alone, or says in `needs` what must have come before it.
#[test]
fn a_habit_leans_only_on_what_it_needs() {
    const LEANS: [(&str, &str); 14] = [
        ("your aim", "aim"),
        ("my aim", "aim"),
        ("the aim", "aim"),
        ("your list", "people"),
        ("my list", "people"),
        ("your log", "log"),
        ("my log", "log"),
        ("old attempt", "attempt"),
        ("old thing again", "attempt"),
        ("you saw outside your team", "view"),
        ("you met outside your team", "view"),
        ("idea from outside", "view"),
        ("you looked at in week", "nothing makes this"),
        ("you wrote in week", "aim"),
    ];
    check(of_habits(), |text| {
        let needs = data(text)["needs"].as_array().cloned().unwrap_or_default();
        let lean = LEANS.into_iter().find(|(lean, need)| {
            let there = bare(&text.words).contains(&format!(" {lean} "));
            there && !needs.iter().any(|given| given == need)
        });
        lean.map(|(lean, need)| format!("“{lean}” needs {need}"))
    });
}

/// On the lowest rung it says "only for you": there, nothing may be done that others can see.
#[test]
fn what_nobody_sees_leaves_no_trace() {
    const SEEN: [&str; 16] = [
        "follow",
        "subscribe",
        "join",
        "joining",
        "post",
        "publish",
        "comment",
        "send",
        "tell",
        "ask",
        "invite",
        "offer",
        "thank",
        "register",
        "profile",
        "calendar",
    ];
    // Said of others, of what is left alone, or of what is the reader's own.
    const FINE: [&str; 8] = [
        "“follow” can be seen",
        "without joining",
        "post nothing",
        "who could tell you",
        "does not tell them",
        "calendar of your own",
        "calendar of my own",
        "a calendar at work",
    ];
    let private = of_habits().filter(|text| data(text)["rung"] == 0 && !text.is("done"));
    check(private, |text| {
        let fine = FINE.into_iter().fold(text.words.clone(), |words, fine| words.replace(fine, ""));
        let bare = bare(&fine);
        let seen = SEEN.into_iter().find(|seen| bare.contains(&format!(" {seen} ")));
        seen.map(|seen| format!("“{seen}” is seen by somebody"))
    });
}

/// The two-minute version counts in full, so something is left when it is done.
#[test]
fn every_short_version_leaves_something_behind() {
    const LEAVES: [&str; 16] = [
        "write", "note", "send", "say", "ask", "tell", "finish", "book", "mark", "put", "describe",
        "do", "change", "answer", "show", "follow",
    ];
    check(field("habits", "short"), |short| {
        let bare = bare(&short.words);
        let words: Vec<_> = bare.split_whitespace().collect();
        let leaves = words.iter().any(|word| LEAVES.contains(word));
        let skips = words.contains(&"skip").then(|| "it is no way to skip".to_owned());
        skips.or((!leaves).then(|| "nothing is left when it is done".to_owned()))
    });
}

/// A title is the name of a tick, an entry of a calendar and a message to a friend.
#[test]
fn a_title_stands_alone() {
    const VERBS: [&str; 31] = [
        "Add",
        "Agree",
        "Answer",
        "Ask",
        "Book",
        "Bring",
        "Choose",
        "Collect",
        "Compare",
        "Count",
        "Do",
        "Find",
        "Follow",
        "Give",
        "Guess",
        "Introduce",
        "Invite",
        "Let",
        "List",
        "Look",
        "Make",
        "Move",
        "Note",
        "Offer",
        "Pass",
        "Pick",
        "Read",
        "Say",
        "Send",
        "Set",
        "Share",
    ];
    const MORE: [&str; 9] =
        ["Show", "Take", "Tell", "Thank", "Tidy", "Try", "Turn", "Visit", "Write"];
    const DANGLING: [&str; 6] = [" it ", " this ", " these ", " them ", " here ", " elsewhere "];
    check(field("habits", "title"), |title| {
        let first = title.words.split(' ').next().unwrap_or_default();
        let verb = VERBS.contains(&first) || MORE.contains(&first);
        let bare = bare(&title.words);
        let dangling = DANGLING.into_iter().find(|word| bare.contains(word));
        let dangling = dangling.map(|word| format!("“{}” has nothing to refer to", word.trim()));
        let long = (title.count() > 10).then(|| "too long for a title".to_owned());
        (!verb).then(|| "it does not say what to do".to_owned()).or(dangling).or(long)
    });
}

/// A plan asks for something in twelve weeks or in six, so no text counts on twelve.
#[test]
fn no_text_counts_the_weeks_of_one_kind_of_plan() {
    const COUNTS: [&str; 5] = [
        " of twelve ",
        " of the twelve ",
        " of 12 ",
        " look back at six weeks ",
        " half of twelve ",
    ];
    check(english(), |text| {
        let found = COUNTS.into_iter().find(|count| bare(&text.words).contains(count));
        found.map(|found| format!("“{}” is not true of every plan", found.trim()))
    });
}
