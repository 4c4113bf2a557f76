//! What a reader can do on the screen before them, by kind.

use crate::reader::{Reader, answer, content, tick};
use career_insurance::domain::app::{
    AskingMsg, BackupMsg, HandOutMsg, Here, KeyingMsg, MakingMsg, Msg, NotNowMsg, Notice, Place,
    ProfileMsg, RescueMsg, StoringMsg, Undo, WeeksMsg,
};
use career_insurance::domain::barrier::Barrier;
use career_insurance::domain::practice::Phase;
use career_insurance::domain::profile::Answer;
use career_insurance::domain::record::{After, Bend, Course, Draft, Slot, Spot, Tick};

pub fn acts(reader: &Reader) -> Vec<Vec<Msg>> {
    let mut kinds = match reader.app().here() {
        Here::Asking(_) => asking(),
        Here::Keying { .. } => keying(),
        Here::Profile => profile(),
        Here::Making => making(reader),
        Here::NotNow => vec![
            vec![Msg::NotNow(NotNowMsg::MakePlan)],
            vec![Msg::NotNow(NotNowMsg::ToProfile), Msg::NotNow(NotNowMsg::ToWeeks)],
        ],
        Here::Weeks(_) => weeks(reader),
        Here::Rescue { .. } => vec![vec![Msg::Rescue(RescueMsg::StartAfresh)]],
    };
    // Whoever deletes everything takes it back here, or there would be nothing to look at.
    match reader.app().notice() {
        Some(Notice::Deleted) => return vec![vec![Msg::Undo(Undo::Deletion)]],
        Some(Notice::StartedOver) => kinds.push(vec![Msg::Undo(Undo::StartOver)]),
        _ => {}
    }
    kinds.push(vec![
        Msg::Backup(BackupMsg::Save { plain: true, at: Place::Stored }),
        Msg::Backup(BackupMsg::Save { plain: false, at: Place::Take }),
        Msg::HandOut(HandOutMsg::Print),
        Msg::Storing(StoringMsg::DeleteAll),
    ]);
    kinds
}

fn asking() -> Vec<Vec<Msg>> {
    let answers = Answer::ALL.map(answer).to_vec();
    vec![
        answers.clone(),
        answers,
        vec![
            Msg::Asking(AskingMsg::Skip),
            Msg::Asking(AskingMsg::Back),
            Msg::Asking(AskingMsg::Next),
        ],
        vec![Msg::Asking(AskingMsg::SeeProfile), Msg::Asking(AskingMsg::ToWeeks)],
        vec![Msg::Asking(AskingMsg::StartOver), Msg::Asking(AskingMsg::Keying)],
    ]
}

fn keying() -> Vec<Vec<Msg>> {
    let key = |answer| {
        content()
            .items()
            .iter()
            .map(move |i| Msg::Keying(KeyingMsg::Answer { item: i.id.clone(), answer }))
    };
    vec![
        key(Answer::Mostly).chain(key(Answer::ALittle)).collect(),
        vec![Msg::Keying(KeyingMsg::Done), Msg::Keying(KeyingMsg::Back)],
    ]
}

fn profile() -> Vec<Vec<Msg>> {
    let rings = Barrier::ALL.into_iter();
    vec![
        rings
            .flat_map(|b| {
                [Msg::Profile(ProfileMsg::Ring(b, false)), Msg::Profile(ProfileMsg::Ring(b, true))]
            })
            .collect(),
        vec![Msg::Profile(ProfileMsg::Turn)],
        vec![Msg::Profile(ProfileMsg::ToWeeks)],
        vec![
            Msg::Profile(ProfileMsg::MakePlan),
            Msg::Profile(ProfileMsg::NotNow),
            Msg::Profile(ProfileMsg::AnswerRest),
            Msg::Profile(ProfileMsg::StartOver),
        ],
        content()
            .items()
            .iter()
            .map(|item| Msg::Profile(ProfileMsg::Correct(item.id.clone())))
            .collect(),
    ]
}

fn making(reader: &Reader) -> Vec<Vec<Msg>> {
    let draft = reader.app().draft(&reader.env);
    let next_week = !draft.next_week;
    vec![
        vec![Msg::Making(MakingMsg::Begin)],
        vec![
            Msg::Making(MakingMsg::Draft(Draft { next_week, ..draft })),
            Msg::Making(MakingMsg::ToProfile),
            Msg::Making(MakingMsg::NotNow),
        ],
    ]
}

