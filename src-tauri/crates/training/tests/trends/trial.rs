//! The coin: fair, dealt out within pairs, and a test that rests on nothing but it. With the simulations of how often it finds
//! what is not there, and how often its range holds what is.

use std::collections::BTreeMap;

use chrono::{Days, NaiveDate};
use proptest::prelude::*;
use training::check_in::{CheckIn, Complaint, ComplaintKind, Illness, RedFlag};
use training::quantity::{Intensity, Score};
use training::trends::stats::{IMPLAUSIBLE, Pairs};
use training::trends::{Asked, Verdict};
use training::trial::{
    PAIRS_FOR_NUMBERS, PAIRS_FOR_VERDICT, Practice, Toss, TrialAnswer, allocation, is_complete, report,
};
use training::vocabulary::Area;

use crate::life::{Noise, ago, morning};

/// Every way in which the coins can fall, counted one by one.
fn counted(differences: &[i32]) -> f64 {
    let found = differences.iter().sum::<i32>().abs();
    let ways = 1_u32 << differences.len();
    let as_far = (0..ways).filter(|way| {
        let sum: i32 = (0..differences.len())
            .map(|at| {
                if way >> at & 1 == 1 {
                    differences[at]
                } else {
                    -differences[at]
                }
            })
            .sum();
        sum.abs() >= found
    });
    f64::from(u32::try_from(as_far.count()).unwrap()) / f64::from(ways)
}

proptest! {
    #[test]
    fn the_chance_is_that_of_all_the_ways_in_which_coins_fall(differences in prop::collection::vec(-4..=4_i32, 1..12)) {
        let chance = Pairs::of(differences.clone()).unwrap().chance(0.0);
        prop_assert!((chance - counted(&differences)).abs() < 1e-9);
    }

    #[test]
    fn the_range_holds_the_difference_and_turns_round_with_the_options(
        differences in prop::collection::vec(-4..=4_i32, 5..20),
    ) {
        let pairs = Pairs::of(differences.clone()).unwrap();
        let (low, high) = pairs.plausible();
        prop_assert!(low <= pairs.mean() && pairs.mean() <= high);
        let turned = Pairs::of(differences.iter().map(|one| -one).collect()).unwrap().plausible();
        prop_assert!((turned.0 + high).abs() < 1e-9 && (turned.1 + low).abs() < 1e-9);
        // Halving the way to the ends misses nothing that looking everywhere would find.
        let everywhere: Vec<f64> = (-80..=80)
            .map(|parts| f64::from(parts) / 20.0)
            .filter(|truth| pairs.chance(*truth) > IMPLAUSIBLE)
            .collect();
        prop_assert!(everywhere.iter().all(|truth| *truth >= low - 1e-9 && *truth <= high + 1e-9));
        {
            let ends = [low, high].map(|end| end == pairs.mean() || everywhere.iter().any(|one| (one - end).abs() < 1e-9));
            prop_assert_eq!(ends, [true, true]);
        }
    }

    #[test]
    fn either_option_has_one_day_of_each_pair(seed in any::<u32>(), pair in 0_u32..400) {
        prop_assert_ne!(allocation(seed, 2 * pair), allocation(seed, 2 * pair + 1));
    }
}

/// Darwin's fifteen pairs of maize, in eighths of an inch, with which Fisher (The Design of Experiments, 1935, §21) counted
/// 1,726 of the 32,768 ways to be at least as far out.
#[test]
fn fishers_own_example_comes_out_as_he_counted_it() {
    let maize = vec![49, -67, 8, 16, 6, 23, 28, 41, 14, 29, 56, 24, 75, 60, -48];
    let chance = Pairs::of(maize).unwrap().chance(0.0);
    assert!((chance - 1726.0 / 32768.0).abs() < 1e-9, "{chance}");
}

#[test]
fn the_coin_is_fair_and_does_not_remember() {
    let (mut heads, mut same) = (0, 0);
    for seed in 0..100 {
        for pair in 0..100 {
            heads += u32::from(allocation(seed, 2 * pair));
            same += u32::from(allocation(seed, 2 * pair) == allocation(seed, 2 * pair + 2));
        }
    }
    // Ten thousand fair coins: a hundred and fifty from the middle is three standard deviations.
    assert!((4850..=5150).contains(&heads), "{heads}");
    assert!((4850..=5150).contains(&same), "{same}");
}

