//! P1 to P7, "a plan must also be good" (training-science §12): what the lives said, and whether each promise holds. The pass
//! marks that §12 leaves open are our choice and stand here as constants.

use std::fmt;

use chrono::NaiveDate;

/// P1: gain in working load that the median person reaches.
const GAIN: f64 = 0.20;
/// P2: share of mornings that are Full, for the median person and for nine of ten.
const FULL: f64 = 0.70;
/// P2: share of fourteen-day windows in which a hard session was offered. A poor morning may move one out of its window.
const HARD: f64 = 0.90;
/// P3: share of people who reach the base by its week. Illness may cost somebody theirs.
const BASE: f64 = 0.95;
/// P3: the week.
const BASE_WEEK: u32 = 16;
/// P4: part of the movements that each album replaces: a third.
const REPLACED: usize = 3;
/// P4: anchors.
const ANCHORS: std::ops::RangeInclusive<usize> = 2..=3;
/// P6: share of months of clean practice with a rung gained.
const CLIMBED: f64 = 0.95;

/// Things that should not have been, with the first of them.
#[derive(Debug, Clone, Default)]
pub(super) struct Spotted {
    pub(super) count: u64,
    first: Option<(u32, NaiveDate, String)>,
    /// What was spotted most.
    kinds: std::collections::BTreeMap<String, u64>,
}

impl Spotted {
    pub(super) fn add(&mut self, day: NaiveDate, what: String) {
        self.count += 1;
        *self.kinds.entry(what.clone()).or_default() += 1;
        self.first.get_or_insert((0, day, what));
    }

    fn by(&mut self, number: u32) {
        if let Some((person, _, _)) = &mut self.first {
            *person = number;
        }
    }

    fn join(&mut self, other: Self) {
        self.count += other.count;
        if self.first.is_none() {
            self.first = other.first;
        }
        for (what, count) in other.kinds {
            *self.kinds.entry(what).or_default() += count;
        }
    }

    fn most(&self) -> Vec<(&str, u64)> {
        let mut kinds: Vec<_> = self
            .kinds
            .iter()
            .map(|(what, count)| (what.as_str(), *count))
            .collect();
        kinds.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
        kinds.truncate(6);
        kinds
    }
}

impl fmt::Display for Spotted {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Some((number, day, what)) = &self.first else {
            return write!(f, "none");
        };
        write!(f, "{} (first: person {number}, {day} {what})", self.count)
    }
}

/// How one album followed another.
#[derive(Debug, Clone)]
pub(super) struct AlbumTurn {
    pub(super) day: NaiveDate,
    /// The person is in no light mode.
    pub(super) cleared: bool,
    /// Less than two weeks lie between the last session and the new album.
    pub(super) settled: bool,
    pub(super) movements: usize,
    pub(super) replaced: usize,
    pub(super) anchors: usize,
    pub(super) kept: usize,
}

/// A month of clean practice.
#[derive(Debug, Clone, Default)]
pub(super) struct LadderMonth {
    pub(super) number: u32,
    pub(super) sessions: u32,
    /// Rungs gained.
    pub(super) climbed: u32,
    /// A ladder was practised that goes on, with the equipment that is there.
    pub(super) open: bool,
    /// Whose it was.
    person: u32,
}

/// What the lives said.
#[derive(Debug, Clone, Default)]
pub(super) struct Promises {
    pub(super) novices: u64,
    /// P1: mean gain of each person, and of each anchor.
    pub(super) gains: Vec<f64>,
    pub(super) anchor_gains: Vec<f64>,
    /// P2: shares of mornings.
    pub(super) full: Vec<f64>,
    pub(super) low: Vec<f64>,
    pub(super) hard_windows: u64,
    pub(super) hard_offered: u64,
    /// Windows with an illness in them, which are no healthy person's.
    pub(super) hard_ill: u64,
    /// P3: the week in which each person reached the base, and their best week in minutes.
    pub(super) base_weeks: Vec<Option<u32>>,
    pub(super) base_best: Vec<u32>,
    /// P4.
    pub(super) turns: Vec<AlbumTurn>,
    pub(super) pairs: u64,
    pub(super) same: Spotted,
    /// P5: muscle groups of normal weeks: reached, named as left out, neither.
    pub(super) normal_weeks: u64,
    pub(super) reached: u64,
    pub(super) named: u64,
    pub(super) neither: Spotted,
    /// P6.
    pub(super) months: Vec<LadderMonth>,
    /// P7.
    pub(super) sentences: u64,
    pub(super) repeated: Spotted,
}

