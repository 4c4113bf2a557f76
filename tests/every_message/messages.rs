//! All messages worth trying in a state, with sensible and with absurd arguments.

use crate::State;
use crate::reader::tick;
use crate::states::{plan_alone, plan_link, weeks_begun};
use career_insurance::domain::app::{Msg, SaveError};
use career_insurance::domain::barrier::Barrier;
use career_insurance::domain::link;
use career_insurance::domain::practice::Phase;
use career_insurance::domain::profile::Answer;
use career_insurance::domain::programme::{Mode, Pace};
use career_insurance::domain::record::{After, Bend, Course, Draft, Record, Slot, Spot, Tick};
use career_insurance::domain::save::encode;

pub fn messages(state: &State) -> Vec<Msg> {
    let mut all = vec![
        Msg::Skip,
        Msg::Next,
        Msg::Back,
        Msg::SeeProfile,
        Msg::AnswerRest,
        Msg::StartOver,
        Msg::TakeBack,
        Msg::MakePlan,
        Msg::NotNow,
        Msg::ToProfile,
        Msg::Begin,
        Msg::Restart,
        Msg::Turn,
        Msg::LookAgain,
        Msg::ToWeeks,
        Msg::Undelete,
        Msg::Aside("theme=old".into()),
        Msg::Lost,
        Msg::TakeIn,
        Msg::LeaveIt,
        Msg::SaveCopy { plain: true },
        Msg::SaveCopy { plain: false },
        Msg::Calendar { link: "https://example.org/#<&>".into() },
        Msg::Copy("A line.".into()),
        Msg::Share(String::new()),
        Msg::Copied(Ok(())),
        Msg::Copied(Err("A line.".into())),
        Msg::Print,
        Msg::PrintQuestions,
        Msg::Keying,
        Msg::KeepNothing(true),
        Msg::KeepNothing(false),
        Msg::DeleteAll,
        Msg::StartAfresh,
        Msg::Kept(Ok(())),
        Msg::Kept(Err(SaveError::Full)),
        Msg::Woke,
    ];
    for answer in [Answer::NotAtAll, Answer::VeryWell] {
        all.extend([true, false].map(|on| Msg::Answer { answer, on }));
        let items = ["busyness-1", "introversion-5", "no-such-item", ""];
        all.extend(items.map(|item| Msg::Key { item: item.into(), answer }));
        all.extend(items.map(|item| Msg::Correct(item.into())));
    }
    for barrier in Barrier::ALL {
        all.extend([Msg::Settle(barrier), Msg::Ring(barrier, true), Msg::Ring(barrier, false)]);
    }
    let draft = state.app.draft(&state.env);
    let next_week = !draft.next_week;
    all.push(Msg::Draft(draft));
    all.push(Msg::Draft(Draft { next_week, mode: Mode::One, ..draft }));
    all.push(Msg::Draft(Draft { pace: Pace::EveryOther, ..draft }));
    let habit = |habit: &str| After::Keep(habit.into());
    let doors =
        [After::Open, After::NewAim, After::Stop, habit("slot-booked"), habit("no-such-habit")];
    all.extend(doors.map(Msg::Door));
    all.push(Msg::Show(None));
    for week in weeks(state) {
        of_week(&mut all, state, week);
    }
    for text in texts(state) {
        all.extend([Msg::Stored(text.clone()), Msg::Bring(text)]);
    }
    let code = link::encode(state.app.record());
    let cut = code.get(..code.len() / 2).unwrap_or_default().to_owned();
    all.extend([code, cut, "no code".into(), plan_link().into()].map(Msg::Link));
    all
}

/// The present week and its neighbours, the first and the last, and some that never are.
fn weeks(state: &State) -> Vec<u32> {
    let now = match state.app.enrolment().map(|enrolment| enrolment.phase(state.env.today)) {
        Some(Phase::Week(now)) => now,
        _ => 1,
    };
    let mut weeks = vec![0, 1, now, now + 1, 12, 13, 999, u32::MAX];
    weeks.dedup();
    weeks
}

fn of_week(all: &mut Vec<Msg>, state: &State, week: u32) {
    let lived = state.app.enrolment().and_then(|enrolment| {
        let lived = enrolment.weeks().into_iter().find(|lived| lived.week == week)?;
        Some((lived, enrolment.doings(&lived)))
    });
    let mut bends = vec![
        Bend::Planned,
        Bend::Short,
        Bend::Without,
        Bend::Instead(String::new()),
        Bend::Instead("no-such-habit".into()),
    ];
    let mut habits = vec!["slot-booked".to_owned(), "no-such-habit".into()];
    if let Some((lived, doings)) = lived {
        for doing in doings {
            let swaps = state.app.swaps(&lived, &doing, &state.env);
            bends.extend(swaps.first().map(|habit| Bend::Instead(habit.id.clone())));
            bends.push(Bend::Instead(doing.place.habit.clone()));
            habits.push(doing.place.habit);
        }
    }
    all.push(Msg::Show(Some(week)));
    for habit in habits {
        all.extend([Tick::Done, Tick::Short, Tick::Open].map(|value| tick(week, &habit, value)));
    }
    for spot in [Spot::Core, Spot::Extra] {
        all.extend(bends.iter().map(|bend| Msg::Bend { week, spot, bend: bend.clone() }));
    }
    let courses = [Course::Planned, Course::RainCheck, Course::Pause, Course::Repeat];
    let jumps = [Course::Jump(0), Course::Jump(7), Course::Jump(u8::MAX)];
    let courses = courses.into_iter().chain(jumps);
    all.extend(courses.map(|course| Msg::Course { week, course }));
    all.extend([0, 1, 12, u32::MAX].map(|weeks| Msg::Pause { week, weeks }));
    all.extend([Msg::Decline(week), Msg::TurnBack(week), Msg::GoOn(week)]);
    all.push(Msg::MoveSlot { week, slot: Slot::new(6, 1439).expect("the last minute") });
    let huge = "long ".repeat(4000);
    for text in ["", "“One line.”\n\u{0}{}\\", &huge] {
        all.push(Msg::Note { week, text: text.into() });
    }
}

/// What another tab may have stored and what a reader may bring: nonsense, a newer version’s, cut
/// off, nothing new, nothing at all, and something.
fn texts(state: &State) -> Vec<String> {
    let own = encode(state.app.record());
    vec![
        String::new(),
        "theme=dark".into(),
        own.replacen("\"career-insurance\":1", "\"career-insurance\":999", 1),
        own[..own.len() - 1].into(),
        encode(&Record::default()),
        own,
        weeks_begun().into(),
        plan_alone().into(),
    ]
}
