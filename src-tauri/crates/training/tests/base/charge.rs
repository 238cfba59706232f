//! Charge and drain over the last sessions.

use training::charge::drained_lately;
use training::history::History;
use training::quantity::Rpe;
use training::reflection::{Felt, LifeFit, Reflection};

use crate::life::{ago, done, nothing, plan, today};
use crate::support::life::good_morning;
use crate::support::people;

/// A session on every second day, the latest first: `drained` says which took more than they gave.
fn lived(drained: &[bool]) -> History {
    let mut history = nothing();
    for days in 1..=60 {
        history.check_ins.insert(ago(days), good_morning());
    }
    history.check_ins.insert(today(), good_morning());
    for (at, drained) in (0..).zip(drained) {
        let mut record = done(plan(people::novice()));
        record.reflection = Some(Reflection {
            felt: if *drained { Felt::Worse } else { Felt::Better },
            effort: Rpe::new(5).unwrap(),
            life: LifeFit::Neutral,
            question: None,
            form: None,
            intention: None,
            gains: Vec::new(),
            line: None,
        });
        history.sessions.entry(ago(2 + 2 * at)).or_default().push(record);
        if *drained {
            let mut worse = good_morning();
            worse.energy = training::quantity::Score::new(2).unwrap();
            history.check_ins.insert(ago(1 + 2 * at), worse);
        }
    }
    history
}

#[test]
fn five_drained_sessions_of_the_last_ten_make_the_next_week_lighter() {
    let of = |drained: &[bool]| drained_lately(&lived(drained), today());
    let (yes, no) = (true, false);
    assert_eq!(of(&[yes, no, yes, no, yes, no, yes, no, yes, no]), Some(5));
    assert_eq!(of(&[yes, no, yes, no, yes, no, yes, no, no, no]), None);
    assert_eq!(of(&[]), None);
}

#[test]
fn the_eleventh_session_back_no_longer_counts() {
    let mut drained = [false; 14];
    drained[..4].fill(true);
    drained[10..].fill(true);
    assert_eq!(drained_lately(&lived(&drained), today()), None);
}