/// A promise with its figures.
#[derive(Debug, Clone)]
pub struct Promise {
    /// Its number, 1 to 7.
    pub number: u8,
    /// Whether it holds.
    pub kept: bool,
    /// What was measured, and the mark.
    pub figures: String,
}

impl Promises {
    /// Says whose life this was.
    pub(super) fn by(&mut self, number: u32) {
        self.same.by(number);
        self.neither.by(number);
        self.repeated.by(number);
        for month in &mut self.months {
            month.person = number;
        }
    }

    pub(super) fn add(&mut self, other: Self) {
        self.novices += other.novices;
        self.gains.extend(other.gains);
        self.anchor_gains.extend(other.anchor_gains);
        self.full.extend(other.full);
        self.low.extend(other.low);
        self.hard_windows += other.hard_windows;
        self.hard_offered += other.hard_offered;
        self.hard_ill += other.hard_ill;
        self.base_weeks.extend(other.base_weeks);
        self.base_best.extend(other.base_best);
        self.turns.extend(other.turns);
        self.pairs += other.pairs;
        self.same.join(other.same);
        self.normal_weeks += other.normal_weeks;
        self.reached += other.reached;
        self.named += other.named;
        self.neither.join(other.neither);
        self.months.extend(other.months);
        self.sentences += other.sentences;
        self.repeated.join(other.repeated);
    }

    /// Returns the promises in order. Where so few weeks were lived that one could not be measured, it is not kept: silence
    /// proves nothing.
    pub(super) fn judged(&self, weeks: u16) -> Vec<Promise> {
        vec![
            self.gains_in_strength(),
            self.full_mornings(),
            self.base(weeks),
            self.albums(),
            self.muscles(),
            self.rungs(),
            self.repeats(),
        ]
    }

    fn gains_in_strength(&self) -> Promise {
        let at_least = self.anchor_gains.iter().filter(|gain| **gain >= GAIN).count();
        let median = quantile(&self.gains, 0.5);
        Promise {
            number: 1,
            kept: median.is_some_and(|median| median >= GAIN),
            figures: format!(
                "{} novices; median person {} from week 2 to week 12 (mark: median ≥ 20 %); deciles {}; {} of {} \
                 anchors ≥ 20 %",
                self.novices,
                percent(median),
                deciles(&self.gains),
                at_least,
                self.anchor_gains.len()
            ),
        }
    }

    fn full_mornings(&self) -> Promise {
        let (median, tenth) = (quantile(&self.full, 0.5), quantile(&self.full, 0.1));
        let hard = ratio(self.hard_offered, self.hard_windows);
        Promise {
            number: 2,
            kept: tenth.is_some_and(|share| share >= FULL)
                && median.is_some_and(|share| share >= FULL)
                && hard.is_some_and(|share| share >= HARD),
            figures: format!(
                "{} people; Full on {} of mornings for the median person, {} for the 10th percentile (mark: both ≥ 70 %); \
                 Ease or below {} for the median; a hard session offered in {} of {} windows of 14 days (mark: ≥ 90 %), {} more \
                 with an illness",
                self.full.len(),
                percent(median),
                percent(tenth),
                percent(quantile(&self.low, 0.5)),
                percent(hard),
                self.hard_windows,
                self.hard_ill
            ),
        }
    }

    fn base(&self, weeks: u16) -> Promise {
        let within = self
            .base_weeks
            .iter()
            .filter(|week| week.is_some_and(|week| week <= BASE_WEEK))
            .count();
        let share = ratio(within as u64, self.base_weeks.len() as u64);
        let mut reached: Vec<f64> = self
            .base_weeks
            .iter()
            .flatten()
            .map(|week| f64::from(*week))
            .collect();
        reached.sort_by(f64::total_cmp);
        let slowest: Vec<String> = {
            let mut best: Vec<u32> = self.base_best.clone();
            best.sort_unstable();
            best.iter().take(5).map(u32::to_string).collect()
        };
        Promise {
            number: 3,
            kept: u32::from(weeks) >= BASE_WEEK && share.is_some_and(|share| share >= BASE),
            figures: format!(
                "{} people; {} reach 150 min by week {BASE_WEEK} (mark: ≥ 95 %); median week {}; lowest best weeks {} min",
                self.base_weeks.len(),
                percent(share),
                quantile(&reached, 0.5).map_or("-".to_owned(), |week| format!("{week:.0}")),
                slowest.join(", ")
            ),
        }
    }

