//! The file that holds the data key, wrapped by the passphrase and by the recovery key.

use std::io;
use std::path::{Path, PathBuf};

use argon2::{Algorithm, Argon2, Params, Version};
use data_encoding::BASE64;
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};
use uuid::Uuid;
use zeroize::Zeroizing;

use super::cipher::{self, Cipher, KEY, Key};
use super::secret::{Passphrase, RecoveryKey, Secret};
use crate::StoreError;
use crate::files::{self, Files};
use crate::{journal, line};

/// The name of the file, and of its copy in the journal's folder.
pub(crate) const FILE: &str = "keys.json";

const VERSION: u32 = 1;

const SALT: usize = 16;

/// No cost that anybody chose is higher; a garbled file must not make the computer stand still.
const MOST_MEMORY_KIB: u32 = 4 * 1024 * 1024;
const MOST_PASSES: u32 = 64;
const MOST_LANES: u32 = 64;

/// What Argon2id costs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Cost {
    /// Memory, in KiB.
    pub memory_kib: u32,
    /// How often it is gone over.
    pub passes: u32,
    /// Lanes that can be gone over at once.
    pub lanes: u32,
}

impl Cost {
    /// The second recommended parameters of RFC 9106, for where memory is not plenty: 64 MiB, three passes, four lanes.
    pub const RECOMMENDED: Self = Self {
        memory_kib: 64 * 1024,
        passes: 3,
        lanes: 4,
    };

    fn bearable(self) -> bool {
        self.memory_kib <= MOST_MEMORY_KIB && self.passes <= MOST_PASSES && self.lanes <= MOST_LANES
    }
}

/// Bytes, written as base64.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Bytes(Vec<u8>);

impl Serialize for Bytes {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&BASE64.encode(&self.0))
    }
}

impl<'de> Deserialize<'de> for Bytes {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        BASE64
            .decode(text.as_bytes())
            .map(Self)
            .map_err(de::Error::custom)
    }
}

/// The wrapped data key, as it is written.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Keys {
    keys: u32,
    /// Which data key this is; another encryption of the same store has another.
    pub id: Uuid,
    /// How often it was wrapped anew: of two copies, the higher one counts.
    turn: u64,
    cost: Cost,
    salt: Bytes,
    by_passphrase: Bytes,
    by_recovery_key: Bytes,
}

/// The ciphers of a store, and the file they came from.
#[derive(Debug, Clone)]
pub(crate) struct Sealing {
    pub cipher: Cipher,
    pub keys: Keys,
}

fn derive(passphrase: &Passphrase, salt: &[u8], cost: Cost) -> io::Result<Key> {
    let params = Params::new(cost.memory_kib, cost.passes, cost.lanes, Some(KEY))
        .map_err(|error| io::Error::other(error.to_string()))?;
    let mut key = Zeroizing::new([0; KEY]);
    Argon2::new(Algorithm::Argon2id, Version::V0x13, params)
        .hash_password_into(passphrase.bytes(), salt, &mut *key)
        .map_err(|error| io::Error::other(error.to_string()))?;
    Ok(key)
}

fn place(id: Uuid, by: &str) -> Vec<u8> {
    [b"Longplay data key by ".as_slice(), by.as_bytes(), id.as_bytes()].concat()
}

const PASSPHRASE: &str = "passphrase";
const RECOVERY: &str = "recovery key";

impl Keys {
    /// Draws a data key and wraps it.
    pub fn draw(passphrase: &Passphrase, cost: Cost) -> io::Result<(Sealing, RecoveryKey)> {
        let mut data_key = Zeroizing::new([0; KEY]);
        cipher::random(&mut *data_key)?;
        let keys = Self {
            keys: VERSION,
            id: Uuid::new_v4(),
            turn: 0,
            cost,
            salt: Bytes(Vec::new()),
            by_passphrase: Bytes(Vec::new()),
            by_recovery_key: Bytes(Vec::new()),
        };
        let recovery = RecoveryKey::draw()?;
        let keys = keys
            .wrapped_by_passphrase(&data_key, passphrase)?
            .wrapped_by_recovery_key(&data_key, &recovery)?;
        let cipher = Cipher::of(&data_key);
        Ok((Sealing { cipher, keys }, recovery))
    }

    fn wrapped_by_passphrase(mut self, data_key: &Key, passphrase: &Passphrase) -> io::Result<Self> {
        let mut salt = vec![0; SALT];
        cipher::random(&mut salt)?;
        let wrapping = cipher::under(&derive(passphrase, &salt, self.cost)?);
        self.by_passphrase = Bytes(cipher::seal(&wrapping, &place(self.id, PASSPHRASE), &**data_key)?);
        self.salt = Bytes(salt);
        self.turn += 1;
        Ok(self)
    }

