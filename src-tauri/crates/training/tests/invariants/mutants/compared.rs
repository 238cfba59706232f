//! What is seen only where two plans are compared.

use plan_checker::{Verdict, compare};

use super::bench::lifter;

#[test]
fn m37_a_worse_morning_that_asks_for_more() {
    let bench = lifter();
    let mut more = bench.stored.plan.clone();
    more.phases[0].blocks[0].effort += 1;
    assert!(compare::asks_no_more(&bench.stored.plan, &more).is_broken());
    assert_eq!(compare::asks_no_more(&more, &bench.stored.plan), Verdict::Holds);
}

#[test]
fn m23_a_swap_that_swaps_nothing() {
    let bench = lifter();
    let plan = &bench.stored.plan;
    let slug = plan.every_block().next().unwrap().1.movement.clone();
    assert!(compare::swapped(plan, plan, &slug).is_broken());
}

#[test]
fn m43_a_reason_that_stays_when_its_input_is_gone() {
    let bench = lifter();
    let mut with = bench.stored.plan.clone();
    let reason = serde_json::json!({ "change": { "change": "no_strength" }, "cause": { "cause": "ill" } });
    with.reasons.push(serde_json::from_value(reason).unwrap());
    assert!(compare::reason_goes(&with, &with, "ill").is_broken());
    assert_eq!(
        compare::reason_goes(&with, &bench.stored.plan, "ill"),
        Verdict::Holds
    );
}

#[test]
fn m45_two_plans_for_one_request() {
    assert!(compare::same("{\"seed\":1}", "{\"seed\":2}").is_broken());
    assert_eq!(compare::same("{\"seed\":1}", "{\"seed\":1}"), Verdict::Holds);
    let mut nothing = lifter().stored.plan;
    nothing.phases.clear();
    assert!(compare::is_whole(&nothing).is_broken());
}
