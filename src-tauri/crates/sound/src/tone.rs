//! Tones of sines: struck like a wooden bar, or breathed.

use std::f32::consts::{PI, TAU};

/// How a tone comes and goes.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Shape {
    /// There at once, and fading: a soft mallet.
    Struck,
    /// Swells and sinks: air.
    Breathed,
}

/// One tone of a cue.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Tone {
    /// When it begins, milliseconds into the cue.
    pub at: u32,
    /// How long it lasts, milliseconds.
    pub lasts: u32,
    /// Its pitch at the beginning, hertz.
    pub from: f32,
    /// Its pitch at the end, hertz.
    pub to: f32,
    /// How it comes and goes.
    pub shape: Shape,
}

/// A struck tone is there after this long, so that it never clicks; milliseconds. Our choice.
const ATTACK_MS: f32 = 8.0;
/// Every struck tone sinks into silence over this last part of it. Our choice.
const RELEASE_PART: f32 = 0.3;
/// How often a struck tone falls to 1/e within its length. Our choice.
const FADES: f32 = 4.0;
/// Overtones of a tone: which, how loud beside the first, and how much faster they fade. Few and soft is what makes
/// it warm. Our choice.
const OVERTONES: [(f32, f32, f32); 3] = [(1.0, 1.0, 1.0), (2.0, 0.22, 2.0), (4.0, 0.06, 4.0)];

/// Returns how many samples `ms` milliseconds are.
fn count(ms: u32, rate: u32) -> usize {
    usize::try_from(u64::from(ms) * u64::from(rate) / 1000).unwrap_or(usize::MAX)
}

/// Rises from 0 to 1 without a corner.
fn ease(part: f32) -> f32 {
    if part >= 1.0 {
        return 1.0;
    }
    (1.0 - (PI * part.max(0.0)).cos()) / 2.0
}

impl Tone {
    /// Returns how loud the tone is, `part` of the way through, for an overtone that fades `faster`.
    fn loudness(self, part: f32, faster: f32) -> f32 {
        match self.shape {
            Shape::Struck => {
                let attack = ease(part * self.lasts as f32 / ATTACK_MS);
                attack * (-FADES * faster * part).exp() * ease((1.0 - part) / RELEASE_PART)
            }
            Shape::Breathed => (PI * part).sin().powi(2),
        }
    }

    /// Adds the tone to what sounds already.
    fn add_to(self, sounding: &mut [f32], rate: u32) {
        let start = count(self.at, rate);
        let length = count(self.lasts, rate).max(1);
        let mut turn = 0.0_f32;
        for (index, sample) in sounding.iter_mut().skip(start).take(length).enumerate() {
            let part = index as f32 / length as f32;
            *sample += OVERTONES
                .iter()
                .map(|(times, loud, faster)| {
                    loud * self.loudness(part, *faster) * (TAU * (turn * times).fract()).sin()
                })
                .sum::<f32>();
            turn += (self.from + (self.to - self.from) * part) / rate as f32;
            turn = turn.fract();
        }
    }
}

/// Returns the tones together, as loud as `peak` where they are loudest, with silence at both ends.
pub fn mix(tones: &[Tone], peak: f32, rate: u32) -> Vec<f32> {
    let end = tones.iter().map(|tone| tone.at + tone.lasts).max().unwrap_or(0);
    let mut sounding = vec![0.0; count(end, rate) + 1];
    for tone in tones {
        tone.add_to(&mut sounding, rate);
    }
    let loudest = sounding
        .iter()
        .fold(0.0_f32, |most, sample| most.max(sample.abs()));
    if loudest > 0.0 {
        for sample in &mut sounding {
            *sample *= peak / loudest;
        }
    }
    sounding
}