    fn albums(&self) -> Promise {
        let turns = || self.turns.iter().filter(|turn| turn.cleared && turn.settled);
        let all = turns().count();
        let replaced = turns()
            .filter(|turn| turn.replaced * REPLACED >= turn.movements)
            .count();
        let anchored = turns().filter(|turn| ANCHORS.contains(&turn.anchors)).count();
        let kept = turns().filter(|turn| turn.kept >= *ANCHORS.start()).count();
        let first =
            turns().find(|turn| turn.replaced * REPLACED < turn.movements || !ANCHORS.contains(&turn.kept));
        Promise {
            number: 4,
            kept: all > 0 && replaced == all && anchored == all && kept == all && self.same.count == 0,
            figures: format!(
                "{all} albums after another; {replaced} replace a third, {anchored} name 2–3 anchors, {kept} keep 2–3 \
                 known ones (mark: all){}; identical neighbours of a kind among {}: {} (mark: none)",
                first.map_or(String::new(), |turn| format!(
                    " [first other: {} {}/{} replaced, {}/{} anchors kept]",
                    turn.day, turn.replaced, turn.movements, turn.kept, turn.anchors
                )),
                self.pairs,
                self.same
            ),
        }
    }

    fn muscles(&self) -> Promise {
        let most: Vec<String> = self
            .neither
            .most()
            .iter()
            .map(|(what, count)| format!("{what} × {count}"))
            .collect();
        Promise {
            number: 5,
            kept: self.normal_weeks > 0 && self.neither.count == 0,
            figures: format!(
                "{} normal weeks; muscle groups with 4 sets or more {}, named as left out {}, neither {} (mark: none) {}",
                self.normal_weeks,
                self.reached,
                self.named,
                self.neither,
                most.join(", ")
            ),
        }
    }

    fn rungs(&self) -> Promise {
        let open = || self.months.iter().filter(|month| month.open || month.climbed > 0);
        let climbed = open().filter(|month| month.climbed > 0).count() as u64;
        let share = ratio(climbed, open().count() as u64);
        let first = open().filter(|month| month.number == 0);
        let first_climbed = first.clone().filter(|month| month.climbed > 0).count() as u64;
        let still = open().find(|month| month.climbed == 0);
        Promise {
            number: 6,
            kept: share.is_some_and(|share| share >= CLIMBED),
            figures: format!(
                "{} months of clean practice, {} of them at the top of every ladder; a rung gained in {} of the others (mark: \
                 ≥ 95 %); in the first month {}{}",
                self.months.len(),
                self.months.len() - open().count(),
                percent(share),
                percent(ratio(first_climbed, first.count() as u64)),
                still.map_or(String::new(), |month| format!(
                    "; first without: person {}, month {}",
                    month.person,
                    month.number + 1
                ))
            ),
        }
    }

    fn repeats(&self) -> Promise {
        let most: Vec<String> = self
            .repeated
            .most()
            .iter()
            .map(|(what, count)| format!("“{what}” × {count}"))
            .collect();
        Promise {
            number: 7,
            kept: self.sentences > 0 && self.repeated.count == 0,
            figures: format!(
                "{} sentences with standing causes; said a third time in seven days: {} (mark: none) {}",
                self.sentences,
                self.repeated,
                most.join(", ")
            ),
        }
    }
}

fn ratio(part: u64, of: u64) -> Option<f64> {
    (of > 0).then(|| part as f64 / of as f64)
}

/// Returns the value below which a share of the values lies.
pub(super) fn quantile(values: &[f64], share: f64) -> Option<f64> {
    let mut sorted = values.to_vec();
    sorted.sort_by(f64::total_cmp);
    let last = sorted.len().checked_sub(1)?;
    sorted.get((last as f64 * share).round() as usize).copied()
}

fn percent(share: Option<f64>) -> String {
    share.map_or("-".to_owned(), |share| format!("{:.1} %", share * 100.0))
}

fn deciles(values: &[f64]) -> String {
    let each = (1..10).filter_map(|tenth| quantile(values, f64::from(tenth) / 10.0));
    each.map(|value| format!("{:.0}", value * 100.0))
        .collect::<Vec<_>>()
        .join(" ")
}
