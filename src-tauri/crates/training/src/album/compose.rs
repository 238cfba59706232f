//! Composing an album: which kinds of session on which days, and which movements, for this person (§8).

use chrono::{Datelike, NaiveDate};
use rand_chacha::ChaCha8Rng;
use rand_chacha::rand_core::{Rng, SeedableRng};

use super::{Album, AlbumWeek, NAMES_PER_PURPOSE, PlannedLift, PlannedSession, WeekTheme, Zone};
use crate::exclusions::Standing;
use crate::generate::budget::shares;
use crate::generate::roles::{Frame, Role, is_skill, sets_per_movement};
use crate::history::History;
use crate::movement::{Movement, catalogue};
use crate::plan::SessionKind;
use crate::profile::{DayOfWeek, Goal, LifeContext, Profile, SupportNeed};
use crate::quantity::Minutes;
use crate::vocabulary::{Muscle, Pattern, Phase, PlaceKind};

/// Weeks of an album. Our choice for now: four, the last one lighter (§3, "Deload").
const WEEKS: usize = 4;
/// Most days of a week with training; the seventh is for recovery (invariant 17).
const MOST_TRAINING_DAYS: usize = 6;
/// Minutes of a parent's session, at most, while sleep is broken (§8: 2 × 15–25).
const PARENT_MINUTES: u16 = 25;
/// Most training days of a parent's week (§8). More chosen days become gentle ones.
const PARENT_DAYS: usize = 3;
/// Degrees of hue.
const HUES: u32 = 360;
/// Strength movements of a session. Short sessions use the first ones.
const LIFTS: usize = 5;
/// Skill ladders of an album.
const SKILLS: usize = 3;

/// The order of roles in the sessions of a week, turning, so that short sessions meet every role within the week, and
/// each session has a pull before, or as well as, a push (invariant 40).
const ROLES: [[Role; LIFTS]; 3] = [
    [Role::Knee, Role::Pull, Role::Push, Role::Hip, Role::Trunk],
    [Role::Hip, Role::Pull, Role::Push, Role::Trunk, Role::Knee],
    [Role::Knee, Role::Pull, Role::Carry, Role::Push, Role::Hip],
];
/// The same for older adults: leg power on two days of three (§8).
const OLDER_ROLES: [[Role; LIFTS]; 3] = [
    [Role::Knee, Role::Pull, Role::Power, Role::Push, Role::Hip],
    [Role::Hip, Role::Pull, Role::Calf, Role::Push, Role::Knee],
    [Role::Knee, Role::Pull, Role::Power, Role::Trunk, Role::Push],
];

/// Returns a new album for a person: four weeks, the last one lighter, on the days they chose.
#[must_use]
pub fn new_album(profile: &Profile, history: &History, starts: NaiveDate, seed: u32) -> Album {
    let mut chance = ChaCha8Rng::seed_from_u64(u64::from(seed));
    let hue = u16::try_from(chance.next_u32() % HUES).unwrap_or(0);
    let name = u8::try_from(chance.next_u32() % u32::from(NAMES_PER_PURPOSE)).unwrap_or(0);
    let turn = usize::try_from(chance.next_u32()).unwrap_or(0);
    let place = profile.places.first().map_or(PlaceKind::Home, |place| place.kind);
    let casting = Casting {
        standing: Standing::new(profile, history.since, starts, place),
        history,
        turn,
    };
    let days = days_from(profile, starts);
    let weeks = (0..WEEKS)
        .map(|week| AlbumWeek {
            theme: match week {
                0 => WeekTheme::Settle,
                _ if week + 1 == WEEKS => WeekTheme::Lighter,
                _ => WeekTheme::Build,
            },
            sessions: sessions(profile, starts, &days, &casting),
            hard_days: 0,
            left_out: Vec::new(),
        })
        .collect();
    Album {
        seed,
        hue,
        name,
        purpose: profile.goals.first().copied().unwrap_or(Goal::DailyLife),
        support: profile.support,
        starts,
        weeks,
        anchors: Vec::new(),
        measures: Vec::new(),
        base_aim: Minutes::MIN,
    }
}

/// Returns the chosen days in the order in which the album's weeks meet them.
fn days_from(profile: &Profile, starts: NaiveDate) -> Vec<DayOfWeek> {
    starts
        .iter_days()
        .take(7)
        .map(|day| DayOfWeek::from(day.weekday()))
        .filter(|day| profile.days.contains(day))
        .collect()
}

