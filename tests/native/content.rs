//! The built-in content is whole, and what is wrong with a pack is named.

use career_insurance::domain::barrier::Barrier;
use career_insurance::domain::content::{Content, ContentError, Direction, WEEKS};

const QUESTIONS: &str = include_str!("../../src/content/questions.json");
const HABITS: &str = include_str!("../../src/content/habits.json");
const ENGLISH: &str = include_str!("../../src/content/en.json");

fn refused(questions: &str, habits: &str, words: &str) -> ContentError {
    Content::parse(questions, habits, words).expect_err("this pack is wrong")
}

/// The pack with one text replaced, which must be there.
fn changed(file: &str, from: &str, to: &str) -> String {
    assert!(file.contains(from), "{from} is not in the file");
    file.replacen(from, to, 1)
}

#[test]
fn the_built_in_pack_has_its_numbers() {
    let content = Content::english();
    assert_eq!(content.items().len(), 35);
    assert!(content.habits().iter().filter(|habit| !habit.retired).count() >= 68);
    assert_eq!(content.themes().len(), WEEKS);
    assert_eq!(content.vignettes().len(), 6);
}

#[test]
fn neighbours_never_stand_side_by_side() {
    use Barrier::{Busyness, Complacency, Fear, Helplessness, Introversion, KnowHow, Wysiati};
    let neighbours = [
        (KnowHow, Fear),
        (KnowHow, Helplessness),
        (KnowHow, Wysiati),
        (Fear, Helplessness),
        (Fear, Introversion),
        (Wysiati, Complacency),
        (Busyness, Complacency),
        (Busyness, Fear),
    ];
    let content = Content::english();
    for pair in content.items().windows(2) {
        let (a, b) = (pair[0].barrier, pair[1].barrier);
        assert!(!neighbours.contains(&(a, b)) && !neighbours.contains(&(b, a)), "{}", pair[0].id);
    }
    for item in &content.items()[..3] {
        assert!(![Fear, Helplessness].contains(&item.barrier), "{} comes too early", item.id);
    }
}

#[test]
fn no_habit_that_serves_fear_is_above_the_cap_of_its_week() {
    let content = Content::english();
    for habit in content.habits().iter().filter(|h| h.serves.contains(&Barrier::Fear)) {
        let cap = match habit.week {
            1..=5 => 1,
            6..=7 => 2,
            _ => 3,
        };
        assert!(habit.rung <= cap, "{}", habit.id);
    }
}

#[test]
fn what_serves_quiet_people_is_no_stage() {
    let content = Content::english();
    for habit in content.habits().iter().filter(|h| h.serves.contains(&Barrier::Introversion)) {
        let text = format!("{} {} {}", habit.words.title, habit.words.how, habit.words.then);
        for word in ["event", "meeting", "present", "speech", "video", "stage", "call"] {
            assert!(!text.to_lowercase().split(' ').any(|w| w == word), "{}: {word}", habit.id);
        }
    }
}

#[test]
fn bad_packs_are_refused_with_file_id_and_reason() {
    let twice = changed(QUESTIONS, "\"fear-2\"", "\"fear-1\"");
    let why = refused(&twice, HABITS, ENGLISH);
    assert_eq!(
        (why.file, why.id.as_str(), why.reason.as_str()),
        ("questions.json", "fear-1", "duplicate id")
    );

    let again = changed(QUESTIONS, "\"retired\": [", "\"retired\": [\"fear-1\", ");
    let why = refused(&again, HABITS, ENGLISH);
    assert_eq!((why.file, why.id.as_str()), ("questions.json", "fear-1"));
    assert!(why.reason.contains("retired"), "{why}");

    let wordless = changed(ENGLISH, "\"fear-2\":", "\"fear-9\":");
    let why = refused(QUESTIONS, HABITS, &wordless);
    assert_eq!(
        (why.file, why.id.as_str(), why.reason.as_str()),
        ("words", "fear-2", "missing word")
    );

    let two = changed(
        QUESTIONS,
        "\"fear-1\", \"barrier\": \"fear\"",
        "\"fear-1\", \"barrier\": \"fear\", \"reversed\": true",
    );
    let why = refused(&two, HABITS, ENGLISH);
    assert_eq!((why.file, why.id.as_str()), ("questions.json", "fear"));
    assert!(why.reason.contains("exactly one"), "{why}");

    let unknown = changed(HABITS, "\"week\"", "\"weak\"");
    let why = refused(QUESTIONS, &unknown, ENGLISH);
    assert_eq!(why.file, "habits.json");
    assert!(why.reason.contains("weak") && why.reason.contains("line"), "{why}");

    let double = changed(ENGLISH, "\"fear-2\":", "\"fear-1\":");
    let why = refused(QUESTIONS, HABITS, &double);
    assert!(why.reason.contains("duplicate id `fear-1`"), "{why}");

    let unserved = changed(
        HABITS,
        "\"kind\": \"own\", \"serves\": [\"busyness\"]",
        "\"kind\": \"own\", \"serves\": [\"fear\"]",
    );
    let why = refused(QUESTIONS, &unserved, ENGLISH);
    assert_eq!((why.file, why.id.as_str()), ("habits.json", "week 1"));
    assert!(why.reason.contains("`busyness`"), "{why}");

    let stranger = changed(HABITS, "\"id\": \"slot-booked\"", "\"id\": \"slot-lost\"");
    assert_eq!(refused(QUESTIONS, &stranger, ENGLISH).id, "slot-lost");
}

