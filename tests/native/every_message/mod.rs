//! Every message, sensible or absurd, in every kind of state: nothing panics, nothing is lost, what
//! changes is stored, and a message out of place does nothing. The laws of a single step are in
//! `tests/native/reader/laws.rs`.

mod kinds;
mod messages;
mod states;

use self::kinds::{KINDS, kind};
use self::messages::messages;
use self::states::{readers, screen, seeds, sort};
use crate::reader::tabs::Tabs;
use crate::reader::{Reader, content, env, laws};
use career_insurance::domain::app::{App, Effect, Env, Msg};
use career_insurance::domain::backup::{self, Difference, LIMIT};
use career_insurance::domain::barrier::Barrier;
use career_insurance::domain::link;
use career_insurance::domain::record::Record;
use career_insurance::domain::save::{decode, encode};
use proptest::prelude::*;
use proptest::test_runner::RngSeed;
use std::collections::{BTreeSet, VecDeque};

/// States looked at, one of each sort. More add minutes and hardly any sort of their own.
const STATES: usize = 250;

#[derive(Clone, Debug)]
struct State {
    app: App,
    env: Env,
}

impl State {
    fn of(reader: &Reader) -> Self {
        Self { app: reader.app().clone(), env: reader.env }
    }
}

fn step(from: &State, msg: &Msg) -> Result<(App, Vec<Effect>), String> {
    let (after, effects) = from.app.clone().update(msg.clone(), &from.env);
    laws::check(&from.app, msg, &after, &effects, &from.env)
        .map_err(|why| format!("{why}\n  on {msg:.99?}\n  at {:?}", from.app.here()))?;
    Ok((after, effects))
}

/// Whatever a reader can have done comes back from a file, from a page and from a link.
fn comes_back(record: &Record, env: &Env) {
    assert_eq!(decode(&encode(record)).as_ref(), Ok(record));
    let page = backup::html(record, content(), env.today);
    assert!(page.len() > LIMIT || backup::read(&page).as_ref() == Ok(record));
    let code = link::encode(record);
    if code.is_empty() {
        return;
    }
    let there = link::decode(&code, content()).expect("a link of our own");
    // A link has the present programme, and brings nothing new to where it comes from.
    assert_eq!(
        there.enrolments.last().map(|(begun, _)| begun),
        record.enrolments.last().map(|(begun, _)| begun)
    );
    assert_eq!(backup::difference(record, &there), Difference::default());
    assert_eq!(link::encode(&there), code);
}

/// All that any screen reads of a state.
fn read(State { app, env }: &State) {
    comes_back(app.record(), env);
    app.draft(env);
    app.profile_before(content());
    assert!(app.rings(content()).len() <= 7);
    app.profile(content()).tie(content());
    app.backup_is_due(env);
    app.resume_link("https://example.org/");
    app.web_calendar("https://example.org/", env);
    let Some(enrolment) = app.enrolment() else { return };
    enrolment.phase(env.today);
    assert!(enrolment.practised() <= enrolment.asked());
    for lived in enrolment.weeks() {
        enrolment.mark(&lived, env.today);
        enrolment.missed_before(lived.week, env.today);
        enrolment.offer(lived.week, env.today);
        for doing in enrolment.doings(&lived) {
            let swaps = app.swaps(&lived, &doing, env);
            assert!(swaps.iter().all(|habit| habit.id != doing.place.habit));
            app.because(content(), doing.place.aim.unwrap_or(Barrier::Fear), &lived);
        }
    }
}

/// What may do something wherever the reader is, but for the rescue.
const ANYWHERE: [&str; 5] = [
    "storing: DeleteAll",
    "storing: Nothing",
    "backup: Save",
    "hand out: Print",
    "report: Downloaded",
];
/// In the rescue as well.
const ALWAYS: [&str; 8] = [
    "news: Stored",
    "news: Lost",
    "backup: TakeIn",
    "backup: LeaveIt",
    "hand out: Copy",
    "hand out: Share",
    "hand out: PrintQuestions",
    "report: Copied",
];

