//! Typed reasons. Rust speaks facts; the interface turns each into a sentence.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::check_in::{ComplaintKind, Control, Illness, Intent, RedFlag};
use crate::profile::SupportNeed;
use crate::quantity::{Grams, Intensity, Minutes, RepsInReserve, Score, SleepMinutes};
use crate::readiness::{Item, ReadinessState};
use crate::vocabulary::{Area, Muscle, Phase, PlaceKind};

/// A departure from the planned session, and the input that caused it (invariant 43).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Reason {
    /// What is different.
    pub change: Change,
    /// The input that caused it.
    pub cause: Cause,
}

/// What is different from the planned session.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case", tag = "change")]
pub enum Change {
    /// Fewer strength sets in the session.
    FewerSets {
        /// Sets as planned.
        planned: u8,
        /// Sets now.
        now: u8,
    },
    /// No loaded work at all.
    NoStrength,
    /// Lighter load.
    LighterLoad {
        /// By how many percent.
        percent: u8,
    },
    /// More load than last time, as earned.
    MoreLoad {
        /// The movement.
        movement: String,
        /// Last load.
        from: Grams,
        /// Load now.
        to: Grams,
    },
    /// More repetitions or seconds than last time, as earned.
    MoreRepetitions {
        /// The movement.
        movement: String,
        /// Last dose.
        from: u16,
        /// Dose now.
        to: u16,
    },
    /// Stop with more in reserve.
    MoreReserve {
        /// The reserve to stop at.
        reserve: RepsInReserve,
    },
    /// Another movement instead of the planned one.
    Instead {
        /// Planned.
        planned: String,
        /// Now.
        now: String,
    },
    /// Another movement beside the planned one, with sets that there is no room for there.
    TakesOver {
        /// Planned, with the others.
        from: String,
        /// What takes them over.
        by: String,
    },
    /// An area is left out of all loading.
    AreaLeftOut {
        /// The area.
        area: Area,
    },
    /// Some minutes of easy range for an area.
    EasyRange {
        /// The area.
        area: Area,
    },
    /// One rung easier on a ladder.
    EasierVariation {
        /// Planned.
        planned: String,
        /// Now.
        now: String,
    },
    /// The aerobic part is easier or shorter.
    EasierAerobic {
        /// Minutes now.
        minutes: Minutes,
    },
    /// Known skills only.
    FamiliarSkill,
    /// A skill moves one rung up, as earned.
    HarderSkill {
        /// The movement it came from.
        from: String,
        /// The movement now.
        to: String,
    },
    /// A strength movement goes one rung up its ladder, as earned.
    HarderVariation {
        /// The movement it came from.
        from: String,
        /// The movement now.
        to: String,
    },
    /// A movement is left out today, without another in its place.
    LeftOut {
        /// The movement.
        movement: String,
    },
    /// More skill, less strength.
    MoreSkill {
        /// Extra minutes.
        minutes: Minutes,
    },
    /// Fewer minutes in all.
    ShorterSession {
        /// Minutes planned.
        planned: Minutes,
        /// Minutes now.
        now: Minutes,
    },
    /// A phase is left out today.
    PhaseNotToday {
        /// The phase.
        phase: Phase,
    },
    /// The session becomes gentle: balance, mobility, an easy walk.
    GentleOnly,
    /// Breathing and rest only.
    BreathingOnly,
    /// Rest instead of a session.
    RestDay,
    /// No training until somebody has had a look.
    FullStop,
    /// Another place and its equipment.
    Elsewhere {
        /// Where.
        place: PlaceKind,
    },
    /// The lighter week of the album.
    LighterWeek,
    /// A careful first time with a movement.
    FindingLoad {
        /// The movement.
        movement: String,
    },
    /// Fixed support beside every balance task.
    SupportBeside,
    /// Balance has a sure place.
    BalanceFirst,
    /// A hard session, earned: vigorous intervals.
    Intervals {
        /// Vigorous minutes.
        minutes: Minutes,
    },
    /// The hard part waits for another day; the session stays moderate.
    HardPartWaits,
    /// An earned test of a lift.
    EarnedTest {
        /// The lift.
        movement: String,
    },
    /// A test waits for a day on which it is earned.
    TestWaits {
        /// The lift.
        movement: String,
    },
    /// The album's measure stands in today's session.
    Measure {
        /// The movement.
        movement: String,
    },
    /// These muscle groups stay under their weekly minimum (§3).
    MusclesLeftOut {
        /// Which.
        muscles: Vec<Muscle>,
    },
    /// The other of the day's two sessions.
    OtherSide,
    /// Fewer hard repeats at the same pace.
    FewerRepeats {
        /// Repeats as planned.
        planned: u8,
        /// Repeats now.
        now: u8,
    },
    /// On the day of the event: prime and downshift only.
    EventMorning,
    /// A session that was moved here from another day of its week.
    MovedHere,
    /// The week's free track instead of a session.
    FreeTrack,
}