fn sessions(
    profile: &Profile,
    starts: NaiveDate,
    days: &[DayOfWeek],
    casting: &Casting<'_>,
) -> Vec<PlannedSession> {
    let older = profile.is_older(starts);
    let kinds = kinds(profile, starts, days);
    let minutes = minutes(profile);
    let roles = if older { &OLDER_ROLES } else { &ROLES };
    let skills = casting.skills(profile, older);
    let mut worked = 0;
    days.iter()
        .zip(kinds)
        .map(|(day, kind)| {
            let mut skills: Vec<String> = skills.iter().map(|skill| skill.slug.clone()).collect();
            if !skills.is_empty() {
                // Every session begins with another skill, so that practice is spaced over the week (§4).
                let first = worked % skills.len();
                skills.rotate_left(first);
            }
            let lifts = roles[worked % roles.len()];
            if kind != SessionKind::Recharge {
                worked += 1;
            }
            let strength = shares(kind, older, u32::from(minutes)).strength;
            let sets = sets_per_movement(Frame::of(strength, older).sets);
            let lifts = casting
                .lifts(&lifts)
                .iter()
                .map(|lift| PlannedLift {
                    movement: lift.slug.clone(),
                    sets: u8::try_from(sets).unwrap_or(1),
                    zone: Zone::Usual,
                })
                .collect();
            PlannedSession {
                day: *day,
                moved_from: None,
                skipped: false,
                kind,
                minutes: Minutes::clamped(i64::from(minutes)),
                skills,
                lifts,
                skills_b: Vec::new(),
                lifts_b: Vec::new(),
                measures: false,
            }
        })
        .collect()
}

/// The usual minutes; a parent's sessions are short (§8), and the safer rule wins where a person is several at once.
fn minutes(profile: &Profile) -> u16 {
    let chosen = profile.minutes.get();
    let short = profile.contexts.contains(&LifeContext::Parent) || profile.support == Some(SupportNeed::Time);
    if short {
        chosen.min(PARENT_MINUTES.max(crate::profile::MIN_SESSION_MINUTES))
    } else {
        chosen
    }
}

/// Returns the kinds of a week's sessions: by the first goal, then by context, with a gentle day where all seven are
/// chosen and after sport.
fn kinds(profile: &Profile, starts: NaiveDate, days: &[DayOfWeek]) -> Vec<SessionKind> {
    use SessionKind::{Build, Endurance, Foundation, Recharge};
    let goal = profile.goals.first().copied();
    let wheel: [SessionKind; 3] = match goal {
        Some(Goal::Strength) => [Build, Build, Foundation],
        Some(Goal::Endurance) => [Endurance, Foundation, Endurance],
        Some(Goal::Sport) => [Build, Endurance, Foundation],
        Some(Goal::Energy) => [Foundation, Endurance, Foundation],
        Some(Goal::Calm | Goal::Mobility) => [Foundation, Recharge, Foundation],
        Some(Goal::Balance | Goal::Skill | Goal::DailyLife) | None => [Foundation, Foundation, Endurance],
    };
    // Parents and older adults: a bit of everything each time, because the next session may not come (§8).
    let whole =
        profile.contexts.contains(&LifeContext::Parent) || profile.is_older(starts) || days.len() <= 2;
    let most = if profile.contexts.contains(&LifeContext::Parent) {
        PARENT_DAYS
    } else {
        MOST_TRAINING_DAYS
    };
    let mut worked = 0;
    days.iter()
        .map(|day| {
            // Sport outside Longplay makes its day an easy one here.
            if worked >= most || (profile.sport_days.contains(day) && days.len() > 2) {
                return Recharge;
            }
            let kind = wheel[worked % wheel.len()];
            worked += 1;
            match kind {
                Build | Endurance if whole && goal != Some(Goal::Endurance) => Foundation,
                Recharge if whole => Foundation,
                Foundation | Build | Endurance | Recharge | SessionKind::EarnedTest => kind,
            }
        })
        .collect()
}

/// Choosing movements.
struct Casting<'a> {
    standing: Standing<'a>,
    history: &'a History,
    turn: usize,
}

