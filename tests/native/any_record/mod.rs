//! Records of every shape, with texts that try to break out of wherever they are put. Few keys
//! and moments, so that two records often hold the same fact differently.

pub mod later;

use career_insurance::domain::barrier::Barrier;
use career_insurance::domain::day::Day;
use career_insurance::domain::map::Map;
use career_insurance::domain::profile::Answer;
use career_insurance::domain::programme::{Circumstances, Mode, Pace, Place, Programme, Week};
use career_insurance::domain::record::{
    After, Bend, Course, Decision, Draft, Enrolment, Look, Record, Slot, Spot, Terms, Tick, Turn,
};
use career_insurance::domain::stamped::{LAST, Moment, Stamped};
use career_insurance::domain::unknown::Unknown;
use proptest::collection::{btree_map, vec};
use proptest::prelude::*;

/// A map of what a strategy makes.
fn map<K: Ord + std::fmt::Debug, V: std::fmt::Debug>(
    key: impl Strategy<Value = K>,
    value: impl Strategy<Value = V>,
    size: std::ops::Range<usize>,
) -> impl Strategy<Value = Map<K, V>> {
    btree_map(key, value, size).prop_map(|entries| entries.into_iter().collect())
}

/// Texts that end a script, a comment, an attribute, a JSON string or a line too early.
pub const HOSTILE: [&str; 20] = [
    "</script><script>alert(1)</script>",
    "--><script>alert(1)</script><!--",
    "</pre><img src=x onerror=alert(1)>",
    "<pre hidden id=\"career-insurance-record\">{\"career-insurance\":1}</pre>",
    "id=career-insurance-record>",
    "</style></title></textarea></template>",
    "\"><svg onload=alert(1)>",
    "' onmouseover='alert(1)",
    "]]><![CDATA[",
    "&lt;b&gt; &amp;quot; &#60;script&#62;",
    "\\u003cscript\\u003e \\\" \\\\",
    "\u{0}\u{1}\u{8}\u{1f}\u{7f}\u{85}",
    "\r\n\t \u{2028}\u{2029}\u{feff}",
    "\u{202e}txt.exe\u{202c}",
    "{\"career-insurance\": 999}",
    "İı ẞ K 😀👩‍👩‍👧 e\u{301}",
    "  two  spaces  ",
    "",
    "slot-booked",
    "<",
];

/// Any text: a hostile one, a plain one, or whatever.
pub fn text() -> impl Strategy<Value = String> {
    prop_oneof![
        3 => prop::sample::select(&HOSTILE[..]).prop_map(str::to_owned),
        1 => "[a-z ]{0,12}",
        1 => any::<String>(),
    ]
}

const KNOWN: [&str; 5] = ["busyness-1", "fear-2", "slot-booked", "meeting-dropped", "aim-sentence"];

fn id() -> impl Strategy<Value = String> {
    prop_oneof![4 => prop::sample::select(&KNOWN[..]).prop_map(str::to_owned), 1 => text()]
}

fn moment() -> impl Strategy<Value = Moment> {
    prop_oneof![6 => 0u64..5, 1 => 1_795_500_000_000..1_795_500_000_003u64, 1 => Just(LAST)]
}

fn fact<V: std::fmt::Debug + Clone>(
    value: impl Strategy<Value = V>,
) -> impl Strategy<Value = Stamped<V>> {
    (moment(), value).prop_map(|(at, value)| Stamped { at, value })
}

fn maybe<V: std::fmt::Debug + Clone>(
    value: impl Strategy<Value = V>,
) -> impl Strategy<Value = Option<Stamped<V>>> {
    prop::option::of(fact(value))
}

fn barrier() -> impl Strategy<Value = Barrier> {
    prop::sample::select(&Barrier::ALL[..])
}

fn answer() -> impl Strategy<Value = Option<Answer>> {
    prop::option::of(prop::sample::select(&Answer::ALL[..]))
}

fn circumstances() -> impl Strategy<Value = Circumstances> {
    any::<[bool; 4]>().prop_map(|[inside, outside, costly, hour]| Circumstances {
        inside,
        outside,
        costly,
        hour,
    })
}

fn how() -> impl Strategy<Value = (Circumstances, Mode, Pace, Slot)> {
    let mode = prop::sample::select(&[Mode::Choose, Mode::Few, Mode::One][..]);
    let pace = prop::sample::select(&[Pace::Weekly, Pace::EveryOther][..]);
    let slot = (0u8..7, 0u16..1440)
        .prop_map(|(weekday, minute)| Slot::new(weekday, minute).expect("within the week"));
    (circumstances(), mode, pace, slot)
}

