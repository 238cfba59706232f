//! Encrypted or not, a store answers the same.

use chrono::NaiveDate;
use proptest::prelude::*;
use store::{NewEvent, Store};
use uuid::Uuid;

use crate::support::{day, event, everything, folder, open};
use crate::{encrypt, unlocked};

/// What can be asked of a store, as one answer.
fn answers(store: &Store) -> Vec<String> {
    let kinds = ["check_in", "set", "profile"];
    let mut answers = vec![
        format!("{:?}", everything(store)),
        format!("{:?}", store.newest().unwrap()),
    ];
    for (from, to) in [(0, 3), (2, 2), (5, 1), (0, 400)] {
        answers.push(format!("{:?}", store.between(day(from), day(to)).unwrap()));
        for kind in kinds {
            answers.push(format!(
                "{:?}",
                store.of_kind_between(kind, day(from), day(to)).unwrap()
            ));
        }
    }
    for kind in kinds {
        answers.push(format!("{:?}", store.latest(kind).unwrap()));
        answers.push(format!("{:?}", store.earliest(kind).unwrap()));
        answers.push(format!("{:?}", store.of_kind(kind).unwrap()));
    }
    for before in [0, 3, 9] {
        answers.push(format!("{:?}", store.days_before(day(before), 4).unwrap()));
    }
    answers.push(format!("{:?}", store.days_before(NaiveDate::MAX, 100).unwrap()));
    for number in 0..12 {
        let id = Uuid::from_u128(number);
        answers.push(format!(
            "{:?} {} {:?}",
            store.event(id).unwrap(),
            store.retracted(id).unwrap(),
            store.corrected_by(id).unwrap()
        ));
    }
    answers.push(format!("{:?}", store.standing(everything(store)).unwrap()));
    answers
}

fn changes() -> impl Strategy<Value = Vec<NewEvent>> {
    let change = (0..3_usize, 0..9_u64, 0..14_u128, 0..3_u8);
    proptest::collection::vec(change, 1..10).prop_map(|changes| {
        let changes = changes.into_iter().zip(1..);
        changes
            .map(|((kind, on, target, amends), number)| NewEvent {
                corrects: (amends == 1).then(|| Uuid::from_u128(target)),
                retracts: (amends == 2).then(|| Uuid::from_u128(target)),
                ..event(number, ["check_in", "set", "profile"][kind], day(on))
            })
            .collect()
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, ..ProptestConfig::default() })]

    #[test]
    fn an_encrypted_store_answers_everything_as_a_plain_one(
        events in changes(),
        turned_after in 0..10_usize,
        reopened in any::<bool>(),
    ) {
        let (one, other) = (folder(), folder());
        let plain = open(one.path()).store;
        let mut sealed = open(other.path()).store;
        for (number, event) in events.iter().enumerate() {
            if number == turned_after {
                encrypt(&sealed);
            }
            plain.append(event.clone()).unwrap();
            sealed.append(event.clone()).unwrap();
        }
        if turned_after >= events.len() {
            encrypt(&sealed);
        }
        if reopened {
            drop(sealed);
            sealed = unlocked(other.path()).store;
        }
        let of_one_device = |answers: Vec<String>, store: &Store| -> Vec<String> {
            answers.into_iter().map(|it| it.replace(&store.device().to_string(), "device")).collect()
        };
        prop_assert_eq!(
            of_one_device(answers(&plain), &plain),
            of_one_device(answers(&sealed), &sealed)
        );
    }
}
