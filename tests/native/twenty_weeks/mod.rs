//! Any reader over twenty weeks: whatever is done, in whatever order, under a clock that is
//! sometimes wrong. Each step also keeps the laws of `tests/native/reader/laws.rs`.

mod acts;
mod agenda;
mod steps;
mod sums;

use self::acts::acts;
use crate::generators::{aims, draft};
use crate::reader::{Reader, answer, content, day, env, typical};
use career_insurance::domain::app::{Here, MakingMsg, Msg, Notice, ProfileMsg};
use career_insurance::domain::barrier::Barrier;
use career_insurance::domain::day::Day;
use career_insurance::domain::record::Draft;
use proptest::prelude::*;
use proptest::sample::Index;
use proptest::test_runner::RngSeed;

/// How a reader comes to a plan, on the so-manieth day of two years.
#[derive(Clone, Debug)]
struct Start {
    days: i32,
    barriers: Vec<Barrier>,
    draft: Draft,
}

fn start() -> impl Strategy<Value = Start> {
    (0..730i32, aims(), draft()).prop_map(|(days, barriers, draft)| Start { days, barriers, draft })
}

/// One thing that a reader does: how far the day has moved before it, whether the page was closed,
/// which kind of thing, and which of that kind.
type Step = (Move, bool, Index, Index);

#[derive(Clone, Copy, Debug)]
enum Move {
    /// The days that went by.
    On(i32),
    /// The clock was set to another day, and is right again after this step.
    Wrong(i32),
}

/// Two hundred steps take about twenty weeks.
fn step() -> impl Strategy<Value = Step> {
    let days = prop_oneof![
        12 => Just(Move::On(0)),
        5 => (1..4).prop_map(Move::On),
        1 => (0..9).prop_map(Move::On),
        1 => (-120..200).prop_map(Move::Wrong),
    ];
    (days, prop::bool::weighted(0.2), any::<Index>(), any::<Index>())
}

fn begun(start: &Start) -> Reader {
    let today = day("2026-01-01").plus(start.days);
    let mut reader = Reader::new(&today.to_string());
    while let Here::Asking(asking) = reader.app().here() {
        let item = asking.item(content());
        reader.say(answer(typical(item, &start.barriers)));
    }
    reader.say(Msg::Profile(ProfileMsg::MakePlan));
    let Draft { next_week, .. } = reader.app().draft(&reader.env);
    let draft = Draft { next_week, ..start.draft };
    reader.say_all([Msg::Making(MakingMsg::Draft(draft)), Msg::Making(MakingMsg::Begin)]);
    reader
}

fn go(reader: &mut Reader, to: Day, closed: bool) {
    if to != reader.env.today {
        reader.env = env(to);
    }
    // What was deleted can be taken back while the page is open.
    if closed && reader.app().notice() != Some(&Notice::Deleted) {
        reader.reopen();
    }
}

proptest! {
    #![proptest_config(ProptestConfig {
        cases: 32,
        rng_seed: RngSeed::Fixed(2026),
        failure_persistence: None,
        ..ProptestConfig::default()
    })]

    #[test]
    fn nothing_that_happens_in_twenty_weeks_breaks_a_promise(
        start in start(),
        steps in prop::collection::vec(step(), 1..200),
    ) {
        let mut reader = begun(&start);
        let mut today = reader.env.today;
        for (at, (moved, closed, kind, which)) in steps.into_iter().enumerate() {
            let there = match moved {
                Move::On(days) => {
                    today = today.plus(days);
                    today
                }
                Move::Wrong(days) => today.plus(days),
            };
            go(&mut reader, there, closed);
            let kinds = acts(&reader);
            let act = which.get(&kind.get(&kinds)[..]).clone();
            let before = reader.clone();
            reader.say(act.clone());
            steps::only_what_was_meant(&before, &act, &reader);
            sums::totals_equal_the_facts(&reader);
            sums::offers_respect_caps_and_context(&reader);
            if at % 8 == 0 {
                sums::weeks_follow_the_date(&reader);
                agenda::is_right_in_five_time_zones(&reader);
            }
        }
        agenda::is_right_in_five_time_zones(&reader);
        steps::copies_come_back(&reader);
    }
}
