use crate::support::{life::*, people};
use training::plan::*;

fn show(plan: &SessionPlan) {
    println!(
        "== {} {:?} {:?} {:?} budget {} load {}",
        plan.day, plan.outcome, plan.kind, plan.state, plan.budget, plan.planned_load
    );
    for phase in &plan.phases {
        if phase.blocks.is_empty() {
            continue;
        }
        println!("  {:?} {}s", phase.phase, phase.seconds);
        for b in &phase.blocks {
            println!(
                "     {} {}x{:?} load {:?} rir {:?} ramp {} rest {} tr {} e{} alt {:?}",
                b.movement,
                b.sets,
                b.dose,
                b.load.map(|l| l.get()),
                b.reserve.map(|r| r.get()),
                b.ramp_up.len(),
                b.rest,
                b.transition,
                b.effort,
                b.alternatives
            );
        }
    }
    for r in &plan.reasons {
        println!("  - {r:?}");
    }
}

#[test]
fn smoke() {
    for profile in [people::novice(), people::lifter(), people::older()] {
        let mut life = Life::new(profile, Habits::STEADY);
        println!("{:?}", life.album.weeks[0]);
        for plan in life.live(28) {
            if plan.outcome == Outcome::Train {
                show(&plan)
            }
        }
    }
}