#[test]
fn a_habit_that_says_falsely_who_sees_it_is_refused() {
    let refused = |id: &str, from: &str, to: &str| {
        let start = HABITS.find(&format!("\"id\": \"{id}\"")).expect("a habit of this id");
        let habits = HABITS[..start].to_owned() + &changed(&HABITS[start..], from, to);
        let why = refused(QUESTIONS, &habits, ENGLISH);
        (why.file, why.id, why.reason)
    };
    for (id, from, to, reason) in [
        ("own-hands", "\"serves\"", "\"shows\": true, \"serves\"", "nobody is there"),
        ("own-hands", "\"serves\"", "\"at\": \"inside\", \"serves\"", "nobody is there"),
        ("own-hands", "\"serves\"", "\"trace\": \"visit\", \"serves\"", "can see its trace"),
        ("progress-note", "\"inside\"", "\"outside\"", "a team is inside"),
        ("profile-updated", "\"outside\"", "\"inside\"", "anybody may be outside"),
        ("answer-question", "\"serves\"", "\"trace\": \"post\", \"serves\"", "can see its trace"),
    ] {
        let (file, found, why) = refused(id, from, to);
        assert_eq!((file, found.as_str()), ("habits.json", id), "{why}");
        assert!(why.contains(reason), "{why}");
    }
    // What the strictest plan could take is gone: it would show work.
    let (_, week, why) = refused("thank-someone", "\"serves\"", "\"shows\": true, \"serves\"");
    assert_eq!((week.as_str(), why.as_str()), ("week 4", "no default that suits everybody"));
    let (.., why) = refused("own-hands", "\"suits\": [\"remote\"", "\"suits\": [\"nobody\"");
    assert!(why.contains("nobody"), "{why}");
}

#[test]
fn a_pack_in_one_file_may_leave_parts_out() {
    let content = Content::parse_pack("{}").expect("everything is built in");
    assert_eq!(content, Content::english());
    let pack = format!("{{\"words\":{}}}", changed(ENGLISH, "\"Not at all\"", "\"Not a bit\""));
    let content = Content::parse_pack(&pack).expect("only words are other ones");
    assert_eq!(content.items(), Content::english().items());
    assert_ne!(content, Content::english());
}

#[test]
fn a_wrong_pack_is_named_with_its_place() {
    let refused = |pack: &str| Content::parse_pack(pack).expect_err("it is wrong").to_string();
    assert!(refused("{").starts_with("pack:"), "{}", refused("{"));
    assert!(refused("{\"habbits\":{}}").contains("habbits"));
    let pack = format!("{{\"words\":{}}}", changed(ENGLISH, "\"back\": \"Back\",", ""));
    assert_eq!(refused(&pack), "words: back: missing word");
}

#[test]
fn the_direction_of_the_words_follows_from_their_tag_or_stands_in_the_pack() {
    let dir = |lang: &str| {
        let words = changed(ENGLISH, "\"lang\": \"en\"", lang);
        let words = changed(&words, "\"direction\": \"ltr\",", "");
        Content::parse(QUESTIONS, HABITS, &words).map(|content| content.dir())
    };
    for lang in ["ar", "he", "fa-AF", "ps", "ckb", "ug", "sd", "dv", "ks", "az-Arab", "pa-arab-PK"]
    {
        assert_eq!(dir(&format!("\"lang\": \"{lang}\"")), Ok(Direction::Rtl), "{lang}");
    }
    for lang in ["en", "de", "ku", "az", "ks-Deva", "sd-Deva-IN", "ar-Latn", "tr", "hy", ""] {
        assert_eq!(dir(&format!("\"lang\": \"{lang}\"")), Ok(Direction::Ltr), "{lang}");
    }
    assert_eq!(dir("\"lang\": \"ku\", \"dir\": \"rtl\""), Ok(Direction::Rtl));
    assert_eq!(dir("\"lang\": \"ar\", \"dir\": \"ltr\""), Ok(Direction::Ltr));
    assert!(dir("\"lang\": \"ku\", \"dir\": \"up\"").is_err());
    // Its name of today; packs of before have the other.
    assert_eq!(dir("\"lang\": \"ku\", \"direction\": \"rtl\""), Ok(Direction::Rtl));
}
