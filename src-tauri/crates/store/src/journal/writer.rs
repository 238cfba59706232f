//! Writing the journal: one write and one fsync for each acknowledgement.

use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use uuid::Uuid;

use super::FOLDER;
use super::reached::Notes;
use super::scan::{End, Found, Tip};
use super::segments::{Segment, path};
use crate::StoreError;
use crate::damage::Damage;
use crate::event::{Event, NewEvent};
use crate::files::{self, Files, Growing};
use crate::line::{Envelope, Form, Reading};
use crate::opening::Setup;
use crate::sum::Sum;

/// What was written: the events, and where each one's line stands within `bytes`.
#[derive(Debug)]
pub(crate) struct Recorded {
    pub events: Vec<Event>,
    pub bytes: Vec<u8>,
    pub found: Vec<Found>,
}

#[derive(Debug, Clone, Copy)]
enum State {
    Accepting,
    /// A write failed.
    Stopped,
    Closed,
}

/// The growing end of the journal.
#[derive(Debug)]
pub(crate) struct Writer {
    files: Arc<dyn Files>,
    segment_bytes: u64,
    pub form: Form,
    data: PathBuf,
    device: Uuid,
    tip: Tip,
    /// Segments that no longer grow.
    sealed: Vec<End>,
    growing: Option<(Segment, Box<dyn Growing>)>,
    /// The last line lacks its line break.
    unended: bool,
    state: State,
    reached: Notes,
    pub damage: Vec<Damage>,
    pub count: u64,
}

impl Writer {
    /// Continues the journal where a survey, whose torn end has been cut off, found its end.
    pub fn open(setup: &Setup, data: &Path, device: Uuid, survey: super::Survey) -> Result<Self, StoreError> {
        let mut writer = Self {
            files: Arc::clone(&setup.files),
            segment_bytes: setup.segment_bytes,
            form: setup.form.clone(),
            data: data.to_owned(),
            device,
            tip: survey.tip,
            sealed: survey.ends,
            growing: None,
            unended: survey.unended,
            state: State::Accepting,
            reached: Notes::default(),
            damage: survey.damage,
            count: survey.count,
        };
        let lost_end = writer
            .sealed
            .last()
            .is_none_or(|end| end.tip.seq < writer.tip.seq)
            || writer.tip.sum.is_none() && writer.sealed.last().is_some_and(|end| end.segment.len > 0);
        if lost_end && writer.tip.seq > 0 {
            writer
                .start_segment()
                .map_err(|source| writer.preparing(source))?;
        } else if let Some(End { segment, .. }) = writer.sealed.pop() {
            let file = path(&writer.data, segment.first);
            let growing = writer
                .files
                .grow(&file)
                .map_err(|source| StoreError::preparing(&file, source))?;
            writer.growing = Some((segment, growing));
        }
        Ok(writer)
    }

    fn preparing(&self, source: io::Error) -> StoreError {
        StoreError::preparing(&self.data.join(FOLDER), source)
    }

    pub fn tip(&self) -> Tip {
        self.tip
    }

    /// Accepts nothing more, in order.
    pub fn close(&mut self) {
        self.state = State::Closed;
    }

    /// Accepts nothing more and lets go of the file, so that it can be moved.
    pub fn let_go(&mut self) {
        self.state = State::Closed;
        self.growing = None;
        self.reached = Notes::default();
    }

    /// Returns the installation that records.
    pub fn device(&self) -> Uuid {
        self.device
    }

    /// Returns the seq of the last event that can be read, 0 where there is none: the end may be lost.
    pub fn last_readable(&self) -> u64 {
        let lost = self.damage.iter().filter_map(|damage| damage.missing.as_ref());
        let mut lost: Vec<_> = lost.collect();
        lost.sort_unstable_by_key(|missing| *missing.end());
        lost.iter().rev().fold(self.tip.seq, |last, missing| {
            if missing.contains(&last) {
                missing.start() - 1
            } else {
                last
            }
        })
    }

    /// Returns why nothing can be recorded, if so.
    pub fn accepts(&self) -> Result<(), StoreError> {
        match self.state {
            State::Accepting => Ok(()),
            State::Stopped => Err(StoreError::Stopped),
            State::Closed => Err(StoreError::Closed),
        }
    }

    /// Accepts again after a failed write, once the disk ends where the last acknowledged event does.
    pub fn accept_again(&mut self) -> Result<(), StoreError> {
        match self.state {
            State::Accepting => return Ok(()),
            State::Closed => return Err(StoreError::Closed),
            State::Stopped => {}
        }
        if let Some((segment, _)) = &self.growing {
            let segment = *segment;
            let file = path(&self.data, segment.first);
            let growing = self.mend(segment, &file)?;
            self.growing = Some((segment, growing));
        }
        self.state = State::Accepting;
        Ok(())
    }