    fn wrapped_by_recovery_key(mut self, data_key: &Key, recovery: &RecoveryKey) -> io::Result<Self> {
        let wrapping = cipher::under(&recovery.key());
        self.by_recovery_key = Bytes(cipher::seal(&wrapping, &place(self.id, RECOVERY), &**data_key)?);
        self.turn += 1;
        Ok(self)
    }

    /// Returns the data key, `None` where the secret is not the right one.
    fn data_key(&self, secret: &Secret) -> io::Result<Option<Key>> {
        let (wrapping, by, wrapped) = match secret {
            Secret::Passphrase(passphrase) => (
                derive(passphrase, &self.salt.0, self.cost)?,
                PASSPHRASE,
                &self.by_passphrase,
            ),
            Secret::Recovery(recovery) => (recovery.key(), RECOVERY, &self.by_recovery_key),
        };
        let opened = cipher::open(&cipher::under(&wrapping), &place(self.id, by), &wrapped.0);
        Ok(opened.map(Zeroizing::new).and_then(|key| {
            let mut data_key = Zeroizing::new([0; KEY]);
            (key.len() == KEY).then(|| data_key.copy_from_slice(&key))?;
            Some(data_key)
        }))
    }

    /// Opens what was encrypted under these keys.
    pub fn unlock(self, secret: &Secret) -> Result<Sealing, StoreError> {
        let data_key = self.known(secret)?;
        Ok(Sealing {
            cipher: Cipher::of(&data_key),
            keys: self,
        })
    }

    fn known(&self, secret: &Secret) -> Result<Key, StoreError> {
        self.data_key(secret)
            .map_err(|source| StoreError::Encrypting { source })?
            .ok_or(StoreError::WrongSecret)
    }

    /// Returns the keys as another passphrase opens them; the old one opens them no more.
    pub fn with_passphrase(&self, secret: &Secret, passphrase: &Passphrase) -> Result<Self, StoreError> {
        let data_key = self.known(secret)?;
        self.clone()
            .wrapped_by_passphrase(&data_key, passphrase)
            .map_err(|source| StoreError::Encrypting { source })
    }

    /// Returns the keys as a new recovery key opens them; the old one opens them no more.
    pub fn with_new_recovery_key(&self, secret: &Secret) -> Result<(Self, RecoveryKey), StoreError> {
        let data_key = self.known(secret)?;
        let drawn = RecoveryKey::draw().and_then(|recovery| {
            let keys = self.clone().wrapped_by_recovery_key(&data_key, &recovery)?;
            Ok((keys, recovery))
        });
        drawn.map_err(|source| StoreError::Encrypting { source })
    }
}

fn paths(data: &Path) -> [PathBuf; 2] {
    [data.join(FILE), data.join(journal::FOLDER).join(FILE)]
}

fn read(files: &dyn Files, path: &Path) -> io::Result<Option<Keys>> {
    let bytes = files.read(path)?;
    let bytes = bytes.trim_ascii_end();
    let keys = line::checked(bytes).and_then(|_| serde_json::from_slice::<Keys>(bytes).ok());
    Ok(keys.filter(|keys| keys.keys == VERSION && keys.cost.bearable()))
}

/// Returns the keys of a folder, `None` where it is not encrypted. Of the two copies one is enough, and the other is
/// then written anew.
pub(crate) fn load(files: &dyn Files, data: &Path) -> Result<Option<Keys>, StoreError> {
    let mut found: Vec<Keys> = Vec::new();
    let mut there = false;
    for path in paths(data) {
        match read(files, &path) {
            Ok(keys) => {
                there = true;
                found.extend(keys);
            }
            Err(error) if error.kind() == io::ErrorKind::NotFound => {}
            Err(source) => return Err(StoreError::preparing(&path, source)),
        }
    }
    let alike = found.len() == 2 && found[0] == found[1];
    // The journal's own copy comes last: where the ids differ, it is the one that opens it.
    let newest = found.pop().map(|last| match found.pop() {
        Some(other) if other.id == last.id && other.turn > last.turn => other,
        Some(_) | None => last,
    });
    match newest {
        Some(keys) => {
            if !alike && let Err(error) = put(files, data, &keys) {
                tracing::warn!(%error, "the keys stand in one file alone");
            }
            Ok(Some(keys))
        }
        None if there => Err(StoreError::KeysMissing {
            path: data.to_owned(),
        }),
        None => Ok(None),
    }
}

