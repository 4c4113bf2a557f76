//! How long a link is, and how exact.

use super::carried::carried;
use super::records::{DAY, finished, week_two};
use crate::generators::BEGUN;
use crate::reader::content;
use career_insurance::domain::link::{GOOD, decode, encode};
use career_insurance::domain::record::{Course, Record};
use career_insurance::domain::stamped::Stamped;
use proptest::prelude::*;

proptest! {
    #[test]
    fn twelve_weeks_done_take_300_characters(
        ms in prop::collection::vec(0..7 * DAY, 40),
        pauses in prop::collection::vec(1000u64..60_000, 40),
    ) {
        // At any time of the week: to the minute.
        let mut ms = ms.into_iter();
        let scattered = finished(|week| {
            BEGUN + 7 * DAY * u64::from(week - 1) + ms.next().expect("a moment each")
        });
        // In the slot, one after the other: to the second.
        let (mut pauses, mut late) = (pauses.into_iter(), 0);
        let in_the_slot = finished(|week| {
            late += pauses.next().expect("a pause each");
            BEGUN + 7 * DAY * u64::from(week - 1) + late
        });
        for (record, unit) in [(scattered, 1 << 16), (in_the_slot, 1 << 10)] {
            let code = encode(&record);
            prop_assert!(code.len() <= GOOD, "{}: {code}", code.len());
            let found = decode(&code, content()).expect("a whole link");
            let rough = (0..=16).find(|r| carried(&record, 1 << r) == found).expect("a unit");
            prop_assert!(1 << rough <= unit, "2^{rough} ms");
        }
    }
}

#[test]
fn what_would_not_be_read_back_is_not_written() {
    assert_eq!(encode(&Record::default()), "");
    let mut record = week_two();
    let enrolment = record.enrolments.get_mut(&1_795_500_200_000).expect("begun");
    for week in 0..5000 {
        enrolment.course.insert(week, Stamped { at: u64::from(week), value: Course::Pause });
    }
    assert_eq!(encode(&record), "");
}
