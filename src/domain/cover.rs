//! The picture of twelve weeks: a patchwork in which each week is a patch, drawn by the kind of its habit
//! and by what became of it. Geometry and rules only; the screen and the printed pages draw from it.

use super::content::{Content, Kind};
use super::day::Day;
use super::practice::{Lived, Mark};
use super::record::{Enrolment, Tick};

/// The side of a patch, in the units of [`Piece::path`].
pub const SIDE: usize = 24;

/// A part of a patch.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Piece {
    /// How it is coloured, as a class of the stylesheets.
    pub class: &'static str,
    /// Its outline, in a square of [`SIDE`].
    pub path: &'static str,
}

/// Around the week that is on, until something is ticked in it.
pub const FRAME: Piece = Piece { class: "ci-frame", path: "M1.25 1.25H22.75V22.75H1.25Z" };

/// The patches of the twelve weeks, in the plan's order.
pub type Cover = [Patch; 12];

/// What stands in the picture for a week.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Patch {
    /// The kind of habit that it shows; `None` where a week asks nothing.
    pub kind: Option<Kind>,
    /// What became of the week.
    pub mark: Mark,
}

const SQUARE: &str = "M0 0H24V24H0Z";
/// Each side from the same end, so that the dashes of neighbours fall together.
const EDGE: &str = "M0 0H24M0 24H24M0 0V24M24 0V24";

impl Patch {
    /// Its parts, the lowest first. States differ in form, not in colour alone.
    pub fn pieces(self) -> Vec<Piece> {
        let piece = |class, path| Piece { class, path };
        let [shape, heart] = self.kind.map_or(["", ""], shapes);
        match self.mark {
            Mark::Done | Mark::Short => vec![
                piece(self.kind.map_or("ci-sage", ground), SQUARE),
                piece("ci-shape", shape),
                piece("ci-heart", heart),
            ],
            // It has a frame in place of an edge.
            Mark::Now => vec![piece("ci-chalk", shape), piece("ci-chalk", heart)],
            Mark::ToCome => {
                vec![piece("ci-edge", EDGE), piece("ci-chalk", shape), piece("ci-chalk", heart)]
            }
            Mark::Open => vec![piece("ci-outline", EDGE)],
            Mark::RainCheck => vec![
                piece("ci-plain", SQUARE),
                piece("ci-rain", "M9 5 7 10M16 5 14 10M10 14 8 19M17 14 15 19"),
            ],
            Mark::Free => vec![piece("ci-plain", SQUARE), piece("ci-rain", "M9 12H15")],
            Mark::Paused => vec![piece("ci-plain", SQUARE), piece("ci-rain", "M10 7V17M14 7V17")],
        }
    }
}

/// The ground of a kind, everywhere the same.
const fn ground(kind: Kind) -> &'static str {
    match kind {
        Kind::Thanks | Kind::Share | Kind::Own => "ci-rose",
        Kind::Question | Kind::People => "ci-sage",
    }
}

/// The two shapes of a kind: a leaf with a seed, arcs as of sound, arrows, halves that meet, a square in a
/// square.
const fn shapes(kind: Kind) -> [&'static str; 2] {
    match kind {
        Kind::Thanks => [
            "M0 24V12A12 12 0 0 1 12 0H24V12A12 12 0 0 1 12 24Z",
            "M12 8a4 4 0 1 1 0 8 4 4 0 0 1 0-8Z",
        ],
        Kind::Question => {
            ["M0 0A24 24 0 0 1 24 24H16A16 16 0 0 0 0 8Z", "M0 14A10 10 0 0 1 10 24H0Z"]
        }
        Kind::Share => ["M0 12 12 0 24 12ZM0 24 12 12 24 24Z", "M12 12 18 18H6Z"],
        Kind::People => ["M0 0A12 12 0 0 1 0 24Z", "M24 0A12 12 0 0 0 24 24Z"],
        Kind::Own => ["M4 4H20V20H4Z", "M8 8H16V16H8Z"],
    }
}

impl Enrolment {
    /// The kind of habit that a week's patch shows: of what was done the core habit, otherwise the other
    /// one; of a week with nothing ticked what it asks first.
    pub fn kind(&self, lived: &Lived, content: &Content) -> Option<Kind> {
        let doings = self.doings(lived);
        let core = doings.iter().find(|doing| doing.tick != Tick::Open);
        let swapped = self.ticks_of(lived.week).find(|(_, tick)| *tick != Tick::Open);
        let habit = core
            .map(|doing| doing.place.habit.as_str())
            .or(swapped.map(|(habit, _)| habit))
            .or(doings.first().map(|doing| doing.place.habit.as_str()))?;
        content.habit(habit).map(|habit| habit.kind)
    }

    /// The patch of each of the twelve weeks, in the plan's order. A week that was repeated shows its last
    /// time; one that was jumped over is free.
    pub fn cover(&self, content: &Content, today: Day) -> Cover {
        let (weeks, phase) = (self.weeks(), self.phase(today));
        std::array::from_fn(|at| {
            let lived = weeks.iter().rfind(|lived| lived.plan == u8::try_from(at + 1).ok());
            match lived {
                Some(lived) => {
                    Patch { kind: self.kind(lived, content), mark: self.mark_in(*lived, phase) }
                }
                None => Patch { kind: None, mark: Mark::Free },
            }
        })
    }
}
