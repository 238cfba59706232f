//! The guided session as a pure state machine: events in, effects out, time as an argument (architecture, law 5).
//!
//! A session goes through the plan's phases block by block: change over, warm up with the ramp-up sets, work, rest, and
//! so on to the downshift. The two blocks of a superset take turns set by set. Repetitions wait for the person; holds, steady work and breathing are timed. Timed work is
//! logged when it runs out, as planned and clean, and can be corrected at any time: silence means "as planned", and no
//! set is lost when nobody is at the keyboard. Nothing here ever adds work.
//!
//! ```
//! # use training::plan::SessionPlan;
//! use training::player::{Player, PlayerEvent, SessionMillis, UnplayablePlan};
//!
//! fn first_minute(plan: SessionPlan) -> Result<Player, UnplayablePlan> {
//!     let mut player = Player::new(plan)?;
//!     player.advance(SessionMillis(15_000)); // changed over to the first movement
//!     match player.apply(PlayerEvent::Begin, SessionMillis(20_000)) {
//!         Ok(effects) => println!("{effects:?}"),
//!         Err(illegal) => println!("nothing waits for a start: {illegal}"),
//!     }
//!     Ok(player)
//! }
//! ```

mod beyond;
mod calls;
mod discomfort;
mod draw;
mod easier;
mod effect;
mod elsewhere;
mod event;
mod handle;
mod interval;
mod lived;
mod notice;
mod order;
mod pick_up;
mod progress;
mod replan;
mod route;
mod schedule;
mod shorten;
mod skip;
mod steady;
mod step;
mod swap;
mod take_back;
mod tuning;
mod turns;
mod view;

use std::collections::BTreeMap;

pub use beyond::{Beyond, Drive, beyond};
pub use calls::{CALL_GAP_MS, Call};
pub use easier::{OwnDose, own_doses};
pub use effect::{BlockStop, Cue, Effect};
pub use elsewhere::{as_planned, done_elsewhere};
pub use event::{
    AMOUNT_MAX, IllegalEvent, PlayerEvent, SessionMillis, SetResult, UnplayablePlan, WarningSign,
};
pub use notice::{Around, Notice};
pub use shorten::{LeftOut, LeftOutPart, Sooner};
pub use view::{
    Advice, BodySide, BreathView, CallView, Count, Hurts, Next, NextSet, OpenQuestion, PhaseProgress,
    PhaseState, PlayerView, SetView, StepKind, Stroke,
};

use crate::check_in::Control;
use crate::exclusions::AreaLimit;
use crate::history::{Ending, LoggedSet};
use crate::noticed::{Discomfort, Heed, KnownPain, Noticed};
use crate::pacing::SteadyNotes;
use crate::plan::{Block, Cause, PhasePlan, SessionPlan};
use crate::vocabulary::{Area, Phase};
use step::{Place, Step, playable};
use take_back::Before;
use turns::Been;

/// A session under way.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Player {
    /// The plan as it was made, after replans.
    planned: SessionPlan,
    /// The plan as it is gone through, after swaps.
    plan: SessionPlan,
    /// Whether the sample movement is still to be asked for.
    asks_control: bool,
    step: Step,
    /// Session clock without pauses, in milliseconds.
    clock: u64,
    /// When the step's timer started, on that clock.
    entered: u64,
    /// Until when active time is banked, on that clock.
    counted: u64,
    /// Active time banked.
    banked: u64,
    /// The latest moment heard of.
    at: SessionMillis,
    paused_since: Option<SessionMillis>,
    /// Pauses so far, in milliseconds.
    paused_ms: u64,
    sets: Vec<LoggedSet>,
    /// How far the blocks have come that have begun.
    been: BTreeMap<Place, Been>,
    /// Blocks that were put off to the end of their phase, in the order in which they are gone through there.
    later: Vec<Place>,
    undo: Option<UndoWindow>,
    /// Long-known pains, which have a rule of their own.
    known_pain: Vec<KnownPain>,
    /// Everything that the person noticed.
    noticed: Noticed,
    /// What the areas that are gone around may still do.
    limits: BTreeMap<Area, (AreaLimit, Cause)>,
    /// What stood where the session went around an area, oldest first, for as long as it can be put back.
    gone_around: BTreeMap<Place, Vec<Before>>,
    /// What the day would have been without those areas: what may stand in for a movement that is left.
    elsewhere: Vec<PhasePlan>,
    /// Whether the person wants to be done sooner than planned.
    hurries: bool,
    /// How the sample movement went, once it was asked for.
    sampled: Option<Control>,
    /// Dizzy: only seated breathing is left.
    seated: bool,
    /// Phases that were left for the downshift, and how far each had come in milliseconds.
    left_out: BTreeMap<Phase, u64>,
    notice: Option<Notice>,
    /// What the person said of the aerobic part.
    steady: SteadyNotes,
    /// Whether steady work is practice in holding its pace.
    practises_pace: bool,
    /// Easy time between hard parts so far, in milliseconds.
    eased: u64,
    /// Sets for which the person chose less than was offered, once for each time.
    chosen_less: BTreeMap<Place, Vec<u8>>,
    /// How the person last did each movement; `None` in a session from before this was known.
    own: Option<BTreeMap<String, OwnDose>>,
    /// What the person said of going beyond the plan.
    drive: Option<Drive>,
}