fn weeks(reader: &Reader) -> Vec<Vec<Msg>> {
    let plan = reader.app().enrolment().expect("a programme was begun");
    let all = plan.weeks();
    let now = match plan.phase(reader.env.today) {
        Phase::Before(_) => 0,
        Phase::Week(now) => now,
        Phase::Over => u32::try_from(all.len()).expect("few weeks"),
    };
    // This week and the two before, and sometimes the next: that one can't be ticked.
    let near = all.iter().filter(|lived| lived.week + 2 >= now && lived.week <= now + 1);
    let (mut ticks, mut bends, mut notes) = (vec![], vec![], vec![]);
    for lived in near {
        let week = lived.week;
        for doing in plan.doings(lived) {
            let ways = [Tick::Done, Tick::Short, Tick::Open];
            ticks.extend(ways.map(|to| tick(week, &doing.place.habit, to)));
            let bend = |bend| Msg::Weeks(WeeksMsg::Bend { week, spot: doing.spot, bend });
            bends.extend([Bend::Short, Bend::Without].map(bend));
            let swaps = reader.app().swaps(lived, &doing, &reader.env).into_iter();
            bends.extend(swaps.map(|habit| bend(Bend::Instead(habit.id.clone()))));
        }
        bends.extend(
            [Spot::Core, Spot::Extra]
                .map(|spot| Msg::Weeks(WeeksMsg::Bend { week, spot, bend: Bend::Planned })),
        );
        notes.push(Msg::Weeks(WeeksMsg::Note { week, text: format!("A line about week {week}.") }));
    }
    if let Some(week) = plan.terms.value.week(reader.env.today) {
        ticks.extend(plan.continued_habit().map(|habit| tick(week, habit, Tick::Done)));
    }
    let last = now.saturating_sub(1);
    let turned = plan.turns.iter().map(|(week, _)| Msg::Weeks(WeeksMsg::TurnBack(*week)));
    let done = plan.ticks.iter().filter(|(_, tick)| tick.value != Tick::Open);
    let keep = done.map(|((_, habit), _)| Msg::Weeks(WeeksMsg::Door(After::Keep(habit.clone()))));
    let mut kinds = vec![
        ticks.clone(),
        ticks,
        bends,
        notes,
        vec![
            Msg::Weeks(WeeksMsg::Course { week: now, course: Course::RainCheck }),
            Msg::Weeks(WeeksMsg::Course { week: last, course: Course::RainCheck }),
            Msg::Weeks(WeeksMsg::Course { week: now, course: Course::Planned }),
            Msg::Weeks(WeeksMsg::Course { week: last, course: Course::Planned }),
        ],
        vec![
            Msg::Weeks(WeeksMsg::Pause { week: now, weeks: 1 }),
            Msg::Weeks(WeeksMsg::Pause { week: now + 2, weeks: 3 }),
            Msg::Weeks(WeeksMsg::GoOn(now)),
            Msg::Weeks(WeeksMsg::GoOn(now + 2)),
        ],
        vec![
            Msg::Weeks(WeeksMsg::Course { week: now, course: Course::Repeat }),
            Msg::Weeks(WeeksMsg::Course {
                week: now,
                course: Course::Jump(u8::try_from(now % 12 + 1).expect("a week")),
            }),
            Msg::Weeks(WeeksMsg::Restart),
            Msg::Weeks(WeeksMsg::Decline(now)),
        ],
        [(0, 480), (4, 90), (6, 1425)]
            .map(|(weekday, minute)| Slot::new(weekday, minute).expect("in the week"))
            .map(|slot| Msg::Weeks(WeeksMsg::MoveSlot { week: now.max(1), slot }))
            .into(),
        turned
            .chain([
                Msg::Weeks(WeeksMsg::ToProfile),
                Msg::Weeks(WeeksMsg::ToProfile),
                Msg::Weeks(WeeksMsg::LookAgain),
            ])
            .collect(),
        [
            Msg::Weeks(WeeksMsg::Door(After::Stop)),
            Msg::Weeks(WeeksMsg::Door(After::Open)),
            Msg::Weeks(WeeksMsg::Door(After::NewAim)),
        ]
        .into_iter()
        .chain(keep)
        .collect(),
        vec![
            Msg::Weeks(WeeksMsg::Show(Some(last))),
            Msg::Weeks(WeeksMsg::Show(Some(now + 1))),
            Msg::Weeks(WeeksMsg::Show(None)),
        ],
    ];
    kinds.retain(|kind| !kind.is_empty());
    kinds
}
