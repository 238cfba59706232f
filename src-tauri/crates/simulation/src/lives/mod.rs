//! Months of random lives, every plan judged: what `cargo xtask check-plans` runs.
//!
//! People are invented, live day by day after the models of training-science §11, do what their plans ask or something else, and
//! every plan they meet goes to the plan checker, which was written apart from the planner. In the end it is counted how
//! often each invariant spoke and was broken, and whether the promises P1 to P7 hold.
//!
//! **A test bench, not evidence.** The people are our own invention and so are most constants of their lives. That a
//! promise holds here says that the planner does what it means to do with people like these; it says nothing about what
//! training does to a real person.
//!
//! Floating point is used for lives and never for plans. Every person has chance of their own, drawn from the seed and the
//! person's number: the same seed gives the same lives on any number of threads, and one person can be lived again alone.

mod asking;
mod body;
mod chance;
mod choosing;
mod cohort;
mod compare;
mod doing;
mod judge;
mod living;
mod measured;
mod nature;
mod normal_week;
mod practice;
mod promises;
mod sentence;
mod somebody;
mod table;
mod tally;

use std::sync::atomic::{AtomicU32, Ordering};
use std::thread;
use std::time::Instant;

use chrono::NaiveDate;

pub use cohort::Cohort;
pub use judge::Unreadable;
pub use promises::Promise;
pub use table::Report;

use tally::Tally;

/// How many lives, and for how long.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Wanted {
    /// People, numbered from 0.
    pub people: u32,
    /// Weeks that each of them lives with Longplay.
    pub weeks: u16,
    /// Seed of everything.
    pub seed: u64,
    /// Threads.
    pub threads: usize,
    /// This person alone, with everything that was broken.
    pub only: Option<u32>,
    /// Of that person, this day's plans in full, as JSON.
    pub day: Option<NaiveDate>,
}

/// Lives all lives and returns what came of them.
///
/// # Errors
/// [`Unreadable`] when the checker cannot read what Longplay writes.
pub fn check(wanted: &Wanted) -> Result<Report, Unreadable> {
    let start = Instant::now();
    let people = match wanted.only {
        Some(number) => number..number.saturating_add(1),
        None => 0..wanted.people,
    };
    let next = AtomicU32::new(people.start);
    let live = || {
        let mut lived = Vec::new();
        loop {
            let number = next.fetch_add(1, Ordering::Relaxed);
            if !people.contains(&number) {
                return lived;
            }
            lived.push((number, living::live(wanted, number)));
        }
    };
    let mut lived: Vec<(u32, Result<Tally, Unreadable>)> = thread::scope(|scope| {
        let threads: Vec<_> = (0..wanted.threads.max(1)).map(|_| scope.spawn(live)).collect();
        let ended = threads.into_iter().map(thread::ScopedJoinHandle::join);
        ended
            .flat_map(|lives| lives.unwrap_or_else(|panic| std::panic::resume_unwind(panic)))
            .collect()
    });
    lived.sort_by_key(|(number, _)| *number);
    let mut tally = Tally::default();
    for (_, one) in lived {
        tally.add(one?);
    }
    Ok(Report {
        wanted: *wanted,
        promises: tally.promises.judged(wanted.weeks),
        tally,
        took: start.elapsed(),
    })
}
