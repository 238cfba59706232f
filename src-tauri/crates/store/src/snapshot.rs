//! The journal as it was at one moment, for work that takes longer than anybody should wait for a write.

use std::io;
use std::path::PathBuf;
use std::sync::Arc;

use uuid::Uuid;

use crate::damage::Damage;
use crate::event::Event;
use crate::files::Files;
use crate::journal::{self, Segment, Tip};
use crate::line::{Envelope, Form, Reading};
use crate::{Store, StoreError};

/// A moment of the journal. Taking one costs nothing, and it stays true while the store goes on: the journal only
/// grows, so what stood before a length stands there still.
#[derive(Debug, Clone)]
pub struct Snapshot {
    pub(crate) files: Arc<dyn Files>,
    pub(crate) segment_bytes: u64,
    pub(crate) data: PathBuf,
    pub(crate) form: Form,
    pub(crate) device: Uuid,
    pub(crate) segments: Vec<Segment>,
    pub(crate) tip: Tip,
    pub(crate) count: u64,
    pub(crate) damage: Vec<Damage>,
}

impl Store {
    /// Returns the journal as it is now.
    pub fn snapshot(&self) -> Snapshot {
        let journal = self.journal();
        Snapshot {
            files: Arc::clone(&self.files),
            segment_bytes: self.segment_bytes,
            data: self.data.clone(),
            form: journal.form.clone(),
            device: journal.device(),
            segments: journal.ends().iter().map(|end| end.segment).collect(),
            tip: journal.tip(),
            count: journal.count,
            damage: journal.damage.clone(),
        }
    }
}

impl Snapshot {
    /// Returns the seq of the last event, 0 where there is none.
    pub fn last_seq(&self) -> u64 {
        self.tip.seq
    }

    /// Returns how many events can be read.
    pub fn count(&self) -> u64 {
        self.count
    }

    /// Returns the damage that was known of.
    pub fn damage(&self) -> &[Damage] {
        &self.damage
    }

    /// Returns whether it can be read only with the passphrase or the recovery key.
    pub fn is_encrypted(&self) -> bool {
        self.form.cipher().is_some()
    }

    /// Returns the installation it was taken of.
    pub fn device(&self) -> Uuid {
        self.device
    }

    /// Returns the data folder it was taken of.
    pub fn folder(&self) -> &std::path::Path {
        &self.data
    }

    /// Shows the kind and the training day of every intact event, in order.
    pub fn each_kind(&self, mut show: impl FnMut(&str, chrono::NaiveDate)) -> Result<(), StoreError> {
        self.each_envelope(|envelope| show(&envelope.kind, envelope.day))
    }

    /// Returns the bytes of its journal.
    pub fn bytes(&self) -> u64 {
        self.segments.iter().map(|segment| segment.len).sum()
    }

    /// Returns the bytes of one of its segments.
    pub(crate) fn read(&self, segment: Segment) -> Result<Vec<u8>, StoreError> {
        let path = journal::path(&self.data, segment.first);
        let io = |source: io::Error| StoreError::Io {
            path: path.clone(),
            source,
        };
        let mut bytes = self.files.read(&path).map_err(io)?;
        let len = usize::try_from(segment.len).unwrap_or(usize::MAX);
        if bytes.len() < len {
            return Err(io(io::ErrorKind::UnexpectedEof.into()));
        }
        bytes.truncate(len);
        Ok(bytes)
    }

    /// Shows every intact event, in order.
    pub fn each_event<E: From<StoreError>>(
        &self,
        mut show: impl FnMut(Event) -> Result<(), E>,
    ) -> Result<(), E> {
        self.each_line(|line| self.form.event(line).map_or(Ok(()), &mut show))
    }

    pub(crate) fn each_envelope(&self, mut show: impl FnMut(&Envelope)) -> Result<(), StoreError> {
        self.each_line(|line| {
            if let Reading::Event(envelope) = self.form.read(line) {
                show(&envelope);
            }
            Ok(())
        })
    }

    /// Shows every line in its place; one out of its place is not believed.
    fn each_line<E: From<StoreError>>(&self, mut show: impl FnMut(&[u8]) -> Result<(), E>) -> Result<(), E> {
        let mut last = 0;
        for segment in &self.segments {
            for line in self.read(*segment)?.split(|byte| *byte == b'\n') {
                if let Reading::Event(envelope) = self.form.read(line)
                    && envelope.seq > last
                {
                    last = envelope.seq;
                    show(line)?;
                }
            }
        }
        Ok(())
    }
}
