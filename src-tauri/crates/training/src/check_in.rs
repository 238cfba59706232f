//! The morning's check-in: four opening questions, five items, minutes and illness.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::quantity::{Intensity, Minutes, Score, SleepMinutes};
use crate::vocabulary::{Area, PlaceKind, vocabulary};

vocabulary! {
    /// How an area feels.
    ComplaintKind {
        /// Tight.
        Tight,
        /// Sore, as after training.
        Sore,
        /// Painful.
        Painful,
        /// Sharp pain.
        Sharp,
        /// Numb or tingling.
        Numb,
    }
}

vocabulary! {
    /// How a 20–30 s sample movement went.
    Control {
        /// As intended.
        Clean,
        /// With visible corrections.
        Wobbly,
        /// Not today.
        NotToday,
    }
}

vocabulary! {
    /// What the person wants to build today.
    Intent {
        /// As planned.
        Build,
        /// More skill, taken from strength.
        Practise,
        /// Keep what is there: fewer sets.
        Maintain,
        /// Wind down: as an easy day.
        Unwind,
    }
}

vocabulary! {
    /// Illness today.
    Illness {
        /// Not ill.
        None,
        /// Feeling ill, without fever.
        Unwell,
        /// Fever.
        Fever,
    }
}

vocabulary! {
    /// How a day was supplied with food or with water, as the person sees it the morning after. No amounts, and no right answer.
    Supply {
        /// Enough for the day.
        Enough,
        /// A little short.
        LittleShort,
        /// Hardly any.
        HardlyAny,
    }
}

vocabulary! {
    /// A sign that must be looked at before any training (§7; a clinician must review the list).
    RedFlag {
        /// Pressure or pain in chest, jaw or arm. Emergency.
        ChestPressure,
        /// Collapse or fainting. Emergency.
        Collapse,
        /// Severe breathlessness at rest. Emergency.
        BreathlessAtRest,
        /// Face droop, trouble speaking, one-sided weakness. Emergency.
        StrokeSigns,
        /// Sudden, worst-ever headache. Emergency.
        WorstHeadache,
        /// Confusion or signs of heat illness. Emergency.
        Confusion,
        /// Numb saddle area, or bladder or bowel control lost. Emergency.
        SaddleNumbness,
        /// Very dark urine with extreme soreness. Emergency.
        DarkUrine,
        /// Nearly fainted, palpitations, or dizzy. Stop, get advice.
        NearFaint,
        /// Hot, swollen calf or joint. See a clinician first.
        HotSwelling,
        /// New weakness or numbness. See a clinician first.
        NewWeakness,
        /// Night pain or unexplained weight loss. See a clinician first.
        NightPain,
        /// A fall with an injury. See a clinician first.
        InjuryFall,
    }
}

vocabulary! {
    /// How soon a red flag wants help.
    Urgency {
        /// The emergency number, at once.
        Emergency,
        /// No more today, and get advice.
        StopToday,
        /// See a clinician before training again.
        SeeClinician,
    }
}

impl RedFlag {
    /// Returns how soon this sign wants help (§7, list to be reviewed by a clinician).
    #[must_use]
    pub const fn urgency(self) -> Urgency {
        match self {
            Self::ChestPressure
            | Self::Collapse
            | Self::BreathlessAtRest
            | Self::StrokeSigns
            | Self::WorstHeadache
            | Self::Confusion
            | Self::SaddleNumbness
            | Self::DarkUrine => Urgency::Emergency,
            Self::NearFaint => Urgency::StopToday,
            Self::HotSwelling | Self::NewWeakness | Self::NightPain | Self::InjuryFall => {
                Urgency::SeeClinician
            }
        }
    }
}

/// What an area of the body says this morning.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Complaint {
    /// Where.
    pub area: Area,
    /// What kind.
    pub kind: ComplaintKind,
    /// How strong, 0 to 10.
    pub intensity: Intensity,
    /// Whether movement is altered by it.
    #[serde(default)]
    pub alters_movement: bool,
}

/// One morning's answers. On a rest day sleep and the five items are all that is asked.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct CheckIn {
    /// Time asleep.
    pub sleep: SleepMinutes,
    /// 5 restful, 3 some trouble, 1 hardly slept.
    pub sleep_quality: Score,
    /// 5 fresh, 3 usual, 1 drained.
    pub energy: Score,
    /// 5 feel good, 3 usual, 1 very sore.
    pub muscles: Score,
    /// 5 relaxed, 3 usual, 1 overloaded.
    pub stress: Score,
    /// 5 bright, 3 flat, 1 very low or irritable.
    pub mood: Score,
    /// Body map. Empty when nothing is to be said.
    #[serde(default)]
    pub complaints: Vec<Complaint>,
    /// Sample movement, when taken at the check-in; otherwise it ends Prime.
    #[serde(default)]
    pub control: Option<Control>,
    /// What to build. `None` on a rest day, or as planned.
    #[serde(default)]
    pub intent: Option<Intent>,
    /// Minutes available today. `None`: the usual ones.
    #[serde(default)]
    #[schemars(range(min = 10, max = 60))]
    pub minutes: Option<Minutes>,
    /// Where today's session takes place. `None`: the usual place.
    #[serde(default)]
    pub place: Option<PlaceKind>,
    /// Illness today.
    pub illness: Illness,
    /// Food of the day before. `None`: nothing was said.
    #[serde(default)]
    pub fuel: Option<Supply>,
    /// Water of the day before. `None`: nothing was said.
    #[serde(default)]
    pub water: Option<Supply>,
    /// Red flags, if any.
    #[serde(default)]
    pub red_flags: Vec<RedFlag>,
}

impl CheckIn {
    /// Returns the sum of the five items, 5 to 25, high is good (McLean 2010 in shape).
    #[must_use]
    pub fn total(&self) -> u8 {
        self.items().iter().map(|score| score.get()).sum()
    }

    /// Returns the five items in their fixed order: energy, sleep quality, muscles, stress, mood.
    #[must_use]
    pub const fn items(&self) -> [Score; 5] {
        [
            self.energy,
            self.sleep_quality,
            self.muscles,
            self.stress,
            self.mood,
        ]
    }
}
