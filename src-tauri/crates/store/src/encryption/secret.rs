//! What a person keeps: a passphrase in the head, a recovery key on paper.

use std::fmt;
use std::io;

use data_encoding::{Encoding, Specification};
use thiserror::Error;
use unicode_normalization::UnicodeNormalization;
use zeroize::Zeroizing;

use super::cipher::{self, Key};

/// The fewest characters of a passphrase, as NIST SP 800-63B has it for what people choose.
pub const FEWEST: usize = 8;

/// The most characters of a passphrase: no limit that anybody meets, but one.
pub const MOST: usize = 1_024;

/// Why something cannot be a passphrase or a recovery key.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum Unfit {
    /// A passphrase has fewer than [`FEWEST`] characters.
    #[error("a passphrase has at least {FEWEST} characters")]
    TooShort,
    /// A passphrase has more than [`MOST`] characters.
    #[error("a passphrase has at most {MOST} characters")]
    TooLong,
    /// A recovery key is mistyped: its own check does not come out right.
    #[error("this is not a recovery key, or one with a slip in it")]
    Mistyped,
}

/// A passphrase. The same characters count as the same, however a keyboard composes them (NFC, as RFC 8265 has it);
/// blanks count.
#[derive(Clone)]
pub struct Passphrase(Zeroizing<String>);

impl Passphrase {
    /// Takes a passphrase that somebody chose.
    pub fn new(text: &str) -> Result<Self, Unfit> {
        let composed: Zeroizing<String> = Zeroizing::new(text.nfc().collect());
        match composed.chars().count() {
            ..FEWEST => Err(Unfit::TooShort),
            FEWEST..=MOST => Ok(Self(composed)),
            _ => Err(Unfit::TooLong),
        }
    }

    /// Takes what somebody typed to open a store: it may be anything, and is then simply wrong.
    pub fn typed(text: &str) -> Self {
        Self(Zeroizing::new(text.chars().take(MOST).nfc().collect()))
    }

    pub(super) fn bytes(&self) -> &[u8] {
        self.0.as_bytes()
    }
}

impl fmt::Debug for Passphrase {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Passphrase")
    }
}

const RANDOM: usize = 20;
const CHECK: usize = 5;
const GROUP: usize = 5;

/// A recovery key: 160 random bits and 40 of a check that notices a slip, in eight groups of five characters that
/// cannot be taken for each other.
#[derive(Clone)]
pub struct RecoveryKey(Zeroizing<[u8; RANDOM]>);

/// Crockford's alphabet: no I, L, O or U, and what is read for them by mistake counts as 1 and 0.
fn alphabet() -> io::Result<Encoding> {
    let mut specification = Specification::new();
    specification.symbols.push_str("0123456789ABCDEFGHJKMNPQRSTVWXYZ");
    specification
        .translate
        .from
        .push_str("abcdefghjkmnpqrstvwxyzoOiIlL");
    specification
        .translate
        .to
        .push_str("ABCDEFGHJKMNPQRSTVWXYZ001111");
    specification.ignore.push_str("- \n\t");
    specification.encoding().map_err(io::Error::other)
}

impl RecoveryKey {
    /// Draws a new one.
    pub(super) fn draw() -> io::Result<Self> {
        let mut bytes = Zeroizing::new([0; RANDOM]);
        cipher::random(&mut *bytes)?;
        Ok(Self(bytes))
    }

    /// Reads one that somebody typed: blanks, hyphens and the case of letters do not matter.
    pub fn read(text: &str) -> Result<Self, Unfit> {
        let decoded = alphabet()
            .ok()
            .and_then(|alphabet| alphabet.decode(text.trim().as_bytes()).ok())
            .map(Zeroizing::new)
            .ok_or(Unfit::Mistyped)?;
        let (random, check) = decoded.split_first_chunk::<RANDOM>().ok_or(Unfit::Mistyped)?;
        if check == Self::check(random) {
            Ok(Self(Zeroizing::new(*random)))
        } else {
            Err(Unfit::Mistyped)
        }
    }