/// Writes both copies, and returns once they are on the disk.
pub(crate) fn put(files: &dyn Files, data: &Path, keys: &Keys) -> Result<(), StoreError> {
    for path in paths(data) {
        let mut bytes = Vec::new();
        line::seal(&mut bytes, keys)
            .map_err(io::Error::from)
            .and_then(|_| {
                bytes.push(b'\n');
                files::replace(files, &path, &bytes)
            })
            .map_err(|source| StoreError::preparing(&path, source))?;
    }
    Ok(())
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    const CHEAP: Cost = Cost {
        memory_kib: 8,
        passes: 1,
        lanes: 1,
    };

    fn passphrase(text: &str) -> Passphrase {
        Passphrase::new(text).unwrap()
    }

    fn opens(keys: &Keys, secret: &Secret, sealed: &[u8]) -> bool {
        keys.clone().unlock(secret).is_ok_and(|sealing| {
            let opened = sealing.cipher.open(super::super::Purpose::Event, b"", sealed);
            opened.is_some_and(|plain| plain == b"so it went")
        })
    }

    #[test]
    fn passphrase_and_recovery_key_open_the_same_and_others_open_nothing() {
        let (sealing, recovery) = Keys::draw(&passphrase("correct horse"), CHEAP).unwrap();
        let sealed = sealing
            .cipher
            .seal(super::super::Purpose::Event, b"", b"so it went")
            .unwrap();
        let keys = sealing.keys;
        assert!(opens(
            &keys,
            &Secret::Passphrase(Passphrase::typed("correct horse")),
            &sealed
        ));
        assert!(opens(&keys, &Secret::Recovery(recovery), &sealed));
        for wrong in ["correct horse ", "Correct horse", "", "x"] {
            let secret = Secret::Passphrase(Passphrase::typed(wrong));
            assert!(
                matches!(keys.clone().unlock(&secret), Err(StoreError::WrongSecret)),
                "{wrong:?}"
            );
        }
        let other = Secret::Recovery(RecoveryKey::draw().unwrap());
        assert!(matches!(keys.unlock(&other), Err(StoreError::WrongSecret)));
    }

    #[test]
    fn after_a_change_the_old_secret_opens_nothing_and_the_other_one_still_does() {
        let old = Secret::Passphrase(passphrase("correct horse"));
        let new = Secret::Passphrase(passphrase("battery staple"));
        let (sealing, recovery) = Keys::draw(&passphrase("correct horse"), CHEAP).unwrap();
        let sealed = sealing
            .cipher
            .seal(super::super::Purpose::Event, b"", b"so it went")
            .unwrap();
        let changed = sealing
            .keys
            .with_passphrase(&old, &passphrase("battery staple"))
            .unwrap();
        assert!(!opens(&changed, &old, &sealed));
        assert!(opens(&changed, &new, &sealed));
        assert!(opens(&changed, &Secret::Recovery(recovery.clone()), &sealed));

        let (again, newer) = changed.with_new_recovery_key(&new).unwrap();
        assert!(!opens(&again, &Secret::Recovery(recovery), &sealed));
        assert!(opens(&again, &Secret::Recovery(newer), &sealed));
        assert!(matches!(
            again.with_passphrase(&old, &passphrase("something else")),
            Err(StoreError::WrongSecret)
        ));
    }

    #[test]
    fn one_copy_of_the_keys_is_enough_and_the_newer_one_counts() {
        let files = files::SystemFiles;
        let data = tempfile::tempdir().unwrap();
        std::fs::create_dir(data.path().join(journal::FOLDER)).unwrap();
        assert_eq!(load(&files, data.path()).unwrap(), None);
        let (sealing, _) = Keys::draw(&passphrase("correct horse"), CHEAP).unwrap();
        put(&files, data.path(), &sealing.keys).unwrap();
        let [one, other] = paths(data.path());
        for gone in [&one, &other] {
            std::fs::remove_file(gone).unwrap();
            assert_eq!(load(&files, data.path()).unwrap(), Some(sealing.keys.clone()));
            assert!(gone.exists(), "it is written anew");
            std::fs::write(gone, "garbled").unwrap();
            assert_eq!(load(&files, data.path()).unwrap(), Some(sealing.keys.clone()));
        }
        let secret = Secret::Passphrase(passphrase("correct horse"));
        let newer = sealing
            .keys
            .with_passphrase(&secret, &passphrase("battery staple"))
            .unwrap();
        let old = std::fs::read(&other).unwrap();
        for behind in [&one, &other] {
            put(&files, data.path(), &newer).unwrap();
            std::fs::write(behind, &old).unwrap();
            assert_eq!(load(&files, data.path()).unwrap(), Some(newer.clone()));
        }
        for path in [&one, &other] {
            std::fs::write(path, "garbled").unwrap();
        }
        assert!(matches!(
            load(&files, data.path()),
            Err(StoreError::KeysMissing { .. })
        ));
    }
}
