//! One person's past, kept as the few numbers that the rules look back at.

mod day;
mod lift;
mod look_back;

use std::collections::{HashMap, VecDeque};

use chrono::NaiveDate;

pub(crate) use day::{
    Day, EASY_WALK, HEAVY, LIGHT, Morning, VIGOROUS, is_gentle, is_hard, load_seconds, vigorous_seconds,
};
pub(crate) use lift::{Exposure, Lift, Practice, e1rm, permille, zone};
pub(crate) use look_back::{Former, Return};

use crate::facts::Facts;
use crate::input::{Activity, Album, CheckIn, Person, Plan, Session};
use crate::view::View;
use crate::{DayCase, Invariant, Verdict, rules};

/// Days that are kept: the longest look back of any rule is six weeks (earned tests).
const KEPT_DAYS: i64 = 60;

/// A day as it was lived. Several of the same day add up.
#[derive(Debug, Clone, Copy)]
pub struct LivedDay<'a> {
    /// The training day.
    pub day: NaiveDate,
    /// The morning's answers.
    pub check_in: Option<&'a CheckIn>,
    /// The day's plan, trained or not.
    pub plan: Option<&'a Plan>,
    /// The album it came from.
    pub album: Option<&'a Album>,
    /// Sessions.
    pub sessions: &'a [Session],
    /// Activity outside.
    pub activities: &'a [Activity],
}

/// Follows one person from day to day.
#[derive(Debug, Clone)]
pub struct Ledger<'f> {
    pub(crate) facts: &'f Facts,
    pub(crate) person: Person,
    pub(crate) since: NaiveDate,
    pub(crate) days: VecDeque<Day>,
    pub(crate) lifts: HashMap<usize, Lift>,
    pub(crate) practice: HashMap<usize, Practice>,
    last_training: NaiveDate,
    former: Former,
    back: Option<Return>,
}

impl<'f> Ledger<'f> {
    /// Returns an empty ledger for a person who has used Longplay since a day.
    #[must_use]
    pub fn new(facts: &'f Facts, person: Person, since: NaiveDate) -> Self {
        let mut ledger = Self {
            facts,
            person,
            since,
            days: VecDeque::new(),
            lifts: HashMap::new(),
            practice: HashMap::new(),
            // What was done before the first run counts as lived until the day before it (invariant 18).
            last_training: since.pred_opt().unwrap_or(since),
            former: Former::default(),
            back: None,
        };
        ledger.former = ledger.usual_week_up_to(ledger.last_training);
        ledger
    }

    /// Takes over the person's profile after they edited it.
    pub fn is_now(&mut self, person: Person) {
        self.person = person;
    }

    /// Judges a day's plan by every invariant that a single day can hold or break, in the order of their numbers.
    #[must_use]
    pub fn check(&self, case: &DayCase<'_>) -> Vec<(Invariant, Verdict)> {
        let view = View::new(self, case);
        Invariant::all()
            .filter(|invariant| invariant.is_of_a_day())
            .map(|invariant| (invariant, rules::judge(invariant, &view)))
            .collect()
    }

    /// Judges a day's plan by one invariant; one that no single day can hold or break is vacuous.
    #[must_use]
    pub fn check_one(&self, invariant: Invariant, case: &DayCase<'_>) -> Verdict {
        rules::judge(invariant, &View::new(self, case))
    }

    /// Notes a day as it was lived. Days come in order; the same day may come again with more.
    pub fn live(&mut self, lived: &LivedDay<'_>) {
        let known = self.days.back().is_some_and(|last| last.day == lived.day);
        if !known {
            self.days.push_back(Day::new(lived.day));
        }
        let facts = self.facts;
        if let Some(day) = self.days.back_mut() {
            if let Some(check_in) = lived.check_in {
                day.morning = Some(Morning::of(check_in));
            }
            for session in lived.sessions {
                day.add_session(facts, session);
            }
            for activity in lived.activities {
                day.add_activity(*activity);
            }
        }
        for session in lived.sessions {
            self.expose(lived.day, lived.album, session);
        }
        if self.days.back().is_some_and(|day| day.trained) {
            self.note_training(lived.day);
        }
        while self
            .days
            .front()
            .is_some_and(|first| (lived.day - first.day).num_days() > KEPT_DAYS)
        {
            self.days.pop_front();
        }
    }

    fn expose(&mut self, day: NaiveDate, album: Option<&Album>, session: &Session) {
        for (id, exposure) in lift::exposures(self.facts, day, album, session) {
            self.lifts.entry(id).or_default().add(exposure);
        }
        for set in &session.sets {
            if let Some(movement) = self.facts.get(&set.movement) {
                self.practice
                    .entry(movement.id)
                    .or_default()
                    .add(day, set.quality);
            }
        }
    }

    /// Whether a movement was ever done, in any phase.
    pub(crate) fn knows(&self, id: usize) -> bool {
        self.practice.contains_key(&id)
    }
}
