//! One term for one thing, and what the words must say or must leave out. The list of terms for
//! writers stands in src/content/README.md.

use super::{Text, bare, check, english, field, report};

/// Words for a thing that has another name here. Habits have their own words for what they ask.
const INSTEAD: [(&str, &str); 21] = [
    ("afresh", "again"),
    ("aim", "barrier, or plan"),
    ("aims", "barriers"),
    ("end it", "stop the plan"),
    ("firm", "organisation"),
    ("goal", "aim, and only in a habit"),
    ("items", "statements"),
    ("lived", "done"),
    ("old text", "old data"),
    ("programme", "plan"),
    ("put in", "enter"),
    ("questionnaire", "check, or statements"),
    ("questions", "statements"),
    ("rain check", "skipped week"),
    ("resume", "private link: a résumé is something else"),
    ("short way", "two-minute version"),
    ("sign", "hardly, partly, much in your way"),
    ("slot", "time"),
    ("take it in", "add"),
    ("taken in", "added"),
    ("went by", "nothing ticked"),
];

/// Everything but the habits and the names of the weeks.
fn screens() -> impl Iterator<Item = Text> {
    english().into_iter().filter(|text| {
        !text.is_in("habits") && !text.is_in("themes") && !text.is_in("items") && !text.is_quoted()
    })
}

fn found<'w>(text: &Text, words: &[&'w str]) -> Option<&'w str> {
    let bare = bare(&text.filled());
    words.iter().copied().find(|word| bare.contains(&format!(" {word} ")))
}

fn words_of(path: &str) -> String {
    let text = english().into_iter().find(|text| text.path == path);
    text.unwrap_or_else(|| panic!("there is no {path}")).words
}

#[test]
fn one_thing_has_one_name() {
    check(screens(), |text| {
        let bare = bare(&text.filled());
        let found = INSTEAD.iter().find(|(term, _)| bare.contains(&format!(" {term} ")));
        found.map(|(term, instead)| format!("“{term}” is called something else: {instead}"))
    });
}

/// A week brings a step. It becomes a habit when it is kept.
#[test]
fn a_habit_is_what_is_done_again() {
    let ui = screens().filter(|text| text.is_in("ui") && !text.path.starts_with("ui.door.keep"));
    check(ui, |text| {
        found(text, &["habit", "habits"]).map(|_| "a week brings a step, not a habit".to_owned())
    });
}

/// What others rely on, as tests and assistive technology do.
#[test]
fn public_names_are_as_promised() {
    const NAMES: [(&str, &str); 27] = [
        ("answer.not-at-all", "Not at all"),
        ("answer.a-little", "A little"),
        ("answer.partly", "Partly"),
        ("answer.mostly", "Mostly"),
        ("answer.very-well", "Very well"),
        ("back", "Back"),
        ("skip", "Skip"),
        ("next", "Next"),
        ("see-profile", "See my profile now"),
        ("start-over", "Start over"),
        ("progress", "Progress"),
        ("profile.title", "Your profile"),
        ("barriers", "Your seven barriers"),
        ("rings", "Which of these rings true?"),
        ("make-plan", "Make my plan"),
        ("not-now", "Not now"),
        ("begin", "Start my twelve weeks"),
        ("this-week", "This week"),
        ("twelve-weeks", "Twelve weeks"),
        ("week.number", "Week {n}"),
        ("calendar", "Add to calendar"),
        ("save-copy", "Save a copy"),
        ("bring", "Bring a copy back"),
        ("copy-link", "Copy my private link"),
        ("print", "Print"),
        ("stored", "What is stored"),
        ("delete-all", "Delete everything"),
    ];
    report(NAMES.into_iter().filter_map(|(key, name)| {
        let words = words_of(&format!("ui.{key}"));
        (words != name).then(|| format!("ui.{key}: “{words}” is to be “{name}”"))
    }));
}

/// A button is read alone, by ear or in a list: it names what it acts on.
#[test]
fn a_label_names_its_object() {
    const POINTING: [&str; 4] = ["it", "this", "that", "one"];
    const BUTTONS: [&str; 35] = [
        "bend.planned",
        "bend.without",
        "bring.look",
        "bring.now",
        "calendar.web",
        "copy-link",
        "copy.nudge.now",
        "door.keep",
        "door.new",
        "door.open",
        "door.stop",
        "jump",
        "keep-again",
        "keep-nothing",
        "keying",
        "keying.done",
        "line.copy",
        "line.share",
        "look-again",
        "look.aside",
        "move-slot",
        "my-profile",
        "new-plan",
        "not-now.plan",
        "offer.end",
        "offer.last",
        "offer.pause",
        "offer.short",
        "pause.go-on",
        "profile.answer-rest",
        "rain-check",
        "repeat",
        "save-json",
        "turn",
        "week.last",
    ];
    let buttons = BUTTONS.map(|key| {
        let path = format!("ui.{key}");
        Text { words: words_of(&path), path }
    });
    check(buttons, |label| {
        let bare = bare(&label.words);
        let last = bare.split_whitespace().next_back().unwrap_or_default().to_owned();
        (label.count() < 2 || POINTING.contains(&last.as_str()))
            .then(|| format!("“{last}” does not say what the button acts on"))
    });
}

