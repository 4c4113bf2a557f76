//! One barrier's score, held exactly: thirds and quarters of a point decide who is in front.

/// A score from 0 to 100, from at least three answers.
///
/// Ordered by value alone, so that two scores are level whatever number of answers they rest on.
#[derive(Clone, Copy, Debug)]
pub struct Score {
    /// In sixtieths of a point, the least unit that holds means of 3, 4 and 5 answers.
    sixtieths: i32,
    answered: u8,
}

/// What a score says in words; it restates the answers and compares with nobody.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Band {
    /// Below 35.
    Little,
    /// From 35 to below 65.
    Some,
    /// 65 and above.
    Strong,
}

impl Score {
    /// Sixtieths in a point.
    pub(super) const UNIT: i32 = 60;
    const SOME: i32 = 35 * Self::UNIT;
    const STRONG: i32 = 65 * Self::UNIT;

    /// The mean of the answered items, from points of 0..=4 each; `None` below three answers.
    pub fn of(points: impl Iterator<Item = u8>) -> Option<Self> {
        let (sum, answered) = points.fold((0, 0u8), |(sum, n), p| (sum + i32::from(p), n + 1));
        (answered >= 3)
            .then(|| Self { sixtieths: sum * 25 * Self::UNIT / i32::from(answered), answered })
    }

    /// Rounded to whole points, 0..=100. No rounding crosses the cut of a band.
    pub fn rounded(self) -> u8 {
        u8::try_from((self.sixtieths + Self::UNIT / 2) / Self::UNIT).unwrap_or(100)
    }

    /// In sixtieths of a point.
    pub(super) const fn exact(self) -> i32 {
        self.sixtieths
    }

    /// How many of the five items it rests on, 3..=5.
    pub fn answered(self) -> u8 {
        self.answered
    }

    /// Its band.
    pub fn band(self) -> Band {
        match self.sixtieths {
            s if s >= Self::STRONG => Band::Strong,
            s if s >= Self::SOME => Band::Some,
            _ => Band::Little,
        }
    }

    /// Within five points of a band's cut, where one answer more would change the word.
    pub fn borderline(self) -> bool {
        [Self::SOME, Self::STRONG].iter().any(|cut| (self.sixtieths - cut).abs() <= 5 * Self::UNIT)
    }

    /// Half the width of its uncertainty band, in points: 10, and more where answers are missing
    /// (a missing one adds a wobble of 4.9, two add 8.1; wobbles add up as squares).
    pub fn uncertainty(self) -> u8 {
        match self.answered {
            3 => 13,
            4 => 11,
            _ => 10,
        }
    }

    /// Stands out beside the highest score: at most ten points lower, and at least 35.
    pub(super) fn is_in_front_of(self, highest: Self) -> bool {
        self.sixtieths >= Self::SOME && self.sixtieths >= highest.sixtieths - 10 * Self::UNIT
    }
}

impl PartialEq for Score {
    fn eq(&self, other: &Self) -> bool {
        self.sixtieths == other.sixtieths
    }
}

impl Eq for Score {}

impl PartialOrd for Score {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Score {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        self.sixtieths.cmp(&other.sixtieths)
    }
}
