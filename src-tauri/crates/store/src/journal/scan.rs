//! Reading the journal: what is there, what is missing, and where the last write was cut off.

use std::ops::Range;
use std::path::Path;

use uuid::Uuid;

use super::ahead::{Line, Parsed};
use super::segments::{Segment, path};
use crate::damage::{Damage, DamageKind};
use crate::files::Files;
use crate::line::{Envelope, Form, Reading};
use crate::sum::Sum;
use crate::{StoreError, folder};

/// The last event read so far.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Tip {
    pub seq: u64,
    /// Unknown where the event before the next one is lost.
    pub sum: Option<Sum>,
}

impl Tip {
    pub const START: Self = Self {
        seq: 0,
        sum: Some(Sum::NONE),
    };
}

/// An intact event and its line.
#[derive(Debug)]
pub(crate) struct Found {
    pub envelope: Envelope,
    pub line: Range<usize>,
}

/// How far a sealed or growing segment goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct End {
    pub segment: Segment,
    pub tip: Tip,
}

/// Everything reading the journal found out.
#[derive(Debug)]
pub(crate) struct Survey {
    pub tip: Tip,
    /// Readable events.
    pub count: u64,
    pub ends: Vec<End>,
    pub damage: Vec<Damage>,
    /// Where in the last segment an unfinished write starts.
    pub torn_at: Option<u64>,
    /// The last line is whole, but its line break is not there.
    pub unended: bool,
}

impl Survey {
    /// Returns how far the segments before the last go, as the base for reading the last again.
    pub fn starting(tip: Tip, ends: Vec<End>, damage: Vec<Damage>, count: u64) -> Self {
        Self {
            tip,
            count,
            ends,
            damage,
            torn_at: None,
            unended: false,
        }
    }
}

/// Reads the whole journal. Events up to `acknowledged` are known to have been acknowledged, so that their
/// loss is damage even at the very end.
pub(crate) fn survey(
    files: &dyn Files,
    data: &Path,
    form: &Form,
    segments: &[Segment],
    acknowledged: u64,
) -> Result<Survey, StoreError> {
    let empty = Survey::starting(Tip::START, Vec::new(), Vec::new(), 0);
    survey_from(files, data, form, segments, acknowledged, empty, |_, _| Ok(()))
}

/// Like [`survey`], and returns the intact events of each segment besides.
pub(crate) fn survey_events(
    files: &dyn Files,
    data: &Path,
    form: &Form,
    segments: &[Segment],
    acknowledged: u64,
) -> Result<(Survey, Vec<Vec<Found>>), StoreError> {
    let empty = Survey::starting(Tip::START, Vec::new(), Vec::new(), 0);
    let mut events = Vec::with_capacity(segments.len());
    let survey = survey_from(files, data, form, segments, acknowledged, empty, |_, found| {
        events.push(found);
        Ok(())
    })?;
    Ok((survey, events))
}

/// Goes on reading at `segments`, with what is known of those before them, and shows each segment's bytes
/// and intact events.
pub(crate) fn survey_from(
    files: &dyn Files,
    data: &Path,
    form: &Form,
    segments: &[Segment],
    acknowledged: u64,
    mut survey: Survey,
    mut show: impl FnMut(&[u8], Vec<Found>) -> Result<(), StoreError>,
) -> Result<Survey, StoreError> {
    let mut parsed = Parsed::new(files, data, form, segments);
    let mut open_bytes: Option<(Segment, Range<usize>)> = None;
    for (index, segment) in segments.iter().enumerate() {
        if segment.first > survey.tip.seq + 1 {
            let lost = survey.tip.seq + 1..=segment.first - 1;
            let (at, bytes) = open_bytes.take().unwrap_or((*segment, 0..0));
            survey.damage.push(Damage {
                segment: at.first,
                offset: bytes.start as u64,
                bytes: bytes.len() as u64,
                missing: Some(lost),
                kind: if bytes.is_empty() {
                    DamageKind::Gone
                } else {
                    DamageKind::Unreadable
                },
            });
            survey.tip = Tip {
                seq: segment.first - 1,
                sum: None,
            };
        } else if let Some((at, bytes)) = open_bytes.take() {
            survey.damage.push(added(at.first, bytes, DamageKind::Unreadable));
        }
        let (bytes, lines) = parsed.next(index)?;
        let mut reader = Reader::new(*segment, survey.tip);
        reader.read(data, lines)?;
        if index + 1 == segments.len() {
            reader.settle_end(acknowledged, &mut survey);
        } else {
            open_bytes = reader.unreadable.take().map(|bytes| (*segment, bytes));
        }
        survey.count += reader.found.len() as u64;
        show(&bytes, reader.found)?;
        survey.damage.append(&mut reader.damage);
        survey.tip = reader.tip;
        survey.ends.push(End {
            segment: Segment {
                len: bytes.len() as u64,
                ..*segment
            },
            tip: reader.tip,
        });
    }
    if acknowledged > survey.tip.seq {
        // Nothing in the last segment stands for these: whole lines were cut away.
        survey.damage.push(Damage {
            segment: segments.last().map_or(1, |segment| segment.first),
            offset: segments.last().map_or(0, |segment| segment.len),
            bytes: 0,
            missing: Some(survey.tip.seq + 1..=acknowledged),
            kind: DamageKind::Gone,
        });
        survey.tip = Tip {
            seq: acknowledged,
            sum: None,
        };
    }
    Ok(survey)
}

/// Shows every intact event up to `last`, segment by segment.
pub(crate) fn replay(
    files: &dyn Files,
    data: &Path,
    form: &Form,
    segments: &[Segment],
    last: u64,
    mut show: impl FnMut(&[u8], &[Found]) -> Result<(), StoreError>,
) -> Result<(), StoreError> {
    let empty = Survey::starting(Tip::START, Vec::new(), Vec::new(), 0);
    survey_from(files, data, form, segments, last, empty, |bytes, found| {
        let known = found.partition_point(|found| found.envelope.seq <= last);
        show(bytes, &found[..known])
    })
    .map(drop)
}