    fn check(random: &[u8]) -> [u8; CHECK] {
        let mut check = [0; CHECK];
        check.copy_from_slice(&blake3::hash(random).as_bytes()[..CHECK]);
        check
    }

    /// Returns it as it is to be written down.
    pub fn written(&self) -> io::Result<Zeroizing<String>> {
        let bytes = Zeroizing::new([self.0.as_slice(), &Self::check(&*self.0)].concat());
        let text = Zeroizing::new(alphabet()?.encode(&bytes));
        let mut written = Zeroizing::new(String::with_capacity(text.len() * 2));
        for (number, character) in text.chars().enumerate() {
            if number > 0 && number % GROUP == 0 {
                written.push('-');
            }
            written.push(character);
        }
        Ok(written)
    }

    /// Returns the key it wraps with. It is random, so nothing slow is needed.
    pub(super) fn key(&self) -> Key {
        Zeroizing::new(blake3::derive_key("Longplay 2026-11 recovery key", &*self.0))
    }
}

impl fmt::Debug for RecoveryKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("RecoveryKey")
    }
}

/// What opens an encrypted store.
#[derive(Debug, Clone)]
pub enum Secret {
    /// The passphrase.
    Passphrase(Passphrase),
    /// The recovery key.
    Recovery(RecoveryKey),
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn a_recovery_key_reads_back_as_people_copy_it() {
        let key = RecoveryKey::draw().unwrap();
        let written = key.written().unwrap();
        assert_eq!(written.split('-').map(str::len).collect::<Vec<_>>(), [5; 8]);
        let copies = [
            written.to_string(),
            written.to_lowercase(),
            written.replace('-', " "),
            written.replace('0', "o").replace('1', "l"),
            format!("  {}\n", written.replace('-', "")),
        ];
        for copy in copies {
            assert_eq!(RecoveryKey::read(&copy).unwrap().0, key.0, "{copy:?}");
        }
    }

    #[test]
    fn a_slip_in_a_recovery_key_is_noticed() {
        let written = RecoveryKey::draw().unwrap().written().unwrap().to_string();
        for at in 0..written.len() {
            let mut slip = written.clone().into_bytes();
            slip[at] = match slip[at] {
                b'-' => continue,
                b'7' => b'8',
                _ => b'7',
            };
            let slip = String::from_utf8(slip).unwrap();
            assert_eq!(RecoveryKey::read(&slip).unwrap_err(), Unfit::Mistyped, "{slip}");
        }
        for other in ["", "-", "not a key at all", &written[..40], "é"] {
            assert_eq!(RecoveryKey::read(other).unwrap_err(), Unfit::Mistyped, "{other}");
        }
    }

    #[test]
    fn a_passphrase_is_as_long_as_it_looks_and_the_same_from_every_keyboard() {
        assert_eq!(Passphrase::new("seven77").unwrap_err(), Unfit::TooShort);
        assert_eq!(
            Passphrase::new("e\u{301}e\u{301}e\u{301}e\u{301}").unwrap_err(),
            Unfit::TooShort
        );
        assert_eq!(
            Passphrase::new(&"a".repeat(MOST + 1)).unwrap_err(),
            Unfit::TooLong
        );
        let (one, other) = ("ein Frühstück", "ein Fru\u{308}hstu\u{308}ck");
        assert_eq!(
            Passphrase::new(one).unwrap().bytes(),
            Passphrase::typed(other).bytes()
        );
    }

    #[test]
    fn nothing_secret_is_printed() {
        let secret = Secret::Passphrase(Passphrase::new("correct horse").unwrap());
        assert!(!format!("{secret:?}").contains("horse"));
        let key = RecoveryKey::draw().unwrap();
        assert_eq!(format!("{:?}", Secret::Recovery(key)), "Recovery(RecoveryKey)");
    }
}