fn draft() -> impl Strategy<Value = Draft> {
    (how(), any::<bool>()).prop_map(|((circumstances, mode, pace, slot), next_week)| Draft {
        circumstances,
        mode,
        pace,
        slot,
        next_week,
    })
}

fn look() -> impl Strategy<Value = Look> {
    use Decision::{Continue, NotNow, Plan, Undecided};
    let decision = prop::sample::select(&[Undecided, Plan, NotNow, Continue][..]);
    (
        map(id(), fact(answer()), 0..6),
        map(id(), fact(barrier()), 0..2),
        maybe(vec(barrier(), 0..3)),
        maybe(any::<bool>()),
        maybe(decision),
        maybe(draft()),
    )
        .prop_map(|(answers, vignettes, rings, closed, decision, draft)| Look {
            answers,
            vignettes,
            rings,
            closed,
            decision,
            draft,
        })
}

fn programme() -> impl Strategy<Value = Programme> {
    let place =
        || (id(), prop::option::of(barrier())).prop_map(|(habit, aim)| Place { habit, aim });
    let week = (1u8..=12, place(), prop::option::of(place()))
        .prop_map(|(theme, core, extra)| Week { theme, core, extra });
    vec(prop::option::weighted(0.8, week), 12)
        .prop_map(|weeks| Programme::try_from(weeks).expect("twelve weeks"))
}

fn turn() -> impl Strategy<Value = Turn> {
    (vec(barrier(), 0..3), programme(), prop::option::of(any::<u32>()))
        .prop_map(|(aims, programme, look)| Turn { aims, programme, look })
}

fn terms() -> impl Strategy<Value = Terms> {
    let monday = Day::parse("2026-11-23").expect("a real date");
    let start = (-60i32..60).prop_map(move |weeks| monday.plus(weeks * 7));
    (0u32..4, start, vec(barrier(), 0..3), any::<bool>(), how(), programme(), 0u32..3).prop_map(
        |(look, start, aims, strong_fear, (circumstances, mode, pace, slot), programme, mark)| {
            Terms {
                look,
                start,
                slot,
                aims,
                strong_fear,
                circumstances,
                mode,
                pace,
                programme,
                mark,
            }
        },
    )
}

fn enrolment() -> impl Strategy<Value = Enrolment> {
    let week = || prop_oneof![9 => 0u32..16, 1 => Just(u32::MAX)];
    let tick = prop::sample::select(&[Tick::Open, Tick::Short, Tick::Done][..]);
    let spot = prop::sample::select(&[Spot::Core, Spot::Extra][..]);
    let bend = prop_oneof![
        Just(Bend::Planned),
        Just(Bend::Short),
        Just(Bend::Without),
        id().prop_map(Bend::Instead)
    ];
    let course = prop_oneof![
        Just(Course::Planned),
        Just(Course::RainCheck),
        Just(Course::Pause),
        Just(Course::Repeat),
        any::<u8>().prop_map(Course::Jump)
    ];
    let after = prop_oneof![
        Just(After::Open),
        Just(After::NewAim),
        Just(After::Stop),
        id().prop_map(After::Keep)
    ];
    (
        fact(terms()),
        map((week(), id()), fact(tick), 0..6),
        map(week(), fact(text()), 0..5),
        map((week(), spot), fact(bend), 0..4),
        map(week(), fact(course), 0..4),
        maybe(after),
        map(week(), fact(how().prop_map(|(_, _, _, slot)| slot)), 0..3),
        map(week(), fact(prop::option::of(turn())), 0..3),
        map(week(), fact(any::<bool>()), 0..3),
    )
        .prop_map(|(terms, ticks, notes, bends, course, after, slots, turns, declined)| {
            Enrolment { terms, ticks, notes, bends, course, slots, turns, declined, after }
        })
}

/// A record without unknown fields.
pub fn record() -> impl Strategy<Value = Record> {
    let number = || 0u32..3;
    let marks = (maybe(any::<bool>()), maybe(number()), maybe(any::<bool>()));
    (map(number(), look(), 0..3), vec(enrolment(), 0..3), marks).prop_map(
        |(looks, enrolments, (backed_up, deleted, storing_allowed))| {
            let enrolments = enrolments.into_iter().map(|one| (one.terms.at, one)).collect();
            let unknown = Unknown::default();
            Record { looks, enrolments, backed_up, deleted, storing_allowed, unknown }
        },
    )
}
