//! The closed vocabularies that profile, check-in, catalogue and plan share. Facts only; words are the interface's.

macro_rules! vocabulary {
    ($(#[$doc:meta])* $name:ident { $($(#[$vdoc:meta])* $variant:ident),+ $(,)? }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, ::serde::Serialize, ::serde::Deserialize, ::ts_rs::TS, ::schemars::JsonSchema)]
        #[serde(rename_all = "snake_case")]
        pub enum $name { $($(#[$vdoc])* $variant),+ }

        impl $name {
            /// Every value, in declaration order.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];
        }
    };
}
pub(crate) use vocabulary;

vocabulary! {
    /// An area of the body map.
    Area {
        /// Neck.
        Neck,
        /// Shoulder joint and girdle.
        Shoulder,
        /// Elbow.
        Elbow,
        /// Wrist and hand.
        Wrist,
        /// Front of the rib cage.
        Chest,
        /// Between and below the shoulder blades.
        UpperBack,
        /// Lumbar region.
        LowerBack,
        /// Front and side of the trunk.
        Abdomen,
        /// Hip, groin and seat.
        Hip,
        /// Front or back of the thigh.
        Thigh,
        /// Knee.
        Knee,
        /// Calf and shin.
        Calf,
        /// Ankle.
        Ankle,
        /// Foot and toes.
        Foot,
    }
}

vocabulary! {
    /// A muscle group as volume is counted by (training-science §3).
    Muscle {
        /// Front of the thigh.
        Quadriceps,
        /// Back of the thigh.
        Hamstrings,
        /// Seat.
        Glutes,
        /// Back of the lower leg.
        Calves,
        /// Chest.
        Chest,
        /// Latissimus, rhomboids, trapezius.
        Back,
        /// Deltoids.
        Shoulders,
        /// Elbow flexors.
        Biceps,
        /// Elbow extensors.
        Triceps,
        /// Abdominals, obliques, spinal erectors.
        Core,
        /// Front of the lower leg.
        Shins,
    }
}

impl Muscle {
    /// Whether a week owes it four sets (§3). The front of the lower leg lifts the foot at every step; sets for it are
    /// there against stumbling, and counted, but no week is short without them. Our choice.
    #[must_use]
    pub const fn has_least_sets(self) -> bool {
        match self {
            Self::Quadriceps
            | Self::Hamstrings
            | Self::Glutes
            | Self::Calves
            | Self::Chest
            | Self::Back
            | Self::Shoulders
            | Self::Biceps
            | Self::Triceps
            | Self::Core => true,
            Self::Shins => false,
        }
    }
}

vocabulary! {
    /// A movement pattern. One still figure is drawn for each.
    Pattern {
        /// Knee-dominant, both legs.
        Squat,
        /// Hip-dominant.
        Hinge,
        /// Knee-dominant, one leg ahead or above.
        Lunge,
        /// Pushing away, level or overhead.
        Push,
        /// Pulling towards, level or from above.
        Pull,
        /// Carrying a load.
        Carry,
        /// Turning the trunk, or resisting a turn.
        Rotate,
        /// Stepping, crawling, marching.
        Locomotion,
        /// Holding or regaining balance.
        Balance,
        /// Answering a signal quickly, changing direction.
        Reaction,
        /// Timing limbs together: juggling, ladders, rhythm.
        Coordination,
        /// Range of motion.
        Mobility,
        /// Paced breathing.
        Breathing,
        /// Steady aerobic work.
        Aerobic,
        /// Moving a light load fast.
        Power,
        /// Getting down to the floor and up again.
        Floor,
    }
}

vocabulary! {
    /// Something a movement may need. The floor, a wall and one's own body are always there.
    Equipment {
        /// A stable chair.
        Chair,
        /// A rail, kitchen counter or other support that cannot move.
        Rail,
        /// A step or stairs.
        Step,
        /// An exercise mat.
        Mat,
        /// A resistance band, with something to fix it to.
        Band,
        /// A backpack or bag that can be filled.
        Backpack,
        /// Dumbbells.
        Dumbbells,
        /// A kettlebell.
        Kettlebell,
        /// A barbell with rack and plates.
        Barbell,
        /// A bench.
        Bench,
        /// A cable column or machines.
        Machines,
        /// A bar to hang from.
        PullUpBar,
        /// A small ball.
        Ball,
        /// A skipping rope.
        Rope,
        /// A stationary bicycle.
        Bike,
        /// A rowing machine.
        Rower,
        /// A treadmill.
        Treadmill,
    }
}

vocabulary! {
    /// Where a session takes place.
    PlaceKind {
        /// At home.
        Home,
        /// At a gym.
        Gym,
        /// Outdoors.
        Outdoors,
        /// Away from home, with little.
        Travel,
    }
}

vocabulary! {
    /// The five phases, in the order they always have.
    Phase {
        /// Raise, mobilise, prepare.
        Prime,
        /// Learn while fresh.
        Skill,
        /// Strength with repetitions in reserve.
        Strength,
        /// Steady aerobic work.
        Aerobic,
        /// Slow breathing and easy range.
        Downshift,
    }
}

vocabulary! {
    /// How a movement went.
    Quality {
        /// As intended throughout.
        Clean,
        /// Mostly, with visible corrections.
        Wobbly,
        /// The intended movement was lost.
        Lost,
    }
}
