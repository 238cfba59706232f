//! A tree whose values say whether they are what was written.

use std::borrow::Cow;

use sled::{Db, Tree};

use super::Fault;
use super::keys::{self, Keys};
use crate::encryption::Purpose;
use crate::line::Form;
use crate::sum::Sum;

/// A tree whose values carry a checksum over tree, key and value; in an encrypted store they are encrypted for tree and
/// key, which says the same and more.
#[derive(Debug)]
pub(super) struct Sealed {
    pub name: &'static str,
    tree: Tree,
    form: Form,
}

/// A key and its value.
type Entry = (sled::IVec, Vec<u8>);

impl Sealed {
    pub fn open(db: &Db, name: &'static str, form: &Form) -> Result<Self, Fault> {
        Ok(Self {
            name,
            tree: db.open_tree(name)?,
            form: form.clone(),
        })
    }

    pub fn damaged(&self) -> Fault {
        Fault::Checksum { tree: self.name }
    }

    fn place(&self, key: &[u8]) -> Vec<u8> {
        [self.name.as_bytes(), &[0], key].concat()
    }

    fn sum(&self, key: &[u8], value: &[u8]) -> Sum {
        Sum::of_parts(&[self.name.as_bytes(), &[0], key, &[0], value])
    }

    pub fn put(&self, key: &[u8], value: &[u8]) -> Result<(), Fault> {
        let sealed = match self.form.cipher() {
            None => [value, &self.sum(key, value).to_bytes()].concat(),
            Some(cipher) => cipher
                .seal(Purpose::IndexValue, &self.place(key), value)
                .map_err(|error| Fault::Sled(sled::Error::Io(error)))?,
        };
        self.tree.insert(key, sealed)?;
        Ok(())
    }

    fn read<'v>(&self, key: &[u8], sealed: &'v [u8]) -> Result<Cow<'v, [u8]>, Fault> {
        let value = match self.form.cipher() {
            None => sealed
                .split_last_chunk::<{ Sum::BYTES }>()
                .filter(|(value, sum)| self.sum(key, value).to_bytes() == **sum)
                .map(|(value, _)| Cow::Borrowed(value)),
            Some(cipher) => cipher
                .open(Purpose::IndexValue, &self.place(key), sealed)
                .map(Cow::Owned),
        };
        value.ok_or_else(|| self.damaged())
    }

    pub fn get(&self, key: &[u8]) -> Result<Option<Vec<u8>>, Fault> {
        let Some(sealed) = self.tree.get(key)? else {
            return Ok(None);
        };
        Ok(Some(self.read(key, &sealed)?.into_owned()))
    }

    pub fn seq(&self, key: &[u8]) -> Result<Option<u64>, Fault> {
        self.get(key)?
            .map(|value| keys::last_seq(&value).ok_or_else(|| self.damaged()))
            .transpose()
    }

    fn entry(&self, found: sled::Result<(sled::IVec, sled::IVec)>) -> Result<Entry, Fault> {
        let (key, sealed) = found?;
        let value = self.read(&key, &sealed)?.into_owned();
        Ok((key, value))
    }

    pub fn all(&self) -> impl Iterator<Item = Result<Entry, Fault>> {
        self.tree.iter().map(|found| self.entry(found))
    }

    pub fn range(&self, keys: Keys) -> impl Iterator<Item = Result<Entry, Fault>> {
        self.tree.range(keys).map(|found| self.entry(found))
    }

    /// Returns the last entry before a key.
    pub fn last_before(&self, key: Vec<u8>) -> Result<Option<Entry>, Fault> {
        let found = self.tree.range(..key).next_back();
        found.map(|found| self.entry(found)).transpose()
    }

    /// Returns the seqs in the runs of several ranges, in order.
    pub fn seqs(&self, ranges: Vec<Keys>) -> Result<Vec<u64>, Fault> {
        let mut seqs = Vec::new();
        for range in ranges {
            for found in self.tree.range(range) {
                let (key, sealed) = found?;
                seqs.extend(keys::seqs(&self.read(&key, &sealed)?));
            }
        }
        seqs.sort_unstable();
        Ok(seqs)
    }
}
