//! What each cue sounds like, and which of several is heard.

use training::player::{Call, Cue};
use training::vocabulary::Phase;

use crate::tone::{Shape, Tone, mix};

// Pitches in hertz, equal temperament on A4 = 440: a pentatonic scale, in which nothing rubs.
const G3: f32 = 196.0;
const C4: f32 = 261.63;
const D4: f32 = 293.66;
const G4: f32 = 392.0;
const A4: f32 = 440.0;
const C5: f32 = 523.25;
const D5: f32 = 587.33;
const E5: f32 = 659.25;
const G5: f32 = 783.99;
const A5: f32 = 880.0;
const C6: f32 = 1046.5;

// How loud a cue is at most, of 1. Two that overlap stay below 1 together. Our choice.
const CHIME: f32 = 0.45;
const TICK: f32 = 0.3;
const CALL: f32 = 0.42;
const BREATH: f32 = 0.2;

const fn struck(at: u32, pitch: f32, lasts: u32) -> Tone {
    Tone {
        at,
        lasts,
        from: pitch,
        to: pitch,
        shape: Shape::Struck,
    }
}

const fn breathed(from: f32, to: f32, lasts: u32) -> Tone {
    Tone {
        at: 0,
        lasts,
        from,
        to,
        shape: Shape::Breathed,
    }
}

/// The phases go up to the work and come down again.
const fn phase_pitch(phase: Phase) -> f32 {
    match phase {
        Phase::Prime => C5,
        Phase::Skill => D5,
        Phase::Strength => E5,
        Phase::Aerobic => G4,
        Phase::Downshift => D4,
    }
}

/// How long a called tone lasts, milliseconds: gone well before the next call can come. Our choice.
const CALLED: u32 = 320;
/// Time between two tones of one call, milliseconds. Our choice.
const CALLED_APART: u32 = 130;

/// Returns the tones of a call, so that it can be answered without looking: low is left or down, high is right or up, and on
/// the clock a second tone steps up for the right half and down for the left.
fn called(call: Call, at: u32) -> Vec<Tone> {
    match call {
        Call::Go => vec![struck(at, G5, CALLED)],
        Call::Left => vec![struck(at, D4, CALLED), struck(at + CALLED_APART, D4, CALLED)],
        Call::Right => vec![struck(at, A5, CALLED)],
        Call::Hour { hour } => {
            // How far round from the top, either way.
            let (pitch, next) = match hour % 12 {
                0 => (C6, None),
                1 => (A5, Some(C6)),
                2 => (G5, Some(A5)),
                3 => (E5, Some(G5)),
                4 => (D5, Some(E5)),
                5 => (C5, Some(D5)),
                6 => (A4, None),
                7 => (C5, Some(A4)),
                8 => (D5, Some(C5)),
                9 => (E5, Some(D5)),
                10 => (G5, Some(E5)),
                _ => (A5, Some(G5)),
            };
            let after = next.map(|next| struck(at + CALLED_APART, next, CALLED));
            std::iter::once(struck(at, pitch, CALLED)).chain(after).collect()
        }
        Call::Hours { hand, foot } => {
            let mut both = called(Call::Hour { hour: hand }, at);
            both.extend(called(Call::Hour { hour: foot }, at + 3 * CALLED_APART));
            both
        }
    }
}