    /// Takes back what stands behind the last acknowledged event, and opens the file anew: a failed fsync may have told its
    /// handle alone what it lost.
    fn mend(&self, segment: Segment, file: &Path) -> Result<Box<dyn Growing>, StoreError> {
        let refused = |source| StoreError::NotSaved { source };
        let bytes = self.files.read(file).map_err(refused)?;
        let len = usize::try_from(segment.len).unwrap_or(usize::MAX);
        if !bytes.get(..len).is_some_and(|kept| self.ends_with_tip(kept)) {
            return Err(StoreError::EndChanged {
                path: file.to_owned(),
            });
        }
        self.files.cut(file, segment.len).map_err(refused)?;
        self.files.grow(file).map_err(refused)
    }

    /// Returns whether bytes of the last segment end with the last acknowledged event; one that is still empty has nothing
    /// to compare.
    fn ends_with_tip(&self, kept: &[u8]) -> bool {
        let kept = kept.strip_suffix(b"\n").unwrap_or(kept);
        let Some(last) = kept
            .split(|byte| *byte == b'\n')
            .next_back()
            .filter(|line| !line.is_empty())
        else {
            return true;
        };
        match self.form.read(last) {
            Reading::Event(envelope) => envelope.seq == self.tip.seq && Some(envelope.sum) == self.tip.sum,
            Reading::Newer(_) | Reading::Locked | Reading::Damaged => false,
        }
    }

    /// Returns every segment with where it ends.
    pub fn ends(&self) -> Vec<End> {
        let mut ends = self.sealed.clone();
        ends.extend(self.growing.as_ref().map(|(segment, _)| End {
            segment: *segment,
            tip: self.tip,
        }));
        ends
    }

    /// Records events as one write. When this returns `Ok` they are on the disk.
    pub fn append(&mut self, new: Vec<NewEvent>) -> Result<Recorded, StoreError> {
        self.accepts()?;
        let (recorded, sum) = self.compose(new)?;
        if let Err(source) = self.write(&recorded.bytes) {
            tracing::error!(error = %source, "the journal could not be written; no further writes");
            self.stop();
            return Err(StoreError::NotSaved { source });
        }
        self.unended = false;
        self.tip = Tip {
            seq: self.tip.seq + recorded.events.len() as u64,
            sum: Some(sum),
        };
        self.count += recorded.events.len() as u64;
        self.reached
            .put(&*self.files, &self.data, self.device, self.tip.seq);
        Ok(recorded)
    }

    fn compose(&self, new: Vec<NewEvent>) -> Result<(Recorded, Sum), StoreError> {
        let size = u32::try_from(new.len()).unwrap_or(u32::MAX);
        let mut bytes = Vec::with_capacity(new.len() * 512);
        let mut found = Vec::with_capacity(new.len());
        let mut events = Vec::with_capacity(new.len());
        let mut sum = self.tip.sum.unwrap_or(Sum::NONE);
        if self.unended {
            bytes.push(b'\n');
        }
        for (position, (seq, new)) in (1..).zip((self.tip.seq + 1..).zip(new)) {
            let event = new.record(seq, self.device);
            let start = bytes.len();
            let prev = sum;
            let batch = (size > 1).then_some((position, size));
            sum = self
                .form
                .write(&mut bytes, &event, prev, batch)
                .map_err(|source| StoreError::NotSaved { source })?;
            let line = start..bytes.len();
            let limit = self.form.most_bytes();
            if line.len() > limit {
                return Err(StoreError::TooLarge {
                    bytes: line.len(),
                    limit,
                });
            }
            bytes.push(b'\n');
            found.push(Found {
                envelope: Envelope::of(&event, prev, batch, sum),
                line,
            });
            events.push(event);
        }
        Ok((Recorded { events, bytes, found }, sum))
    }

    fn write(&mut self, bytes: &[u8]) -> io::Result<()> {
        if self
            .growing
            .as_ref()
            .is_none_or(|(segment, _)| segment.len >= self.segment_bytes)
        {
            self.start_segment()?;
        }
        let Some((segment, file)) = &mut self.growing else {
            return Err(io::Error::other("no segment to write to"));
        };
        file.append(bytes)?;
        file.sync()?;
        segment.len += bytes.len() as u64;
        Ok(())
    }

    /// Seals the growing segment and starts the next, whose name is on the disk before anything is in it.
    fn start_segment(&mut self) -> io::Result<()> {
        let segment = Segment {
            first: self.tip.seq + 1,
            len: 0,
        };
        let file = path(&self.data, segment.first);
        let growing = self.files.grow(&file)?;
        files::sync_parent(&*self.files, &file)?;
        let sealed = self.growing.replace((segment, growing));
        self.sealed.extend(sealed.map(|(segment, _)| End {
            segment,
            tip: self.tip,
        }));
        self.unended = false;
        Ok(())
    }

    /// Accepts nothing more. What was refused is taken back, so that "not saved" stays true after the
    /// folder is opened again; if the disk refuses that too, opening sorts it out.
    fn stop(&mut self) {
        self.state = State::Stopped;
        if let Some((segment, _)) = &self.growing {
            let file = path(&self.data, segment.first);
            if let Err(error) = self.files.cut(&file, segment.len) {
                tracing::warn!(%error, "the refused write could not be taken back");
            }
        }
    }
}
