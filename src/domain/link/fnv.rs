//! FNV-1a, 32 bits: a checksum and a hash in four lines, where the crate `fnv` (64 bits) would be no
//! smaller. It notices any change within one byte, and misses one in four thousand million of the
//! others.
//! <https://datatracker.ietf.org/doc/html/rfc9923>

/// The hash of these bytes.
pub(super) fn fnv(bytes: &[u8]) -> u32 {
    let step = |hash: u32, byte: &u8| (hash ^ u32::from(*byte)).wrapping_mul(0x0100_0193);
    bytes.iter().fold(0x811c_9dc5, step)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn known_hashes() {
        assert_eq!(fnv(b""), 0x811c_9dc5);
        assert_eq!(fnv(b"a"), 0xe40c_292c);
        assert_eq!(fnv(b"foobar"), 0xbf9c_f968);
    }
}
