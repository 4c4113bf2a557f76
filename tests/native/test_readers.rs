//! Invented readers with all their answers: each must get the barriers in front that whoever wrote
//! the answers meant. An edit of the content that turns one of them is named here.

use career_insurance::domain::barrier::Barrier;
use career_insurance::domain::content::Content;
use career_insurance::domain::profile::{Answer, Profile, careless};
use serde::Deserialize;
use std::collections::{BTreeMap, BTreeSet};

const READERS: &str = include_str!("../../src/content/readers.json");
/// Slow enough that no round is taken for hurried.
const PAUSE: u64 = 8000;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    /// For an author's editor; tests/hosts/schema.test.mjs checks the file by it.
    #[serde(rename = "$schema")]
    _schema: String,
    readers: Vec<Reader>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Reader {
    name: String,
    /// The front group, strongest first.
    front: Vec<Barrier>,
    /// The friendly notes beside the profile.
    #[serde(default)]
    notes: BTreeSet<Note>,
    /// By statement: 0 "not at all" to 4 "very well"; `None` is a skip.
    answers: BTreeMap<String, Option<usize>>,
}

#[derive(Clone, Copy, Debug, Deserialize, PartialEq, Eq, PartialOrd, Ord)]
#[serde(rename_all = "lowercase")]
enum Note {
    Uniform,
    Contradicts,
}

impl Reader {
    /// One for each statement, in the order asked; a missing one counts as a skip.
    fn answers(&self, content: &Content) -> Vec<Option<Answer>> {
        let answer = |value: usize| *Answer::ALL.get(value).expect("0 to 4");
        let given = |id: &str| self.answers.get(id).copied().flatten();
        content.items().iter().map(|item| given(&item.id).map(answer)).collect()
    }

    fn profile(&self, content: &Content) -> Profile {
        let answers = self.answers(content);
        let at = |id: &str| content.items().iter().position(|item| item.id == id);
        Profile::of(content, |item| answers[at(&item.id).expect("it is asked")])
    }

    fn notes(&self, content: &Content) -> BTreeSet<Note> {
        let moments = (0..).step_by(usize::try_from(PAUSE).expect("it is small"));
        let given = self.answers(content).into_iter().zip(moments);
        let given: Vec<_> = given.map(|(answer, at)| Some((answer?, at))).collect();
        let found = careless(content, &given);
        let notes = [(found.uniform(), Note::Uniform), (found.contradicts(), Note::Contradicts)]
            .into_iter();
        notes.filter_map(|(is, note)| is.then_some(note)).collect()
    }
}

fn readers() -> Vec<Reader> {
    serde_json::from_str::<File>(READERS).expect("readers.json has the form of the README").readers
}

/// Fails with everything that is wrong, so that one run is enough.
fn report(wrong: &[String]) {
    assert!(wrong.is_empty(), "\n{}\n", wrong.join("\n"));
}

#[test]
fn each_reader_answers_or_skips_just_what_is_asked() {
    let content = Content::english();
    let asked: BTreeSet<_> = content.items().iter().map(|item| item.id.clone()).collect();
    let mut wrong = vec![];
    for Reader { name, answers, .. } in readers() {
        let given: BTreeSet<_> = answers.keys().cloned().collect();
        for id in asked.symmetric_difference(&given) {
            let what = if asked.contains(id) { "has no answer to" } else { "answers the unknown" };
            wrong.push(format!("{name} {what} {id}"));
        }
        let high = answers.iter().filter(|(_, value)| value.is_some_and(|value| value > 4));
        wrong.extend(high.map(|(id, _)| format!("{name}: the answer to {id} is above 4")));
    }
    report(&wrong);
}

#[test]
fn each_reader_gets_the_barriers_in_front_that_were_meant() {
    let content = Content::english();
    let mut wrong = vec![];
    for reader in readers() {
        let profile = reader.profile(&content);
        let front = profile.front().barriers;
        if front != reader.front {
            let scores = profile.scores().iter().map(|(barrier, score)| {
                let score = score.map_or("none".to_owned(), |score| score.rounded().to_string());
                format!("{} {score}", barrier.id())
            });
            let scores = scores.collect::<Vec<_>>().join(", ");
            let (name, meant) = (&reader.name, &reader.front);
            wrong
                .push(format!("{name}: {meant:?} was meant, and {front:?} is in front ({scores})"));
        }
    }
    report(&wrong);
}

#[test]
fn each_reader_gets_the_notes_that_were_meant() {
    let content = Content::english();
    let wrong = readers().into_iter().filter_map(|reader| {
        let notes = reader.notes(&content);
        let (name, meant) = (&reader.name, &reader.notes);
        (notes != *meant).then(|| format!("{name}: {meant:?} was meant, and {notes:?} is said"))
    });
    report(&wrong.collect::<Vec<_>>());
}

#[test]
fn there_are_readers_of_every_sort() {
    let readers = readers();
    let names: BTreeSet<_> = readers.iter().map(|reader| &reader.name).collect();
    assert_eq!(names.len(), readers.len(), "a name stands twice");
    let skips = |reader: &&Reader| reader.answers.values().any(Option::is_none);
    let whole = |reader: &&Reader| !skips(reader) && reader.notes.is_empty();
    for barrier in Barrier::ALL {
        let alone = readers.iter().filter(whole).filter(|reader| reader.front == [barrier]).count();
        assert!(alone >= 2, "two readers have {} in front, and it alone", barrier.id());
    }
    let mixed = readers.iter().filter(whole).filter(|reader| reader.front.len() > 1).count();
    let content = readers.iter().filter(whole).filter(|reader| reader.front.is_empty()).count();
    let hasty = readers.iter().filter(|reader| !reader.notes.is_empty()).count();
    let skipping = readers.iter().filter(skips).count();
    assert!(mixed >= 2 && content >= 2, "{mixed} mixed, {content} contented");
    assert!(hasty >= 2 && skipping >= 3, "{hasty} careless, {skipping} skipping");
}
