//! The ten strands of an album (product.md, system 11), each with the place that it has in this one.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::week::is_strong;
use super::{Album, WeekTheme};
use crate::generate::base;
use crate::history::History;
use crate::movement::catalogue;
use crate::plan::SessionKind;
use crate::profile::{DayOfWeek, Goal, Profile};
use crate::quantity::Minutes;
use crate::vocabulary::vocabulary;

vocabulary! {
    /// A habit of eating and drinking, without numbers.
    FoodHabit {
        /// A meal with something filling after strength.
        MealAfterStrength,
        /// Something small an hour before a longer session.
        BiteBefore,
        /// A glass of water beside the mat.
        WaterBeside,
    }
}

vocabulary! {
    /// A turn of the inner voice, by purpose (Hatzigeorgiadis 2011).
    SelfTalk {
        /// "Why is it heavy?" becomes "what holds me steady?"
        WhatHoldsMe,
        /// "Why so slow?" becomes "could I go on like this?"
        CouldGoOn,
        /// "What am I missing?" becomes "what am I learning?"
        WhatAmILearning,
        /// "I should do more" becomes "what does today need?"
        WhatTodayNeeds,
    }
}

vocabulary! {
    /// Something to do with others.
    Invitation {
        /// Ask somebody along for a walk.
        WalkTogether,
        /// Do one session of the album side by side with somebody.
        ShareASession,
        /// Play the free track with somebody.
        PlayTogether,
    }
}

/// A strand and the place that it has.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case", tag = "strand")]
pub enum StrandPlace {
    /// The days that repeat.
    Rhythm {
        /// Days of the week.
        days: Vec<DayOfWeek>,
    },
    /// What the weeks are about.
    Structure {
        /// One theme a week.
        weeks: Vec<WeekTheme>,
    },
    /// The lifts that progress shows on.
    Progression {
        /// Slugs of the anchors.
        anchors: Vec<String>,
    },
    /// Where rest is.
    Recovery {
        /// The lighter week, counted from 1; `None` where a taper or exams make the end light.
        #[schemars(range(min = 1, max = 6))]
        lighter_week: Option<u8>,
        /// Days of a week without work.
        #[schemars(range(min = 0, max = 7))]
        easy_days: u8,
    },
    /// The ladders of practice.
    Skill {
        /// Slugs of the movements that practice begins with.
        ladders: Vec<String>,
    },
    /// Where strength is.
    Strength {
        /// Days of a building week with it.
        #[schemars(range(min = 0, max = 7))]
        days: u8,
    },
    /// The aerobic base.
    Conditioning {
        /// Minutes of a usual week by now.
        from: Minutes,
        /// Minutes that the last building week aims at.
        aim: Minutes,
    },
    /// A habit of eating and drinking.
    Nutrition {
        /// The habit.
        habit: FoodHabit,
    },
    /// The inner voice.
    Mindset {
        /// The turn.
        turn: SelfTalk,
    },
    /// Others.
    Community {
        /// The invitation.
        invitation: Invitation,
    },
}

/// Returns the ten strands of an album, in the order of product.md.
#[must_use]
pub fn strands(album: &Album, profile: &Profile, history: &History) -> [StrandPlace; 10] {
    // A week as it usually is: the last of those that build, or the last at all.
    let usual = album
        .weeks
        .iter()
        .rfind(|week| week.theme == WeekTheme::Build)
        .or(album.weeks.last());
    let sessions = usual.map_or(&[][..], |week| week.sessions.as_slice());
    let small = |count: usize| u8::try_from(count).unwrap_or(u8::MAX);
    let worked = sessions
        .iter()
        .filter(|session| session.kind != SessionKind::Recharge)
        .count();
    let mut ladders: Vec<String> = Vec::new();
    for slug in album
        .weeks
        .iter()
        .flat_map(|week| &week.sessions)
        .flat_map(|session| &session.skills)
    {
        let ladder = |slug: &str| {
            catalogue()
                .get(slug)
                .map(|movement| movement.rung.ladder.as_str())
        };
        if !ladders.iter().any(|known| ladder(known) == ladder(slug)) {
            ladders.push(slug.clone());
        }
    }
    let lighter = album.weeks.iter().position(super::AlbumWeek::is_lighter);
    [
        StrandPlace::Rhythm {
            days: sessions.iter().map(|session| session.day).collect(),
        },
        StrandPlace::Structure {
            weeks: album.weeks.iter().map(|week| week.theme).collect(),
        },
        StrandPlace::Progression {
            anchors: album.anchors.clone(),
        },
        StrandPlace::Recovery {
            lighter_week: lighter.map(|at| small(at + 1)),
            easy_days: small(7_usize.saturating_sub(worked)),
        },
        StrandPlace::Skill { ladders },
        StrandPlace::Strength {
            days: small(sessions.iter().filter(|session| is_strong(session.kind)).count()),
        },
        StrandPlace::Conditioning {
            from: base::album_aim(profile, history, album.starts, 0),
            aim: album.base_aim,
        },
        StrandPlace::Nutrition {
            habit: habit(album.purpose),
        },
        StrandPlace::Mindset {
            turn: turn(album.purpose),
        },
        StrandPlace::Community {
            invitation: invitation(album.purpose),
        },
    ]
}

const fn habit(purpose: Goal) -> FoodHabit {
    match purpose {
        Goal::Strength | Goal::DailyLife | Goal::Balance => FoodHabit::MealAfterStrength,
        Goal::Endurance | Goal::Sport | Goal::Energy => FoodHabit::BiteBefore,
        Goal::Mobility | Goal::Calm | Goal::Skill => FoodHabit::WaterBeside,
    }
}

const fn turn(purpose: Goal) -> SelfTalk {
    match purpose {
        Goal::Strength | Goal::Balance => SelfTalk::WhatHoldsMe,
        Goal::Endurance | Goal::Sport => SelfTalk::CouldGoOn,
        Goal::Skill | Goal::Mobility | Goal::DailyLife => SelfTalk::WhatAmILearning,
        Goal::Energy | Goal::Calm => SelfTalk::WhatTodayNeeds,
    }
}

const fn invitation(purpose: Goal) -> Invitation {
    match purpose {
        Goal::Endurance | Goal::Energy | Goal::Calm => Invitation::WalkTogether,
        Goal::Strength | Goal::Mobility | Goal::DailyLife | Goal::Balance => Invitation::ShareASession,
        Goal::Skill | Goal::Sport => Invitation::PlayTogether,
    }
}
