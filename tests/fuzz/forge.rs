//! Takes the seal off a link and puts a right one on anything, written apart from the widget's own
//! code: what a newer version or a forger could do.

const DIGITS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

/// FNV-1a, 32 bits.
pub fn hash(bytes: &[u8]) -> u32 {
    let mut hash = 2_166_136_261;
    for byte in bytes {
        hash = (hash ^ u32::from(*byte)).wrapping_mul(16_777_619);
    }
    hash
}

/// The code of these bytes, version first.
pub fn seal(bytes: &[u8]) -> String {
    let bytes = [bytes, &hash(bytes).to_be_bytes()].concat();
    let mut bits: Vec<_> = bytes.iter().flat_map(|byte| bits_of(*byte, 8)).collect();
    bits.resize(bits.len().next_multiple_of(6), false);
    let digit = |six: &[bool]| char::from(DIGITS[usize::from(byte_of(six))]);
    bits.chunks(6).map(digit).collect()
}

/// The bytes of a code, without the seal.
pub fn content(code: &str) -> Vec<u8> {
    let place = |c: u8| DIGITS.iter().position(|digit| *digit == c).expect("a digit");
    let digits = code.bytes().map(|c| u8::try_from(place(c)).expect("below 64"));
    let bits: Vec<_> = digits.flat_map(|digit| bits_of(digit, 6)).collect();
    let mut bytes: Vec<_> = bits.chunks_exact(8).map(byte_of).collect();
    bytes.truncate(bytes.len() - 4);
    bytes
}

fn bits_of(byte: u8, width: u8) -> impl Iterator<Item = bool> {
    (0..width).rev().map(move |at| byte >> at & 1 == 1)
}

fn byte_of(bits: &[bool]) -> u8 {
    bits.iter().fold(0, |byte, bit| byte << 1 | u8::from(*bit))
}
