//! The guided session: start, what the person does, going on after an interruption, the end.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use training::intention::{Intention, IntentionOffer};
use training::noticed::{Discomfort, Heed, KnownPain};
use training::plan::{Outcome, SessionPlan};
use training::player::{
    Drive, Effect, IllegalEvent, OwnDose, Player, PlayerEvent, PlayerView, SessionMillis, own_doses,
};
use ts_rs::TS;
use uuid::Uuid;

use super::app::Nothing;
use super::showing::{Shown, leave_small_window, shown};
use super::unsaved::Unsaved;
use crate::disturbance::Look;
use crate::failure::{Code, Failure};
use crate::host::{Draft, Host};
use crate::interruption::Interruption;
use crate::records::{PlanRecord, SessionStarted, SessionStep, Step};
use crate::running::Running;

/// The session under way.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct SessionView {
    /// Its id.
    pub id: Uuid,
    /// Why it stands still, when it was interrupted and waits to be resumed or closed.
    pub interruption: Option<Interruption>,
    /// What the person wants of it.
    pub intention: Option<IntentionNow>,
    /// What is not on the disk yet, when the disk refuses.
    pub unsaved: Option<Unsaved>,
    /// How it is shown.
    pub shown: Shown,
    /// What the screen draws.
    pub player: PlayerView,
}

/// The intention of the session under way.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct IntentionNow {
    /// The intention.
    #[serde(flatten)]
    pub offer: IntentionOffer,
    /// Whether this is the moment to be reminded of it.
    pub due: bool,
}

/// What the person wants of the session that starts.
#[derive(Debug, Clone, Copy, Default, Serialize, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct StartSession {
    /// One of the intentions that today offers; `None`: it is left open.
    #[serde(default)]
    pub intention: Option<Intention>,
}

/// Something the person did.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ApplyToSession {
    /// The event.
    pub event: PlayerEvent,
}

/// Closing the session under way.
#[derive(Debug, Clone, Copy, Default, Serialize, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct CloseSession {
    /// What drove the person beyond the plan, where something went beyond it and they say so.
    #[serde(default)]
    #[ts(optional)]
    pub drive: Option<Drive>,
}

/// A session that was closed.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, TS, JsonSchema)]
pub struct SessionClosed {
    /// Its id, to reflect on it.
    pub id: Uuid,
    /// The record of its end; taken back, the session waits to go on.
    pub record: Uuid,
}

fn view(host: &Host, running: &Running) -> SessionView {
    let mut player = running.player.view(running.at(host.monotonic()));
    // An interruption is a moment to close it from, too.
    player.asks_drive |= running.is_interrupted() && running.player.leaves_drive_open();
    SessionView {
        id: running.id,
        interruption: running.interruption(host.now().0),
        intention: running.intention.map(|intention| IntentionNow {
            offer: intention.offer(running.player.plan()),
            due: intention.is_due(running.player.plan(), &player),
        }),
        unsaved: host.unsaved().filter(|unsaved| unsaved.records > 0),
        shown: shown(host, running, player.step),
        player,
    }
}

impl Host {
    /// Returns how the person last did each movement that could stand in for one of a plan.
    fn own_doses(
        &mut self,
        day: NaiveDate,
        plan: &SessionPlan,
    ) -> Result<BTreeMap<String, OwnDose>, Failure> {
        let mut own = own_doses(&self.memory()?.history, day);
        let blocks = || plan.phases.iter().flat_map(|phase| &phase.blocks);
        own.retain(|slug, _| blocks().any(|block| block.alternatives.contains(slug)));
        Ok(own)
    }

    /// Returns the session under way as a screen draws it right now.
    #[must_use]
    pub fn session(&self) -> Option<SessionView> {
        self.running.as_ref().map(|running| view(self, running))
    }
}

pub(super) fn no_session() -> Failure {
    Failure::new(Code::NoSession, "no session is under way")
}

/// Refuses an intention that a session does not offer.
pub(super) fn check_intention(intention: Intention, plan: &SessionPlan) -> Result<(), Failure> {
    let offered = Intention::offered(plan)
        .iter()
        .any(|offer| offer.intention == intention);
    if offered {
        return Ok(());
    }
    Err(Failure::invalid(
        Some("intention".into()),
        "this session does not build that",
    ))
}

