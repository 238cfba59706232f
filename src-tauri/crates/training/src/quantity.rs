//! Checked quantities. A value that exists is in range; every other value is a [`OutOfRange`] error.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A number outside the range that its quantity allows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("{quantity} must be between {min} and {max}, in steps of {step}; it was {value}")]
pub struct OutOfRange {
    /// The quantity's name in plain words.
    pub quantity: &'static str,
    /// The value that was refused.
    pub value: i64,
    /// Smallest allowed value.
    pub min: i64,
    /// Largest allowed value.
    pub max: i64,
    /// Allowed step between values.
    pub step: i64,
}

macro_rules! quantity {
    ($(#[$doc:meta])* $name:ident($repr:ty), $words:literal, $min:literal ..= $max:literal) => {
        quantity!($(#[$doc])* $name($repr), $words, $min..=$max, step 1);
    };
    ($(#[$doc:meta])* $name:ident($repr:ty), $words:literal, $min:literal ..= $max:literal, step $step:literal) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS, JsonSchema)]
        #[serde(try_from = "i64", into = "i64")]
        #[ts(type = "number")]
        pub struct $name(#[schemars(range(min = $min, max = $max))] $repr);

        impl $name {
            /// Smallest value.
            pub const MIN: Self = Self($min);
            /// Largest value.
            pub const MAX: Self = Self($max);

            /// Returns the checked quantity.
            ///
            /// # Errors
            /// [`OutOfRange`] when the value is outside the range or between two steps.
            pub const fn new(value: i64) -> Result<Self, OutOfRange> {
                if value < $min || value > $max || value.rem_euclid($step) != 0 {
                    return Err(OutOfRange { quantity: $words, value, min: $min, max: $max, step: $step });
                }
                #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
                Ok(Self(value as $repr))
            }

            /// Returns the nearest allowed value at or below `value`, or the smallest one.
            #[must_use]
            pub const fn clamped(value: i64) -> Self {
                let clipped = if value < $min { $min } else if value > $max { $max } else { value };
                #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
                Self((clipped - clipped.rem_euclid($step)) as $repr)
            }

            /// Returns the plain number.
            #[must_use]
            pub const fn get(self) -> $repr {
                self.0
            }
        }

        impl TryFrom<i64> for $name {
            type Error = OutOfRange;
            fn try_from(value: i64) -> Result<Self, OutOfRange> {
                Self::new(value)
            }
        }

        impl From<$name> for i64 {
            fn from(quantity: $name) -> i64 {
                i64::from(quantity.0)
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                write!(f, "{}", self.0)
            }
        }
    };
}

quantity! {
    /// One item of the check-in, 1 to 5; 5 is best for every item, so that their sum never mixes directions.
    ///
    /// ```
    /// use training::quantity::Score;
    /// assert_eq!(Score::new(5).unwrap().get(), 5);
    /// assert!(Score::new(0).is_err());
    /// ```
    Score(u8), "a check-in item", 1..=5
}
quantity! {
    /// How certain somebody is of being able to do something, 0 (not at all) to 10 (entirely).
    Certainty(u8), "a rating of how sure you are", 0..=10
}
quantity! {
    /// Rating of perceived exertion on the CR-10 scale, 0 (rest) to 10 (nothing left).
    Rpe(u8), "effort (RPE)", 0..=10
}
quantity! {
    /// Repetitions in reserve: how many more clean repetitions would have been possible.
    RepsInReserve(u8), "repetitions in reserve", 0..=10
}
quantity! {
    /// Repetitions of a set, per side for one-sided movements.
    Repetitions(u16), "repetitions", 0..=200
}
quantity! {
    /// External load in grams. Integers, so that a plan is the same on every machine.
    Grams(u32), "load in grams", 0..=500_000
}
quantity! {
    /// Whole minutes, at most a day.
    Minutes(u16), "minutes", 0..=1440
}
quantity! {
    /// Whole seconds, at most a day.
    Seconds(u32), "seconds", 0..=86_400
}
quantity! {
    /// Time asleep in minutes, in quarter hours, at most 18 hours.
    SleepMinutes(u16), "sleep in minutes", 0..=1080, step 15
}
quantity! {
    /// Intensity of a complaint about a body area, 0 to 10.
    Intensity(u8), "intensity", 0..=10
}
quantity! {
    /// Months of regular training, at most 80 years.
    Months(u16), "months of training", 0..=960
}
quantity! {
    /// A position or confidence from 0 to 10.
    TenPoint(u8), "a rating", 0..=10
}
quantity! {
    /// Beats of the heart per minute.
    HeartRate(u8), "a heart rate", 30..=220
}
