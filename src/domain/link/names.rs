//! Habits by a short name: 16 bits in place of up to 18 letters.
//!
//! The short name is made from the id alone, so it needs no table that must stay in step with
//! the content, an author's own pack has short names too, and a link outlives any reordering of
//! it. Ids are for ever, so short names are. `tests/native/link/names.rs` sees to it that no two of the
//! built-in content are the same; and because an unknown id may share one with a known, a checksum
//! over the full ids stands at the end of the code. Rather no habit than another one.

use super::bits::{Reader, Writer};
use super::{LinkError, fnv};
use crate::domain::content::Content;
use crate::domain::map::Map;

/// The upper half of the hash, which is better mixed than the lower.
fn short(id: &str) -> u64 {
    u64::from(fnv(id.as_bytes()) >> 16)
}

/// The ids of a content by their short names; `None` where two share one.
pub(super) struct Known<'c>(Map<u64, Option<&'c str>>);

impl<'c> Known<'c> {
    pub(super) fn new(content: &'c Content) -> Self {
        let mut known = Map::default();
        for habit in content.habits() {
            let (short, id) = (short(&habit.id), habit.id.as_str());
            let alone = known.get(&short).is_none_or(|found| *found == Some(id));
            known.insert(short, alone.then_some(id));
        }
        Self(known)
    }
}

/// Every id named so far, in the order of its first naming.
#[derive(Default)]
pub(super) struct Names {
    ids: Vec<String>,
    /// The place that comes next if habits are named in the same order again, as ticks mostly
    /// follow the plan.
    next: usize,
}

impl Names {
    /// Names a habit: its place, as a step from the expected one, and its short name where it is
    /// new.
    pub(super) fn write(&mut self, to: &mut Writer, id: &str) {
        let place = self.ids.iter().position(|known| known == id);
        let place = place.unwrap_or(self.ids.len());
        to.step(self.next as u64, place as u64, 1);
        self.next = place + 1;
        if place == self.ids.len() {
            to.bits(short(id), 16);
            self.ids.push(id.to_owned());
        }
    }

    /// The habit named.
    pub(super) fn read(&mut self, from: &mut Reader, known: &Known) -> Result<String, LinkError> {
        let place = from.step(self.next as u64, 1)?;
        let place = usize::try_from(place).map_err(|_| LinkError::Damaged)?;
        if place == self.ids.len() {
            let id = known.0.get(&from.bits(16)?).copied().flatten();
            // No id is new twice: of two with one short name, one is not known here.
            let id = id.filter(|id| !self.ids.iter().any(|known| known == id));
            self.ids.push(id.ok_or(LinkError::Unknown)?.to_owned());
        }
        let id = self.ids.get(place).ok_or(LinkError::Damaged)?;
        self.next = place + 1;
        Ok(id.clone())
    }

    /// A checksum over the full ids.
    pub(super) fn check(&self) -> u16 {
        let hash = fnv(self.ids.join("\n").as_bytes());
        u16::try_from(hash >> 16).unwrap_or_default()
    }
}
