//! Trends over one's own past, and the three fixed questions to it.

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use training::trends::{
    Chapter, ChapterView, Findings, PairSources, Pairs, Progress, Span, chapter, findings,
    findings_read_from, pairs, progress,
};
use ts_rs::TS;

use super::app::Nothing;
use crate::failure::Failure;
use crate::host::Host;

/// How far back to look.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ViewProgress {
    /// The span.
    pub span: Span,
}

/// Which lines, and how far back to look.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ViewChapter {
    /// The lines.
    pub chapter: Chapter,
    /// The span.
    pub span: Span,
}

pub(crate) fn view_progress(host: &mut Host, request: ViewProgress) -> Result<Progress, Failure> {
    let today = host.today()?;
    host.profile_or_refuse()?;
    let from = request.span.reads_from(today).unwrap_or(NaiveDate::MIN);
    Ok(progress(&host.memory_from(from)?.history, today, request.span))
}

pub(crate) fn view_chapter(host: &mut Host, request: ViewChapter) -> Result<ChapterView, Failure> {
    let today = host.today()?;
    let profile = host.profile_or_refuse()?;
    let from = request.span.reads_from(today).unwrap_or(NaiveDate::MIN);
    let albums = host.albums_begun(from, today)?;
    Ok(chapter(
        &host.memory_from(from)?.history,
        today,
        request.span,
        request.chapter,
        &albums,
        &profile.occasions,
    ))
}

pub(crate) fn view_then_and_now(host: &mut Host, _request: Nothing) -> Result<Pairs, Failure> {
    let today = host.today()?;
    host.profile_or_refuse()?;
    let supports = host.supports()?;
    let memory = host.memory_from(NaiveDate::MIN)?;
    let of = PairSources {
        history: &memory.history,
        voices: &memory.past.voices(),
        supports: &supports,
    };
    Ok(pairs(of, today))
}

pub(crate) fn view_findings(host: &mut Host, _request: Nothing) -> Result<Findings, Failure> {
    let today = host.today()?;
    host.profile_or_refuse()?;
    let from = findings_read_from(today);
    Ok(findings(&host.memory_from(from)?.history, today))
}
