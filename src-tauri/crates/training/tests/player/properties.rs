use proptest::prelude::*;
use training::movement::catalogue;
use training::noticed::Heed;
use training::plan::{Block, Dose, SessionPlan};
use training::player::{
    Effect, Player, PlayerEvent, PlayerView, SessionMillis, SetResult, SetView, StepKind,
};
use training::quantity::Minutes;
use training::vocabulary::Quality;

use crate::random::{discomfort, event, life, live, session};
use crate::support::*;

proptest! {
    #[test]
    fn replaying_the_journal_gives_the_same_session(plan in session(), life in life()) {
        let mut player = Player::new(plan.clone()).unwrap();
        let journal = live(&mut player, &life);
        let mut replayed = Player::new(plan.clone()).unwrap();
        for (at, event) in journal {
            prop_assert!(replayed.apply(event, at).is_ok());
        }
        let at = player.at().max(replayed.at());
        player.advance(at);
        replayed.advance(at);
        prop_assert_eq!(player, replayed);
    }

    #[test]
    fn no_logged_set_is_lost_and_active_time_never_goes_back(plan in session(), life in life()) {
        let mut player = Player::new(plan.clone()).unwrap();
        let mut now = 0i64;
        let mut active = 0;
        for (wait, event) in life {
            now = (now + wait).max(0);
            let at = SessionMillis(now.unsigned_abs());
            let before = player.sets().len();
            let undo = matches!(event, PlayerEvent::UndoSet | PlayerEvent::TakeOut { .. });
            let passed = player.advance(at);
            let answer = player.apply(event, at);
            let effects = answer.as_deref().unwrap_or_default();
            let logged = passed.iter().chain(effects).filter(|e| matches!(e, Effect::SetLogged { .. })).count();
            let taken_back = usize::from(undo && answer.is_ok());
            prop_assert_eq!(player.sets().len(), before + logged - taken_back);
            let seen = player.view(at);
            prop_assert!(seen.elapsed_seconds >= active, "active time went back");
            prop_assert!(seen.at >= SessionMillis(now.unsigned_abs()).min(player.at()), "session time went back");
            active = seen.elapsed_seconds;
            for phase in &seen.progress {
                prop_assert!(phase.done_ms <= phase.total_ms);
            }
        }
    }

    #[test]
    fn a_refused_event_changes_nothing(plan in session(), life in life(), event in event()) {
        let mut player = Player::new(plan.clone()).unwrap();
        live(&mut player, &life);
        let before = player.clone();
        if player.apply(event, player.at()).is_err() {
            prop_assert_eq!(player, before);
        }
    }

    #[test]
    fn from_anywhere_the_session_can_be_gone_through_to_its_end(plan in session(), life in life()) {
        let mut player = Player::new(plan.clone()).unwrap();
        live(&mut player, &life);
        let at = player.at();
        if player.is_paused() {
            player.apply(PlayerEvent::Resume, at).unwrap();
        }
        for _ in 0..90 {
            match player.view(at).step {
                StepKind::Ended => break,
                StepKind::Reflect => { player.apply(PlayerEvent::Finish, at).unwrap(); }
                StepKind::Transition | StepKind::RampUp | StepKind::Ready | StepKind::LeadIn | StepKind::Repetitions
                | StepKind::Hold | StepKind::SideChange | StepKind::Rest | StepKind::Steady | StepKind::Interval
                | StepKind::Ease | StepKind::Away
                | StepKind::Breathing | StepKind::ControlSample => { player.apply(PlayerEvent::SkipStep, at).unwrap(); }
            }
        }
        prop_assert!(player.ended().is_some());
    }

    #[test]
    fn time_in_pieces_is_the_same_as_time_at_once(plan in session(), life in life(), pieces in prop::collection::vec(1..40_000u64, 1..20)) {
        let mut once = Player::new(plan.clone()).unwrap();
        live(&mut once, &life);
        let mut pieced = once.clone();
        let mut now = once.at().0;
        let mut heard = Vec::new();
        for piece in &pieces {
            now += piece;
            heard.extend(pieced.advance(SessionMillis(now)));
        }
        prop_assert_eq!(once.advance(SessionMillis(now)), heard);
        prop_assert_eq!(once, pieced);
    }

    #[test]
    fn the_next_deadline_is_when_something_happens_and_nothing_happens_before(plan in session(), life in life()) {
        let mut player = Player::new(plan.clone()).unwrap();
        live(&mut player, &life);
        for _ in 0..40 {
            let Some(due) = player.next_deadline() else { break };
            prop_assert!(due > player.at());
            prop_assert!(player.advance(SessionMillis(due.0 - 1)).is_empty());
            prop_assert!(!player.advance(due).is_empty());
        }
    }

    #[test]
    fn another_plan_never_costs_a_logged_set(plan in session(), life in life()) {
        let mut player = Player::new(plan.clone()).unwrap();
        live(&mut player, &life);
        let sets = player.sets().to_vec();
        let at = player.at();
        let _ = player.replan(strength_only(), at);
        prop_assert_eq!(player.sets(), &sets[..]);
        for _ in 0..90 {
            let _ = player.apply(PlayerEvent::SkipStep, at);
            prop_assert!(player.view(at).minutes_left < 60);
        }
    }

    #[test]
    fn the_sets_of_two_lifts_take_turns_and_every_muscle_rests_a_minute(rows in 1..=4u8, more in 0..=1u8, rest in 0..=60i64) {
        let mut plan = taking_turns(rows + more, rows);
        plan.phases[0].blocks[0].rest = seconds(rest);
        let mut room = Room::with(plan);
        let mut ended = Vec::new();
        while room.view().block.is_some_and(|block| block.number < 3) {
            room.as_asked();
            if room.player.sets().len() > ended.len() {
                ended.push(room.now / 1_000);
            }
        }
        let blocks: Vec<u8> = room.player.sets().iter().map(|set| set.block).collect();
        let turns: Vec<u8> = (0..2 * rows + more).map(|nth| nth % 2).collect();
        prop_assert_eq!(blocks, turns);
        for pair in ended.windows(3) {
            // The set itself takes thirty-two or forty seconds.
            prop_assert!(pair[2] - pair[0] >= 60 + 32);
        }
    }

    #[test]
    fn after_pain_nothing_that_is_asked_for_loads_the_area(plan in session(), life in life(), said in discomfort()) {
        let mut player = Player::new(plan.clone()).unwrap();
        live(&mut player, &life);
        let at = player.at();
        let loads = |slug: &str| catalogue().get(slug).is_some_and(|known| known.touches(&[said.area]));
        let taken = player.go_around(said, plan.clone(), at).is_ok();
        if taken && player.would_heed(said) == Heed::Stopped {
            let _ = player.apply(PlayerEvent::Resume, at);
            for _ in 0..90 {
                let view = player.view(at);
                prop_assert!(view.alternatives.iter().all(|slug| !loads(slug)));
                if matches!(view.step, StepKind::Ready | StepKind::Repetitions | StepKind::RampUp) {
                    let strength = view.phase == Some(training::vocabulary::Phase::Strength);
                    prop_assert!(!strength || !loads(&view.movement.unwrap_or_default()));
                }
                let _ = player.apply(PlayerEvent::SkipStep, at);
            }
        }
    }

    #[test]
    fn a_shorter_session_is_never_a_longer_one(plan in session(), life in life(), minutes in 1..30i64) {
        let mut player = Player::new(plan.clone()).unwrap();
        live(&mut player, &life);
        let at = player.at();
        let before = player.view(at);
        let sooner = PlayerEvent::FinishSooner { minutes: Minutes::new(minutes).unwrap() };
        if player.apply(sooner, at).is_ok() {
            let after = player.view(at);
            prop_assert!(after.minutes_left <= before.minutes_left);
            prop_assert_eq!((after.step, after.movement), (before.step, before.movement));
            let logged = |sets: Vec<SetView>| sets.into_iter().map(|view| view.set).collect::<Vec<_>>();
            prop_assert_eq!(logged(after.sets), logged(before.sets));
        }
    }

    #[test]
    fn every_set_is_done_once_or_left_out_and_never_asked_for_again(plan in session(), life in life()) {
        let mut player = Player::new(plan.clone()).unwrap();
        live(&mut player, &life);
        let mut done: Vec<_> = player.sets().iter().map(|set| (set.phase, set.block, set.set)).collect();
        let all = done.len();
        done.sort_unstable();
        done.dedup();
        prop_assert_eq!(done.len(), all);
    }

    #[test]
    fn no_set_is_ever_offered_above_its_plan(plan in session(), life in life()) {
        let mut player = Player::new(plan.clone()).unwrap();
        let mut now = 0i64;
        for (wait, event) in life {
            now = (now + wait).max(0);
            let at = SessionMillis(now.unsigned_abs());
            let _ = player.apply(event, at);
            let seen = player.view(at);
            let Some(planned) = planned(&plan, &seen) else { continue };
            let Some(offered) = seen.prefill.filter(|_| seen.step == StepKind::Repetitions) else { continue };
            if let Dose::Repetitions { repetitions } = planned.dose {
                prop_assert!(offered.amount <= u32::from(repetitions.get()));
            }
            if planned.load.is_some() {
                prop_assert!(offered.load <= planned.load.max(planned.climb.last().copied()));
            }
        }
    }

    #[test]
    fn once_every_set_is_said_to_have_gone_as_planned_nothing_is_lowered(plan in session(), life in life()) {
        let mut player = Player::new(plan.clone()).unwrap();
        let own_choice = |event: &PlayerEvent| matches!(event, PlayerEvent::TakeLess);
        let life: Vec<_> = life.into_iter().filter(|(_, event)| !own_choice(event)).collect();
        live(&mut player, &life);
        prop_assume!(player.ended().is_none());
        for (index, set) in player.sets().to_vec().into_iter().enumerate() {
            let block = plan.phases.iter().find(|phase| phase.phase == set.phase)
                .and_then(|phase| phase.blocks.get(usize::from(set.block)));
            let Some(block) = block.filter(|block| block.movement == set.movement) else { continue };
            let amount = match block.dose {
                Dose::Repetitions { repetitions } => u32::from(repetitions.get()),
                Dose::Hold { seconds } | Dose::Distance { seconds, .. } | Dose::Breaths { seconds, .. } => seconds.get(),
            };
            let result = SetResult { amount, load: block.load, reserve: block.reserve, quality: Quality::Clean };
            let at = player.at();
            player.apply(PlayerEvent::EditSet { index: u16::try_from(index).unwrap(), result }, at).unwrap();
        }
        let seen = player.view(player.at());
        if planned(&plan, &seen).is_some() {
            prop_assert!(seen.tuning.is_none_or(|tuning| !tuning.is_less()), "{:?}", seen.tuning);
        }
    }
}

/// The planned block that a view shows, unless another movement stands in for it.
fn planned<'a>(plan: &'a SessionPlan, seen: &PlayerView) -> Option<&'a Block> {
    let phase = plan.phases.iter().find(|phase| Some(phase.phase) == seen.phase)?;
    let block = phase.blocks.get(usize::from(seen.block?.number) - 1)?;
    (Some(block.movement.as_str()) == seen.movement.as_deref()).then_some(block)
}
