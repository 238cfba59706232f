//! What encrypts and decrypts, once the data key is known.

use std::fmt;
use std::io;

use chacha20poly1305::aead::{Aead, KeyInit, Payload};
use chacha20poly1305::{XChaCha20Poly1305, XNonce};
use zeroize::Zeroizing;

/// Bytes of a key.
pub(super) const KEY: usize = 32;

/// A key that is wiped from memory when it is let go.
pub(super) type Key = Zeroizing<[u8; KEY]>;

const NONCE: usize = 24;

/// Bytes of a name that stands for a key of the index: enough that two never meet by accident.
pub(crate) const NAME: usize = 16;

/// What is encrypted. Each has a key of its own, so that nothing of one kind passes as another.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Purpose {
    Event,
    IndexValue,
    SetAside,
    Beside,
}

/// Fills bytes with what nobody can guess.
pub(super) fn random(bytes: &mut [u8]) -> io::Result<()> {
    getrandom::fill(bytes).map_err(|error| io::Error::other(error.to_string()))
}

/// Encrypts under a key: a nonce, then the ciphertext with its tag.
pub(super) fn seal(cipher: &XChaCha20Poly1305, place: &[u8], plain: &[u8]) -> io::Result<Vec<u8>> {
    let mut nonce = [0; NONCE];
    random(&mut nonce)?;
    let payload = Payload {
        msg: plain,
        aad: place,
    };
    let hidden = cipher
        .encrypt(&XNonce::from(nonce), payload)
        .map_err(|_| io::Error::other("it could not be encrypted"))?;
    Ok([nonce.as_slice(), &hidden].concat())
}

/// Returns what was encrypted for this place under this key, `None` where it was not, or was changed.
pub(super) fn open(cipher: &XChaCha20Poly1305, place: &[u8], sealed: &[u8]) -> Option<Vec<u8>> {
    let (nonce, hidden) = sealed.split_first_chunk::<NONCE>()?;
    let payload = Payload {
        msg: hidden,
        aad: place,
    };
    cipher.decrypt(&XNonce::from(*nonce), payload).ok()
}

/// Returns the cipher of a key.
pub(super) fn under(key: &Key) -> XChaCha20Poly1305 {
    XChaCha20Poly1305::new((&**key).into())
}

/// The ciphers of one store.
#[derive(Clone)]
pub(crate) struct Cipher {
    events: XChaCha20Poly1305,
    values: XChaCha20Poly1305,
    aside: XChaCha20Poly1305,
    beside: XChaCha20Poly1305,
    names: Key,
}

impl fmt::Debug for Cipher {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Cipher")
    }
}

impl Cipher {
    pub(super) fn of(data_key: &Key) -> Self {
        let derived = |purpose: &str| -> Key { Zeroizing::new(blake3::derive_key(purpose, &**data_key)) };
        Self {
            events: under(&derived("Longplay 2026-11 journal events")),
            values: under(&derived("Longplay 2026-11 index values")),
            aside: under(&derived("Longplay 2026-11 bytes set aside")),
            beside: under(&derived("Longplay 2026-11 files beside the journal")),
            names: derived("Longplay 2026-11 index keys"),
        }
    }

    fn of_purpose(&self, purpose: Purpose) -> &XChaCha20Poly1305 {
        match purpose {
            Purpose::Event => &self.events,
            Purpose::IndexValue => &self.values,
            Purpose::SetAside => &self.aside,
            Purpose::Beside => &self.beside,
        }
    }

    /// Encrypts bytes for a place; anywhere else they cannot be read.
    pub fn seal(&self, purpose: Purpose, place: &[u8], plain: &[u8]) -> io::Result<Vec<u8>> {
        seal(self.of_purpose(purpose), place, plain)
    }

    /// Returns what was encrypted for a place, `None` where it is not as it was written.
    pub fn open(&self, purpose: Purpose, place: &[u8], sealed: &[u8]) -> Option<Vec<u8>> {
        open(self.of_purpose(purpose), place, sealed)
    }

    /// Returns a name that says nothing about what it stands for.
    pub fn name(&self, kind: u8, what: &[u8]) -> [u8; NAME] {
        let mut hasher = blake3::Hasher::new_keyed(&self.names);
        hasher.update(&[kind]).update(what);
        let mut name = [0; NAME];
        name.copy_from_slice(&hasher.finalize().as_bytes()[..NAME]);
        name
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    fn cipher(first: u8) -> Cipher {
        Cipher::of(&Zeroizing::new([first; KEY]))
    }

    #[test]
    fn what_is_encrypted_opens_at_its_place_for_its_purpose_and_under_its_key_alone() {
        let sealed = cipher(1).seal(Purpose::Event, b"seq 3", b"so it went").unwrap();
        assert_eq!(
            cipher(1).open(Purpose::Event, b"seq 3", &sealed).unwrap(),
            b"so it went"
        );
        assert_eq!(cipher(1).open(Purpose::Event, b"seq 4", &sealed), None);
        assert_eq!(cipher(1).open(Purpose::IndexValue, b"seq 3", &sealed), None);
        assert_eq!(cipher(2).open(Purpose::Event, b"seq 3", &sealed), None);
        for at in 0..sealed.len() {
            let mut changed = sealed.clone();
            changed[at] ^= 1;
            assert_eq!(cipher(1).open(Purpose::Event, b"seq 3", &changed), None, "{at}");
            assert_eq!(
                cipher(1).open(Purpose::Event, b"seq 3", &sealed[..at]),
                None,
                "{at}"
            );
        }
    }

    #[test]
    fn the_same_is_never_encrypted_to_the_same() {
        let twice = [(), ()].map(|()| cipher(1).seal(Purpose::Event, b"", b"again").unwrap());
        assert_ne!(twice[0], twice[1]);
    }

    #[test]
    fn a_name_depends_on_the_key_the_kind_and_the_thing() {
        let name = cipher(1).name(1, b"check_in");
        assert_eq!(name, cipher(1).name(1, b"check_in"));
        assert_ne!(name, cipher(2).name(1, b"check_in"));
        assert_ne!(name, cipher(1).name(2, b"check_in"));
        assert_ne!(name, cipher(1).name(1, b"check_in "));
    }
}
