//! Cues made before they are due: the long ones take as long to make as a cue may be late.

use training::player::Cue;

use crate::cues::{samples, usual};

/// What most devices play a second. Our guess until one is open.
const USUAL_RATE: u32 = 48_000;

/// The usual cues of a session, as samples: those that are made, and those that are yet to be.
pub struct Ahead {
    rate: u32,
    to_make: Vec<Cue>,
    made: Vec<(Cue, Vec<f32>)>,
}

impl Ahead {
    /// Nothing made, and nothing to make.
    pub const fn none() -> Self {
        Self {
            rate: USUAL_RATE,
            to_make: Vec::new(),
            made: Vec::new(),
        }
    }

    /// All of them to make, unless they are made or on their way already.
    pub fn prepare(&mut self) {
        if self.to_make.is_empty() && self.made.is_empty() {
            self.to_make = usual();
            self.to_make.reverse();
        }
    }

    /// Makes the next one. Returns whether there was one to make.
    pub fn make_one(&mut self) -> bool {
        let Some(cue) = self.to_make.pop() else {
            return false;
        };
        self.made.push((cue, samples(cue, self.rate)));
        true
    }

    /// Returns a cue at a rate, made ahead or now. Those of another rate are made again.
    pub fn sound(&mut self, cue: Cue, rate: u32) -> Vec<f32> {
        if rate != self.rate {
            let wanted = !(self.to_make.is_empty() && self.made.is_empty());
            *self = Self { rate, ..Self::none() };
            if wanted {
                self.prepare();
            }
        }
        let made = self.made.iter().find(|(made, _)| *made == cue);
        made.map_or_else(|| samples(cue, rate), |(_, sound)| sound.clone())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn made(ahead: &mut Ahead) -> usize {
        std::iter::from_fn(|| ahead.make_one().then_some(())).count()
    }

    #[test]
    fn a_cue_made_ahead_is_the_one_made_when_it_is_due() {
        let mut ahead = Ahead::none();
        assert_eq!(made(&mut ahead), 0, "nothing before it is asked for");
        ahead.prepare();
        assert_eq!(made(&mut ahead), usual().len());
        for cue in usual() {
            assert_eq!(ahead.sound(cue, USUAL_RATE), samples(cue, USUAL_RATE), "{cue:?}");
        }
        ahead.prepare();
        assert_eq!(made(&mut ahead), 0, "once is enough");
    }

    #[test]
    fn a_device_of_another_rate_has_them_made_again() {
        let mut ahead = Ahead::none();
        ahead.prepare();
        made(&mut ahead);
        assert_eq!(ahead.sound(Cue::RestOver, 8_000), samples(Cue::RestOver, 8_000));
        assert_eq!(made(&mut ahead), usual().len());
        assert_eq!(ahead.sound(Cue::RestOver, 8_000), samples(Cue::RestOver, 8_000));
    }
}