/// The set that can still be taken back.
#[derive(Debug, Clone, PartialEq, Eq)]
struct UndoWindow {
    /// Where it was done.
    place: Place,
    set: u8,
    /// When, on the session clock.
    logged: u64,
    /// How far its block had come before.
    before: Been,
}

impl Player {
    /// Starts a session that asks for the sample movement at the end of Prime.
    ///
    /// # Errors
    /// [`UnplayablePlan`] when the plan is not a session.
    pub fn new(plan: SessionPlan) -> Result<Self, UnplayablePlan> {
        playable(&plan)?;
        let mut player = Self {
            planned: plan.clone(),
            plan,
            asks_control: true,
            step: Step::Reflect,
            clock: 0,
            entered: 0,
            counted: 0,
            banked: 0,
            at: SessionMillis(0),
            paused_since: None,
            paused_ms: 0,
            sets: Vec::new(),
            been: BTreeMap::new(),
            later: Vec::new(),
            undo: None,
            known_pain: Vec::new(),
            noticed: Noticed::default(),
            limits: BTreeMap::new(),
            gone_around: BTreeMap::new(),
            elsewhere: Vec::new(),
            hurries: false,
            sampled: None,
            seated: false,
            left_out: BTreeMap::new(),
            notice: None,
            steady: SteadyNotes::default(),
            practises_pace: false,
            eased: 0,
            chosen_less: BTreeMap::new(),
            own: Some(BTreeMap::new()),
            drive: None,
        };
        if let Some(first) = player.first_place() {
            player.step = player.change_over(first, 0);
        }
        Ok(player)
    }

    /// Returns the same session without the sample movement, because the check-in already had it.
    #[must_use]
    pub const fn with_control_known(mut self) -> Self {
        self.asks_control = false;
        self
    }

    /// Returns the same session for somebody with long-known pains.
    #[must_use]
    pub fn with_known_pain(mut self, known: Vec<KnownPain>) -> Self {
        self.known_pain = known;
        self
    }

    /// Applies an event: time first goes on to `at`, then the event happens. A moment before the last one counts as the
    /// last one, so that time never runs backwards.
    ///
    /// # Errors
    /// [`IllegalEvent`] when the event does not fit the moment; the session is then exactly as before.
    pub fn apply(&mut self, event: PlayerEvent, at: SessionMillis) -> Result<Vec<Effect>, IllegalEvent> {
        let mut next = self.clone();
        let mut effects = next.advance(at);
        next.handle(event, &mut effects)?;
        effects.push(Effect::StateChanged);
        next.run(next.clock, &mut effects);
        *self = next;
        Ok(effects)
    }

    /// Lets time go on to `at`: rests run out, holds end, breath goes in and out, sides and phases change.
    pub fn advance(&mut self, at: SessionMillis) -> Vec<Effect> {
        let mut effects = Vec::new();
        self.at = self.at.max(at);
        if self.paused_since.is_none() {
            self.run(self.at.0 - self.paused_ms, &mut effects);
        }
        effects
    }

    /// Returns when something happens next by itself; `None` while the person has the word.
    #[must_use]
    pub fn next_deadline(&self) -> Option<SessionMillis> {
        if self.paused_since.is_some() {
            return None;
        }
        self.next_moment().map(|clock| self.moment(clock))
    }

    /// Puts another plan under what has not been started yet; what was done stays. This is how the sample movement
    /// changes the rest of the session.
    ///
    /// # Errors
    /// [`IllegalEvent::NothingToReplan`] when nothing is left that it could change, [`IllegalEvent::Plan`] when it
    /// cannot be played, [`IllegalEvent::Ended`] after the end.
    pub fn replan(&mut self, plan: SessionPlan, at: SessionMillis) -> Result<Vec<Effect>, IllegalEvent> {
        let mut next = self.clone();
        let mut effects = next.advance(at);
        next.put_under(plan, None, &mut effects)?;
        effects.push(Effect::StateChanged);
        *self = next;
        Ok(effects)
    }