impl Casting<'_> {
    fn allows(&self, movement: &Movement, phase: Phase) -> bool {
        self.standing.why_not(movement, phase, false).is_none()
    }

    fn is_known(&self, movement: &Movement) -> bool {
        self.history
            .sessions
            .values()
            .flatten()
            .flat_map(|record| &record.sets)
            .any(|set| set.movement == movement.slug)
    }

    /// Returns a movement for each role: the highest rung that suits, with something to load where there is.
    fn lifts(&self, roles: &[Role]) -> Vec<&'static Movement> {
        let mut chosen: Vec<&Movement> = Vec::new();
        for role in roles {
            let mut group: Vec<&Movement> = catalogue()
                .movements()
                .iter()
                .filter(|movement| {
                    Role::of(movement) == Some(*role) && self.allows(movement, Phase::Strength)
                })
                .filter(|movement| chosen.iter().all(|other| other.slug != movement.slug))
                .collect();
            group.sort_by_key(|movement| std::cmp::Reverse((self.is_known(movement), merit(movement))));
            if let Some(first) = group.first() {
                // Among equals the seed chooses, so that albums differ; what is known stays.
                let key = |movement: &Movement| (self.is_known(movement), merit(movement));
                let equal = group.iter().take_while(|other| key(other) == key(first)).count();
                chosen.push(group[self.turn % equal.max(1)]);
            }
        }
        chosen
    }

    /// Returns the feet of the ladders that this album practises: balance first where falls matter, else by goal.
    fn skills(&self, profile: &Profile, older: bool) -> Vec<&'static Movement> {
        let wanted = wanted_patterns(profile, older);
        let careful = older || self.standing.light.is_some() || profile.screening.recent_fall;
        let mut chosen: Vec<&Movement> = Vec::new();
        for pattern in wanted {
            let mut group: Vec<&Movement> = catalogue()
                .of_pattern(pattern)
                .filter(|movement| is_skill(movement) && self.allows(movement, Phase::Skill))
                .filter(|movement| {
                    chosen
                        .iter()
                        .all(|other| other.rung.ladder != movement.rung.ladder)
                })
                .collect();
            // Seated and supported ladders are for those who need them.
            let foot = |movement: &Movement| (movement.light && !careful, movement.rung.rung);
            group.sort_by_key(|movement| (foot(movement), movement.control, movement.slug.as_str()));
            let feet = group
                .iter()
                .take_while(|movement| foot(movement) == foot(group[0]))
                .count();
            if feet > 0 {
                chosen.push(group[self.turn % feet]);
            }
            if chosen.len() == SKILLS {
                break;
            }
        }
        chosen
    }
}

/// How well a movement suits a role: the pattern that the role is named for, something to load, several joints, pulls
/// that leave the shoulders to the pushes, several muscles; then how much control it asks for. Our choice.
fn merit(movement: &Movement) -> (bool, bool, bool, bool, bool, u8) {
    (
        matches!(
            movement.pattern,
            Pattern::Squat | Pattern::Hinge | Pattern::Push | Pattern::Pull | Pattern::Carry
        ),
        !movement.implements.is_empty(),
        movement.compound,
        !(movement.pattern == Pattern::Pull && movement.direct.contains(&Muscle::Shoulders)),
        movement.direct.len() >= 2,
        movement.control,
    )
}

fn wanted_patterns(profile: &Profile, older: bool) -> Vec<Pattern> {
    let mut wanted = Vec::new();
    if older || profile.screening.recent_fall || profile.goals.contains(&Goal::Balance) {
        wanted.push(Pattern::Balance);
    }
    if profile.goals.contains(&Goal::DailyLife) || older {
        wanted.push(Pattern::Floor);
    }
    if profile.contexts.contains(&LifeContext::Athlete) || profile.goals.contains(&Goal::Sport) {
        wanted.push(Pattern::Reaction);
    }
    if profile.contexts.contains(&LifeContext::Desk) || profile.goals.contains(&Goal::Mobility) {
        wanted.push(Pattern::Locomotion);
    }
    for pattern in [
        Pattern::Balance,
        Pattern::Coordination,
        Pattern::Locomotion,
        Pattern::Reaction,
        Pattern::Floor,
    ] {
        if !wanted.contains(&pattern) {
            wanted.push(pattern);
        }
    }
    wanted
}
