//! The closed vocabularies, spelt out again: a value that the planner invents is an error here, not a guess.

use serde::Deserialize;

/// A vocabulary whose values can be kept as bits of one number.
pub trait Bits: Copy {
    /// Returns the value's own bit.
    fn bit(self) -> u32;
}

/// Returns the bits of all values.
pub fn mask<T: Bits>(values: &[T]) -> u32 {
    values.iter().fold(0, |mask, value| mask | value.bit())
}

macro_rules! words {
    ($(#[$doc:meta])* $name:ident: $($variant:ident),+ $(,)?) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize)]
        #[serde(rename_all = "snake_case")]
        #[allow(missing_docs)]
        pub enum $name { $($variant),+ }

        impl $name {
            /// Every value.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];
        }

        impl Bits for $name {
            fn bit(self) -> u32 {
                1 << (self as u32)
            }
        }
    };
}

words! {
    /// The five phases in their order (§7).
    Phase: Prime, Skill, Strength, Aerobic, Downshift
}
words! {
    /// Movement patterns.
    Pattern: Squat, Hinge, Lunge, Push, Pull, Carry, Rotate, Locomotion, Balance, Reaction, Coordination, Mobility,
    Breathing, Aerobic, Power, Floor
}
words! {
    /// Muscle groups as volume is counted by (§3).
    Muscle: Quadriceps, Hamstrings, Glutes, Calves, Chest, Back, Shoulders, Biceps, Triceps, Core, Shins
}
words! {
    /// Areas of the body map.
    Area: Neck, Shoulder, Elbow, Wrist, Chest, UpperBack, LowerBack, Abdomen, Hip, Thigh, Knee, Calf, Ankle, Foot
}
words! {
    /// Equipment.
    Equipment: Chair, Rail, Step, Mat, Band, Backpack, Dumbbells, Kettlebell, Barbell, Bench, Machines, PullUpBar,
    Ball, Rope, Bike, Rower, Treadmill
}
words! {
    /// What cannot move, to hold on to.
    Support: Wall, Rail, Chair
}
words! {
    /// Where a session takes place.
    PlaceKind: Home, Gym, Outdoors, Travel
}
words! {
    /// Readiness, best first.
    State: Full, Steady, Ease, Restore, Stop
}
words! {
    /// Illness.
    Illness: None, Unwell, Fever
}
words! {
    /// How an area feels.
    ComplaintKind: Tight, Sore, Painful, Sharp, Numb
}
words! {
    /// How the sample movement went.
    Control: Clean, Wobbly, NotToday
}
words! {
    /// What the person wants today.
    Intent: Build, Practise, Maintain, Unwind
}
words! {
    /// Kinds of session.
    SessionKind: Foundation, Build, Endurance, Recharge, EarnedTest
}
words! {
    /// The day's two sessions.
    Side: A, B
}
words! {
    /// What a block is there for.
    Purpose: Work, Measure, Test, Optional
}
words! {
    /// What an album's week is about.
    Theme: Settle, Build, Lighter, Exams, Taper
}
words! {
    /// How heavy a lift is meant.
    Zone: Usual, Heavy, Medium, Light
}
words! {
    /// How a set went.
    Quality: Clean, Wobbly, Lost
}
words! {
    /// Activity outside Longplay.
    ActivityKind: Walk, Run, Ride, Swim, Sport, Daily, Interlude
}
words! {
    /// Times with a plan of their own.
    OccasionKind: Event, Exams, Travel
}
words! {
    /// Days of the week.
    DayOfWeek: Monday, Tuesday, Wednesday, Thursday, Friday, Saturday, Sunday
}
