//! Friendly notes on answers that look hurried. They never block and never hide a result
//! (research, section 3.3).

use super::{Answer, Content};
use crate::domain::barrier::Barrier;

/// What the answers look like from outside. Each is a question to the reader, not a verdict.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Careless {
    /// The longest run of the same answer in the order asked; worth a note from 10 on.
    pub run: usize,
    /// Scales whose reversed item lies three steps or more from the mean of its siblings;
    /// worth a note from 3 on.
    pub contradictions: usize,
    /// Complete rounds answered in less than two seconds an item; worth a note from 2 on.
    pub hurried_rounds: usize,
}

impl Careless {
    /// A run of 10 or more.
    pub fn uniform(self) -> bool {
        self.run >= 10
    }

    /// A run of 18 or more: about half of the answers.
    pub fn very_uniform(self) -> bool {
        self.run >= 18
    }

    /// Three scales or more contradict themselves.
    pub fn contradicts(self) -> bool {
        self.contradictions >= 3
    }

    /// Two rounds or more went by faster than they can be read.
    pub fn hurried(self) -> bool {
        self.hurried_rounds >= 2
    }
}

/// Looks at the answers in the order asked, each with the moment (milliseconds) it was given;
/// `answers[i]` belongs to `content.items()[i]`, `None` is skipped or open and ends a run.
pub fn careless(content: &Content, answers: &[Option<(Answer, u64)>]) -> Careless {
    Careless {
        run: longest_run(answers),
        contradictions: Barrier::ALL
            .iter()
            .filter(|&&barrier| contradicts_itself(content, answers, barrier))
            .count(),
        hurried_rounds: answers.chunks_exact(7).filter(|round| hurried(round)).count(),
    }
}

fn longest_run(answers: &[Option<(Answer, u64)>]) -> usize {
    let (mut longest, mut run, mut last) = (0, 0, None);
    for answer in answers {
        let answer = answer.map(|(answer, _)| answer);
        run = match answer {
            None => 0,
            Some(_) if answer == last => run + 1,
            Some(_) => 1,
        };
        last = answer;
        longest = longest.max(run);
    }
    longest
}

fn contradicts_itself(
    content: &Content,
    answers: &[Option<(Answer, u64)>],
    barrier: Barrier,
) -> bool {
    let (mut reversed, mut sum, mut siblings) = (None, 0, 0);
    for (item, answer) in content.items().iter().zip(answers) {
        let Some((answer, _)) = answer else { continue };
        if item.barrier == barrier {
            let points = i32::from(answer.points(item));
            if item.reversed {
                reversed = Some(points);
            } else {
                sum += points;
                siblings += 1;
            }
        }
    }
    // Two siblings at least, as many as a score needs beside the reversed item.
    reversed.is_some_and(|points| siblings >= 2 && (points * siblings - sum).abs() >= 3 * siblings)
}

/// From the first to the last of seven answers there are six steps of two seconds.
fn hurried(round: &[Option<(Answer, u64)>]) -> bool {
    let moments: Option<Vec<u64>> = round.iter().map(|a| a.map(|(_, at)| at)).collect();
    let span = moments.and_then(|m| Some(m.iter().max()? - m.iter().min()?));
    span.is_some_and(|span| span < 6 * 2000)
}
