//! All messages worth trying in a state, with sensible and with absurd arguments.

use super::State;
use super::states::{plan_alone, plan_link, weeks_begun};
use crate::reader::tick;
use career_insurance::domain::app::{
    AskingMsg, BackupMsg, File, HandOutMsg, Here, KeyingMsg, MakingMsg, Msg, News, NotNowMsg,
    Place, ProfileMsg, Report, RescueMsg, SaveError, StoringMsg, Then, Undo, WeeksMsg,
};
use career_insurance::domain::barrier::Barrier;
use career_insurance::domain::keys::Click;
use career_insurance::domain::link;
use career_insurance::domain::practice::Phase;
use career_insurance::domain::profile::Answer;
use career_insurance::domain::programme::{Mode, Pace};
use career_insurance::domain::record::{After, Bend, Course, Draft, Record, Slot, Spot, Tick};
use career_insurance::domain::save::encode;

pub fn messages(state: &State) -> Vec<Msg> {
    let mut all = vec![
        Msg::Asking(AskingMsg::NextClick(Click::Stays)),
        Msg::Asking(AskingMsg::NextClick(Click::MovesOn)),
        Msg::Keying(KeyingMsg::Done),
        Msg::Keying(KeyingMsg::Back),
        Msg::Profile(ProfileMsg::StartOver),
        Msg::Profile(ProfileMsg::ToWeeks),
        Msg::Making(MakingMsg::NotNow),
        Msg::Making(MakingMsg::ToProfile),
        Msg::NotNow(NotNowMsg::MakePlan),
        Msg::NotNow(NotNowMsg::ToProfile),
        Msg::NotNow(NotNowMsg::ToWeeks),
        Msg::Backup(BackupMsg::TooLong),
        Msg::Asking(AskingMsg::Skip),
        Msg::Asking(AskingMsg::Next),
        Msg::Asking(AskingMsg::Back),
        Msg::Asking(AskingMsg::SeeProfile),
        Msg::Profile(ProfileMsg::AnswerRest),
        Msg::Asking(AskingMsg::StartOver),
        Msg::Undo(Undo::StartOver),
        Msg::Profile(ProfileMsg::MakePlan),
        Msg::Profile(ProfileMsg::NotNow),
        Msg::Weeks(WeeksMsg::ToProfile),
        Msg::Making(MakingMsg::Begin),
        Msg::Weeks(WeeksMsg::Restart),
        Msg::Profile(ProfileMsg::Turn),
        Msg::Weeks(WeeksMsg::LookAgain),
        Msg::Asking(AskingMsg::ToWeeks),
        Msg::Undo(Undo::Deletion),
        Msg::News(News::Quarantined("theme=old".into())),
        Msg::News(News::Lost),
        Msg::Backup(BackupMsg::TakeIn),
        Msg::Backup(BackupMsg::LeaveIt),
        Msg::Backup(BackupMsg::Save { plain: true, at: Place::Stored }),
        Msg::Backup(BackupMsg::Save { plain: false, at: Place::Take }),
        Msg::HandOut(HandOutMsg::Calendar { link: "https://example.org/#<&>".into() }),
        Msg::HandOut(HandOutMsg::ToClipboard("A line.".into())),
        Msg::HandOut(HandOutMsg::Share(String::new())),
        Msg::Report(Report::Copied(Ok(()))),
        Msg::Report(Report::Copied(Err("A line.".into()))),
        Msg::HandOut(HandOutMsg::Print),
        Msg::HandOut(HandOutMsg::PrintQuestions),
        Msg::Asking(AskingMsg::Keying),
        Msg::Storing(StoringMsg::Nothing(true)),
        Msg::Storing(StoringMsg::Nothing(false)),
        Msg::Storing(StoringMsg::DeleteAll),
        Msg::Rescue(RescueMsg::StartAfresh),
        Msg::Report(Report::Saved(Ok(()))),
        Msg::Report(Report::Saved(Err(SaveError::Full))),
        Msg::News(News::Woke),
        Msg::Report(Report::NotPrinted("blob:x".into())),
        Msg::Backup(BackupMsg::Unreadable),
        Msg::Undo(Undo::TakeIn),
    ];
    quarantined(&mut all, state);
    let now = Some(state.env.now);
    for (backup, made) in [(now, true), (Some(u64::MAX), true), (now, false), (None, true)] {
        let text = encode(state.app.record());
        let file = File { name: "a.json".into(), mime: "application/json", text, backup };
        all.push(Msg::Report(Report::Downloaded { file, made }));
    }
    for answer in [Answer::NotAtAll, Answer::VeryWell] {
        all.extend([true, false].map(|on| Msg::Asking(AskingMsg::Answer { answer, on })));
        all.push(Msg::Asking(AskingMsg::Click(answer)));
        let items = ["busyness-1", "introversion-5", "no-such-item", ""];
        all.extend(items.map(|item| Msg::Keying(KeyingMsg::Answer { item: item.into(), answer })));
        all.extend(items.map(|item| Msg::Profile(ProfileMsg::Correct(item.into()))));
    }
    for barrier in Barrier::ALL {
        all.extend([
            Msg::Profile(ProfileMsg::Settle(barrier)),
            Msg::Profile(ProfileMsg::Ring(barrier, true)),
            Msg::Profile(ProfileMsg::Ring(barrier, false)),
        ]);
    }
    let draft = state.app.draft(&state.env);
    let next_week = !draft.next_week;
    all.push(Msg::Making(MakingMsg::Draft(draft)));
    all.push(Msg::Making(MakingMsg::Draft(Draft { next_week, mode: Mode::One, ..draft })));
    all.push(Msg::Making(MakingMsg::Draft(Draft { pace: Pace::EveryOther, ..draft })));
    let habit = |habit: &str| After::Keep(habit.into());
    let doors =
        [After::Open, After::NewAim, After::Stop, habit("slot-booked"), habit("no-such-habit")];
    all.extend(doors.map(|it| Msg::Weeks(WeeksMsg::Door(it))));
    all.push(Msg::Weeks(WeeksMsg::Show(None)));
    for week in weeks(state) {
        of_week(&mut all, state, week);
    }
    for text in texts(state) {
        all.extend([Msg::News(News::Stored(text.clone())), Msg::Backup(BackupMsg::Bring(text))]);
    }
    let code = link::encode(state.app.record());
    let cut = code.get(..code.len() / 2).unwrap_or_default().to_owned();
    all.extend(
        [code, cut, "no code".into(), plan_link().into()].map(|it| Msg::News(News::Link(it))),
    );
    all
}