    /// Discomfort that stops a movement, together with the plan that the day would have had without the area: what is left
    /// is replaced by what stands in that plan, and phases that have not begun are taken from it.
    ///
    /// # Errors
    /// As [`Player::apply`] and [`Player::replan`]; a session of which nothing is left to change only notes it.
    pub fn go_around(
        &mut self,
        discomfort: Discomfort,
        plan: SessionPlan,
        at: SessionMillis,
    ) -> Result<Vec<Effect>, IllegalEvent> {
        playable(&plan)?;
        let mut next = self.clone();
        let mut effects = next.advance(at);
        next.elsewhere.clone_from(&plan.phases);
        let begun = next.phase_at_work();
        next.handle(PlayerEvent::Discomfort { discomfort }, &mut effects)?;
        match next.put_under(plan, begun, &mut effects) {
            Ok(()) | Err(IllegalEvent::NothingToReplan) => {}
            Err(illegal) => return Err(illegal),
        }
        effects.push(Effect::StateChanged);
        next.run(next.clock, &mut effects);
        *self = next;
        Ok(effects)
    }

    /// Takes back what was said of discomfort, together with the plan that the day would have had without the word: what it
    /// changed is as it was, as far as nothing was done since, and phases that have not begun are taken from that plan.
    ///
    /// # Errors
    /// As [`Player::apply`] and [`Player::replan`]; a session of which nothing is left to change only takes the word back.
    pub fn take_back(
        &mut self,
        index: u16,
        plan: SessionPlan,
        at: SessionMillis,
    ) -> Result<Vec<Effect>, IllegalEvent> {
        playable(&plan)?;
        let mut next = self.clone();
        let mut effects = next.advance(at);
        let changed: Vec<usize> = next.gone_around.keys().map(|place| place.phase).collect();
        next.handle(PlayerEvent::TakeBackDiscomfort { index }, &mut effects)?;
        // A phase that was gone through around the area is put back block by block.
        let here = next.step.place().filter(|here| changed.contains(&here.phase));
        let begun = here.map(|here| next.phase(here)).or_else(|| next.phase_at_work());
        match next.put_under(plan, begun, &mut effects) {
            Ok(()) | Err(IllegalEvent::NothingToReplan) => {}
            Err(illegal) => return Err(illegal),
        }
        effects.push(Effect::StateChanged);
        next.run(next.clock, &mut effects);
        *self = next;
        Ok(effects)
    }

    /// Returns what followed from a word of discomfort, by its index among those that stand; `None` where there is none.
    #[must_use]
    pub fn heeded(&self, index: u16) -> Option<Heed> {
        self.said(index).ok().map(|said| said.heed)
    }

    /// Returns what would follow from discomfort on the current movement.
    #[must_use]
    pub fn would_heed(&self, discomfort: Discomfort) -> Heed {
        discomfort.heed(&self.known_pain)
    }

    /// Returns everything that the person noticed so far.
    #[must_use]
    pub const fn noticed(&self) -> &Noticed {
        &self.noticed
    }

    /// Returns how the sample movement went, once it was asked for.
    #[must_use]
    pub const fn sampled(&self) -> Option<Control> {
        self.sampled
    }

    /// Returns how the session ended; `None` while it goes on.
    #[must_use]
    pub const fn ended(&self) -> Option<Ending> {
        if let Step::Ended { ending } = self.step {
            Some(ending)
        } else {
            None
        }
    }

    /// Returns the latest moment the session has heard of. After a crash, time goes on from here.
    #[must_use]
    pub const fn at(&self) -> SessionMillis {
        self.at
    }

    /// Returns whether the session is paused.
    #[must_use]
    pub const fn is_paused(&self) -> bool {
        self.paused_since.is_some()
    }

    /// Returns the plan as it is gone through, after swaps.
    #[must_use]
    pub const fn plan(&self) -> &SessionPlan {
        &self.plan
    }

    /// Returns every logged set, in order.
    #[must_use]
    pub fn sets(&self) -> &[LoggedSet] {
        &self.sets
    }

    /// Returns the sign that lit the warning light, if one did.
    #[must_use]
    pub const fn light(&self) -> Option<WarningSign> {
        self.noticed.light
    }

    fn block_of(&self, set: &LoggedSet) -> Option<&Block> {
        let phase = self.plan.phases.iter().find(|phase| phase.phase == set.phase)?;
        phase.blocks.get(usize::from(set.block))
    }

    fn block(&self, place: Place) -> &Block {
        &self.plan.phases[place.phase].blocks[place.block]
    }

    fn phase(&self, place: Place) -> Phase {
        self.plan.phases[place.phase].phase
    }

    /// Returns the moment that belongs to a reading of the session clock.
    const fn moment(&self, clock: u64) -> SessionMillis {
        SessionMillis(clock.saturating_add(self.paused_ms))
    }
}