pub(crate) fn start_session(host: &mut Host, request: StartSession) -> Result<SessionView, Failure> {
    if host.running.is_some() {
        return Err(Failure::new(
            Code::SessionUnderWay,
            "a session is under way already",
        ));
    }
    let day = host.today()?;
    host.profile_or_refuse()?;
    let Some(check_in) = host.memory()?.past.check_ins.get(&day).cloned() else {
        return Err(Failure::new(Code::NoCheckIn, "today's check-in comes first"));
    };
    let control_known = check_in.record.control.is_some();
    let nothing = || Failure::new(Code::NoSession, "there is no session today");
    let (plan, record) = host.plan_of(day)?.ok_or_else(nothing)?;
    if record.plan.outcome != Outcome::Train {
        return Err(nothing());
    }
    if let Some(intention) = request.intention {
        check_intention(intention, &record.plan)?;
    }
    let mut player =
        Player::new(record.plan).map_err(|error| Failure::new(Code::Internal, error.to_string()))?;
    let known_pain = KnownPain::of(&host.profile_or_refuse()?, &check_in.record.complaints);
    player = player.with_known_pain(known_pain.clone());
    let own_doses = host.own_doses(day, player.plan())?;
    player = player.with_own_doses(Some(own_doses.clone()));
    if control_known {
        player = player.with_control_known();
    }
    let started = SessionStarted {
        plan,
        control_known,
        intention: request.intention,
        elsewhere: false,
        known_pain,
        own_doses: Some(own_doses),
    };
    let draft = host.draft(day, &started)?;
    let id = draft.id;
    host.record(vec![draft])?;
    let running =
        Running::begin(id, day, plan, player, Look::at(&*host.context.clock)).meant_as(request.intention);
    leave_small_window(host);
    let answer = view(host, &running);
    host.running = Some(running);
    Ok(answer)
}

pub(crate) fn view_session(host: &mut Host, _: Nothing) -> Result<Option<SessionView>, Failure> {
    Ok(host.session())
}

/// What an event brought about, and what has to be recorded for it.
type Applied = (Vec<Effect>, Vec<Draft>);

fn illegal(illegal: IllegalEvent) -> Failure {
    Failure::new(Code::NotNow, illegal.to_string()).about("event")
}

/// Applies an event, and puts another plan under the rest where it asks for one.
fn applied(
    host: &mut Host,
    running: &mut Running,
    event: PlayerEvent,
    at: SessionMillis,
) -> Result<Applied, Failure> {
    let effects = running.player.apply(event.clone(), at).map_err(illegal)?;
    let mut drafts = vec![step_draft(host, running, at, Step::Event(event))?];
    let asks_for_plan = effects
        .iter()
        .any(|effect| matches!(effect, Effect::Replan { .. }));
    if asks_for_plan {
        let words = stopped(running, None).collect();
        let record = hindsight(host, running, words)?.ok_or_else(no_session)?;
        let plan = host.draft(running.day, &record)?;
        let follows = step_draft(host, running, at, Step::Replan { plan: plan.id })?;
        running
            .player
            .replan(record.plan, at)
            .map_err(|error| Failure::new(Code::Internal, error.to_string()))?;
        running.plan = plan.id;
        drafts.extend([plan, follows]);
    }
    Ok((effects, drafts))
}

/// Goes around an area that stops a movement, or no longer, with the plan that the day would have had so. `None` for every
/// other event, and where that plan is no session: what the session has at hand must do then.
fn heeded(
    host: &mut Host,
    running: &mut Running,
    event: &PlayerEvent,
    at: SessionMillis,
) -> Result<Option<Applied>, Failure> {
    match *event {
        PlayerEvent::Discomfort { discomfort } => gone_around(host, running, discomfort, at),
        PlayerEvent::TakeBackDiscomfort { index } => taken_back(host, running, index, at),
        _ => Ok(None),
    }
}

fn gone_around(
    host: &mut Host,
    running: &mut Running,
    discomfort: Discomfort,
    at: SessionMillis,
) -> Result<Option<Applied>, Failure> {
    if running.player.would_heed(discomfort) == Heed::Noted {
        return Ok(None);
    }
    let words = stopped(running, None).chain([discomfort]);
    let record = hindsight(host, running, words.collect())?;
    let Some(record) = record.filter(|record| record.plan.outcome == Outcome::Train) else {
        return Ok(None);
    };
    let plan = host.draft(running.day, &record)?;
    let effects = running
        .player
        .go_around(discomfort, record.plan, at)
        .map_err(illegal)?;
    let went = Step::GoAround {
        discomfort,
        plan: plan.id,
    };
    running.plan = plan.id;
    let went = step_draft(host, running, at, went)?;
    Ok(Some((effects, vec![plan, went])))
}

