//! Which text of the content pack names a thing.

use super::content::Text;
use super::practice::Mark;
use super::profile::{Answer, Band, Score};

impl Answer {
    /// Its words.
    pub const fn word(self) -> Text {
        match self {
            Self::NotAtAll => Text::NotAtAll,
            Self::ALittle => Text::ALittle,
            Self::Partly => Text::Partly,
            Self::Mostly => Text::Mostly,
            Self::VeryWell => Text::VeryWell,
        }
    }
}

impl Band {
    /// Its words.
    pub const fn word(self) -> Text {
        match self {
            Self::Little => Text::BandLittle,
            Self::Some => Text::BandSome,
            Self::Strong => Text::BandStrong,
        }
    }
}

impl Score {
    /// The words of its band; of both, where one answer more would change the band.
    pub fn word(self) -> Text {
        match (self.borderline(), self.rounded()) {
            (false, _) => self.band().word(),
            (true, ..50) => Text::LittleOrSome,
            (true, _) => Text::SomeOrStrong,
        }
    }
}

impl Mark {
    /// Its words.
    pub const fn word(self) -> Text {
        match self {
            Self::Done => Text::MarkDone,
            Self::Short => Text::MarkShort,
            Self::RainCheck => Text::MarkRainCheck,
            Self::Paused => Text::MarkPaused,
            Self::Free => Text::MarkFree,
            Self::Open => Text::MarkOpen,
            Self::Now => Text::MarkNow,
            Self::ToCome => Text::MarkToCome,
        }
    }
}