/// The input that caused a change.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case", tag = "cause")]
pub enum Cause {
    /// A red flag wants help first.
    RedFlag {
        /// The first that was named.
        flag: RedFlag,
    },
    /// Sleep was well under the person's own median.
    SleepBelowUsual {
        /// Last night.
        sleep: SleepMinutes,
        /// Own 28-day median.
        usual: SleepMinutes,
    },
    /// Sleep was very short by any measure.
    SleepVeryShort {
        /// Last night.
        sleep: SleepMinutes,
    },
    /// The five items together are under the person's usual range.
    BelowUsual {
        /// Today's total, 5 to 25.
        total: u8,
        /// Own 28-day median of the total, in tenths.
        usual_tenths: u16,
    },
    /// The five items together are very low.
    LowTotal {
        /// Today's total, 5 to 25.
        total: u8,
    },
    /// One item was at its lowest on two check-ins running.
    ItemLowestTwice {
        /// The item.
        item: Item,
    },
    /// The last seven days were low together.
    LowWeek {
        /// 7-day mean of the total, in tenths.
        mean_tenths: u16,
    },
    /// Feeling ill.
    Ill {
        /// How.
        illness: Illness,
    },
    /// Fever was not long enough ago.
    AfterFever,
    /// An area complains.
    Complaint {
        /// Where.
        area: Area,
        /// How.
        kind: ComplaintKind,
        /// How strong.
        intensity: Intensity,
    },
    /// A long-known area that a clinician knows of, from screening.
    KnownArea {
        /// Where.
        area: Area,
    },
    /// The sample movement.
    MovementControl {
        /// How it went.
        control: Control,
    },
    /// What the person wants today.
    WantsToday {
        /// The intent.
        intent: Intent,
    },
    /// Minutes available.
    MinutesToday {
        /// How many.
        minutes: Minutes,
    },
    /// The person chose it.
    OwnChoice,
    /// Equipment at the place.
    PlaceToday {
        /// Where.
        place: PlaceKind,
    },
    /// The album's lighter week.
    AlbumLighterWeek,
    /// Days without training before today.
    ReturnAfterGap {
        /// How many.
        days: u16,
    },
    /// Screening answers.
    ScreeningAnswer,
    /// The older adult's rules.
    OlderAdult,
    /// Younger than 18.
    Under18,
    /// A fall in the last year.
    RecentFall,
    /// New to training.
    NewToTraining,
    /// First sessions with this movement.
    NewMovement,
    /// The last exposures were clean with reserve to spare.
    CleanWithReserve {
        /// How many exposures.
        exposures: u8,
    },
    /// The last exposures were harder than meant.
    HarderThanMeant,
    /// Practice was clean often enough.
    CleanPractice {
        /// Share of clean attempts in percent.
        clean_percent: u8,
    },
    /// Practice was shaky.
    ShakyPractice {
        /// Share of clean attempts in percent.
        clean_percent: u8,
    },
    /// Yesterday or the last days were hard enough.
    RecentLoad,
    /// The week has already reached what was planned for it.
    WeekFull,
    /// A muscle group has as many sets as the weeks before and the rest between them allow.
    SetsGrowSlowly,
    /// Seven days without a day of rest.
    RestIsDue,
    /// Bedtime is near.
    NearBedtime,
    /// It was in the plan.
    Planned,
    /// One item was low.
    ItemLow {
        /// The item.
        item: Item,
        /// Its score.
        score: Score,
    },
    /// The state as a whole (only where no narrower input applies).
    Readiness {
        /// The state.
        state: ReadinessState,
    },
    /// Most of the last sessions drained more than they gave (§12).
    Drained {
        /// How many of the last ten.
        sessions: u8,
    },
    /// Weeks of regular moderate work and the conditions of a hard day are met (§5, §12).
    Earned,
    /// Exams.
    ExamWeek,
    /// An event is near: less volume, the same pace (Bosquet 2007).
    EventNear {
        /// Days to go.
        days: u16,
    },
    /// Away from home.
    Travelling,
    /// The support answer.
    SupportAnswer {
        /// What support is wanted with.
        need: SupportNeed,
    },
    /// There is no time or way to reach them.
    NotEnoughTime,
    /// The lightest load that can be picked is more than is asked for.
    LoadsTooHeavy,
    /// Medicine or a condition that makes the heart rate say little.
    HeartRateUnreliable,
    /// A hard day was too recent, or the week has had its hard days.
    HardRecently,
}
