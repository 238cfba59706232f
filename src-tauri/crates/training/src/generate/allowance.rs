//! Ceilings with a memory: the lowest holds, and knows what set it.

use crate::plan::Cause;

/// The most (or, for [`Floor`], the least) of something, and the input that made it so.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ceiling {
    /// As planned.
    pub planned: u32,
    /// Now.
    pub now: u32,
    /// What lowered it; `None` while it is as planned.
    pub cause: Option<Cause>,
}

impl Ceiling {
    /// Returns the same ceiling over another plan.
    #[must_use]
    pub fn rebased(&self, planned: u32) -> Self {
        let mut rebased = Self::planned(planned);
        if let Some(cause) = &self.cause {
            rebased.lower(self.now, cause);
        }
        rebased
    }

    /// Returns the ceiling with so much more of what it is about, as planned and now.
    #[must_use]
    pub fn extended(self, by: u32) -> Self {
        Self {
            planned: self.planned + by,
            now: self.now + by,
            ..self
        }
    }

    /// Returns a ceiling that nothing has lowered yet.
    #[must_use]
    pub const fn planned(planned: u32) -> Self {
        Self {
            planned,
            now: planned,
            cause: None,
        }
    }

    /// Lowers it. A value that is not lower changes nothing: reasons never multiply (§1).
    pub fn lower(&mut self, to: u32, cause: &Cause) {
        if to < self.now {
            self.now = to;
            self.cause = Some(cause.clone());
        }
    }

    /// Lowers it to where another ceiling stands, for that one's cause; `scale` says what that means here.
    fn lower_by(&mut self, other: &Self, scale: impl Fn(u32) -> u32) {
        if let Some(cause) = &other.cause {
            self.lower(scale(other.now), cause);
        }
    }
}

/// The least reserve, and the input that made it so.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Floor {
    /// As planned.
    pub planned: u32,
    /// Now.
    pub now: u32,
    /// What raised it.
    pub cause: Option<Cause>,
}

impl Floor {
    /// Returns a floor that nothing has raised yet.
    #[must_use]
    pub const fn planned(planned: u32) -> Self {
        Self {
            planned,
            now: planned,
            cause: None,
        }
    }

    /// Raises it.
    pub fn raise(&mut self, to: u32, cause: &Cause) {
        if to > self.now {
            self.now = to;
            self.cause = Some(cause.clone());
        }
    }
}

/// Everything that limits one session.
#[derive(Debug, Clone)]
pub struct Allowance {
    /// Minutes of the session.
    pub minutes: Ceiling,
    /// Effort of skill in CR-10.
    pub skill_effort: Ceiling,
    /// Seconds of strength.
    pub strength: Ceiling,
    /// Work sets, as a share of the session's in percent, rounded to the nearest.
    pub sets_percent: Ceiling,
    /// The same for the lighter week, rounded down (invariant 34).
    pub lighter_percent: Ceiling,
    /// Work sets, counted.
    pub sets: Ceiling,
    /// Load, as a share of the prescribed one in percent.
    pub load_percent: Ceiling,
    /// Seconds of aerobic work.
    pub aerobic: Ceiling,
    /// Effort of aerobic work in CR-10.
    pub aerobic_effort: Ceiling,
    /// Least reserve of strength sets.
    pub reserve: Floor,
    /// Why nothing is loaded, if so.
    pub gentle: Option<Cause>,
    /// Why there is breathing only, if so.
    pub breathing_only: Option<Cause>,
}

impl Allowance {
    /// Returns how many of `sets` work sets are kept, and why not all: each cut is taken from the whole, and the lowest
    /// holds (§1).
    #[must_use]
    pub fn kept(&self, sets: u32) -> Ceiling {
        let mut kept = Ceiling::planned(sets);
        kept.lower_by(&self.sets_percent, |percent| (sets * percent + 50) / 100);
        kept.lower_by(&self.lighter_percent, |percent| (sets * percent / 100).max(1));
        kept.lower_by(&self.sets, |count| count);
        kept
    }

    /// Says that nothing is loaded today; the first cause stays.
    pub fn make_gentle(&mut self, cause: &Cause) {
        self.gentle.get_or_insert_with(|| cause.clone());
    }
}