/// Returns the device of the last readable event, for a folder that forgot its own.
pub(crate) fn recorded_by(files: &dyn Files, data: &Path, form: &Form, segments: &[Segment]) -> Option<Uuid> {
    segments.iter().rev().find_map(|segment| {
        let bytes = files.read(&path(data, segment.first)).ok()?;
        bytes
            .split(|byte| *byte == b'\n')
            .rev()
            .find_map(|line| match form.read(line) {
                Reading::Event(envelope) => Some(envelope.device),
                Reading::Newer(_) | Reading::Locked | Reading::Damaged => None,
            })
    })
}

fn added(segment: u64, bytes: Range<usize>, kind: DamageKind) -> Damage {
    Damage {
        segment,
        offset: bytes.start as u64,
        bytes: bytes.len() as u64,
        missing: None,
        kind,
    }
}

/// Reads one segment.
struct Reader {
    segment: Segment,
    tip: Tip,
    found: Vec<Found>,
    damage: Vec<Damage>,
    /// Bytes since the last intact event that are none.
    unreadable: Option<Range<usize>>,
    unended: bool,
}

impl Reader {
    fn new(segment: Segment, tip: Tip) -> Self {
        Self {
            segment,
            tip,
            found: Vec::new(),
            damage: Vec::new(),
            unreadable: None,
            unended: false,
        }
    }

    fn read(&mut self, data: &Path, lines: Vec<Line>) -> Result<(), StoreError> {
        for Line {
            place,
            ended,
            reading,
        } in lines
        {
            match reading {
                Reading::Event(envelope) if envelope.seq > self.tip.seq => {
                    self.take(*envelope, place);
                    self.unended = !ended;
                }
                Reading::Newer(version) => return Err(folder::newer(data, u32::from(version))),
                Reading::Locked => {
                    return Err(StoreError::KeysMissing {
                        path: data.to_owned(),
                    });
                }
                // An event out of its place is kept as bytes and not believed.
                Reading::Event(_) | Reading::Damaged => {
                    let from = self.unreadable.as_ref().map_or(place.start, |bytes| bytes.start);
                    self.unreadable = Some(from..place.end);
                }
            }
        }
        Ok(())
    }

    fn take(&mut self, envelope: Envelope, line: Range<usize>) {
        let next = self.tip.seq + 1;
        let bytes = self.unreadable.take();
        if envelope.seq > next {
            let missing = Some(next..=envelope.seq - 1);
            let (bytes, kind) = bytes.map_or((line.start..line.start, DamageKind::Gone), |bytes| {
                (bytes, DamageKind::Unreadable)
            });
            self.damage.push(Damage {
                missing,
                ..added(self.segment.first, bytes, kind)
            });
        } else {
            if let Some(bytes) = bytes {
                self.damage
                    .push(added(self.segment.first, bytes, DamageKind::Unreadable));
            }
            if self.tip.sum.is_some_and(|sum| sum != envelope.prev) {
                let here = line.start..line.start;
                self.damage
                    .push(added(self.segment.first, here, DamageKind::Unlinked));
            }
        }
        self.tip = Tip {
            seq: envelope.seq,
            sum: Some(envelope.sum),
        };
        self.found.push(Found { envelope, line });
    }

    /// Tells a write that was cut off from damage: only at the end of the last segment can it be one.
    fn settle_end(&mut self, acknowledged: u64, survey: &mut Survey) {
        let mut torn = self.drop_unfinished_batch(acknowledged, survey.tip);
        if let Some(bytes) = self.unreadable.take() {
            if torn.is_none() && acknowledged > self.tip.seq {
                let missing = Some(self.tip.seq + 1..=acknowledged);
                let damage = added(self.segment.first, bytes, DamageKind::Unreadable);
                self.damage.push(Damage { missing, ..damage });
                self.tip = Tip {
                    seq: acknowledged,
                    sum: None,
                };
            } else {
                torn = Some(torn.unwrap_or(bytes.start));
            }
        }
        survey.torn_at = torn.map(|start| start as u64);
        survey.unended = self.unended && torn.is_none();
    }

    /// A batch is all or nothing: one whose lines are not all there was not acknowledged. Returns where its
    /// bytes start.
    fn drop_unfinished_batch(&mut self, acknowledged: u64, before: Tip) -> Option<usize> {
        let last = &self.found.last()?.envelope;
        let (position, size) = last.batch?;
        let first = (last.seq + 1).saturating_sub(u64::from(position));
        let kept = self.found.partition_point(|found| found.envelope.seq < first);
        let whole = position == size && self.found.len() - kept == size as usize;
        if whole || first <= acknowledged {
            return None;
        }
        let (start, tip) = if self.found[kept].envelope.seq == first {
            let Found { envelope, line } = &self.found[kept];
            (
                line.start,
                Tip {
                    seq: first - 1,
                    sum: Some(envelope.prev),
                },
            )
        } else {
            let (end, tip) = self.found[..kept].last().map_or((0, before), |found| {
                let Found { envelope, line } = found;
                (
                    line.end + 1,
                    Tip {
                        seq: envelope.seq,
                        sum: Some(envelope.sum),
                    },
                )
            });
            // More than the batch is lost, so this is no cut-off write.
            if tip.seq + 1 < first {
                return None;
            }
            (end, tip)
        };
        self.found.truncate(kept);
        self.damage.retain(|damage| (damage.offset as usize) < start);
        self.tip = tip;
        Some(start)
    }
}
