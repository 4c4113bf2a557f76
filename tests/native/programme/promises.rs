//! What the words say about a plan is true of every plan: whom it reaches, how long it takes, what
//! it builds on. Each broken promise is told with a plan that breaks it.

use super::printed::plain;
use super::requests::{aims, circumstances, habits, places, requests};
use career_insurance::domain::barrier::Barrier;
use career_insurance::domain::content::{Content, Habit, Kind, Side, Text};
use career_insurance::domain::programme::{
    Circumstances, Mode, Pace, Programme, Request, Week, alternatives, programme, resumed,
};
use std::collections::BTreeMap;

/// Collects broken promises: how many plans break each, and the first of them.
#[derive(Default)]
struct Broken(BTreeMap<String, (usize, String)>);

impl Broken {
    fn add(&mut self, content: &Content, request: &Request, plan: &[Option<Week>], promise: &str) {
        let told = || format!("{request:?}\n{}", plain(content, plan));
        self.0.entry(promise.to_owned()).or_insert_with(|| (0, told())).0 += 1;
    }

    fn report(self) {
        let told: Vec<_> =
            self.0.iter().map(|(promise, (n, plan))| format!("{n} × {promise}\n{plan}")).collect();
        let list: Vec<_> =
            self.0.iter().map(|(promise, (n, _))| format!("{n} × {promise}")).collect();
        assert!(told.is_empty(), "\n{}\nIn all:\n{}", told.join("\n"), list.join("\n"));
    }
}

/// Whom the circumstances exclude (the plan form: "The plan keeps to what you tick here").
fn excluded(Circumstances { inside, outside, costly, .. }: Circumstances, habit: &Habit) -> bool {
    let shown_inside = habit.shows && habit.at == Some(Side::Inside);
    !inside && (shown_inside || habit.rung > 1)
        || !outside && (habit.at == Some(Side::Outside) || habit.rung > 3)
        || !inside && !outside && habit.shows
        || costly && (habit.rung > 2 || habit.trace.is_some())
}

/// Most minutes and habits of a week, as the plan form and the pages of the barriers announce them.
/// The form takes its numbers from the last week.
fn announced(content: &Content, request: &Request) -> (u8, usize) {
    let said = |words: &str| {
        let known = [("fifteen minutes", 15), ("ten minutes", 10)];
        let found = known.into_iter().find(|(said, _)| words.contains(said));
        found.map(|(_, minutes)| minutes)
    };
    let hint = (request.mode == Mode::One).then(|| said(content.text(Text::OneThingHint)));
    let aims = request.aims.iter();
    let pages = aims.filter_map(|aim| said(&content.barrier(*aim).helps));
    let minutes = pages.chain(hint.flatten()).fold(request.minutes(12), u8::min);
    (minutes, request.habits(12))
}

/// The test above rests on these words.
#[test]
fn the_words_announce_minutes_and_habits() {
    let content = Content::english();
    assert!(content.text(Text::OneThingHint).starts_with("One step a week, ten minutes at most."));
    assert!(content.barrier(Barrier::Busyness).helps.contains("fifteen minutes"));
    assert!(content.text(Text::AllowedHint).ends_with("a week takes up to fifteen minutes."));
    let (one, two) = (content.text(Text::MakingEachOne), content.text(Text::MakingEach));
    assert!(one.starts_with("One small step a week, {minutes} at most."), "{one}");
    assert!(two.starts_with("One or two small steps, {minutes} a week at most."), "{two}");
}

/// The highest rung for those who are afraid, week by week.
const SLOW: [u8; 12] = [1, 1, 1, 1, 1, 2, 2, 3, 3, 3, 3, 3];

fn afraid(request: &Request) -> bool {
    request.strong_fear || request.aims.contains(&Barrier::Fear)
}

/// What holds for each habit of a plan, wherever the plan comes from.
fn check_habits(
    content: &Content,
    request: &Request,
    plan: &Programme,
    from: usize,
    to: &mut Broken,
) {
    for (at, week) in plan.iter().enumerate().skip(from) {
        let before = habits(content, &plan[..at]);
        let highest = before.iter().map(|habit| habit.rung).max().unwrap_or(0);
        for place in week.iter().flat_map(places) {
            let habit = content.habit(&place.habit).expect("a habit of this content");
            let id = &habit.id;
            let mut broken = |promise: String| to.add(content, request, plan, &promise);
            for need in &habit.needs {
                if !before.iter().any(|earlier| earlier.makes.contains(need)) {
                    broken(format!("{id} needs {need:?} that nothing before has made"));
                }
            }
            if excluded(request.circumstances, habit) {
                broken(format!("{id} reaches whom the circumstances exclude"));
            }
            if habit.rung == 0 && (habit.trace.is_some() || habit.shows || habit.at.is_some()) {
                broken(format!("{id} says that it is visible to the reader alone"));
            }
            if habit.rung > highest + 1 {
                broken(format!("{id} leaves out a rung"));
            }
            if afraid(request) && habit.rung > SLOW[at] {
                broken(format!("{id} climbs too fast for fear"));
            }
            if request.aims.contains(&Barrier::Introversion) && habit.rung > 2 {
                broken(format!("{id} is more than between two people, for quiet people"));
            }
            let twice = before.iter().any(|earlier| earlier.id == *id);
            if twice && !habit.repeatable {
                broken(format!("{id} comes twice"));
            }
            if place.aim.is_some_and(|aim| !habit.serves.contains(&aim)) {
                broken(format!("{id} is there for a barrier that it does not serve"));
            }
        }
    }
}

