//! The statements before the whole program is there, against the whole program: message by message
//! both say and do the same, so nothing jumps or is lost when one takes over from the other.

use crate::reader::{Reader, answer, content};
use career_insurance::domain::app::{App, Beginning, Early, Effect, Event, Here, Msg, Notice};
use career_insurance::domain::content::{FirstWords, Text};
use career_insurance::domain::profile::Answer;
use career_insurance::domain::questionnaire::Asking;
use career_insurance::domain::record::Look;
use career_insurance::domain::save;
use proptest::prelude::*;
use std::sync::OnceLock;

const DATE: &str = "2026-11-24";

fn words() -> &'static FirstWords {
    static WORDS: OnceLock<FirstWords> = OnceLock::new();
    WORDS.get_or_init(|| FirstWords::new(content().first_words().leak()))
}

/// A reader of the whole program and one at the beginning, who do the same.
struct Both {
    whole: Reader,
    beginning: Beginning,
}

impl Both {
    fn new(numbers: &[f64]) -> Self {
        let mut whole = Reader::new(DATE);
        let early = Early::from_numbers(numbers);
        let (beginning, effects) = Beginning::new(early.clone());
        if !early.is_empty() {
            let mut expected = whole.say(Msg::Early(early));
            // The order in which a record is stored and the page is told is nobody's matter.
            expected.sort_by_key(|effect| *effect != Effect::Save);
            assert_eq!(effects, expected);
        }
        let both = Self { whole, beginning };
        both.agree();
        both
    }

    /// Whether the beginning can go on by itself.
    fn say(&mut self, msg: &Msg) -> bool {
        let expected = self.whole.say(msg.clone());
        let step = self.beginning.update(msg.clone(), self.whole.env.now);
        let Some(left) = step.left else {
            assert_eq!(step.effects, expected, "{msg:?}");
            self.agree();
            return true;
        };
        assert!(expected.starts_with(&step.effects), "{msg:?}");
        let mut app = self.handed_over();
        app = app.update(left, &self.whole.env).0;
        assert_eq!(app.here(), self.whole.app.here(), "{msg:?}");
        assert_eq!(app.record().looks, self.whole.app.record().looks, "{msg:?}");
        false
    }

    /// The whole program as it takes over: from the store, and from what is handed to it.
    fn handed_over(&self) -> App {
        let env = &self.whole.env;
        let file = self.beginning.file(words());
        let stored = self.beginning.has_begun().then_some(file.as_str());
        let early = Msg::Early(self.beginning.early().clone());
        App::open(stored, env).update(early, env).0
    }

    /// What a reader sees is the same, and what is stored; and the other takes it over as it is.
    fn agree(&self) {
        let (app, at) = (&self.whole.app, &self.beginning);
        let Here::Asking(asking) = app.here() else { panic!("at {:?}", app.here()) };
        let look = app.look().cloned().unwrap_or_default();
        assert_eq!(at.asking(), *asking);
        assert_eq!(at.answer(), look.answer(asking.item(content())));
        assert_eq!(at.answered(), look.answered());
        assert_eq!(at.has_begun(), !look.answers.is_empty());
        assert_eq!(at.could_be_scored(), look.could_be_scored(content()));
        assert_eq!(at.is_complete(), Asking::first_open(&look, content()).is_none());
        assert_eq!(at.asks_to_choose(), app.notice() == Some(&Notice::ChooseFirst));
        let file = save::decode(&at.file(words())).expect("a file");
        let stored = file.looks.get(&1).cloned().unwrap_or_default();
        assert_eq!(stored, look);
        assert!(file.unknown.is_empty() && file.enrolments.is_empty());
        let taken_over = self.handed_over();
        assert_eq!(taken_over.here(), app.here());
        assert_eq!(taken_over.look().cloned().unwrap_or_default(), look);
        assert_eq!(taken_over.notice(), None);
    }
}

fn any_answer() -> impl Strategy<Value = Answer> {
    (0..5usize).prop_map(|at| Answer::ALL[at])
}

fn any_message() -> impl Strategy<Value = Msg> {
    prop_oneof![
        8 => (any_answer(), any::<bool>()).prop_map(|(answer, on)| Msg::Answer { answer, on }),
        2 => Just(Msg::Skip),
        2 => Just(Msg::Next),
        2 => Just(Msg::Back),
        1 => Just(Msg::SeeProfile),
    ]
}

/// What the first round hands over: some of its statements in any order, and the place reached.
fn any_early() -> impl Strategy<Value = Vec<f64>> {
    let given = prop::sample::subsequence((0..7u32).collect::<Vec<_>>(), 0..7).prop_shuffle();
    (given, 0..8u32, prop::collection::vec(-1..5i32, 7)).prop_map(|(items, at, values)| {
        let facts = items.iter().zip(values).zip(1u32..).flat_map(|((item, value), order)| {
            [f64::from(*item), f64::from(value), 1000.0 * f64::from(order)]
        });
        [f64::from(at)].into_iter().chain(facts).collect()
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn does_what_the_whole_program_does(
        early in any_early(),
        all in prop::collection::vec(any_message(), 0..90),
    ) {
        let mut both = Both::new(&early);
        for msg in &all {
            // A profile asked for too early changes nothing in the whole program.
            let too_early = *msg == Msg::SeeProfile && !both.beginning.could_be_scored();
            if !too_early && !both.say(msg) {
                break;
            }
        }
    }
}

#[test]
fn all_statements_lead_to_the_profile() {
    let mut both = Both::new(&[]);
    for _ in 0..34 {
        assert!(both.say(&answer(Answer::Mostly)));
    }
    assert!(!both.say(&answer(Answer::Mostly)), "the profile is not here");
    assert_eq!(both.whole.app.here(), &Here::Profile);
}

#[test]
fn the_host_page_hears_once_that_the_reader_has_started() {
    let (mut beginning, effects) = Beginning::new(Early::default());
    assert_eq!(effects, []);
    let told = Effect::Tell(Event::Started);
    assert!(!beginning.update(Msg::Skip, 1).effects.contains(&told));
    assert!(beginning.update(answer(Answer::Mostly), 2).effects.contains(&told));
    assert!(!beginning.update(answer(Answer::Mostly), 3).effects.contains(&told));
}

#[test]
fn a_clock_that_is_set_back_makes_no_fact_older_than_another() {
    let (mut beginning, _) = Beginning::new(Early::default());
    beginning.update(answer(Answer::Mostly), 9_000);
    beginning.update(answer(Answer::Mostly), 2);
    let record = save::decode(&beginning.file(words())).expect("a file");
    let look: &Look = record.looks.get(&1).expect("recorded");
    assert_eq!(look.answers.get(&content().items()[1].id).expect("recorded").at, 9_001);
}

#[test]
fn what_it_cannot_do_is_left_for_later() {
    for msg in [Msg::PrintQuestions, Msg::Keying, Msg::StartOver, Msg::SeeProfile] {
        let (mut beginning, _) = Beginning::new(Early::default());
        assert_eq!(beginning.update(msg.clone(), 1).left, Some(msg));
        assert!(!beginning.has_begun());
    }
}

#[test]
fn its_words_are_those_of_the_pack() {
    for (at, item) in content().items().iter().enumerate() {
        assert_eq!(words().item(at), (item.id.as_str(), item.text.as_str()));
    }
    for text in [Text::Title, Text::Keys, Text::WaitInVain, Text::VeryWell, Text::ProgressWords] {
        assert_eq!(words().text(text), content().text(text));
    }
    assert_eq!(words().lang(), content().lang());
    assert_eq!(words().text(Text::Begin), "", "not one of the first");
}
