//! Numbers bit by bit. What is written in some width is read back in the same.

use super::LinkError;

/// Collects bits, the highest of a value first.
#[derive(Default)]
pub(super) struct Writer {
    bytes: Vec<u8>,
    /// Bits in all.
    len: usize,
}

impl Writer {
    /// The lowest `width` bits of a value.
    pub(super) fn bits(&mut self, value: u64, width: u32) {
        for at in (0..width.min(64)).rev() {
            if self.len.is_multiple_of(8) {
                self.bytes.push(0);
            }
            if let Some(last) = self.bytes.last_mut() {
                *last |= u8::from(value >> at & 1 == 1) << (7 - self.len % 8);
            }
            self.len += 1;
        }
    }

    /// One bit.
    pub(super) fn flag(&mut self, value: bool) {
        self.bits(value.into(), 1);
    }

    /// A number, in groups of `width` bits from the lowest on, each behind a bit that
    /// says whether another follows: a varint, with the width that suits what is counted.
    pub(super) fn number(&mut self, mut value: u64, width: u32) {
        loop {
            let more = value >> width != 0;
            self.flag(more);
            self.bits(value, width);
            if !more {
                return;
            }
            value >>= width;
        }
    }

    /// How far `to` lies behind `from`, or before it: small for neighbours either way.
    pub(super) fn step(&mut self, from: u64, to: u64, width: u32) {
        let step = to.wrapping_sub(from).cast_signed();
        self.number((step << 1 ^ step >> 63).cast_unsigned(), width);
    }

    /// All of it, filled up with zeros to whole bytes.
    pub(super) fn bytes(self) -> Vec<u8> {
        self.bytes
    }
}

/// Hands out the bits again. Whatever is not there is [`LinkError::Damaged`].
pub(super) struct Reader<'b> {
    bytes: &'b [u8],
    /// Bits read.
    at: usize,
}

impl<'b> Reader<'b> {
    pub(super) fn new(bytes: &'b [u8]) -> Self {
        Self { bytes, at: 0 }
    }

    /// A value of `width` bits.
    pub(super) fn bits(&mut self, width: u32) -> Result<u64, LinkError> {
        let mut value = 0;
        for _ in 0..width {
            let byte = self.bytes.get(self.at / 8).ok_or(LinkError::Damaged)?;
            value = value << 1 | u64::from(byte >> (7 - self.at % 8) & 1);
            self.at += 1;
        }
        Ok(value)
    }

    /// One bit.
    pub(super) fn flag(&mut self) -> Result<bool, LinkError> {
        Ok(self.bits(1)? == 1)
    }

    /// Eight bits.
    pub(super) fn byte(&mut self) -> Result<u8, LinkError> {
        u8::try_from(self.bits(8)?).map_err(|_| LinkError::Damaged)
    }

    /// A number; what a forger puts beyond 64 bits is lost.
    pub(super) fn number(&mut self, width: u32) -> Result<u64, LinkError> {
        let (mut value, mut shift) = (0, 0);
        loop {
            let more = self.flag()?;
            value |= self.bits(width)?.checked_shl(shift).unwrap_or_default();
            if !more {
                return Ok(value);
            }
            shift += width;
        }
    }

    /// A number that must fit where it belongs.
    pub(super) fn small<N: TryFrom<u64>>(&mut self, width: u32) -> Result<N, LinkError> {
        N::try_from(self.number(width)?).map_err(|_| LinkError::Damaged)
    }

    /// The one of these with a number of `width` bits.
    pub(super) fn one_of<V: Copy>(&mut self, all: &[V], width: u32) -> Result<V, LinkError> {
        let index = usize::try_from(self.bits(width)?).ok();
        index.and_then(|index| all.get(index)).copied().ok_or(LinkError::Damaged)
    }

    /// What lies a step from here.
    pub(super) fn step(&mut self, from: u64, width: u32) -> Result<u64, LinkError> {
        let step = self.number(width)?;
        Ok(from.wrapping_add(step >> 1 ^ (step & 1).wrapping_neg()))
    }

    /// Nothing may be left but zeros up to the next whole byte.
    pub(super) fn end(&mut self) -> Result<(), LinkError> {
        while !self.at.is_multiple_of(8) {
            if self.flag()? {
                return Err(LinkError::Damaged);
            }
        }
        if self.at / 8 == self.bytes.len() { Ok(()) } else { Err(LinkError::Damaged) }
    }
}