/// What the browser may say about texts that cannot be read.
fn quarantined(all: &mut Vec<Msg>, state: &State) {
    let mut unreadable = vec!["theme=old".to_owned()];
    if let Here::Rescue { text, .. } = state.app.here() {
        unreadable.push(text.clone());
    }
    for text in unreadable {
        for then in [Then::Stay, Then::StartAfresh, Then::TakeIn] {
            all.extend(
                [Ok(()), Err(SaveError::Full)].map(|saved| {
                    Msg::Report(Report::Quarantined { text: text.clone(), then, saved })
                }),
            );
        }
    }
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
    all.push(Msg::Weeks(WeeksMsg::Show(Some(week))));
    for habit in habits {
        all.extend([Tick::Done, Tick::Short, Tick::Open].map(|value| tick(week, &habit, value)));
    }
    for spot in [Spot::Core, Spot::Extra] {
        all.extend(
            bends.iter().map(|bend| Msg::Weeks(WeeksMsg::Bend { week, spot, bend: bend.clone() })),
        );
    }
    let courses = [Course::Planned, Course::RainCheck, Course::Pause, Course::Repeat];
    let jumps = [Course::Jump(0), Course::Jump(7), Course::Jump(u8::MAX)];
    let courses = courses.into_iter().chain(jumps);
    all.extend(courses.map(|course| Msg::Weeks(WeeksMsg::Course { week, course })));
    all.extend([0, 1, 12, u32::MAX].map(|weeks| Msg::Weeks(WeeksMsg::Pause { week, weeks })));
    all.extend([
        Msg::Weeks(WeeksMsg::Decline(week)),
        Msg::Weeks(WeeksMsg::TurnBack(week)),
        Msg::Weeks(WeeksMsg::GoOn(week)),
    ]);
    all.push(Msg::Weeks(WeeksMsg::MoveSlot {
        week,
        slot: Slot::new(6, 1439).expect("the last minute"),
    }));
    let huge = "long ".repeat(4000);
    for text in ["", "“One line.”\n\u{0}{}\\", &huge] {
        all.push(Msg::Weeks(WeeksMsg::Note { week, text: text.into() }));
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