#[test]
fn nothing_is_tossed_on_a_day_that_asks_for_rest_or_help() {
    let well = morning(18, 450);
    assert!(Practice::ALL.iter().all(|practice| practice.suits(&well)));
    let unwell = CheckIn {
        illness: Illness::Unwell,
        ..well.clone()
    };
    let flagged = CheckIn {
        red_flags: vec![RedFlag::NearFaint],
        ..well.clone()
    };
    for day in [unwell, flagged] {
        assert!(!Practice::ALL.iter().any(|practice| practice.suits(&day)));
    }
    let complaint = Complaint {
        area: Area::Knee,
        kind: ComplaintKind::Painful,
        intensity: Intensity::new(5).unwrap(),
        alters_movement: true,
    };
    let limping = CheckIn {
        complaints: vec![complaint],
        ..well
    };
    assert!(!Practice::EveningWalk.suits(&limping) && !Practice::EasyMovement.suits(&limping));
    assert!(Practice::QuietMinutes.suits(&limping));
}

/// Tosses on so many days in a row, oldest first, and a morning after each.
struct Life {
    tosses: Vec<Toss>,
    mornings: BTreeMap<NaiveDate, CheckIn>,
}

fn lived(seed: u32, days: u32, rating: impl FnMut(bool) -> i64) -> Life {
    let mut rating = rating;
    let first = ago(400);
    let mut life = Life {
        tosses: Vec::new(),
        mornings: BTreeMap::new(),
    };
    for place in 0..days {
        let day = first + Days::new(u64::from(place));
        let practise = allocation(seed, place);
        life.tosses.push(Toss {
            day,
            place,
            practise,
            did: Some(practise),
        });
        let slept = CheckIn {
            sleep_quality: Score::new(rating(practise)).unwrap(),
            ..morning(15, 450)
        };
        life.mornings.insert(day + Days::new(1), slept);
    }
    life
}

fn answer(life: &Life, stopped: bool) -> TrialAnswer {
    report(&life.tosses, &life.mornings, Asked::Sleep, stopped).answer
}

const WHOLE: u32 = 2 * PAIRS_FOR_VERDICT;

#[test]
fn nothing_is_shown_before_the_last_pair_and_a_stop_shows_numbers_without_a_verdict() {
    let better = |practise: bool| if practise { 4 } else { 3 };
    let almost = lived(1, WHOLE - 1, better);
    assert!(!is_complete(&almost.tosses, &almost.mornings, Asked::Sleep));
    assert_eq!(answer(&almost, false), TrialAnswer::Gathering);
    let TrialAnswer::Compared {
        verdict, difference, ..
    } = answer(&almost, true)
    else {
        panic!("no numbers")
    };
    assert_eq!((verdict, difference), (Verdict::Early, 1.0));
    let few = lived(1, 2 * PAIRS_FOR_NUMBERS - 1, better);
    assert_eq!(
        answer(&few, true),
        TrialAnswer::TooFew {
            need: PAIRS_FOR_NUMBERS
        }
    );
    let whole = lived(1, WHOLE, better);
    assert!(is_complete(&whole.tosses, &whole.mornings, Asked::Sleep));
    let TrialAnswer::Compared {
        verdict,
        practised,
        left,
        ..
    } = answer(&whole, false)
    else {
        panic!("no numbers")
    };
    assert_eq!((verdict, practised, left), (Verdict::Clear, 4.0, 3.0));
    assert_eq!(
        answer(&whole, true),
        answer(&whole, false),
        "a stop after the end changes nothing"
    );
}

#[test]
fn what_is_the_same_every_morning_makes_no_difference_that_matters() {
    let TrialAnswer::Compared {
        verdict,
        difference,
        low,
        high,
        ..
    } = answer(&lived(1, WHOLE, |_| 4), false)
    else {
        panic!("no numbers")
    };
    assert_eq!(
        (verdict, difference, low, high),
        (Verdict::TooSmall, 0.0, 0.0, 0.0)
    );
}

#[test]
fn a_morning_that_is_missing_takes_its_pair_along_and_is_told() {
    let mut life = lived(1, WHOLE, |practise| if practise { 4 } else { 3 });
    let gone = life.tosses[10];
    life.mornings.remove(&(gone.day + Days::new(1)));
    let found = report(&life.tosses, &life.mornings, Asked::Sleep, false);
    assert_eq!(found.pairs, PAIRS_FOR_VERDICT - 1);
    assert_eq!(found.answer, TrialAnswer::Gathering);
    assert_eq!(
        (found.practise_missing, found.leave_missing),
        (u32::from(gone.practise), u32::from(!gone.practise))
    );
}

