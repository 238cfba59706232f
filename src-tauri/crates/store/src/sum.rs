//! The checksum that everything the store writes carries.

use std::str;
use std::{fmt, io};

use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

/// Bytes read at once: a piece that stays in the processor's cache.
const PIECE: usize = 256 * 1024;

/// BLAKE3 of some bytes, cut to 64 bits: small beside a line of journal, and strong enough that a damaged
/// line does not pass by accident.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Sum(u64);

impl Sum {
    /// What the first event repeats as its predecessor's.
    pub const NONE: Self = Self(0);
    /// Bytes of the binary form.
    pub const BYTES: usize = 8;
    /// Characters of the written form.
    pub const CHARS: usize = 16;

    pub fn of(bytes: &[u8]) -> Self {
        Self::of_parts(&[bytes])
    }

    pub fn of_parts(parts: &[&[u8]]) -> Self {
        let mut hasher = blake3::Hasher::new();
        for part in parts {
            hasher.update(part);
        }
        Self::cut(&hasher)
    }

    /// Returns the checksum of all that is left to be read, without holding more of it than a piece.
    pub fn of_reader(mut reader: impl io::Read) -> io::Result<Self> {
        let mut hasher = blake3::Hasher::new();
        let mut piece = vec![0; PIECE];
        loop {
            match reader.read(&mut piece) {
                Ok(0) => return Ok(Self::cut(&hasher)),
                Ok(read) => hasher.update(&piece[..read]),
                Err(error) if error.kind() == io::ErrorKind::Interrupted => continue,
                Err(error) => return Err(error),
            };
        }
    }

    fn cut(hasher: &blake3::Hasher) -> Self {
        let mut first = [0; Self::BYTES];
        first.copy_from_slice(&hasher.finalize().as_bytes()[..Self::BYTES]);
        Self(u64::from_be_bytes(first))
    }

    pub fn to_bytes(self) -> [u8; Self::BYTES] {
        self.0.to_be_bytes()
    }

    /// Returns the sum written as exactly sixteen lower-case hexadecimal characters.
    pub fn parse(text: &[u8]) -> Option<Self> {
        let plain = text.len() == Self::CHARS && text.iter().all(|c| matches!(c, b'0'..=b'9' | b'a'..=b'f'));
        if !plain {
            return None;
        }
        u64::from_str_radix(str::from_utf8(text).ok()?, 16).ok().map(Self)
    }
}

impl fmt::Display for Sum {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:016x}", self.0)
    }
}

impl Serialize for Sum {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Sum {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = <std::borrow::Cow<'de, str>>::deserialize(deserializer)?;
        Self::parse(text.as_bytes()).ok_or_else(|| de::Error::custom("not a checksum"))
    }
}
