//! Plans as text: for a failing test, and ten of them for people to read (`docs/plans.md`).

use super::requests::places;
use career_insurance::domain::barrier::Barrier::{
    self, Busyness, Complacency, Fear, Helplessness, Introversion, KnowHow, Wysiati,
};
use career_insurance::domain::content::{Content, Count, Habit, Text};
use career_insurance::domain::programme::{Circumstances, Mode, Pace, Request, Week, programme};
use std::fmt::Write;
use std::{env, fs};

const FILE: &str = "docs/plans.md";
const HEAD: &str = "# Ten plans

What readers get, word for word: one plan for each barrier, and three mixed ones. A test keeps this
file current; after a change of habits or of the rules of choosing, write it anew with
`WRITE_PLANS=1 cargo test --test programme ten_plans`, and read it from week 1 to 12 as somebody who
has seen nothing else.
";
const FREE: Circumstances =
    Circumstances { inside: true, outside: true, costly: false, hour: true };

/// A line for each habit.
pub fn plain(content: &Content, plan: &[Option<Week>]) -> String {
    let line = |(number, place): (usize, &_)| {
        let habit = habit(content, place);
        let (title, minutes, rung) = (&habit.words.title, habit.minutes, habit.rung);
        format!("{number:3} {} ({title}; {minutes} min, rung {rung})", habit.id)
    };
    let numbered = plan
        .iter()
        .enumerate()
        .flat_map(|(at, week)| week.iter().flat_map(places).map(move |place| (at + 1, place)));
    numbered.map(line).collect::<Vec<_>>().join("\n")
}

fn habit<'c>(
    content: &'c Content,
    place: &career_insurance::domain::programme::Place,
) -> &'c Habit {
    content.habit(&place.habit).expect("a habit of this content")
}

fn request(aims: &[Barrier]) -> Request {
    Request {
        aims: aims.to_vec(),
        strong_fear: false,
        easy_first: false,
        circumstances: FREE,
        mode: Mode::Few,
        pace: Pace::Weekly,
        done: vec![],
    }
}

/// What sets a plan apart, and what it is made from.
fn ten() -> Vec<(&'static str, Request)> {
    let alone = [KnowHow, Fear, Busyness, Wysiati, Helplessness, Complacency, Introversion];
    let alone = alone.map(|aim| ("", request(&[aim])));
    let mixed = [
        (
            "Several barriers stand out, so it begins with small steps.",
            Request { easy_first: true, ..request(&[KnowHow, Introversion]) },
        ),
        (
            "Being seen could cost this reader something, and no hour is theirs to plan.",
            Request {
                circumstances: Circumstances { costly: true, hour: false, ..FREE },
                ..request(&[Busyness, Fear])
            },
        ),
        (
            "Every other week, and nothing may be shown to anybody.",
            Request {
                circumstances: Circumstances { inside: false, outside: false, ..FREE },
                pace: Pace::EveryOther,
                ..request(&[Complacency, Wysiati])
            },
        ),
    ];
    alone.into_iter().chain(mixed).collect()
}

fn entry(content: &Content, habit: &Habit) -> String {
    let rungs = [Text::Rung0, Text::Rung1, Text::Rung2, Text::Rung3, Text::Rung4];
    let minutes = content.count(Count::Minutes, habit.minutes.into(), &[]);
    let words = &habit.words;
    let short = content.fill(Text::ShortWay, &[("short", &words.short)]);
    let done = content.fill(Text::DoneWhen, &[("done", &words.done)]);
    let who = content.text(rungs[usize::from(habit.rung)]);
    let example = words.example.as_ref().map_or(String::new(), |text| format!("\n> {text}\n"));
    let title = &words.title;
    let ways = format!("- {short}\n- {done}\n{example}");
    format!("\n**{title}** ({minutes}, {who})\n\n{}\n\n{ways}", words.how)
}

fn ten_plans(content: &Content) -> String {
    let mut text = HEAD.to_owned();
    for (said, request) in ten() {
        let titles = request.aims.iter().map(|aim| content.barrier(*aim).title.as_str());
        let titles = titles.collect::<Vec<_>>().join(" + ");
        let said = if said.is_empty() { String::new() } else { format!("\n{said}\n") };
        write!(text, "\n## {titles}\n{said}").expect("a text can be written");
        for (week, number) in programme(content, &request).iter().zip(1..) {
            let Some(week) = week else { continue };
            let theme = week.theme_title(content).expect("a theme of this content");
            let habits = places(week).map(|place| entry(content, habit(content, place)));
            let habits = habits.collect::<String>();
            write!(text, "\n### Week {number}: {theme}\n{habits}").expect("a text can be written");
        }
    }
    text
}

#[test]
fn ten_plans_are_printed_as_they_are() {
    let printed = ten_plans(&Content::english());
    if env::var_os("WRITE_PLANS").is_some() {
        fs::write(FILE, &printed).expect("the file can be written");
    }
    let kept = fs::read_to_string(FILE).unwrap_or_default();
    assert!(kept == printed, "{FILE} is old: run this with WRITE_PLANS=1, and read what changed");
}