#[test]
fn what_was_done_otherwise_stays_on_its_side_and_is_told() {
    let mut life = lived(1, WHOLE, |practise| if practise { 4 } else { 3 });
    let before = answer(&life, false);
    life.tosses[3].did = Some(!life.tosses[3].practise);
    life.tosses[5].did = None;
    let found = report(&life.tosses, &life.mornings, Asked::Sleep, false);
    assert_eq!((found.told, found.as_tossed), (WHOLE - 1, WHOLE - 2));
    assert_eq!(found.answer, before);
}

/// A normal number, roughly.
fn normal(noise: &mut Noise) -> f64 {
    (0..12).map(|_| noise.unit()).sum::<f64>() - 6.0
}

/// Trials over ratings that remember `memory` of the night before, with weekends and a slow trend, to which practising adds
/// `effect`: in how many percent of them the range leaves out 0, and how often the verdict is clear.
fn simulated(seed: u64, runs: u32, memory: f64, effect: f64) -> (f64, f64) {
    let mut noise = Noise::new(seed);
    let (mut found, mut clear) = (0, 0);
    for run in 0..runs {
        let (mut last, mut place) = (0.0, 0_u32);
        let life = lived(run, WHOLE, |practise| {
            last = memory * last + (1.0 - memory * memory).sqrt() * normal(&mut noise);
            place += 1;
            let weekend = if place % 7 >= 5 { 0.6 } else { 0.0 };
            let value =
                2.9 + 0.9 * last + weekend + 0.01 * f64::from(place) + if practise { effect } else { 0.0 };
            #[allow(clippy::cast_possible_truncation)]
            let rating = value.round().clamp(1.0, 5.0) as i64;
            rating
        });
        let TrialAnswer::Compared {
            low, high, verdict, ..
        } = answer(&life, false)
        else {
            panic!("no numbers")
        };
        found += u32::from(low > 0.0 || high < 0.0);
        clear += u32::from(verdict == Verdict::Clear);
    }
    let percent = |count: u32| 100.0 * f64::from(count) / f64::from(runs);
    (percent(found), percent(clear))
}

#[test]
fn nothing_is_found_where_nothing_is_in_nine_of_ten_trials_whatever_weekends_and_memory_do() {
    for (seed, memory) in [(1, 0.0), (2, 0.3), (3, 0.6)] {
        let (found, clear) = simulated(seed, 500, memory, 0.0);
        // Ten percent at most by construction; four more are three standard errors of five hundred runs.
        assert!(found <= 100.0 * IMPLAUSIBLE + 4.0, "memory {memory}: {found} %");
        assert!(clear <= found, "memory {memory}: {clear} %");
    }
}

#[test]
fn a_difference_of_a_whole_point_is_found_in_most_trials() {
    for (seed, memory) in [(4, 0.0), (5, 0.5)] {
        let (_, clear) = simulated(seed, 200, memory, 1.0);
        assert!(clear >= 80.0, "memory {memory}: {clear} %");
    }
}

#[test]
fn the_range_holds_the_true_difference_in_nine_of_ten_trials() {
    let mut noise = Noise::new(6);
    for truth in [0, 1] {
        let mut held = 0;
        for run in 0..400_u32 {
            let mut last = 0.0;
            let ratings: Vec<f64> = (0..WHOLE)
                .map(|_| {
                    last = 0.4 * last + 0.917 * normal(&mut noise);
                    (2.0 * last).round()
                })
                .collect();
            // On a scale fine and wide enough that nothing is cut off, so that the true difference is known.
            #[allow(clippy::cast_possible_truncation)]
            let differences = (0..PAIRS_FOR_VERDICT)
                .map(|pair| {
                    let (one, two) = (ratings[2 * pair as usize], ratings[2 * pair as usize + 1]);
                    let apart = if allocation(run, 2 * pair) {
                        one - two
                    } else {
                        two - one
                    };
                    apart as i32 + truth
                })
                .collect();
            let (low, high) = Pairs::of(differences).unwrap().plausible();
            held += u32::from(low <= f64::from(truth) && f64::from(truth) <= high);
        }
        // Ninety percent at least by construction, less three standard errors.
        assert!(held >= 342, "{held} of 400");
    }
}