#[test]
fn every_message_keeps_the_laws_everywhere_and_does_something_just_where_it_is_in_place() {
    let mut seen = BTreeSet::new();
    let mut waiting: VecDeque<State> = VecDeque::new();
    for seed in seeds() {
        if seen.insert(sort(&seed)) {
            waiting.push_back(seed);
        }
    }
    let mut acted = BTreeSet::new();
    let mut looked_at = 0;
    while let Some(state) = waiting.pop_front().filter(|_| looked_at < STATES) {
        looked_at += 1;
        read(&state);
        let days = [-4000, -40, -7, -1, 1, 7, 40, 4000].map(|days| state.env.today.plus(days));
        let later = days.map(|today| State { env: env(today), ..state.clone() });
        let told = messages(&state).into_iter().map(|msg| {
            let (app, effects) = step(&state, &msg).unwrap_or_else(|why| panic!("{why}"));
            let idle = effects.is_empty()
                && (app.record(), app.here()) == (state.app.record(), state.app.here());
            if !idle {
                acted.insert((screen(&state.app), kind(&msg)));
            }
            State { app, env: state.env }
        });
        for next in told.collect::<Vec<_>>().into_iter().chain(later) {
            if seen.insert(sort(&next)) {
                waiting.push_back(next);
            }
        }
    }
    let screens = ["asking", "keying", "profile", "making", "not now", "weeks", "rescue"];
    let mut expected = BTreeSet::new();
    for screen in screens {
        // Each message of a screen does something there, and nowhere else; one is only a hint.
        let own = KINDS.iter().filter(|kind| kind.split(':').next() == Some(screen));
        let own = own.filter(|kind| **kind != "asking: NextClick");
        let anywhere = ANYWHERE.iter().filter(|_| screen != "rescue");
        expected.extend(own.chain(anywhere).chain(&ALWAYS).map(|kind| (screen, *kind)));
    }
    expected.insert(("weeks", "hand out: Calendar"));
    expected.insert(("asking", "undo: StartOver"));
    expected.insert(("rescue", "report: Quarantined"));
    let idle: Vec<_> = expected.difference(&acted).copied().collect();
    // Where another tab led on, what was deleted or begun anew can be taken back elsewhere too;
    // and whoever has a programme can have its calendar while they look elsewhere.
    let undo = ["undo: StartOver", "undo: Deletion", "undo: TakeIn", "news: Woke"];
    let elsewhere = screens.into_iter().flat_map(|screen| {
        let undo = undo.into_iter().filter(move |_| screen != "rescue");
        undo.chain(["hand out: Calendar"]).map(move |kind| (screen, kind))
    });
    expected.extend(elsewhere);
    let astray: Vec<_> = acted.difference(&expected).copied().collect();
    println!("{looked_at} states");
    assert!(
        idle.is_empty() && astray.is_empty(),
        "never did a thing: {idle:?}; astray: {astray:?}"
    );
}

#[test]
fn every_kind_of_message_is_tried_in_every_state() {
    for state in seeds() {
        let tried: BTreeSet<_> = messages(&state).iter().map(kind).collect();
        assert_eq!(tried, BTreeSet::from(KINDS), "at {:?}", state.app.here());
    }
}

/// One step of a walk: which kind of message and which of that kind, and how far the day moves
/// before it. What ends a journey is said seldom, so that walks get far.
type Pace = (prop::sample::Index, prop::sample::Index, bool, i32);

fn pace() -> impl Strategy<Value = Pace> {
    let days = prop_oneof![8 => Just(0), 2 => 1..8, 1 => -30..0, 1 => 0..200];
    (any::<prop::sample::Index>(), any::<prop::sample::Index>(), prop::bool::weighted(0.1), days)
}

const SELDOM: [&str; 4] =
    ["storing: DeleteAll", "asking: StartOver", "news: Stored", "rescue: StartAfresh"];

proptest! {
    #![proptest_config(ProptestConfig {
        cases: 48,
        rng_seed: RngSeed::Fixed(35),
        ..ProptestConfig::default()
    })]

    #[test]
    fn no_walk_leaves_the_laws(
        from in any::<prop::sample::Index>(),
        walk in prop::collection::vec(pace(), 1..200),
    ) {
        let mut state = from.get(&seeds()).clone();
        for (which, of_kind, seldom, days) in walk {
            let first = env(crate::reader::day("1990-01-01")).today;
            let today = state.env.today.plus(days).max(first);
            state.env = env(today);
            let name = KINDS[which.index(KINDS.len())];
            if SELDOM.contains(&name) && !seldom {
                continue;
            }
            let mut all = messages(&state);
            all.retain(|msg| kind(msg) == name);
            let (app, _) = step(&state, of_kind.get(&all)).map_err(TestCaseError::fail)?;
            state.app = app;
        }
        read(&state);
    }

    #[test]
    fn two_tabs_come_to_the_same_end_whatever_either_does(
        from in any::<prop::sample::Index>(),
        walk in prop::collection::vec((pace(), 0usize..4, prop::bool::weighted(0.3)), 1..60),
    ) {
        let readers = readers();
        let first = from.get(&readers);
        prop_assume!(screen(first.app()) != "rescue");
        let mut tabs = Tabs::twice(first);
        for ((which, of_kind, ..), who, told) in walk {
                // What the tabs tell each other is told below.
            let name = KINDS[which.index(KINDS.len())];
            if !["news: Lost", "news: Stored"].contains(&name) {
                // Often both do the same kind of thing in the same millisecond, each in its way.
                let who: &[usize] = [&[0][..], &[1], &[0, 1], &[0, 1]][who];
                for (&tab, at) in who.iter().zip([&of_kind, &which]) {
                    let mut all = messages(&State::of(&tabs.tabs[tab]));
                    all.retain(|msg| kind(msg) == name);
                    tabs.say(tab, at.get(&all).clone());
                }
            }
            if told {
                tabs.settle();
            }
        }
        tabs.settle();
        let [one, other] = &tabs.tabs;
        // What is kept nowhere is in one tab alone.
        prop_assert_eq!(one.app().to_store(), other.app().to_store());
    }
}
