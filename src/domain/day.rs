//! Civil dates without a clock and without time zones: a day is a day wherever the reader is, so
//! neither daylight saving nor travel can move a week.

/// A day of the Gregorian calendar, counted from 1970-01-01 (day 0).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Day(i32);

impl Day {
    /// 1970-01-01, where moments are counted from.
    pub const EPOCH: Self = Self(0);
    /// 0001-01-01, a Monday.
    const FIRST: i32 = -719_162;
    /// 9999-12-31.
    const LAST: i32 = 2_932_896;

    /// The day with this date; `None` if the calendar has no such date or the year is outside
    /// 1..=9999.
    pub fn from_date(year: i32, month: u32, day: u32) -> Option<Self> {
        if !(1..=9999).contains(&year) || !(1..=12).contains(&month) || !(1..=31).contains(&day) {
            return None;
        }
        // Years begin in March, so that the leap day is the last of its year.
        let (m, d) = (month.cast_signed(), day.cast_signed());
        let y = if m <= 2 { year - 1 } else { year };
        let day_of_year = (153 * ((m + 9) % 12) + 2) / 5 + d - 1;
        let found = Self(365 * y + y / 4 - y / 100 + y / 400 + day_of_year - 719_468);
        (found.date() == (year, month, day)).then_some(found)
    }

    /// Year, month (1..=12) and day of the month (1..=31).
    pub fn date(self) -> (i32, u32, u32) {
        let days = self.0 + 719_468;
        let era = days.div_euclid(146_097);
        let of_era = days.rem_euclid(146_097);
        let year = (of_era - of_era / 1460 + of_era / 36_524 - of_era / 146_096) / 365;
        let of_year = of_era - (365 * year + year / 4 - year / 100);
        let m = (5 * of_year + 2) / 153;
        let day = of_year - (153 * m + 2) / 5 + 1;
        let month = if m < 10 { m + 3 } else { m - 9 };
        let year = year + era * 400 + i32::from(month <= 2);
        (year, month.cast_unsigned(), day.cast_unsigned())
    }

    /// The day from `YYYY-MM-DD`, as files hold it.
    pub fn parse(text: &str) -> Option<Self> {
        let mut parts = text.split('-');
        let found = Self::from_date(
            parts.next()?.parse().ok()?,
            parts.next()?.parse().ok()?,
            parts.next()?.parse().ok()?,
        )?;
        // Written back and compared, so that one day has one spelling.
        (parts.next().is_none() && found.to_string() == text).then_some(found)
    }

    /// The weekday, 0 for Monday to 6 for Sunday.
    pub fn weekday(self) -> u8 {
        // 1970-01-01 was a Thursday.
        u8::try_from((self.0 + 3).rem_euclid(7)).unwrap_or_default()
    }

    /// The Monday of this day's week.
    #[must_use]
    pub fn monday(self) -> Self {
        self.plus(-i32::from(self.weekday()))
    }

    /// The day so many days later (earlier if negative), within the years 1..=9999.
    #[must_use]
    pub fn plus(self, days: i32) -> Self {
        Self(self.0.saturating_add(days).clamp(Self::FIRST, Self::LAST))
    }

    /// How many days this day lies after the other.
    pub fn since(self, other: Self) -> i32 {
        self.0.saturating_sub(other.0)
    }
}

impl std::fmt::Display for Day {
    fn fmt(&self, to: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let (year, month, day) = self.date();
        write!(to, "{year:04}-{month:02}-{day:02}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_day_of_four_centuries_reads_back_and_follows_the_one_before() {
        let mut day = Day::from_date(1800, 1, 1).expect("a real date");
        let end = Day::from_date(2200, 1, 1).expect("a real date");
        while day < end {
            let (y, m, d) = day.date();
            assert_eq!(Day::from_date(y, m, d), Some(day));
            assert_eq!(Day::parse(&day.to_string()), Some(day));
            assert_eq!(day.plus(1).weekday(), (day.weekday() + 1) % 7);
            day = day.plus(1);
        }
    }

    #[test]
    fn known_dates_have_their_weekday() {
        let weekday = |text| Day::parse(text).map(Day::weekday);
        assert_eq!(weekday("1970-01-01"), Some(3));
        assert_eq!(weekday("2000-02-29"), Some(1));
        assert_eq!(weekday("2026-11-24"), Some(1));
        assert_eq!(weekday("2026-12-31"), Some(3));
    }

    #[test]
    fn dates_that_do_not_exist_are_refused() {
        for text in ["2026-02-29", "1900-02-29", "2026-13-01", "2026-00-10", "2026-1-1", "", "x"] {
            assert_eq!(Day::parse(text), None, "{text}");
        }
        assert_eq!(Day::parse("2026-01-01-01"), None);
        assert_eq!(Day::parse("+026-01-01"), None);
    }

    #[test]
    fn the_calendar_ends_and_nothing_overflows() {
        let day = Day::parse("2026-11-24").expect("a real date");
        assert_eq!(day.plus(i32::MAX).to_string(), "9999-12-31");
        assert_eq!(day.plus(i32::MIN).to_string(), "0001-01-01");
        assert_eq!(day.plus(i32::MIN).monday(), day.plus(i32::MIN));
    }

    #[test]
    fn a_week_begins_on_monday() {
        let tuesday = Day::parse("2026-11-24").expect("a real date");
        assert_eq!(tuesday.monday().to_string(), "2026-11-23");
        assert_eq!(tuesday.plus(5).monday().to_string(), "2026-11-23");
        assert_eq!(tuesday.plus(6).monday().since(tuesday.monday()), 7);
    }
}
