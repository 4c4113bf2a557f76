//! Pictures of weeks as patchwork: one patch, the strip of twelve, and the whole cover. The geometry comes
//! from the domain (`domain::cover`), the colours from the stylesheet.

use super::element::{Element, group, tag};
use super::view::View;
use crate::domain::content::{Count, Kind, Text};
use crate::domain::cover::{Cover, FRAME, Patch, Piece, SIDE};
use crate::domain::practice::{Lived, Mark, Phase};
use crate::domain::record::Enrolment;
use crate::domain::sort::sorted;

/// How many patches stand side by side in the whole cover.
const ACROSS: usize = 6;

/// One patch, for the eye only: words stand beside it.
pub fn patch(patch: Patch, present: bool) -> Element {
    let picture = tag("svg.ci-patch").set("viewBox", "0 0 24 24").set("aria-hidden", "true");
    picture.child(cell(0, 1, patch, present))
}

/// The patch of a kind of habit, as sewn on.
pub fn sign(kind: Kind) -> Element {
    patch(Patch { kind: Some(kind), mark: Mark::Done }, false)
}

fn path(piece: Piece) -> Element {
    tag("path").set("class", piece.class).set("d", piece.path)
}

/// A patch in a larger picture. It is another element when it is another patch, so that it can be sewn on.
/// The one of the week that is on stands in a frame, done or not.
fn cell(at: usize, across: usize, patch: Patch, present: bool) -> Element {
    let (x, y) = (at % across * SIDE, at / across * SIDE);
    let place = format!("translate({x} {y})");
    let inside = if present { " translate(4.6 4.6) scale(.617)" } else { "" };
    let pieces = tag(if present { "g.ci-present" } else { "g" })
        .key(&format!("{at} {patch:?}"))
        .set("transform", &format!("{place}{inside}"))
        .children(patch.pieces().into_iter().map(path));
    group().child(pieces).child(present.then(|| path(FRAME).set("transform", &place)))
}

/// `present` is the place of the week that is on.
fn picture(
    kind: &str,
    across: usize,
    patches: &[Patch],
    present: Option<usize>,
    said: &str,
) -> Element {
    let (width, height) = (across * SIDE, patches.len().div_ceil(across) * SIDE);
    let cells =
        patches.iter().enumerate().map(|(at, patch)| cell(at, across, *patch, present == Some(at)));
    tag(kind)
        .set("viewBox", &format!("0 0 {width} {height}"))
        .set("role", "img")
        .set("aria-label", said)
        .children(cells)
}

/// The twelve weeks in a row, with the weeks that the plan waited. Its name says the same in words.
pub fn strip(view: &View, enrolment: &Enrolment, weeks: &[Lived], cover: &Cover) -> Element {
    let mut patches = Vec::new();
    let now = match enrolment.phase(view.env.today) {
        Phase::Week(now) => weeks.iter().find(|lived| lived.week == now),
        Phase::Before(_) | Phase::Over => None,
    };
    let mut present = None;
    for (plan, &patch) in (1u8..).zip(cover) {
        // The weeks that the plan waited before this one.
        let lived = weeks.iter().rfind(|lived| lived.plan == Some(plan));
        let before = weeks.iter().rev().skip_while(|one| lived.is_none_or(|l| one.week >= l.week));
        let waited = before.take_while(|before| before.plan.is_none());
        patches.extend(waited.map(|_| (plan, Patch { kind: None, mark: Mark::Paused })));
        if now.is_some_and(|now| now.plan == Some(plan)) {
            present = Some(patches.len());
        }
        patches.push((plan, patch));
    }
    let said = in_words(view, &patches);
    let patches: Vec<_> = patches.into_iter().map(|(_, patch)| patch).collect();
    picture("svg.ci-strip", patches.len(), &patches, present, &said)
}

/// All twelve weeks at the end, edge to edge.
pub fn whole(view: &View, cover: &Cover) -> Element {
    let numbered: Vec<_> = (1u8..).zip(*cover).collect();
    picture("svg.ci-cover", ACROSS, cover, None, &in_words(view, &numbered))
}

fn in_words(view: &View, patches: &[(u8, Patch)]) -> String {
    let mut kinds = sorted(patches.iter().map(|(_, patch)| patch.mark).collect(), Mark::cmp);
    kinds.dedup();
    let said = kinds.into_iter().map(|kind| {
        let of_kind = patches.iter().filter(|(_, patch)| patch.mark == kind);
        if kind == Mark::Paused {
            return view.count(Count::Waited, of_kind.count(), &[]);
        }
        let weeks: Vec<_> = of_kind.map(|(plan, _)| *plan).collect();
        view.content().weeks_of_a_kind(kind.word(), &weeks)
    });
    view.fill(Text::Picture, &[("weeks", &said.collect::<Vec<_>>().join(" "))])
}
