//! Settings: how Longplay looks, sounds and counts days.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use training::day::DEFAULT_ROLLOVER_HOUR;
use training::player::Cue;
use ts_rs::TS;

use super::app::Nothing;
use crate::failure::Failure;
use crate::host::Host;

/// Light or dark.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Theme {
    /// As the system is set.
    #[default]
    System,
    /// Light.
    Light,
    /// Dark.
    Dark,
}

/// How strong contrasts are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Contrast {
    /// As the system is set.
    #[default]
    System,
    /// High.
    High,
}

/// Whether things move.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Motion {
    /// As the system is set.
    #[default]
    System,
    /// Reduced.
    Reduced,
}

/// How loud a session's cues are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Sound {
    /// Not heard at all; no sound device is touched.
    Off,
    /// Just there.
    Quiet,
    /// Beside one's own music.
    #[default]
    Normal,
    /// Across the room.
    Full,
}

/// Settings of the app on this computer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Settings {
    /// Light or dark.
    pub theme: Theme,
    /// Contrast.
    pub contrast: Contrast,
    /// Motion.
    pub motion: Motion,
    /// Text size in percent, 80 to 200.
    #[schemars(range(min = 80, max = 200))]
    pub text_percent: u16,
    /// Local hour at which a new training day begins, 0 to 11.
    #[schemars(range(min = 0, max = 11))]
    pub rollover_hour: u8,
    /// How loud cues are. Settings saved before there were any have the usual.
    #[serde(default)]
    pub sound: Sound,
    /// Whether the desktop says so when a rest ends while the window is not in front.
    #[serde(default = "say_rest_ends")]
    pub rest_notices: bool,
    /// Whether a session is shown in type that is read from across the room.
    #[serde(default)]
    pub large_type: bool,
    /// Whether the computer's own voice says what comes next in a session.
    #[serde(default)]
    pub voice: bool,
}

/// Settings of before there was the choice.
const fn say_rest_ends() -> bool {
    true
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            theme: Theme::default(),
            contrast: Contrast::default(),
            motion: Motion::default(),
            text_percent: 100,
            rollover_hour: DEFAULT_ROLLOVER_HOUR,
            sound: Sound::default(),
            rest_notices: say_rest_ends(),
            large_type: false,
            voice: false,
        }
    }
}

pub(crate) fn save_settings(host: &mut Host, settings: Settings) -> Result<Settings, Failure> {
    if !(80..=200).contains(&settings.text_percent) {
        return Err(Failure::invalid(
            Some("text_percent".into()),
            "the text size must be between 80 and 200 percent",
        ));
    }
    if settings.rollover_hour > 11 {
        return Err(Failure::invalid(
            Some("rollover_hour".into()),
            "a new day begins between 0 and 11 o'clock",
        ));
    }
    let day = host.today()?;
    let draft = host.draft(day, &settings)?;
    host.record(vec![draft])?;
    Ok(settings)
}

/// The chime at the end of a rest: what is heard most often.
pub(crate) fn play_sample(host: &mut Host, _: Nothing) -> Result<Nothing, Failure> {
    host.cues.add(Cue::RestOver);
    Ok(Nothing {})
}

/// A sentence in the voice that speaks in a session.
pub(crate) fn speak_sample(host: &mut Host, _: Nothing) -> Result<Nothing, Failure> {
    host.cues.speak_sample();
    Ok(Nothing {})
}
