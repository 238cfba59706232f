//! The order of a phase whose lifts take turns.

use super::{Lift, together};

/// Returns the lifts in an order in which pairs stand together and no muscle is asked again before it has rested, or `None`
/// where there is no such order. Fast lifts stay first.
pub(super) fn bind<'a>(lifts: &[Lift<'a>], pairs: &[(usize, usize)], older: bool) -> Option<Vec<Lift<'a>>> {
    let mut left: Vec<Vec<usize>> = Vec::new();
    for at in 0..lifts.len() {
        match pairs.iter().find(|(one, other)| *one == at || *other == at) {
            Some((one, other)) if *one == at => {
                let fewer_first = lifts[*one].sets < lifts[*other].sets;
                left.push(if fewer_first {
                    vec![*other, *one]
                } else {
                    vec![*one, *other]
                });
            }
            Some(_) => {}
            None => left.push(vec![at]),
        }
    }
    let mut bound: Vec<Lift<'a>> = Vec::new();
    // Lifts whose last set was followed by a shared rest, and the seconds that they still need.
    let mut tired: Vec<(usize, u32)> = Vec::new();
    while !left.is_empty() {
        let fresh = |at: usize| {
            let movement = |at: usize| lifts[at].work.movement;
            tired
                .iter()
                .all(|(last, _)| !movement(at).shares_muscle_with(movement(*last)))
        };
        let next = left.iter().position(|unit| {
            unit.iter().all(|at| fresh(*at))
                && (!lifts[unit[0]].work.movement.fast || bound.iter().all(|lift| lift.work.movement.fast))
        })?;
        let unit = left.remove(next);
        for at in &unit {
            bound.push(lifts[*at]);
        }
        let shared = |one: usize, other: usize| together(&lifts[one], &lifts[other], older);
        let rest = |at: usize| match unit[..] {
            [one, other] => shared(one, other),
            _ => lifts[at].work.rest(),
        };
        let passed: u32 = unit
            .iter()
            .map(|at| lifts[*at].sets * (lifts[*at].set() + rest(*at)))
            .sum();
        for (_, needed) in &mut tired {
            *needed = needed.saturating_sub(passed);
        }
        tired.retain(|(_, needed)| *needed > 0);
        if let [one, other] = unit[..] {
            let rest = shared(one, other);
            let last = bound.len() - 1;
            bound[last - 1].superset = true;
            bound[last - 1].rest = Some(rest);
            bound[last].rest = Some(rest);
            let last = if lifts[one].sets > lifts[other].sets {
                one
            } else {
                other
            };
            tired.push((last, lifts[last].work.rest().saturating_sub(rest)));
        }
    }
    Some(bound)
}