/// The page of a barrier opens under every bar, also under one that hardly fits.
#[test]
fn a_barrier_is_described_and_its_reader_is_not() {
    check(field("barriers", "means"), |means| {
        found(means, &["you", "your", "you’re", "you’ve"])
            .map(|word| format!("“{word}” says it of the reader"))
    });
    let pages = screens().filter(|text| text.is_in("barriers") && !text.is("title"));
    check(pages, |text| {
        found(text, &["you feel", "you fear", "you are afraid", "you worry", "you are willing"])
            .map(|words| format!("“{words}” tells readers what is in them"))
    });
}

/// Wanting things to stay as they are is no danger, and nobody is pushed by fear.
#[test]
fn contentment_is_not_threatened() {
    const THREATS: [&str; 12] = [
        "closed", "ended", "ending", "ends", "fired", "laid off", "late", "lose", "lost",
        "premium", "risk", "warning",
    ];
    let pages = screens().filter(|text| text.path.starts_with("barriers.complacency."));
    check(pages, |text| found(text, &THREATS).map(|word| format!("“{word}” pushes by fear")));
}

/// Who sees a thing is a promise. It is said in one place, of what stays with the reader.
#[test]
fn nothing_else_claims_to_be_unseen() {
    const CLAIMS: [&str; 6] = [
        "nobody sees",
        "nobody else",
        "nobody reads",
        "nobody can see",
        "only for you",
        "only you see",
    ];
    check(screens().filter(|text| text.path != "ui.rung.0"), |text| {
        found(text, &CLAIMS).map(|words| format!("“{words}” is more than we know"))
    });
}

/// A tick of the two-minute version counts too, and it may have reached nobody.
#[test]
fn counts_say_what_was_done() {
    let kinds = english().into_iter().filter(|text| text.path.starts_with("counts.count."));
    check(kinds, |text| {
        found(text, &["step", "steps"]).is_none().then(|| "only the step is known".to_owned())
    });
}

#[test]
fn a_quotation_gives_the_reason_and_not_the_title_again() {
    check(field("barriers", "quote"), |quote| {
        let title = words_of(&format!("{}.title", quote.entry()));
        let title = Text { path: quote.path.clone(), words: title };
        (quote.count() < title.count() + 5).then(|| format!("no more than “{}”", title.words))
    });
}

/// Each of these is owed to a reader at this very place.
#[test]
fn what_is_owed_is_said_where_it_matters() {
    const OWED: [(&str, &[&str]); 12] = [
        // What the check is about, and for whom its statements mean something.
        ("ui.intro", &["Career insurance", "five minutes", "in this browser"]),
        ("ui.intro.more", &["device of your own", "Between jobs?", "“Not at all”"]),
        // What it is not.
        ("ui.method.text", &["have not been tested", "compare you with nobody", "no medical tool"]),
        ("ui.method.happe", &["Rachel Happe", "no barrier", "no score", "full plan"]),
        ("ui.making.expect", &["promise nothing"]),
        // Who can read what is handed out.
        ("ui.calendar.hint", &["calendar of your own"]),
        ("ui.copy-link.hint", &["private link", "calendar", "plan", "ticks", "barriers"]),
        ("ui.copy-link.hint", &["no answers", "no notes", "Whoever has the link"]),
        ("ui.print.hint", &["profile"]),
        ("ui.note.hint", &["in this browser", "names and secrets"]),
        // Caution can be right, and hopelessness that lasts needs people.
        ("barriers.fear.means", &["well founded", "caution is simply right"]),
        ("barriers.helplessness.helps", &["hopelessness", "talk to somebody you trust", "doctor"]),
    ];
    report(OWED.into_iter().flat_map(|(path, owed)| {
        let words = words_of(path);
        let missing = owed.iter().filter(move |owed| !words.contains(**owed));
        missing.map(move |owed| format!("{path}: it does not say “{owed}”"))
    }));
}
