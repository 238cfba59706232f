//! What time alone does: run-out of steps, and the cues on the way.

use super::Player;
use super::effect::{Cue, Effect};
use super::step::{LEAD_IN_MS, SIDE_CHANGE_MS, Step, strokes, work_ms};

/// Seconds that are counted down aloud.
const COUNT_DOWN: [u8; 3] = [3, 2, 1];
/// Shortest timed work that has a half-way cue, in milliseconds. Our choice: below it the cue would only disturb.
const HALF_WAY_FROM_MS: u64 = 20_000;
/// Longest time that a step without a timer counts as active, in milliseconds. Our choice: a session that was left open
/// must not look like hours of training.
const WAIT_COUNTS_MS: u64 = 300_000;

impl Player {
    /// Lets the session clock go on to `target`, step by step.
    pub(super) fn run(&mut self, target: u64, effects: &mut Vec<Effect>) {
        while let Some(end) = self.deadline().filter(|end| *end <= target) {
            self.cues(self.clock, end, effects);
            self.clock = self.clock.max(end);
            self.run_out(effects);
        }
        self.cues(self.clock, target, effects);
        self.clock = self.clock.max(target);
    }

    /// Returns when the step runs out, on the session clock.
    pub(super) fn deadline(&self) -> Option<u64> {
        self.length().map(|length| self.entered.saturating_add(length))
    }

    /// Returns how long the step lasts, if it lasts by itself.
    pub(super) fn length(&self) -> Option<u64> {
        match &self.step {
            Step::Transition { ms, .. } | Step::Rest { ms, .. } | Step::Ease { ms, .. } => Some(*ms),
            Step::LeadIn { .. } => Some(LEAD_IN_MS),
            Step::SideChange { .. } => Some(SIDE_CHANGE_MS),
            Step::Hold { place, .. } => Some(work_ms(self.asked_of(*place).dose())),
            Step::Steady { place, .. } | Step::Interval { place, .. } | Step::Breathing { place, .. } => {
                Some(work_ms(self.block(*place).dose))
            }
            Step::RampUp { .. }
            | Step::Ready { .. }
            | Step::Repetitions { .. }
            | Step::Away { .. }
            | Step::ControlSample { .. }
            | Step::Reflect
            | Step::Ended { .. } => None,
        }
    }

    /// Returns the next moment of the session clock at which something happens by itself, cues included.
    pub(super) fn next_moment(&self) -> Option<u64> {
        self.planned_cues()
            .into_iter()
            .map(|(due, _)| due)
            .filter(|due| *due > self.clock)
            .chain(self.deadline())
            .min()
    }

    /// Active time at a reading of the session clock: pauses never count, waiting counts to a limit.
    pub(super) fn active_ms(&self, clock: u64) -> u64 {
        let spent = clock - self.counted;
        let counts = match &self.step {
            Step::Transition { .. }
            | Step::LeadIn { .. }
            | Step::Hold { .. }
            | Step::SideChange { .. }
            | Step::Rest { .. }
            | Step::Steady { .. }
            | Step::Interval { .. }
            | Step::Ease { .. }
            | Step::Breathing { .. } => spent,
            Step::Repetitions { place, .. } => {
                let block = self.block(*place);
                let sides = if block.each_side { 2 } else { 1 };
                spent.min((2 * sides * work_ms(block.dose)).max(WAIT_COUNTS_MS))
            }
            Step::RampUp { .. } | Step::Ready { .. } | Step::ControlSample { .. } => {
                spent.min(WAIT_COUNTS_MS)
            }
            Step::Away { .. } | Step::Reflect | Step::Ended { .. } => 0,
        };
        self.banked + counts
    }

    /// Goes to another step now.
    pub(super) fn enter(&mut self, step: Step, effects: &mut Vec<Effect>) {
        let from = self.step.place().map(|place| self.phase(place));
        self.banked = self.active_ms(self.clock);
        self.eased = self.eased_ms(self.clock);
        self.counted = self.clock;
        self.entered = self.clock;
        self.step = step;
        let to = self.step.place().map(|place| self.phase(place));
        if let Some(phase) = to.filter(|_| from != to && !matches!(self.step, Step::ControlSample { .. })) {
            self.say(Cue::PhaseChange { phase }, effects);
        }
        match &self.step {
            Step::Hold { .. } | Step::Steady { .. } | Step::Interval { .. } => {
                self.undo = None;
                self.say(Cue::WorkStarts, effects);
            }
            Step::Ease { .. } => self.say(Cue::Ease, effects),
            Step::Breathing { .. } => {
                self.undo = None;
                self.say(Cue::BreathIn, effects);
            }
            Step::SideChange { .. } => self.say(Cue::SideChange, effects),
            Step::Reflect => self.say(Cue::SessionOver, effects),
            Step::Transition { .. }
            | Step::RampUp { .. }
            | Step::Ready { .. }
            | Step::LeadIn { .. }
            | Step::Repetitions { .. }
            | Step::Rest { .. }
            | Step::Away { .. }
            | Step::ControlSample { .. }
            | Step::Ended { .. } => {}
        }
        effects.push(Effect::StateChanged);
    }

