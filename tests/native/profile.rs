//! Scores against a second, independent reckoning, and the rules of the front group.

use crate::generators::answer;
use career_insurance::domain::barrier::Barrier;
use career_insurance::domain::content::{Content, Item};
use career_insurance::domain::profile::{Answer, Band, Change, Profile, careless, change};
use proptest::collection::vec;
use proptest::prelude::*;

fn profile(content: &Content, answers: &[Option<Answer>]) -> Profile {
    let at = |item: &Item| content.items().iter().position(|i| i.id == item.id);
    Profile::of(content, |item| answers[at(item).expect("an item of this content")])
}

/// Answers that give each barrier of the list this many points (0..=20), and all others none.
fn with_points(content: &Content, wanted: &[(Barrier, u8)]) -> Profile {
    let mut left: Vec<_> = wanted.to_vec();
    let mut answers = Vec::new();
    for item in content.items() {
        let entry = left.iter_mut().find(|(barrier, _)| *barrier == item.barrier);
        let points = entry.map_or(0, |(_, left)| {
            let points = (*left).min(4);
            *left -= points;
            points
        });
        let raw = if item.reversed { 4 - points } else { points };
        answers.push(Some(Answer::ALL[usize::from(raw)]));
    }
    profile(content, &answers)
}

proptest! {
    #[test]
    fn scores_agree_with_a_reckoning_in_floating_point(answers in vec(answer(), 35)) {
        let content = Content::english();
        let profile = profile(&content, &answers);
        for barrier in Barrier::ALL {
            let mut keyed = Vec::new();
            for (item, answer) in content.items().iter().zip(&answers) {
                if let (true, Some(answer)) = (item.barrier == barrier, answer) {
                    let raw = f64::from(*answer as u8);
                    keyed.push(if item.reversed { 4.0 - raw } else { raw });
                }
            }
            let score = profile.score(barrier);
            prop_assert_eq!(score.is_some(), keyed.len() >= 3);
            if let Some(score) = score {
                let count = f64::from(u8::try_from(keyed.len()).expect("five at most"));
                let expected = keyed.iter().sum::<f64>() / count / 4.0 * 100.0;
                prop_assert!((f64::from(score.rounded()) - expected).abs() <= 0.5 + 1e-9);
                let band = if expected < 35.0 - 1e-9 { Band::Little }
                    else if expected < 65.0 - 1e-9 { Band::Some }
                    else { Band::Strong };
                prop_assert_eq!(score.band(), band);
                // The number shown never contradicts the word beside it.
                let shown = match score.rounded() { 0..35 => Band::Little, 35..65 => Band::Some, _ => Band::Strong };
                prop_assert_eq!(score.band(), shown);
            }
        }
    }

    #[test]
    fn the_front_group_is_what_the_rule_says(answers in vec(answer(), 35)) {
        let content = Content::english();
        let profile = profile(&content, &answers);
        let front = profile.front();
        let scored: Vec<_> = profile.scores().iter().filter_map(|(b, s)| Some((*b, (*s)?))).collect();
        prop_assert!(scored.windows(2).all(|pair| pair[0].1 >= pair[1].1));
        prop_assert!(front.barriers.len() <= 3);
        prop_assert!(scored.iter().map(|(b, _)| *b).collect::<Vec<_>>().starts_with(&front.barriers));
        prop_assert_eq!(front.barriers.is_empty(), scored.iter().all(|(_, s)| s.band() == Band::Little));
    }
}

#[test]
fn every_subset_of_the_seven_can_be_in_front() {
    let content = Content::english();
    for subset in 0u8..128 {
        let chosen: Vec<_> = Barrier::ALL
            .into_iter()
            .enumerate()
            .filter_map(|(at, barrier)| (subset >> at & 1 == 1).then_some(barrier))
            .collect();
        let wanted: Vec<_> = chosen.iter().map(|&barrier| (barrier, 14)).collect();
        let front = with_points(&content, &wanted).front();
        let three: Vec<_> = chosen.iter().copied().take(3).collect();
        assert_eq!((front.barriers, front.several), (three, chosen.len() > 3), "{subset:07b}");
    }
}

#[test]
fn ten_points_and_thirty_five_are_the_edges() {
    use Barrier::{Busyness, Fear, Wysiati};
    let content = Content::english();
    let front = |wanted: &[_]| with_points(&content, wanted).front().barriers;
    assert_eq!(front(&[(Busyness, 16), (Fear, 14), (Wysiati, 13)]), [Busyness, Fear]);
    assert_eq!(front(&[(Busyness, 7), (Fear, 6)]), [Busyness]);
    assert_eq!(front(&[(Busyness, 6)]), []);
}

#[test]
fn all_skipped_scores_nothing() {
    let content = Content::english();
    let profile = profile(&content, &[None; 35]);
    assert!(profile.scores().iter().all(|(_, score)| score.is_none()));
    assert!(profile.front().barriers.is_empty());
    assert!(profile.tie(&content).is_none());
}

#[test]
fn all_the_same_gets_a_note_and_a_result() {
    let content = Content::english();
    let answers: Vec<_> = (0..35).map(|i| Some((Answer::Partly, i * 5000))).collect();
    let note = careless(&content, &answers);
    assert_eq!((note.run, note.very_uniform(), note.hurried()), (35, true, false));
    let profile = profile(&content, &[Some(Answer::Partly); 35]);
    assert!(profile.scores().iter().all(|(_, s)| s.is_some_and(|s| s.rounded() == 50)));
}

#[test]
fn skips_end_a_run_and_agreeing_to_everything_contradicts_itself() {
    let content = Content::english();
    let mut answers: Vec<_> = (0..35).map(|i| Some((Answer::VeryWell, i * 1000))).collect();
    let note = careless(&content, &answers);
    assert_eq!((note.contradictions, note.hurried_rounds), (7, 5));
    answers[9] = None;
    answers[20] = None;
    assert_eq!(careless(&content, &answers).run, 14);
    assert!(!careless(&content, &answers).very_uniform());
}

#[test]
fn a_vignette_is_asked_for_a_pair_in_front_and_sets_one_behind() {
    use Barrier::{Busyness, Complacency, KnowHow};
    let content = Content::english();
    let profile = with_points(&content, &[(Busyness, 15), (Complacency, 14), (KnowHow, 13)]);
    let pair = profile.tie(&content).map(|vignette| vignette.between);
    assert_eq!(pair, Some([Busyness, Complacency]));
    assert_eq!(profile.proposed(None), [Busyness, Complacency]);
    assert_eq!(profile.proposed(Some(Busyness)), [Complacency, KnowHow]);
}

#[test]
fn thirty_points_are_a_change_and_twenty_five_are_none() {
    let content = Content::english();
    let fear = |points| with_points(&content, &[(Barrier::Fear, points)]);
    assert_eq!(change(&fear(14), &fear(8), Barrier::Fear), Some(Change::Less));
    assert_eq!(change(&fear(14), &fear(9), Barrier::Fear), Some(Change::Same));
    assert_eq!(change(&fear(8), &fear(14), Barrier::Fear), Some(Change::More));
}