/// Returns the cue as samples from -1 to 1, one channel, `rate` of them a second.
#[must_use]
pub fn samples(cue: Cue, rate: u32) -> Vec<f32> {
    match cue {
        // Three steps up to the chime.
        Cue::RestEnding { seconds } => {
            let pitch = match seconds {
                0 | 1 => E5,
                2 => D5,
                3.. => C5,
            };
            mix(&[struck(0, pitch, 180)], TICK, rate)
        }
        Cue::RestOver => mix(&[struck(0, G5, 1100), struck(110, C6, 1200)], CHIME, rate),
        // The same steps, lower and shorter: get set.
        Cue::CountIn { seconds } => {
            let pitch = match seconds {
                0 | 1 => A4,
                2 => G4,
                3.. => D4,
            };
            mix(&[struck(0, pitch, 160)], TICK, rate)
        }
        Cue::WorkStarts => mix(&[struck(0, C5, 500), struck(90, G5, 700)], CHIME, rate),
        Cue::HalfWay => mix(&[struck(0, E5, 300), struck(180, E5, 420)], TICK, rate),
        Cue::WorkOver => mix(&[struck(0, G5, 500), struck(110, C5, 900)], CHIME, rate),
        // Over and back.
        Cue::SideChange => mix(
            &[struck(0, E5, 350), struck(150, A5, 350), struck(300, E5, 700)],
            CHIME,
            rate,
        ),
        Cue::PhaseChange { phase } => {
            let pitch = phase_pitch(phase);
            let fifth = pitch * 1.5;
            mix(
                &[
                    struck(0, pitch, 1400),
                    struck(160, fifth, 1300),
                    struck(320, pitch * 2.0, 1300),
                ],
                CHIME,
                rate,
            )
        }
        // Three steps down to where it gets easy.
        Cue::EaseComing { seconds } => {
            let pitch = match seconds {
                0 | 1 => A4,
                2 => C5,
                3.. => D5,
            };
            mix(&[struck(0, pitch, 170)], TICK, rate)
        }
        Cue::Ease => mix(
            &[struck(0, C5, 700), struck(140, G4, 800), struck(280, C4, 1300)],
            CHIME,
            rate,
        ),
        Cue::Call { call } => mix(&called(call, 0), CALL, rate),
        // They end upwards, as a question does.
        Cue::TalkTest => mix(&[struck(0, A4, 400), struck(220, D5, 800)], TICK, rate),
        Cue::PaceCheck => mix(
            &[struck(0, A4, 400), struck(180, A4, 400), struck(360, D5, 800)],
            TICK,
            rate,
        ),
        Cue::BreathIn => mix(&[breathed(G3, D4, 1300)], BREATH, rate),
        Cue::BreathOut => mix(&[breathed(D4, G3, 1600)], BREATH, rate),
        Cue::SessionOver => mix(
            &[
                struck(0, C5, 1600),
                struck(220, E5, 1600),
                struck(440, G5, 1700),
                struck(660, C6, 2200),
            ],
            CHIME,
            rate,
        ),
    }
}

/// Returns the cues of any session, those it begins with first. Calls to both hand and foot are too many to be made ahead.
pub fn usual() -> Vec<Cue> {
    let phases = Phase::ALL.iter().map(|phase| Cue::PhaseChange { phase: *phase });
    let counted = (1..=3).rev().flat_map(|seconds| {
        [
            Cue::CountIn { seconds },
            Cue::RestEnding { seconds },
            Cue::EaseComing { seconds },
        ]
    });
    let calls = [Call::Go, Call::Left, Call::Right]
        .into_iter()
        .chain((1..=12).map(|hour| Call::Hour { hour }));
    phases
        .chain([
            Cue::WorkStarts,
            Cue::RestOver,
            Cue::WorkOver,
            Cue::HalfWay,
            Cue::SideChange,
        ])
        .chain(counted)
        .chain([
            Cue::BreathIn,
            Cue::BreathOut,
            Cue::TalkTest,
            Cue::PaceCheck,
            Cue::Ease,
            Cue::SessionOver,
        ])
        .chain(calls.map(|call| Cue::Call { call }))
        .collect()
}

/// How much a cue says. The end of a thing says less than what follows it.
const fn weight(cue: Cue) -> u8 {
    match cue {
        Cue::SessionOver => 12,
        Cue::PhaseChange { .. } => 11,
        Cue::Call { .. } => 10,
        Cue::Ease => 9,
        Cue::SideChange => 8,
        Cue::WorkStarts => 7,
        Cue::RestOver => 6,
        Cue::WorkOver => 5,
        Cue::HalfWay => 4,
        Cue::CountIn { .. } | Cue::EaseComing { .. } => 3,
        Cue::RestEnding { .. } => 2,
        Cue::TalkTest | Cue::PaceCheck => 1,
        Cue::BreathIn | Cue::BreathOut => 0,
    }
}

/// Returns the one to be heard of cues that are due together: the one that says most, and of equals the latest.
#[must_use]
pub fn foremost(cues: &[Cue]) -> Option<Cue> {
    cues.iter().copied().max_by_key(|cue| weight(*cue))
}

#[cfg(test)]
mod tests {
    use super::*;

    const RATE: u32 = 48_000;

    fn every_cue() -> Vec<Cue> {
        let hours = [(12, 3), (3, 12), (7, 7)].map(|(hand, foot)| Cue::Call {
            call: Call::Hours { hand, foot },
        });
        usual().into_iter().chain(hours).collect()
    }

    /// How often the signal goes through zero upwards: its pitch, roughly.
    fn turns(samples: &[f32]) -> usize {
        samples
            .windows(2)
            .filter(|pair| matches!(pair, [before, after] if *before <= 0.0 && *after > 0.0))
            .count()
    }