    /// Gives a cue that belongs to this moment.
    pub(super) fn say(&self, cue: Cue, effects: &mut Vec<Effect>) {
        effects.push(Effect::Cue {
            cue,
            due: self.moment(self.clock),
        });
    }

    /// Gives the cues that are due after `from` and not after `to`.
    fn cues(&self, from: u64, to: u64, effects: &mut Vec<Effect>) {
        let mut due: Vec<(u64, Cue)> = self
            .planned_cues()
            .into_iter()
            .filter(|(due, _)| *due > from && *due <= to)
            .collect();
        due.sort_by_key(|(due, _)| *due);
        effects.extend(due.into_iter().map(|(due, cue)| Effect::Cue {
            cue,
            due: self.moment(due),
        }));
    }

    /// Returns every cue between the start and the end of the step, on the session clock.
    fn planned_cues(&self) -> Vec<(u64, Cue)> {
        let length = self.length().unwrap_or(u64::MAX);
        let relative = match &self.step {
            Step::Transition { .. } | Step::Rest { .. } => {
                count_down(length, |seconds| Cue::RestEnding { seconds })
            }
            Step::Ease { place, set, .. } if self.own_next(*place, *set).is_some() => {
                count_down(length, |seconds| Cue::CountIn { seconds })
            }
            Step::LeadIn { .. } | Step::SideChange { .. } => {
                count_down(length, |seconds| Cue::CountIn { seconds })
            }
            // Among calls another sound would be one.
            Step::Hold { .. } | Step::Repetitions { .. } => {
                let calls = self.calls();
                if calls.is_empty() && self.deadline().is_some() && length >= HALF_WAY_FROM_MS {
                    vec![(length / 2, Cue::HalfWay)]
                } else {
                    calls
                        .into_iter()
                        .map(|(due, call)| (due, Cue::Call { call }))
                        .collect()
                }
            }
            Step::Steady { place, .. } => {
                let mut cues = self.steady_cues(length);
                if self.runs_into_intervals(*place) {
                    cues.extend(count_down(length, |seconds| Cue::CountIn { seconds }));
                }
                cues
            }
            Step::Interval { .. } => {
                let mut cues = count_down(length, |seconds| Cue::EaseComing { seconds });
                if length >= HALF_WAY_FROM_MS {
                    cues.push((length / 2, Cue::HalfWay));
                }
                cues
            }
            Step::Breathing { place, .. } => breaths(strokes(self.block(*place).dose), length),
            Step::Ease { .. }
            | Step::RampUp { .. }
            | Step::Ready { .. }
            | Step::Away { .. }
            | Step::ControlSample { .. }
            | Step::Reflect
            | Step::Ended { .. } => Vec::new(),
        };
        relative
            .into_iter()
            .map(|(due, cue)| (self.entered + due, cue))
            .collect()
    }
}

fn count_down(length: u64, cue: impl Fn(u8) -> Cue) -> Vec<(u64, Cue)> {
    COUNT_DOWN
        .into_iter()
        .filter_map(|left| Some((length.checked_sub(u64::from(left) * 1_000)?, cue(left))))
        .filter(|(due, _)| *due > 0)
        .collect()
}

/// The strokes after the first inhale, which belongs to the start.
fn breaths(strokes: Option<(u64, u64)>, length: u64) -> Vec<(u64, Cue)> {
    let Some((inhale, exhale)) = strokes else {
        return Vec::new();
    };
    let cycle = inhale + exhale;
    (0..length / cycle)
        .flat_map(|nth| {
            let start = nth * cycle;
            let inhale_again = (nth > 0).then_some((start, Cue::BreathIn));
            inhale_again
                .into_iter()
                .chain(std::iter::once((start + inhale, Cue::BreathOut)))
        })
        .collect()
}

/// Whole seconds of a span.
pub(super) fn whole_seconds(ms: u64) -> u32 {
    u32::try_from(ms / 1_000).unwrap_or(u32::MAX)
}
