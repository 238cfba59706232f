//! Every path reaches the end, or a stop that has a name.

use proptest::prelude::*;
use training::check_in::{Control, RedFlag};
use training::history::Ending;
use training::plan::{Dose, SessionPlan};
use training::player::{IllegalEvent, Player, PlayerEvent, SessionMillis, StepKind, WarningSign};

use crate::random::{life, live, session};
use crate::support::*;

/// Steps that a person may need to the end at most: every set of the longest of these plans, with all that lies between.
const STEPS: usize = 300;

/// Does what is asked, in its time and without skipping anything, until the session waits to be closed.
fn to_the_end(player: &mut Player) {
    let mut now = player.at();
    for _ in 0..STEPS {
        let view = player.view(now);
        let event = match view.step {
            _ if view.paused => PlayerEvent::Resume,
            StepKind::Reflect | StepKind::Ended => return,
            StepKind::Ready => PlayerEvent::Begin,
            StepKind::RampUp => PlayerEvent::Done,
            StepKind::Repetitions => clean(match view.dose {
                Some(Dose::Repetitions { repetitions }) => repetitions.get().into(),
                _ => 0,
            }),
            StepKind::Away => PlayerEvent::StartDownshift,
            StepKind::ControlSample => PlayerEvent::ControlSampled {
                control: Control::Clean,
            },
            StepKind::Transition
            | StepKind::LeadIn
            | StepKind::Hold
            | StepKind::SideChange
            | StepKind::Rest
            | StepKind::Steady
            | StepKind::Interval
            | StepKind::Ease
            | StepKind::Breathing => {
                let left = view.remaining_ms.unwrap();
                now = SessionMillis(now.0 + u64::from(left));
                player.advance(now);
                continue;
            }
        };
        player.apply(event, now).unwrap();
    }
    panic!("the end is not on the way: {:?}", player.view(now).step);
}

/// The name that a session which is closed now has to have.
fn named(player: &Player) -> Ending {
    let noticed = player.noticed();
    match (noticed.light, player.view(player.at()).step, player.sets()) {
        (Some(_), ..) => Ending::WarningLight,
        (None, StepKind::Reflect, [_, ..]) => Ending::Complete,
        (None, ..) => Ending::Early,
    }
}

/// The ending that the journal of a session tells, by its last word.
fn told(journal: &[(SessionMillis, PlayerEvent)], finished: bool) -> Option<Ending> {
    let light = journal
        .iter()
        .any(|(_, event)| matches!(event, PlayerEvent::WarningLight { .. }));
    let closed = match (light, finished) {
        (true, _) => Ending::WarningLight,
        (false, true) => Ending::Complete,
        (false, false) => Ending::Early,
    };
    match journal.last()? {
        (_, PlayerEvent::RedFlag { .. }) => Some(Ending::RedFlag),
        (_, PlayerEvent::Finish) => Some(closed),
        (_, PlayerEvent::DayOver) if closed == Ending::Early => Some(Ending::DayOver),
        (_, PlayerEvent::DayOver) => Some(closed),
        _ => None,
    }
}

fn somewhere(plan: &SessionPlan, life: &[(i64, PlayerEvent)]) -> Player {
    let mut player = Player::new(plan.clone()).unwrap();
    live(&mut player, life);
    player
}

proptest! {
    #[test]
    fn whoever_does_what_is_asked_reaches_the_end_from_anywhere(plan in session(), life in life()) {
        let mut player = somewhere(&plan, &life);
        to_the_end(&mut player);
        if player.ended().is_none() {
            let name = named(&player);
            player.apply(PlayerEvent::Finish, player.at()).unwrap();
            prop_assert_eq!(player.ended(), Some(name));
        }
        prop_assert_eq!(player.next_deadline(), None);
    }

    #[test]
    fn the_end_has_the_name_of_what_led_to_it(plan in session(), life in life()) {
        let mut player = Player::new(plan).unwrap();
        let mut journal = Vec::new();
        let mut now = 0i64;
        for (wait, event) in life {
            now = (now + wait).max(0);
            let at = SessionMillis(now.unsigned_abs());
            player.advance(at);
            let finished = player.view(at).step == StepKind::Reflect && !player.sets().is_empty();
            if player.ended().is_some() {
                prop_assert_eq!(player.apply(event, at), Err(IllegalEvent::Ended));
            } else if player.apply(event.clone(), at).is_ok() {
                journal.push((at, event));
                prop_assert_eq!(player.ended(), told(&journal, finished));
            }
        }
    }

    #[test]
    fn every_stop_is_one_word_away_also_while_it_waits(plan in session(), life in life()) {
        let player = somewhere(&plan, &life);
        prop_assume!(player.ended().is_none());
        let at = player.at();
        let after = |event| {
            let mut other = player.clone();
            other.apply(event, at).map(|_| other)
        };
        let flag = PlayerEvent::RedFlag { flags: vec![RedFlag::ALL[0]] };
        prop_assert_eq!(after(flag).unwrap().ended(), Some(Ending::RedFlag));
        let closed = after(PlayerEvent::Finish).unwrap();
        prop_assert_eq!(closed.ended(), Some(named(&player)));
        let over = after(PlayerEvent::DayOver).unwrap().ended();
        prop_assert!(matches!(over, Some(Ending::DayOver | Ending::Complete | Ending::WarningLight)));
        let light = after(PlayerEvent::WarningLight { sign: WarningSign::Dizziness });
        if player.view(at).step == StepKind::Reflect {
            prop_assert_eq!(light, Err(IllegalEvent::NothingUnderWay));
        } else {
            let lit = light.unwrap();
            let seen = lit.view(at);
            prop_assert!(!seen.paused);
            prop_assert!(matches!(seen.phase, None | Some(training::vocabulary::Phase::Downshift)), "{:?}", seen.phase);
            prop_assert!(lit.sets().len() >= player.sets().len());
        }
    }
}
