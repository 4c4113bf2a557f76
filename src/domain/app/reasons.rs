//! Why a habit stands in the plan, in the reader's own answers.

use super::App;
use crate::domain::barrier::Barrier;
use crate::domain::content::{Content, Item};
use crate::domain::practice::Lived;
use crate::domain::profile::{Answer, Profile};
use crate::domain::sort::sorted;

impl App {
    /// An answer that speaks for this barrier (two points of four or more), strongest first and by
    /// turns, so that the weeks name different ones; from the look that the aims of this week rest
    /// on. `None` where there are no answers, as after a resume link.
    pub fn because<'c>(
        &self,
        content: &'c Content,
        aim: Barrier,
        lived: &Lived,
    ) -> Option<(&'c Item, Answer)> {
        let look = self.record.looks.get(&self.enrolment()?.look(lived.week))?;
        let turn = usize::from(lived.plan?.saturating_sub(1));
        let found: Vec<_> = content
            .items()
            .iter()
            .filter(|item| item.barrier == aim)
            .filter_map(|item| Some((item, look.answer(item)?)))
            .filter(|(item, answer)| answer.points(item) >= 2)
            .collect();
        let points = |(item, answer): &(&Item, Answer)| answer.points(item);
        let found = sorted(found, |one, other| points(other).cmp(&points(one)));
        (!found.is_empty()).then(|| found[turn % found.len()])
    }

    /// The profile of the look before the present one, to compare with: the latest that has a
    /// score at all.
    pub fn profile_before(&self, content: &Content) -> Option<Profile> {
        let (present, _) = self.record.look()?;
        let mut earlier = self.record.looks.range(..present).rev();
        earlier.find_map(|(_, look)| {
            let profile = Profile::of(content, |item| look.answer(item));
            profile.scores().iter().any(|(_, score)| score.is_some()).then_some(profile)
        })
    }
}
