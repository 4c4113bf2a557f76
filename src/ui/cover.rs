//! Pictures of weeks as patchwork: one patch, the strip of twelve, and the whole cover. The geometry comes
//! from the domain (`domain::cover`), the colours from the stylesheet.

use super::element::{Element, tag};
use super::view::View;
use crate::domain::content::{Count, Kind, Text};
use crate::domain::cover::{Cover, FRAME, Patch, Piece, SIDE};
use crate::domain::practice::{Lived, Mark, Phase};
use crate::domain::record::Enrolment;
use crate::domain::sort::sorted;

/// One patch, for the eye only: words stand beside it. It is another element when it is another patch, so that
/// it can be sewn on. The one of the week that is on stands in a frame until then.
pub fn patch(patch: Patch, present: bool) -> Element {
    let open = present && patch.mark == Mark::Now;
    let pieces = tag("g").key(&format!("{patch:?}")).children(patch.pieces().into_iter().map(path));
    let pieces =
        if open { pieces.set("transform", "translate(4.2 4.2) scale(.65)") } else { pieces };
    tag(if present { "svg.ci-patch.ci-present" } else { "svg.ci-patch" })
        .set("viewBox", &format!("0 0 {SIDE} {SIDE}"))
        .set("aria-hidden", "true")
        .child(pieces)
        .child(open.then(|| path(FRAME)))
}

/// The patch of a kind of habit, as sewn on.
pub fn sign(kind: Kind) -> Element {
    patch(Patch { kind: Some(kind), mark: Mark::Done }, false)
}

fn path(piece: Piece) -> Element {
    tag("path").set("class", piece.class).set("d", piece.path)
}

/// Patches as one picture, with a name. `present` is the place of the week that is on.
fn picture(kind: &str, patches: &[Patch], present: Option<usize>, said: &str) -> Element {
    let cell = |(at, each): (usize, &Patch)| patch(*each, present == Some(at)).key(&at.to_string());
    let cells = patches.iter().enumerate().map(cell);
    tag(kind).set("role", "img").set("aria-label", said).children(cells)
}

/// The twelve weeks at a glance, with the weeks that the plan waited. Its name says the same in words.
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
    picture("div.ci-strip", &patches, present, &said)
}

/// All twelve weeks at the end, edge to edge.
pub fn whole(view: &View, cover: &Cover) -> Element {
    let numbered: Vec<_> = (1u8..).zip(*cover).collect();
    picture("div.ci-cover", cover, None, &in_words(view, &numbered))
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