    #[test]
    fn every_cue_is_heard_and_is_short() {
        for cue in every_cue() {
            let ms = samples(cue, RATE).len() * 1000 / RATE as usize;
            assert!((100..=3000).contains(&ms), "{cue:?} lasts {ms} ms");
        }
        for seconds in 1..=3 {
            for tick in [
                Cue::RestEnding { seconds },
                Cue::CountIn { seconds },
                Cue::EaseComing { seconds },
            ] {
                assert!(
                    samples(tick, RATE).len() < RATE as usize / 2,
                    "{tick:?} is gone before the next"
                );
            }
        }
    }

    #[test]
    fn no_cue_clips_and_two_that_overlap_do_not_either() {
        for cue in every_cue() {
            let loudest = samples(cue, RATE)
                .iter()
                .fold(0.0_f32, |most, one| most.max(one.abs()));
            assert!((0.1..0.5).contains(&loudest), "{cue:?} reaches {loudest}");
        }
    }

    #[test]
    fn every_cue_comes_out_of_silence_and_goes_back_without_a_click() {
        for cue in every_cue() {
            for rate in [8_000, 44_100, RATE] {
                let samples = samples(cue, rate);
                let edge = rate as usize / 1000;
                let quiet = |part: &[f32]| part.iter().all(|sample| sample.abs() < 0.03);
                assert_eq!(
                    (samples.first(), samples.last()),
                    (Some(&0.0), Some(&0.0)),
                    "{cue:?}"
                );
                assert!(quiet(&samples[..edge]), "{cue:?} begins with a click");
                assert!(
                    quiet(&samples[samples.len() - edge..]),
                    "{cue:?} ends with a click"
                );
            }
        }
    }

    #[test]
    fn every_cue_sounds_like_itself_alone_and_always_the_same() {
        let all: Vec<_> = every_cue()
            .into_iter()
            .map(|cue| (cue, samples(cue, RATE)))
            .collect();
        for (index, (cue, sound)) in all.iter().enumerate() {
            assert_eq!(&samples(*cue, RATE), sound);
            for (other, its) in &all[index + 1..] {
                assert_ne!(sound, its, "{cue:?} sounds like {other:?}");
            }
        }
    }

    #[test]
    fn a_breath_in_rises_and_a_breath_out_falls_and_is_the_longer() {
        let (inward, out) = (samples(Cue::BreathIn, RATE), samples(Cue::BreathOut, RATE));
        let halves = |sound: &[f32]| {
            let (first, second) = sound.split_at(sound.len() / 2);
            (turns(first), turns(second))
        };
        let (first, second) = halves(&inward);
        assert!(first < second);
        let (first, second) = halves(&out);
        assert!(first > second);
        assert!(out.len() > inward.len());
    }

    #[test]
    fn a_rest_counts_upwards_to_its_chime() {
        let pitch = |seconds| turns(&samples(Cue::RestEnding { seconds }, RATE));
        assert!(pitch(3) < pitch(2) && pitch(2) < pitch(1));
    }

    #[test]
    fn a_call_is_over_before_the_next_can_come() {
        let shortest = training::player::CALL_GAP_MS.0;
        for cue in every_cue() {
            if matches!(cue, Cue::Call { .. }) {
                let ms = samples(cue, RATE).len() as u64 * 1000 / u64::from(RATE);
                assert!(ms < shortest, "{cue:?} lasts {ms} ms");
            }
        }
    }

    #[test]
    fn left_is_low_and_right_is_high_and_the_top_of_the_clock_above_its_bottom() {
        let pitch = |call| {
            let sound = samples(Cue::Call { call }, RATE);
            turns(&sound[..RATE as usize / 10])
        };
        assert!(pitch(Call::Left) < pitch(Call::Right));
        for pair in [
            (12, 1),
            (1, 2),
            (2, 3),
            (3, 4),
            (4, 5),
            (5, 6),
            (11, 10),
            (10, 9),
            (9, 8),
            (8, 7),
        ] {
            assert!(
                pitch(Call::Hour { hour: pair.0 }) > pitch(Call::Hour { hour: pair.1 }),
                "{pair:?}"
            );
        }
    }

    #[test]
    fn of_several_at_once_the_one_that_says_most_is_heard() {
        let phase = Cue::PhaseChange {
            phase: Phase::Downshift,
        };
        assert_eq!(foremost(&[Cue::WorkOver, phase, Cue::BreathIn]), Some(phase));
        assert_eq!(foremost(&[Cue::BreathIn, Cue::BreathOut]), Some(Cue::BreathOut));
        assert_eq!(foremost(&[]), None);
    }
}