fn taken_back(
    host: &mut Host,
    running: &mut Running,
    index: u16,
    at: SessionMillis,
) -> Result<Option<Applied>, Failure> {
    match running.player.heeded(index) {
        Some(Heed::Stopped) => {}
        Some(Heed::Noted) | None => return Ok(None),
    }
    let words = stopped(running, Some(index)).collect();
    let record = hindsight(host, running, words)?;
    let Some(record) = record.filter(|record| record.plan.outcome == Outcome::Train) else {
        return Ok(None);
    };
    let plan = host.draft(running.day, &record)?;
    let effects = running
        .player
        .take_back(index, record.plan, at)
        .map_err(illegal)?;
    let went = Step::TakeBack { index, plan: plan.id };
    running.plan = plan.id;
    let went = step_draft(host, running, at, went)?;
    Ok(Some((effects, vec![plan, went])))
}

/// Returns what was said that stops a movement, without the word of this index.
fn stopped(running: &Running, without: Option<u16>) -> impl Iterator<Item = Discomfort> {
    let said = running.player.noticed().discomforts.iter();
    (0u16..)
        .zip(said)
        .filter(move |(index, said)| Some(*index) != without && said.heed == Heed::Stopped)
        .map(|(_, said)| said.discomfort)
}

/// Returns the day's plan with everything that the session has shown, these words among it.
fn hindsight(
    host: &mut Host,
    running: &Running,
    stopped: Vec<Discomfort>,
) -> Result<Option<PlanRecord>, Failure> {
    let complaints = stopped.into_iter().map(Discomfort::as_complaint).collect();
    host.plan_with_hindsight(running.day, running.player.sampled(), complaints)
}

fn step_draft(host: &mut Host, running: &Running, at: SessionMillis, step: Step) -> Result<Draft, Failure> {
    let step = SessionStep {
        session: running.id,
        at_ms: at.0,
        step,
    };
    host.draft(running.day, &step)
}

pub(crate) fn apply_to_session(host: &mut Host, request: ApplyToSession) -> Result<SessionView, Failure> {
    let Some(mut running) = host.running.clone() else {
        return Err(no_session());
    };
    if running.is_interrupted() {
        return Err(Failure::new(
            Code::NotNow,
            "the session was interrupted; resume it or close it first",
        ));
    }
    let at = running.at(host.monotonic());
    let (effects, mut drafts) = match heeded(host, &mut running, &request.event, at)? {
        Some(gone_around) => gone_around,
        None => applied(host, &mut running, request.event, at)?,
    };
    let over = running.player.ended().is_some();
    if over {
        drafts.push(host.ended_draft(&running)?);
    }
    host.record_of_session(drafts)?;
    host.cues.notice(&effects, at);
    running.recorded_at(at, host.now().0, host.monotonic());
    let answer = view(host, &running);
    host.running = (!over).then_some(running);
    Ok(answer)
}

pub(crate) fn resume_session(host: &mut Host, _: Nothing) -> Result<SessionView, Failure> {
    let mut running = host.running.clone().ok_or_else(no_session)?;
    if running.is_interrupted() {
        let clock = host.monotonic();
        let at = running.at(clock);
        running
            .player
            .apply(PlayerEvent::PickUp, at)
            .map_err(|illegal| Failure::new(Code::NotNow, illegal.to_string()))?;
        let step = SessionStep {
            session: running.id,
            at_ms: at.0,
            step: Step::Event(PlayerEvent::PickUp),
        };
        let draft = host.draft(running.day, &step)?;
        host.record_of_session(vec![draft])?;
        running.recorded_at(at, host.now().0, clock);
        running.go_on(clock);
        host.running = Some(running.clone());
    }
    Ok(view(host, &running))
}

pub(crate) fn close_session(host: &mut Host, request: CloseSession) -> Result<SessionClosed, Failure> {
    let said = request.drive.map(|drive| PlayerEvent::SayDrive { drive });
    let (id, record) = host
        .end_session(said.into_iter().chain([PlayerEvent::Finish]))?
        .ok_or_else(no_session)?;
    Ok(SessionClosed { id, record })
}