/// What holds for the weeks of a plan that was made in one go.
fn check_weeks(content: &Content, request: &Request, plan: &Programme, to: &mut Broken) {
    let (minutes, most) = announced(content, request);
    for (at, week) in plan.iter().enumerate() {
        let Some(week) = week else { continue };
        let here = habits(content, &plan[at..=at]);
        let mut broken = |promise: String| to.add(content, request, plan, &promise);
        let sum: u8 = here.iter().map(|habit| habit.minutes).sum();
        if sum > minutes || here.len() > most {
            broken(format!("more than {minutes} minutes or {most} habits were announced"));
        }
        if !request.circumstances.hour && sum > 15 {
            broken("the reader has no half hour, and it takes more than a quarter".into());
        }
        let small = here.len() == 1 && sum <= 10 && here.iter().all(|habit| habit.rung <= 1);
        if request.easy_first && at < 4 && !small {
            broken("several barriers stand out, and it does not begin with small steps".into());
        }
        let core = here[0];
        let first = request.aims.first();
        let fits = first.map_or(core.default, |aim| core.serves.first() == Some(aim));
        if at == 0 && request.done.is_empty() && !(fits && core.rung == 0 && sum <= 20) {
            broken(format!("{} is no fitting start", core.id));
        }
        if week.theme == 12 && (core.kind == Kind::Own || core.rung == 0) {
            broken(format!("{} is only bookkeeping at the end", core.id));
        }
    }
    let asked = if request.pace == Pace::Weekly { 12 } else { 6 };
    if plan.iter().flatten().count() != asked {
        to.add(content, request, plan, "a week is missing");
    }
}

#[test]
fn every_plan_keeps_every_promise() {
    let content = Content::english();
    let mut broken = Broken::default();
    for request in requests() {
        let plan = programme(&content, &request);
        check_habits(&content, &request, &plan, 0, &mut broken);
        check_weeks(&content, &request, &plan, &mut broken);
    }
    broken.report();
}

#[test]
fn so_does_a_second_and_a_third_plan() {
    let content = Content::english();
    let mut broken = Broken::default();
    for mut request in requests().into_iter().filter(|request| !request.easy_first) {
        for _ in 0..2 {
            let plan = programme(&content, &request);
            request.done.extend(habits(&content, &plan).iter().map(|habit| habit.id.clone()));
        }
        let plan = programme(&content, &request);
        check_habits(&content, &request, &plan, 0, &mut broken);
        check_weeks(&content, &request, &plan, &mut broken);
    }
    broken.report();
}

/// With other aims from some week on, what comes builds on the weeks that were there.
#[test]
fn so_does_a_plan_that_was_turned() {
    let content = Content::english();
    let mut broken = Broken::default();
    let ask = |aims: &[Barrier], circumstances| Request {
        aims: aims.to_vec(),
        strong_fear: false,
        easy_first: false,
        circumstances,
        mode: Mode::Few,
        pace: Pace::Weekly,
        done: vec![],
    };
    for circumstances in circumstances().filter(|circumstances| circumstances.hour) {
        for one in aims() {
            let before = programme(&content, &ask(&one, circumstances));
            for other in aims() {
                let request = ask(&other, circumstances);
                for at in [1, 2, 4, 6, 8, 11] {
                    let plan = resumed(&content, &request, &before[..at]);
                    assert_eq!(plan[..at], before[..at]);
                    check_habits(&content, &request, &plan, at, &mut broken);
                }
            }
        }
    }
    broken.report();
}

/// What is offered in place of a habit could stand there as well.
#[test]
fn so_does_every_swap() {
    let content = Content::english();
    let mut broken = Broken::default();
    let mut swaps = 0;
    for request in requests().into_iter().filter(|request| !request.easy_first) {
        let plan = programme(&content, &request);
        for (at, week) in plan.iter().enumerate() {
            let Some(week) = week else { continue };
            let before = habits(&content, &plan[..at]);
            let planned = content.habit(&week.core.habit).expect("a habit of this content");
            let (theme, aim) = (week.theme, week.core.aim);
            let (rung, any) = (planned.rung, &|_: &Habit| true);
            for habit in alternatives(&content, &request, &plan[..at], theme, aim, rung, any) {
                swaps += 1;
                let made = |need| before.iter().any(|earlier| earlier.makes.contains(need));
                if habit.rung > planned.rung
                    || excluded(request.circumstances, habit)
                    || !habit.needs.iter().all(made)
                {
                    broken.add(&content, &request, &plan, &format!("{} is offered", habit.id));
                }
            }
        }
    }
    broken.report();
    assert!(swaps > 100_000, "{swaps}");
}
